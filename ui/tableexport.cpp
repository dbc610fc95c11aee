// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tableexport.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

#include "core/base/inbackground.h"
#include "core/transfer/csvwriter.h"
#include "core/transfer/refusedrows.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Their texts are made within one turn of the window's events.
constexpr size_t pageRows = 128;
/// Pages that wait for the disk; reading rests meanwhile.
constexpr int mostWriting = 4;

RowKeys selectedKeysInOrder(const QTableView &view, const LongListModel &model)
{
    const QItemSelection selection = view.selectionModel()->selection();
    QList<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selection)
        ranges.append({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end());
    RowKeys keys;
    for (const auto &[top, bottom] : std::as_const(ranges)) {
        for (int row = top; row <= bottom; ++row)
            keys.push_back(model.keyAt(row));
    }
    return keys;
}

/// A cell in one line: what stands on several is joined.
QByteArray tableCell(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts).join(u" · "_s).toUtf8();
}

QByteArray tableLine(const QStringList &texts)
{
    QByteArrayList cells;
    for (const QString &text : texts)
        cells.append(tableCell(text));
    return csvLine(cells);
}

} // namespace

TableContent shownTable(const QTableView &view, const LongListModel &model, bool isSelection)
{
    TableContent content;
    const QHeaderView *header = view.horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (header->isSectionHidden(column))
            continue;
        content.columns.append(column);
        content.headers.append(model.headerData(column, Qt::Horizontal).toString());
    }
    if (isSelection)
        content.keys = std::make_shared<const RowKeys>(selectedKeysInOrder(view, model));
    return content;
}

/// The file, on the thread of m_disk.
class TableExport::Sink
{
public:
    Result<> open(const QString &path)
    {
        auto file = openPrivateFile(path);
        if (!file)
            return fail(std::move(file.error()));
        m_file = std::move(*file);
        return write("\xef\xbb\xbf");
    }
    Result<> write(const QByteArray &text)
    {
        if (m_file->write(text) != text.size())
            return fail(ErrorCode::DiskFull, m_file->fileName(), m_file->errorString());
        return {};
    }
    Result<> commit() { return commitFile(*m_file); }

private:
    std::unique_ptr<QSaveFile> m_file;
};

TableExport::TableExport(LongListModel *model, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_sink(std::make_shared<Sink>())
{
    m_disk.setMaxThreadCount(1);
}

TableExport::~TableExport() = default;

template <class Fn>
void TableExport::onDisk(Fn fn, std::function<void()> then)
{
    const auto done = inBackground([fn, sink = m_sink] { return fn(*sink); }, &m_disk);
    whenFinished(done, this, [this, then = std::move(then)](const Result<> &result) {
        if (m_isEnded)
            return;
        if (result)
            then();
        else
            end(result.error());
    });
}

void TableExport::start(const QString &path, const TableContent &content)
{
    m_content = content;
    m_timer.start();
    const auto openThenBegin = [this, path] {
        onDisk([path](Sink &sink) { return sink.open(path); }, [this] { begin(); });
    };
    if (!m_content.keys)
        m_content.keys = m_model->completeKeys();
    if (m_content.keys) {
        openThenBegin();
        return;
    }
    // The rest of a long list is still being read.
    connect(m_model, &LongListModel::completed, this, [this, openThenBegin] {
        if (m_content.keys || m_isEnded)
            return;
        m_content.keys = m_model->completeKeys();
        openThenBegin();
    });
    connect(m_model, &LongListModel::failed, this, [this](const Error &error) {
        if (!m_content.keys)
            end(error);
    });
}

void TableExport::begin()
{
    write(tableLine(m_content.headers));
    goOn();
}

void TableExport::goOn()
{
    if (m_isEnded || m_isReading || m_writing > mostWriting)
        return;
    const RowKeys &keys = *m_content.keys;
    if (m_next < keys.size()) {
        const size_t count = std::min(pageRows, keys.size() - m_next);
        const auto first = keys.cbegin() + static_cast<std::ptrdiff_t>(m_next);
        m_next += count;
        m_isReading = true;
        m_model->readTexts(
            RowKeys(first, first + static_cast<std::ptrdiff_t>(count)), m_content.columns,
            [self = QPointer<TableExport>(this)](const Result<LongListModel::RowTexts> &texts) {
                if (self)
                    self->takeTexts(texts);
            });
    } else if (m_writing == 0) {
        m_isReading = true; // nothing more
        onDisk([](Sink &sink) { return sink.commit(); },
               [this] {
                   tellProgress();
                   end({});
               });
    }
}

void TableExport::takeTexts(const Result<LongListModel::RowTexts> &texts)
{
    m_isReading = false;
    if (m_isEnded)
        return;
    if (!texts) {
        end(texts.error());
        return;
    }
    // The next page is read while this one is made into text.
    if (m_next < m_content.keys->size())
        goOn();
    QByteArray page;
    for (const QStringList &row : *texts)
        page += tableLine(row);
    m_rows += texts->size();
    write(page);
    constexpr qint64 everyMs = 100;
    if (m_timer.elapsed() - m_toldAtMs >= everyMs)
        tellProgress();
    goOn();
}

void TableExport::write(const QByteArray &text)
{
    ++m_writing;
    onDisk([text](Sink &sink) { return sink.write(text); },
           [this] {
               --m_writing;
               goOn();
           });
}

void TableExport::tellProgress()
{
    m_toldAtMs = m_timer.elapsed();
    const auto total = static_cast<qint64>(m_content.keys->size());
    Q_EMIT progressed(ExportProgress::at(m_toldAtMs, m_rows, total));
}

void TableExport::cancel()
{
    end(Error {ErrorCode::Cancelled, {}, {}});
}

void TableExport::end(const std::optional<Error> &error)
{
    if (m_isEnded)
        return;
    m_isEnded = true;
    // What has not been committed goes with it.
    m_sink.reset();
    Q_EMIT finished({error ? 0 : m_rows, error});
}

} // namespace bookbell
