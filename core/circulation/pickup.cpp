// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circulation/pickup.h"

#include <algorithm>

namespace bookbell {

UtcTime pickupBy(UtcTime tellableFrom, const Policy &policy)
{
    const QDate first = inZone(tellableFrom, policy.zone).date();
    const int days = std::max(policy.pickupDays, policy.pickupInclusive ? 1 : 0);
    return endOfDay(first.addDays(policy.pickupInclusive ? days - 1 : days), policy.zone);
}

UtcTime endOfDay(QDate day, const QTimeZone &zone)
{
    return fromDateTime(day.addDays(1).startOfDay(zone)) - std::chrono::milliseconds {1};
}

} // namespace bookbell
