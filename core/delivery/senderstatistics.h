// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bookbell {

/// What a sender has done since it started.
struct SenderStatistics {
    qint64 accepted = 0;
    qint64 gone = 0;
    qint64 failed = 0;
    qint64 dropped = 0;
    qint64 retried = 0; ///< attempts that came to nothing and are tried again
    int handedOut = 0; ///< claimed and without a recorded result
    double perSecond = 0; ///< accepted, over the last second

    bool operator==(const SenderStatistics &) const = default;
};

} // namespace bookbell
