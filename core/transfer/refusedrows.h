// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QSaveFile>
#include <QStringList>

#include <memory>

#include "core/base/result.h"

namespace bookbell {

/// The file of refused rows: CSV with the columns of the imported file, then `line` and `reason`,
/// one physical line per row (line breaks in cells become spaces), readable by its owner only. It
/// can be corrected and imported again. Appears under its name as a whole, at the end.
class RefusedRows
{
public:
    /// Errors: FileNotWritable, DiskFull. An empty path keeps nothing.
    [[nodiscard]] static Result<RefusedRows> open(const QString &path);

    void begin(const QStringList &columns);
    void add(qint64 line, const QByteArrayList &original, const Error &reason);
    /// Errors: FileNotWritable, DiskFull.
    [[nodiscard]] Result<> finish();

private:
    std::unique_ptr<QSaveFile> m_file;
    qsizetype m_columns = 0;
};

struct RefusedRow {
    qint64 line = 0; ///< in the file that was imported
    QStringList cells;
    QString reason; ///< in words for staff

    bool operator==(const RefusedRow &) const = default;
};

struct RefusedRowsFile {
    QStringList columns; ///< of the imported file
    QList<RefusedRow> rows;

    bool operator==(const RefusedRowsFile &) const = default;
};

/// The first `limit` rows of a file that RefusedRows made. Errors: FileNotFound, FileNotReadable,
/// InvalidCsv.
[[nodiscard]] Result<RefusedRowsFile> readRefusedRows(const QString &path, qsizetype limit);

/// Copies a file for its owner's eyes only; appears as a whole. Errors: FileNotReadable,
/// FileNotWritable, DiskFull.
[[nodiscard]] Result<> copyPrivately(const QString &from, const QString &to);

/// Opens a file to be written whole or not at all, for its owner's eyes only (mode 0600).
/// Error: FileNotWritable.
[[nodiscard]] Result<std::unique_ptr<QSaveFile>> openPrivateFile(const QString &path);
/// Puts it in its place. Errors: DiskFull (what was there before stays), FileNotWritable.
[[nodiscard]] Result<> commitFile(QSaveFile &file);

} // namespace bookbell
