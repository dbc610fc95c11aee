// SPDX-License-Identifier: GPL-3.0-or-later
// The copies that are to be cleared from the hold shelf, of SqliteBrowseStore.
#include "core/storage/sqlite/sqlitebrowsestore.h"
#include "core/storage/sqlite/sqlitesearch.h"

namespace bookbell {

#define TO_CLEAR(order)                                                                            \
    "SELECT c.id, c.book_id FROM copies c INDEXED BY copies_to_clear CROSS JOIN books b "          \
    "ON b.id = c.book_id LEFT JOIN reservations h ON h.id = c.held_for_id "                        \
    "WHERE c.state = 3 AND c.removed_at IS NULL ORDER BY " order

/// By ToClearOrder and by whether it is descending. There are never many.
static constexpr std::string_view toClearOrders[][2] = {
    {TO_CLEAR("b.call_number COLLATE NOCASE, c.barcode, c.id"),
     TO_CLEAR("b.call_number COLLATE NOCASE DESC, c.barcode DESC, c.id DESC")},
    {TO_CLEAR("b.title COLLATE NOCASE, CAST(b.volume AS INTEGER), b.id, c.id"),
     TO_CLEAR("b.title COLLATE NOCASE DESC, CAST(b.volume AS INTEGER) DESC, b.id DESC, c.id DESC")},
    {TO_CLEAR("c.barcode, c.id"), TO_CLEAR("c.barcode DESC, c.id DESC")},
    {TO_CLEAR("h.closed_at, c.id"), TO_CLEAR("h.closed_at DESC, c.id DESC")}};

Result<RowKeys> SqliteBrowseStore::keys(const ToClearQuery &query, qint64 limit,
                                        const CancelFlag &cancel) const
{
    const SqliteKeyReader reader(m_handle, cancel);
    std::optional<KeySet> books;
    if (!query.search.trimmed().isEmpty()) {
        BOOKBELL_TRY(hits, findBooks(reader, query.search));
        books = std::move(*hits);
    }
    SqliteStatement statement(m_handle,
                              toClearOrders[static_cast<size_t>(query.order)][query.isDescending]);
    return reader.read(statement, limit, [&books](qint64, SqliteRow &row) {
        qint64 book = 0;
        row >> book;
        return !books || books->contains(book);
    });
}

Result<QList<ToClearLine>> SqliteBrowseStore::toClearLines(std::span<const qint64> keys) const
{
    QList<ToClearLine> lines;
    for (const qint64 key : keys) {
        BOOKBELL_TRY(copy, m_books.copy({key}));
        if (!*copy)
            continue;
        ToClearLine line;
        line.copy = std::move(**copy);
        BOOKBELL_TRY(book, m_books.book(line.copy.book));
        line.book = std::move(*book).value_or(Book());
        BOOKBELL_TRY(before,
                     SqliteStatement(m_handle,
                                     "SELECT count(*) FROM copies INDEXED BY copies_book "
                                     "WHERE book_id = ? AND state = 3 AND removed_at IS NULL "
                                     "AND (barcode, id) < (?, ?)")
                         .bind(line.copy.book, line.copy.barcode, line.copy.id)
                         .value<int>());
        line.before = *before;
        BOOKBELL_TRY(
            heldFor,
            SqliteStatement(m_handle, "SELECT coalesce(held_for_id, 0) FROM copies WHERE id = ?")
                .bind(key)
                .value<qint64>());
        if (*heldFor != 0) {
            BOOKBELL_TRY(reservation, m_reservations.reservation({*heldFor}));
            line.heldFor = std::move(*reservation);
        }
        BOOKBELL_TRY(open, m_reservations.openOfBook(line.copy.book));
        line.open = std::move(*open);
        for (const Reservation &reservation : std::as_const(line.open)) {
            BOOKBELL_TRY(person, m_readers.reader(reservation.reader));
            if (*person)
                line.readers.insert(reservation.reader, std::move(**person));
        }
        lines.append(std::move(line));
    }
    return lines;
}

} // namespace bookbell
