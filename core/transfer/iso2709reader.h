// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/marcreader.h"

namespace bookbell {

/// From the next record on: without the blanks, line breaks, zeros and end marks (0x1a) that some
/// systems write between records.
[[nodiscard]] QByteArrayView withoutMarcFiller(QByteArrayView text);

/// The records of an ISO 2709 file. Each ends with a terminator, which tells more reliably than the
/// length in its leader where the next one begins; what fills the space between records is left
/// out.
///
/// YAZ could take records apart too, but believes the directory, gives up at 99,999 bytes and hands
/// fields out only as a text to be taken apart again.
class Iso2709Reader final : public MarcReader
{
public:
    explicit Iso2709Reader(QIODevice &file)
        : m_file(file)
    {
    }

    bool next(MarcEntry &entry) override;
    qint64 bytesRead() const override { return m_bytesRead; }

private:
    bool refill();
    qsizetype findEnd();
    void skipRest();

    QIODevice &m_file;
    QByteArray m_buffer;
    qint64 m_bytesRead = 0;
    qint64 m_number = 0;
};

} // namespace bookbell
