// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <optional>
#include <string_view>
#include <type_traits>

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/secretbytes.h"
#include "core/storage/sqlite/sqlitehandle.h"

namespace bookbell {

/// Hands out the columns of the current row from left to right: `row >> book.id >> book.title`.
/// NULL reads as the empty value of the type.
class SqliteRow
{
public:
    explicit SqliteRow(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }

    SqliteRow &operator>>(qint64 &value);
    SqliteRow &operator>>(int &value);
    SqliteRow &operator>>(bool &value);
    SqliteRow &operator>>(QString &value);
    SqliteRow &operator>>(QByteArray &value);
    SqliteRow &operator>>(SecretBytes &value);
    SqliteRow &operator>>(QDate &value);
    SqliteRow &operator>>(UtcTime &value);
    template <class Tag>
    SqliteRow &operator>>(Id<Tag> &value)
    {
        return *this >> value.value;
    }
    template <class T>
    SqliteRow &operator>>(std::optional<T> &value)
    {
        value.reset();
        if (skipNull())
            return *this;
        return *this >> value.emplace();
    }
    template <class Enum>
    requires std::is_enum_v<Enum> SqliteRow &operator>>(Enum &value)
    {
        int number = 0;
        *this >> number;
        value = static_cast<Enum>(number);
        return *this;
    }

private:
    [[nodiscard]] bool skipNull();

    sqlite3_stmt *m_statement;
    int m_column = 0;
};

/// One use of a prepared statement, which goes back to its connection (reset, so that it holds no
/// lock) when this ends. `sql` must be a literal. An error while preparing shows at the first step.
class SqliteStatement
{
public:
    SqliteStatement(SqliteHandle &handle, std::string_view sql);
    ~SqliteStatement();
    SqliteStatement(const SqliteStatement &) = delete;
    SqliteStatement &operator=(const SqliteStatement &) = delete;

    /// Fills the parameters from the first to the last. An id that is not valid, a null date and an
    /// empty optional become NULL.
    template <class... Values>
    SqliteStatement &bind(const Values &...values)
    {
        (bindNext(values), ...);
        return *this;
    }

    /// True while there is a row to read.
    [[nodiscard]] Result<bool> next();
    [[nodiscard]] SqliteRow row() const { return SqliteRow(m_statement); }

    /// For statements without rows; returns how many rows were changed by it.
    [[nodiscard]] Result<qint64> run();
    /// The same; a value that must be unique and is not becomes `duplicate` with `subject`.
    [[nodiscard]] Result<qint64> run(ErrorCode duplicate, const QString &subject);
    /// For statements after which it does not matter how many rows were changed.
    [[nodiscard]] Result<> runOnAny();
    /// For UPDATE by key: `unknown` with the key as subject when there is no such row.
    [[nodiscard]] Result<> runOnOne(ErrorCode unknown, qint64 key,
                                    ErrorCode duplicate = ErrorCode::Internal,
                                    const QString &subject = {});
    /// For INSERT: the key of the new row.
    template <class SomeId>
    [[nodiscard]] Result<SomeId> insert()
    {
        auto done = run();
        if (!done)
            return fail(std::move(done.error()));
        return SomeId {lastInsertId()};
    }
    template <class SomeId>
    [[nodiscard]] Result<SomeId> insert(ErrorCode duplicate, const QString &subject)
    {
        auto done = run(duplicate, subject);
        if (!done)
            return fail(std::move(done.error()));
        return SomeId {lastInsertId()};
    }

    /// All rows, each read by `read(SqliteRow &, T &)`.
    template <class T, class Read>
    [[nodiscard]] Result<QList<T>> all(Read read)
    {
        QList<T> values;
        for (;;) {
            auto isRow = next();
            if (!isRow)
                return fail(std::move(isRow.error()));
            if (!*isRow)
                return values;
            SqliteRow current = row();
            read(current, values.emplace_back());
        }
    }
    /// The first row, if there is one.
    template <class T, class Read>
    [[nodiscard]] Result<std::optional<T>> one(Read read)
    {
        auto isRow = next();
        if (!isRow)
            return fail(std::move(isRow.error()));
        if (!*isRow)
            return std::optional<T>();
        SqliteRow current = row();
        std::optional<T> value(std::in_place);
        read(current, *value);
        return value;
    }
    /// The only column of the first row; T() when there is none.
    template <class T>
    [[nodiscard]] Result<T> value()
    {
        auto found = one<T>([](SqliteRow &current, T &target) { current >> target; });
        if (!found)
            return fail(std::move(found.error()));
        return found->value_or(T());
    }

private:
    void bindNext(qint64 value);
    void bindNext(int value) { bindNext(qint64 {value}); }
    void bindNext(bool value) { bindNext(qint64 {value}); }
    void bindNext(const QString &value);
    void bindNext(const QByteArray &value);
    void bindNext(const SecretBytes &value);
    void bindNext(QDate value);
    void bindNext(UtcTime value) { bindNext(toMs(value)); }
    void bindNull();
    template <class Tag>
    void bindNext(Id<Tag> value)
    {
        if (value.isValid())
            bindNext(value.value);
        else
            bindNull();
    }
    template <class T>
    void bindNext(const std::optional<T> &value)
    {
        if (value)
            bindNext(*value);
        else
            bindNull();
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void bindNext(Enum value) { bindNext(static_cast<qint64>(value)); }
    [[nodiscard]] qint64 lastInsertId() const;

    SqliteHandle &m_handle;
    SqliteHandle::Cached *m_cached = nullptr;
    sqlite3_stmt *m_statement = nullptr;
    int m_code;
    int m_parameter = 0;
};

/// NULL instead of an empty text, for columns whose index leaves out what is missing.
[[nodiscard]] inline std::optional<QString> nullIfEmpty(const QString &text)
{
    return text.isEmpty() ? std::optional<QString>() : text;
}

} // namespace bookbell
