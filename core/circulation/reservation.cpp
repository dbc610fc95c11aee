// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circulation/reservation.h"

namespace bookbell {

using namespace Qt::StringLiterals;

QString toText(ReservationState state)
{
    switch (state) {
    case ReservationState::Waiting:
        return u"waiting"_s;
    case ReservationState::Suspended:
        return u"suspended"_s;
    case ReservationState::Ready:
        return u"ready"_s;
    case ReservationState::Collected:
        return u"collected"_s;
    case ReservationState::Expired:
        return u"expired"_s;
    case ReservationState::Cancelled:
        return u"cancelled"_s;
    case ReservationState::Lapsed:
        return u"lapsed"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ReservationState> reservationStateFromText(const QString &text)
{
    for (const ReservationState state :
         {ReservationState::Waiting, ReservationState::Suspended, ReservationState::Ready,
          ReservationState::Collected, ReservationState::Expired, ReservationState::Cancelled,
          ReservationState::Lapsed}) {
        if (text == toText(state))
            return state;
    }
    return std::nullopt;
}

} // namespace bookbell
