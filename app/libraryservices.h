// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUrl>

#include <memory>

#include "core/delivery/sender.h"
#include "core/readerweb/readerweb.h"
#include "core/rehearsal/rehearsalphones.h"

namespace bookbell {

/// Where the reader's page is served.
struct ListenAddress {
    QString address;
    quint16 port = 0;

    bool operator==(const ListenAddress &) const = default;
};

/// "127.0.0.1:8350", "[::1]:8350", "localhost:0". Error: InvalidSetting, subject web.listen.
[[nodiscard]] Result<ListenAddress> parseListenAddress(const QString &text);
/// What a browser on this machine opens: "http://localhost:8350/" for loopback and the wildcards.
[[nodiscard]] QUrl pageUrl(const ListenAddress &listen);

/// What runs beside the window and inside `serve`: the sender, the reader's page, and the phones of
/// a sample library. Lives on the thread that made it; the database and the clock must outlive it.
class LibraryServices final : public QObject
{
    Q_OBJECT

public:
    LibraryServices(Database &database, const Clock &clock, QObject *parent = nullptr);

    /// Starts the phones and the sender.
    void start();
    /// Serves the reader's page at `listen`; the answer is where it really stands (port 0: any free
    /// one). Errors: PortInUse and those of HttpServer::listen().
    [[nodiscard]] Result<QUrl> servePage(const ListenAddress &listen);

    [[nodiscard]] Sender &sender() { return m_sender; }
    [[nodiscard]] RehearsalPhones &phones() { return m_phones; }

private:
    Database &m_database;
    const Clock &m_clock;
    RehearsalPhones m_phones;
    Sender m_sender;
    std::unique_ptr<ReaderWeb> m_page;
};

} // namespace bookbell
