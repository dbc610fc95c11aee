// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QTimeZone>
#include <QUrl>

#include "core/desk/desk.h"
#include "ui/widgets/phonepanel.h"

class QActionGroup;
class QStackedWidget;

namespace bookbell {

class DeskPage;
class Rail;
class ServiceStatus;

/// What the window shows and works on. The pointers are never null and outlive the window.
struct WindowParts {
    Desk *desk = nullptr;
    Database *database = nullptr;
    const Clock *clock = nullptr;
    QString libraryName;
    QTimeZone zone = QTimeZone::utc();
    bool isSample = false;
    QString sampleBarcode; ///< what the first steps of a sample library scan
};

/// The one window: a rail of pages, one page, and a line that always tells whether alerts get out.
///
/// Its thread never waits: everything goes through the desk's futures.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts &parts, QWidget *parent = nullptr);

public Q_SLOTS:
    /// `problem` empty: all is well, or it has been switched off on purpose. Else in words for
    /// staff.
    void setSender(bool running, const QString &problem);
    /// `address` empty: not served; `problem` says why, in words for staff.
    void setReaderPage(const QUrl &address, const QString &problem);
    /// What a phone of the sample library shows.
    void showOnPhone(const bookbell::PhoneView &notification);
    /// As if `text` had been scanned at the desk.
    void scan(const QString &text);
    /// Shown inline on the desk's page.
    void showError(const bookbell::Error &error);

Q_SIGNALS:
    void newLibraryRequested();
    void openLibraryRequested(const QString &path);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildPages();
    void buildMenus();
    QAction *addPage(const QString &icon, const QString &name, QWidget *page);
    void showPage(int index);
    void chooseLibrary();
    void openReaderPage();
    void resumeService(const QString &origin);
    void showAbout();
    void restoreWindow();

    WindowParts m_parts;
    QUrl m_readerPage;
    QString m_readerPageProblem;
    QStackedWidget *m_stack = nullptr;
    Rail *m_rail = nullptr;
    QActionGroup *m_pageActions = nullptr;
    DeskPage *m_desk = nullptr;
    PhonePanel *m_phone = nullptr;
    ServiceStatus *m_status = nullptr;
};

} // namespace bookbell
