// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqlitekeyreader.h"

#include <sqlite3.h>

#include <algorithm>

namespace bookbell {

/// Instructions of SQLite's machine between two looks at the flag: about a millisecond.
static constexpr int instructionsBetween = 20'000;

SqliteKeyReader::SqliteKeyReader(SqliteHandle &handle, const CancelFlag &cancel)
    : m_handle(handle)
    , m_cancel(cancel)
{
    sqlite3_progress_handler(
        handle.raw(), instructionsBetween,
        [](void *flag) { return static_cast<const CancelFlag *>(flag)->isCancelled() ? 1 : 0; },
        &m_cancel);
}

SqliteKeyReader::~SqliteKeyReader()
{
    sqlite3_progress_handler(m_handle.raw(), 0, nullptr, nullptr);
}

bool isWalkQuicker(qint64 count, qint64 population, qint64 limit, int walkCost)
{
    // To sort a row costs what twenty steps along an index cost: its record is looked up, too.
    constexpr double sortCost = 20;
    // What is found often lies together, at the far end of the walk at worst.
    constexpr double unevenness = 3;
    const auto rows = static_cast<double>(count);
    const double share = limit < 0 || rows <= unevenness * static_cast<double>(limit)
        ? 1
        : unevenness * static_cast<double>(limit) / rows;
    return static_cast<double>(population) * share * walkCost < rows * sortCost;
}

Result<RowKeys> SqliteKeyReader::ordered(const Order &order, const std::optional<KeySet> &wanted,
                                         qint64 population, qint64 limit, int walkCost) const
{
    if (!wanted) {
        SqliteStatement walk(m_handle, order.walk);
        return read(walk, limit);
    }
    if (wanted->size() == 0)
        return RowKeys();
    if (isWalkQuicker(wanted->size(), population, limit, walkCost)) {
        SqliteStatement walk(m_handle, order.walk);
        return read(walk, limit,
                    [&wanted](qint64 key, SqliteRow &) { return wanted->contains(key); });
    }
    SqliteStatement sort(m_handle, order.sort);
    return read(sort.bind(wanted->json()), limit);
}

} // namespace bookbell
