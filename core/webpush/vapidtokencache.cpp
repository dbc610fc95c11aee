// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/vapidtokencache.h"

namespace bookbell {

namespace {

constexpr std::chrono::hours renewAfter = vapidTokenLifetime / 2;
/// Lanes ask the clock one after the other; only a clock that was really set back counts.
constexpr std::chrono::minutes clockTolerance {5};

} // namespace

Result<QByteArray> VapidTokenCache::authorization(VapidKeyId id, const P256Key &key,
                                                  const QString &origin, const QString &contact,
                                                  UtcTime now)
{
    const std::pair cacheKey(origin, id);
    // Signed under the lock, so that lanes that start together do not all sign.
    const QMutexLocker locker(&m_mutex);
    const auto found = m_entries.constFind(cacheKey);
    if (found != m_entries.cend() && found->publicKey == key.publicKey()
        && found->contact == contact && now < found->signedAt + renewAfter
        && now > found->signedAt - clockTolerance)
        return found->value;

    auto token = signToken(key, origin, contact, now + vapidTokenLifetime);
    if (!token)
        return fail(std::move(token.error()));
    const QByteArray value = vapidAuthorization(*token, key.publicKey());
    m_entries.insert(cacheKey, {value, key.publicKey(), contact, now});
    return value;
}

void VapidTokenCache::forget(const QString &origin, VapidKeyId id)
{
    const QMutexLocker locker(&m_mutex);
    m_entries.remove({origin, id});
}

} // namespace bookbell
