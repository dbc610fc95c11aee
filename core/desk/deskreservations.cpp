// SPDX-License-Identifier: GPL-3.0-or-later
// What staff do to one reservation.
#include "core/desk/desk.h"

#include <algorithm>

#include "core/circulation/pickup.h"
#include "core/desk/inact.h"
#include "core/desk/queueactions.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// The reservation and its book's queue, as an act finds them.
struct Found {
    Reservation reservation;
    BookState state;
};

Result<Found> find(const Stores &stores, ReservationId id)
{
    auto reservation = findReservation(stores, id);
    if (!reservation)
        return fail(std::move(reservation.error()));
    auto state = loadBookState(stores, reservation->book);
    if (!state)
        return fail(std::move(state.error()));
    return Found {std::move(*reservation), std::move(*state)};
}

/// Stores what a rule answered, and journals it.
Result<ReservationChange> finish(DeskAct &act, const Result<ReservationAnswer> &answer,
                                 const QString &action, int deliveries = 0)
{
    if (!answer)
        return fail(answer.error());
    if (auto stored = act.store(answer->changes); !stored)
        return fail(std::move(stored.error()));
    const auto entry = recordIfChanged(act, action, subjectOf(answer->reservation.id));
    if (!entry)
        return fail(entry.error());
    return ReservationChange {answer->reservation, deliveries, *entry};
}

Error notReady(ReservationId id)
{
    return {ErrorCode::ReservationNotReady, QString::number(id.value), {}};
}

Result<ReservationChange> cancelNow(DeskAct &act, ReservationId id, const QString &reason)
{
    const auto found = find(act.stores(), id);
    if (!found)
        return fail(found.error());
    const auto answer = cancel(found->state, found->reservation, reason.trimmed(), act.now());
    auto change = finish(act, answer, u"cancel"_s);
    if (!change)
        return change;
    const auto dropped = act.stores().deliveries().dropUnsent(id, u"cancelled"_s, act.now());
    if (!dropped)
        return fail(dropped.error());
    const auto queued =
        enqueueCancelledAlert(act.stores(), change->reservation, act.settings(), act.now());
    if (!queued)
        return fail(queued.error());
    change->deliveries = *queued;
    return change;
}

Result<ReservationChange> putBackNow(DeskAct &act, ReservationId id)
{
    const auto found = find(act.stores(), id);
    if (!found)
        return fail(found.error());
    auto change = finish(act, putBack(found->state, found->reservation), u"put-back"_s);
    if (!change)
        return change;
    const auto dropped = act.stores().deliveries().dropUnsent(id, u"put back"_s, act.now());
    if (!dropped)
        return fail(dropped.error());
    return change;
}

Result<ReservationChange> suspendNow(DeskAct &act, ReservationId id, QDate until)
{
    if (until.isValid() && until <= inZone(act.now(), act.policy().zone).date())
        return fail(ErrorCode::InvalidTime, until.toString(Qt::ISODate), u"that day has passed"_s);
    const auto found = find(act.stores(), id);
    if (!found)
        return fail(found.error());
    return finish(act, suspend(found->state, found->reservation, until), u"suspend"_s);
}

Result<ReservationChange> unsuspendNow(DeskAct &act, ReservationId id)
{
    const auto found = find(act.stores(), id);
    if (!found)
        return fail(found.error());
    return finish(act, resume(found->state, found->reservation), u"unsuspend"_s);
}

Result<ReservationChange> moveNow(DeskAct &act, ReservationId id, int position,
                                  const QList<ReservationId> &seen)
{
    const auto found = find(act.stores(), id);
    if (!found)
        return fail(found.error());
    return finish(act, moveInQueue(found->state, found->reservation, position, seen), u"move"_s);
}

Result<ReservationChange> setDatesNow(DeskAct &act, ReservationId id, const PlaceWish &wish)
{
    const auto found = find(act.stores(), id);
    if (!found)
        return fail(found.error());
    const auto answer =
        changeDates(found->state, found->reservation, wish, act.policy(), act.now());
    return finish(act, answer, u"set-dates"_s);
}

/// A button that was pressed twice rings once.
constexpr std::chrono::seconds ringPause {3};

Result<bool> rangJustNow(const Stores &stores, ReservationId id, UtcTime now)
{
    DeliveryFilter filter;
    filter.reservation = id;
    filter.kind = AlertKind::Ready;
    const auto deliveries = stores.deliveries().deliveries(filter);
    if (!deliveries)
        return fail(deliveries.error());
    return std::any_of(deliveries->cbegin(), deliveries->cend(), [now](const Delivery &delivery) {
        return delivery.renotify && delivery.createdAt <= now
            && now - delivery.createdAt < ringPause;
    });
}

Result<ReservationChange> notifyNow(DeskAct &act, ReservationId id)
{
    Stores &stores = act.stores();
    const auto reservation = findReservation(stores, id);
    if (!reservation)
        return fail(reservation.error());
    if (reservation->state != ReservationState::Ready)
        return fail(notReady(id));
    const auto isRepeat = rangJustNow(stores, id, act.now());
    if (!isRepeat)
        return fail(isRepeat.error());
    if (*isRepeat)
        return ReservationChange {*reservation, 0, {}};
    // What still waits would ring a second time when its hour comes.
    const auto dropped = stores.deliveries().dropUnsent(id, u"rung again"_s, act.now());
    if (!dropped)
        return fail(dropped.error());
    const auto queued = enqueueReadyAlert(stores, *reservation, act.settings(), act.now(), true);
    if (!queued)
        return fail(queued.error());
    if (*queued == 0) {
        const auto reader = stores.readers().reader(reservation->reader);
        return fail(ErrorCode::NoWorkingSubscription,
                    reader && *reader ? (*reader)->cardNumber : QString());
    }
    act.mention(*reservation);
    const auto entry = act.record(u"notify"_s, subjectOf(id));
    if (!entry)
        return fail(entry.error());
    return ReservationChange {*reservation, *queued, *entry};
}

Result<ReservationChange> markToldNow(DeskAct &act, ReservationId id, const QString &how)
{
    auto reservation = findReservation(act.stores(), id);
    if (!reservation)
        return fail(std::move(reservation.error()));
    if (reservation->state != ReservationState::Ready)
        return fail(notReady(id));
    reservation->toldAt = act.now();
    reservation->toldHow = how;
    // The clock starts with being told, and the date given before is never taken back.
    const UtcTime fromNow = pickupBy(act.now(), act.policy());
    reservation->pickupBy = std::max(reservation->pickupBy.value_or(fromNow), fromNow);
    if (auto stored = act.store(*reservation); !stored)
        return fail(std::move(stored.error()));
    const auto entry = act.record(u"told"_s, subjectOf(id));
    if (!entry)
        return fail(entry.error());
    return ReservationChange {*reservation, 0, *entry};
}

} // namespace

QFuture<Result<ReservationChange>> Desk::cancel(ReservationId id, const QString &reason)
{
    return inAct(m_database, m_clock, m_actor,
                 [=](DeskAct &act) { return cancelNow(act, id, reason); });
}

QFuture<Result<ReservationChange>> Desk::suspend(ReservationId id, QDate until)
{
    return inAct(m_database, m_clock, m_actor,
                 [=](DeskAct &act) { return suspendNow(act, id, until); });
}

QFuture<Result<ReservationChange>> Desk::unsuspend(ReservationId id)
{
    return inAct(m_database, m_clock, m_actor, [=](DeskAct &act) { return unsuspendNow(act, id); });
}

QFuture<Result<ReservationChange>> Desk::putBack(ReservationId id)
{
    return inAct(m_database, m_clock, m_actor, [=](DeskAct &act) { return putBackNow(act, id); });
}

QFuture<Result<ReservationChange>> Desk::move(ReservationId id, int position,
                                              const QList<ReservationId> &seen)
{
    return inAct(m_database, m_clock, m_actor,
                 [=](DeskAct &act) { return moveNow(act, id, position, seen); });
}

QFuture<Result<ReservationChange>> Desk::setDates(ReservationId id, const PlaceWish &wish)
{
    return inAct(m_database, m_clock, m_actor,
                 [=](DeskAct &act) { return setDatesNow(act, id, wish); });
}

QFuture<Result<ReservationChange>> Desk::notify(ReservationId id)
{
    return inAct(m_database, m_clock, m_actor, [=](DeskAct &act) { return notifyNow(act, id); });
}

QFuture<Result<ReservationChange>> Desk::markTold(ReservationId id, const QString &how)
{
    return inAct(m_database, m_clock, m_actor,
                 [=](DeskAct &act) { return markToldNow(act, id, how); });
}

} // namespace bookbell
