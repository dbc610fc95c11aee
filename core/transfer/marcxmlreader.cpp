// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/marcxmlreader.h"

#include <QRegularExpression>

#include <algorithm>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr auto slimNamespace = "http://www.loc.gov/MARC21/slim"_L1;
/// In characters; beyond this somebody left an element open, most likely.
constexpr qint64 maxXmlRecordLength = 8 * 1024 * 1024;
/// Elements within each other; a record has three.
constexpr int maxXmlDepth = 1000;
constexpr qsizetype maxXmlNamespaces = 50;
/// How much of what cannot be read is shown to staff.
constexpr qsizetype shownXmlLength = 300;

/// ICU knows all the syllables of Korean Windows by this name only.
constexpr auto koreanWindows = "windows-949";

/// XML 1.0, appendix F: by the byte order mark, then by what the declaration says.
QStringDecoder decoderFor(const QByteArray &beginning)
{
    if (const auto marked = QStringConverter::encodingForData(beginning, u'<'))
        return QStringDecoder(*marked);
    static const QRegularExpression declaration(
        uR"(^\s*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+))"_s);
    const QString name =
        declaration
            .match(QString::fromLatin1(beginning.first(std::min<qsizetype>(beginning.size(), 200))))
            .captured(1)
            .toLower();
    if (name.isEmpty() || name == "utf-8"_L1)
        return QStringDecoder(QStringDecoder::Utf8);
    if (name == "euc-kr"_L1 || name == "cp949"_L1 || name == "ks_c_5601-1987"_L1
        || name == "uhc"_L1)
        return QStringDecoder(koreanWindows);
    return QStringDecoder(name.toLatin1().constData());
}

/// "20" in some files is 020.
QByteArray tagIn(const QXmlStreamAttributes &attributes)
{
    const QByteArray tag = attributes.value("tag"_L1).trimmed().toUtf8();
    return tag.isEmpty() ? tag : tag.rightJustified(3, '0');
}

} // namespace

Result<std::unique_ptr<MarcReader>> MarcXmlReader::open(QIODevice &file, const QString &name,
                                                        std::optional<TextEncoding> encoding)
{
    QStringDecoder decoder = !encoding     ? decoderFor(file.peek(1024))
        : *encoding == TextEncoding::Cp949 ? QStringDecoder(koreanWindows)
                                           : QStringDecoder(QStringDecoder::Utf8);
    if (!decoder.isValid())
        return fail(ErrorCode::InvalidEncoding, name);
    return std::unique_ptr<MarcReader>(new MarcXmlReader(file, std::move(decoder)));
}

/// Goes on with the next record behind the beginning of this one.
void MarcXmlReader::restart()
{
    const std::optional<QString> prefix = m_pieces.seekRecord(m_recordAt);
    m_isWithinRecord = prefix.has_value();
    m_hasContent = false;
    m_problem.reset();
    m_depth = 0;
    m_isRestarted = true;
    m_isAtEnd = !prefix;
    if (m_isAtEnd)
        return;
    QMap<QString, QString> namespaces = m_namespaces;
    if (!prefix->isEmpty() && !namespaces.contains(*prefix))
        namespaces.insert(*prefix, slimNamespace);
    QString root = u"<rest xmlns=\"%1\""_s.arg(slimNamespace);
    for (auto it = namespaces.cbegin(); it != namespaces.cend(); ++it)
        root += u" xmlns:%1=\"%2\""_s.arg(it.key(), it.value().toHtmlEscaped());
    root += u'>';
    m_parserAt = m_pieces.place() - root.size();
    // Behind its first character, so that a beginning which is broken itself is left behind.
    m_recordAt = m_pieces.place() + 1;
    m_xml.clear();
    m_xml.addData(root);
}

void MarcXmlReader::note(MarcProblem problem)
{
    if (!m_problem)
        m_problem = problem;
}

/// What is wrong with what was open until here, if it has to be given up.
std::optional<MarcProblem> MarcXmlReader::startElement()
{
    m_text.clear();
    const QStringView name = m_xml.name();
    if (++m_depth > maxXmlDepth)
        return MarcProblem::BrokenXml;
    if (name == "record"_L1) {
        // A record of OAI-PMH has nothing of its own before the one that it wraps.
        if (m_hasContent)
            return m_isWithinRecord ? MarcProblem::TooLong : MarcProblem::NoLeader;
        m_record = {};
        m_problem.reset();
        m_isWithinRecord = true;
        m_recordAt = parsedTo();
        return {};
    }
    if (name == "controlfield"_L1 || name == "datafield"_L1) {
        m_hasContent = true;
        MarcField field;
        field.tag = tagIn(m_xml.attributes());
        if (field.tag.isEmpty())
            note(MarcProblem::NoTag);
        if (name == "datafield"_L1) {
            for (const QLatin1StringView indicator : {"ind1"_L1, "ind2"_L1}) {
                const QByteArray value = m_xml.attributes().value(indicator).toLatin1();
                field.indicators += value.isEmpty() ? ' ' : value.front();
            }
        }
        m_record.fields.append(field);
    } else if (name == "leader"_L1) {
        m_hasContent = true;
    } else if (name == "subfield"_L1 && !m_record.fields.isEmpty()) {
        const QByteArray code = m_xml.attributes().value("code"_L1).toLatin1();
        if (code.isEmpty())
            note(MarcProblem::NoCode);
        else
            m_record.fields.last().subfields.append(MarcSubfield {code.front(), {}});
    } else if (!m_isWithinRecord) {
        for (const QXmlStreamNamespaceDeclaration &one : m_xml.namespaceDeclarations()) {
            if (!one.prefix().isEmpty() && m_namespaces.size() < maxXmlNamespaces)
                m_namespaces.insert(one.prefix().toString(), one.namespaceUri().toString());
        }
    }
    if (!m_isWithinRecord && !m_hasContent)
        m_recordAt = parsedTo();
    return {};
}

bool MarcXmlReader::endElement()
{
    --m_depth;
    const QStringView name = m_xml.name();
    if (name == "leader"_L1) {
        m_record.leader = m_text.toUtf8();
    } else if (name == "controlfield"_L1 && !m_record.fields.isEmpty()) {
        m_record.fields.last().text = m_text.toUtf8();
    } else if (name == "subfield"_L1 && !m_record.fields.isEmpty()
               && !m_record.fields.last().subfields.isEmpty()) {
        m_record.fields.last().subfields.last().text = m_text.toUtf8();
    } else if (name == "record"_L1 && m_isWithinRecord) {
        m_isWithinRecord = false;
        m_hasContent = false;
        m_recordAt = parsedTo();
        if (m_record.fields.isEmpty()) {
            note(MarcProblem::NoFields);
            return m_xml.namespaceUri() == slimNamespace || !m_record.leader.isEmpty();
        }
        return true;
    } else if (!m_isWithinRecord && !m_hasContent) {
        m_recordAt = parsedTo();
    }
    return false;
}

void MarcXmlReader::refuse(MarcEntry &entry, MarcProblem problem)
{
    entry = {};
    entry.number = ++m_number;
    entry.error = marcError(problem);
    QByteArray texts;
    for (const MarcField &field : std::as_const(m_record.fields)) {
        texts += field.text + ' ';
        for (const MarcSubfield &subfield : field.subfields)
            texts += subfield.text + ' ';
    }
    QString beginning = QString::fromUtf8(texts.left(shownXmlLength)).simplified();
    if (beginning.isEmpty() && problem == MarcProblem::NeverClosed)
        beginning = m_pieces.lookAhead(shownXmlLength).simplified();
    entry.beginning = beginning.toUtf8();
    m_record = {};
}

/// Gives the parser more text, or tells why there is none; at the end of the file CutOff.
std::optional<MarcProblem> MarcXmlReader::feed()
{
    m_pieces.forgetBefore(m_recordAt);
    if (m_pieces.place() - m_recordAt > maxXmlRecordLength)
        return MarcProblem::TooLong;
    QString piece;
    switch (m_pieces.next(piece)) {
    case XmlPieces::Answer::Piece:
        m_xml.addData(piece);
        return {};
    case XmlPieces::Answer::Unclosed:
        return MarcProblem::NeverClosed;
    case XmlPieces::Answer::End:
        break;
    }
    return MarcProblem::CutOff;
}

bool MarcXmlReader::next(MarcEntry &entry)
{
    while (!m_isAtEnd) {
        std::optional<MarcProblem> problem;
        const bool isOpen = m_isWithinRecord || m_hasContent;
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            problem = startElement();
            break;
        case QXmlStreamReader::Characters:
            if (isOpen)
                m_text += m_xml.text();
            break;
        case QXmlStreamReader::EndElement:
            if (!endElement())
                break;
            if (m_problem) {
                refuse(entry, *m_problem);
                return true;
            }
            entry = {};
            entry.number = ++m_number;
            entry.record = std::move(m_record);
            m_record = {};
            return true;
        case QXmlStreamReader::Invalid: {
            const bool wantsMore = m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError;
            problem = wantsMore ? feed() : MarcProblem::BrokenXml;
            // Only what stood behind a broken record may end without its root.
            const bool isLost = isOpen || problem == MarcProblem::NeverClosed
                || (problem == MarcProblem::CutOff && !m_isRestarted);
            if (!problem || isLost)
                break;
            restart();
            continue;
        }
        case QXmlStreamReader::EndDocument:
            // Another collection may stand behind it, which the parser would call an error.
            if (m_hasContent)
                problem = MarcProblem::NoLeader;
            else
                restart();
            break;
        default:
            break;
        }
        if (problem) {
            refuse(entry, *problem);
            m_isAtEnd = problem == MarcProblem::CutOff;
            // The parser has seen all before it.
            if (problem == MarcProblem::NeverClosed)
                m_recordAt = m_pieces.place() + 1;
            if (!m_isAtEnd)
                restart();
            return true;
        }
    }
    return false;
}

} // namespace bookbell
