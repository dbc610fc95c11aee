// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqlitemigrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

#include "core/storage/sqlite/sqlitebackup.h"
#include "core/storage/sqlite/sqlitehandle.h"
#include "core/storage/sqlite/sqlitestatement.h"

// Outside any namespace, as the macro demands; a static library's resources register themselves
// only when asked.
static void initMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace bookbell {

using namespace Qt::StringLiterals;

QList<Migration> sqliteMigrations()
{
    initMigrations();
    QList<Migration> migrations;
    const QDir folder(u":/migrations/sqlite"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        migrations.append({name.left(4).toInt(), name, file.readAll()});
    }
    return migrations;
}

Result<SqliteFileHeader> readSqliteHeader(const QString &path)
{
    // Through SQLite's own file layer: opening and closing the file beside it would drop the locks
    // that this process may hold on it.
    sqlite3 *db = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(path).constData(), &db,
                                       SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    const std::unique_ptr<sqlite3, int (*)(sqlite3 *)> guard(db, sqlite3_close_v2);
    sqlite3_file *file = nullptr;
    if (opened == SQLITE_OK)
        sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (!file || !file->pMethods)
        return fail(ErrorCode::FileNotReadable, path, QString::fromUtf8(sqlite3_errmsg(db)));

    unsigned char header[100] = {};
    const int read = file->pMethods->xRead(file, header, sizeof header, 0);
    if (read != SQLITE_OK && read != SQLITE_IOERR_SHORT_READ)
        return fail(ErrorCode::FileNotReadable, path, QString::fromUtf8(sqlite3_errstr(read)));
    // Database file format, §1.3: magic, then user_version at 60 and application_id at 68.
    SqliteFileHeader found;
    found.isLibrary = std::memcmp(header, "SQLite format 3", 16) == 0
        && qFromBigEndian<qint32>(header + 68) == sqliteApplicationId;
    found.version = qFromBigEndian<qint32>(header + 60);
    return found;
}

Result<int> schemaVersion(SqliteHandle &handle)
{
    return SqliteStatement(handle, "PRAGMA user_version").value<int>();
}

static Result<> applyStep(SqliteHandle &handle, const Migration &migration, UtcTime now)
{
    auto version = schemaVersion(handle);
    if (!version)
        return fail(std::move(version.error()));
    // Another program was faster.
    if (*version >= migration.version)
        return {};
    const QByteArray prologue =
        "CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER NOT NULL PRIMARY KEY,"
        " step TEXT NOT NULL, applied_at INTEGER NOT NULL);"_ba;
    const QByteArray number = QByteArray::number(migration.version);
    for (const QByteArray &sql :
         {prologue, migration.sql, QByteArray("PRAGMA user_version = " + number)}) {
        if (auto done = handle.execute(sql); !done)
            return done;
    }
    return SqliteStatement(
               handle, "INSERT INTO schema_migrations (version, step, applied_at) VALUES (?,?,?)")
        .bind(migration.version, migration.step, now)
        .runOnAny();
}

Result<> migrate(SqliteHandle &handle, const QList<Migration> &migrations, UtcTime now)
{
    auto version = schemaVersion(handle);
    if (!version)
        return fail(std::move(version.error()));
    if (!migrations.isEmpty() && *version > migrations.last().version)
        return fail(ErrorCode::LibraryTooNew, handle.path());

    for (const Migration &migration : migrations) {
        if (migration.version <= *version)
            continue;
        auto done = handle.execute("BEGIN IMMEDIATE"_ba);
        if (done)
            done = applyStep(handle, migration, now);
        if (done)
            done = handle.execute("COMMIT"_ba);
        if (!done) {
            if (!sqlite3_get_autocommit(handle.raw()))
                (void)handle.execute("ROLLBACK"_ba);
            return done;
        }
    }
    return {};
}

static Result<> copyToNewFile(SqliteHandle &handle, const QString &path)
{
    auto target = SqliteHandle::open(path);
    if (!target)
        return fail(std::move(target.error()));
    // Who writes meanwhile is not in the copy; whole it is all the same.
    if (auto begun = handle.execute("BEGIN; SELECT count(*) FROM sqlite_schema"_ba); !begun)
        return begun;
    auto copied = copyDatabase(handle, **target, {});
    (void)handle.execute("ROLLBACK"_ba);
    if (copied)
        copied = (*target)->execute("PRAGMA journal_mode = DELETE"_ba);
    return copied;
}

Result<QString> backUpBeforeMigration(SqliteHandle &handle, int version)
{
    const QFileInfo info(handle.path());
    QString path;
    for (int i = 1; path.isEmpty(); ++i) {
        const QString candidate = handle.path() + u".version-"_s + QString::number(version)
            + (i == 1 ? QString() : u'-' + QString::number(i)) + u".backup"_s;
        QFile file(candidate);
        // Private from the beginning, so that nobody can read the copy while it grows.
        if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                      QFile::ReadOwner | QFile::WriteOwner))
            path = candidate;
        else if (!file.exists())
            return fail(ErrorCode::FolderNotWritable, info.absolutePath(), file.errorString());
    }
    auto copied = copyToNewFile(handle, path);
    if (!copied) {
        QFile::remove(path);
        return fail(std::move(copied.error()));
    }
    return path;
}

} // namespace bookbell
