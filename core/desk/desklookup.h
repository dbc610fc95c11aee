// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circulation/queuerules.h"
#include "core/storage/stores.h"

namespace bookbell {

/// The row, or an error that names what was looked for.
template <class Row>
[[nodiscard]] Result<Row> required(Result<std::optional<Row>> found, ErrorCode code,
                                   const QString &subject)
{
    if (!found)
        return fail(std::move(found.error()));
    if (!*found)
        return fail(code, subject);
    return std::move(**found);
}

// What the desk looks up. Errors besides those of the database: UnknownBarcode, UnknownReader,
// UnknownReservation, UnknownBook, the subject being what was asked for.
[[nodiscard]] Result<Copy> findCopy(const Stores &stores, const QString &barcode);
[[nodiscard]] Result<Reader> findReader(const Stores &stores, const QString &card);
[[nodiscard]] Result<Reservation> findReservation(const Stores &stores, ReservationId id);
[[nodiscard]] Result<Book> findBook(const Stores &stores, BookId id);
/// 10 or 13 digits with a right check digit are an ISBN, else the book's id; no removed one. Error:
/// AmbiguousBook.
[[nodiscard]] Result<Book> findBook(const Stores &stores, const QString &isbnOrId);
/// The book's open reservations with their readers, and its copies.
[[nodiscard]] Result<BookState> loadBookState(const Stores &stores, BookId book);

// The row as it stands; empty: there is none, or it has been removed.
[[nodiscard]] Result<std::optional<Book>> standingRow(const Stores &stores, BookId id);
[[nodiscard]] Result<std::optional<Copy>> standingRow(const Stores &stores, CopyId id);
[[nodiscard]] Result<std::optional<Reader>> standingRow(const Stores &stores, ReaderId id);
[[nodiscard]] Result<std::optional<SubscriberList>> standingRow(const Stores &stores, ListId id);

[[nodiscard]] QString subjectOf(ReservationId id);
[[nodiscard]] QString subjectOf(const Copy &copy);
[[nodiscard]] QString subjectOf(const Book &book);
[[nodiscard]] QString subjectOf(const Reader &reader);
[[nodiscard]] QString subjectOf(const SubscriberList &list);
[[nodiscard]] QString subjectOf(AnnouncementId id);

} // namespace bookbell
