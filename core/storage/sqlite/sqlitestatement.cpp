// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqlitestatement.h"

#include <sqlite3.h>

namespace bookbell {

SqliteRow &SqliteRow::operator>>(qint64 &value)
{
    value = sqlite3_column_int64(m_statement, m_column++);
    return *this;
}

SqliteRow &SqliteRow::operator>>(int &value)
{
    value = sqlite3_column_int(m_statement, m_column++);
    return *this;
}

SqliteRow &SqliteRow::operator>>(bool &value)
{
    value = sqlite3_column_int(m_statement, m_column++) != 0;
    return *this;
}

SqliteRow &SqliteRow::operator>>(QString &value)
{
    const unsigned char *text = sqlite3_column_text(m_statement, m_column);
    const int size = sqlite3_column_bytes(m_statement, m_column++);
    value = QString::fromUtf8(reinterpret_cast<const char *>(text), size);
    return *this;
}

SqliteRow &SqliteRow::operator>>(QByteArray &value)
{
    const void *bytes = sqlite3_column_blob(m_statement, m_column);
    const int size = sqlite3_column_bytes(m_statement, m_column++);
    value = QByteArray(static_cast<const char *>(bytes), size);
    return *this;
}

SqliteRow &SqliteRow::operator>>(SecretBytes &value)
{
    const void *bytes = sqlite3_column_blob(m_statement, m_column);
    const int size = sqlite3_column_bytes(m_statement, m_column++);
    value = SecretBytes(
        std::span(static_cast<const unsigned char *>(bytes), static_cast<size_t>(size)));
    return *this;
}

SqliteRow &SqliteRow::operator>>(QDate &value)
{
    QString text;
    *this >> text;
    value = text.isEmpty() ? QDate() : QDate::fromString(text, Qt::ISODate);
    return *this;
}

SqliteRow &SqliteRow::operator>>(UtcTime &value)
{
    value = fromMs(sqlite3_column_int64(m_statement, m_column++));
    return *this;
}

bool SqliteRow::skipNull()
{
    if (sqlite3_column_type(m_statement, m_column) != SQLITE_NULL)
        return false;
    ++m_column;
    return true;
}

SqliteStatement::SqliteStatement(SqliteHandle &handle, std::string_view sql)
    : m_handle(handle)
    , m_code(SQLITE_OK)
{
    SqliteHandle::Cached &cached = handle.m_statements[sql];
    // The same statement may be asked for while its rows are being read: then a second one is made
    // for this once.
    if (cached.isInUse || !cached.statement) {
        m_code = sqlite3_prepare_v3(handle.raw(), sql.data(), static_cast<int>(sql.size()),
                                    SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
        if (cached.isInUse || m_code != SQLITE_OK)
            return;
        cached.statement = m_statement;
    }
    m_statement = cached.statement;
    cached.isInUse = true;
    m_cached = &cached;
}

SqliteStatement::~SqliteStatement()
{
    if (m_cached) {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
        m_cached->isInUse = false;
    } else {
        sqlite3_finalize(m_statement);
    }
}

Result<bool> SqliteStatement::next()
{
    if (m_code != SQLITE_OK)
        return fail(m_handle.error(m_code));
    Q_ASSERT(m_parameter == sqlite3_bind_parameter_count(m_statement));
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    m_code = code;
    return fail(m_handle.error(code));
}

Result<qint64> SqliteStatement::run()
{
    const qint64 before = sqlite3_total_changes64(m_handle.raw());
    for (;;) {
        auto isRow = next();
        if (!isRow)
            return fail(std::move(isRow.error()));
        if (!*isRow)
            break;
    }
    // changes() keeps the number of the statement before when this one changed nothing at all.
    if (sqlite3_total_changes64(m_handle.raw()) == before)
        return 0;
    return sqlite3_changes64(m_handle.raw());
}

Result<qint64> SqliteStatement::run(ErrorCode duplicate, const QString &subject)
{
    auto done = run();
    if (!done && m_code == SQLITE_CONSTRAINT_UNIQUE)
        return fail(duplicate, subject, done.error().detail);
    return done;
}

Result<> SqliteStatement::runOnAny()
{
    auto done = run();
    if (!done)
        return fail(std::move(done.error()));
    return {};
}

Result<> SqliteStatement::runOnOne(ErrorCode unknown, qint64 key, ErrorCode duplicate,
                                   const QString &subject)
{
    auto done = run(duplicate, subject);
    if (!done)
        return fail(std::move(done.error()));
    if (*done == 0)
        return fail(unknown, QString::number(key));
    return {};
}

void SqliteStatement::bindNext(qint64 value)
{
    sqlite3_bind_int64(m_statement, ++m_parameter, value);
}

void SqliteStatement::bindNext(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text(m_statement, ++m_parameter, utf8.constData(), static_cast<int>(utf8.size()),
                      SQLITE_TRANSIENT);
}

void SqliteStatement::bindNext(const QByteArray &value)
{
    sqlite3_bind_blob(m_statement, ++m_parameter, value.constData(), static_cast<int>(value.size()),
                      SQLITE_TRANSIENT);
}

void SqliteStatement::bindNext(const SecretBytes &value)
{
    // A null pointer would bind NULL.
    sqlite3_bind_blob(m_statement, ++m_parameter,
                      value.isEmpty() ? "" : static_cast<const void *>(value.data()),
                      static_cast<int>(value.size()), SQLITE_TRANSIENT);
}

void SqliteStatement::bindNext(QDate value)
{
    if (value.isValid())
        bindNext(value.toString(Qt::ISODate));
    else
        bindNull();
}

void SqliteStatement::bindNull()
{
    sqlite3_bind_null(m_statement, ++m_parameter);
}

qint64 SqliteStatement::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle.raw());
}

} // namespace bookbell
