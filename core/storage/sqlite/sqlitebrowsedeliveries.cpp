// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of deliveries of SqliteBrowseStore.
#include <limits>

#include "core/storage/sqlite/sqlitebrowsestore.h"
#include "core/storage/sqlite/sqlitesearch.h"

namespace bookbell {

namespace {

/// Rows that are looked at one by one for a first page, before sets are made of whole filters.
constexpr qint64 windowSize = 20'000;

// ?1 and ?2: from which key to which; ?3: state, ?4: kind, ?5: announcement, each or -1; ?6 and ?7:
// made at or after, before. The third column is whose subscription it went to.
#define DELIVERY_WINDOW                                                                            \
    "SELECT d.id, coalesce(d.reader_id, "                                                          \
    "(SELECT s.reader_id FROM subscriptions s WHERE s.id = d.subscription_id)) "                   \
    "FROM deliveries d WHERE d.id BETWEEN ?1 AND ?2 AND (?3 < 0 OR d.state = ?3) "                 \
    "AND (?4 < 0 OR d.kind = ?4) AND (?5 < 0 OR d.announcement_id = ?5) "                          \
    "AND d.created_at >= ?6 AND d.created_at < ?7 ORDER BY d.id"

using PersonSet = std::optional<KeySet>;

/// The first page of a filter that holds for many: those of the rows at the end that it holds for.
/// `persons`: of any of them.
Result<RowKeys> inWindow(const SqliteKeyReader &reader, const DeliveryQuery &query,
                         const PersonSet &persons, qint64 limit)
{
    BOOKBELL_TRY(edge,
                 SqliteStatement(reader.handle(),
                                 query.isDescending ? "SELECT max(id) FROM deliveries"
                                                    : "SELECT min(id) FROM deliveries")
                     .value<qint64>());
    const qint64 from = query.isDescending ? *edge - windowSize : *edge;
    SqliteStatement statement(reader.handle(),
                              query.isDescending ? DELIVERY_WINDOW " DESC" : DELIVERY_WINDOW);
    statement.bind(from, from + windowSize,
                   query.state ? static_cast<qint64>(*query.state) : qint64 {-1},
                   query.kind ? static_cast<qint64>(*query.kind) : qint64 {-1},
                   query.announcement.isValid() ? query.announcement.value : qint64 {-1},
                   query.since ? toMs(*query.since) : std::numeric_limits<qint64>::min(),
                   query.until ? toMs(*query.until) : std::numeric_limits<qint64>::max());
    return reader.read(statement, limit, [&persons](qint64, SqliteRow &row) {
        if (!persons)
            return true;
        qint64 person = 0;
        row >> person;
        return persons->contains(person);
    });
}

/// Personal alerts name their reader, announcements the subscription alone.
Result<KeySet> ofPersons(const SqliteKeyReader &reader, const KeySet &persons)
{
    SqliteStatement statement(
        reader.handle(),
        "SELECT d.id FROM json_each(?1) j CROSS JOIN deliveries d INDEXED BY deliveries_reader "
        "ON d.reader_id = j.value UNION ALL "
        "SELECT d.id FROM json_each(?1) j CROSS JOIN subscriptions s ON s.reader_id = j.value "
        "CROSS JOIN announcements a CROSS JOIN deliveries d INDEXED BY deliveries_audience "
        "ON d.announcement_id = a.id AND d.subscription_id = s.id AND d.announcement_id > 0 "
        "WHERE d.reader_id IS NULL");
    return reader.set(statement.bind(persons.json()));
}

Result<KeySet> between(const SqliteKeyReader &reader, const DeliveryQuery &query)
{
    SqliteStatement statement(reader.handle(),
                              "SELECT id FROM deliveries INDEXED BY deliveries_created "
                              "WHERE created_at >= ? AND created_at < ?");
    return reader.set(
        statement.bind(query.since ? toMs(*query.since) : std::numeric_limits<qint64>::min(),
                       query.until ? toMs(*query.until) : std::numeric_limits<qint64>::max()));
}

/// All that the filters leave.
Result<KeySet> filtered(const SqliteKeyReader &reader, const DeliveryQuery &query,
                        const PersonSet &persons)
{
    SqliteHandle &handle = reader.handle();
    std::optional<KeySet> found;
    if (persons) {
        BOOKBELL_TRY(theirs, ofPersons(reader, *persons));
        narrow(found, std::move(*theirs));
    }
    if (query.announcement.isValid()) {
        SqliteStatement statement(handle,
                                  "SELECT id FROM deliveries WHERE announcement_id = ? "
                                  "AND announcement_id > 0");
        BOOKBELL_TRY(those, reader.set(statement.bind(query.announcement)));
        narrow(found, std::move(*those));
    }
    if (query.state) {
        SqliteStatement statement(handle, "SELECT id FROM deliveries WHERE state = ?");
        BOOKBELL_TRY(those, reader.set(statement.bind(*query.state)));
        narrow(found, std::move(*those));
    }
    if (query.kind) {
        SqliteStatement statement(handle, "SELECT id FROM deliveries WHERE kind = ?");
        BOOKBELL_TRY(those, reader.set(statement.bind(*query.kind)));
        narrow(found, std::move(*those));
    }
    if (!found || query.since || query.until) {
        BOOKBELL_TRY(those, between(reader, query));
        narrow(found, std::move(*those));
    }
    return std::move(*found);
}

} // namespace

Result<RowKeys> SqliteBrowseStore::keys(const DeliveryQuery &query, qint64 limit,
                                        const CancelFlag &cancel) const
{
    const SqliteKeyReader reader(m_handle, cancel);
    PersonSet persons;
    if (query.reader.isValid())
        persons = KeySet({query.reader.value});
    if (!query.search.trimmed().isEmpty()) {
        BOOKBELL_TRY(hits, findReaders(reader, query.search));
        narrow(persons, std::move(*hits));
    }
    // Of a few persons there are not many in any window.
    constexpr qint64 fewPersons = 100;
    if (limit >= 0 && (!persons || persons->size() > fewPersons)) {
        BOOKBELL_TRY(page, inWindow(reader, query, persons, limit));
        if (std::ssize(*page) == limit)
            return page;
    }
    BOOKBELL_TRY(found, filtered(reader, query, persons));
    return found->inOrder(query.isDescending, limit);
}

} // namespace bookbell
