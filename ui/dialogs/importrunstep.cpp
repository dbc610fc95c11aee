// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importrunstep.h"

#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QTableView>
#include <QTemporaryDir>
#include <QVBoxLayout>

#include <algorithm>

#include "core/base/inbackground.h"
#include "core/base/whenfinished.h"
#include "ui/dialogs/importcounts.h"
#include "ui/dialogs/importtable.h"
#include "ui/dialogs/transferprogress.h"
#include "ui/dialogs/transferwording.h"
#include "ui/models/refusedrowsmodel.h"
#include "ui/savechooser.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// What of the time of a check goes into reading the file for the first time.
constexpr double firstReadingShare = 0.3;
/// By how many rows the width of a column is found; all of them would hold up the window.
constexpr int measuredRows = 50;

} // namespace

ImportRunStep::ImportRunStep(Run run, QWidget *parent)
    : QWidget(parent)
    , m_run(run)
    , m_title(new TextLabel(TextSize::Title, TextLabel::Overflow::Wrap, this))
    , m_text(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_progress(new TransferProgress(this))
    , m_counts(new ImportCountsCard(this))
    , m_message(new InlineMessage(this))
    , m_refused(new QWidget(this))
    , m_refusedTitle(new TextLabel(TextSize::Card, TextLabel::Overflow::Elide, m_refused))
    , m_rows(new RefusedRowsModel(this))
    , m_table(new QTableView(m_refused))
    , m_save(new ActionButton(u"document-save"_s, tr("Save the refused rows…"), m_refused))
{
    m_title->setObjectName(u"importRunTitle"_s);
    m_text->setObjectName(u"importRunText"_s);
    m_save->setObjectName(u"importSaveRefused"_s);
    m_save->setToolTip(tr("As a table that can be corrected and imported again"));
    m_table->setModel(m_rows);
    m_table->setObjectName(u"importRefused"_s);
    m_table->setAccessibleName(tr("Refused rows"));
    showAsFileRows(*m_table);
    m_table->horizontalHeader()->setResizeContentsPrecision(measuredRows);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);

    auto *heading = new QHBoxLayout;
    heading->setSpacing(gridPx);
    heading->addWidget(m_refusedTitle, 1);
    heading->addWidget(m_save);
    auto *refused = new QVBoxLayout(m_refused);
    refused->setContentsMargins(0, 0, 0, 0);
    refused->setSpacing(gridPx);
    refused->addLayout(heading);
    refused->addWidget(m_table, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * gridPx);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_progress);
    column->addWidget(m_counts);
    column->addWidget(m_message);
    column->addWidget(m_refused, 100);
    column->addStretch(1);
    connect(m_save, &QPushButton::clicked, this, &ImportRunStep::chooseWhereToSave);
}

void ImportRunStep::begin(const QString &fileName)
{
    m_hasReadFirst = false;
    if (m_run == Run::Check) {
        //: %1: a file's name
        m_title->setText(tr("Checking %1").arg(fileName));
        m_text->setText(tr("This changes nothing."));
    } else {
        //: %1: a file's name
        m_title->setText(tr("Importing %1").arg(fileName));
        m_text->setText(tr("You can stop at any time: what is in stays in, and importing the file "
                           "again goes on from there."));
    }
    m_progress->begin(tr("Beginning…"));
    m_progress->show();
    m_counts->setCounts({});
    m_message->dismiss();
    m_refused->hide();
}

void ImportRunStep::showProgress(const ImportProgress &progress)
{
    double share = progress.bytesTotal == 0
        ? 0
        : static_cast<double>(progress.bytesRead) / static_cast<double>(progress.bytesTotal);
    if (progress.isFirstReading) {
        m_hasReadFirst = true;
        m_progress->setProgress(share * firstReadingShare, tr("Reading the file…"));
        return;
    }
    m_counts->setCounts(progress.counts);
    if (m_hasReadFirst)
        share = firstReadingShare + share * (1 - firstReadingShare);
    m_progress->setProgress(share,
                            transferwording::progress(progress.counts.read, progress.rowsPerSecond,
                                                      progress.secondsLeft));
}

void ImportRunStep::showStopping()
{
    m_progress->begin(tr("Stopping after the rows under way…"));
}

void ImportRunStep::showReport(const ImportReport &report, const Source &source)
{
    m_source = source;
    m_counted = report.counts;
    if (m_run == Run::Check)
        showCheck(report);
    else
        showResult(report);
    showRefused();
}

void ImportRunStep::showCheck(const ImportReport &report)
{
    const ImportCounts &counts = report.counts;
    QString title = tr("This is what would happen");
    if (report.error)
        title = tr("The check could not be finished");
    else if (counts.added + counts.updated == 0)
        title = counts.rejected == 0 ? tr("The library has all of this already")
                                     : tr("There is nothing in it that could come in");
    showCounts(title, tr("Nothing has been changed yet."));
    if (report.error) {
        m_message->show(Tone::Negative, describe(*report.error), tr("Check again"),
                        [this] { Q_EMIT againRequested(); });
    }
}

void ImportRunStep::showResult(const ImportReport &report)
{
    const ImportCounts &counts = report.counts;
    const bool isCancelled = report.error && report.error->code == ErrorCode::Cancelled;
    QString title = counts.rejected == 0 ? tr("The file is in")
                                         : tr("The file is in, but for the refused rows");
    QString text = tr("Importing the same file again would change nothing.");
    if (report.error) {
        title = isCancelled ? tr("Stopped") : tr("The import ended early");
        text = tr("What came in until then stays in. Importing the file again goes on from there.");
    } else if (report.messages > 0) {
        text = tr("%Ln alert(s) are on their way to readers.", nullptr,
                  static_cast<int>(report.messages));
    } else if (counts.rejected > 0) {
        text = tr("Save the refused rows, correct them and import that file: the columns “line” "
                  "and “reason” may stay in it.");
    }
    showCounts(title, text);
    if (report.error) {
        m_message->show(isCancelled ? Tone::Caution : Tone::Negative,
                        isCancelled ? tr("The rest of the file is not in yet.")
                                    : describe(*report.error),
                        tr("Go on with it"), [this] { Q_EMIT againRequested(); });
    }
}

void ImportRunStep::showCounts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_progress->hide();
    m_counts->setCounts(m_counted);
}

QString ImportRunStep::refusedRowsFile(const QTemporaryDir &folder)
{
    return folder.filePath(u"refused.csv"_s);
}

void ImportRunStep::showRefused()
{
    // An import that ended with an error may not have come to write them.
    if (m_counted.rejected == 0 || !QFileInfo::exists(refusedRowsFile(*m_source.folder))) {
        m_refused->hide();
        return;
    }
    const auto read = inBackground([folder = m_source.folder] {
        return readRefusedRows(refusedRowsFile(*folder), shownRefusedRows);
    });
    whenFinished(read, this, [this](const Result<RefusedRowsFile> &rows) {
        if (rows)
            showRows(*rows);
        else
            m_message->showError(rows.error());
    });
}

void ImportRunStep::chooseWhereToSave()
{
    const QFileInfo source(m_source.path);
    //: The name of a file that is proposed; %1: the name of the imported one, "books"
    const QString name = tr("%1-refused.csv").arg(source.completeBaseName());
    QFileDialog *chooser = newSaveChooser(this,
                                          {u"importRefusedChooser"_s,
                                           tr("Save the refused rows"),
                                           QDir(source.absolutePath()).filePath(name),
                                           {tr("Tables (*.csv)")},
                                           {}});
    connect(chooser, &QFileDialog::fileSelected, this, &ImportRunStep::save);
    chooser->open();
}

void ImportRunStep::save(const QString &path)
{
    const auto copied = inBackground(
        [folder = m_source.folder, path] { return copyPrivately(refusedRowsFile(*folder), path); });
    whenFinished(copied, this, [this, path](const Result<> &outcome) {
        if (!outcome) {
            m_message->showError(outcome.error());
            return;
        }
        m_message->show(Tone::Positive,
                        //: %1: a file's path
                        tr("Saved as %1. Correct the rows there and import that file.")
                            .arg(QDir::toNativeSeparators(path)));
    });
}

void ImportRunStep::showRows(const RefusedRowsFile &rows)
{
    m_rows->setRows(rows, m_source.isMarc);
    const QString count = transferwording::number(m_counted.rejected);
    const QString shown = transferwording::number(rows.rows.size());
    if (m_counted.rejected <= rows.rows.size()) {
        const int all = static_cast<int>(m_counted.rejected);
        m_refusedTitle->setText(m_source.isMarc ? tr("%Ln refused record(s)", nullptr, all)
                                                : tr("%Ln refused row(s)", nullptr, all));
    } else if (m_source.isMarc) {
        //: %1: how many records were refused, %2: how many of them are shown
        m_refusedTitle->setText(
            tr("%1 refused records, the first %2 of them here").arg(count, shown));
    } else {
        //: %1: how many rows were refused, %2: how many of them are shown
        m_refusedTitle->setText(tr("%1 refused rows, the first %2 of them here").arg(count, shown));
    }
    m_refused->setVisible(true);
    m_table->resizeColumnsToContents();
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < m_rows->columnCount(); ++column) {
        const bool isReason = column == RefusedRowsModel::ReasonColumn;
        header->resizeSection(
            column, std::min(header->sectionSize(column) + gridPx, (isReason ? 64 : 26) * gridPx));
    }
}

} // namespace bookbell
