// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

#include "ui/pages/page.h"
#include "ui/saveturn.h"

namespace bookbell {

class BarcodeList;
class KnownBooks;
class RecordForm;

/// The record of a book, edited in place, or that of a new one with the barcodes of its copies.
/// While one types it says whether the ISBN's check digit is right and whether the library has the
/// book already; a new one that seems to be there is only stored once staff have said that they
/// want both.
///
/// Lives on the window's thread and never waits.
class BookForm final : public QWidget
{
    Q_OBJECT

public:
    explicit BookForm(const WindowParts &parts, QWidget *parent = nullptr);

    /// What is typed of a new book, to go on with later.
    struct Draft {
        Book book;
        QStringList barcodes;
    };

    /// As it was read; without an id while a new one is written, or none is shown.
    [[nodiscard]] const Book &book() const { return m_book; }
    [[nodiscard]] bool isNew() const { return m_isNew; }
    [[nodiscard]] bool isSaving() const { return m_saving.isTaken(); }
    [[nodiscard]] bool isModified() const;
    /// A title, an ISBN whose check digit is right: says what is wrong beside the field.
    [[nodiscard]] bool check();

    void showNothing();
    /// `keepTyped`: what staff have changed meanwhile stays in its field.
    void showBook(const Book &book, bool keepTyped);
    void showNew(const Draft &draft = {});
    /// The book under what is typed is gone: what is typed makes a new one.
    void becomeNew();
    [[nodiscard]] Draft draft() const;
    void discard();

    /// Stores what was typed, where check() has nothing against it. `then`: whether it is stored.
    void save(const std::function<void(bool)> &then = {});

Q_SIGNALS:
    void done(const QString &what, bookbell::JournalId entry);
    void failed(const bookbell::Error &error);
    /// A new book is in the library.
    void added(bookbell::BookId id);
    /// What is stored was changed from here, or could not be: it is to be read again.
    void stale();
    /// The heading's words have changed.
    void stored();
    /// The new book was given up.
    void newDiscarded();
    void modifiedChanged(bool isModified);
    /// Another book is wanted in place of this one; `addCopy`: to add a copy to it.
    void otherRequested(bookbell::BookId book, bool addCopy);
    void linkActivated(const bookbell::PageLink &link);

private:
    void build();
    [[nodiscard]] Book typed() const;
    void noteEdited(const QString &name);
    void checkIsbn();
    void findKnown();
    void showKnown(const QList<KnownBook> &known);
    void takeScannedIsbn();
    void addToKnown(BookId book);
    void notSaved(const std::function<void(bool)> &then);
    void saveUnlessKnown(const std::function<void(bool)> &then);
    void store(const std::function<void(bool)> &then);
    void noteSaved(const Book &before, const Book &sent, const Result<BookChange> &change);

    WindowParts m_parts;
    Book m_book;
    bool m_isNew = false;
    bool m_keepsBoth = false; ///< although the library has it
    SaveTurn m_saving;
    RecordForm *m_form = nullptr;
    BarcodeList *m_barcodes = nullptr;
    KnownBooks *m_known = nullptr;
    QTimer m_findSoon;
};

} // namespace bookbell
