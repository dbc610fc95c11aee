// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/base/whenfinished.h"
#include "ui/icons.h"
#include "ui/look.h"
#include "ui/pages/deskpage.h"
#include "ui/pages/emptypage.h"
#include "ui/scancatcher.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/servicestatus.h"

namespace bookbell {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const WindowParts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_stack(new QStackedWidget(this))
    , m_rail(new Rail(this))
    , m_pageActions(new QActionGroup(this))
    , m_desk(new DeskPage(*parts.desk, *parts.database, *parts.clock, parts.zone,
                          parts.isSample ? parts.sampleBarcode : QString(), this))
    , m_status(new ServiceStatus(*parts.clock, parts.zone, parts.isSample, this))
{
    setObjectName(u"mainWindow"_s);
    //: window title; %1: the library's name
    setWindowTitle(parts.isSample ? tr("%1 (rehearsal) – Bookbell").arg(parts.libraryName)
                                  : tr("%1 – Bookbell").arg(parts.libraryName));
    setMinimumSize(1024, 640);
    buildPages();
    buildMenus();

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_stack, 1);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Midlight);
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(middle, 1);
    column->addWidget(line);
    column->addWidget(m_status);
    setCentralWidget(central);

    if (parts.isSample) {
        m_phone = new PhonePanel(parts.libraryName, *parts.clock, parts.zone, this);
        m_desk->setSidePanel(m_phone);
    }
    connect(m_desk, &DeskPage::todayChanged, m_status, &ServiceStatus::setToday);
    connect(m_desk, &DeskPage::readerPageRequested, this, &MainWindow::openReaderPage);
    connect(m_status, &ServiceStatus::readerPageRequested, this, &MainWindow::openReaderPage);
    connect(m_status, &ServiceStatus::resumeRequested, this, &MainWindow::resumeService);
    auto *catcher = new ScanCatcher(this);
    connect(catcher, &ScanCatcher::scanned, this, &MainWindow::scan);
    restoreWindow();
    showPage(0);
}

void MainWindow::buildPages()
{
    m_pageActions->setExclusive(true);
    addPage(u"view-barcode"_s, tr("Desk"), m_desk);
    const auto addEmpty = [this](const EmptyPage::Text &text) {
        auto *page = new EmptyPage(text, this);
        connect(page, &EmptyPage::deskRequested, this, [this] { showPage(0); });
        addPage(text.icon, text.title, page);
    };
    addEmpty({u"documentation"_s, tr("Books"),
              tr("The library's books and their copies will stand here."),
              tr("Until then a table of books comes in with: bookbell import books FILE.csv")});
    addEmpty({u"bookmarks"_s, tr("Reservations"),
              tr("Every queue and the hold shelf will stand here."),
              tr("Until then a book is reserved with: bookbell reserve --book ISBN --reader CARD. "
                 "A reader's reservations appear when you scan the card at the desk.")});
    addEmpty(
        {u"user"_s, tr("Readers"),
         tr("Readers, their devices and the lists they are on will stand here."),
         tr("Until then they come in with: bookbell import readers FILE.csv. A reader's devices "
            "are connected at the desk, with their card.")});
    addEmpty({u"notifications"_s, tr("Announcements"),
              tr("What you write to all subscribers of a list will stand here, with its progress."),
              tr("Until then it is sent with: bookbell announce --list NAME --title T --body B")});
    addEmpty({u"document-send"_s, tr("Deliveries"),
              tr("Every alert and what became of it will stand here."),
              tr("Until then: bookbell deliveries. What was done today stands at the desk.")});
    m_rail->addSpace();
    addEmpty({u"configure"_s, tr("Settings"),
              tr("The library's rules and its push services will stand here."),
              tr("Until then: bookbell settings list, and bookbell settings set KEY VALUE")});
}

QAction *MainWindow::addPage(const QString &icon, const QString &name, QWidget *page)
{
    const int index = m_stack->addWidget(page);
    auto *action = new QAction(themeIcon(icon), name, m_pageActions);
    action->setCheckable(true);
    action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)));
    connect(action, &QAction::triggered, this, [this, index] { showPage(index); });
    m_rail->addPage(action);
    return action;
}

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    QAction *made = file->addAction(themeIcon(u"document-new"_s), tr("&New library…"),
                                    QKeySequence::New, this, &MainWindow::newLibraryRequested);
    made->setObjectName(u"newLibraryAction"_s);
    QAction *opened = file->addAction(themeIcon(u"document-open"_s), tr("&Open library…"),
                                      QKeySequence::Open, this, &MainWindow::chooseLibrary);
    opened->setObjectName(u"openLibraryAction"_s);
    file->addSeparator();
    QAction *quit = file->addAction(themeIcon(u"application-exit"_s), tr("&Quit"),
                                    QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);
    quit->setMenuRole(QAction::QuitRole);

    QMenu *desk = menuBar()->addMenu(tr("&Desk"));
    desk->addAction(themeIcon(u"view-barcode"_s), tr("&Scan"), QKeySequence(Qt::Key_F2), this,
                    [this] { showPage(0); });
    QAction *undo =
        desk->addAction(themeIcon(u"edit-undo"_s), tr("&Undo"), QKeySequence::Undo, this, [this] {
            showPage(0);
            m_desk->undoLast();
        });
    undo->setObjectName(u"undoAction"_s);
    undo->setEnabled(false);
    connect(m_desk, &DeskPage::canUndoChanged, undo, &QAction::setEnabled);
    QAction *lend = desk->addAction(themeIcon(u"go-next"_s), tr("&Lend to this reader"),
                                    QKeySequence(Qt::Key_F4), m_desk, &DeskPage::toggleLending);
    lend->setObjectName(u"lendAction"_s);
    lend->setEnabled(false);
    connect(m_desk, &DeskPage::canLendChanged, lend, &QAction::setEnabled);
    QAction *page =
        desk->addAction(themeIcon(u"internet-services"_s), tr("Open the &reader's page"),
                        QKeySequence(Qt::CTRL | Qt::Key_R), this, &MainWindow::openReaderPage);
    page->setObjectName(u"readerPageAction"_s);
    page->setEnabled(false);

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions(m_pageActions->actions());

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *about = help->addAction(themeIcon(u"help-about"_s), tr("&About Bookbell"),
                                     QKeySequence(Qt::Key_F1), this, &MainWindow::showAbout);
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::showPage(int index)
{
    m_stack->setCurrentIndex(index);
    m_pageActions->actions().at(index)->setChecked(true);
    if (index == 0)
        m_desk->focusScanField();
    else
        m_stack->currentWidget()->setFocus();
}

void MainWindow::scan(const QString &text)
{
    showPage(0);
    m_desk->scan(text);
}

void MainWindow::setSender(bool running, const QString &problem)
{
    m_status->setSender(running, problem);
}

void MainWindow::setReaderPage(const QUrl &address, const QString &problem)
{
    m_readerPage = address;
    m_readerPageProblem = problem;
    m_status->setReaderPage(address, problem);
    m_desk->setReaderPageServed(!address.isEmpty());
    findChild<QAction *>(u"readerPageAction"_s)->setEnabled(!address.isEmpty());
    if (!problem.isEmpty())
        m_desk->showProblem(problem);
}

void MainWindow::showOnPhone(const PhoneView &notification)
{
    if (m_phone)
        m_phone->showNotification(notification);
}

void MainWindow::showError(const Error &error)
{
    showPage(0);
    m_desk->showError(error);
}

void MainWindow::openReaderPage()
{
    if (!m_readerPage.isEmpty()) {
        QDesktopServices::openUrl(m_readerPage);
    } else if (!m_readerPageProblem.isEmpty()) {
        showPage(0);
        m_desk->showProblem(m_readerPageProblem);
    }
}

void MainWindow::resumeService(const QString &origin)
{
    const auto resumed = m_parts.database->write(
        [origin](Stores &stores) { return stores.services().resumeOrigin(origin); });
    whenFinished(resumed, this, [this](const Result<> &done) {
        if (!done)
            showError(done.error());
    });
}

void MainWindow::chooseLibrary()
{
    auto *dialog = new QFileDialog(this, tr("Open a library"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Bookbell libraries (*.bookbell *.sqlite *.db)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openLibraryRequested);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"aboutBox"_s);
    box->setWindowTitle(tr("About Bookbell"));
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setText(tr("Bookbell %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(tr("A returned book rings the next reader's phone. Free software under "
                               "the GNU General Public License, version 3 or later."));
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

void MainWindow::restoreWindow()
{
    const QByteArray geometry = QSettings().value(u"window/geometry"_s).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(1280, 800);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings().setValue(u"window/geometry"_s, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace bookbell
