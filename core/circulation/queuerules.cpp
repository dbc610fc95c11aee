// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circulation/queuerules.h"

#include <algorithm>
#include <iterator>

#include "core/circulation/queuesteps.h"

namespace bookbell {

static QList<Copy> copiesInTheirPlace(const BookState &state)
{
    QList<Copy> copies;
    std::copy_if(state.copies.cbegin(), state.copies.cend(), std::back_inserter(copies),
                 [](const Copy &copy) { return copy.state == CopyState::Available; });
    return copies;
}

QList<ToFetch> toFetch(const BookState &state, const Policy &policy, UtcTime now)
{
    QList<ToFetch> list;
    const QList<Copy> copies = copiesInTheirPlace(state);
    const QList<Reservation> servable =
        ReservationQueue(state.open).servable(state.readers, dayOf(now, policy));
    for (qsizetype i = 0; i < std::min(copies.size(), servable.size()); ++i)
        list.append({servable.at(i), copies.at(i)});
    return list;
}

std::optional<Copy> freeCopy(const BookState &state, const Policy &policy, UtcTime now)
{
    const QList<Copy> copies = copiesInTheirPlace(state);
    const qsizetype spokenFor = toFetch(state, policy, now).size();
    return spokenFor < copies.size() ? std::optional(copies.at(spokenFor)) : std::nullopt;
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
    if (policy.onLoanOnly) {
        if (const auto shelved = freeCopy(state, policy, now))
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
        answer.collected = closedAs(*own, ReservationState::Collected, now);
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

} // namespace bookbell
