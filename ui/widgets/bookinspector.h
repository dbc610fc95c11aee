// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

#include "ui/widgets/bookform.h"

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace bookbell {

class BookHeader;
class BookHistoryList;
class BookQueue;
class Card;
class CopyList;
class TextLabel;
class WatchList;

/// The chosen book: narrow beside the table, with its record, copies and queue; or wide as a page
/// of its own, with the readers who watch it and its history besides. It is one and the same, so
/// what is typed stays when it becomes wide or narrow. Also the form of a new one.
class BookInspector final : public QWidget
{
    Q_OBJECT

public:
    BookInspector(const WindowParts &parts, QWidget *parent = nullptr);

    /// Not valid while a new book is written, or none is shown.
    [[nodiscard]] BookId book() const { return m_form->book().id; }
    [[nodiscard]] bool isNew() const { return m_form->isNew(); }
    [[nodiscard]] bool isModified() const { return m_form->isModified(); }
    [[nodiscard]] bool check() { return m_form->check(); }
    [[nodiscard]] BookForm::Draft draft() const { return m_form->draft(); }

    void setWide(bool wide);
    [[nodiscard]] bool isWide() const { return m_isWide; }
    [[nodiscard]] BookHeader *header() const { return m_header; }

    void showNothing();
    void showBook(BookId id);
    void showNew(const BookForm::Draft &draft = {});
    /// Reads what is shown again; what is being typed stays.
    void refresh();
    /// Takes the keys where a copy's barcode is added.
    void focusNewCopy();
    /// Takes the keys where a reader who wants to know is added.
    void focusNewWatch();

    void save(const std::function<void(bool)> &then = {}) { m_form->save(then); }

public Q_SLOTS:
    void startReserving();

Q_SIGNALS:
    void done(const QString &what, bookbell::JournalId entry);
    void failed(const bookbell::Error &error);
    /// A new book is in the library.
    void added(bookbell::BookId id);
    /// Somebody else has deleted the book under what was typed, which now makes a new one.
    void becameNew();
    /// Somebody else has deleted the book that was shown.
    void gone();
    void copyGone(const QString &barcode);
    /// The new book was given up.
    void newDiscarded();
    void modifiedChanged(bool isModified);
    /// The book is there and shown.
    void shown();
    void otherRequested(bookbell::BookId book, bool addCopy);
    void undoRequested(bookbell::JournalId entry, const QString &what);
    void pageRequested();
    void linkActivated(const bookbell::PageLink &link);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void build();
    void connectParts();
    void arrange();
    void showCards();
    void setRecord(const BookRecord &record, bool keepTyped);
    void readDetails();
    void noteUnreadable(const Error &error);

    WindowParts m_parts;
    BookRecord m_record;
    BookId m_wanted; ///< is being read
    bool m_isWide = false;
    int m_happenings = 0; ///< so many of the history are wanted
    bool m_takesNewCopy = false; ///< focusNewCopy() was asked for before the book was there
    QHBoxLayout *m_sides = nullptr;
    QVBoxLayout *m_left = nullptr;
    QVBoxLayout *m_right = nullptr;
    BookHeader *m_header = nullptr;
    TextLabel *m_nothing = nullptr;
    Card *m_formCard = nullptr;
    TextLabel *m_heading = nullptr;
    QToolButton *m_open = nullptr;
    BookForm *m_form = nullptr;
    Card *m_copiesCard = nullptr;
    CopyList *m_copies = nullptr;
    Card *m_queueCard = nullptr;
    BookQueue *m_queue = nullptr;
    Card *m_watchCard = nullptr;
    WatchList *m_watches = nullptr;
    Card *m_historyCard = nullptr;
    BookHistoryList *m_history = nullptr;
};

} // namespace bookbell
