// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circulation/pickup.h"

#include <algorithm>

namespace bookbell {

UtcTime pickupBy(UtcTime tellableFrom, const Policy &policy)
{
    const QDate first = inZone(tellableFrom, policy.zone).date();
    const int days = std::max(policy.pickupDays, policy.pickupInclusive ? 1 : 0);
    const QDate last = first.addDays(policy.pickupInclusive ? days - 1 : days);
    return endOfDay(policy.calendar.openFrom(last), policy.zone);
}

std::optional<UtcTime> reminderDue(const Reservation &ready, const Policy &policy)
{
    if (policy.reminderDays <= 0 || !ready.pickupBy || !ready.readyAt)
        return std::nullopt;
    const QDate last = inZone(*ready.pickupBy, policy.zone).date();
    const QDate day = last.addDays(-policy.reminderDays);
    // Whoever hears of the copy on that day or after it needs no second word.
    const UtcTime told = std::max(*ready.readyAt, ready.toldAt.value_or(*ready.readyAt));
    if (day <= inZone(told, policy.zone).date())
        return std::nullopt;
    return fromDateTime(day.startOfDay(policy.zone));
}

UtcTime endOfDay(QDate day, const QTimeZone &zone)
{
    // A day may be missing: Samoa went from 29 to 31 December 2011.
    QDateTime next;
    for (int later = 1; !next.isValid() && later <= 3; ++later)
        next = day.addDays(later).startOfDay(zone);
    return fromDateTime(next) - std::chrono::milliseconds {1};
}

} // namespace bookbell
