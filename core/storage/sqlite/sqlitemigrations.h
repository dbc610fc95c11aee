// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace bookbell {

class SqliteHandle;

/// What a library's file says it is ("BkBl"), in the file's header at byte 68.
inline constexpr qint32 sqliteApplicationId = 0x426b426c;

/// One numbered step from a schema to the next.
struct Migration {
    int version = 0;
    QString step; ///< its file's name
    QByteArray sql;
};

/// Those that this program knows, by version, from 1 without holes.
[[nodiscard]] QList<Migration> sqliteMigrations();

/// What the header of a file tells without touching anything else: no lock, no journal.
struct SqliteFileHeader {
    bool isLibrary = false;
    int version = 0; ///< as of the last time the journal was written back
};

/// Errors: FileNotReadable.
[[nodiscard]] Result<SqliteFileHeader> readSqliteHeader(const QString &path);

/// Applies what is missing, each step in a transaction of its own. Safe when two programs do it at
/// the same time. Errors: LibraryTooNew (nothing was written), those of the database.
[[nodiscard]] Result<> migrate(SqliteHandle &handle, const QList<Migration> &migrations,
                               UtcTime now);

/// The schema's version; 0 for an empty file.
[[nodiscard]] Result<int> schemaVersion(SqliteHandle &handle);

/// Copies the library to a new file beside it (mode 0600) and returns its path.
/// Errors: FolderNotWritable, DiskFull.
[[nodiscard]] Result<QString> backUpBeforeMigration(SqliteHandle &handle, int version);

} // namespace bookbell
