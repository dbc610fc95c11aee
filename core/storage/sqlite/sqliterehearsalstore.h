// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/rehearsalstore.h"

namespace bookbell {

class SqliteHandle;

/// The phones of a sample library in SQLite.
class SqliteRehearsalStore final : public RehearsalStore
{
public:
    explicit SqliteRehearsalStore(SqliteHandle &handle)
        : m_handle(handle)
    {
    }

    [[nodiscard]] Result<QList<RehearsalPhone>> phones() const override;
    [[nodiscard]] Result<> addPhone(const RehearsalPhone &phone) override;

private:
    SqliteHandle &m_handle;
};

} // namespace bookbell
