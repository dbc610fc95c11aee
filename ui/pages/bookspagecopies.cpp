// SPDX-License-Identifier: GPL-3.0-or-later
// A barcode from the desk that looks for its book.
#include "core/base/whenfinished.h"
#include "core/catalogue/isbn.h"
#include "ui/models/booksmodel.h"
#include "ui/pages/bookspage.h"
#include "ui/widgets/bookinspector.h"
#include "ui/widgets/inlinemessage.h"

namespace bookbell {

using namespace Qt::StringLiterals;

void BooksPage::startNewFrom(const QString &isbnOrTitle)
{
    BookForm::Draft draft;
    (isIsbn(isbnOrTitle) ? draft.book.isbn : draft.book.title) = isbnOrTitle;
    startNew(draft);
}

void BooksPage::seekBookOf(const QString &barcode)
{
    storeTyped([this, barcode](bool isStored) {
        if (!isStored)
            return;
        backToList();
        view()->selectionModel()->clear();
        m_inspector->showNothing();
        m_copyToAdd = barcode;
        focusSearch();
        message()->show(
            Tone::Accent,
            tr("Which book is %1 a copy of? Find it and choose it in the list.").arg(barcode),
            tr("It is a new book"), [this, barcode] {
                BookForm::Draft draft;
                draft.barcodes = {barcode};
                startNew(draft);
            });
    });
}

void BooksPage::askForCopy(qint64 key)
{
    const BookLine *line = m_model->lineAt(m_model->rowOfKey(key));
    if (m_copyToAdd.isEmpty() || !line)
        return;
    message()->show(Tone::Accent,
                    //: %1: a barcode, %2: a title
                    tr("Is %1 a copy of “%2”?").arg(m_copyToAdd, displayTitle(line->book)),
                    //: a button; Enter is its key
                    tr("Add the copy (Enter)"), [this, key] { addSoughtCopy(BookId {key}); });
}

void BooksPage::addSoughtCopy(BookId book)
{
    const QString barcode = std::exchange(m_copyToAdd, {});
    message()->dismiss();
    whenFinished(parts().desks->books.addCopies(book, {barcode}), this,
                 [this, barcode](const Result<CopiesChange> &change) {
                     if (change) {
                         tellDone(tr("Added the copy %1").arg(barcode), change->journal);
                         m_inspector->refresh();
                     } else {
                         tellError(change.error());
                     }
                 });
}

} // namespace bookbell
