// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circulation/queuesteps.h"

#include <algorithm>

#include "core/circulation/pickup.h"

namespace bookbell {

QDate dayOf(UtcTime now, const Policy &policy)
{
    return inZone(now, policy.zone).date();
}

Error closedError(const Reservation &reservation)
{
    return {ErrorCode::ReservationClosed, QString::number(reservation.id.value), {}};
}

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

Reservation closedAs(Reservation reservation, ReservationState state, UtcTime now)
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

Result<> checkWish(const PlaceWish &wish, QDate today)
{
    for (const QDate day : {wish.startsOn, wish.notNeededAfter}) {
        if (day.isValid() && day < today)
            return fail(ErrorCode::InvalidTime, day.toString(Qt::ISODate),
                        QString::fromUtf8(QT_TRANSLATE_NOOP("ErrorReason", "that day has passed")));
    }
    if (wish.startsOn.isValid() && wish.notNeededAfter.isValid()
        && wish.notNeededAfter < wish.startsOn)
        return fail(
            ErrorCode::InvalidTime, wish.notNeededAfter.toString(Qt::ISODate),
            QString::fromUtf8(QT_TRANSLATE_NOOP("ErrorReason", "it would end before it begins")));
    return {};
}

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

} // namespace bookbell
