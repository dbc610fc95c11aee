// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <optional>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace bookbell {

class SqliteHandle;

/// Called now and then with how much is done, 0 to 1 (negative: not known). False: stop.
using ShareProgress = std::function<bool(double)>;

/// Copies the whole database page by page into `target`, a file of nobody else's. Consistent while
/// others write when `source` is in a transaction that has read something. The target is as durable
/// as its last flush. Errors: Cancelled, DiskFull, LibraryDamaged (the source).
[[nodiscard]] Result<> copyDatabase(SqliteHandle &source, SqliteHandle &target,
                                    const ShareProgress &progress);

enum class IntegrityCheck {
    Quick, ///< every page and row
    Whole, ///< that every index fits its rows, too: several times as long
};
/// Errors: LibraryDamaged, Cancelled.
[[nodiscard]] Result<> checkIntegrity(SqliteHandle &handle, IntegrityCheck check,
                                      const ShareProgress &progress);

/// A backup says that it is one, so that a later one may take its place; a library never does.
[[nodiscard]] Result<> markAsBackup(SqliteHandle &handle, UtcTime now);
[[nodiscard]] Result<> unmarkAsBackup(SqliteHandle &handle);
[[nodiscard]] Result<bool> isMarkedAsBackup(SqliteHandle &handle);
/// Of what is marked: when the backup was made.
[[nodiscard]] Result<std::optional<UtcTime>> backupMadeAt(SqliteHandle &handle);

/// What a library keeps for life, and all its copies: the public half of its first VAPID key.
[[nodiscard]] Result<QByteArray> libraryIdentity(SqliteHandle &handle);

} // namespace bookbell
