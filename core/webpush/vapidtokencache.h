// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/webpush/vapid.h"

#include <QHash>
#include <QMutex>

#include <utility>

namespace bookbell {

/// One signed token per origin and key, shared by all lanes: Apple objects to more than one
/// signature an hour, and signing for every message more than halves the speed. Thread-safe.
class VapidTokenCache
{
public:
    /// The value of the header Authorization for requests to `origin`. Signs at first use, when
    /// half of the lifetime is over, when key or contact changed, and when the clock was set back.
    /// Error: Internal (OpenSSL failed).
    [[nodiscard]] Result<QByteArray> authorization(VapidKeyId id, const P256Key &key,
                                                   const QString &origin, const QString &contact,
                                                   UtcTime now);
    [[nodiscard]] Result<QByteArray> authorization(const VapidKey &key, const QString &origin,
                                                   const QString &contact, UtcTime now)
    {
        return authorization(key.id, key.key, origin, contact, now);
    }

    /// The next request signs anew: after a refusal was resolved, for example.
    void forget(const QString &origin, VapidKeyId id);

private:
    struct Entry {
        QByteArray value;
        PublicKeyBytes publicKey {};
        QString contact;
        UtcTime signedAt;
    };

    QMutex m_mutex;
    QHash<std::pair<QString, VapidKeyId>, Entry> m_entries;
};

} // namespace bookbell
