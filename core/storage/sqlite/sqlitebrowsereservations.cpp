// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of reservations of SqliteBrowseStore.
#include "core/storage/sqlite/sqlitebrowsestore.h"
#include "core/storage/sqlite/sqlitesearch.h"
#include "core/storage/sqlite/totellcondition.h"

namespace bookbell {

namespace {

/// A pile in each order.
struct PileStatements {
    std::string_view rows; ///< id, book_id, reader_id
    SqliteKeyReader::Order byTime[2];
    SqliteKeyReader::Order byTitle[2];
    SqliteKeyReader::Order byReader[2];
    std::string_view ofNobody[2]; ///< what a walk along the readers does not meet
};

#define TIME_ORDER(index, states, order)                                                           \
    {                                                                                              \
        "SELECT r.id, r.book_id, r.reader_id FROM reservations r INDEXED BY " index                \
        " WHERE " states " ORDER BY " order,                                                       \
            "SELECT r.id FROM json_each(?) j CROSS JOIN reservations r ON r.id = j.value "         \
            "WHERE " states " ORDER BY " order                                                     \
    }
#define TITLE_ORDER(states, order)                                                                 \
    {                                                                                              \
        "SELECT r.id FROM books b INDEXED BY books_title CROSS JOIN reservations r "               \
        "INDEXED BY reservations_book ON r.book_id = b.id WHERE " states " ORDER BY " order,       \
            "SELECT r.id FROM json_each(?) j CROSS JOIN reservations r ON r.id = j.value "         \
            "CROSS JOIN books b ON b.id = r.book_id WHERE " states " ORDER BY " order              \
    }
#define READER_ORDER(states, order)                                                                \
    {                                                                                              \
        "SELECT r.id FROM readers p INDEXED BY readers_name CROSS JOIN reservations r "            \
        "INDEXED BY reservations_reader ON r.reader_id = p.id WHERE " states " ORDER BY " order,   \
            "SELECT r.id FROM json_each(?) j CROSS JOIN reservations r ON r.id = j.value "         \
            "LEFT JOIN readers p ON p.id = r.reader_id WHERE " states " ORDER BY " order           \
    }
#define BY_TITLE "b.title COLLATE NOCASE, CAST(b.volume AS INTEGER), b.id, r.id"
#define BY_TITLE_DESCENDING                                                                        \
    "b.title COLLATE NOCASE DESC, CAST(b.volume AS INTEGER) DESC, b.id DESC, r.id DESC"
#define BY_READER "p.name COLLATE NOCASE, p.id, r.id"
#define BY_READER_DESCENDING "p.name COLLATE NOCASE DESC, p.id DESC, r.id DESC"
#define OF_NOBODY(states)                                                                          \
    "SELECT r.id FROM reservations r INDEXED BY reservations_of_nobody "                           \
    "WHERE r.reader_id IS NULL AND " states
#define PILE(index, states, time)                                                                  \
    {                                                                                              \
        "SELECT r.id, r.book_id, r.reader_id FROM reservations r INDEXED BY " index                \
        " WHERE " states,                                                                          \
            {TIME_ORDER(index, states, time ", r.id"),                                             \
             TIME_ORDER(index, states, time " DESC, r.id DESC")},                                  \
            {TITLE_ORDER(states, BY_TITLE), TITLE_ORDER(states, BY_TITLE_DESCENDING)},             \
            {READER_ORDER(states, BY_READER), READER_ORDER(states, BY_READER_DESCENDING)},         \
        {                                                                                          \
            OF_NOBODY(states) " ORDER BY r.id", OF_NOBODY(states) " ORDER BY r.id DESC"            \
        }                                                                                          \
    }

constexpr PileStatements waitingPile = PILE("reservations_waiting", "r.state < 2", "r.placed_at");
constexpr PileStatements shelfPile = PILE("reservations_on_shelf", "r.state = 2", "r.pickup_by");
constexpr PileStatements closedPile = PILE("reservations_closed", "r.state > 2", "r.closed_at");

const PileStatements &statementsOf(ReservationPile pile)
{
    switch (pile) {
    case ReservationPile::Waiting:
        return waitingPile;
    case ReservationPile::OnShelf:
    case ReservationPile::ToTell:
        break;
    case ReservationPile::Closed:
        return closedPile;
    }
    return shelfPile;
}

/// How many there are in the whole pile; ToTell is a part of OnShelf.
Result<qint64> sizeOf(SqliteHandle &handle, ReservationPile pile)
{
    const int first = pile == ReservationPile::Waiting ? 0
        : pile == ReservationPile::Closed              ? 3
                                                       : 2;
    const int last = pile == ReservationPile::Waiting ? 1 : pile == ReservationPile::Closed ? 6 : 2;
    return SqliteStatement(handle,
                           "SELECT coalesce(sum(n), 0) FROM tallies "
                           "WHERE what = 'reservations' AND state BETWEEN ? AND ?")
        .bind(first, last)
        .value<qint64>();
}

/// Those of the book, of the reader and to be told, as far as the query asks for them.
Result<std::optional<KeySet>> restricted(const SqliteKeyReader &reader,
                                         const ReservationQuery &query)
{
    std::optional<KeySet> found;
    if (query.book.isValid()) {
        SqliteStatement statement(reader.handle(), "SELECT id FROM reservations WHERE book_id = ?");
        BOOKBELL_TRY(ofBook, reader.set(statement.bind(query.book)));
        narrow(found, std::move(*ofBook));
    }
    if (query.reader.isValid()) {
        SqliteStatement statement(reader.handle(),
                                  "SELECT id FROM reservations WHERE reader_id = ?");
        BOOKBELL_TRY(ofReader, reader.set(statement.bind(query.reader)));
        narrow(found, std::move(*ofReader));
    }
    if (query.pile == ReservationPile::ToTell) {
        SqliteStatement statement(reader.handle(),
                                  "SELECT r.id FROM reservations r WHERE " TO_TELL_CONDITION);
        BOOKBELL_TRY(toTell, reader.set(statement));
        narrow(found, std::move(*toTell));
    }
    return found;
}

/// Those of a few books and readers, of whatever pile.
Result<KeySet> ofFew(const SqliteKeyReader &reader, const KeySet &books, const KeySet &readers)
{
    SqliteStatement statement(reader.handle(),
                              "SELECT r.id FROM json_each(?) j CROSS JOIN reservations r "
                              "ON r.book_id = j.value UNION ALL "
                              "SELECT r.id FROM json_each(?) j CROSS JOIN reservations r "
                              "ON r.reader_id = j.value");
    return reader.set(statement.bind(books.json(), readers.json()));
}

auto isOf(const KeySet &books, const KeySet &readers)
{
    return [&books, &readers](qint64, SqliteRow &row) {
        qint64 book = 0;
        qint64 person = 0;
        row >> book >> person;
        return books.contains(book) || readers.contains(person);
    };
}

Result<RowKeys> inReaderOrder(const SqliteKeyReader &reader, const PileStatements &pile,
                              const std::optional<KeySet> &wanted, bool isDescending, qint64 limit)
{
    const auto isWanted = [&wanted](qint64 key, SqliteRow &) {
        return !wanted || wanted->contains(key);
    };
    RowKeys keys;
    // Nobody comes before everybody.
    const std::string_view parts[] = {pile.ofNobody[isDescending],
                                      pile.byReader[isDescending].walk};
    for (const std::string_view part : {parts[isDescending], parts[!isDescending]}) {
        SqliteStatement statement(reader.handle(), part);
        BOOKBELL_TRY(
            more, reader.read(statement, limit < 0 ? limit : limit - std::ssize(keys), isWanted));
        keys.insert(keys.end(), more->cbegin(), more->cend());
    }
    return keys;
}

} // namespace

Result<RowKeys> SqliteBrowseStore::keys(const ReservationQuery &query, qint64 limit,
                                        const CancelFlag &cancel) const
{
    const SqliteKeyReader reader(m_handle, cancel);
    const PileStatements &pile = statementsOf(query.pile);
    BOOKBELL_TRY(pileSize, sizeOf(m_handle, query.pile));
    BOOKBELL_TRY(found, restricted(reader, query));
    if (!query.search.trimmed().isEmpty()) {
        BOOKBELL_TRY(books, findBooks(reader, query.search));
        BOOKBELL_TRY(readers, findReaders(reader, query.search));
        if (books->size() + readers->size() <= *pileSize / 4) {
            BOOKBELL_TRY(hits, ofFew(reader, *books, *readers));
            narrow(*found, std::move(*hits));
        } else if (query.order == ReservationOrder::Time && !*found) {
            SqliteStatement walk(m_handle, pile.byTime[query.isDescending].walk);
            return reader.read(walk, limit, isOf(*books, *readers));
        } else {
            SqliteStatement rows(m_handle, pile.rows);
            BOOKBELL_TRY(hits, reader.read(rows, -1, isOf(*books, *readers)));
            narrow(*found, KeySet(std::move(*hits)));
        }
    }
    if (query.order == ReservationOrder::Time)
        return reader.ordered(pile.byTime[query.isDescending], *found, *pileSize, limit);

    // A step along the books or readers looks for their reservations, too.
    constexpr int walkCost = 3;
    const bool byTitle = query.order == ReservationOrder::Title;
    BOOKBELL_TRY(population, byTitle ? m_books.bookCount() : m_readers.readerCount());
    const qint64 count = *found ? (*found)->size() : *pileSize;
    if (!isWalkQuicker(count, *population, limit, walkCost)) {
        if (!*found) {
            SqliteStatement rows(m_handle, pile.rows);
            BOOKBELL_TRY(all, reader.set(rows));
            *found = std::move(*all);
        }
        const auto &order = byTitle ? pile.byTitle : pile.byReader;
        SqliteStatement sort(m_handle, order[query.isDescending].sort);
        return reader.read(sort.bind((*found)->json()), limit);
    }
    if (!byTitle)
        return inReaderOrder(reader, pile, *found, query.isDescending, limit);
    return reader.ordered(pile.byTitle[query.isDescending], *found, 0, limit);
}

} // namespace bookbell
