// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/refusedrows.h"

#include <QFileInfo>

#include "core/storage/library.h"
#include "core/transfer/columns.h"
#include "core/transfer/csvreader.h"
#include "core/transfer/csvwriter.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

QByteArray onOneLine(QByteArray cell)
{
    cell.replace("\r\n"_ba, " "_ba).replace('\n', ' ').replace('\r', ' ');
    return cell;
}

} // namespace

Result<std::unique_ptr<QSaveFile>> openPrivateFile(const QString &path)
{
    // A device or a pipe would be replaced by a file of that name.
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return fail(ErrorCode::FileNotWritable, path, QStringLiteral("not a file"));
    if (isLibraryFile(path))
        return fail(ErrorCode::FileNotWritable, path, QStringLiteral("a library"));
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileNotWritable, path, file->errorString());
    if (!file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(ErrorCode::FileNotWritable, path, file->errorString());
    return file;
}

Result<> commitFile(QSaveFile &file)
{
    if (file.commit())
        return {};
    const bool isFull =
        file.error() == QFileDevice::WriteError || file.error() == QFileDevice::ResourceError;
    return fail(isFull ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, file.fileName(),
                file.errorString());
}

Result<RefusedRowsFile> readRefusedRows(const QString &path, qsizetype limit)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::FileNotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, path, file.errorString());
    CsvReader reader(file, TextEncoding::Utf8);
    reader.keepDamagedRows();
    const auto nextRow = [&reader](QStringList &cells) {
        CsvRow row;
        if (!reader.next(row))
            return false;
        cells.clear();
        for (const QByteArray &cell : std::as_const(row.cells))
            cells.append(QString::fromUtf8(restoredCell(cell)));
        return true;
    };
    RefusedRowsFile refused;
    // A row is one line; line and reason are its last two cells.
    if (!nextRow(refused.columns) || refused.columns.size() < 2)
        return fail(ErrorCode::InvalidCsv, path);
    refused.columns.resize(refused.columns.size() - 2);
    QStringList cells;
    while (refused.rows.size() < limit && nextRow(cells)) {
        RefusedRow row;
        row.line = cells.value(refused.columns.size()).toLongLong();
        row.reason = cells.value(refused.columns.size() + 1);
        row.cells = cells.mid(0, refused.columns.size());
        refused.rows.append(row);
    }
    return refused;
}

Result<> copyPrivately(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileNotReadable, from, source.errorString());
    Result<std::unique_ptr<QSaveFile>> copy = openPrivateFile(to);
    if (!copy)
        return fail(std::move(copy.error()));
    constexpr qint64 chunkSize = 1024 * 1024;
    for (QByteArray chunk = source.read(chunkSize); !chunk.isEmpty();
         chunk = source.read(chunkSize)) {
        if ((*copy)->write(chunk) != chunk.size())
            break; // commitFile() says why
    }
    return commitFile(**copy);
}

Result<RefusedRows> RefusedRows::open(const QString &path)
{
    RefusedRows rows;
    if (path.isEmpty())
        return rows;
    Result<std::unique_ptr<QSaveFile>> file = openPrivateFile(path);
    if (!file)
        return fail(std::move(file.error()));
    rows.m_file = std::move(*file);
    return rows;
}

void RefusedRows::begin(const QStringList &columns)
{
    m_columns = columns.size();
    if (!m_file)
        return;
    QByteArrayList cells;
    for (const QString &column : columns)
        cells.append(onOneLine(column.toUtf8()));
    m_file->write(csvLine(cells << "line"_ba
                                << "reason"_ba));
}

void RefusedRows::add(qint64 line, const QByteArrayList &original, const Error &reason)
{
    if (!m_file)
        return;
    QByteArrayList cells;
    for (const QByteArray &cell : original)
        cells.append(onOneLine(cell));
    cells.resize(m_columns);
    cells << QByteArray::number(line) << onOneLine(describeRefusal(reason).toUtf8());
    m_file->write(csvLine(cells));
}

Result<> RefusedRows::finish()
{
    if (!m_file)
        return {};
    return commitFile(*m_file);
}

} // namespace bookbell
