// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

#include "core/base/result.h"
#include "core/circulation/reservation.h"

namespace bookbell {

/// What time does to reservations, and which of many programs sees to it. Errors are those of the
/// database.
class ScheduleStore
{
public:
    virtual ~ScheduleStore() = default;

    /// Takes the turn, or keeps it, until `until`. False: another owner has it. A turn that lasts
    /// beyond `until` was given by a clock that was ahead, and does not count.
    [[nodiscard]] virtual Result<bool> takeTurn(const QString &owner, UtcTime now,
                                                UtcTime until) = 0;
    /// Gives the turn back, if it is the owner's.
    [[nodiscard]] virtual Result<> endTurn(const QString &owner) = 0;
    /// When all that was due had been done; empty: never.
    [[nodiscard]] virtual Result<std::optional<UtcTime>> doneAt() const = 0;
    [[nodiscard]] virtual Result<> setDoneAt(UtcTime at) = 0;

    // What is due, at most `limit` each, the longest due first.

    /// Ready ones whose pick-up ended before `now`.
    [[nodiscard]] virtual Result<QList<Reservation>> uncollected(UtcTime now, int limit) const = 0;
    /// Suspended ones whose last suspended day has come.
    [[nodiscard]] virtual Result<QList<Reservation>> resumable(QDate today, int limit) const = 0;
    /// Waiting and suspended ones that were not needed after a day before `today`.
    [[nodiscard]] virtual Result<QList<Reservation>> unneeded(QDate today, int limit) const = 0;
    /// Ready ones whose reminder has not been dealt with and whose pick-up ends by `until`.
    [[nodiscard]] virtual Result<QList<Reservation>> unreminded(UtcTime until, int limit) const = 0;
};

} // namespace bookbell
