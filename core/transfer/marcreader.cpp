// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/marcreader.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStringConverter>

#include <algorithm>

#include "core/transfer/iso2709reader.h"
#include "core/transfer/marcxmlreader.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Five digits of the length, and the delimiters that no table has.
bool looksLikeIso2709(QByteArrayView text)
{
    constexpr qsizetype leaderLength = 24;
    if (text.size() <= leaderLength || !std::all_of(text.begin(), text.begin() + 5, isDigit))
        return false;
    // Before the end of its directory a record is nothing but ASCII: the base address and the map
    // of the directory have to tell.
    const bool hasLeader = std::all_of(text.begin() + 12, text.begin() + 17, isDigit)
        && text.sliced(20).startsWith("4500");
    return hasLeader || text.contains('\x1e');
}

bool hasDelimiters(QByteArrayView text)
{
    return text.contains('\x1e') && text.contains('\x1f');
}

/// The beginning as text if it is XML of any kind, else empty.
QString xmlIn(QByteArrayView beginning)
{
    const auto encoding = QStringConverter::encodingForData(beginning, u'<');
    const QString text =
        QStringDecoder(encoding.value_or(QStringConverter::Utf8)).decode(beginning);
    const QString trimmed = text.trimmed();
    return trimmed.startsWith(u'<') ? trimmed : QString();
}

/// By the namespace or the elements, as far as the beginning tells.
bool looksLikeMarcXml(const QString &text)
{
    static const QRegularExpression elements(
        u"<([A-Za-z_][\\w.-]*:)?(leader|controlfield|datafield)[\\s/>]"_s);
    return text.contains("MARC21/slim"_L1) || text.contains(elements);
}

} // namespace

std::optional<MarcSyntax> recogniseMarc(QByteArrayView beginning, const QString &name)
{
    QByteArrayView text = beginning;
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    if (looksLikeIso2709(withoutMarcFiller(text)))
        return MarcSyntax::Iso2709;
    const QString suffix = QFileInfo(name).suffix().toLower();
    const QString xml = xmlIn(beginning);
    if (suffix == "marcxml"_L1 || (!xml.isEmpty() && (suffix == "xml"_L1 || looksLikeMarcXml(xml))))
        return MarcSyntax::Xml;
    if (suffix == "mrc"_L1 || suffix == "marc"_L1 || suffix == "iso2709"_L1)
        return MarcSyntax::Iso2709;
    // The first record may be damaged.
    if ((suffix == "iso"_L1 || suffix == "dat"_L1) && hasDelimiters(beginning))
        return MarcSyntax::Iso2709;
    return std::nullopt;
}

Result<std::unique_ptr<MarcReader>> openMarc(QIODevice &file, const QString &name,
                                             MarcSyntax syntax, std::optional<TextEncoding> ofXml)
{
    const QByteArray beginning = file.peek(marcPeekLength);
    if (syntax == MarcSyntax::Xml) {
        if (!looksLikeMarcXml(xmlIn(beginning)))
            return fail(ErrorCode::InvalidMarc, name);
        return MarcXmlReader::open(file, name, ofXml);
    }
    if (!looksLikeIso2709(withoutMarcFiller(beginning)) && !hasDelimiters(beginning))
        return fail(ErrorCode::InvalidMarc, name);
    return std::unique_ptr<MarcReader>(std::make_unique<Iso2709Reader>(file));
}

} // namespace bookbell
