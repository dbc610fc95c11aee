// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>

#include "core/transfer/marcbook.h"
#include "core/transfer/marcreader.h"
#include "core/transfer/marcwriter.h"

using namespace bookbell;

/// A file that some library system wrote, and what a book becomes on its way out and in again.
static void readAll(QBuffer &file, MarcSyntax syntax, TextEncoding encoding)
{
    file.seek(0);
    const auto reader = openMarc(file, QStringLiteral("fuzz"), syntax);
    if (!reader)
        return;
    MarcTextDecoder decoder(encoding);
    MarcEntry entry;
    qint64 number = 0;
    while ((*reader)->next(entry)) {
        if (entry.number != ++number)
            abort();
        if (entry.error)
            continue;
        const MarcBook book = bookOf(entry.record, decoder);
        Book written;
        written.title = book.values[Field::Title];
        written.author = book.values[Field::Author];
        written.callNumber = book.values[Field::CallNumber];
        const QStringList barcodes = book.values[Field::Barcodes].split(u';', Qt::SkipEmptyParts);
        const QList<MarcRecord> records = marcRecordsOf(written, barcodes);
        for (const MarcRecord &record : records) {
            const QByteArray iso = iso2709Of(record);
            if (iso.size() > 99'999 || !parseIso2709(iso))
                abort(); // what goes out comes in again
        }
    }
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0)
        return 0;
    // The first byte chooses what the other records of the file speak for.
    constexpr TextEncoding encodings[] = {TextEncoding::Utf8, TextEncoding::Cp949,
                                          TextEncoding::Marc8};
    QByteArray bytes(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    readAll(file, MarcSyntax::Iso2709, encodings[data[0] % 3]);
    readAll(file, MarcSyntax::Xml, TextEncoding::Utf8);
    return 0;
}
