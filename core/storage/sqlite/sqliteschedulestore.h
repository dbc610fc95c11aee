// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/schedulestore.h"

namespace bookbell {

class SqliteHandle;

/// The schedule in SQLite.
class SqliteScheduleStore final : public ScheduleStore
{
public:
    explicit SqliteScheduleStore(SqliteHandle &handle)
        : m_handle(handle)
    {
    }

    [[nodiscard]] Result<bool> takeTurn(const QString &owner, UtcTime now, UtcTime until) override;
    [[nodiscard]] Result<> endTurn(const QString &owner) override;
    [[nodiscard]] Result<std::optional<UtcTime>> doneAt() const override;
    [[nodiscard]] Result<> setDoneAt(UtcTime at) override;

    [[nodiscard]] Result<QList<Reservation>> uncollected(UtcTime now, int limit) const override;
    [[nodiscard]] Result<QList<Reservation>> resumable(QDate today, int limit) const override;
    [[nodiscard]] Result<QList<Reservation>> unneeded(QDate today, int limit) const override;
    [[nodiscard]] Result<QList<Reservation>> unreminded(UtcTime until, int limit) const override;

private:
    SqliteHandle &m_handle;
};

} // namespace bookbell
