// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <memory>

#include "core/transfer/exporter.h"
#include "ui/widgets/card.h"

namespace bookbell {

class ActionButton;
class LongListModel;
class LongListView;
class TableExport;
class TransferProgress;

/// Saves the table above it as CSV: asks where, tells how far it is, and stops when asked to. Shown
/// only while a table is being saved.
///
/// Of several selected rows only those are saved, since staff select them to do something with
/// them; one is selected all the time, so one means all. The question where tells which.
class TableSaveBar final : public Card
{
    Q_OBJECT

public:
    explicit TableSaveBar(QWidget *parent = nullptr);
    ~TableSaveBar() override;

    /// `model` is the view's and outlives this. `name` and `day`: of the file that is proposed.
    void save(LongListView *view, LongListModel *model, const QString &name, const QDate &day);
    [[nodiscard]] bool isRunning() const { return m_export != nullptr; }

Q_SIGNALS:
    void runningChanged();
    /// A file was written: what to tell, and the folder that it is in.
    void saved(const QString &text, const QString &folder);
    void stopped(const QString &text);
    void failed(const bookbell::Error &error);

private:
    void start(LongListView *view, LongListModel *model, const QString &path, bool isSelection);
    void takeReport(const ExportReport &report, const QString &path, bool isSelection);

    TransferProgress *m_progress = nullptr;
    ActionButton *m_stop = nullptr;
    std::unique_ptr<TableExport> m_export; ///< while it runs; the first to go
};

} // namespace bookbell
