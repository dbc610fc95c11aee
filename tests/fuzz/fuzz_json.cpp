// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>

#include "core/transfer/jsonreader.h"

using namespace bookbell;

/// A list of subscriptions, read as lines and as an array.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const auto shape : {JsonReader::Shape::Lines, JsonReader::Shape::Array}) {
        QBuffer file(&bytes);
        file.open(QIODevice::ReadOnly);
        JsonReader reader(file, TextEncoding::Utf8, shape);
        JsonRow row;
        qint64 line = 0;
        while (reader.next(row)) {
            if (row.line < line || row.text.size() > maxJsonElementLength)
                abort();
            line = row.line;
        }
    }
    return 0;
}
