// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/delivery.h"
#include "core/storage/outboxholdstore.h"
#include "core/storage/sqlite/sqlitehandle.h"

namespace bookbell {

/// Whether the outbox is held: one look at a small table.
[[nodiscard]] Result<bool> isOutboxHeld(SqliteHandle &handle);

/// Held rows keep their time, moved ahead by three thousand years: no question for what is due
/// finds them, whoever asks it, and a release moves them back. Their reason is "restored", and
/// "restored, delay" where they waited already: only this store and reasonOutside() know of that.
class SqliteOutboxHoldStore final : public OutboxHoldStore
{
public:
    explicit SqliteOutboxHoldStore(SqliteHandle &handle)
        : m_handle(handle)
    {
    }

    [[nodiscard]] Result<qint64> begin(UtcTime now) override;
    [[nodiscard]] Result<bool> isHeld() const override { return isOutboxHeld(m_handle); }
    [[nodiscard]] Result<std::optional<OutboxHold>> hold() const override;
    [[nodiscard]] Result<qint64> release(UtcTime now, int limit) override;
    [[nodiscard]] Result<qint64> drop(UtcTime now, int limit) override;

private:
    [[nodiscard]] Result<> endWhenDone(qint64 moved, int limit);

    SqliteHandle &m_handle;
};

/// The reason as others are to read it: without the one that the row had before it was held.
[[nodiscard]] QString reasonOutside(const QString &stored);

/// `delivery` as it is to be written now: held where the outbox is.
[[nodiscard]] Result<Delivery> withOutboxHold(SqliteHandle &handle, Delivery delivery);
/// The same of deliveries that were written already: those of an announcement, or all.
[[nodiscard]] Result<> applyOutboxHold(SqliteHandle &handle, AnnouncementId announcement);

} // namespace bookbell
