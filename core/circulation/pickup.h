// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/base/clock.h"
#include "core/circulation/policy.h"
#include "core/circulation/reservation.h"

namespace bookbell {

/// The last millisecond on which a ready copy is kept: the end of the day, local time, that the
/// policy's number of days leads to from the day of `tellableFrom`, the first moment at which the
/// reader may be told. With inclusive counting that day is the first of them.
[[nodiscard]] UtcTime pickupBy(UtcTime tellableFrom, const Policy &policy);

/// When a ready reservation's reminder falls due: the beginning of the day, local time, that lies
/// the policy's number of days before the last one. Nothing where the library reminds nobody, or
/// where that day is not after the one on which the reader was told (a reminder would only repeat
/// it).
[[nodiscard]] std::optional<UtcTime> reminderDue(const Reservation &ready, const Policy &policy);

/// The last millisecond of `day` in `zone`, also where the clocks change that night.
[[nodiscard]] UtcTime endOfDay(QDate day, const QTimeZone &zone);

} // namespace bookbell
