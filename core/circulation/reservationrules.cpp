// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to one reservation, by its reader, by staff or by time.
#include <algorithm>

#include "core/circulation/queuesteps.h"

namespace bookbell {

static ReservationAnswer answerOf(const ReservationQueue &queue, ReservationId id,
                                  const Reservation &fallback, QueueChanges changes = {})
{
    changes.reservations = queue.changed();
    return {queue.find(id).value_or(fallback), std::move(changes)};
}

Result<ReservationAnswer> cancel(const BookState &state, const Reservation &reservation,
                                 const QString &reason, UtcTime now)
{
    if (!isOpen(reservation.state))
        return fail(closedError(reservation));
    QueueChanges changes;
    leaveToClear(state, reservation.copy, {}, changes);
    Reservation after = closedAs(reservation, ReservationState::Cancelled, now);
    after.closeReason = reason;
    ReservationQueue queue(state.open);
    queue.apply(after);
    return answerOf(queue, after.id, after, std::move(changes));
}

Result<ReservationAnswer> putBack(const BookState &state, const Reservation &reservation)
{
    if (!isOpen(reservation.state))
        return fail(closedError(reservation));
    if (reservation.state != ReservationState::Ready)
        return fail(ErrorCode::ReservationNotReady, QString::number(reservation.id.value));
    QueueChanges changes;
    leaveToClear(state, reservation.copy, {}, changes);
    const Reservation after = backInLine(reservation);
    ReservationQueue queue(state.open);
    queue.apply(after);
    return answerOf(queue, after.id, after, std::move(changes));
}

Result<ReservationAnswer> suspend(const BookState &state, const Reservation &reservation,
                                  QDate until)
{
    if (!isOpen(reservation.state))
        return fail(closedError(reservation));
    if (reservation.state != ReservationState::Waiting)
        return fail(ErrorCode::ReservationNotWaiting, QString::number(reservation.id.value));
    Reservation after = reservation;
    after.state = ReservationState::Suspended;
    after.suspendedUntil = until;
    ReservationQueue queue(state.open);
    queue.apply(after);
    return answerOf(queue, after.id, after);
}

Result<ReservationAnswer> resume(const BookState &state, const Reservation &reservation)
{
    if (!isOpen(reservation.state))
        return fail(closedError(reservation));
    if (reservation.state != ReservationState::Suspended)
        return fail(ErrorCode::ReservationNotSuspended, QString::number(reservation.id.value));
    Reservation after = reservation;
    after.state = ReservationState::Waiting;
    after.suspendedUntil = {};
    ReservationQueue queue(state.open);
    queue.apply(after);
    return answerOf(queue, after.id, after);
}

Result<ReservationAnswer> changeDates(const BookState &state, const Reservation &reservation,
                                      const PlaceWish &wish, const Policy &policy, UtcTime now)
{
    if (!isOpen(reservation.state))
        return fail(closedError(reservation));
    if (reservation.state == ReservationState::Ready)
        return fail(ErrorCode::ReservationNotWaiting, QString::number(reservation.id.value));
    // A day that stands already may have passed: only a new one must lie ahead.
    const PlaceWish fresh {wish.startsOn == reservation.startsOn ? QDate() : wish.startsOn,
                           wish.notNeededAfter};
    if (auto checked = checkWish(fresh, dayOf(now, policy)); !checked)
        return fail(std::move(checked.error()));
    Reservation after = reservation;
    after.startsOn = wish.startsOn;
    after.notNeededAfter = wish.notNeededAfter;
    ReservationQueue queue(state.open);
    queue.apply(after);
    return answerOf(queue, after.id, after);
}

Result<ReservationAnswer> moveInQueue(const BookState &state, const Reservation &reservation,
                                      int position, const QList<ReservationId> &seen)
{
    if (!isOpen(reservation.state))
        return fail(closedError(reservation));
    if (reservation.state == ReservationState::Ready)
        return fail(ErrorCode::ReservationNotWaiting, QString::number(reservation.id.value));
    ReservationQueue queue(state.open);
    QList<ReservationId> line;
    for (const Reservation &waiting : queue.line())
        line.append(waiting.id);
    if (line != seen)
        return fail(ErrorCode::QueueChanged, QString::number(reservation.id.value));
    Reservation after = reservation;
    after.position = std::clamp(position, 1, static_cast<int>(line.size()));
    queue.apply(after);
    return answerOf(queue, after.id, after);
}

Result<ExpireAnswer> expire(const BookState &state, const Reservation &reservation,
                            const Policy &policy, UtcTime now, UtcTime tellableFrom)
{
    if (!isOpen(reservation.state))
        return fail(closedError(reservation));
    if (reservation.state != ReservationState::Ready || !reservation.pickupBy
        || *reservation.pickupBy >= now)
        return fail(ErrorCode::ReservationNotReady, QString::number(reservation.id.value));

    ExpireAnswer answer;
    ReservationQueue queue(state.open);
    answer.expired = closedAs(reservation, ReservationState::Expired, now);
    queue.apply(answer.expired);
    const auto copy =
        std::find_if(state.copies.cbegin(), state.copies.cend(), [&](const Copy &candidate) {
            return candidate.id == reservation.copy && candidate.state == CopyState::OnHoldShelf;
        });
    if (policy.offersToNext && copy != state.copies.cend()) {
        NextInQueue next = queue.next(state.readers, dayOf(now, policy));
        answer.passedOver = std::move(next.passedOver);
        if (next.reservation) {
            queue.apply(madeReady(*next.reservation, copy->id, policy, now, tellableFrom));
            answer.offered = queue.find(next.reservation->id);
            Copy held = *copy;
            held.reservation = next.reservation->id;
            answer.changes.copies.append(held);
        }
    }
    if (!answer.offered)
        leaveToClear(state, reservation.copy, {}, answer.changes);
    answer.changes.reservations = queue.changed();
    return answer;
}

Result<ReservationAnswer> lapse(const BookState &state, const Reservation &reservation,
                                const Policy &policy, UtcTime now)
{
    if (!isOpen(reservation.state))
        return fail(closedError(reservation));
    if (reservation.state == ReservationState::Ready || !reservation.notNeededAfter.isValid()
        || reservation.notNeededAfter >= dayOf(now, policy))
        return fail(ErrorCode::ReservationNotWaiting, QString::number(reservation.id.value));
    const Reservation after = closedAs(reservation, ReservationState::Lapsed, now);
    ReservationQueue queue(state.open);
    queue.apply(after);
    return answerOf(queue, after.id, after);
}

} // namespace bookbell
