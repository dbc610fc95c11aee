// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqlitebrowsestore.h"

#include "core/storage/sqlite/sqlitesearch.h"

namespace bookbell {

// INDEXED BY, because without statistics the planner sorts the table rather than walk the index.
#define WALK_AND_SORT(table, index, order)                                                         \
    {                                                                                              \
        "SELECT " table ".id FROM " table " " index " WHERE removed_at IS NULL ORDER BY " order,   \
            "SELECT " table ".id FROM json_each(?) j CROSS JOIN " table " ON " table               \
            ".id = j.value WHERE removed_at IS NULL ORDER BY " order                               \
    }

/// By BookOrder and by whether it is descending.
static constexpr SqliteKeyReader::Order bookOrders[][2] = {
    {WALK_AND_SORT("books", "INDEXED BY books_title",
                   "title COLLATE NOCASE, CAST(volume AS INTEGER), books.id"),
     WALK_AND_SORT("books", "INDEXED BY books_title",
                   "title COLLATE NOCASE DESC, CAST(volume AS INTEGER) DESC, books.id DESC")},
    {WALK_AND_SORT("books", "INDEXED BY books_author", "author COLLATE NOCASE, books.id"),
     WALK_AND_SORT("books", "INDEXED BY books_author",
                   "author COLLATE NOCASE DESC, books.id DESC")},
    {WALK_AND_SORT("books", "INDEXED BY books_call_number", "call_number COLLATE NOCASE, books.id"),
     WALK_AND_SORT("books", "INDEXED BY books_call_number",
                   "call_number COLLATE NOCASE DESC, books.id DESC")},
    {WALK_AND_SORT("books", "INDEXED BY books_year", "year, books.id"),
     WALK_AND_SORT("books", "INDEXED BY books_year", "year DESC, books.id DESC")},
    {WALK_AND_SORT("books", "", "books.id"), WALK_AND_SORT("books", "", "books.id DESC")}};

/// By ReaderOrder and by whether it is descending.
static constexpr SqliteKeyReader::Order readerOrders[][2] = {
    {WALK_AND_SORT("readers", "INDEXED BY readers_name", "name COLLATE NOCASE, readers.id"),
     WALK_AND_SORT("readers", "INDEXED BY readers_name",
                   "name COLLATE NOCASE DESC, readers.id DESC")},
    {WALK_AND_SORT("readers", "INDEXED BY readers_card_number", "card_number, readers.id"),
     WALK_AND_SORT("readers", "INDEXED BY readers_card_number",
                   "card_number DESC, readers.id DESC")},
    {WALK_AND_SORT("readers", "", "readers.id"), WALK_AND_SORT("readers", "", "readers.id DESC")}};

SqliteBrowseStore::SqliteBrowseStore(SqliteHandle &handle)
    : m_handle(handle)
    , m_books(handle)
    , m_readers(handle)
    , m_reservations(handle)
    , m_subscriptions(handle)
    , m_deliveries(handle)
{
}

Result<RowKeys> SqliteBrowseStore::keys(const BookQuery &query, qint64 limit,
                                        const CancelFlag &cancel) const
{
    const SqliteKeyReader reader(m_handle, cancel);
    std::optional<KeySet> found;
    if (!query.search.trimmed().isEmpty()) {
        BOOKBELL_TRY(hits, findBooks(reader, query.search));
        found = std::move(*hits);
    } else if (query.order == BookOrder::Added && limit < 0) {
        // The keys alone lie closer together in an index than in the table.
        SqliteStatement all(m_handle,
                            "SELECT id FROM books INDEXED BY books_year WHERE removed_at IS NULL");
        BOOKBELL_TRY(keys, reader.set(all));
        found = std::move(*keys);
    }
    if (found && query.order == BookOrder::Added)
        return found->inOrder(query.isDescending, limit);
    BOOKBELL_TRY(population, m_books.bookCount());
    return reader.ordered(bookOrders[static_cast<size_t>(query.order)][query.isDescending], found,
                          *population, limit);
}

Result<RowKeys> SqliteBrowseStore::keys(const ReaderQuery &query, qint64 limit,
                                        const CancelFlag &cancel) const
{
    const SqliteKeyReader reader(m_handle, cancel);
    std::optional<KeySet> found;
    if (!query.search.trimmed().isEmpty()) {
        BOOKBELL_TRY(hits, findReaders(reader, query.search));
        found = std::move(*hits);
    } else if (query.order == ReaderOrder::Added && limit < 0) {
        SqliteStatement all(m_handle,
                            "SELECT id FROM readers INDEXED BY readers_card_number "
                            "WHERE removed_at IS NULL");
        BOOKBELL_TRY(keys, reader.set(all));
        found = std::move(*keys);
    }
    if (found && query.order == ReaderOrder::Added)
        return found->inOrder(query.isDescending, limit);
    BOOKBELL_TRY(population, m_readers.readerCount());
    return reader.ordered(readerOrders[static_cast<size_t>(query.order)][query.isDescending], found,
                          *population, limit);
}

} // namespace bookbell
