// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUrl>

#include <memory>

#include "app/listenaddress.h"
#include "core/delivery/sender.h"
#include "core/desk/scheduler.h"
#include "core/readerweb/readerweb.h"
#include "core/rehearsal/rehearsalphones.h"

namespace bookbell {

/// What runs beside the window and inside `serve`: the sender, the scheduler, the reader's page, and
/// the phones of a sample library. Lives on the thread that made it; the database and the clock must outlive it.
class LibraryServices final : public QObject
{
    Q_OBJECT

public:
    LibraryServices(Database &database, const Clock &clock, QObject *parent = nullptr);

    /// Starts the phones, the sender and the scheduler.
    void start();
    /// Serves the reader's page at `listen`; the answer is where it really stands (port 0: any free
    /// one). Errors: PortInUse and those of HttpServer::listen().
    [[nodiscard]] Result<QUrl> servePage(const ListenAddress &listen);

    [[nodiscard]] Sender &sender() { return m_sender; }
    [[nodiscard]] Scheduler &scheduler() { return m_scheduler; }
    [[nodiscard]] RehearsalPhones &phones() { return m_phones; }

private:
    Database &m_database;
    const Clock &m_clock;
    RehearsalPhones m_phones;
    Sender m_sender;
    Scheduler m_scheduler;
    std::unique_ptr<ReaderWeb> m_page;
};

} // namespace bookbell
