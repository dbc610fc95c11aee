// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/workday.h"

#include "core/circulation/pickup.h"

namespace bookbell {

WorkDay workDay(const Policy &policy, UtcTime now)
{
    const QDate today = inZone(now, policy.zone).date();
    return {today, endOfDay(policy.calendar.openFrom(today.addDays(1)), policy.zone)};
}

} // namespace bookbell
