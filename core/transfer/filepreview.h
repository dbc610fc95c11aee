// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/transfer/rowparser.h"
#include "core/transfer/rowsource.h"

namespace bookbell {

struct PreviewColumn {
    QString name;
    std::optional<Field> field; ///< none: ignored
    bool isNamedByHand = false; ///< by the map: given a field or ignored
    bool isRepeated = false; ///< a column of the same name stands before it; a map means that one

    bool operator==(const PreviewColumn &) const = default;
};

struct PreviewRow {
    qint64 line = 0;
    QStringList cells; ///< one per column; of a row that cannot be read its text alone
    std::optional<Error>
        refusal; ///< why it would be refused, as far as that shows without a library
};

/// The first rows of a file as an import would understand them.
struct FilePreview {
    TransferKind kind = TransferKind::Books;
    std::optional<TransferKind> guess; ///< what the columns say the file is about
    FileFormat format;
    char separator = 0; ///< ',', ';' or '\t'; 0: no table
    QList<PreviewColumn> columns;
    QList<QList<Field>> missing; ///< what the file cannot do without, each one of several
    std::vector<PreviewRow> rows;
    qint64 bytes = 0;
    qint64 estimatedRows = 0;
    bool isRowCountExact = false;
};

inline constexpr size_t previewRowCount = 50;

struct PreviewRequest {
    QString path;
    std::optional<FileFormat> format; ///< known from before: spares reading the whole file
    std::optional<TextEncoding> encoding; ///< if somebody has chosen one; see chooseEncoding()
    std::optional<TransferKind> kind; ///< empty: what the columns say, else books
    QHash<QString, QString> columnMap; ///< as in ImportOptions; only with a kind
    RowParser::Facts facts; ///< the kind is set by the preview
};

/// Looks at a file; may read all of it to tell its encoding, so not on a thread that must not wait.
/// Errors: FileNotFound, FileNotReadable, those of recogniseEncoding(), InvalidCsv, UnknownColumn.
/// Missing columns are no error here.
[[nodiscard]] Result<FilePreview> previewFile(const PreviewRequest &request);

} // namespace bookbell
