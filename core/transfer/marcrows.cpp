// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/marcrows.h"

#include "core/transfer/marcbook.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

QStringList marcColumns()
{
    QStringList names;
    for (const Field field : fieldsOf(TransferKind::Books))
        names.append(fieldName(field));
    return names;
}

} // namespace

MarcRowSource::MarcRowSource(std::unique_ptr<MarcReader> reader, const FileFormat &format,
                             ColumnMap columns)
    : m_reader(std::move(reader))
    // XML comes as UTF-8 from its reader.
    , m_decoder(format.shape == FileFormat::Shape::MarcXml ? TextEncoding::Utf8 : format.encoding,
                format.isEncodingChosen ? MarcTextDecoder::Trust::File
                                        : MarcTextDecoder::Trust::Records)
    , m_columns(std::move(columns))
{
}

Result<std::unique_ptr<RowSource>> MarcRowSource::open(QIODevice &file, const QString &name,
                                                       const FileFormat &format,
                                                       const QHash<QString, QString> &columnMap)
{
    Result<ColumnMap> columns = ColumnMap::recognise(TransferKind::Books, marcColumns(), columnMap);
    if (!columns)
        return fail(std::move(columns.error()));
    auto reader =
        openMarc(file, name,
                 format.shape == FileFormat::Shape::MarcXml ? MarcSyntax::Xml : MarcSyntax::Iso2709,
                 format.isEncodingChosen ? std::optional(format.encoding) : std::nullopt);
    if (!reader)
        return fail(std::move(reader.error()));
    return std::unique_ptr<RowSource>(
        new MarcRowSource(std::move(*reader), format, std::move(*columns)));
}

QStringList MarcRowSource::originalColumns() const
{
    return marcColumns();
}

bool MarcRowSource::next(SourceRow &row)
{
    MarcEntry entry;
    if (!m_reader->next(entry))
        return false;
    row = {};
    row.line = entry.number;
    if (entry.error) {
        row.error = std::move(entry.error);
        row.original = {"\xef\xbf\xbd"_ba + entry.beginning};
        return true;
    }
    MarcBook book = bookOf(entry.record, m_decoder);
    row.error = std::move(book.error);
    const QList<Field> &fields = fieldsOf(TransferKind::Books);
    for (const Field field : fields)
        row.original.append(book.values[field].toUtf8());
    for (const qsizetype column : m_columns.order())
        row.fields.offer(*m_columns.field(column), book.values[fields[column]]);
    return true;
}

Result<FileFormat> recogniseMarcFormat(QIODevice &file, const QString &name, MarcSyntax syntax)
{
    FileFormat format;
    format.shape = syntax == MarcSyntax::Xml ? FileFormat::Shape::MarcXml : FileFormat::Shape::Marc;
    const auto reader = openMarc(file, name, syntax);
    if (!reader)
        return fail(reader.error());
    // XML comes as UTF-8 from its reader.
    if (syntax == MarcSyntax::Iso2709) {
        constexpr qint64 sampleBytes = 2 * 1024 * 1024;
        MarcEncodingVote vote;
        MarcEntry entry;
        while ((*reader)->bytesRead() < sampleBytes && (*reader)->next(entry)) {
            if (!entry.error)
                vote.add(entry.record);
        }
        format.encoding = vote.result();
    }
    if (!file.seek(0))
        return fail(ErrorCode::FileNotReadable, name, file.errorString());
    return format;
}

} // namespace bookbell
