// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/circulation/pickup.h"
#include "core/desk/corrections.h"
#include "core/desk/queueactions.h"
#include "core/desk/undorows.h"

namespace bookbell {

using namespace Qt::StringLiterals;

tl::unexpected<Error> nothingToUndo(JournalId id)
{
    return fail(ErrorCode::NothingToUndo, QString::number(id.value));
}

namespace {

/// A row that the act changed by itself, not only by closing up the queue.
struct Taken {
    Reservation back; ///< as it is to be again
    ReservationState since = ReservationState::Waiting; ///< what the act had made of it
    bool wasToldByStaff = false; ///< since then
};

bool isInLine(ReservationState state)
{
    return state == ReservationState::Waiting || state == ReservationState::Suspended;
}

bool isSameTelling(const Reservation &a, const Reservation &b)
{
    return a.toldAt == b.toldAt && a.toldHow == b.toldHow;
}

/// A copy whose last day has passed meanwhile is kept for its reader until the end of the day: it
/// would expire again at once.
void keepForToday(Reservation &ready, const Policy &policy, UtcTime now)
{
    if (ready.state != ReservationState::Ready || !ready.pickupBy || *ready.pickupBy >= now)
        return;
    const QDate today = inZone(now, policy.zone).date();
    ready.pickupBy = endOfDay(policy.calendar.openFrom(today), policy.zone);
}

/// What the act changed and is to be turned back.
Result<QList<Taken>> takenReservations(DeskAct &act, const JournalEntry &entry,
                                       const JournalRows &before, const JournalRows &after)
{
    QList<Taken> taken;
    for (const Reservation &row : after.reservations) {
        const auto earlier = rowWithKey(before.reservations, row.id);
        const bool wasTold = earlier && row.toldAt && !isSameTelling(*earlier, row);
        if (earlier && standsAsBefore(*earlier, row) && !wasTold)
            continue;
        const auto current = findReservation(act.stores(), row.id);
        if (!current)
            return fail(current.error());
        if (!standsAsBefore(*current, row) || (wasTold && !isSameTelling(*current, row)))
            return nothingToUndo(entry.id);
        Taken one {earlier.value_or(*current), row.state, false};
        one.wasToldByStaff = current->toldAt && current->toldHow != "push"_L1
            && (!earlier || !isSameTelling(*earlier, *current));
        if (!earlier) {
            one.back.state = ReservationState::Cancelled;
            one.back.closedAt = act.now();
            one.back.closeReason = u"undone"_s;
        }
        // Who stood in the line all the time keeps the place that they have come to.
        if (isInLine(one.back.state) && isInLine(row.state))
            one.back.position = current->position;
        keepForToday(one.back, act.policy(), act.now());
        taken.append(one);
    }
    std::stable_sort(taken.begin(), taken.end(), [](const Taken &a, const Taken &b) {
        return a.back.position < b.back.position;
    });
    return taken;
}

/// An open reservation needs its book and its reader, who may have been removed since.
Result<bool> canBeOpen(const Stores &stores, const Reservation &reservation)
{
    const auto book = standingRow(stores, reservation.book);
    if (!book)
        return fail(book.error());
    const auto reader = standingRow(stores, reservation.reader);
    if (!reader)
        return fail(reader.error());
    return book->has_value() && reader->has_value();
}

/// Back to where a reservation stood among those that it was moved past. Nothing to undo where it
/// has been moved again, or has left the line.
Result<> undoMove(DeskAct &act, const JournalEntry &entry, const JournalRows &before,
                  const JournalRows &after)
{
    const auto moved =
        std::find_if(after.reservations.cbegin(), after.reservations.cend(),
                     [&](const Reservation &row) { return subjectOf(row.id) == entry.subject; });
    if (moved == after.reservations.cend())
        return nothingToUndo(entry.id);
    const auto earlier = rowWithKey(before.reservations, moved->id);
    const auto open = act.stores().reservations().openOfBook(moved->book);
    if (!open)
        return fail(open.error());
    ReservationQueue queue(*open);
    const auto current = queue.find(moved->id);
    if (!earlier || !current || current->state == ReservationState::Ready)
        return nothingToUndo(entry.id);

    const bool wentBack = earlier->position < moved->position;
    Reservation back = *current;
    for (const Reservation &passed : queue.line()) {
        if (passed.id == back.id || !rowWithKey(after.reservations, passed.id))
            continue;
        if ((current->position > passed.position) != wentBack)
            return nothingToUndo(entry.id);
        back.position = wentBack ? std::min(back.position, passed.position)
                                 : std::max(back.position, passed.position);
    }
    queue.apply(back);
    return act.store(QueueChanges {queue.changed(), {}});
}

/// Where one that comes back into the line belongs: next to the one that it stood beside, as far as
/// the act moved that up or down; else where it stood, before those who came since.
int placeOf(const Reservation &back, const ReservationQueue &queue, const JournalRows &before,
            UtcTime since)
{
    std::optional<Reservation> ahead; // as it stood then
    std::optional<Reservation> behind;
    int place = back.position;
    for (const Reservation &other : queue.line()) {
        const auto earlier = rowWithKey(before.reservations, other.id);
        if (!earlier || earlier->position == 0) {
            // Both: a clock that went back makes all look as if they had come since.
            if (other.placedAt > since && other.id.value > back.id.value)
                place = std::min(place, other.position);
        } else if (earlier->position < back.position) {
            if (!ahead || earlier->position > ahead->position)
                ahead = earlier;
        } else if (!behind || earlier->position < behind->position) {
            behind = earlier;
        }
    }
    if (ahead)
        return queue.find(ahead->id)->position + 1;
    return behind ? queue.find(behind->id)->position : place;
}

Result<> restoreQueue(DeskAct &act, BookId book, const QList<Taken> &taken,
                      const JournalEntry &entry, const JournalRows &before)
{
    const auto open = act.stores().reservations().openOfBook(book);
    if (!open)
        return fail(open.error());
    ReservationQueue queue(*open);
    for (const Taken &one : taken) {
        if (one.back.book != book)
            continue;
        if (isOpen(one.back.state)) {
            const auto can = canBeOpen(act.stores(), one.back);
            if (!can)
                return fail(can.error());
            // Since a cancellation the reader may have placed another one.
            const auto other = queue.ofReader(one.back.reader);
            if (!*can || (other && other->id != one.back.id))
                return nothingToUndo(entry.id);
        }
        Reservation back = one.back;
        const auto current = queue.find(back.id);
        if (isInLine(back.state) && !(current && isInLine(current->state)))
            back.position = placeOf(back, queue, before, entry.at);
        queue.apply(back);
    }
    return act.store(QueueChanges {queue.changed(), {}});
}

Result<> correctAlerts(DeskAct &act, const Taken &one, UtcTime since, UndoResult &result)
{
    // Nobody heard of a pause in the queue, nor of staff having told somebody.
    if (one.back.state == one.since || (isInLine(one.back.state) && isInLine(one.since)))
        return {};
    Stores &stores = act.stores();
    const auto dropped = stores.deliveries().dropUnsent(one.back.id, u"undone"_s, act.now());
    if (!dropped)
        return fail(dropped.error());
    const auto left = rungAbout(stores, one.back.id, since);
    if (!left)
        return fail(left.error());

    Result<int> queued = 0;
    if (one.back.state == ReservationState::Ready) {
        const auto heard = rungAbout(stores, one.back.id, one.back.readyAt.value_or(since));
        if (!heard)
            return fail(heard.error());
        if (left->ended || (!heard->ready && !one.back.toldAt))
            queued = enqueueReadyAlert(stores, one.back, act.settings(), act.now(), left->ended);
    } else if (left->ready || left->ended) {
        queued = enqueueCancelledAlert(stores, one.back, act.settings(), act.now());
    }
    if (!queued)
        return fail(queued.error());
    // One that comes back to the shelf is no news to who heard only that it is there.
    const bool wasRung = left->ended
        || (one.back.state != ReservationState::Ready && (left->ready || one.wasToldByStaff));
    return wasRung ? noteHeard(stores, one.back.reader, *queued, result) : Result<>();
}

} // namespace

Result<> noteHeard(const Stores &stores, ReaderId id, int queued, UndoResult &result)
{
    const auto reader = stores.readers().reader(id);
    if (!reader)
        return fail(reader.error());
    // Retention may have taken them away.
    if (*reader)
        (queued > 0 ? result.corrected : result.toTell).append(**reader);
    result.deliveries += queued;
    return {};
}

Result<> undoReservations(DeskAct &act, const JournalEntry &entry, const JournalRows &before,
                          const JournalRows &after, UndoResult &result)
{
    if (entry.action == "move"_L1)
        return undoMove(act, entry, before, after);
    const auto taken = takenReservations(act, entry, before, after);
    if (!taken)
        return fail(taken.error());
    QList<BookId> books;
    for (const Taken &one : *taken) {
        if (!books.contains(one.back.book))
            books.append(one.back.book);
    }
    for (const BookId book : std::as_const(books)) {
        if (auto restored = restoreQueue(act, book, *taken, entry, before); !restored)
            return restored;
    }
    for (const Taken &one : *taken) {
        if (auto corrected = correctAlerts(act, one, entry.at, result); !corrected)
            return corrected;
    }
    return {};
}

} // namespace bookbell
