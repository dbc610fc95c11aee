// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include "core/base/clock.h"
#include "core/circulation/policy.h"

namespace bookbell {

/// What the piles of a day's work go by.
struct WorkDay {
    QDate today; ///< in the library's zone
    UtcTime soon; ///< the end of the next day after today on which the library is open

    bool operator==(const WorkDay &) const = default;
};

[[nodiscard]] WorkDay workDay(const Policy &policy, UtcTime now);

} // namespace bookbell
