// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include <optional>

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/secretbytes.h"
#include "core/storage/servicestatistics.h"

namespace bookbell {

/// A VAPID key of the library (RFC 8292). Old keys go on signing for their subscriptions.
struct StoredVapidKey {
    VapidKeyId id;
    QByteArray publicKey; ///< 65 bytes
    SecretBytes privateKey; ///< 32 bytes
    UtcTime createdAt;
    bool isCurrent = false;
};

/// A push service as the sender sees it: an origin together with the VAPID key used there.
struct PushServiceRecord {
    ServiceId id;
    QString origin; ///< "https://fcm.googleapis.com"
    VapidKeyId vapidKey;
    std::optional<UtcTime> pausedAt; ///< after a VAPID refusal, until staff resume it
    QString pauseReason;
    std::optional<UtcTime> waitUntil; ///< the service asked to wait (Retry-After)
    std::optional<UtcTime> probeAt; ///< in trouble: when one message goes alone to see
    qint64 active = 0; ///< subscriptions that can be rung

    bool operator==(const PushServiceRecord &) const = default;
};

class ServiceStore
{
public:
    virtual ~ServiceStore() = default;

    [[nodiscard]] virtual Result<QList<StoredVapidKey>> vapidKeys() const = 0;
    [[nodiscard]] virtual Result<StoredVapidKey> currentVapidKey() const = 0;
    [[nodiscard]] virtual Result<std::optional<StoredVapidKey>> vapidKeyByPublic(
        const QByteArray &publicKey) const = 0;
    [[nodiscard]] virtual Result<VapidKeyId> addVapidKey(const StoredVapidKey &key) = 0;
    [[nodiscard]] virtual Result<> makeCurrent(VapidKeyId id) = 0;

    /// `active` is counted by services(), not by the others.
    [[nodiscard]] virtual Result<QList<PushServiceRecord>> services() const = 0;
    /// The record for the pair, made when it is new.
    [[nodiscard]] virtual Result<ServiceId> ensureService(const QString &origin,
                                                          VapidKeyId key) = 0;
    [[nodiscard]] virtual Result<> pauseService(ServiceId id, const QString &reason,
                                                UtcTime at) = 0;
    [[nodiscard]] virtual Result<> waitForService(ServiceId id, UtcTime until) = 0;
    /// In trouble: one message goes alone at `probeAt`; none: the trouble is over.
    [[nodiscard]] virtual Result<> setProbe(ServiceId id, std::optional<UtcTime> probeAt) = 0;
    /// Ends the pauses of an origin, whatever the key. Error: UnknownService.
    [[nodiscard]] virtual Result<> resumeOrigin(const QString &origin) = 0;

    /// Adds what a sender has got since it last told.
    [[nodiscard]] virtual Result<> addStatistics(ServiceId id, const ServiceStatistics &delta) = 0;
    /// Of all senders since the service is known; services that nothing was sent to are left out.
    [[nodiscard]] virtual Result<QHash<ServiceId, ServiceStatistics>> statistics() const = 0;
    /// Since when the oldest delivery waits that is due at `now` and not handed out, also where the
    /// service is paused; what waits for staff otherwise does not count.
    [[nodiscard]] virtual Result<QHash<ServiceId, UtcTime>> oldestDue(UtcTime now) const = 0;
};

} // namespace bookbell
