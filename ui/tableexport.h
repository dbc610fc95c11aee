// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QPointer>
#include <QThreadPool>

#include <memory>

#include "core/transfer/exporter.h"
#include "ui/models/longlistmodel.h"

class QTableView;

namespace bookbell {

/// What of a table goes into a file.
struct TableContent {
    QStringList headers;
    QList<int> columns; ///< of the model, in the order in which they stand
    SharedKeys keys; ///< of the rows; null: all of the present query
};

/// The columns that the view shows, in the order to which staff have dragged them. `isSelection`:
/// of the selected rows, else all.
[[nodiscard]] TableContent shownTable(const QTableView &view, const LongListModel &model,
                                      bool isSelection);

/// Writes a table as it is shown into a CSV file: the texts of its headers and cells, but times as
/// "2026-11-23 10:42" where a cell says "today"; in UTF-8 with the mark by which spreadsheets tell
/// it, cells neutralised (see csvwriter.h). The file is for its owner's eyes only and appears as a
/// whole.
///
/// Lives on the window's thread and never holds it up: rows are read a page at a time beside it and
/// written beside it, only their texts are made here. The rows are those that stand there when it
/// begins; what has gone from the library by its turn is left out. finished() comes exactly once
/// after start(), unless this is destroyed before, which leaves no file.
class TableExport final : public QObject
{
    Q_OBJECT

public:
    /// `model` outlives it.
    explicit TableExport(LongListModel *model, QObject *parent = nullptr);
    ~TableExport() override;

    /// Once per object. Errors: FileNotWritable, DiskFull, Cancelled, what reading ends with.
    void start(const QString &path, const TableContent &content);
    void cancel();

Q_SIGNALS:
    void progressed(const bookbell::ExportProgress &progress);
    void finished(const bookbell::ExportReport &report);

private:
    class Sink;

    void begin();
    void goOn();
    void takeTexts(const Result<LongListModel::RowTexts> &texts);
    void write(const QByteArray &text);
    template <class Fn>
    void onDisk(Fn fn, std::function<void()> then);
    void tellProgress();
    void end(const std::optional<Error> &error);

    LongListModel *m_model;
    TableContent m_content;
    std::shared_ptr<Sink> m_sink; ///< used on m_disk only
    size_t m_next = 0; ///< of the keys
    qint64 m_rows = 0; ///< written
    int m_writing = 0; ///< pages on their way to the disk
    bool m_isReading = false;
    bool m_isEnded = false;
    QElapsedTimer m_timer;
    qint64 m_toldAtMs = 0;
    QThreadPool m_disk; ///< one thread, so that pages keep their order
};

} // namespace bookbell
