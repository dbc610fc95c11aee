// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/listpage.h"
#include "ui/widgets/bookform.h"

namespace bookbell {

class BookInspector;
class BooksModel;

/// The library's books: found as one types, edited at the right, with their copies and queues; and
/// each on a page of its own, with watches and history besides.
class BooksPage final : public ListPage
{
    Q_OBJECT

public:
    BooksPage(const WindowParts &parts, ActHistory &history, QWidget *parent = nullptr);

    void follow(const PageLink &link) override;
    [[nodiscard]] bool isEdited() const override;
    void takeFocus() override;
    void focusSearch() override;

protected:
    void searchChanged(const QString &text) override;
    [[nodiscard]] QString countText(int rows) const override;
    void inFrontChanged(bool inFront) override;

private:
    void buildActions();
    void connectInspector();
    /// The chosen row has changed; what is being typed is stored first, or keeps its place.
    void choose(qint64 key);
    void storeTyped(const std::function<void(bool)> &then);
    void startNew(const BookForm::Draft &draft = {});
    void removeBooks();
    void updateActions();
    // The page of one book.
    void openBook(qint64 key);
    void backToList();
    void goToNeighbour(int step);
    void updatePlace();
    /// The book that was shown has gone.
    void noteGone();
    /// In place of the new book that is being written, which can be gone on with.
    void showOther(BookId book, bool addCopy);
    void takeBack(JournalId entry, const QString &what);
    // bookspagecopies.cpp
    void startNewFrom(const QString &isbnOrTitle);
    /// Asks whose copy `barcode` is: the book that is chosen next.
    void seekBookOf(const QString &barcode);
    void askForCopy(qint64 key);
    void addSoughtCopy(BookId book);

    BooksModel *m_model = nullptr;
    BookInspector *m_inspector = nullptr;
    qint64 m_keyBeforeNew = 0;
    QString m_copyToAdd; ///< its book is being looked for
    QAction *m_new = nullptr;
    QAction *m_save = nullptr;
    QAction *m_reserve = nullptr;
    QAction *m_addCopy = nullptr;
    QAction *m_addWatch = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_import = nullptr;
    QAction *m_open = nullptr;
    QAction *m_back = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_next = nullptr;
};

} // namespace bookbell
