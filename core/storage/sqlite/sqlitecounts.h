// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/librarybackup.h"

namespace bookbell {

class SqliteHandle;

/// From the counters, so at once however many there are.
[[nodiscard]] Result<LibraryCounts> countLibrary(SqliteHandle &handle);

/// A counter that differs from what it counts.
struct WrongCounter {
    QString what; ///< "books", "deliveries in state 4", …
    qint64 counted = 0;
    qint64 real = 0;
};

/// Every counter that the triggers keep against the rows themselves.
[[nodiscard]] Result<QList<WrongCounter>> wrongCounters(SqliteHandle &handle);

} // namespace bookbell
