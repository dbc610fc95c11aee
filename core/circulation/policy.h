// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

namespace bookbell {

/// The library's own rules, as its settings tell them.
struct Policy {
    QTimeZone zone = QTimeZone::utc();
    int pickupDays = 3;
    bool pickupInclusive = false; ///< whether the day of the alert counts as the first
    int reservationsPerReader = 3; ///< 0: no limit
    int reservationsPerBook = 0; ///< length of a queue; 0: no limit

    bool operator==(const Policy &) const = default;
};

} // namespace bookbell
