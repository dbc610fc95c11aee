// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <memory>

#include "core/transfer/columns.h"
#include "core/transfer/textdecoder.h"

namespace bookbell {

/// One row of a file, whatever its format.
struct SourceRow {
    qint64 line = 0; ///< of MARC: the number of the record
    FieldValues fields;
    QByteArrayList original; ///< the cells as they stand, for the file of refused rows
    std::optional<Error> error; ///< the row cannot be read
};

/// How a file is written.
struct FileFormat {
    enum class Shape { Table, JsonLines, JsonArray, Marc, MarcXml };

    TextEncoding encoding = TextEncoding::Utf8;
    Shape shape = Shape::Table;
    bool isEncodingChosen = false; ///< by somebody, whatever the bytes say

    [[nodiscard]] bool isMarc() const { return shape == Shape::Marc || shape == Shape::MarcXml; }
    [[nodiscard]] bool isJson() const
    {
        return shape == Shape::JsonLines || shape == Shape::JsonArray;
    }

    bool operator==(const FileFormat &) const = default;
};

/// Reads `file` once, tells how it is written and goes back to the beginning; `name` is what staff
/// call it. JSON is told by the first character or the ending of the name, MARC by its leader, its
/// elements or its name. Errors: those of recogniseEncoding(), InvalidMarc.
[[nodiscard]] Result<FileFormat> recogniseFormat(QIODevice &file, const QString &name);

/// What a file may be said to be written in.
inline constexpr TextEncoding choosableEncodings[] = {TextEncoding::Utf8, TextEncoding::Marc8,
                                                      TextEncoding::Cp949};
/// Has all texts of a file read as `encoding`. False, and no change, for what does not exist:
/// MARC-8 in anything but ISO 2709.
[[nodiscard]] bool chooseEncoding(FileFormat &format, TextEncoding encoding);

/// The field that a key of a JSON object holds by itself; "keys.p256dh" is one within another.
[[nodiscard]] std::optional<Field> jsonField(const QString &key);

/// The rows of a file one after the other. Holds one of them at a time.
class RowSource
{
public:
    virtual ~RowSource() = default;

    /// False at the end of the file.
    [[nodiscard]] virtual bool next(SourceRow &row) = 0;
    [[nodiscard]] virtual qint64 bytesRead() const = 0;
    /// The columns of a file of refused rows, without line and reason.
    [[nodiscard]] virtual QStringList originalColumns() const = 0;
    /// ',', ';' or '\t' of a table, 0 otherwise.
    [[nodiscard]] virtual char separator() const { return 0; }

    /// `file` is open, at its beginning and outlives the source; `name` is what staff call it.
    /// Subscribers may be JSON (see JsonReader), books MARC (see MarcRowSource); everything else is
    /// CSV. `encoding`: if somebody has chosen one. Errors: those of recogniseFormat() and
    /// ColumnMap, InvalidCsv, InvalidEncoding (see chooseEncoding()).
    [[nodiscard]] static Result<std::unique_ptr<RowSource>> open(
        QIODevice &file, const QString &name, TransferKind kind,
        const QHash<QString, QString> &columnMap, std::optional<TextEncoding> encoding = {});
    /// The same for a look at a file whose format is known. Columns may be missing.
    [[nodiscard]] static Result<std::unique_ptr<RowSource>> openToLook(
        QIODevice &file, const QString &name, const FileFormat &format, TransferKind kind,
        const QHash<QString, QString> &columnMap);
};

} // namespace bookbell
