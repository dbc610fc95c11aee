// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk.h"

#include <algorithm>

#include "core/desk/deskact.h"
#include "core/desk/queueactions.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// A row that the act changed by itself, not only by closing up the queue.
struct Taken {
    Reservation back; ///< as it is to be again
    bool existed = true; ///< false: the act made it
};

Error nothing(JournalId id)
{
    return {ErrorCode::NothingToUndo, QString::number(id.value), {}};
}

std::optional<Reservation> findIn(const QList<Reservation> &rows, ReservationId id)
{
    const auto it = std::find_if(rows.cbegin(), rows.cend(),
                                 [id](const Reservation &row) { return row.id == id; });
    return it == rows.cend() ? std::nullopt : std::optional(*it);
}

/// What the act changed and is to be turned back. Error: NothingToUndo, where one of the rows has
/// moved on since.
Result<QList<Taken>> takenReservations(const Stores &stores, const JournalEntry &entry,
                                       const JournalRows &before, const JournalRows &after,
                                       UtcTime now)
{
    QList<Taken> taken;
    for (const Reservation &row : after.reservations) {
        const auto earlier = findIn(before.reservations, row.id);
        if (earlier && standsAsBefore(*earlier, row))
            continue;
        const auto current = findReservation(stores, row.id);
        if (!current)
            return fail(current.error());
        if (!standsAsBefore(*current, row))
            return fail(nothing(entry.id));
        Taken one {earlier.value_or(*current), earlier.has_value()};
        if (!one.existed) {
            one.back.state = ReservationState::Cancelled;
            one.back.closedAt = now;
            one.back.closeReason = u"undone"_s;
        }
        taken.append(one);
    }
    std::stable_sort(taken.begin(), taken.end(), [](const Taken &a, const Taken &b) {
        return a.back.position < b.back.position;
    });
    return taken;
}

Result<> restoreReservations(DeskAct &act, const QList<Taken> &taken, JournalId id)
{
    QList<BookId> books;
    for (const Taken &one : taken) {
        if (!books.contains(one.back.book))
            books.append(one.back.book);
    }
    for (const BookId book : std::as_const(books)) {
        const auto open = act.stores().reservations().openOfBook(book);
        if (!open)
            return fail(open.error());
        ReservationQueue queue(*open);
        for (const Taken &one : taken) {
            if (one.back.book != book)
                continue;
            // Since a cancellation the reader may have placed another one.
            const auto other = queue.ofReader(one.back.reader);
            if (isOpen(one.back.state) && other && other->id != one.back.id)
                return fail(nothing(id));
            queue.apply(one.back);
        }
        if (auto stored = act.store(QueueChanges {queue.changed(), {}}); !stored)
            return stored;
    }
    return {};
}

Result<> restoreCopies(DeskAct &act, const JournalRows &before, const JournalRows &after,
                       JournalId id)
{
    for (qsizetype i = 0; i < after.copies.size(); ++i) {
        const auto current = act.stores().books().copy(after.copies.at(i).id);
        if (!current)
            return fail(current.error());
        if (i >= before.copies.size() || *current != after.copies.at(i))
            return fail(nothing(id));
        if (auto stored = act.store(before.copies.at(i)); !stored)
            return stored;
    }
    return {};
}

/// Which kinds of alert about the reservation have left, or may just be leaving.
struct Rung {
    bool ready = false; ///< ever
    bool readySince = false;
    bool cancelledSince = false;
};

Result<Rung> rung(const Stores &stores, ReservationId id, UtcTime since)
{
    DeliveryFilter filter;
    filter.reservation = id;
    const auto deliveries = stores.deliveries().deliveries(filter);
    if (!deliveries)
        return fail(deliveries.error());
    Rung answer;
    for (const Delivery &delivery : *deliveries) {
        if (delivery.state != DeliveryState::Accepted && delivery.state != DeliveryState::Leased)
            continue;
        const bool isSince = delivery.createdAt >= since;
        answer.ready = answer.ready || delivery.kind == AlertKind::Ready;
        answer.readySince = answer.readySince || (delivery.kind == AlertKind::Ready && isSince);
        answer.cancelledSince =
            answer.cancelledSince || (delivery.kind == AlertKind::Cancelled && isSince);
    }
    return answer;
}

/// Nobody is to be rung about what did not happen; who was rung already is told better.
Result<> correctAlerts(DeskAct &act, const Taken &one, UtcTime since)
{
    Stores &stores = act.stores();
    const auto dropped = stores.deliveries().dropUnsent(one.back.id, u"undone"_s, act.now());
    if (!dropped)
        return fail(dropped.error());
    const auto left = rung(stores, one.back.id, since);
    if (!left)
        return fail(left.error());

    Result<int> queued = 0;
    if (one.back.state == ReservationState::Ready) {
        if (left->cancelledSince || !left->ready)
            queued = enqueueReadyAlert(stores, one.back, act.settings(), act.now(),
                                       left->cancelledSince);
    } else if (left->readySince || left->cancelledSince) {
        queued = enqueueCancelledAlert(stores, one.back, act.settings(), act.now());
    }
    if (!queued)
        return fail(queued.error());
    return {};
}

Result<> undoNow(DeskAct &act, JournalId id)
{
    const auto entry = act.stores().settings().journalEntry(id);
    if (!entry)
        return fail(entry.error());
    static const QStringList undoable {u"check-in"_s, u"check-out"_s, u"cancel"_s, u"reserve"_s};
    if (!*entry || !undoable.contains((*entry)->action))
        return fail(nothing(id));
    const auto before = JournalRows::fromBytes((*entry)->before);
    const auto after = JournalRows::fromBytes((*entry)->after);
    if (!before || !after)
        return fail(nothing(id));

    const auto taken = takenReservations(act.stores(), **entry, *before, *after, act.now());
    if (!taken)
        return fail(taken.error());
    if (taken->isEmpty() && after->copies.isEmpty())
        return fail(nothing(id));
    if (auto restored = restoreReservations(act, *taken, id); !restored)
        return restored;
    if (auto restored = restoreCopies(act, *before, *after, id); !restored)
        return restored;
    for (const Watch &watch : before->watches) {
        if (auto begun = act.beginWatch(watch); !begun)
            return begun;
    }
    for (const Taken &one : *taken) {
        if (auto corrected = correctAlerts(act, one, (*entry)->at); !corrected)
            return corrected;
    }
    const auto recorded = act.record(u"undo"_s, "entry "_L1 + QString::number(id.value));
    if (!recorded)
        return fail(recorded.error());
    return {};
}

} // namespace

QFuture<Result<>> Desk::undo(JournalId id)
{
    return m_database.write([=, clock = &m_clock, actor = m_actor](Stores &stores) -> Result<> {
        auto act = DeskAct::begin(stores, clock->now(), actor);
        if (!act)
            return fail(std::move(act.error()));
        return undoNow(*act, id);
    });
}

} // namespace bookbell
