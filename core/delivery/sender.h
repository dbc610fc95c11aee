// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <memory>

#include "core/base/clock.h"
#include "core/delivery/senderoptions.h"
#include "core/delivery/senderstatistics.h"
#include "core/storage/database.h"

namespace bookbell {

class Dispatcher;

/// Sends what the outbox holds, for as long as it runs: the only network client of the program.
/// Several may run on one library, in one process or many: a lease decides who sends what.
///
/// Lives on the thread that made it and works on threads of its own; signals come on its own
/// thread's event loop. The database and the clock must outlive it. stop() takes two seconds at
/// most; the destructor stops it and waits.
class Sender final : public QObject
{
    Q_OBJECT

public:
    Sender(Database &database, const Clock &clock, const SenderOptions &options = {},
           QObject *parent = nullptr);
    ~Sender() override;

    void start();
    /// Gives leases back and ends with stopped().
    void stop();
    /// Looks at the outbox at once: a clock was moved, a computer woke up.
    void wake();
    [[nodiscard]] bool isRunning() const { return m_dispatcher != nullptr; }

Q_SIGNALS:
    /// Results as they were committed.
    void outcomesRecorded(const QList<bookbell::DeliveryOutcome> &outcomes);
    /// Every second while it runs, and once at the end.
    void statisticsChanged(const bookbell::SenderStatistics &statistics);
    /// A push service refused the library's VAPID token and is paused until staff resume it.
    void serviceRefused(const QString &origin, const QString &reason);
    /// Too many refusals: the announcement is paused.
    void announcementStopped(bookbell::AnnouncementId announcement, const QString &reason);
    /// The database cannot be read or written at present; it goes on trying.
    void failed(const bookbell::Error &error);
    /// A look at the outbox found nothing due, and nothing is under way. Comes after every such
    /// look.
    void idle();
    void stopped();

private:
    void finish();

    Database &m_database;
    const Clock &m_clock;
    const SenderOptions m_options;
    QThread m_thread;
    std::unique_ptr<Dispatcher> m_dispatcher;
};

} // namespace bookbell
