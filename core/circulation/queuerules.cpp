// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circulation/queuerules.h"

#include <algorithm>

#include "core/circulation/pickup.h"

namespace bookbell {

using namespace Qt::StringLiterals;

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
    reservation.remindedAt.reset();
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

Reservation madeReady(Reservation reservation, CopyId copy, const Policy &policy, UtcTime now,
                      UtcTime tellableFrom)
{
    reservation.state = ReservationState::Ready;
    reservation.suspendedUntil = {};
    reservation.copy = copy;
    reservation.readyAt = now;
    reservation.pickupBy = pickupBy(tellableFrom, policy);
    return reservation;
}

/// The reader's own days must lie ahead, the last not before the first.
Result<> checkWish(const PlaceWish &wish, QDate today)
{
    for (const QDate day : {wish.startsOn, wish.notNeededAfter}) {
        if (day.isValid() && day < today)
            return fail(ErrorCode::InvalidTime, day.toString(Qt::ISODate),
                        u"that day has passed"_s);
    }
    if (wish.startsOn.isValid() && wish.notNeededAfter.isValid()
        && wish.notNeededAfter < wish.startsOn)
        return fail(ErrorCode::InvalidTime, wish.notNeededAfter.toString(Qt::ISODate),
                    u"it would end before it begins"_s);
    return {};
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
                          const ReaderHistory &record, const PlaceWish &wish, const Policy &policy,
                          UtcTime now)
{
    const QDate today = dayOf(now, policy);
    if (auto checked = checkWish(wish, today); !checked)
        return fail(std::move(checked.error()));
    const QString blocked = barredReason(reader, today);
    if (!blocked.isEmpty())
        return fail(ErrorCode::ReaderBlocked, blocked);
    if (const QDate until = barredUntil(record.noShows, policy, now); until.isValid())
        return fail(ErrorCode::ReaderBarred, until.toString(Qt::ISODate));
    ReservationQueue queue(state.open);
    if (const auto own = queue.ofReader(reader.id))
        return fail(ErrorCode::AlreadyReserved, QString::number(own->id.value));
    const bool holdsCopy =
        std::any_of(state.copies.cbegin(), state.copies.cend(), [&](const Copy &copy) {
            return copy.state == CopyState::OnLoan && copy.borrower == reader.id;
        });
    if (holdsCopy)
        return fail(ErrorCode::ReaderHoldsCopy, reader.cardNumber);
    if (policy.reservationsPerReader > 0 && record.open.size() >= policy.reservationsPerReader)
        return fail(ErrorCode::ReaderLimitReached, QString::number(policy.reservationsPerReader));
    if (policy.reservationsPerBook > 0 && queue.line().size() >= policy.reservationsPerBook)
        return fail(ErrorCode::QueueLimitReached, QString::number(policy.reservationsPerBook));
    if (policy.onLoanOnly && !wish.startsOn.isValid()) {
        const auto shelved =
            std::find_if(state.copies.cbegin(), state.copies.cend(),
                         [](const Copy &copy) { return copy.state == CopyState::Available; });
        if (shelved != state.copies.cend())
            return fail(ErrorCode::CopyOnShelf, shelved->barcode);
    }

    PlaceAnswer answer;
    answer.changes.reservations = queue.changed();
    answer.reservation.book = book;
    answer.reservation.reader = reader.id;
    answer.reservation.position = static_cast<int>(queue.line().size() + 1);
    answer.reservation.placedAt = now;
    answer.reservation.startsOn = wish.startsOn;
    answer.reservation.notNeededAfter = wish.notNeededAfter;
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
            queue.apply(madeReady(*next.reservation, copy.id, policy, now, tellableFrom));
            answer.reservation = queue.find(next.reservation->id);
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

QDate barredUntil(const QList<UtcTime> &noShows, const Policy &policy, UtcTime now)
{
    const NoShowRule &rule = policy.noShow;
    if (rule.allowed <= 0)
        return {};
    QList<QDate> days;
    for (const UtcTime at : noShows)
        days.append(dayOf(at, policy));
    std::sort(days.begin(), days.end());
    QDate until;
    for (qsizetype last = rule.allowed - 1; last < days.size(); ++last) {
        const QDate first = days[last - rule.allowed + 1];
        if (first.daysTo(days[last]) < rule.withinDays)
            until = days[last].addDays(rule.barredDays);
    }
    return until.isValid() && dayOf(now, policy) <= until ? until : QDate();
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
    answer.expired = closed(reservation, ReservationState::Expired, now);
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
    const Reservation after = closed(reservation, ReservationState::Lapsed, now);
    ReservationQueue queue(state.open);
    queue.apply(after);
    return answerOf(queue, after.id, after);
}

} // namespace bookbell
