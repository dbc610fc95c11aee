// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "core/storage/servicestore.h"
#include "core/storage/stores.h"

namespace bookbell {

enum class ServiceState {
    Active,
    Paused, ///< until staff resume it
    Waiting, ///< as long as the service asked for
    Probing, ///< in trouble: one message at a time goes to see whether that is over
};

/// "active", "paused", "waiting", "probing".
[[nodiscard]] QString toText(ServiceState state);

/// A push service as those see it who look on from outside.
struct ServiceReport {
    PushServiceRecord record;
    ServiceState state = ServiceState::Active;
    ServiceStatistics statistics; ///< of all senders since the service is known
    double perSecond = 0; ///< accepted, over the last ten seconds
    double perSecondOverAMinute = 0;
    /// For how long the oldest delivery has been due and not handed out; 0: none is.
    std::chrono::milliseconds queueAge {0};
    int limitPerSecond = 0; ///< what staff allow; 0: any number
};

/// Every push service as it stands at `now`, in the order in which they became known.
[[nodiscard]] Result<QList<ServiceReport>> serviceReports(const Stores &stores, UtcTime now);

} // namespace bookbell
