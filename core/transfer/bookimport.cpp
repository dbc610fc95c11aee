// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/importrule.h"

#include <algorithm>

namespace bookbell {

namespace {

bool areBothAndDiffer(const QString &a, const QString &b)
{
    return !a.isEmpty() && !b.isEmpty() && a != b;
}

} // namespace

bool BookImport::isAddedNow(BookId id) const
{
    // A dry run counts its ids downwards from -1.
    return m_firstAdded.isValid()
        && (id.value < 0 || (m_firstAdded.value > 0 && id >= m_firstAdded));
}

Result<std::optional<Book>> BookImport::findByBarcode(const Stores &stores,
                                                      const BookRow &row) const
{
    for (const QString &barcode : row.barcodes) {
        const auto copy = stores.books().copyByBarcode(barcode);
        if (!copy)
            return fail(copy.error());
        if (!*copy)
            continue;
        auto book = stores.books().book((*copy)->book);
        if (!book || !*book)
            return book;
        // The barcode stands on another book if the numbers say so, or if this very file says that
        // it belongs to two titles.
        const Book &found = **book;
        const bool isOther = areBothAndDiffer(found.controlNumber, row.book.controlNumber)
            || areBothAndDiffer(found.isbn, row.book.isbn)
            || (isAddedNow(found.id)
                && (areBothAndDiffer(found.title, row.book.title)
                    || areBothAndDiffer(found.volume, row.book.volume)));
        if (isOther)
            return fail(ErrorCode::DuplicateBarcode, barcode);
        return book;
    }
    return std::nullopt;
}

Result<std::optional<Book>> BookImport::findByIsbn(const Stores &stores, const BookRow &row) const
{
    if (row.book.isbn.isEmpty())
        return std::nullopt;
    auto books = stores.books().booksByIsbn(row.book.isbn);
    if (!books)
        return fail(std::move(books.error()));
    const bool isShared = books->size() > 1;
    // Volumes of a set share an ISBN; so do records with control numbers of their own.
    books->removeIf([&row](const Book &book) {
        return areBothAndDiffer(book.controlNumber, row.book.controlNumber)
            || areBothAndDiffer(book.volume, row.book.volume);
    });
    if (isShared && books->size() > 1) {
        const auto isTitle = [&row](const Book &book) {
            return book.title == row.book.title && book.volume == row.book.volume;
        };
        if (std::count_if(books->cbegin(), books->cend(), isTitle) != 1) {
            return row.book.controlNumber.isEmpty()
                ? Result<std::optional<Book>>(fail(ErrorCode::AmbiguousBook, row.book.isbn))
                : std::nullopt;
        }
        return *std::find_if(books->cbegin(), books->cend(), isTitle);
    }
    return books->isEmpty() ? std::nullopt : std::optional(books->first());
}

Result<std::optional<Book>> BookImport::find(const Stores &stores, const BookRow &row) const
{
    if (!row.book.controlNumber.isEmpty()) {
        auto book = stores.books().bookByControlNumber(row.book.controlNumber);
        if (!book || *book)
            return book;
    }
    auto book = findByBarcode(stores, row);
    if (!book || *book)
        return book;
    return findByIsbn(stores, row);
}

Result<RowOutcome> BookImport::apply(Stores &stores, const BookRow &row)
{
    const auto found = find(stores, row);
    if (!found)
        return fail(found.error());
    QStringList newBarcodes;
    for (const QString &barcode : row.barcodes) {
        const auto copy = stores.books().copyByBarcode(barcode);
        if (!copy)
            return fail(copy.error());
        if (!*copy)
            newBarcodes.append(barcode);
        else if (!*found || (*copy)->book != (*found)->id)
            return fail(ErrorCode::DuplicateBarcode, barcode);
    }
    RowOutcome outcome = newBarcodes.isEmpty() ? RowOutcome::Unchanged : RowOutcome::Updated;
    BookId id;
    if (!*found) {
        if (row.book.title.isEmpty())
            return fail(ErrorCode::MissingField, fieldName(Field::Title));
        const Result<BookId> added = stores.books().add(row.book);
        if (!added)
            return fail(added.error());
        id = *added;
        if (!m_firstAdded.isValid())
            m_firstAdded = id;
        outcome = RowOutcome::Added;
    } else {
        id = (*found)->id;
        if (m_rules.onMatch == OnMatch::Update) {
            Book book = **found;
            takePresent(book.controlNumber, row.book.controlNumber);
            takePresent(book.isbn, row.book.isbn);
            takePresent(book.title, row.book.title);
            takePresent(book.volume, row.book.volume);
            takePresent(book.author, row.book.author);
            takePresent(book.publisher, row.book.publisher);
            takePresent(book.year, row.book.year);
            takePresent(book.callNumber, row.book.callNumber);
            takePresent(book.language, row.book.language);
            if (book != **found) {
                if (Result<> updated = stores.books().update(book); !updated)
                    return fail(updated.error());
                outcome = RowOutcome::Updated;
            }
        }
    }
    for (const QString &barcode : std::as_const(newBarcodes)) {
        Copy copy;
        copy.book = id;
        copy.barcode = barcode;
        if (const auto added = stores.books().add(copy); !added)
            return fail(added.error());
    }
    return outcome;
}

} // namespace bookbell
