// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/marcxmlreader.h"

#include <QRegularExpression>

#include <algorithm>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr auto slimNamespace = "http://www.loc.gov/MARC21/slim"_L1;
constexpr qint64 xmlChunkLength = 64 * 1024;
/// A record is not read any further beyond this: somebody left an element open, most likely.
constexpr qint64 maxXmlRecordLength = 8 * 1024 * 1024;

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
    // ICU knows all the syllables of Korean Windows by this name only.
    if (name == "euc-kr"_L1 || name == "cp949"_L1 || name == "ks_c_5601-1987"_L1
        || name == "uhc"_L1)
        return QStringDecoder("windows-949");
    return QStringDecoder(name.toLatin1().constData());
}

/// "20" in some files is 020.
QByteArray tagIn(const QXmlStreamAttributes &attributes)
{
    const QByteArray tag = attributes.value("tag"_L1).trimmed().toUtf8();
    return tag.isEmpty() ? tag : tag.rightJustified(3, '0');
}

} // namespace

Result<std::unique_ptr<MarcReader>> MarcXmlReader::open(QIODevice &file, const QString &name)
{
    QStringDecoder decoder = decoderFor(file.peek(1024));
    if (!decoder.isValid())
        return fail(ErrorCode::InvalidEncoding, name);
    return std::unique_ptr<MarcReader>(new MarcXmlReader(file, std::move(decoder)));
}

bool MarcXmlReader::feed()
{
    for (;;) {
        const QByteArray chunk = m_file.read(xmlChunkLength);
        if (chunk.isEmpty())
            return false;
        m_bytesRead += chunk.size();
        const QString text = m_decoder.decode(chunk);
        if (!text.isEmpty()) {
            m_xml.addData(text);
            m_fed += text;
            return true;
        }
    }
}

/// Of what was given to the parser only the record under way is needed again.
void MarcXmlReader::forgetRead()
{
    const qint64 read = m_xml.characterOffset() - m_fedAt;
    if (read < xmlChunkLength)
        return;
    m_fed.remove(0, static_cast<qsizetype>(read));
    m_fedAt += read;
}

/// Goes on with the next record behind the beginning of this one; false if there is none.
bool MarcXmlReader::restart()
{
    static const QRegularExpression beginning(u"<(?:([A-Za-z_][\\w.-]*):)?record[\\s>]"_s);
    auto from = static_cast<qsizetype>(m_recordAt - m_fedAt);
    QRegularExpressionMatch match = beginning.match(m_fed, from);
    while (!match.hasMatch()) {
        // The tag may lie on both sides of an end.
        m_fed.remove(0, std::max(from, m_fed.size() - 100));
        from = 0;
        if (!feed())
            return false;
        match = beginning.match(m_fed);
    }
    const QString prefix = match.captured(1);
    const QString rest = m_fed.sliced(match.capturedStart());
    m_xml.clear();
    m_fed = u"<rest xmlns=\"%1\""_s.arg(slimNamespace);
    if (!prefix.isEmpty())
        m_fed += u" xmlns:%1=\"%2\""_s.arg(prefix, slimNamespace);
    m_fed += u'>';
    m_fedAt = 0;
    // Behind its first character, so that a beginning which is broken itself is left behind.
    m_recordAt = m_fed.size() + 1;
    m_fed += rest;
    m_xml.addData(m_fed);
    m_bytesAtRecord = m_bytesRead;
    m_isRestarted = true;
    m_isWithinRecord = true;
    return true;
}

void MarcXmlReader::note(MarcProblem problem)
{
    if (!m_problem)
        m_problem = problem;
}

void MarcXmlReader::startElement()
{
    m_text.clear();
    const QStringView name = m_xml.name();
    if (name == "record"_L1) {
        m_record = {};
        m_problem.reset();
        m_isWithinRecord = true;
        m_recordAt = m_xml.characterOffset();
    } else if (name == "controlfield"_L1 || name == "datafield"_L1) {
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
    } else if (name == "subfield"_L1 && !m_record.fields.isEmpty()) {
        const QByteArray code = m_xml.attributes().value("code"_L1).toLatin1();
        if (code.isEmpty())
            note(MarcProblem::NoCode);
        else
            m_record.fields.last().subfields.append(MarcSubfield {code.front(), {}});
    }
}

bool MarcXmlReader::endElement()
{
    const QStringView name = m_xml.name();
    if (name == "leader"_L1) {
        m_record.leader = m_text.toUtf8();
    } else if (name == "controlfield"_L1 && !m_record.fields.isEmpty()) {
        m_record.fields.last().text = m_text.toUtf8();
    } else if (name == "subfield"_L1 && !m_record.fields.isEmpty()
               && !m_record.fields.last().subfields.isEmpty()) {
        m_record.fields.last().subfields.last().text = m_text.toUtf8();
    } else if (name == "record"_L1 && m_isWithinRecord) {
        // A record of OAI-PMH ends after the one that it wraps, and has nothing of its own.
        m_isWithinRecord = false;
        if (m_record.fields.isEmpty()) {
            note(MarcProblem::NoFields);
            return m_xml.namespaceUri() == slimNamespace || !m_record.leader.isEmpty();
        }
        return true;
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
    entry.beginning = QString::fromUtf8(texts.left(300)).simplified().toUtf8();
    m_record = {};
}

bool MarcXmlReader::next(MarcEntry &entry)
{
    while (!m_isAtEnd) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            startElement();
            break;
        case QXmlStreamReader::Characters:
            m_text += m_xml.text();
            break;
        case QXmlStreamReader::EndElement:
            if (!endElement())
                break;
            m_bytesAtRecord = m_bytesRead;
            m_recordAt = m_xml.characterOffset();
            forgetRead();
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
            const bool isTooLong = m_bytesRead - m_bytesAtRecord > maxXmlRecordLength;
            if (wantsMore && !isTooLong && feed())
                break;
            const bool wasWithin = m_isWithinRecord;
            // Only what stood behind a broken record may end without its root.
            const bool isCut = wantsMore && !isTooLong && (wasWithin || !m_isRestarted);
            m_isWithinRecord = false;
            m_isAtEnd = isTooLong || wantsMore || !restart();
            if (isCut || isTooLong || wasWithin) {
                refuse(entry,
                       isCut           ? MarcProblem::CutOff
                           : isTooLong ? MarcProblem::TooLong
                                       : MarcProblem::BrokenXml);
                return true;
            }
            break;
        }
        case QXmlStreamReader::EndDocument:
            // Another collection may stand behind it, which the parser would call an error.
            m_isAtEnd = !restart();
            break;
        default:
            break;
        }
    }
    return false;
}

} // namespace bookbell
