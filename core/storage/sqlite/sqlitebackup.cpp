// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqlitebackup.h"

#include <sqlite3.h>

#include <memory>

#include "core/storage/sqlite/sqlitehandle.h"
#include "core/storage/sqlite/sqlitestatement.h"

namespace bookbell {

using namespace Qt::StringLiterals;

// Not a key of the registry: nobody sets it.
#define BACKUP_KEY "'backup.made-at'"

/// 4 MiB with pages of 8192 bytes: some milliseconds.
static constexpr int pagesAtOnce = 512;
/// Instructions of SQLite's machine between two looks at whether to stop.
static constexpr int instructionsBetweenLooks = 200'000;

static bool goesOn(const ShareProgress &progress, double share)
{
    return !progress || progress(share);
}

Result<> copyDatabase(SqliteHandle &source, SqliteHandle &target, const ShareProgress &progress)
{
    const std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup *)> backup(
        sqlite3_backup_init(target.raw(), "main", source.raw(), "main"), sqlite3_backup_finish);
    if (!backup)
        return fail(target.error(sqlite3_errcode(target.raw())));
    for (double share = 0; goesOn(progress, share);) {
        const int code = sqlite3_backup_step(backup.get(), pagesAtOnce);
        if (code == SQLITE_DONE)
            return {};
        if (code != SQLITE_OK) {
            const int kind = code & 0xff;
            SqliteHandle &culprit =
                kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB ? source : target;
            return fail(culprit.error(code));
        }
        const double total = sqlite3_backup_pagecount(backup.get());
        share = 1 - sqlite3_backup_remaining(backup.get()) / total;
    }
    return fail(ErrorCode::Cancelled);
}

Result<> checkIntegrity(SqliteHandle &handle, IntegrityCheck check, const ShareProgress &progress)
{
    sqlite3_progress_handler(
        handle.raw(), instructionsBetweenLooks,
        [](void *asked) { return goesOn(*static_cast<const ShareProgress *>(asked), -1) ? 0 : 1; },
        const_cast<ShareProgress *>(&progress));
    auto found = SqliteStatement(handle,
                                 check == IntegrityCheck::Quick ? "PRAGMA quick_check(1)"
                                                                : "PRAGMA integrity_check(1)")
                     .value<QString>();
    sqlite3_progress_handler(handle.raw(), 0, nullptr, nullptr);
    if (!found)
        return fail(std::move(found.error()));
    if (*found != "ok"_L1)
        return fail(ErrorCode::LibraryDamaged, handle.path(), *found);
    return {};
}

Result<> markAsBackup(SqliteHandle &handle, UtcTime now)
{
    return SqliteStatement(handle,
                           "INSERT INTO settings (key, value) VALUES (" BACKUP_KEY ", ?) "
                           "ON CONFLICT DO UPDATE SET value = excluded.value")
        .bind(toMs(now))
        .runOnAny();
}

Result<> unmarkAsBackup(SqliteHandle &handle)
{
    return SqliteStatement(handle, "DELETE FROM settings WHERE key = " BACKUP_KEY).runOnAny();
}

Result<bool> isMarkedAsBackup(SqliteHandle &handle)
{
    return SqliteStatement(handle, "SELECT count(*) FROM settings WHERE key = " BACKUP_KEY)
        .value<bool>();
}

Result<std::optional<UtcTime>> backupMadeAt(SqliteHandle &handle)
{
    // Settings are kept as text.
    return SqliteStatement(
               handle, "SELECT max(CAST(value AS INTEGER)) FROM settings WHERE key = " BACKUP_KEY)
        .value<std::optional<UtcTime>>();
}

Result<QByteArray> libraryIdentity(SqliteHandle &handle)
{
    return SqliteStatement(handle, "SELECT public_key FROM vapid_keys ORDER BY id LIMIT 1")
        .value<QByteArray>();
}

} // namespace bookbell
