// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/daydesk.h"

#include <QSet>

#include <algorithm>

#include "core/desk/desklookup.h"
#include "core/desk/deskundo.h"
#include "core/desk/journalrows.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

QString rowName(const Reservation &row)
{
    return u'r' + QString::number(row.id.value);
}
QString rowName(const Book &row)
{
    return u'b' + QString::number(row.id.value);
}
QString rowName(const Copy &row)
{
    return u'c' + QString::number(row.id.value);
}
QString rowName(const Reader &row)
{
    return u'p' + QString::number(row.id.value);
}
QString rowName(const SubscriberList &row)
{
    return u'l' + QString::number(row.id.value);
}
QString rowName(const SubscriptionStanding &row)
{
    return u's' + QString::number(row.id.value);
}
QString rowName(const StoredSetting &row)
{
    return "setting "_L1 + row.key;
}
QString rowName(const Watch &row)
{
    return u"w%1-%2"_s.arg(row.book.value).arg(row.reader.value);
}

template <class Row>
bool isSame(const Row &a, const Row &b)
{
    if constexpr (std::is_same_v<Row, Reservation>)
        return standsAsBefore(a, b);
    else
        return a == b;
}

template <class Row>
void addChanged(QSet<QString> &names, const QList<Row> &before, const QList<Row> &after)
{
    for (const Row &row : before) {
        const auto later = rowWithKey(after, journalKey(row));
        if (!later || !isSame(row, *later))
            names.insert(rowName(row));
    }
    for (const Row &row : after) {
        if (!rowWithKey(before, journalKey(row)))
            names.insert(rowName(row));
    }
}

/// The rows that an entry changed so that an undo of an earlier one would find them moved on.
QSet<QString> changedRows(const JournalRows &before, const JournalRows &after)
{
    QSet<QString> names;
    addChanged(names, before.reservations, after.reservations);
    addChanged(names, before.books, after.books);
    addChanged(names, before.copies, after.copies);
    addChanged(names, before.readers, after.readers);
    addChanged(names, before.lists, after.lists);
    addChanged(names, before.subscriptions, after.subscriptions);
    addChanged(names, before.settings, after.settings);
    addChanged(names, before.watches, after.watches);
    return names;
}

template <class Row>
std::optional<Row> firstOf(const QList<Row> &after, const QList<Row> &before)
{
    if (!after.isEmpty())
        return after.constFirst();
    return before.isEmpty() ? std::nullopt : std::optional(before.constFirst());
}

/// "reservation 12" is about the row 12 of its kind.
qint64 numberAfter(const QString &subject, QLatin1StringView kind)
{
    return subject.startsWith(kind) ? subject.sliced(kind.size()).toLongLong() : 0;
}

/// Several acts of a day are about the same book or reader: each is looked up once.
class Names
{
public:
    explicit Names(const Stores &stores)
        : m_stores(stores)
    {
    }

    Result<std::optional<Book>> book(BookId id)
    {
        return lookUp(m_books, id, [this](BookId key) { return m_stores.books().book(key); });
    }
    Result<std::optional<Reader>> reader(ReaderId id)
    {
        return lookUp(m_readers, id,
                      [this](ReaderId key) { return m_stores.readers().reader(key); });
    }
    Result<int> devices(ReaderId id)
    {
        if (const auto known = m_devices.constFind(id); known != m_devices.cend())
            return *known;
        const auto active = m_stores.subscriptions().activeOfReader(id);
        if (!active)
            return fail(active.error());
        return *m_devices.insert(id, static_cast<int>(active->size()));
    }

private:
    template <class Row, class Key, class Find>
    static Result<std::optional<Row>> lookUp(QHash<Key, std::optional<Row>> &known, Key id,
                                             Find find)
    {
        if (!id.isValid())
            return std::optional<Row>();
        if (const auto it = known.constFind(id); it != known.cend())
            return *it;
        auto found = find(id);
        if (found)
            known.insert(id, *found);
        return found;
    }

    const Stores &m_stores;
    QHash<BookId, std::optional<Book>> m_books;
    QHash<ReaderId, std::optional<Reader>> m_readers;
    QHash<ReaderId, int> m_devices;
};

/// What the rows of an entry say, without looking anything up.
struct Told {
    BookId book;
    ReaderId reader;
    ReaderId borrower;
};

void tellReservations(DayAct &act, const JournalRows &before, const JournalRows &after)
{
    const ReservationId named {numberAfter(act.subject, "reservation "_L1)};
    if (named.isValid()) {
        act.reservation = rowWithKey(after.reservations, named);
        if (!act.reservation)
            act.reservation = rowWithKey(before.reservations, named);
        return;
    }
    for (const Reservation &row : after.reservations) {
        const auto earlier = rowWithKey(before.reservations, row.id);
        const bool wasReady = earlier && earlier->state == ReservationState::Ready;
        if (row.state == ReservationState::Collected
            || (act.copy && act.copy->state == CopyState::OnHoldShelf && row.copy == act.copy->id))
            act.reservation = row;
        else if (wasReady && row.state == ReservationState::Waiting)
            act.displaced = row;
    }
}

Told tell(DayAct &act, const JournalRows &before, const JournalRows &after)
{
    Told told;
    act.copy = firstOf(after.copies, before.copies);
    for (const Copy &copy : after.copies) {
        if (subjectOf(copy) == act.subject)
            act.copy = copy;
    }
    tellReservations(act, before, after);
    if (act.reservation) {
        told.book = act.reservation->book;
        told.reader = act.reservation->reader;
    }
    if (act.copy) {
        told.book = act.copy->book;
        if (act.copy->state == CopyState::OnLoan)
            told.reader = act.copy->borrower;
        if (const auto earlier = rowWithKey(before.copies, act.copy->id))
            told.borrower = earlier->borrower;
    }
    if (const auto watch = firstOf(after.watches, before.watches);
        watch && !told.book.isValid() && !told.reader.isValid()) {
        told.book = watch->book;
        told.reader = watch->reader;
    }
    if (const auto book = firstOf(after.books, before.books))
        told.book = book->id;
    if (const auto reader = firstOf(after.readers, before.readers))
        told.reader = reader->id;
    return told;
}

Result<DayAct> actOf(Names &names, const JournalEntry &entry, const JournalRows &before,
                     const JournalRows &after)
{
    DayAct act;
    act.id = entry.id;
    act.at = entry.at;
    act.actor = entry.actor;
    act.action = entry.action;
    act.subject = entry.subject;
    act.isUndone = entry.undoneAt.has_value();
    const Told told = tell(act, before, after);
    auto book = names.book(told.book);
    if (!book)
        return fail(std::move(book.error()));
    auto reader = names.reader(told.reader);
    if (!reader)
        return fail(std::move(reader.error()));
    auto borrower = names.reader(told.borrower);
    if (!borrower)
        return fail(std::move(borrower.error()));
    act.book = std::move(*book);
    act.reader = std::move(*reader);
    act.borrower = std::move(*borrower);
    if (act.reader) {
        const auto devices = names.devices(act.reader->id);
        if (!devices)
            return fail(devices.error());
        act.devices = *devices;
    }
    return act;
}

Result<QList<DayAct>> actsSince(const Stores &stores, UtcTime since, int limit)
{
    const auto entries = stores.settings().journalSince(since, limit);
    if (!entries)
        return fail(entries.error());
    Names names(stores);
    QSet<QString> movedOn;
    QList<DayAct> acts;
    for (const JournalEntry &entry : *entries) {
        if (entry.action == "undo"_L1)
            continue;
        // An entry about something that is no row of the queue has none.
        const JournalRows before = JournalRows::fromBytes(entry.before).value_or(JournalRows());
        const JournalRows after = JournalRows::fromBytes(entry.after).value_or(JournalRows());
        auto act = actOf(names, entry, before, after);
        if (!act)
            return fail(std::move(act.error()));
        if (!act->isUndone) {
            const QSet<QString> rows = changedRows(before, after);
            act->canUndo = isUndoable(entry.action) && before != after && !movedOn.intersects(rows);
            movedOn += rows;
        }
        acts.append(std::move(*act));
    }
    return acts;
}

} // namespace

DayDesk::DayDesk(Database &database)
    : m_database(database)
{
}

QFuture<Result<QList<DayAct>>> DayDesk::acts(UtcTime since, int limit) const
{
    return m_database.browse(
        [since, limit](const Stores &stores) { return actsSince(stores, since, limit); });
}

QFuture<Result<JournalId>> DayDesk::newest() const
{
    return m_database.browse([](const Stores &stores) -> Result<JournalId> {
        const auto last = stores.settings().journal(1);
        if (!last)
            return fail(last.error());
        return last->isEmpty() ? JournalId() : last->constFirst().id;
    });
}

} // namespace bookbell
