// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importdialog.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QVBoxLayout>

#include "core/base/whenfinished.h"
#include "core/desk/queueactions.h"
#include "ui/dialogs/importcolumnmemory.h"
#include "ui/dialogs/importcolumnsstep.h"
#include "ui/dialogs/importdroparea.h"
#include "ui/dialogs/importfilestep.h"
#include "ui/dialogs/importlook.h"
#include "ui/dialogs/importrunstep.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

const auto folderKey = "import/folder"_L1;

/// The one local file that is dragged; empty: something else.
QString draggedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

RingFunction ringWhenReady(const Settings &settings, const Clock &clock)
{
    return [settings, &clock](Stores &stores, const Reservation &reservation) {
        return enqueueReadyAlert(stores, reservation, settings, clock.now(), false);
    };
}

} // namespace

ImportDialog::ImportDialog(Database &database, const Clock &clock, const Actor &actor,
                           QWidget *parent)
    : QDialog(parent)
    , m_database(database)
    , m_clock(clock)
    , m_actor(actor)
    , m_look(new ImportLook(database, this))
    , m_steps(new QStackedWidget(this))
    , m_file(new ImportFileStep(this))
    , m_columns(new ImportColumnsStep(this))
    , m_check(new ImportRunStep(ImportRunStep::Run::Check, this))
    , m_import(new ImportRunStep(ImportRunStep::Run::Import, this))
    , m_progress(new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this))
    , m_back(new ActionButton(u"go-previous"_s, tr("Back"), this))
    , m_close(new ActionButton({}, {}, this))
    , m_show(new ActionButton({}, {}, this))
    , m_next(new ActionButton({}, {}, this))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import"));
    setWindowModality(Qt::WindowModal);
    setAcceptDrops(true);
    m_check->setObjectName(u"importCheck"_s);
    m_import->setObjectName(u"importImport"_s);
    m_progress->setObjectName(u"importStep"_s);
    m_progress->setTone(Tone::Muted);
    m_back->setObjectName(u"importBack"_s);
    m_close->setObjectName(u"importClose"_s);
    m_show->setObjectName(u"importShow"_s);
    m_next->setObjectName(u"importNext"_s);
    m_next->setPrimary(true);
    m_next->setDefault(true);
    for (QWidget *step : {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_columns),
                          static_cast<QWidget *>(m_check), static_cast<QWidget *>(m_import)})
        m_steps->addWidget(step);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridPx);
    buttons->addWidget(m_progress);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_close);
    buttons->addWidget(m_show);
    buttons->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4 * gridPx, 3 * gridPx, 4 * gridPx, 3 * gridPx);
    column->setSpacing(2 * gridPx);
    column->addWidget(m_steps, 1);
    column->addLayout(buttons);
    setMinimumSize(90 * gridPx, 66 * gridPx);
    resize(125 * gridPx, 85 * gridPx);

    connect(m_file, &ImportFileStep::chooseRequested, this, &ImportDialog::chooseFile);
    connect(m_file, &ImportFileStep::kindChosen, this, [this](TransferKind kind) {
        m_look->setWantedKind(kind);
        if (!m_look->path().isEmpty())
            m_look->lookAs(kind);
        updateButtons();
    });
    connect(m_file, &ImportFileStep::encodingChosen, this,
            [this](std::optional<TextEncoding> encoding) {
                m_look->lookInEncoding(encoding);
                updateButtons();
            });
    connect(m_columns, &ImportColumnsStep::columnMapChanged, this, [this] {
        m_look->lookWith(m_columns->columnMap());
        updateButtons();
    });
    connect(m_check, &ImportRunStep::againRequested, this, &ImportDialog::startCheck);
    connect(m_import, &ImportRunStep::againRequested, this, &ImportDialog::startImport);
    connect(m_look, &ImportLook::seen, this, &ImportDialog::showPreview);
    connect(m_look, &ImportLook::failed, this, &ImportDialog::showProblem);
    connect(m_next, &QPushButton::clicked, this, &ImportDialog::goOn);
    connect(m_back, &QPushButton::clicked, this, &ImportDialog::goBack);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (isRunning())
            stop();
        else if (m_steps->currentIndex() == ImportStep)
            startAnew();
        else
            reject();
    });
    connect(m_show, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT showRequested(m_file->kind(), m_file->listName());
    });
    loadLists();
    m_file->showNoFile();
    showStep(FileStep);
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::chooseKind(TransferKind kind)
{
    m_look->setWantedKind(kind);
    m_file->setKind(kind);
}

QString ImportDialog::fileName() const
{
    return QFileInfo(m_look->path()).fileName();
}

ImportRunStep *ImportDialog::runStep() const
{
    return m_steps->currentIndex() == ImportStep ? m_import : m_check;
}

void ImportDialog::loadLists()
{
    whenFinished(
        m_database.browse([](const Stores &stores) { return stores.subscriptions().lists(); }),
        this, [this](const Result<QList<ListWithCount>> &lists) {
            QStringList names;
            if (lists) {
                for (const ListWithCount &entry : *lists)
                    names.append(entry.list.name);
            }
            m_file->setLists(names);
        });
}

void ImportDialog::setFile(const QString &path)
{
    if (isRunning())
        return;
    m_report.reset();
    QSettings().setValue(folderKey, QFileInfo(path).absolutePath());
    showStep(FileStep);
    m_look->open(path);
    m_file->showReading(fileName());
    updateButtons();
}

void ImportDialog::chooseFile()
{
    const QString home = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *chooser = new QFileDialog(this, tr("Choose a file to import"),
                                    QSettings().value(folderKey, home).toString());
    chooser->setObjectName(u"importFileChooser"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters(
        {tr("Tables, MARC and JSON (%1)")
             .arg(u"*.csv *.tsv *.txt *.mrc *.marc *.iso *.dat *.xml *.json *.jsonl *.ndjson"_s),
         tr("All files (*)")});
    connect(chooser, &QFileDialog::fileSelected, this, &ImportDialog::setFile);
    chooser->open();
}

void ImportDialog::showPreview()
{
    m_file->showPreview(fileName(), *m_look->preview());
    m_columns->setPreview(*m_look->preview(), m_look->columnMap());
    updateButtons();
}

void ImportDialog::showProblem(const Error &error)
{
    m_file->showProblem(fileName(), error);
    showStep(FileStep);
}

void ImportDialog::showStep(Step step)
{
    m_steps->setCurrentIndex(step);
    //: %1: number of the step, of four
    m_progress->setText(tr("Step %1 of 4").arg(QLocale().toString(step + 1)));
    updateButtons();
    if (step == ColumnsStep)
        m_columns->setFocusToFirst();
}

void ImportDialog::updateButtons()
{
    const int step = m_steps->currentIndex();
    const bool isDone = step == ImportStep && !isRunning();
    m_back->setVisible(step == ColumnsStep || (step == CheckStep && !isRunning()));
    m_close->setText(isRunning() ? tr("Stop") : isDone ? tr("Import another file") : tr("Close"));
    m_show->setVisible(isDone && m_report && m_report->counts.added + m_report->counts.updated > 0);
    m_show->setText(tr("Show them"));
    const std::optional<FilePreview> &preview = m_look->preview();
    const bool isSeen = preview && !m_look->isLooking();
    bool canGoOn = false;
    QString text;
    if (step == FileStep) {
        text = tr("Continue");
        canGoOn = isSeen;
    } else if (step == ColumnsStep) {
        text = tr("Check the file");
        canGoOn = isSeen && preview->missing.isEmpty() && !preview->rows.empty();
    } else if (step == CheckStep) {
        const qint64 rows = m_report ? m_report->counts.added + m_report->counts.updated : 0;
        canGoOn = !isRunning() && m_report && !m_report->error && rows > 0;
        text = rows > 0 && !isRunning() ? tr("Import %Ln row(s)", nullptr, static_cast<int>(rows))
                                        : tr("Import");
    } else {
        text = tr("Close");
        canGoOn = !isRunning();
    }
    m_next->setText(text);
    m_next->setVisible(!isRunning());
    m_next->setEnabled(canGoOn);
}

void ImportDialog::goOn()
{
    switch (m_steps->currentIndex()) {
    case FileStep:
        showStep(ColumnsStep);
        break;
    case ColumnsStep:
        startCheck();
        break;
    case CheckStep:
        startImport();
        break;
    default:
        accept();
    }
}

void ImportDialog::goBack()
{
    m_report.reset();
    showStep(m_steps->currentIndex() == CheckStep ? ColumnsStep : FileStep);
}

void ImportDialog::startAnew()
{
    m_look->close();
    m_report.reset();
    m_folder.reset();
    m_file->showNoFile();
    loadLists();
    showStep(FileStep);
}

void ImportDialog::startCheck()
{
    rememberColumns(*m_look->preview(), m_columns->columnMap());
    m_check->begin(fileName());
    start(true);
    showStep(CheckStep);
}

void ImportDialog::startImport()
{
    m_import->begin(fileName());
    start(false);
    showStep(ImportStep);
}

void ImportDialog::start(bool isDryRun)
{
    m_report.reset();
    m_folder = std::make_shared<QTemporaryDir>();
    ImportOptions options;
    options.kind = m_look->preview()->kind;
    options.path = m_look->path();
    options.listName = m_file->listName();
    options.columnMap = m_columns->columnMap();
    options.encoding = m_look->encoding();
    options.onMatch = m_file->onMatch();
    options.isDryRun = isDryRun;
    options.errorsPath = ImportRunStep::refusedRowsFile(*m_folder);
    options.actor = m_actor;
    if (m_file->rings())
        options.ring = ringWhenReady(m_look->settings(), m_clock);
    m_importer = std::make_unique<Importer>(m_database, m_clock);
    connect(m_importer.get(), &Importer::progressed, this, [this](const ImportProgress &progress) {
        if (isRunning() && !m_isStopping)
            runStep()->showProgress(progress);
    });
    connect(m_importer.get(), &Importer::finished, this, &ImportDialog::takeReport);
    m_importer->start(options);
}

void ImportDialog::takeReport(const ImportReport &report)
{
    // It is this object's signal that we are in.
    m_importer.release()->deleteLater();
    m_isStopping = false;
    m_close->setEnabled(true);
    m_report = report;
    if (m_closesWhenStopped) {
        QDialog::reject();
        return;
    }
    const bool isCancelled = report.error && report.error->code == ErrorCode::Cancelled;
    if (m_steps->currentIndex() == CheckStep && isCancelled)
        showStep(ColumnsStep);
    else
        runStep()->showReport(report,
                              {m_folder, m_look->path(), m_look->preview()->format.isMarc()});
    updateButtons();
    if (m_next->isEnabled())
        m_next->setFocus();
}

void ImportDialog::reject()
{
    if (!isRunning()) {
        QDialog::reject();
        return;
    }
    m_closesWhenStopped = true;
    stop();
}

void ImportDialog::stop()
{
    m_isStopping = true;
    m_importer->cancel();
    m_close->setEnabled(false);
    runStep()->showStopping();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (isRunning() || draggedFile(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_file->dropArea()->setInvitation(true);
}

void ImportDialog::dragLeaveEvent(QDragLeaveEvent *)
{
    m_file->dropArea()->setInvitation(false);
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    m_file->dropArea()->setInvitation(false);
    event->acceptProposedAction();
    setFile(draggedFile(event->mimeData()));
}

} // namespace bookbell
