// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportdialog.h"

#include <QButtonGroup>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QRadioButton>
#include <QTimeZone>
#include <QUrl>

#include <array>

#include "core/base/whenfinished.h"
#include "ui/dialogs/transferprogress.h"
#include "ui/dialogs/transferwording.h"
#include "ui/savechooser.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr auto exportFolderKey = "export/folder"_L1;

constexpr std::array exportKinds {TransferKind::Books, TransferKind::Readers,
                                  TransferKind::Reservations, TransferKind::Subscribers,
                                  TransferKind::Deliveries};

using ExportCounts = std::array<qint64, exportKinds.size()>;

Result<ExportCounts> countEach(const Stores &stores)
{
    ExportCounts counts {};
    for (size_t i = 0; i < exportKinds.size(); ++i) {
        const Result<qint64> count = countForExport(stores, exportKinds[i]);
        if (!count)
            return fail(count.error());
        counts[i] = *count;
    }
    return counts;
}

} // namespace

ExportDialog::ExportDialog(Database &database, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_database(database)
    , m_clock(clock)
    , m_kinds(new QButtonGroup(this))
    , m_care(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_progress(new TransferProgress(this))
    , m_message(new InlineMessage(this))
    , m_close(new ActionButton({}, {}, this))
    , m_next(new ActionButton(u"document-save"_s, {}, this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export"));
    setWindowModality(Qt::WindowModal);
    auto *title = new TextLabel(TextSize::Title, TextLabel::Overflow::Wrap, this);
    title->setText(tr("What do you want to export?"));
    m_care->setObjectName(u"exportCare"_s);
    m_close->setObjectName(u"exportClose"_s);
    m_next->setObjectName(u"exportNext"_s);
    m_next->setPrimary(true);
    m_next->setDefault(true);
    m_choices = buildKinds();

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridPx);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4 * gridPx, 3 * gridPx, 4 * gridPx, 3 * gridPx);
    column->setSpacing(2 * gridPx);
    column->addWidget(title);
    column->addWidget(m_choices);
    column->addWidget(m_care);
    column->addWidget(m_progress);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addLayout(buttons);
    setMinimumSize(72 * gridPx, 60 * gridPx);

    connect(m_kinds, &QButtonGroup::idClicked, this, &ExportDialog::showKind);
    connect(m_next, &QPushButton::clicked, this, &ExportDialog::choosePlace);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (isRunning())
            stop();
        else
            reject();
    });
    m_progress->hide();
    countAll();
    chooseKind(TransferKind::Books);
}

ExportDialog::~ExportDialog() = default;

QWidget *ExportDialog::buildKinds()
{
    auto *card = new Card(this);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(3 * gridPx, 2 * gridPx, 3 * gridPx, 2 * gridPx);
    grid->setVerticalSpacing(gridPx);
    grid->setColumnStretch(0, 1);
    for (size_t i = 0; i < exportKinds.size(); ++i) {
        const int row = static_cast<int>(i);
        auto *button = new QRadioButton(transferwording::kind(exportKinds[i]), card);
        button->setObjectName(u"exportKind-"_s + toText(exportKinds[i]));
        m_kinds->addButton(button, static_cast<int>(exportKinds[i]));
        m_counts[i] = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, card);
        m_counts[i]->setTone(Tone::Muted);
        m_counts[i]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_counts[i]->setMinimumWidth(16 * gridPx);
        grid->addWidget(button, row, 0);
        grid->addWidget(m_counts[i], row, 1);
    }
    return card;
}

void ExportDialog::countAll()
{
    whenFinished(m_database.browse(countEach), this, [this](const Result<ExportCounts> &counts) {
        if (!counts)
            return; // the export itself will say why
        for (size_t i = 0; i < exportKinds.size(); ++i) {
            m_counts[i]->setText(transferwording::number((*counts)[i]));
            m_kinds->button(static_cast<int>(exportKinds[i]))
                ->setAccessibleDescription(m_counts[i]->text());
        }
    });
}

void ExportDialog::chooseKind(TransferKind kind)
{
    m_kinds->button(static_cast<int>(kind))->setChecked(true);
    showKind();
}

TransferKind ExportDialog::kind() const
{
    return static_cast<TransferKind>(m_kinds->checkedId());
}

void ExportDialog::showKind()
{
    Statement care {u"dialog-information"_s,
                    tr("The books with the barcodes of their copies. Nothing about readers."),
                    Tone::Muted,
                    {}};
    switch (kind()) {
    case TransferKind::Readers:
        care = {u"data-warning"_s,
                tr("Names, phone numbers and addresses: only your account on this computer will be "
                   "able to read the file. Delete it when it has done its work."),
                Tone::Caution,
                {}};
        break;
    case TransferKind::Reservations:
        care = {u"data-warning"_s,
                tr("Who reserved what: only your account on this computer will be able to read the "
                   "file. Delete it when it has done its work."),
                Tone::Caution,
                {}};
        break;
    case TransferKind::Subscribers:
        care = {u"data-warning"_s,
                tr("Whoever has this file and the library's key can notify these readers: only "
                   "your account on this computer will be able to read it. Delete it when it has "
                   "done its work."),
                Tone::Caution,
                {}};
        break;
    case TransferKind::Deliveries:
        care.text = tr("When each alert went out and how it ended. No names.");
        break;
    case TransferKind::Books:
        break;
    }
    m_care->setStatement(care);
    m_message->dismiss();
    updateButtons();
}

void ExportDialog::updateButtons()
{
    m_choices->setEnabled(!isRunning());
    m_care->setVisible(!isRunning());
    m_progress->setVisible(isRunning());
    m_close->setText(isRunning() ? tr("Stop") : tr("Close"));
    m_close->setEnabled(!m_isStopping);
    m_next->setText(tr("Choose the place and export…"));
    m_next->setEnabled(!isRunning());
}

QString ExportDialog::proposedName() const
{
    const QString day =
        inZone(m_clock.now(), QTimeZone::systemTimeZone()).toString(u"yyyy-MM-dd"_s);
    // As the command line names them, so that a file is told apart in any language.
    return u"bookbell-%1-%2.csv"_s.arg(toText(kind()), day);
}

void ExportDialog::choosePlace()
{
    QStringList filters {tr("Tables (*.csv)")};
    if (kind() == TransferKind::Subscribers)
        filters.append(tr("JSON lines (*.jsonl)"));
    if (kind() == TransferKind::Books)
        filters << tr("MARC 21 and KORMARC, ISO 2709 (*.mrc)") << tr("MARCXML (*.xml)");
    QFileDialog *chooser =
        newSaveChooser(this,
                       {u"exportFileChooser"_s, tr("Where do you want the file?"), proposedName(),
                        filters, exportFolderKey});
    connect(chooser, &QFileDialog::fileSelected, this, &ExportDialog::start);
    chooser->open();
}

void ExportDialog::start(const QString &path)
{
    m_path = path;
    m_message->dismiss();
    m_progress->begin(tr("Beginning…"));
    m_exporter = std::make_unique<Exporter>(m_database);
    connect(m_exporter.get(), &Exporter::progressed, this, [this](const ExportProgress &progress) {
        if (isRunning() && !m_isStopping)
            m_progress->setProgress(progress);
    });
    connect(m_exporter.get(), &Exporter::finished, this, &ExportDialog::takeReport);
    m_exporter->start(kind(), path);
    updateButtons();
}

void ExportDialog::stop()
{
    m_isStopping = true;
    m_exporter->cancel();
    m_progress->begin(tr("Stopping…"));
    updateButtons();
}

void ExportDialog::takeReport(const ExportReport &report)
{
    // It is this object's signal that we are in.
    m_exporter.release()->deleteLater();
    m_isStopping = false;
    if (m_closesWhenStopped) {
        QDialog::reject();
        return;
    }
    updateButtons();
    if (!report.error) {
        const QString folder = QFileInfo(m_path).absolutePath();
        m_message->show(Tone::Positive,
                        //: %1: a file's path
                        tr("%Ln row(s) are in %1.", nullptr, static_cast<int>(report.rows))
                            .arg(QDir::toNativeSeparators(m_path)),
                        tr("Show the folder"),
                        [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    } else if (report.error->code == ErrorCode::Cancelled) {
        m_message->show(Tone::Caution, tr("Stopped; no file was written."));
    } else {
        m_message->showError(*report.error);
    }
}

void ExportDialog::reject()
{
    if (!isRunning()) {
        QDialog::reject();
        return;
    }
    m_closesWhenStopped = true;
    if (!m_isStopping)
        stop();
}

} // namespace bookbell
