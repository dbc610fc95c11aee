// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace bookbell {

/// What a sender is made with; the defaults are those of the program, tests shorten them.
struct SenderOptions {
    /// A request without a complete answer is aborted after this; shorter than the lease.
    std::chrono::milliseconds deadline {30'000};
    /// How long a claimed row is ours.
    std::chrono::milliseconds lease {60'000};
    /// The outbox is looked at this often even if nobody says that it changed: a sleeping computer
    /// and a clock that is set tell nobody.
    std::chrono::milliseconds pollInterval {1000};
    /// What stop() gives open requests before it aborts them.
    std::chrono::milliseconds grace {1500};
    /// Results are recorded together that come within this of each other.
    std::chrono::milliseconds recordInterval {15};
    /// 0: as the setting push.lanes says.
    int lanes = 0;
    /// Requests handed to one QNetworkAccessManager, which are streams of one connection over
    /// HTTP/2; more on one are slower, not faster.
    int perConnection = 100;
    /// So many managers at most that one lane has for one push service.
    int connectionsPerLane = 24;
};

} // namespace bookbell
