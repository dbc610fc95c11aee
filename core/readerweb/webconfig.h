// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"
#include "core/webpush/pushservice.h"

#include <atomic>
#include <mutex>
#include <vector>

namespace bookbell {

/// What the reader's page has to know of the library, as it stood at one moment.
struct WebConfig {
    QString libraryName;
    QByteArray applicationServerKey; ///< base64url of 65 bytes
    QStringList publicLists;
    QStringList allowedOrigins;
    QStringList trustedProxies;
    QStringList metricsReaders;
    EndpointGuard guard;
};

[[nodiscard]] Result<WebConfig> loadWebConfig(const Stores &stores);

/// Hands out the configuration and reads it again after the library has changed. Safe from any
/// thread. The database must outlive it.
class WebConfigCache : public std::enable_shared_from_this<WebConfigCache>
{
public:
    using Snapshot = std::shared_ptr<const WebConfig>;
    using Use = std::function<void(const Result<Snapshot> &)>;

    explicit WebConfigCache(Database &database)
        : m_database(database)
    {
    }

    /// Calls `use` at once where the snapshot is fresh, else from a thread of the database.
    void with(Use use);
    /// Something in the library has changed.
    void invalidate() { ++m_version; }

private:
    void finishLoading(quint64 version, const Result<WebConfig> &loaded);

    Database &m_database;
    std::atomic<quint64> m_version = 1;
    std::mutex m_mutex;
    Snapshot m_snapshot;
    quint64 m_snapshotVersion = 0;
    bool m_isLoading = false;
    std::vector<Use> m_waiting;
};

} // namespace bookbell
