// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of subscriptions of SqliteBrowseStore.
#include "core/storage/sqlite/sqlitebrowsestore.h"
#include "core/storage/sqlite/sqlitesearch.h"

namespace bookbell {

namespace {

/// Rows that are looked at one by one for a first page, before sets are made of whole filters.
constexpr qint64 windowSize = 20'000;

// Whether the filters hold for subscription s. ?1: state or -1; ?2: nobody's only; ?3: list or 0;
// ?4: on no list only. In a column only CASE leaves out what need not be asked.
#define SUBSCRIPTION_MATCHES                                                                       \
    "(?1 < 0 OR s.state = ?1) AND (NOT ?2 OR s.reader_id IS NULL) "                                \
    "AND CASE ?3 WHEN 0 THEN 1 ELSE EXISTS (SELECT 1 FROM list_members m WHERE m.list_id = ?3 "    \
    "AND m.subscription_id = s.id) END "                                                           \
    "AND CASE ?4 WHEN 0 THEN 1 ELSE NOT EXISTS (SELECT 1 FROM list_members m CROSS JOIN lists l "  \
    "ON l.id = m.list_id WHERE m.subscription_id = s.id AND l.removed_at IS NULL) END "
#define SUBSCRIPTION_WINDOW                                                                        \
    "SELECT s.id FROM subscriptions s WHERE " SUBSCRIPTION_MATCHES                                 \
    "AND s.id BETWEEN ?5 AND ?6 ORDER BY s.id"

SqliteStatement &bindFilters(SqliteStatement &statement, const SubscriptionQuery &query)
{
    return statement.bind(query.state ? static_cast<qint64>(*query.state) : qint64 {-1},
                          query.withoutReader, query.list.value, query.withoutList);
}

/// The first page of a filter that holds for many: those of the rows at the end that it holds for.
Result<RowKeys> inWindow(const SqliteKeyReader &reader, const SubscriptionQuery &query,
                         qint64 limit)
{
    BOOKBELL_TRY(edge,
                 SqliteStatement(reader.handle(),
                                 query.isDescending ? "SELECT max(id) FROM subscriptions"
                                                    : "SELECT min(id) FROM subscriptions")
                     .value<qint64>());
    const qint64 from = query.isDescending ? *edge - windowSize : *edge;
    SqliteStatement statement(
        reader.handle(), query.isDescending ? SUBSCRIPTION_WINDOW " DESC" : SUBSCRIPTION_WINDOW);
    return reader.read(bindFilters(statement, query).bind(from, from + windowSize), limit);
}

Result<KeySet> inState(const SqliteKeyReader &reader, SubscriptionState state)
{
    SqliteStatement statement(reader.handle(), "SELECT id FROM subscriptions WHERE state = ?");
    return reader.set(statement.bind(state));
}

Result<KeySet> all(const SqliteKeyReader &reader)
{
    // The keys alone lie closer together in an index than in the table.
    SqliteStatement statement(reader.handle(),
                              "SELECT id FROM subscriptions INDEXED BY subscriptions_state "
                              "WHERE state >= 0");
    return reader.set(statement);
}

Result<KeySet> ofSearch(const SqliteKeyReader &reader, const QString &typed)
{
    BOOKBELL_TRY(readers, findReaders(reader, typed));
    SqliteStatement statement(reader.handle(),
                              "SELECT s.id FROM json_each(?) j CROSS JOIN subscriptions s "
                              "ON s.reader_id = j.value");
    return reader.set(statement.bind(readers->json()));
}

/// All that the filters leave; none: there are no filters.
Result<std::optional<KeySet>> filtered(const SqliteKeyReader &reader,
                                       const SubscriptionQuery &query)
{
    SqliteHandle &handle = reader.handle();
    std::optional<KeySet> found;
    if (!query.search.trimmed().isEmpty()) {
        BOOKBELL_TRY(hits, ofSearch(reader, query.search));
        narrow(found, std::move(*hits));
    }
    if (query.list.isValid()) {
        SqliteStatement statement(handle,
                                  "SELECT subscription_id FROM list_members WHERE list_id = ?");
        BOOKBELL_TRY(members, reader.set(statement.bind(query.list)));
        narrow(found, std::move(*members));
    }
    if (query.withoutReader) {
        SqliteStatement statement(handle,
                                  "SELECT id FROM subscriptions INDEXED BY subscriptions_of_nobody "
                                  "WHERE reader_id IS NULL");
        BOOKBELL_TRY(ofNobody, reader.set(statement));
        narrow(found, std::move(*ofNobody));
    }
    if (query.state) {
        BOOKBELL_TRY(those, inState(reader, *query.state));
        narrow(found, std::move(*those));
    }
    if (query.withoutList) {
        if (!found) {
            BOOKBELL_TRY(everybody, all(reader));
            found = std::move(*everybody);
        }
        SqliteStatement statement(handle,
                                  "SELECT m.subscription_id FROM lists l CROSS JOIN list_members m "
                                  "ON m.list_id = l.id WHERE l.removed_at IS NULL");
        BOOKBELL_TRY(members, reader.set(statement));
        found = KeySet::without(*found, *members);
    }
    return found;
}

#define READER_ORDER_WALK(columns)                                                                 \
    "SELECT " columns " FROM readers p INDEXED BY readers_name CROSS JOIN subscriptions s "        \
    "INDEXED BY subscriptions_reader ON s.reader_id = p.id ORDER BY "
#define READER_ORDER_SORT                                                                          \
    "SELECT s.id FROM json_each(?) j CROSS JOIN subscriptions s ON s.id = j.value "                \
    "LEFT JOIN readers p ON p.id = s.reader_id ORDER BY "
#define OF_NOBODY(columns)                                                                         \
    "SELECT " columns " FROM subscriptions s INDEXED BY subscriptions_of_nobody "                  \
    "WHERE s.reader_id IS NULL ORDER BY s.id"
#define BY_READER "p.name COLLATE NOCASE, p.id, s.id"
#define BY_READER_DESCENDING "p.name COLLATE NOCASE DESC, p.id DESC, s.id DESC"

constexpr std::string_view readerSort[2] = {READER_ORDER_SORT BY_READER,
                                            READER_ORDER_SORT BY_READER_DESCENDING};

/// A walk along the readers: nobody comes before everybody.
struct ReaderWalk {
    std::string_view first;
    std::string_view second;
};

constexpr ReaderWalk readerWalk[2] = {
    {OF_NOBODY("s.id"), READER_ORDER_WALK("s.id") BY_READER},
    {READER_ORDER_WALK("s.id") BY_READER_DESCENDING, OF_NOBODY("s.id") " DESC"}};

/// The same, with a second column that tells whether the filters hold.
constexpr ReaderWalk filteredReaderWalk[2] = {
    {OF_NOBODY("s.id, " SUBSCRIPTION_MATCHES),
     READER_ORDER_WALK("s.id, " SUBSCRIPTION_MATCHES) BY_READER},
    {READER_ORDER_WALK("s.id, " SUBSCRIPTION_MATCHES) BY_READER_DESCENDING,
     OF_NOBODY("s.id, " SUBSCRIPTION_MATCHES) " DESC"}};

/// The first page in the order of the readers, if a filter holds for so many that it is found
/// soon; else none.
Result<std::optional<RowKeys>> firstOfReaders(const SqliteKeyReader &reader,
                                              const SubscriptionQuery &query, qint64 limit)
{
    RowKeys page;
    qint64 rows = 0;
    const auto isEnd = [&](qint64 key, SqliteRow &row) {
        bool matches = false;
        row >> matches;
        if (matches)
            page.push_back(key);
        return std::ssize(page) >= limit || ++rows >= windowSize;
    };
    const ReaderWalk &walk = filteredReaderWalk[query.isDescending];
    for (const std::string_view part : {walk.first, walk.second}) {
        SqliteStatement statement(reader.handle(), part);
        BOOKBELL_TRY(end, reader.read(bindFilters(statement, query), 1, isEnd));
        if (std::ssize(page) >= limit)
            return page;
        if (!end->empty())
            return std::nullopt;
    }
    return page;
}

Result<RowKeys> alongReaders(const SqliteKeyReader &reader, const std::optional<KeySet> &wanted,
                             bool isDescending, qint64 limit)
{
    RowKeys keys;
    for (const std::string_view part :
         {readerWalk[isDescending].first, readerWalk[isDescending].second}) {
        SqliteStatement statement(reader.handle(), part);
        BOOKBELL_TRY(more,
                     reader.read(statement, limit < 0 ? limit : limit - std::ssize(keys),
                                 [&wanted](qint64 key, SqliteRow &) {
                                     return !wanted || wanted->contains(key);
                                 }));
        keys.insert(keys.end(), more->cbegin(), more->cend());
    }
    return keys;
}

} // namespace

Result<RowKeys> SqliteBrowseStore::keys(const SubscriptionQuery &query, qint64 limit,
                                        const CancelFlag &cancel) const
{
    const SqliteKeyReader reader(m_handle, cancel);
    const bool byReader = query.order == SubscriptionOrder::Reader;
    if (!byReader && limit >= 0 && query.search.trimmed().isEmpty()) {
        BOOKBELL_TRY(page, inWindow(reader, query, limit));
        if (std::ssize(*page) == limit)
            return page;
    }
    if (byReader && limit > 0 && query.search.trimmed().isEmpty()) {
        BOOKBELL_TRY(page, firstOfReaders(reader, query, limit));
        if (*page)
            return std::move(**page);
    }
    BOOKBELL_TRY(found, filtered(reader, query));
    if (!byReader) {
        if (!*found) {
            BOOKBELL_TRY(everybody, all(reader));
            *found = std::move(*everybody);
        }
        return (*found)->inOrder(query.isDescending, limit);
    }
    // Nobody's have no order but their own.
    if (query.withoutReader)
        return (*found)->inOrder(query.isDescending, limit);
    BOOKBELL_TRY(readers, m_readers.readerCount());
    constexpr int walkCost = 8;
    if (!*found || isWalkQuicker((*found)->size(), *readers, limit, walkCost))
        return alongReaders(reader, *found, query.isDescending, limit);
    SqliteStatement sort(m_handle, readerSort[query.isDescending]);
    return reader.read(sort.bind((*found)->json()), limit);
}

} // namespace bookbell
