// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/rowsource.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QSet>

#include "core/transfer/csvreader.h"
#include "core/transfer/csvwriter.h"
#include "core/transfer/jsonreader.h"
#include "core/transfer/marcrows.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String p256dhKey("keys.p256dh");
constexpr QLatin1String authKey("keys.auth");

class CsvRowSource final : public RowSource
{
public:
    enum class Columns { MustBeThere, MayBeMissing };

    CsvRowSource(QIODevice &file, TextEncoding encoding)
        : m_reader(file, encoding)
    {
    }

    Result<> readHeader(const QString &name, TransferKind kind,
                        const QHash<QString, QString> &columnMap, Columns strictness)
    {
        CsvRow row;
        if (!m_reader.next(row))
            return fail(ErrorCode::InvalidCsv, name, u"empty"_s);
        if (row.error) {
            return fail(row.error->code == ErrorCode::InvalidText ? ErrorCode::InvalidEncoding
                                                                  : ErrorCode::InvalidCsv,
                        name, errorName(row.error->code));
        }
        QStringList header;
        for (const QByteArray &cell : std::as_const(row.cells))
            header.append(QString::fromUtf8(cell).trimmed());
        while (!header.isEmpty() && header.last().isEmpty())
            header.removeLast();
        Result<ColumnMap> columns = strictness == Columns::MustBeThere
            ? ColumnMap::fromHeader(kind, header, columnMap)
            : ColumnMap::recognise(kind, header, columnMap);
        if (!columns)
            return fail(std::move(columns.error()));
        m_columns = std::move(*columns);
        for (qsizetype column = 0; column < header.size(); ++column) {
            if (isRefusalColumn(header[column]))
                continue;
            m_kept.append(column);
            m_keptNames.append(header[column]);
        }
        return {};
    }

    bool next(SourceRow &row) override
    {
        CsvRow csv;
        if (!m_reader.next(csv))
            return false;
        row = {};
        row.line = csv.line;
        if (csv.error) {
            row.error = std::move(csv.error);
            row.original = {"\xef\xbf\xbd"_ba + csv.cells.value(0)};
            return true;
        }
        for (const qsizetype column : std::as_const(m_kept))
            row.original.append(column < csv.cells.size() ? restoredCell(csv.cells[column])
                                                          : QByteArray());
        for (qsizetype column = m_columns.columnCount(); column < csv.cells.size(); ++column) {
            // Cells beyond the header mean that the others have slipped, too.
            if (!csv.cells[column].trimmed().isEmpty()) {
                row.error = Error {ErrorCode::TooManyCells, QString::number(csv.cells.size()), {}};
                return true;
            }
        }
        for (const qsizetype column : m_columns.order()) {
            if (column < csv.cells.size()) {
                row.fields.offer(*m_columns.field(column),
                                 QString::fromUtf8(restoredCell(csv.cells[column])).trimmed());
            }
        }
        return true;
    }

    qint64 bytesRead() const override { return m_reader.bytesRead(); }
    QStringList originalColumns() const override { return m_keptNames; }
    char separator() const override { return m_reader.separator(); }

private:
    CsvReader m_reader;
    ColumnMap m_columns;
    QList<qsizetype> m_kept; ///< columns that go into a file of refused rows
    QStringList m_keptNames;
};

class JsonRowSource final : public RowSource
{
public:
    JsonRowSource(QIODevice &file, TextEncoding encoding, JsonReader::Shape shape)
        : m_reader(file, encoding, shape)
    {
    }

    Result<> setMap(TransferKind kind, const QHash<QString, QString> &columnMap)
    {
        for (auto it = columnMap.cbegin(); it != columnMap.cend(); ++it) {
            const std::optional<Field> field = fieldByName(kind, it.value());
            if (!field && !it.value().isEmpty())
                return fail(ErrorCode::UnknownColumn, it.value());
            m_named.insert(it.key());
            if (field)
                m_map.append({it.key(), *field});
        }
        return {};
    }

    bool next(SourceRow &row) override
    {
        JsonRow json;
        if (!m_reader.next(json))
            return false;
        row = {};
        row.line = json.line;
        if (json.error) {
            row.error = std::move(json.error);
            row.original = {json.text};
            return true;
        }
        readObject(json.object, row);
        for (const Field field : fieldsOf(TransferKind::Subscribers))
            row.original.append(row.fields[field].toUtf8());
        return true;
    }

    qint64 bytesRead() const override { return m_reader.bytesRead(); }

    QStringList originalColumns() const override
    {
        QStringList names;
        for (const Field field : fieldsOf(TransferKind::Subscribers))
            names.append(fieldName(field));
        return names;
    }

private:
    void readObject(const QJsonObject &object, SourceRow &row)
    {
        for (const auto &[key, field] : std::as_const(m_map))
            take(object.value(key), key, field, row);
        const QJsonValue keys = object.value("keys"_L1);
        takeByItself(keys["p256dh"_L1], p256dhKey, Field::P256dh, row);
        takeByItself(keys["auth"_L1], authKey, Field::Auth, row);
        for (const Field field : fieldsOf(TransferKind::Subscribers)) {
            const QString key = fieldName(field);
            takeByItself(object.value(key), key, field, row);
        }
    }

    void takeByItself(const QJsonValue &value, const QString &key, Field field, SourceRow &row)
    {
        if (!m_named.contains(key))
            take(value, key, field, row);
    }

    /// Takes texts, numbers (a card) and arrays of texts (lists); anything else refuses the row.
    static void take(const QJsonValue &value, const QString &key, Field field, SourceRow &row)
    {
        if (value.isNull() || value.isUndefined())
            return;
        QString text;
        if (value.isString()) {
            text = value.toString();
        } else if (value.isDouble() && (field == Field::CardNumber || field == Field::ConsentAt)) {
            text = QString::number(value.toDouble(), 'f', 0);
        } else if (value.isArray() && field == Field::Lists) {
            QStringList names;
            const QJsonArray array = value.toArray();
            for (const QJsonValue &name : array) {
                if (!name.isString())
                    row.error = Error {ErrorCode::NotASubscription, key, {}};
                names.append(name.toString());
            }
            text = names.join(u';');
        } else {
            row.error = Error {ErrorCode::NotASubscription, key, {}};
            return;
        }
        row.fields.offer(field, text.trimmed());
    }

    JsonReader m_reader;
    QList<std::pair<QString, Field>> m_map;
    QSet<QString> m_named; ///< keys that somebody gave a field or had ignored
};

bool isJsonName(const QString &name)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    return suffix == "json"_L1 || suffix == "jsonl"_L1 || suffix == "ndjson"_L1;
}

/// A header line that somebody saved under a JSON name.
bool looksLikeHeader(QIODevice &file, TextEncoding encoding)
{
    LineReader lines(file, encoding);
    TextLine line;
    const bool isHeader = lines.next(line) && line.text.contains("endpoint"_ba)
        && line.text.contains("p256dh"_ba) && !line.text.contains('{');
    file.seek(0);
    return isHeader;
}

Result<std::unique_ptr<RowSource>> openSource(QIODevice &file, const QString &name,
                                              const FileFormat &format, TransferKind kind,
                                              const QHash<QString, QString> &columnMap,
                                              CsvRowSource::Columns strictness)
{
    if (format.isMarc()) {
        return kind == TransferKind::Books
            ? MarcRowSource::open(file, name, format, columnMap)
            : Result<std::unique_ptr<RowSource>>(fail(ErrorCode::InvalidCsv, name, u"MARC"_s));
    }
    if (kind == TransferKind::Subscribers && format.isJson()) {
        auto json = std::make_unique<JsonRowSource>(file, format.encoding,
                                                    format.shape == FileFormat::Shape::JsonArray
                                                        ? JsonReader::Shape::Array
                                                        : JsonReader::Shape::Lines);
        if (Result<> mapped = json->setMap(kind, columnMap); !mapped)
            return fail(std::move(mapped.error()));
        return json;
    }
    auto csv = std::make_unique<CsvRowSource>(file, format.encoding);
    if (Result<> read = csv->readHeader(name, kind, columnMap, strictness); !read)
        return fail(std::move(read.error()));
    return csv;
}

} // namespace

Result<FileFormat> recogniseFormat(QIODevice &file, const QString &name)
{
    if (const auto syntax = recogniseMarc(file.peek(marcPeekLength), name))
        return recogniseMarcFormat(file, name, *syntax);
    const Result<TextEncoding> encoding = recogniseEncoding(file, name);
    if (!encoding)
        return fail(encoding.error());
    FileFormat format;
    format.encoding = *encoding;
    const char first = firstCharacter(file, *encoding);
    const bool isNamed = isJsonName(name) && !looksLikeHeader(file, *encoding);
    if (first == '[')
        format.shape = FileFormat::Shape::JsonArray;
    else if (first == '{' || first == 0 || isNamed)
        format.shape = FileFormat::Shape::JsonLines;
    return format;
}

bool chooseEncoding(FileFormat &format, TextEncoding encoding)
{
    if (encoding == TextEncoding::Marc8 && format.shape != FileFormat::Shape::Marc)
        return false;
    format.encoding = encoding;
    format.isEncodingChosen = true;
    return true;
}

std::optional<Field> jsonField(const QString &key)
{
    if (key == p256dhKey)
        return Field::P256dh;
    if (key == authKey)
        return Field::Auth;
    return fieldByName(TransferKind::Subscribers, key);
}

Result<std::unique_ptr<RowSource>> RowSource::open(QIODevice &file, const QString &name,
                                                   TransferKind kind,
                                                   const QHash<QString, QString> &columnMap,
                                                   std::optional<TextEncoding> encoding)
{
    Result<FileFormat> format = recogniseFormat(file, name);
    if (!format)
        return fail(format.error());
    if (encoding && !chooseEncoding(*format, *encoding))
        return fail(ErrorCode::InvalidEncoding, name);
    return openSource(file, name, *format, kind, columnMap, CsvRowSource::Columns::MustBeThere);
}

Result<std::unique_ptr<RowSource>> RowSource::openToLook(QIODevice &file, const QString &name,
                                                         const FileFormat &format,
                                                         TransferKind kind,
                                                         const QHash<QString, QString> &columnMap)
{
    return openSource(file, name, format, kind, columnMap, CsvRowSource::Columns::MayBeMissing);
}

} // namespace bookbell
