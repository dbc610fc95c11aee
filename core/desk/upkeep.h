// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <limits>

#include "core/desk/upkeepreport.h"
#include "core/storage/database.h"
#include "core/storage/settingstore.h"
#include "core/storage/stores.h"

namespace bookbell {

/// How much one transaction does; whichever comes first ends it.
struct UpkeepLimits {
    int things = 100; ///< reservations or deliveries
    std::chrono::milliseconds time {12};

    [[nodiscard]] static UpkeepLimits none()
    {
        return {std::numeric_limits<int>::max(), std::chrono::hours {24}};
    }
};

struct UpkeepPiece {
    UpkeepReport report;
    bool isLast = false; ///< nothing that is due is left
};

/// Does what is due at `now`, within a transaction: reservations lapse, are resumed, expire (their
/// copy goes to the next reader or is to be cleared) and remind their readers; alerts that are of
/// no use any more are dropped, and those whose time has come are released. Each change of a
/// reservation is one entry of the journal, beside its alerts. What was done already is not done
/// again, whoever runs it and however often. Errors: those of the database.
///
/// The order is that of the consequences, each with what is longest due first: after days without
/// a program nobody is offered a copy who does not need it any more, and nobody is passed over
/// whose suspension has ended.
///
/// While the outbox is held since a restore (see OutboxHoldStore) no reservation is touched, and
/// the report says so; once staff have decided, all that has become due meanwhile is done.
///
/// `present`: what the clock says, where `now` lies ahead of it: what can be sent until then will
/// have been sent.
[[nodiscard]] Result<UpkeepPiece> doUpkeep(Stores &stores, UtcTime now, const Actor &actor,
                                           const UpkeepLimits &limits,
                                           std::optional<UtcTime> present = {});

/// What doUpkeep() would do if nothing stood in its way, without a change to anything. The steps
/// are those of the real run, in transactions that are given up, short ones. Waits for the
/// database: for programs without a window.
[[nodiscard]] Result<UpkeepReport> planUpkeep(Database &database, UtcTime now, const Actor &actor,
                                              std::optional<UtcTime> present = {});

struct UpkeepOutlook {
    bool isDue = false; ///< doUpkeep() would find something
    UtcTime next; ///< when to look again at the latest: a day begins, or quiet hours end
};
[[nodiscard]] Result<UpkeepOutlook> upkeepOutlook(const Stores &stores, UtcTime now);

} // namespace bookbell
