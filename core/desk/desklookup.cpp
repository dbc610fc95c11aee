// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desklookup.h"

#include "core/catalogue/isbn.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Stores keep removed rows for the history; whoever works with one must not find it.
template <class Row, class Store, class Key>
Result<std::optional<Row>> unlessRemoved(Result<std::optional<Row>> found, const Store &store,
                                         Key id)
{
    if (!found || !*found)
        return found;
    const auto isRemoved = store.isRemoved(id);
    if (!isRemoved)
        return fail(isRemoved.error());
    return *isRemoved ? std::nullopt : std::move(*found);
}

} // namespace

Result<Copy> findCopy(const Stores &stores, const QString &barcode)
{
    return required(stores.books().copyByBarcode(barcode.trimmed()), ErrorCode::UnknownBarcode,
                    barcode);
}

Result<Reader> findReader(const Stores &stores, const QString &card)
{
    return required(stores.readers().readerByCard(card.trimmed()), ErrorCode::UnknownReader, card);
}

Result<Reservation> findReservation(const Stores &stores, ReservationId id)
{
    return required(stores.reservations().reservation(id), ErrorCode::UnknownReservation,
                    QString::number(id.value));
}

Result<Book> findBook(const Stores &stores, BookId id)
{
    return required(stores.books().book(id), ErrorCode::UnknownBook, QString::number(id.value));
}

Result<Book> findBook(const Stores &stores, const QString &isbnOrId)
{
    const QString text = isbnOrId.trimmed();
    if (const auto isbn = toIsbn13(text)) {
        auto books = stores.books().booksByIsbn(*isbn);
        if (!books)
            return fail(std::move(books.error()));
        if (books->size() > 1)
            return fail(ErrorCode::AmbiguousBook, text);
        if (books->isEmpty())
            return fail(ErrorCode::UnknownBook, text);
        return books->constFirst();
    }
    bool isNumber = false;
    const BookId id {text.toLongLong(&isNumber)};
    if (!isNumber || !id.isValid())
        return fail(ErrorCode::UnknownBook, text);
    return required(standingRow(stores, id), ErrorCode::UnknownBook, text);
}

Result<std::optional<Book>> standingRow(const Stores &stores, BookId id)
{
    return unlessRemoved(stores.books().book(id), stores.books(), id);
}

Result<std::optional<Copy>> standingRow(const Stores &stores, CopyId id)
{
    return unlessRemoved(stores.books().copy(id), stores.books(), id);
}

Result<std::optional<Reader>> standingRow(const Stores &stores, ReaderId id)
{
    return unlessRemoved(stores.readers().reader(id), stores.readers(), id);
}

Result<std::optional<SubscriberList>> standingRow(const Stores &stores, ListId id)
{
    return unlessRemoved(stores.subscriptions().list(id), stores.subscriptions(), id);
}

Result<BookState> loadBookState(const Stores &stores, BookId book)
{
    BookState state;
    auto open = stores.reservations().openOfBook(book);
    if (!open)
        return fail(std::move(open.error()));
    auto copies = stores.books().copiesOf(book);
    if (!copies)
        return fail(std::move(copies.error()));
    for (const Reservation &reservation : *open) {
        if (!reservation.reader.isValid())
            continue;
        auto reader = stores.readers().reader(reservation.reader);
        if (!reader)
            return fail(std::move(reader.error()));
        if (*reader)
            state.readers.insert(reservation.reader, **reader);
    }
    state.open = std::move(*open);
    state.copies = std::move(*copies);
    return state;
}

QString subjectOf(ReservationId id)
{
    return "reservation "_L1 + QString::number(id.value);
}

QString subjectOf(const Copy &copy)
{
    return "copy "_L1 + copy.barcode;
}

QString subjectOf(const Book &book)
{
    return "book "_L1 + QString::number(book.id.value);
}

QString subjectOf(const Reader &reader)
{
    return "reader "_L1 + reader.cardNumber;
}

QString subjectOf(const SubscriberList &list)
{
    return "list "_L1 + list.name;
}

QString subjectOf(AnnouncementId id)
{
    return "announcement "_L1 + QString::number(id.value);
}

} // namespace bookbell
