// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the window: its own, and those that its pages bring.
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>

#include "ui/dialogs/shortcutsdialog.h"
#include "ui/icons.h"
#include "ui/mainwindow.h"
#include "ui/pages/deskpage.h"

namespace bookbell {

using namespace Qt::StringLiterals;

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenu();
    buildDeskMenu();
    for (int i = 0; i < m_stack->count(); ++i) {
        const auto *page = qobject_cast<Page *>(m_stack->widget(i));
        if (!page || page->menuActions().isEmpty())
            continue;
        QMenu *menu = menuBar()->addMenu(page->pageTitle().menu);
        for (QAction *action : page->menuActions()) {
            if (action)
                menu->addAction(action);
            else
                menu->addSeparator();
        }
    }
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions(m_pageActions->actions());
    buildHelpMenu();
}

void MainWindow::buildFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    QAction *made = file->addAction(themeIcon(u"document-new"_s), tr("&New library…"),
                                    QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N), this,
                                    [this] { leave([this] { Q_EMIT newLibraryRequested(); }); });
    made->setObjectName(u"newLibraryAction"_s);
    QAction *opened = file->addAction(themeIcon(u"document-open"_s), tr("&Open library…"),
                                      QKeySequence::Open, this, &MainWindow::chooseLibrary);
    opened->setObjectName(u"openLibraryAction"_s);
    file->addSeparator();
    QAction *import = file->addAction(themeIcon(u"document-import"_s), tr("&Import a file…"),
                                      QKeySequence(Qt::CTRL | Qt::Key_I), this,
                                      [this] { importFile(fileKind()); });
    import->setObjectName(u"importAction"_s);
    QAction *exported = file->addAction(themeIcon(u"document-export"_s), tr("&Export…"),
                                        QKeySequence(Qt::CTRL | Qt::Key_E), this,
                                        [this] { exportFile(fileKind()); });
    exported->setObjectName(u"exportAction"_s);
    file->addSeparator();
    QAction *backup =
        file->addAction(themeIcon(u"document-save"_s), tr("&Back up…"),
                        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_B), this, &MainWindow::backUp);
    backup->setObjectName(u"backupAction"_s);
    QAction *restored = file->addAction(themeIcon(u"document-revert"_s), tr("&Restore…"),
                                        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R), this,
                                        &MainWindow::restoreBackup);
    restored->setObjectName(u"restoreAction"_s);
    QAction *checked = file->addAction(
        themeIcon(u"tools-check-spelling"_s), tr("&Check this library"),
        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C), this, &MainWindow::checkLibrary);
    checked->setObjectName(u"checkLibraryAction"_s);
    file->addSeparator();
    QAction *quit = file->addAction(themeIcon(u"application-exit"_s), tr("&Quit"),
                                    QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);
    quit->setMenuRole(QAction::QuitRole);
}

void MainWindow::buildEditMenu()
{
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    m_undo = edit->addAction(themeIcon(u"edit-undo"_s), tr("&Undo"), QKeySequence::Undo, m_history,
                             &ActHistory::undoLast);
    m_undo->setObjectName(u"undoAction"_s);
    QAction *find =
        edit->addAction(themeIcon(u"search"_s), tr("&Find"), QKeySequence::Find, this, [this] {
            if (Page *page = pageInFront())
                page->focusSearch();
            else
                m_desk->focusScanField();
        });
    find->setObjectName(u"findAction"_s);
    updateUndo();
}

void MainWindow::buildDeskMenu()
{
    QMenu *desk = menuBar()->addMenu(tr("&Desk"));
    QAction *scanning = desk->addAction(themeIcon(u"view-barcode"_s), tr("&Scan"),
                                        QKeySequence(Qt::Key_F2), this, [this] {
                                            follow({PageLink::Target::Desk, 0, {}});
                                        });
    scanning->setObjectName(u"scanAction"_s);
    QAction *offer = desk->addAction(themeIcon(u"dialog-ok"_s), tr("Do what is &offered"),
                                     QKeySequence(Qt::Key_F4), m_desk, &DeskPage::acceptOffer);
    offer->setObjectName(u"offerAction"_s);
    offer->setEnabled(false);
    connect(m_desk, &DeskPage::canAcceptChanged, offer, &QAction::setEnabled);
    QAction *slip = desk->addAction(themeIcon(u"document-print"_s), tr("&Print the hold slip"),
                                    QKeySequence::Print, m_desk, &DeskPage::printSlip);
    slip->setObjectName(u"slipAction"_s);
    slip->setEnabled(false);
    connect(m_desk, &DeskPage::canPrintSlipChanged, slip, &QAction::setEnabled);
    //: the reader at the desk is done
    QAction *next =
        desk->addAction(themeIcon(u"im-user"_s), tr("&Next reader"),
                        QKeySequence(Qt::SHIFT | Qt::Key_F2), m_desk, &DeskPage::putAway);
    next->setObjectName(u"nextReaderAction"_s);
    desk->addSeparator();
    desk->addActions(m_desk->unknownScanActions());
    desk->addSeparator();
    QAction *page =
        desk->addAction(themeIcon(u"internet-services"_s), tr("Open the &reader's page"),
                        QKeySequence(Qt::CTRL | Qt::Key_R), this, &MainWindow::openReaderPage);
    page->setObjectName(u"readerPageAction"_s);
    page->setEnabled(false);
}

void MainWindow::buildHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *keys = help->addAction(themeIcon(u"input-keyboard"_s), tr("&Keyboard shortcuts"),
                                    QKeySequence(Qt::Key_F1), this, &MainWindow::showShortcuts);
    keys->setObjectName(u"shortcutsAction"_s);
    QAction *about =
        help->addAction(themeIcon(u"help-about"_s), tr("&About Bookbell"),
                        QKeySequence(Qt::SHIFT | Qt::Key_F1), this, &MainWindow::showAbout);
    about->setObjectName(u"aboutAction"_s);
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(menuBar(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
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

} // namespace bookbell
