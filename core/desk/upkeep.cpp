// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/upkeep.h"

#include <algorithm>

#include "core/circulation/pickup.h"
#include "core/desk/queueactions.h"
#include "core/desk/upkeeprun.h"
#include "core/storage/librarysettings.h"

namespace bookbell {

using namespace Qt::StringLiterals;

Result<UpkeepPiece> doUpkeep(Stores &stores, UtcTime now, const Actor &actor,
                             const UpkeepLimits &limits, std::optional<UtcTime> present)
{
    const auto fresh = DeskAct::begin(stores, now, actor);
    if (!fresh)
        return fail(fresh.error());
    UpkeepRun run(*fresh, limits, present);
    if (auto done = run.run(); !done)
        return fail(std::move(done.error()));
    return UpkeepPiece {run.report(), !run.isFull()};
}

Result<UpkeepOutlook> upkeepOutlook(const Stores &stores, UtcTime now)
{
    const auto settings = loadSettings(stores);
    if (!settings)
        return fail(settings.error());
    const Policy policy = policyOf(*settings);
    const QDate today = inZone(now, policy.zone).date();

    UpkeepOutlook outlook;
    outlook.next = endOfDay(today, policy.zone) + std::chrono::milliseconds {1};
    const UtcTime audible = quietHoursOf(*settings).earliest(now, policy.zone);
    if (audible > now)
        outlook.next = std::min(outlook.next, audible);

    const auto isHeld = stores.outboxHold().isHeld();
    if (!isHeld)
        return fail(isHeld.error());
    const int steps = *isHeld ? 0 : DueReservations::steps;
    for (int step = 0; step < steps && !outlook.isDue; ++step) {
        const auto due = dueOfStep(stores, policy, now, step, 1);
        if (!due)
            return fail(due.error());
        outlook.isDue = !due->isEmpty();
    }
    if (!outlook.isDue) {
        const auto overdue = stores.deliveries().hasOverdue(now);
        if (!overdue)
            return fail(overdue.error());
        outlook.isDue = *overdue;
    }
    return outlook;
}

} // namespace bookbell
