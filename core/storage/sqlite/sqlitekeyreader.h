// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/sqlite/sqlitekeyset.h"
#include "core/storage/sqlite/sqlitestatement.h"
#include "core/storage/sqlite/sqlitetry.h"

namespace bookbell {

/// Reads keys from statements, as long as nobody raises the flag: while one of these lives, SQLite
/// asks for it about every millisecond, also in the middle of a sort. Then every statement of the
/// connection fails with Cancelled.
class SqliteKeyReader
{
public:
    /// How a statement walks an order, and how it sorts a set of keys (a JSON array).
    struct Order {
        std::string_view walk;
        std::string_view sort;
    };

    SqliteKeyReader(SqliteHandle &handle, const CancelFlag &cancel);
    ~SqliteKeyReader();
    SqliteKeyReader(const SqliteKeyReader &) = delete;
    SqliteKeyReader &operator=(const SqliteKeyReader &) = delete;

    [[nodiscard]] SqliteHandle &handle() const { return m_handle; }

    /// At most `limit` keys (negative: all) of those for which `isWanted(SqliteRow &)` holds; the
    /// first column is the key.
    template <class IsWanted>
    [[nodiscard]] Result<RowKeys> read(SqliteStatement &statement, qint64 limit,
                                       IsWanted isWanted) const
    {
        RowKeys keys;
        for (int rows = 0; limit < 0 || std::ssize(keys) < limit; ++rows) {
            // SQLite asks while it works, and hardly works for one row.
            if (rows % 1024 == 0 && m_cancel.isCancelled())
                return fail(ErrorCode::Cancelled);
            BOOKBELL_TRY(isRow, statement.next());
            if (!*isRow)
                break;
            SqliteRow row = statement.row();
            qint64 key = 0;
            row >> key;
            if (isWanted(key, row))
                keys.push_back(key);
        }
        return keys;
    }
    [[nodiscard]] Result<RowKeys> read(SqliteStatement &statement, qint64 limit = -1) const
    {
        return read(statement, limit, [](qint64, SqliteRow &) { return true; });
    }
    [[nodiscard]] Result<KeySet> set(SqliteStatement &statement) const
    {
        BOOKBELL_TRY(keys, read(statement));
        return KeySet(std::move(*keys));
    }

    /// Those of `wanted` (all, when there is none) in an order whose index has about `population`
    /// entries, in the way that is quicker: few are sorted, many are met soon on a walk along the
    /// index. `walkCost`: of a step against that of a covering index.
    [[nodiscard]] Result<RowKeys> ordered(const Order &order, const std::optional<KeySet> &wanted,
                                          qint64 population, qint64 limit, int walkCost = 1) const;

private:
    SqliteHandle &m_handle;
    CancelFlag m_cancel;
};

/// Whether `count` of `population` are found sooner along an index than by sorting them.
[[nodiscard]] bool isWalkQuicker(qint64 count, qint64 population, qint64 limit, int walkCost = 1);

} // namespace bookbell
