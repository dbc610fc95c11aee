// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

#include <functional>

#include "core/base/error.h"
#include "ui/acthistory.h"
#include "ui/windowparts.h"

class QAction;
class QHBoxLayout;
class QVBoxLayout;

namespace bookbell {

class ActionButton;
class InlineMessage;
class TextLabel;

/// A way from one page to a record that another one shows.
struct PageLink {
    enum class Target {
        Desk,
        Book, ///< in the list
        BookRecord, ///< its own page
        NewBook, ///< `text`: its ISBN or title
        NewCopy, ///< `text`: its barcode; whose copy it is, staff are asked
        Reservation,
        Reader,
        Readers, ///< the list, searched for `text`
        NewReader, ///< `text`: the card
        List,
        Announcement,
        Deliveries,
        Settings,
    };
    Target target = Target::Desk;
    qint64 key = 0; ///< of the record; of deliveries: the announcement's, 0 for all
    QString text; ///< what is to be scanned at the desk, sought or filtered for (a card number)

    bool operator==(const PageLink &) const = default;
};

/// A page of the window: its title, what it can do, a message where the work is, and its body.
///
/// Its actions stand in a menu of their own, each with a shortcut, and work only while the page is
/// in front; so pages may share a shortcut for the same thing (Ctrl+N: a new one).
class Page : public QWidget
{
    Q_OBJECT

public:
    struct Title {
        QString icon; ///< in the theme
        QString name; ///< as in the rail
        QString menu; ///< the same with a mnemonic
    };

    Page(const Title &title, const WindowParts &parts, ActHistory &history, QWidget *parent);

    [[nodiscard]] const Title &pageTitle() const { return m_title; }
    /// In the menu's order; a null pointer is a separator.
    [[nodiscard]] const QList<QAction *> &menuActions() const { return m_actions; }
    [[nodiscard]] bool isInFront() const { return m_isInFront; }

    /// By the window, when another page comes to the front or this one.
    void setInFront(bool inFront);
    /// What is typed on it is not in the library yet, and would be lost with the page.
    [[nodiscard]] virtual bool isEdited() const { return false; }
    /// Where the keys go when the page comes to the front.
    virtual void takeFocus();
    /// Ctrl+F.
    virtual void focusSearch() { takeFocus(); }
    /// Shows what a link leads to.
    virtual void follow(const PageLink &link);

    /// Tells what was done, with a button that takes it back where there is something to take back.
    void tellDone(const QString &what, const QList<JournalId> &entries);
    void tellDone(const QString &what, JournalId entry) { tellDone(what, QList {entry}); }
    void tellError(const Error &error);
    [[nodiscard]] InlineMessage *message() const { return m_message; }

Q_SIGNALS:
    void linkActivated(const bookbell::PageLink &link);
    /// A file assistant is wanted; TransferKind as int.
    void importRequested(int transferKind);
    void exportRequested(int transferKind);
    /// The window is to be built again, in another language or look.
    void rebuildRequested();

protected:
    /// Makes an action of the page's menu. `name` is its object name.
    QAction *addMenuAction(const QString &name, const QString &icon, const QString &text,
                           const QKeySequence &shortcut, std::function<void()> fn);
    void addMenuSeparator();
    /// The same as addMenuAction(), but behind a separator at the end of the menu whatever is added
    /// later.
    QAction *addLastMenuAction(const QString &name, const QString &icon, const QString &text,
                               const QKeySequence &shortcut, std::function<void()> fn);
    /// Instead of QAction::setEnabled(): the page's being in front counts, too.
    void setAvailable(QAction *action, bool available);
    /// A button at the right of the title that shows and triggers `action`; the primary one last.
    ActionButton *addTitleButton(QAction *action, bool primary);
    /// Beside the title: "1,234 books".
    void setCount(const QString &count);
    /// Called when the page comes to the front or goes.
    virtual void inFrontChanged(bool) { }

    [[nodiscard]] const WindowParts &parts() const { return m_parts; }
    [[nodiscard]] ActHistory &history() const { return m_history; }
    [[nodiscard]] QHBoxLayout *titleRow() const { return m_titleRow; }
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

private:
    void applyEnabled(QAction *action) const;

    Title m_title;
    WindowParts m_parts;
    ActHistory &m_history;
    QList<QAction *> m_actions;
    qsizetype m_lastActions = 0; ///< how many of them stay at the end
    bool m_isInFront = false;
    TextLabel *m_count = nullptr;
    InlineMessage *m_message = nullptr;
    QHBoxLayout *m_titleRow = nullptr;
    QVBoxLayout *m_body = nullptr;
};

} // namespace bookbell
