// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

#include "core/storage/stores.h"
#include "core/transfer/columns.h"

namespace bookbell {

/// What an export is written as.
enum class ExportFormat {
    Csv,
    JsonLines, ///< subscribers
    Marc, ///< books
    MarcXml, ///< books
};

/// By the ending of the name, where the kind has more than CSV: .json, .jsonl, .ndjson; .mrc,
/// .marc, .iso2709, .iso, .dat; .xml, .marcxml.
[[nodiscard]] ExportFormat exportFormatOf(TransferKind kind, const QString &path);

/// Some rows as they go into the file, and where the next page begins.
struct ExportPage {
    QByteArray text;
    qint64 rows = 0;
    qint64 after = 0;
    bool isLast = true;
};

/// What stands before all rows, and after them.
[[nodiscard]] QByteArray exportHeader(TransferKind kind, ExportFormat format);
[[nodiscard]] QByteArray exportTrailer(ExportFormat format);
/// The page that begins after the row of that id.
[[nodiscard]] Result<ExportPage> readExportPage(const Stores &stores, TransferKind kind,
                                                ExportFormat format, qint64 after);

} // namespace bookbell
