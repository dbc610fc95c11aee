// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "core/desk/upkeep.h"

namespace bookbell {

/// Sees to it that what is due is done, for as long as a window or a server runs on the library: it
/// looks every minute, when the database has changed, when a day begins and when quiet hours end.
/// Several may run on one library, in one process or many: one of them has the turn, and a turn
/// that its owner does not give back ends by itself.
///
/// Lives on the thread that made it and never blocks it: the looking and the doing happen on the
/// database's threads, in pieces behind the desk's work. The database and the clock must outlive
/// it.
class Scheduler final : public QObject
{
    Q_OBJECT

public:
    /// `actor`: who is named in the journal.
    Scheduler(Database &database, const Clock &clock, const Actor &actor,
              QObject *parent = nullptr);

    void start();
    /// What is under way ends with its present piece; the turn is given back.
    void stop();
    /// Looks at once: a clock was moved, a computer woke up.
    void wake();

Q_SIGNALS:
    /// Something was done; all of one run together.
    void did(const bookbell::UpkeepReport &report);
    /// What was looked for is done, and nothing is under way. Comes after every wake().
    void idle();
    /// The database cannot be read or written at present; it goes on trying.
    void failed(const bookbell::Error &error);

private:
    struct Step {
        bool hasTurn = false;
        UpkeepPiece piece;
    };

    void onChanged();
    void look();
    void digest(const Result<UpkeepOutlook> &outlook);
    void doNext();
    void digest(const Result<Step> &step);
    void rest();

    Database &m_database;
    const Clock &m_clock;
    const Actor m_actor;
    const QString m_owner; ///< of the turn
    QTimer m_timer; ///< the next look that needs no cause
    QTimer m_changeTimer; ///< gathers changes
    UpkeepReport m_report;
    UtcTime m_next; ///< see UpkeepOutlook
    bool m_isRunning = false;
    bool m_isBusy = false;
    bool m_looksAgain = false;
    /// The last run had the turn and nothing could be done, or another has the turn: changes, its
    /// own among them, are no reason to look before the timer does.
    bool m_waitsForTimer = false;
};

} // namespace bookbell
