// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/connection.h"
#include "core/storage/sqlite/sqlitehandle.h"

namespace bookbell {

/// A connection to a library in an SQLite file that openLibrary() has found good.
class SqliteConnection final : public Connection
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &path);
    explicit SqliteConnection(std::unique_ptr<SqliteHandle> handle);

    [[nodiscard]] Result<> beginRead() override;
    [[nodiscard]] Result<> beginWrite() override;
    [[nodiscard]] Result<> commit() override;
    void rollback() override;
    [[nodiscard]] bool hasChanged() const override;
    [[nodiscard]] Stores &stores() override { return m_stores; }
    [[nodiscard]] qint64 dataVersion() override;

private:
    // Before the stores, which use it until they are gone.
    std::unique_ptr<SqliteHandle> m_handle;
    Stores m_stores;
    qint64 m_changesAtBegin = 0;
};

} // namespace bookbell
