// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>

#include "core/transfer/csvreader.h"

using namespace bookbell;

/// A table that staff were sent, its encoding as recognised.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    const auto encoding = recogniseEncoding(file, QStringLiteral("fuzz"));
    if (!encoding)
        return 0;
    CsvReader reader(file, *encoding);
    CsvRow row;
    qint64 line = 0;
    while (reader.next(row)) {
        if (row.line <= line || row.cells.size() > maxColumns)
            abort(); // rows keep the file's order and are bounded
        line = row.line;
    }
    return 0;
}
