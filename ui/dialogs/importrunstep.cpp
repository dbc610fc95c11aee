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
#include "ui/dialogs/importprogress.h"
#include "ui/dialogs/importtable.h"
#include "ui/dialogs/importwording.h"
#include "ui/models/refusedrowsmodel.h"
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

ImportRunStep::ImportRunStep(QWidget *parent)
    : QWidget(parent)
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

void ImportRunStep::begin(const QString &title, const QString &text)
{
    m_hasReadFirst = false;
    m_title->setText(title);
    m_text->setText(text);
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

void ImportRunStep::showCounts(const QString &title, const QString &text,
                               const ImportCounts &counts)
{
    m_title->setText(title);
    m_text->setText(text);
    m_progress->hide();
    m_counts->setCounts(counts);
}

QString ImportRunStep::refusedRowsFile(const QTemporaryDir &folder)
{
    return folder.filePath(u"refused.csv"_s);
}

void ImportRunStep::showRefused(const std::shared_ptr<QTemporaryDir> &folder, const QString &source,
                                qint64 rejected)
{
    m_folder = folder;
    m_source = source;
    // An import that ended with an error may not have come to write them.
    if (rejected == 0 || !QFileInfo::exists(refusedRowsFile(*folder))) {
        m_refused->hide();
        return;
    }
    const auto read = inBackground(
        [folder] { return readRefusedRows(refusedRowsFile(*folder), shownRefusedRows); });
    whenFinished(read, this, [this, rejected](const Result<RefusedRowsFile> &rows) {
        if (rows)
            showRows(*rows, rejected);
        else
            m_message->showError(rows.error());
    });
}

void ImportRunStep::chooseWhereToSave()
{
    const QFileInfo source(m_source);
    //: The name of a file that is proposed; %1: the name of the imported one, "books"
    const QString name = tr("%1-refused.csv").arg(source.completeBaseName());
    auto *chooser = new QFileDialog(this, tr("Save the refused rows"),
                                    QDir(source.absolutePath()).filePath(name));
    chooser->setObjectName(u"importRefusedChooser"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(u"csv"_s);
    chooser->setNameFilter(tr("Tables (*.csv)"));
    connect(chooser, &QFileDialog::fileSelected, this, &ImportRunStep::save);
    chooser->open();
}

void ImportRunStep::save(const QString &path)
{
    const auto copied = inBackground(
        [folder = m_folder, path] { return copyPrivately(refusedRowsFile(*folder), path); });
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

void ImportRunStep::showRows(const RefusedRowsFile &rows, qint64 rejected)
{
    m_rows->setRows(rows);
    m_refusedTitle->setText(
        rejected > rows.rows.size()
            //: %1: how many rows were refused, %2: how many of them are shown
            ? tr("%1 refused rows, the first %2 of them here")
                  .arg(transferwording::number(rejected), transferwording::number(rows.rows.size()))
            : tr("%Ln refused row(s)", nullptr, static_cast<int>(rejected)));
    m_refused->setVisible(rejected > 0);
    m_table->resizeColumnsToContents();
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < m_rows->columnCount(); ++column) {
        const bool isReason = column == RefusedRowsModel::ReasonColumn;
        header->resizeSection(
            column, std::min(header->sectionSize(column) + gridPx, (isReason ? 64 : 26) * gridPx));
    }
}

} // namespace bookbell
