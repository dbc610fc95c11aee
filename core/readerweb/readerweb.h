// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/httpd/httpserver.h"
#include "core/storage/database.h"

namespace bookbell {

struct ReaderWebOptions {
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;
    HttpLimits limits = {};
    /// Of one client address; /healthz does not count.
    int requestsPerMinute = 300;
    /// Wrong pairing codes of one client address.
    int wrongCodesPerMinute = 20;
};

/// The reader's page and its API, served over HTTP.
///
/// Answers on the server's thread or the database's; never blocks either. Changes of the settings
/// take effect within a second, as long as the thread of the database object runs its event loop.
/// The database and the clock must outlive it; requests still open at its end are cut.
class ReaderWeb
{
public:
    /// Errors: those of HttpServer::listen().
    [[nodiscard]] static Result<std::unique_ptr<ReaderWeb>> listen(Database &database,
                                                                   const Clock &clock,
                                                                   const ReaderWebOptions &options);

    ~ReaderWeb();
    Q_DISABLE_COPY_MOVE(ReaderWeb)

    /// The real port.
    [[nodiscard]] quint16 port() const;

private:
    class Site;

    ReaderWeb() = default;

    std::shared_ptr<Site> m_site;
    QMetaObject::Connection m_changes;
    std::unique_ptr<HttpServer> m_server;
};

} // namespace bookbell
