// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QStringDecoder>

#include <optional>

#include "core/base/result.h"

namespace bookbell {

/// The encodings that libraries' programs write; MARC-8 only in MARC (see marctext.h).
enum class TextEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Cp949, Marc8 };

/// Bytes of CP949 (EUC-KR with the syllables that Windows added) as text; U+FFFD stands where they
/// are something else.
[[nodiscard]] QString decodeCp949(QByteArrayView bytes);

/// Reads `file` once, tells its encoding by byte order mark or by what most of its lines are, and
/// goes back to the beginning. Errors: SpreadsheetFile (a zip or an old Excel file), InvalidCsv
/// (bytes that are no text), InvalidEncoding, FileNotReadable; the subject is `name`.
[[nodiscard]] Result<TextEncoding> recogniseEncoding(QIODevice &file, const QString &name);

/// A file as UTF-8, chunk by chunk. UTF-8 passes as it is, so that one bad byte spoils one row
/// only; what another encoding cannot tell becomes U+FFFD.
class TextStream
{
public:
    /// `file` is at its beginning and outlives the stream.
    TextStream(QIODevice &file, TextEncoding encoding);

    /// The next bytes without a byte order mark, empty at the end.
    [[nodiscard]] QByteArray next();
    /// Bytes of the file read so far.
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }
    /// Whether `text`, a piece of this stream that ends between two characters, is whole.
    [[nodiscard]] bool isWhole(const QByteArray &text) const;

private:
    QIODevice &m_file;
    TextEncoding m_encoding;
    std::optional<QStringDecoder> m_decoder;
    qint64 m_bytesRead = 0;
};

/// One physical line of a file.
struct TextLine {
    QByteArray text; ///< without its break
    qint64 number = 0; ///< 1 for the first
    bool isTooLong = false; ///< `text` is its beginning only
};

/// Longer lines are cut.
inline constexpr qsizetype maxLineLength = 256 * 1024;

/// The physical lines of a file, ended by LF, CRLF or CR. Holds one chunk and one line at a time.
class LineReader
{
public:
    LineReader(QIODevice &file, TextEncoding encoding)
        : m_stream(file, encoding)
    {
    }

    [[nodiscard]] bool next(TextLine &line);
    [[nodiscard]] const TextStream &stream() const { return m_stream; }

private:
    bool refill();

    TextStream m_stream;
    QByteArray m_chunk;
    qsizetype m_position = 0;
    qint64 m_number = 0;
    bool m_skipLineFeed = false; ///< the last line ended with CR
};

} // namespace bookbell
