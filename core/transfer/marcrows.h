// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/marcreader.h"
#include "core/transfer/marctext.h"
#include "core/transfer/rowsource.h"

namespace bookbell {

/// The records of a MARC file as rows of a table of books, whose columns are named as the fields
/// are. A row's line is the number of its record. A record that cannot be read has its beginning in
/// the first cell, behind a mark by which it is refused again until somebody has corrected it.
class MarcRowSource final : public RowSource
{
public:
    /// Errors: those of openMarc() and ColumnMap.
    [[nodiscard]] static Result<std::unique_ptr<RowSource>> open(
        QIODevice &file, const QString &name, const FileFormat &format,
        const QHash<QString, QString> &columnMap);

    bool next(SourceRow &row) override;
    qint64 bytesRead() const override { return m_reader->bytesRead(); }
    QStringList originalColumns() const override;

private:
    MarcRowSource(std::unique_ptr<MarcReader> reader, const FileFormat &format, ColumnMap columns);

    std::unique_ptr<MarcReader> m_reader;
    MarcTextDecoder m_decoder;
    ColumnMap m_columns;
};

/// How a MARC file is written, by its first records. Goes back to the beginning. Errors: those of
/// openMarc(), FileNotReadable.
[[nodiscard]] Result<FileFormat> recogniseMarcFormat(QIODevice &file, const QString &name,
                                                     MarcSyntax syntax);

} // namespace bookbell
