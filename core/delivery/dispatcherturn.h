// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/delivery/dispatcher.h"

namespace bookbell {

/// What one transaction of the dispatcher does: results first, so that what they end is not claimed
/// again in the same breath.
struct Dispatcher::Turn {

    QString owner;
    UtcTime now;
    UtcTime leaseUntil;
    std::vector<std::pair<ServiceId, DeliveryOutcome>> outcomes;
    QHash<ServiceId, QString> pauses;
    QHash<ServiceId, UtcTime> waits;
    QHash<ServiceId, std::optional<UtcTime>> probes;
    QHash<AnnouncementId, QString> stops;
    std::vector<ClaimRequest> claims;
    QSet<AnnouncementId> knownAnnouncements;

    [[nodiscard]] bool isEmpty() const
    {
        return outcomes.empty() && pauses.isEmpty() && waits.isEmpty() && probes.isEmpty()
            && stops.isEmpty() && claims.empty();
    }
    /// Errors: those of the database; then nothing of it was done.
    /// Somebody may wait for a single result or a single alert; hundreds are bulk work.
    [[nodiscard]] WritePriority priority() const;
    [[nodiscard]] Result<TurnResult> run(Stores &stores) const;
};

struct Dispatcher::TurnResult {
    std::vector<ClaimResult> claimed; ///< as the turn's claims
    QList<Announcement> announcements; ///< those of the claimed rows that were not known
};

} // namespace bookbell
