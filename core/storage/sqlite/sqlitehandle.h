// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "core/base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace bookbell {

/// A QSQLITE connection to a file, and the prepared statements on the handle under it. For one
/// thread only.
class SqliteHandle
{
public:
    enum class Mode {
        ReadWrite,
        ReadOnly,
        Immutable, ///< read-only, and nobody changes the file: no lock, nothing is made beside it
    };

    /// Opens an existing file and sets what holds for a connection (foreign keys, full
    /// synchronisation, how long to wait for locks).
    [[nodiscard]] static Result<std::unique_ptr<SqliteHandle>> open(const QString &path,
                                                                    Mode mode = Mode::ReadWrite);
    ~SqliteHandle();
    SqliteHandle(const SqliteHandle &) = delete;
    SqliteHandle &operator=(const SqliteHandle &) = delete;

    [[nodiscard]] sqlite3 *raw() const { return m_db; }
    [[nodiscard]] QString path() const { return m_path; }

    /// Whether the file that is open stands under its name no longer.
    [[nodiscard]] bool hasMoved() const;

    /// Runs one or more statements without parameters or results.
    [[nodiscard]] Result<> execute(const QByteArray &sql);

    /// The error of the last call, which returned `code`, as staff can understand it: DiskFull,
    /// LibraryBusy, LibraryDamaged, FileNotWritable, FileNotReadable, else Internal.
    [[nodiscard]] Error error(int code);

    /// The first error since the last forgetTrouble() that was not about a row alone (a full disk,
    /// a damaged file): what was written around it must not be committed.
    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; }
    void forgetTrouble() { m_trouble.reset(); }

private:
    friend class SqliteStatement;

    struct Cached {
        sqlite3_stmt *statement = nullptr;
        bool isInUse = false;
    };

    SqliteHandle(QString connectionName, QString path);
    [[nodiscard]] Error describe(int code) const;

    QString m_connectionName;
    sqlite3 *m_db = nullptr; ///< belongs to the QSqlDatabase of that name
    QString m_path;
    std::optional<Error> m_trouble;
    // Keyed by the text itself; all SQL texts of the stores are literals, which live for ever.
    std::unordered_map<std::string_view, Cached> m_statements;
};

} // namespace bookbell
