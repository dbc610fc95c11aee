// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqlitehandle.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <sqlite3.h>

#include <atomic>
#include <cerrno>
#include <span>

#include "core/base/logging.h"
#include "core/storage/searchtext.h"

namespace bookbell {

using namespace Qt::StringLiterals;

// Write transactions last 20 ms, so only a program that hangs keeps the lock this long.
static constexpr int busyTimeoutMs = 10'000;

/// `search_pieces(text, …)`: see searchPieces(). Called by the triggers that keep the searches.
static void searchPiecesInSql(sqlite3_context *context, int count, sqlite3_value **values)
{
    QStringList texts;
    for (sqlite3_value *value : std::span(values, static_cast<size_t>(count))) {
        const unsigned char *text = sqlite3_value_text(value);
        texts.append(QString::fromUtf8(reinterpret_cast<const char *>(text),
                                       text ? sqlite3_value_bytes(value) : 0));
    }
    const QByteArray pieces = searchPieces(texts);
    sqlite3_result_text(context, pieces.constData(), static_cast<int>(pieces.size()),
                        SQLITE_TRANSIENT);
}

SqliteHandle::SqliteHandle(QString connectionName, QString path)
    : m_connectionName(std::move(connectionName))
    , m_path(std::move(path))
{
}

SqliteHandle::~SqliteHandle()
{
    for (auto &[sql, cached] : m_statements)
        sqlite3_finalize(cached.statement);
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<SqliteHandle>> SqliteHandle::open(const QString &path, Mode mode)
{
    // Qt's driver holds the connection; statements go to the handle under it, which takes UTF-8 and
    // 64-bit keys as they are and is twice as quick for rows in bulk.
    static std::atomic<int> count = 0;
    const QString name = u"bookbell-"_s + QString::number(++count);
    std::unique_ptr<SqliteHandle> handle(new SqliteHandle(name, path));
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    if (!connection.isValid())
        return fail(ErrorCode::Internal, u"QSQLITE"_s, u"Qt's SQLite driver is not installed"_s);
    connection.setDatabaseName(path);
    if (mode == Mode::ReadOnly)
        connection.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    if (mode == Mode::Immutable) {
        connection.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s);
        connection.setDatabaseName(QString::fromLatin1(
            "file:" + QFile::encodeName(path).toPercentEncoding("/") + "?immutable=1"));
    }
    const bool isOpen = connection.open();
    const QVariant raw = connection.driver()->handle();
    if (raw.isValid() && qstrcmp(raw.typeName(), "sqlite3*") == 0)
        handle->m_db = *static_cast<sqlite3 *const *>(raw.constData());
    if (!isOpen || !handle->m_db)
        return fail(handle->error(connection.lastError().nativeErrorCode().toInt()));
    sqlite3 *const db = handle->m_db;
    sqlite3_extended_result_codes(db, 1);
    sqlite3_busy_timeout(db, busyTimeoutMs);
    sqlite3_create_function_v2(db, "search_pieces", -1,
                               SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                               searchPiecesInSql, nullptr, nullptr, nullptr);
    auto done = handle->execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;"
                                "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768;"
                                "PRAGMA journal_size_limit = 67108864;"_ba);
    if (!done)
        return fail(std::move(done.error()));
    return handle;
}

bool SqliteHandle::hasMoved() const
{
    int moved = 0;
    return sqlite3_file_control(m_db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK
        && moved != 0;
}

Result<> SqliteHandle::execute(const QByteArray &sql)
{
    const int code = sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return fail(error(code));
    return {};
}

Error SqliteHandle::error(int code)
{
    Error error = describe(code);
    const int kind = code & 0xff;
    if (kind != SQLITE_CONSTRAINT && kind != SQLITE_INTERRUPT && !m_trouble)
        m_trouble = error;
    return error;
}

Error SqliteHandle::describe(int code) const
{
    const QString detail = QString::fromUtf8(m_db ? sqlite3_errmsg(m_db) : sqlite3_errstr(code))
        + u" ("_s + QString::number(code) + u')';
    const auto make = [&](ErrorCode what) { return Error {what, m_path, detail}; };
    // A full disk shows as a failed write too, where the file system only finds out then.
    const int systemError = m_db ? sqlite3_system_errno(m_db) : 0;
    switch (code & 0xff) {
    case SQLITE_FULL:
        return make(ErrorCode::DiskFull);
    case SQLITE_IOERR:
        if (systemError == ENOSPC || systemError == EDQUOT)
            return make(ErrorCode::DiskFull);
        return Error {ErrorCode::Internal, {}, detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return make(ErrorCode::LibraryBusy);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: // the header was good when the file was opened
        return make(ErrorCode::LibraryDamaged);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return make(ErrorCode::FileNotWritable);
    case SQLITE_CANTOPEN:
        return make(ErrorCode::FileNotReadable);
    case SQLITE_INTERRUPT: // only a long read is ever interrupted, see SqliteKeyReader
        return Error {ErrorCode::Cancelled, {}, {}};
    default:
        return Error {ErrorCode::Internal, {}, detail};
    }
}

} // namespace bookbell
