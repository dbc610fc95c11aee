// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/delivery/dispatcher.h"

namespace bookbell {

/// What one transaction of the dispatcher does: results first, so that what they end is not claimed
/// again in the same breath.
struct Dispatcher::Turn {
    struct Claim {
        ServiceId service;
        int limit = 0;
    };

    QString owner;
    UtcTime now;
    UtcTime leaseUntil;
    std::vector<std::pair<ServiceId, DeliveryOutcome>> outcomes;
    QHash<ServiceId, QString> pauses;
    QHash<ServiceId, UtcTime> waits;
    QHash<AnnouncementId, QString> stops;
    std::vector<Claim> claims;
    QSet<AnnouncementId> knownAnnouncements;

    [[nodiscard]] bool isEmpty() const
    {
        return outcomes.empty() && pauses.isEmpty() && waits.isEmpty() && stops.isEmpty()
            && claims.empty();
    }
    /// Errors: those of the database; then nothing of it was done.
    [[nodiscard]] Result<TurnResult> run(Stores &stores) const;
};

struct Dispatcher::TurnResult {
    struct Claimed {
        ServiceId service;
        int limit = 0;
        QList<ClaimedDelivery> deliveries;
    };
    std::vector<Claimed> claimed;
    QList<Announcement> announcements; ///< those of the claimed rows that were not known
};

} // namespace bookbell
