// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/filepreview.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

#include "core/transfer/csvreader.h"
#include "core/transfer/jsonreader.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// How much of a file is read to estimate how many rows it has.
constexpr qint64 sampleBytes = 1024 * 1024;

/// The beginning of an endless cell tells as much as all of it.
constexpr qsizetype maxShownLength = 1000;

JsonReader::Shape jsonShape(const FileFormat &format)
{
    return format.shape == FileFormat::Shape::JsonArray ? JsonReader::Shape::Array
                                                        : JsonReader::Shape::Lines;
}

QString shownText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &part : array)
            parts.append(shownText(part));
        return parts.join(u';');
    }
    return value.isNull() || value.isUndefined() ? QString() : value.toVariant().toString();
}

/// The members of an object as columns; "keys" is taken apart.
QList<std::pair<QString, QString>> membersOf(const QJsonObject &object)
{
    QList<std::pair<QString, QString>> members;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.key() != "keys"_L1 || !it->isObject()) {
            members.append({it.key(), shownText(*it)});
            continue;
        }
        const QJsonObject keys = it->toObject();
        for (auto key = keys.constBegin(); key != keys.constEnd(); ++key)
            members.append({"keys."_L1 + key.key(), shownText(*key)});
    }
    return members;
}

/// The names of a table's columns, for a guess before its kind is known.
Result<QStringList> headerOf(QFile &file, const QString &name, const FileFormat &format)
{
    // Any kind will do: nothing is mapped and nothing needs to be there.
    auto source = RowSource::openToLook(file, name, format, TransferKind::Books, {});
    if (!source)
        return fail(std::move(source.error()));
    file.seek(0);
    return (*source)->originalColumns();
}

/// One look at a file: fills the preview step by step, each knowing what the ones before found.
class Look final
{
public:
    Look(const PreviewRequest &request, QFile &file, FilePreview &preview)
        : m_request(request)
        , m_file(file)
        , m_preview(preview)
    {
    }

    Result<> look()
    {
        const QString name = QFileInfo(m_file).fileName();
        if (Result<> chosen = chooseKind(name); !chosen)
            return chosen;
        auto source = RowSource::openToLook(m_file, name, m_preview.format, m_preview.kind,
                                            m_request.columnMap);
        if (!source)
            return fail(std::move(source.error()));
        m_preview.separator = (*source)->separator();
        RowParser::Facts facts = m_request.facts;
        facts.kind = m_preview.kind;
        const RowParser parser(std::move(facts));
        readRows(**source, parser);
        const bool isJson =
            m_preview.kind == TransferKind::Subscribers && m_preview.format.isJson();
        Result<> filled = isJson ? fillJsonColumns() : fillColumns((*source)->originalColumns());
        if (!filled)
            return filled;
        QList<std::optional<Field>> fields;
        for (const PreviewColumn &column : std::as_const(m_preview.columns))
            fields.append(column.field);
        m_preview.missing = missingFields(m_preview.kind, fields);
        return {};
    }

private:
    Result<> chooseKind(const QString &name)
    {
        if (m_preview.format.isMarc()) {
            m_preview.guess = TransferKind::Books;
        } else if (m_preview.format.isJson()) {
            // A blank file could be JSON lines without any line, but says nothing.
            if (firstCharacter(m_file, m_preview.format.encoding) != 0)
                m_preview.guess = TransferKind::Subscribers;
        } else {
            const Result<QStringList> header = headerOf(m_file, name, m_preview.format);
            if (!header)
                return fail(header.error());
            m_preview.guess = guessKind(*header);
        }
        m_preview.kind = m_request.kind.value_or(m_preview.guess.value_or(TransferKind::Books));
        return {};
    }

    void readRows(RowSource &source, const RowParser &parser)
    {
        qint64 rows = 0;
        qint64 bytesOfRows = 0; // chunks come as a whole: what the rows before this chunk took
        qint64 rowsOfBytes = 0;
        qint64 bytesBefore = source.bytesRead();
        SourceRow row;
        while (bytesBefore < sampleBytes || m_preview.rows.size() < previewRowCount) {
            if (!source.next(row)) {
                m_preview.estimatedRows = rows;
                m_preview.isRowCountExact = true;
                return;
            }
            if (const qint64 bytes = source.bytesRead(); bytes != bytesBefore) {
                rowsOfBytes = rows;
                bytesOfRows = bytesBefore;
                bytesBefore = bytes;
            }
            ++rows;
            if (m_preview.rows.size() < previewRowCount)
                addRow(row, parser);
        }
        m_preview.estimatedRows = bytesOfRows == 0
            ? rows
            : static_cast<qint64>(static_cast<double>(rowsOfBytes)
                                  * static_cast<double>(m_preview.bytes)
                                  / static_cast<double>(bytesOfRows));
    }

    void addRow(const SourceRow &row, const RowParser &parser)
    {
        PreviewRow &added = m_preview.rows.emplace_back();
        added.line = row.line;
        for (const QByteArray &cell : row.original)
            added.cells.append(QString::fromUtf8(cell).left(maxShownLength).trimmed());
        if (row.error)
            added.refusal = row.error;
        else if (Result<ImportRow> parsed = parser.parse(row.fields); !parsed)
            added.refusal = std::move(parsed.error());
    }

    void addColumn(const QString &name, std::optional<Field> field)
    {
        PreviewColumn column {name, field, false, false};
        column.isRepeated =
            std::any_of(m_preview.columns.cbegin(), m_preview.columns.cend(),
                        [&name](const PreviewColumn &before) { return before.name == name; });
        column.isNamedByHand = !column.isRepeated && m_request.columnMap.contains(name);
        m_preview.columns.append(column);
    }

    Result<> fillColumns(const QStringList &names)
    {
        const Result<ColumnMap> map =
            ColumnMap::recognise(m_preview.kind, names, m_request.columnMap);
        if (!map)
            return fail(map.error());
        for (qsizetype column = 0; column < names.size(); ++column)
            addColumn(names[column], map->field(column));
        return {};
    }

    /// JSON has no header: the columns are those that the first rows have, known ones first.
    Result<> fillJsonColumns()
    {
        m_file.seek(0);
        JsonReader reader(m_file, m_preview.format.encoding, jsonShape(m_preview.format));
        QStringList names;
        std::vector<QList<std::pair<QString, QString>>> objects;
        JsonRow row;
        while (objects.size() < m_preview.rows.size() && reader.next(row)) {
            objects.push_back(membersOf(row.object));
            for (const auto &[name, text] : objects.back()) {
                if (!names.contains(name))
                    names.append(name);
            }
        }
        const auto rank = [](const QString &name) {
            const std::optional<Field> field = jsonField(name);
            const QList<Field> &known = fieldsOf(TransferKind::Subscribers);
            return field ? known.indexOf(*field) : known.size();
        };
        std::stable_sort(names.begin(), names.end(),
                         [&rank](const QString &a, const QString &b) { return rank(a) < rank(b); });
        for (const QString &name : std::as_const(names)) {
            const auto named = m_request.columnMap.constFind(name);
            addColumn(name,
                      named == m_request.columnMap.cend()
                          ? jsonField(name)
                          : fieldByName(TransferKind::Subscribers, *named));
        }
        for (size_t i = 0; i < objects.size(); ++i) {
            if (objects[i].isEmpty())
                continue; // it cannot be read and has its text
            QStringList cells(names.size());
            for (const auto &[name, text] : objects[i])
                cells[names.indexOf(name)] = text.left(maxShownLength);
            m_preview.rows[i].cells = cells;
        }
        return {};
    }

    const PreviewRequest &m_request;
    QFile &m_file;
    FilePreview &m_preview;
};

} // namespace

Result<FilePreview> previewFile(const PreviewRequest &request)
{
    const QFileInfo info(request.path);
    if (!info.exists())
        return fail(ErrorCode::FileNotFound, request.path);
    QFile file(request.path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, request.path, file.errorString());
    FilePreview preview;
    preview.bytes = file.size();
    if (request.format) {
        preview.format = *request.format;
    } else {
        const Result<FileFormat> format = recogniseFormat(file, info.fileName());
        if (!format)
            return fail(format.error());
        preview.format = *format;
    }
    if (request.encoding && !chooseEncoding(preview.format, *request.encoding))
        return fail(ErrorCode::InvalidEncoding, info.fileName());
    if (Result<> looked = Look(request, file, preview).look(); !looked)
        return fail(std::move(looked.error()));
    return preview;
}

} // namespace bookbell
