// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QUrl>

#include <functional>

#include "ui/pages/page.h"
#include "ui/widgets/phonepanel.h"
#include "ui/windowparts.h"

class QActionGroup;
class QStackedWidget;

namespace bookbell {

class DeskPage;
class Rail;
class ServiceStatus;
class ReservationsPage;
class SettingsPage;

/// The one window: a rail of pages, one page, and a line that always tells whether alerts get out.
///
/// Its thread never waits: everything goes through the desks' futures.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts &parts, QWidget *parent = nullptr);

    /// In the order of the rail, the desk being 0.
    [[nodiscard]] int currentPage() const;

public Q_SLOTS:
    void showPage(int index);
    /// `problem` empty: all is well, or it has been switched off on purpose. Else in words for
    /// staff.
    void setSender(bool running, const QString &problem);
    /// `address` empty: not served; `problem` says why, in words for staff.
    void setReaderPage(const QUrl &address, const QString &problem);
    void setLibraryName(const QString &name);
    /// What a phone of the sample library shows.
    void showOnPhone(const bookbell::PhoneView &notification);
    /// As if `text` had been scanned at the desk.
    void scan(const QString &text);
    /// Shown inline on the page in front.
    void showError(const bookbell::Error &error);
    void follow(const bookbell::PageLink &link);
    /// Opens the assistant that takes a file in. `kind`: a TransferKind.
    void importFile(int kind, const QString &path = {});
    void exportFile(int kind);
    /// Where the library stands, for what is done with its file.
    void setLibraryFile(const QString &path) { m_libraryFile = path; }

Q_SIGNALS:
    void newLibraryRequested();
    void openLibraryRequested(const QString &path);
    /// A backup is to take the library's place, which must be closed for that.
    void restoreRequested(const QString &file);
    /// The window is to be built again, in another language or look.
    void rebuildRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildPages();
    void addPage(Page *page);
    QAction *addRailAction(const QString &icon, const QString &name, QWidget *page);
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildDeskMenu();
    void buildHelpMenu();
    [[nodiscard]] Page *pageInFront() const;
    /// What files are likely to be about while this page is in front: a TransferKind.
    [[nodiscard]] int fileKind() const;
    void tellUndone(const QString &text);
    void updateUndo();
    [[nodiscard]] Page *editedPage(int from = 0) const;
    /// Does what the pages do not outlive; first asks about what is typed and not saved.
    void leave(const std::function<void()> &fn, int fromPage = 0);
    void chooseLibrary();
    void backUp();
    void restoreBackup();
    void checkLibrary();
    void openReaderPage();
    void resumeService(const QString &origin);
    void showShortcuts();
    void showAbout();
    void restoreWindow();

    WindowParts m_parts;
    QString m_libraryFile;
    ActHistory *m_history = nullptr;
    QUrl m_readerPage;
    QString m_readerPageProblem;
    QStackedWidget *m_stack = nullptr;
    Rail *m_rail = nullptr;
    QActionGroup *m_pageActions = nullptr;
    QAction *m_undo = nullptr;
    DeskPage *m_desk = nullptr;
    ReservationsPage *m_reservations = nullptr;
    bool m_isLeaving = false; ///< although something is not saved
    SettingsPage *m_settings = nullptr;
    PhonePanel *m_phone = nullptr;
    ServiceStatus *m_status = nullptr;
};

} // namespace bookbell
