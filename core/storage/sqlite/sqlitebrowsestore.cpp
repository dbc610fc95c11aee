// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqlitebrowsestore.h"

#include "core/storage/sqlite/sqlitestatement.h"

namespace bookbell {

SqliteBrowseStore::SqliteBrowseStore(SqliteHandle &handle)
    : m_handle(handle)
    , m_books(handle)
    , m_readers(handle)
    , m_reservations(handle)
    , m_subscriptions(handle)
    , m_deliveries(handle)
{
}

static Result<RowKeys> keysOf(SqliteStatement &statement)
{
    auto keys = statement.all<qint64>([](SqliteRow &row, qint64 &key) { row >> key; });
    if (!keys)
        return fail(std::move(keys.error()));
    return RowKeys(keys->cbegin(), keys->cend());
}

static QString pattern(const QString &search)
{
    return u'%' + search.trimmed() + u'%';
}

Result<RowKeys> SqliteBrowseStore::keys(const BookQuery &query, qint64 limit,
                                        const CancelFlag &) const
{
    SqliteStatement statement(m_handle,
                              "SELECT id FROM books WHERE removed_at IS NULL AND (title LIKE ?1 OR "
                              "author LIKE ?1) ORDER BY title COLLATE NOCASE, id LIMIT ?2");
    return keysOf(statement.bind(pattern(query.search), limit));
}

Result<RowKeys> SqliteBrowseStore::keys(const ReaderQuery &query, qint64 limit,
                                        const CancelFlag &) const
{
    SqliteStatement statement(m_handle,
                              "SELECT id FROM readers WHERE removed_at IS NULL AND (name LIKE ?1 "
                              "OR card_number LIKE ?1) ORDER BY name COLLATE NOCASE, id LIMIT ?2");
    return keysOf(statement.bind(pattern(query.search), limit));
}

Result<RowKeys> SqliteBrowseStore::keys(const ReservationQuery &query, qint64 limit,
                                        const CancelFlag &) const
{
    SqliteStatement statement(m_handle,
                              "SELECT id FROM reservations WHERE CASE ?1 WHEN 0 THEN state < 2 "
                              "WHEN 3 THEN state > 2 ELSE state = 2 END "
                              "AND (?2 = 0 OR book_id = ?2) AND (?3 = 0 OR reader_id = ?3) "
                              "ORDER BY id LIMIT ?4");
    return keysOf(statement.bind(query.pile, query.book.value, query.reader.value, limit));
}

Result<RowKeys> SqliteBrowseStore::keys(const SubscriptionQuery &query, qint64 limit,
                                        const CancelFlag &) const
{
    SqliteStatement statement(m_handle,
                              "SELECT id FROM subscriptions WHERE (?1 < 0 OR state = ?1) "
                              "ORDER BY id DESC LIMIT ?2");
    return keysOf(
        statement.bind(query.state ? static_cast<qint64>(*query.state) : qint64 {-1}, limit));
}

Result<RowKeys> SqliteBrowseStore::keys(const DeliveryQuery &query, qint64 limit,
                                        const CancelFlag &) const
{
    SqliteStatement statement(m_handle,
                              "SELECT id FROM deliveries WHERE (?1 < 0 OR state = ?1) "
                              "ORDER BY id DESC LIMIT ?2");
    return keysOf(
        statement.bind(query.state ? static_cast<qint64>(*query.state) : qint64 {-1}, limit));
}

} // namespace bookbell
