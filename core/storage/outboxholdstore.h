// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace bookbell {

/// Why deliveries wait that an older copy of the library had in its outbox, and those that were
/// written before staff looked at them.
[[nodiscard]] inline QString restoredReason()
{
    return QStringLiteral("restored");
}

struct OutboxHold {
    UtcTime since;
    qint64 held = 0; ///< deliveries that wait for staff

    bool operator==(const OutboxHold &) const = default;
};

/// Stops the whole outbox after a restore: an older copy of the library does not know who has been
/// rung, has collected or has left since. What is unsent becomes Held for restoredReason(), and so
/// does what is written from then on, tests aside. Neither time nor a sender ends that; staff do.
class OutboxHoldStore
{
public:
    virtual ~OutboxHoldStore() = default;

    /// Holds all that is unsent, leased or not. Returns how many deliveries are held.
    [[nodiscard]] virtual Result<qint64> begin(UtcTime now) = 0;
    /// The same as whether hold() gives something, without counting.
    [[nodiscard]] virtual Result<bool> isHeld() const = 0;
    /// None: the outbox is not held.
    [[nodiscard]] virtual Result<std::optional<OutboxHold>> hold() const = 0;
    /// Lets up to `limit` of them go on as they were: queued, or held until a time that is still to
    /// come, for the reason that they had before. The hold ends with the last of them. Returns how many.
    [[nodiscard]] virtual Result<qint64> release(UtcTime now, int limit) = 0;
    /// The same, but they are dropped.
    [[nodiscard]] virtual Result<qint64> drop(UtcTime now, int limit) = 0;
};

} // namespace bookbell
