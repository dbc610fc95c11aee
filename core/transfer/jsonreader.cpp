// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/jsonreader.h"

#include <QJsonDocument>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxShownLength = 1000;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

char firstCharacter(QIODevice &file, TextEncoding encoding)
{
    TextStream stream(file, encoding);
    char first = 0;
    for (QByteArray chunk = stream.next(); first == 0 && !chunk.isEmpty(); chunk = stream.next()) {
        for (const char c : std::as_const(chunk)) {
            if (!isBlank(c)) {
                first = c;
                break;
            }
        }
    }
    file.seek(0);
    return first;
}

JsonReader::JsonReader(QIODevice &file, TextEncoding encoding, Shape shape)
    : m_shape(shape)
    , m_lines(file, encoding)
    , m_stream(file, encoding)
{
}

bool JsonReader::next(JsonRow &row)
{
    row = {};
    return m_shape == Shape::Lines ? nextOfLines(row) : nextOfArray(row);
}

qint64 JsonReader::bytesRead() const
{
    return m_shape == Shape::Lines ? m_lines.stream().bytesRead() : m_stream.bytesRead();
}

void JsonReader::parse(JsonRow &row, bool isTooLong) const
{
    if (isTooLong || row.text.size() > maxJsonElementLength) {
        row.error = Error {ErrorCode::RowTooLong, {}, {}};
    } else if (!m_stream.isWhole(row.text)) {
        row.error = Error {ErrorCode::InvalidText, {}, {}};
    } else {
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(row.text, &problem);
        // In brackets, because QJsonDocument refuses a bare number or text.
        if (document.isObject())
            row.object = document.object();
        else if (!row.text.isEmpty()
                 && !QJsonDocument::fromJson("["_ba + row.text + "]"_ba).isNull())
            row.error = Error {ErrorCode::NotASubscription, u"{…}"_s, {}};
        else
            row.error = Error {ErrorCode::InvalidJsonRow, {}, problem.errorString()};
    }
    if (row.error)
        row.text = QString::fromUtf8(row.text.left(maxShownLength)).toUtf8().replace('\0', ' ');
}

bool JsonReader::nextOfLines(JsonRow &row)
{
    TextLine line;
    do {
        if (!m_lines.next(line))
            return false;
    } while (line.text.trimmed().isEmpty());
    row.line = line.number;
    row.text = line.text.trimmed();
    parse(row, line.isTooLong);
    return true;
}

bool JsonReader::nextCharacter(char &c)
{
    if (m_position >= m_chunk.size()) {
        m_chunk = m_stream.next();
        m_position = 0;
        if (m_chunk.isEmpty())
            return false;
    }
    c = m_chunk[m_position++];
    if (c == '\n')
        ++m_line;
    return true;
}

bool JsonReader::nextOfArray(JsonRow &row)
{
    char c = 0;
    while (m_place == Place::BeforeArray && nextCharacter(c)) {
        if (c == '[')
            m_place = Place::InArray;
    }
    int depth = 0;
    bool isString = false;
    bool isEscaped = false;
    bool isTooLong = false;
    bool isComma = false;
    while (nextCharacter(c)) {
        if (row.text.isEmpty()) {
            if (isBlank(c))
                continue;
            row.line = m_line;
        }
        if (m_place == Place::InArray && depth == 0 && !isString && (c == ',' || c == ']')) {
            isComma = c == ',';
            if (c == ']')
                m_place = Place::AfterArray;
            if (!row.text.isEmpty())
                break;
            if (!isComma)
                continue;
            // Nothing stands before this comma: an empty element is a broken one.
            row.line = m_line;
            break;
        }
        if (row.text.size() > maxJsonElementLength)
            isTooLong = true;
        else
            row.text += c;
        if (isString) {
            if (c == '\n' || (c == '"' && !isEscaped))
                isString = false;
            isEscaped = c == '\\' && !isEscaped;
        } else if (c == '"') {
            isString = true;
            isEscaped = false;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && depth > 0) {
            --depth;
        }
    }
    row.text = row.text.trimmed();
    if (row.text.isEmpty() && !isComma) {
        if (m_place != Place::InArray)
            return false;
        // The file ends before its array does: what came after was lost.
        m_place = Place::AfterArray;
        row.line = m_line;
    }
    parse(row, isTooLong);
    if (row.error && !isComma)
        m_place = Place::AfterArray; // one complaint about a file that was cut off is enough
    return true;
}

} // namespace bookbell
