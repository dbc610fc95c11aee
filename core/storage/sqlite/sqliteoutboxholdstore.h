// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/delivery.h"
#include "core/storage/outboxholdstore.h"
#include "core/storage/sqlite/sqlitehandle.h"

namespace bookbell {

/// Held rows keep their time, moved ahead by three thousand years: no question for what is due
/// finds them, whoever asks it, and a release moves them back.
class SqliteOutboxHoldStore final : public OutboxHoldStore
{
public:
    explicit SqliteOutboxHoldStore(SqliteHandle &handle)
        : m_handle(handle)
    {
    }

    [[nodiscard]] Result<qint64> begin(UtcTime now) override;
    [[nodiscard]] Result<std::optional<OutboxHold>> hold() const override;
    [[nodiscard]] Result<qint64> release(UtcTime now, int limit) override;
    [[nodiscard]] Result<qint64> drop(UtcTime now, int limit) override;

private:
    [[nodiscard]] Result<> endWhenDone(qint64 moved, int limit);

    SqliteHandle &m_handle;
};

/// Whether the outbox is held: one look at a small table.
[[nodiscard]] Result<bool> isOutboxHeld(SqliteHandle &handle);

/// `delivery` as it is to be written now: held where the outbox is.
[[nodiscard]] Result<Delivery> withOutboxHold(SqliteHandle &handle, Delivery delivery);
/// The same of deliveries that were written already: those of an announcement, or all.
[[nodiscard]] Result<> applyOutboxHold(SqliteHandle &handle, AnnouncementId announcement);

} // namespace bookbell
