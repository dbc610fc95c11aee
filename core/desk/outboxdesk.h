// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include <optional>

#include "core/base/clock.h"
#include "core/storage/database.h"
#include "core/storage/settingstore.h"

namespace bookbell {

/// What staff do about an outbox that is held since the library was restored (see OutboxHoldStore).
/// Callable from any thread; database and clock must outlive it.
class OutboxDesk
{
public:
    OutboxDesk(Database &database, const Clock &clock, Actor actor);

    /// None: it is not held.
    [[nodiscard]] QFuture<Result<std::optional<OutboxHold>>> hold() const;
    /// Lets all go out whose reason still holds, and ends the hold. In pieces, desk work between
    /// them; where one fails, those before it are done and the hold stays. Returns how many.
    [[nodiscard]] QFuture<Result<qint64>> release() const;
    /// The same, but nobody is rung: they are listed as dropped. Readers of ready reservations are
    /// then to be told another way.
    [[nodiscard]] QFuture<Result<qint64>> drop() const;

private:
    Database &m_database;
    const Clock &m_clock;
    Actor m_actor;
};

} // namespace bookbell
