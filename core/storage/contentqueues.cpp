// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor's checks of what waits: queues, the hold shelf, the outbox.
#include "core/storage/contentchecks.h"
#include "core/storage/sqlite/sqlitestatement.h"
#include "core/storage/sqlite/sqlitetry.h"

namespace bookbell {

using namespace Qt::StringLiterals;

QString ContentDoctor::examples(const QStringList &names)
{
    constexpr qsizetype few = 3;
    const QString text = names.mid(0, few).join(u", "_s);
    return names.size() > few ? text + u" …"_s : text;
}

Result<> ContentDoctor::checkQueues()
{
    BOOKBELL_TRY(books,
                 SqliteStatement(m_handle,
                                 "SELECT book_id FROM reservations WHERE state < 3 "
                                 "UNION SELECT book_id FROM copies WHERE state = 2 "
                                 "OR (state = 1 AND borrower_id IS NULL)")
                     .all<BookId>([](SqliteRow &row, BookId &id) { row >> id; }));
    QMap<QueueFault, QStringList> faulty;
    for (const BookId id : std::as_const(*books)) {
        BOOKBELL_TRY(open, stores().reservations().openOfBook(id));
        BOOKBELL_TRY(copies, stores().books().copiesOf(id));
        const QList<QueueFault> faults =
            faultsOf({.open = std::move(*open), .copies = std::move(*copies), .readers = {}});
        for (const QueueFault fault : faults) {
            BOOKBELL_TRY(book, stores().books().book(id));
            faulty[fault].append(*book ? displayTitle(**book) : number(id.value));
        }
    }
    for (auto it = faulty.cbegin(); it != faulty.cend(); ++it)
        tellFaults(it.key(), it.value());
    return {};
}

void ContentDoctor::tellFaults(QueueFault fault, const QStringList &titles)
{
    const QString count = number(titles.size());
    const QString named = examples(titles);
    switch (fault) {
    case QueueFault::WrongPositions:
        //: %1: how many books; %2: titles
        tell(ProblemSeverity::Serious,
             tr("Queues whose places do not run from 1 without gaps: %1 (%2).").arg(count, named),
             tr("Move a reservation of such a book by hand, or place or cancel one: that numbers "
                "its queue anew."));
        return;
    case QueueFault::ReadyWithoutCopy:
        tell(ProblemSeverity::Serious,
             tr("Books with a ready reservation for which no copy waits on the hold shelf: %1 "
                "(%2).")
                 .arg(count, named),
             tr("Look on the shelf. If the copy is there, check it in; if not, put the reservation "
                "back, so that its reader is first again."));
        return;
    case QueueFault::CopyWithoutReady:
        tell(ProblemSeverity::Serious,
             tr("Books with a copy on the hold shelf for which nobody waits: %1 (%2).")
                 .arg(count, named),
             tr("Check these copies in: each goes to the next reader or back to its place."));
        return;
    case QueueFault::ReadyWithoutDate:
        tell(
            ProblemSeverity::Serious,
            tr("Books with a ready reservation without a pick-up date: %1 (%2).").arg(count, named),
            tr("Nothing ends such a reservation. Put it back and check its copy in again: that "
               "gives it a date."));
        return;
    case QueueFault::LoanWithoutReader:
        tell(ProblemSeverity::Serious,
             tr("Books with a copy on loan to nobody: %1 (%2).").arg(count, named),
             tr("Check such a copy in when it comes back, or at once and out again to the reader "
                "who has it."));
        return;
    case QueueFault::ReservedTwice:
        tell(ProblemSeverity::Warning,
             tr("Books that a reader has reserved twice: %1 (%2).").arg(count, named),
             tr("Cancel the later one of the two."));
        return;
    }
}

Result<> ContentDoctor::checkUntold()
{
    BOOKBELL_TRY(untold, stores().reservations().toBeToldAnotherWayCount());
    if (*untold > 0) {
        tell(ProblemSeverity::Warning,
             tr("Ready reservations of which no alert has told the reader: %1.")
                 .arg(number(*untold)),
             tr("Tell these readers another way: they stand on the page Reservations under \"to be "
                "told another way\", with phone and e-mail."));
    }
    return {};
}

Result<> ContentDoctor::checkUncollected()
{
    // While all alerts are held nothing expires, and checkHold() tells.
    BOOKBELL_TRY(isHeld, stores().outboxHold().isHeld());
    if (*isHeld)
        return {};
    // Whoever runs a program for long does this by itself within minutes.
    BOOKBELL_TRY(overdue, stores().schedule().uncollected(m_now - std::chrono::hours {24}, 1));
    if (!overdue->isEmpty()) {
        tell(ProblemSeverity::Warning,
             tr("Reservations are still on the shelf whose last day passed more than a day ago."),
             tr("No program has done what time asks for: leave the window or \"bookbell serve\" "
                "running, or let cron run \"bookbell tick\"."));
    }
    return {};
}

Result<> ContentDoctor::checkOutbox()
{
    // A sender takes what is due at once, and what another one has left after a minute.
    constexpr std::chrono::minutes patience {15};
    struct Waiting {
        qint64 leased = 0;
        qint64 others = 0;
    };
    BOOKBELL_TRY(waiting,
                 SqliteStatement(m_handle,
                                 "SELECT coalesce(sum(d.state = 2), 0), "
                                 "coalesce(sum(d.state <> 2), 0) "
                                 "FROM (SELECT DISTINCT c.service_id, c.announcement_id "
                                 "FROM delivery_counts c JOIN services s ON s.id = c.service_id "
                                 "LEFT JOIN announcements a ON a.id = c.announcement_id "
                                 "WHERE c.state < 4 AND c.n > 0 AND s.paused_at IS NULL "
                                 "AND (c.announcement_id = 0 OR a.state = 0)) o "
                                 "CROSS JOIN deliveries d INDEXED BY deliveries_due "
                                 "ON d.service_id = o.service_id "
                                 "AND d.announcement_id = o.announcement_id "
                                 "WHERE d.state < 4 AND d.due_at <= ?")
                     .bind(m_now - patience)
                     .one<Waiting>([](SqliteRow &row, Waiting &target) {
                         row >> target.leased >> target.others;
                     }));
    const Waiting found = waiting->value_or(Waiting());
    const QString advice =
        tr("Leave the window or \"bookbell serve\" running, or send once with \"bookbell send "
           "--until-empty\".");
    if (found.leased > 0) {
        tell(ProblemSeverity::Warning,
             tr("Alerts that a program was sending when it ended, and that nobody has taken up "
                "since: %1.")
                 .arg(number(found.leased)),
             advice);
    }
    if (found.others > 0) {
        tell(ProblemSeverity::Warning,
             tr("Alerts that should have gone out a while ago: %1.").arg(number(found.others)),
             advice);
    }
    return {};
}

Result<> ContentDoctor::checkHold()
{
    BOOKBELL_TRY(hold, stores().outboxHold().hold());
    if (*hold) {
        tell(ProblemSeverity::Warning,
             tr("All alerts are held since the library was restored from a backup: %1.")
                 .arg(number((*hold)->held)),
             tr("Look at them on the page Deliveries or with \"bookbell deliveries --state held\", "
                "then send or drop them there, or with \"bookbell restore --release\" or "
                "\"--drop\"."));
    }
    return {};
}

} // namespace bookbell
