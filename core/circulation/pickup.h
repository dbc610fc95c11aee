// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/circulation/policy.h"

namespace bookbell {

/// The last millisecond on which a ready copy is kept: the end of the day, local time, that the
/// policy's number of days leads to from the day of `tellableFrom`, the first moment at which the
/// reader may be told. With inclusive counting that day is the first of them.
[[nodiscard]] UtcTime pickupBy(UtcTime tellableFrom, const Policy &policy);

/// The last millisecond of `day` in `zone`, also where the clocks change that night.
[[nodiscard]] UtcTime endOfDay(QDate day, const QTimeZone &zone);

} // namespace bookbell
