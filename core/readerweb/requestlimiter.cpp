// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readerweb/requestlimiter.h"

#include <QHostAddress>

#include <algorithm>
#include <cmath>

namespace bookbell {

static QByteArray keyOf(const QString &text)
{
    const QHostAddress address(text);
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return text.toLatin1();
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(bytes.c), 8);
}

RequestLimiter::RequestLimiter(const Clock &clock, int perMinute)
    : m_clock(clock)
    , m_perMinute(perMinute)
{
}

double RequestLimiter::refilled(const Bucket &bucket, UtcTime now) const
{
    const double minutes = std::chrono::duration<double, std::ratio<60>>(now - bucket.at).count();
    return std::min(m_perMinute, bucket.left + std::max(0.0, minutes) * m_perMinute);
}

RequestLimiter::Bucket &RequestLimiter::bucket(const QString &address)
{
    const UtcTime now = m_clock.now();
    const QByteArray key = keyOf(address);
    auto found = m_buckets.find(key);
    if (found == m_buckets.end()) {
        if (m_buckets.size() >= maxAddresses)
            forgetSome(now);
        found = m_buckets.insert(key, {m_perMinute, now});
    }
    *found = {refilled(*found, now), now};
    return *found;
}

void RequestLimiter::forgetSome(UtcTime now)
{
    // A full bucket says no more than none.
    erase_if(m_buckets,
             [&](const auto &entry) { return refilled(entry.value(), now) >= m_perMinute; });
    // A quarter at once, so that a flood of addresses does not pay for this with each request.
    auto bucket = m_buckets.cbegin();
    while (m_buckets.size() > maxAddresses * 3 / 4)
        bucket = m_buckets.erase(bucket);
}

bool RequestLimiter::take(const QString &address)
{
    const std::lock_guard lock(m_mutex);
    Bucket &current = bucket(address);
    if (current.left < 1)
        return false;
    current.left -= 1;
    return true;
}

bool RequestLimiter::hasLeft(const QString &address)
{
    const std::lock_guard lock(m_mutex);
    return bucket(address).left >= 1;
}

int RequestLimiter::retryAfterSeconds() const
{
    return std::max(1, static_cast<int>(std::ceil(60 / m_perMinute)));
}

qsizetype RequestLimiter::rememberedAddresses() const
{
    const std::lock_guard lock(m_mutex);
    return m_buckets.size();
}

} // namespace bookbell
