// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

#include "core/storage/stores.h"
#include "core/transfer/columns.h"

namespace bookbell {

/// Some rows as they go into the file, and where the next page begins.
struct ExportPage {
    QByteArray text;
    qint64 rows = 0;
    qint64 after = 0;
    bool isLast = true;
};

[[nodiscard]] QByteArrayList exportHeader(TransferKind kind);
/// The page that begins after the row of that id. `isJson`: subscribers as JSON lines, else CSV.
[[nodiscard]] Result<ExportPage> readExportPage(const Stores &stores, TransferKind kind,
                                                bool isJson, qint64 after);

} // namespace bookbell
