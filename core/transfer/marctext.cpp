// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/marctext.h"

#include <QRegularExpression>

#include <yaz/yaz-iconv.h>

#include <algorithm>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

enum class Evidence { Ascii, Utf8, BrokenUtf8, Cp949, PerhapsCp949, Marc8, CertainlyMarc8 };

/// All texts of a record, each ended by a blank.
QByteArray textsOf(const MarcRecord &record)
{
    QByteArray texts;
    for (const MarcField &field : record.fields) {
        texts += field.text + ' ';
        for (const MarcSubfield &subfield : field.subfields)
            texts += subfield.text + ' ';
    }
    return texts;
}

bool isHigh(char c)
{
    return (static_cast<unsigned char>(c) & 0x80) != 0;
}

/// Characters of two bytes.
struct KoreanPairs {
    int all = 0;
    int standard = 0; ///< in KS X 1001: both bytes are high, as they hardly ever are in MARC-8
    int hangul = 0; ///< of those
};

KoreanPairs koreanPairs(const QByteArray &text)
{
    KoreanPairs pairs;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (!isHigh(text[i]))
            continue;
        const auto lead = static_cast<unsigned char>(text[i]);
        const auto trail = static_cast<unsigned char>(text[i + 1]);
        ++pairs.all;
        if (lead >= 0xa1 && trail >= 0xa1) {
            ++pairs.standard;
            pairs.hangul += lead >= 0xb0 && lead <= 0xc8 ? 1 : 0;
        }
        ++i;
    }
    return pairs;
}

/// Sequences of UTF-8 that are whole, less the bytes that belong to none.
int utf8Surplus(const QByteArray &text)
{
    int surplus = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isHigh(text[i]))
            continue;
        const auto lead = static_cast<unsigned char>(text[i]);
        const qsizetype length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
        const QByteArray sequence = text.mid(i, length);
        if (length > 0 && sequence.size() == length && sequence.isValidUtf8()) {
            ++surplus;
            i += length - 1;
        } else {
            --surplus;
        }
    }
    return surplus;
}

Evidence evidenceOf(const MarcRecord &record)
{
    const QByteArray texts = textsOf(record);
    // Only MARC-8 switches between sets of characters.
    if (texts.contains('\x1b'))
        return Evidence::CertainlyMarc8;
    if (std::none_of(texts.cbegin(), texts.cend(), isHigh))
        return Evidence::Ascii;
    if (texts.isValidUtf8())
        return Evidence::Utf8;
    if (utf8Surplus(texts) > 0)
        return Evidence::BrokenUtf8;
    if (decodeCp949(texts).contains(QChar::ReplacementCharacter))
        return Evidence::Marc8;
    const KoreanPairs pairs = koreanPairs(texts);
    return pairs.hangul > 0 && pairs.standard * 2 > pairs.all ? Evidence::Cp949
                                                              : Evidence::PerhapsCp949;
}

bool saysUtf8(const MarcRecord &record)
{
    return record.leaderAt(9) == 'a';
}

/// Controls have no place in a title; two of them (U+0098, U+009C) enclose what is not filed. Where
/// a line breaks, as in indented XML, stands a blank.
QString withoutControls(QString text)
{
    static const QRegularExpression lineBreak(u"\\s*[\\t\\n\\r]\\s*"_s);
    text.replace(lineBreak, u" "_s);
    text.removeIf([](QChar c) { return c < u' ' || (c >= u'\u007f' && c <= u'\u009f'); });
    return text;
}

} // namespace

void MarcEncodingVote::add(const MarcRecord &record)
{
    switch (evidenceOf(record)) {
    case Evidence::Ascii:
        break;
    case Evidence::Utf8:
    case Evidence::BrokenUtf8:
        ++m_utf8;
        break;
    case Evidence::Cp949:
        ++m_cp949;
        break;
    case Evidence::PerhapsCp949:
    case Evidence::Marc8:
    case Evidence::CertainlyMarc8:
        ++m_marc8;
        break;
    }
}

TextEncoding MarcEncodingVote::result() const
{
    if (m_cp949 > m_utf8 && m_cp949 > m_marc8)
        return TextEncoding::Cp949;
    return m_marc8 > m_utf8 ? TextEncoding::Marc8 : TextEncoding::Utf8;
}

/// YAZ knows the sets of MARC-8, the 15,000 East Asian characters among them.
class MarcTextDecoder::Marc8
{
public:
    Marc8()
        : m_converter(yaz_iconv_open("UTF-8", "MARC8"))
    {
    }
    ~Marc8()
    {
        if (m_converter)
            yaz_iconv_close(m_converter);
    }
    Marc8(const Marc8 &) = delete;
    Marc8 &operator=(const Marc8 &) = delete;

    QString text(const QByteArray &bytes)
    {
        if (!m_converter)
            return QString(bytes.size(), QChar::ReplacementCharacter);
        // Every subfield begins with the default sets.
        reset();
        QByteArray converted;
        // From one change of sets to the next.
        for (qsizetype begin = 0; begin < bytes.size();) {
            qsizetype end = bytes.indexOf('\x1b', begin + 1);
            end = end < 0 ? bytes.size() : end;
            const QByteArray stretch = bytes.sliced(begin, end - begin);
            const QByteArray text = convert(stretch);
            converted += text;
            if (eastAsianCount(stretch) > characterCount(text))
                converted += "\xef\xbf\xbd";
            begin = end;
        }
        char buffer[64];
        char *to = buffer;
        size_t room = sizeof buffer;
        yaz_iconv(m_converter, nullptr, nullptr, &to, &room);
        converted.append(buffer, static_cast<qsizetype>(sizeof buffer - room));
        return QString::fromUtf8(converted);
    }

private:
    void reset() { yaz_iconv(m_converter, nullptr, nullptr, nullptr, nullptr); }

    QByteArray convert(QByteArray bytes)
    {
        QByteArray converted;
        char *from = bytes.data();
        auto left = static_cast<size_t>(bytes.size());
        while (left > 0) {
            char buffer[1024];
            char *to = buffer;
            size_t room = sizeof buffer;
            const size_t result = yaz_iconv(m_converter, &from, &left, &to, &room);
            converted.append(buffer, static_cast<qsizetype>(sizeof buffer - room));
            if (result != static_cast<size_t>(-1))
                break;
            if (yaz_iconv_error(m_converter) == YAZ_ICONV_E2BIG && room < sizeof buffer)
                continue;
            converted += "\xef\xbf\xbd";
            reset();
            ++from;
            --left;
        }
        return converted;
    }

    /// How many characters of three bytes there are: YAZ skips those that it does not know without
    /// a word.
    static qsizetype eastAsianCount(const QByteArray &stretch)
    {
        const qsizetype escape = stretch.startsWith("\x1b$1") ? 3
            : stretch.startsWith("\x1b$,1")                   ? 4
                                                              : 0;
        return escape == 0 ? 0 : (stretch.size() - escape - stretch.sliced(escape).count(' ')) / 3;
    }

    static qsizetype characterCount(const QByteArray &utf8)
    {
        return std::count_if(utf8.cbegin(), utf8.cend(), [](char c) {
            return c != ' ' && (static_cast<unsigned char>(c) & 0xc0) != 0x80;
        });
    }

    yaz_iconv_t m_converter;
};

MarcTextDecoder::MarcTextDecoder(TextEncoding ofFile, Trust trust)
    : m_ofFile(ofFile)
    , m_trust(trust)
{
}

MarcTextDecoder::~MarcTextDecoder() = default;

void MarcTextDecoder::begin(const MarcRecord &record)
{
    if (m_trust == Trust::File) {
        m_encoding = m_ofFile;
        return;
    }
    const bool isKoreanFile = m_ofFile == TextEncoding::Cp949;
    switch (evidenceOf(record)) {
    case Evidence::Ascii:
    case Evidence::BrokenUtf8:
        m_encoding = TextEncoding::Utf8;
        break;
    case Evidence::Utf8:
        // A few syllables of CP949 happen to be UTF-8 as well.
        m_encoding = isKoreanFile && !saysUtf8(record)
                && !decodeCp949(textsOf(record)).contains(QChar::ReplacementCharacter)
            ? TextEncoding::Cp949
            : TextEncoding::Utf8;
        break;
    case Evidence::Cp949:
        m_encoding = TextEncoding::Cp949;
        break;
    case Evidence::PerhapsCp949:
        m_encoding = isKoreanFile ? TextEncoding::Cp949 : TextEncoding::Marc8;
        break;
    case Evidence::Marc8:
        m_encoding = saysUtf8(record) && m_ofFile == TextEncoding::Utf8 ? TextEncoding::Utf8
                                                                        : TextEncoding::Marc8;
        break;
    case Evidence::CertainlyMarc8:
        m_encoding = TextEncoding::Marc8;
        break;
    }
}

QString MarcTextDecoder::text(const QByteArray &bytes)
{
    QString text;
    if (m_encoding == TextEncoding::Utf8) {
        text = QString::fromUtf8(bytes);
    } else if (m_encoding == TextEncoding::Cp949) {
        text = decodeCp949(bytes);
    } else {
        if (!m_marc8)
            m_marc8 = std::make_unique<Marc8>();
        text = m_marc8->text(bytes);
    }
    return withoutControls(text).normalized(QString::NormalizationForm_C).trimmed();
}

} // namespace bookbell
