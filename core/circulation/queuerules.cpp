// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circulation/queuerules.h"

#include <algorithm>

#include "core/circulation/pickup.h"

namespace bookbell {

namespace {

QDate dayOf(UtcTime now, const Policy &policy)
{
    return inZone(now, policy.zone).date();
}

Error closedError(const Reservation &reservation)
{
    return {ErrorCode::ReservationClosed, QString::number(reservation.id.value), {}};
}

/// In the queue again, as if it had never been ready.
Reservation backInLine(Reservation reservation)
{
    reservation.state = ReservationState::Waiting;
    reservation.position = 1;
    reservation.copy = {};
    reservation.readyAt.reset();
    reservation.pickupBy.reset();
    reservation.toldAt.reset();
    reservation.toldHow.clear();
    return reservation;
}

Reservation closed(Reservation reservation, ReservationState state, UtcTime now)
{
    reservation.state = state;
    reservation.position = 0;
    reservation.copy = {};
    reservation.closedAt = now;
    return reservation;
}

/// Its copy stays on the hold shelf until staff clear it. `except`: a copy that is being moved
/// anyway.
void leaveToClear(const BookState &state, CopyId id, CopyId except, QueueChanges &changes)
{
    const auto it = std::find_if(state.copies.cbegin(), state.copies.cend(),
                                 [id](const Copy &copy) { return copy.id == id; });
    if (!id.isValid() || id == except || it == state.copies.cend()
        || it->state != CopyState::OnHoldShelf)
        return;
    Copy copy = *it;
    copy.state = CopyState::ToClear;
    copy.reservation = {};
    changes.copies.append(copy);
}

ReservationAnswer answerOf(const ReservationQueue &queue, ReservationId id,
                           const Reservation &fallback, QueueChanges changes = {})
{
    changes.reservations = queue.changed();
    return {queue.find(id).value_or(fallback), std::move(changes)};
}

} // namespace

Result<PlaceAnswer> place(const BookState &state, BookId book, const Reader &reader,
                          const QList<Reservation> &openOfReader, const Policy &policy, UtcTime now)
{
    const QString barred = barredReason(reader, dayOf(now, policy));
    if (!barred.isEmpty())
        return fail(ErrorCode::ReaderBlocked, barred);
    ReservationQueue queue(state.open);
    if (const auto own = queue.ofReader(reader.id))
        return fail(ErrorCode::AlreadyReserved, QString::number(own->id.value));
    const bool holdsCopy =
        std::any_of(state.copies.cbegin(), state.copies.cend(), [&](const Copy &copy) {
            return copy.state == CopyState::OnLoan && copy.borrower == reader.id;
        });
    if (holdsCopy)
        return fail(ErrorCode::ReaderHoldsCopy, reader.cardNumber);
    if (policy.reservationsPerReader > 0 && openOfReader.size() >= policy.reservationsPerReader)
        return fail(ErrorCode::ReaderLimitReached, QString::number(policy.reservationsPerReader));
    if (policy.reservationsPerBook > 0 && queue.line().size() >= policy.reservationsPerBook)
        return fail(ErrorCode::QueueLimitReached, QString::number(policy.reservationsPerBook));

    PlaceAnswer answer;
    answer.changes.reservations = queue.changed();
    answer.reservation.book = book;
    answer.reservation.reader = reader.id;
    answer.reservation.position = static_cast<int>(queue.line().size() + 1);
    answer.reservation.placedAt = now;
    return answer;
}

CheckInAnswer checkIn(const BookState &state, const Copy &copy, const Policy &policy, UtcTime now,
                      UtcTime tellableFrom)
{
    ReservationQueue queue(state.open);
    CheckInAnswer answer;
    Copy after = copy;
    after.borrower = {};
    after.reservation = {};

    answer.reservation = queue.readyFor(copy.id);
    // A copy on loan may be named by a ready reservation only where an import said so: it has come
    // back for that reader all the same.
    if (!answer.reservation) {
        NextInQueue next = queue.next(state.readers, dayOf(now, policy));
        answer.passedOver = std::move(next.passedOver);
        if (next.reservation) {
            Reservation ready = *next.reservation;
            ready.state = ReservationState::Ready;
            ready.suspendedUntil = {};
            ready.copy = copy.id;
            ready.readyAt = now;
            ready.pickupBy = pickupBy(tellableFrom, policy);
            queue.apply(ready);
            answer.reservation = queue.find(ready.id);
            answer.becameReady = true;
        }
    }

    if (answer.reservation) {
        after.state = CopyState::OnHoldShelf;
        after.reservation = answer.reservation->id;
    } else {
        after.state = CopyState::Available;
    }
    if (after != copy)
        answer.changes.copies.append(after);
    answer.isRepeat = answer.changes.copies.isEmpty();
    if (!answer.isRepeat)
        answer.changes.reservations = queue.changed();
    return answer;
}

Result<CheckOutAnswer> checkOut(const BookState &state, const Copy &copy, const Reader &reader,
                                bool displace, const Policy &policy, UtcTime now)
{
    const QString barred = barredReason(reader, dayOf(now, policy));
    if (!barred.isEmpty())
        return fail(ErrorCode::ReaderBlocked, barred);
    CheckOutAnswer answer;
    if (copy.state == CopyState::OnLoan) {
        if (copy.borrower == reader.id)
            return answer;
        return fail(ErrorCode::CopyAlreadyOnLoan, copy.barcode);
    }

    ReservationQueue queue(state.open);
    const auto shelved = queue.readyFor(copy.id);
    if (shelved && shelved->reader != reader.id) {
        if (!displace)
            return fail(ErrorCode::CopyWaitsForOther,
                        state.readers.value(shelved->reader).cardNumber);
        queue.apply(backInLine(*shelved));
        answer.displaced = queue.find(shelved->id);
    }
    if (const auto own = queue.ofReader(reader.id)) {
        leaveToClear(state, own->copy, copy.id, answer.changes);
        answer.collected = closed(*own, ReservationState::Collected, now);
        queue.apply(*answer.collected);
        if (answer.displaced)
            answer.displaced = queue.find(answer.displaced->id);
    }
    Copy after = copy;
    after.state = CopyState::OnLoan;
    after.reservation = {};
    after.borrower = reader.id;
    answer.changes.copies.append(after);
    answer.changes.reservations = queue.changed();
    return answer;
}

Result<ReservationAnswer> cancel(const BookState &state, const Reservation &reservation,
                                 const QString &reason, UtcTime now)
{
    if (!isOpen(reservation.state))
        return fail(closedError(reservation));
    QueueChanges changes;
    leaveToClear(state, reservation.copy, {}, changes);
    Reservation after = closed(reservation, ReservationState::Cancelled, now);
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

} // namespace bookbell
