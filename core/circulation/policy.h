// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "core/circulation/calendar.h"

namespace bookbell {

/// Who leaves books uncollected may be barred from reserving for a while.
struct NoShowRule {
    int allowed = 0; ///< so many within `withinDays` bar the reader; 0: nobody is ever barred
    int withinDays = 30;
    int barredDays = 30; ///< counted from the last of them

    bool operator==(const NoShowRule &) const = default;
};

/// The library's own rules, as its settings tell them.
struct Policy {
    QTimeZone zone = QTimeZone::utc();
    Calendar calendar;
    int pickupDays = 3;
    bool pickupInclusive = false; ///< whether the day of the alert counts as the first
    bool offersToNext = false; ///< an uncollected copy goes to the next reader at once
    int reminderDays = 1; ///< before the last day; 0: nobody is reminded
    int reservationsPerReader = 3; ///< 0: no limit
    int reservationsPerBook = 0; ///< length of a queue; 0: no limit
    bool onLoanOnly = false; ///< what stands on the shelf cannot be reserved
    NoShowRule noShow;

    bool operator==(const Policy &) const = default;
};

} // namespace bookbell
