// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/servicestore.h"

namespace bookbell {

class SqliteHandle;

/// VAPID keys and push services in SQLite.
class SqliteServiceStore final : public ServiceStore
{
public:
    explicit SqliteServiceStore(SqliteHandle &handle)
        : m_handle(handle)
    {
    }

    [[nodiscard]] Result<QList<StoredVapidKey>> vapidKeys() const override;
    [[nodiscard]] Result<StoredVapidKey> currentVapidKey() const override;
    [[nodiscard]] Result<std::optional<StoredVapidKey>> vapidKeyByPublic(
        const QByteArray &publicKey) const override;
    [[nodiscard]] Result<VapidKeyId> addVapidKey(const StoredVapidKey &key) override;
    [[nodiscard]] Result<> makeCurrent(VapidKeyId id) override;

    [[nodiscard]] Result<QList<PushServiceRecord>> services() const override;
    [[nodiscard]] Result<ServiceId> ensureService(const QString &origin, VapidKeyId key) override;
    [[nodiscard]] Result<> pauseService(ServiceId id, const QString &reason, UtcTime at) override;
    [[nodiscard]] Result<> waitForService(ServiceId id, UtcTime until) override;
    [[nodiscard]] Result<> setProbe(ServiceId id, std::optional<UtcTime> probeAt) override;
    [[nodiscard]] Result<> resumeOrigin(const QString &origin) override;

    [[nodiscard]] Result<> addStatistics(ServiceId id, const ServiceStatistics &delta) override;
    [[nodiscard]] Result<QHash<ServiceId, ServiceStatistics>> statistics() const override;
    [[nodiscard]] Result<QHash<ServiceId, UtcTime>> oldestDue(UtcTime now) const override;

private:
    SqliteHandle &m_handle;
};

} // namespace bookbell
