// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/base/whenfinished.h"
#include "core/transfer/columns.h"
#include "ui/icons.h"
#include "ui/look.h"
#include "ui/pages/announcementspage.h"
#include "ui/pages/bookspage.h"
#include "ui/pages/deliveriespage.h"
#include "ui/pages/deskpage.h"
#include "ui/pages/readerspage.h"
#include "ui/pages/reservationspage.h"
#include "ui/pages/settingspage.h"
#include "ui/scancatcher.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/outboxholdbar.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/servicestatus.h"
#include "ui/wording.h"

namespace bookbell {

using namespace Qt::StringLiterals;

/// The pages' order in the rail.
enum PageIndex {
    DeskIndex,
    BooksIndex,
    ReservationsIndex,
    ReadersIndex,
    AnnouncementsIndex,
    DeliveriesIndex,
    SettingsIndex,
};

static PageIndex indexOf(PageLink::Target target)
{
    switch (target) {
    case PageLink::Target::Desk:
        return DeskIndex;
    case PageLink::Target::Book:
    case PageLink::Target::BookRecord:
    case PageLink::Target::NewBook:
    case PageLink::Target::NewCopy:
        return BooksIndex;
    case PageLink::Target::Reservation:
        return ReservationsIndex;
    case PageLink::Target::Reader:
    case PageLink::Target::Readers:
    case PageLink::Target::NewReader:
    case PageLink::Target::List:
        return ReadersIndex;
    case PageLink::Target::Announcement:
        return AnnouncementsIndex;
    case PageLink::Target::Deliveries:
        return DeliveriesIndex;
    case PageLink::Target::Settings:
        return SettingsIndex;
    }
    return DeskIndex;
}

MainWindow::MainWindow(const WindowParts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_history(new ActHistory(parts.desks->circulation, this))
    , m_stack(new QStackedWidget(this))
    , m_rail(new Rail(this))
    , m_pageActions(new QActionGroup(this))
    , m_desk(new DeskPage(parts, *m_history, this))
    , m_reservations(new ReservationsPage(parts, *m_history, this))
    , m_settings(new SettingsPage(parts, *m_history, this))
    , m_status(new ServiceStatus(*parts.clock, parts.zone, parts.isSample, this))
{
    setObjectName(u"mainWindow"_s);
    setLibraryName(parts.libraryName);
    setMinimumSize(1024, 640);
    setAcceptDrops(true);
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
    auto *hold = new OutboxHoldBar(*parts.database, *parts.clock, parts.actor, parts.zone, central);
    connect(hold, &OutboxHoldBar::lookRequested, this, [this] {
        follow({PageLink::Target::Deliveries, 0, {}});
    });
    connect(hold, &OutboxHoldBar::failed, this, &MainWindow::showError);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(hold);
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
    connect(m_desk, &DeskPage::pileRequested, this, [this](ReservationPile pile) {
        showPage(ReservationsIndex);
        m_reservations->openPile(pile);
    });
    connect(m_desk, &DeskPage::linkActivated, this, &MainWindow::follow);
    connect(m_desk, &DeskPage::deliveriesRequested, this, [this] { showPage(DeliveriesIndex); });
    connect(m_status, &ServiceStatus::readerPageRequested, this, &MainWindow::openReaderPage);
    connect(m_status, &ServiceStatus::resumeRequested, this, &MainWindow::resumeService);
    connect(m_history, &ActHistory::changed, this, &MainWindow::updateUndo);
    connect(m_history, &ActHistory::undone, this,
            [this](const QList<JournalId> &, const QString &what, const UndoResult &result) {
                tellUndone(wording::undone(what, result));
            });
    connect(m_history, &ActHistory::failed, this,
            [this](const QList<JournalId> &, const Error &error) { showError(error); });
    connect(m_history, &ActHistory::refused, this, &MainWindow::showError);
    auto *catcher = new ScanCatcher(this);
    connect(catcher, &ScanCatcher::scanned, this, &MainWindow::scan);
    restoreWindow();
}

void MainWindow::buildPages()
{
    m_pageActions->setExclusive(true);
    addRailAction(u"view-barcode"_s, tr("Desk"), m_desk);
    addPage(new BooksPage(m_parts, *m_history, this));
    addPage(m_reservations);
    addPage(new ReadersPage(m_parts, *m_history, this));
    addPage(new AnnouncementsPage(m_parts, *m_history, this));
    addPage(new DeliveriesPage(m_parts, *m_history, this));
    m_rail->addSpace();
    addPage(m_settings);
}

void MainWindow::addPage(Page *page)
{
    connect(page, &Page::linkActivated, this, &MainWindow::follow);
    connect(page, &Page::importRequested, this, [this](int kind) { importFile(kind); });
    connect(page, &Page::exportRequested, this, &MainWindow::exportFile);
    connect(page, &Page::rebuildRequested, this,
            [this] { leave([this] { Q_EMIT rebuildRequested(); }); });
    addRailAction(page->pageTitle().icon, page->pageTitle().name, page);
}

QAction *MainWindow::addRailAction(const QString &icon, const QString &name, QWidget *page)
{
    const int index = m_stack->addWidget(page);
    auto *action = new QAction(themeIcon(icon), name, m_pageActions);
    action->setCheckable(true);
    action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)));
    connect(action, &QAction::triggered, this, [this, index] { showPage(index); });
    m_rail->addPage(action);
    return action;
}

void MainWindow::showPage(int index)
{
    if (Page *before = pageInFront(); before && before != m_stack->widget(index))
        before->setInFront(false);
    m_stack->setCurrentIndex(index);
    m_pageActions->actions().at(index)->setChecked(true);
    if (Page *page = pageInFront()) {
        page->setInFront(true);
        page->takeFocus();
    } else {
        m_desk->focusScanField();
    }
}

int MainWindow::currentPage() const
{
    return m_stack->currentIndex();
}

int MainWindow::fileKind() const
{
    switch (m_stack->currentIndex()) {
    case BooksIndex:
        return static_cast<int>(TransferKind::Books);
    case ReservationsIndex:
        return static_cast<int>(TransferKind::Reservations);
    case ReadersIndex:
        return static_cast<int>(TransferKind::Readers);
    default:
        return static_cast<int>(TransferKind::Subscribers);
    }
}

Page *MainWindow::pageInFront() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::follow(const PageLink &link)
{
    showPage(indexOf(link.target));
    if (Page *page = pageInFront())
        page->follow(link);
    else if (!link.text.isEmpty())
        m_desk->scan(link.text);
}

void MainWindow::scan(const QString &text)
{
    showPage(DeskIndex);
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
    m_settings->setReaderPage(address, problem);
    m_desk->setReaderPageServed(!address.isEmpty());
    findChild<QAction *>(u"readerPageAction"_s)->setEnabled(!address.isEmpty());
    if (!problem.isEmpty())
        m_desk->showProblem(problem);
}

void MainWindow::setLibraryName(const QString &name)
{
    //: window title; %1: the library's name
    setWindowTitle(m_parts.isSample ? tr("%1 (rehearsal) – Bookbell").arg(name)
                                    : tr("%1 – Bookbell").arg(name));
    m_desk->setLibraryName(name);
}

void MainWindow::showOnPhone(const PhoneView &notification)
{
    if (m_phone)
        m_phone->showNotification(notification);
}

void MainWindow::showError(const Error &error)
{
    if (Page *page = pageInFront())
        page->tellError(error);
    else
        m_desk->showError(error);
}

void MainWindow::tellUndone(const QString &text)
{
    if (const Page *page = pageInFront())
        page->message()->show(Tone::Positive, text);
    else
        m_desk->showTakenBack(text);
}

void MainWindow::updateUndo()
{
    m_undo->setEnabled(m_history->canUndo());
    const QString what = m_history->nextUndo();
    // A title may be a whole page long, and holds any character.
    constexpr int longest = 60;
    const QString shown = what.size() > longest ? what.left(longest - 1) + u'…' : what;
    //: a menu entry; %1: what was done last
    m_undo->setText(what.isEmpty()
                        ? tr("&Undo")
                        : tr("&Undo: %1").arg(shown.simplified().replace(u"&"_s, u"&&"_s)));
}

void MainWindow::openReaderPage()
{
    if (!m_readerPage.isEmpty())
        QDesktopServices::openUrl(m_readerPage);
    else
        follow({PageLink::Target::Settings, 0, u"reader-page"_s});
}

void MainWindow::resumeService(const QString &origin)
{
    whenFinished(m_parts.desks->settings.resumeService(origin), this, [this](const Result<> &done) {
        if (!done)
            showError(done.error());
    });
}

void MainWindow::restoreWindow()
{
    const QByteArray geometry = QSettings().value(u"window/geometry"_s).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(QSize(1280, 800).boundedTo(screen()->availableSize()));
    // The day's work begins at the desk, wherever it ended.
    showPage(DeskIndex);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_isLeaving && editedPage()) {
        event->ignore();
        leave([this] {
            m_isLeaving = true;
            close();
        });
        return;
    }
    QSettings().setValue(u"window/geometry"_s, saveGeometry());
    QMainWindow::closeEvent(event);
}

Page *MainWindow::editedPage(int from) const
{
    for (int i = from; i < m_stack->count(); ++i) {
        if (auto *page = qobject_cast<Page *>(m_stack->widget(i)); page && page->isEdited())
            return page;
    }
    return nullptr;
}

void MainWindow::leave(const std::function<void()> &fn, int fromPage)
{
    Page *const page = editedPage(fromPage);
    if (!page) {
        fn();
        return;
    }
    const int index = m_stack->indexOf(page);
    showPage(index);
    page->message()->show(Tone::Caution, tr("What you typed here is not saved yet."),
                          tr("Go on without saving"), [this, fn, index] { leave(fn, index + 1); });
}

} // namespace bookbell
