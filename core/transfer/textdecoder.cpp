// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/textdecoder.h"

#include <algorithm>
#include <cstring>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 chunkSize = 64 * 1024;

// ICU's "CP949" lacks the syllables that Windows added to EUC-KR; "windows-949" has them all.
QStringDecoder cp949Decoder()
{
    return QStringDecoder("windows-949");
}

/// ICU turns single bytes that mean nothing (0x80, 0xFF) into controls and private characters
/// instead of reporting them.
QString withoutStrayBytes(QString text)
{
    for (QChar &c : text) {
        if ((c >= u'\u0080' && c < u'\u00A0') || (c >= u'\uF8F0' && c <= u'\uF8FF'))
            c = QChar::ReplacementCharacter;
    }
    return text;
}

bool isAscii(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

bool isCp949(QByteArrayView text)
{
    return !decodeCp949(text).contains(QChar::ReplacementCharacter);
}

/// Counts what the lines of a file can be.
class LineVote
{
public:
    void add(QByteArrayView chunk)
    {
        while (!chunk.isEmpty()) {
            const qsizetype end = chunk.indexOf('\n');
            const QByteArrayView part = end < 0 ? chunk : chunk.first(end);
            if (m_line.size() + part.size() <= maxLineLength)
                m_line.append(part.data(), part.size());
            else
                m_isTooLong = true;
            if (end < 0)
                return;
            endLine();
            chunk = chunk.sliced(end + 1);
        }
    }

    void endLine()
    {
        ++m_lines;
        if (!m_isTooLong && !isAscii(m_line)) {
            if (m_line.isValidUtf8())
                ++m_utf8;
            else if (isCp949(m_line))
                ++m_cp949;
            else
                ++m_neither;
        }
        m_line.resize(0);
        m_isTooLong = false;
    }

    [[nodiscard]] std::optional<TextEncoding> result() const
    {
        if (m_cp949 > m_utf8)
            return TextEncoding::Cp949;
        if (m_utf8 == 0 && m_neither * 2 > m_lines)
            return std::nullopt;
        return TextEncoding::Utf8;
    }

private:
    QByteArray m_line;
    bool m_isTooLong = false;
    qint64 m_lines = 0;
    qint64 m_utf8 = 0;
    qint64 m_cp949 = 0;
    qint64 m_neither = 0;
};

/// UTF-16 without a byte order mark, by the zero bytes that digits, commas and line breaks leave.
std::optional<TextEncoding> utf16WithoutMark(const QByteArray &sample)
{
    qsizetype evenZeros = 0;
    qsizetype oddZeros = 0;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        if (sample[i] == 0)
            ++(i % 2 == 0 ? evenZeros : oddZeros);
    }
    // The low byte of a syllable may be zero too (저 is U+C800), but rarely.
    if (evenZeros == oddZeros)
        return std::nullopt;
    const bool isLittle = oddZeros > evenZeros;
    QStringDecoder decoder(isLittle ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
    const QString text = decoder.decode(sample.first(sample.size() - sample.size() % 2));
    const bool isText = !decoder.hasError() && std::none_of(text.begin(), text.end(), [](QChar c) {
        return c < u' ' && c != u'\n' && c != u'\r' && c != u'\t';
    });
    if (!isText || !(text.contains(u'\n') || text.contains(u',') || text.contains(u'{')))
        return std::nullopt;
    return isLittle ? TextEncoding::Utf16LittleEndian : TextEncoding::Utf16BigEndian;
}

} // namespace

QString decodeCp949(QByteArrayView bytes)
{
    QStringDecoder decoder = cp949Decoder();
    QString text = withoutStrayBytes(decoder.decode(bytes));
    // The first half of a character at the end waits for the other one.
    if (const QString end = decoder.decode(" "); end != " "_L1)
        text += QChar::ReplacementCharacter;
    return text;
}

Result<TextEncoding> recogniseEncoding(QIODevice &file, const QString &name)
{
    QByteArray chunk = file.read(chunkSize);
    if (chunk.startsWith("PK\x03\x04"_ba) || chunk.startsWith("\xd0\xcf\x11\xe0"_ba))
        return fail(ErrorCode::SpreadsheetFile, name);
    std::optional<TextEncoding> encoding;
    if (chunk.startsWith("\xef\xbb\xbf"_ba))
        encoding = TextEncoding::Utf8;
    else if (chunk.startsWith("\xff\xfe"_ba))
        encoding = TextEncoding::Utf16LittleEndian;
    else if (chunk.startsWith("\xfe\xff"_ba))
        encoding = TextEncoding::Utf16BigEndian;
    else if (chunk.contains('\0')) {
        encoding = utf16WithoutMark(chunk);
        if (!encoding)
            return fail(ErrorCode::InvalidCsv, name, u"zero bytes"_s);
    }
    if (!encoding) {
        LineVote vote;
        while (!chunk.isEmpty()) {
            vote.add(chunk);
            chunk = file.read(chunkSize);
        }
        vote.endLine();
        encoding = vote.result();
        if (!encoding)
            return fail(ErrorCode::InvalidEncoding, name);
    }
    if (!file.seek(0))
        return fail(ErrorCode::FileNotReadable, name, file.errorString());
    return *encoding;
}

TextStream::TextStream(QIODevice &file, TextEncoding encoding)
    : m_file(file)
    , m_encoding(encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
    case TextEncoding::Marc8:
        break;
    case TextEncoding::Utf16LittleEndian:
        m_decoder.emplace(QStringDecoder::Utf16LE);
        break;
    case TextEncoding::Utf16BigEndian:
        m_decoder.emplace(QStringDecoder::Utf16BE);
        break;
    case TextEncoding::Cp949:
        m_decoder.emplace(cp949Decoder());
        break;
    }
}

QByteArray TextStream::next()
{
    for (;;) {
        QByteArray bytes = m_file.read(chunkSize);
        if (bytes.isEmpty())
            return {};
        const bool isFirst = m_bytesRead == 0;
        m_bytesRead += bytes.size();
        if (m_decoder) {
            const QString text = m_decoder->decode(bytes);
            bytes = m_encoding == TextEncoding::Cp949 ? withoutStrayBytes(text).toUtf8()
                                                      : text.toUtf8();
        }
        if (isFirst && bytes.startsWith("\xef\xbb\xbf"_ba))
            bytes.remove(0, 3);
        // A chunk may be nothing but a mark, or the first half of a character.
        if (!bytes.isEmpty())
            return bytes;
    }
}

bool TextStream::isWhole(const QByteArray &text) const
{
    // U+FFFD stands where this program or one before it lost a character.
    return !text.contains('\0') && !text.contains("\xef\xbf\xbd"_ba)
        && (m_decoder || text.isValidUtf8());
}

bool LineReader::refill()
{
    m_chunk = m_stream.next();
    m_position = 0;
    return !m_chunk.isEmpty();
}

bool LineReader::next(TextLine &line)
{
    line.text.resize(0);
    line.isTooLong = false;
    bool hasAny = false;
    for (;;) {
        if (m_position >= m_chunk.size() && !refill()) {
            if (!hasAny)
                return false;
            line.number = ++m_number;
            return true;
        }
        if (m_skipLineFeed) {
            m_skipLineFeed = false;
            if (m_chunk[m_position] == '\n') {
                ++m_position;
                continue;
            }
        }
        hasAny = true;
        const char *begin = m_chunk.constData() + m_position;
        auto length = static_cast<size_t>(m_chunk.size() - m_position);
        bool isEnded = false;
        if (const void *feed = std::memchr(begin, '\n', length)) {
            length = static_cast<size_t>(static_cast<const char *>(feed) - begin);
            isEnded = true;
        }
        if (const void *carriageReturn = std::memchr(begin, '\r', length)) {
            length = static_cast<size_t>(static_cast<const char *>(carriageReturn) - begin);
            isEnded = true;
            m_skipLineFeed = true;
        }
        const qsizetype room = maxLineLength - line.text.size();
        const auto size = static_cast<qsizetype>(length);
        line.isTooLong = line.isTooLong || size > room;
        line.text.append(begin, std::min(size, room));
        m_position += size + (isEnded ? 1 : 0);
        if (isEnded) {
            line.number = ++m_number;
            return true;
        }
    }
}

} // namespace bookbell
