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
    SqliteKeyReader::Order byCallNumber[2];
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
#define CALL_NUMBER_ORDER(states, order)                                                           \
    {                                                                                              \
        "SELECT r.id FROM books b INDEXED BY books_call_number CROSS JOIN reservations r "         \
        "INDEXED BY reservations_book ON r.book_id = b.id "                                        \
        "WHERE " states " ORDER BY " order,                                                        \
            "SELECT r.id FROM json_each(?) j CROSS JOIN reservations r ON r.id = j.value "         \
            "CROSS JOIN books b ON b.id = r.book_id WHERE " states " ORDER BY " order              \
    }
#define BY_TITLE "b.title COLLATE NOCASE, CAST(b.volume AS INTEGER), b.id, r.id"
#define BY_TITLE_DESCENDING                                                                        \
    "b.title COLLATE NOCASE DESC, CAST(b.volume AS INTEGER) DESC, b.id DESC, r.id DESC"
#define BY_CALL_NUMBER "b.call_number COLLATE NOCASE, b.id, r.id"
#define BY_CALL_NUMBER_DESCENDING "b.call_number COLLATE NOCASE DESC, b.id DESC, r.id DESC"
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
            {CALL_NUMBER_ORDER(states, BY_CALL_NUMBER),                                            \
             CALL_NUMBER_ORDER(states, BY_CALL_NUMBER_DESCENDING)},                                \
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
    case ReservationPile::ToFetch:
    case ReservationPile::Waiting:
        return waitingPile;
    case ReservationPile::BeingTold:
    case ReservationPile::ToTell:
    case ReservationPile::Expiring:
    case ReservationPile::OnShelf:
    case ReservationPile::Told:
        return shelfPile;
    case ReservationPile::ToClear:
    case ReservationPile::Closed:
        break;
    }
    return closedPile;
}

/// How many there are in the pile whose statements they are.
Result<qint64> sizeOf(SqliteHandle &handle, const PileStatements &pile)
{
    const int first = &pile == &waitingPile ? 0 : &pile == &shelfPile ? 2 : 3;
    const int last = &pile == &waitingPile ? 1 : &pile == &shelfPile ? 2 : 6;
    return SqliteStatement(handle,
                           "SELECT coalesce(sum(n), 0) FROM tallies "
                           "WHERE what = 'reservations' AND state BETWEEN ? AND ?")
        .bind(first, last)
        .value<qint64>();
}

/// As toFetch() of the rules has it: of those that can be served, the first ones, as many as copies
/// stand in their place. `columns` of s, which has the columns of reservations. Binds: today, four
/// times.
#define TO_FETCH(columns)                                                                          \
    "SELECT " columns " FROM (SELECT r.id, r.book_id, row_number() OVER (PARTITION BY r.book_id "  \
    "ORDER BY r.position, r.id) AS turn FROM books_to_fetch f CROSS JOIN reservations r "          \
    "INDEXED BY reservations_book ON r.book_id = f.book_id AND r.state IN (0, 1) "                 \
    "CROSS JOIN readers p ON p.id = r.reader_id "                                                  \
    "WHERE (r.state = 0 OR r.suspended_until <= ?) "                                               \
    "AND (r.starts_on IS NULL OR r.starts_on <= ?) "                                               \
    "AND (r.not_needed_after IS NULL OR r.not_needed_after >= ?) "                                 \
    "AND p.is_blocked = 0 AND (p.expires_on IS NULL OR p.expires_on >= ?)) s "                     \
    "WHERE s.turn <= (SELECT count(*) FROM copies c INDEXED BY copies_available "                  \
    "WHERE c.book_id = s.book_id AND c.state = 0 AND c.removed_at IS NULL)"
#define UNTOLD(columns)                                                                            \
    "SELECT " columns " FROM reservations r INDEXED BY reservations_untold "                       \
    "WHERE " UNTOLD_CONDITION
#define EXPIRING(columns)                                                                          \
    "SELECT " columns " FROM reservations r INDEXED BY reservations_on_shelf "                     \
    "WHERE r.state = 2 AND r.pickup_by <= ?"

/// The part of the pile's statements that the pile is; none: all of it.
Result<std::optional<KeySet>> partOf(const SqliteKeyReader &reader, const ReservationQuery &query)
{
    SqliteHandle &handle = reader.handle();
    const auto set = [&reader](SqliteStatement &&statement) -> Result<std::optional<KeySet>> {
        BOOKBELL_TRY(keys, reader.set(statement));
        return std::optional(std::move(*keys));
    };
    const QDate today = query.day.today;
    switch (query.pile) {
    case ReservationPile::ToFetch:
        return set(
            std::move(SqliteStatement(handle, TO_FETCH("s.id")).bind(today, today, today, today)));
    case ReservationPile::BeingTold:
        return set(SqliteStatement(handle, UNTOLD("r.id") " AND " RINGS_CONDITION));
    case ReservationPile::ToTell:
        return set(SqliteStatement(handle, UNTOLD("r.id") " AND NOT " RINGS_CONDITION));
    case ReservationPile::Expiring:
        return set(std::move(SqliteStatement(handle, EXPIRING("r.id")).bind(query.day.soon)));
    case ReservationPile::Told:
        return set(SqliteStatement(handle,
                                   "SELECT r.id FROM reservations r INDEXED BY "
                                   "reservations_on_shelf WHERE r.state = 2 "
                                   "AND r.told_at IS NOT NULL"));
    case ReservationPile::ToClear:
        return std::optional(KeySet());
    case ReservationPile::Waiting:
    case ReservationPile::OnShelf:
    case ReservationPile::Closed:
        break;
    }
    return std::optional<KeySet>();
}

/// Those of the pile, of the book and of the reader, as far as the query asks for them.
Result<std::optional<KeySet>> restricted(const SqliteKeyReader &reader,
                                         const ReservationQuery &query)
{
    BOOKBELL_TRY(found, partOf(reader, query));
    if (query.book.isValid()) {
        SqliteStatement statement(reader.handle(), "SELECT id FROM reservations WHERE book_id = ?");
        BOOKBELL_TRY(ofBook, reader.set(statement.bind(query.book)));
        narrow(*found, std::move(*ofBook));
    }
    if (query.reader.isValid()) {
        SqliteStatement statement(reader.handle(),
                                  "SELECT id FROM reservations WHERE reader_id = ?");
        BOOKBELL_TRY(ofReader, reader.set(statement.bind(query.reader)));
        narrow(*found, std::move(*ofReader));
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
    BOOKBELL_TRY(pileSize, sizeOf(m_handle, pile));
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
    const bool byReader = query.order == ReservationOrder::Reader;
    const auto &order = byReader                      ? pile.byReader
        : query.order == ReservationOrder::CallNumber ? pile.byCallNumber
                                                      : pile.byTitle;
    BOOKBELL_TRY(population, byReader ? m_readers.readerCount() : m_books.bookCount());
    const qint64 count = *found ? (*found)->size() : *pileSize;
    if (!isWalkQuicker(count, *population, limit, walkCost)) {
        if (!*found) {
            SqliteStatement rows(m_handle, pile.rows);
            BOOKBELL_TRY(all, reader.set(rows));
            *found = std::move(*all);
        }
        SqliteStatement sort(m_handle, order[query.isDescending].sort);
        return reader.read(sort.bind((*found)->json()), limit);
    }
    if (byReader)
        return inReaderOrder(reader, pile, *found, query.isDescending, limit);
    return reader.ordered(order[query.isDescending], *found, 0, limit);
}

Result<ReservationPileCounts> SqliteBrowseStore::pileCounts(const WorkDay &day) const
{
    BOOKBELL_TRY(counts,
                 SqliteStatement(m_handle,
                                 "SELECT coalesce(sum(n) FILTER (WHERE state < 2), 0), "
                                 "coalesce(sum(n) FILTER (WHERE state = 2), 0), "
                                 "coalesce(sum(n) FILTER (WHERE state > 2), 0) "
                                 "FROM tallies WHERE what = 'reservations'")
                     .one<ReservationPileCounts>([](SqliteRow &row, ReservationPileCounts &target) {
                         row >> target.waiting >> target.onShelf >> target.closed;
                     }));
    ReservationPileCounts piles = counts->value_or(ReservationPileCounts());
    BOOKBELL_TRY(toFetch,
                 SqliteStatement(m_handle, TO_FETCH("count(*)"))
                     .bind(day.today, day.today, day.today, day.today)
                     .value<qint64>());
    BOOKBELL_TRY(expiring,
                 SqliteStatement(m_handle, EXPIRING("count(*)")).bind(day.soon).value<qint64>());
    BOOKBELL_TRY(toClear, m_books.toClearCount());
    BOOKBELL_TRY(untold, SqliteStatement(m_handle, UNTOLD("count(*)")).value<qint64>());
    BOOKBELL_TRY(
        beingTold,
        SqliteStatement(m_handle, UNTOLD("count(*)") " AND " RINGS_CONDITION).value<qint64>());
    piles.toFetch = *toFetch;
    piles.beingTold = *beingTold;
    piles.toTell = *untold - *beingTold;
    piles.expiring = *expiring;
    piles.toClear = *toClear;
    piles.told = piles.onShelf - *untold;
    return piles;
}

} // namespace bookbell
