// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablesavebar.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPointer>

#include "ui/dialogs/transferprogress.h"
#include "ui/savechooser.h"
#include "ui/tableexport.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/longlistview.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// The same as of other exports.
constexpr auto tableFolderKey = "export/folder"_L1;

/// "도서 2026-11-23.csv", without what some file systems do not have in names.
QString proposedTableName(QString name, const QDate &day)
{
    for (QChar &c : name) {
        if (u"/\\:*?\"<>|"_s.contains(c))
            c = u'-';
    }
    return name + u' ' + day.toString(Qt::ISODate) + u".csv"_s;
}

} // namespace

TableSaveBar::TableSaveBar(QWidget *parent)
    : Card(parent)
    , m_progress(new TransferProgress(this))
    , m_stop(new ActionButton(u"process-stop"_s, tr("Stop"), this))
{
    setObjectName(u"tableSaveBar"_s);
    m_progress->setAccessibleName(tr("Saving the table"));
    m_stop->setObjectName(u"tableSaveStop"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * gridPx, gridPx, 2 * gridPx, gridPx);
    row->setSpacing(2 * gridPx);
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_export)
            m_export->cancel();
    });
    hide();
}

TableSaveBar::~TableSaveBar() = default;

void TableSaveBar::save(LongListView *view, LongListModel *model, const QString &name,
                        const QDate &day)
{
    if (isRunning())
        return;
    const int selected = view->selectedCount();
    const bool isSelection = selected > 1;
    QFileDialog *chooser = newSaveChooser(
        window(),
        {u"tableFileChooser"_s,
         isSelection ? tr("Where do you want the %Ln selected row(s)?", nullptr, selected)
                     : tr("Where do you want the whole table?"),
         proposedTableName(name, day),
         //: %1: *.csv
         {tr("Tables (%1)").arg(u"*.csv"_s)},
         tableFolderKey});
    connect(chooser, &QFileDialog::fileSelected, this,
            [this, view = QPointer<LongListView>(view), model, isSelection](const QString &path) {
                if (view && !isRunning())
                    start(view, model, path, isSelection);
            });
    chooser->open();
}

void TableSaveBar::start(LongListView *view, LongListModel *model, const QString &path,
                         bool isSelection)
{
    m_progress->begin(tr("Beginning…"));
    m_export = std::make_unique<TableExport>(model);
    connect(m_export.get(), &TableExport::progressed, m_progress,
            qOverload<const ExportProgress &>(&TransferProgress::setProgress));
    connect(m_export.get(), &TableExport::finished, this,
            [this, path, isSelection](const ExportReport &report) {
                takeReport(report, path, isSelection);
            });
    show();
    m_export->start(path, shownTable(*view, *model, isSelection));
    Q_EMIT runningChanged();
}

void TableSaveBar::takeReport(const ExportReport &report, const QString &path, bool isSelection)
{
    // It is this object's signal that we are in.
    m_export.release()->deleteLater();
    hide();
    Q_EMIT runningChanged();
    if (report.error && report.error->code == ErrorCode::Cancelled) {
        Q_EMIT stopped(tr("Stopped; no file was written."));
        return;
    }
    if (report.error) {
        Q_EMIT failed(*report.error);
        return;
    }
    const int rows = static_cast<int>(report.rows);
    const QString text = isSelection
        //: %1: a file's path
        ? tr("Only the %Ln selected row(s) are in %1.", nullptr, rows)
        //: %1: a file's path
        : tr("The whole table, %Ln row(s), is in %1.", nullptr, rows);
    Q_EMIT saved(text.arg(QDir::toNativeSeparators(path)), QFileInfo(path).absolutePath());
}

} // namespace bookbell
