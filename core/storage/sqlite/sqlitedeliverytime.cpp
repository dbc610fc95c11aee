// SPDX-License-Identifier: GPL-3.0-or-later
// What time does to deliveries, groups that leave as one, and what is not to leave at all, of
// SqliteDeliveryStore.
#include "core/storage/sqlite/sqlitedeliverystore.h"

#include "core/storage/outboxholdstore.h"
#include "core/storage/sqlite/sqlitestatement.h"

namespace bookbell {

using namespace Qt::StringLiterals;

// Each asks only the services and announcements that have such rows, and of those only what is due:
// a scheduled announcement to a million is one step in its index. ?1: now.

/// Held, and their time has come.
#define RELEASABLE                                                                                 \
    "FROM (SELECT DISTINCT service_id, announcement_id FROM delivery_counts "                      \
    "WHERE state = 1 AND n > 0) c CROSS JOIN deliveries d INDEXED BY deliveries_due "              \
    "ON d.service_id = c.service_id AND d.announcement_id = c.announcement_id "                    \
    "WHERE d.state < 4 AND d.due_at <= ?1 AND d.state = 1 "

/// Unsent, and of no use any more. None of an announcement is before the earliest of them may be.
#define TOO_LATE                                                                                   \
    "FROM (SELECT DISTINCT o.service_id, o.announcement_id FROM delivery_counts o "                \
    "LEFT JOIN announcements a ON a.id = o.announcement_id "                                       \
    "WHERE o.state IN (0, 1, 3) AND o.n > 0 AND (o.announcement_id = 0 "                           \
    "OR max(a.created_at, a.not_before) + a.ttl_seconds * 1000 <= ?1)) c "                         \
    "CROSS JOIN deliveries d INDEXED BY deliveries_due "                                           \
    "ON d.service_id = c.service_id AND d.announcement_id = c.announcement_id "                    \
    "WHERE d.state < 4 AND d.due_at <= ?1 AND d.state IN (0, 1, 3) AND d.expires_at <= ?1 "

#define UNSENT_COLUMNS "kind, reader_id, reservation_id, book_id, announcement_id, due_at"

static void readUnsent(SqliteRow &row, UnsentDelivery &unsent)
{
    row >> unsent.kind >> unsent.reader >> unsent.reservation >> unsent.book >> unsent.announcement
        >> unsent.dueAt;
}

Result<bool> SqliteDeliveryStore::hasOverdue(UtcTime now) const
{
    return SqliteStatement(m_handle,
                           "SELECT EXISTS (SELECT 1 " RELEASABLE ") OR EXISTS (SELECT 1 " TOO_LATE
                           ")")
        .bind(now)
        .value<bool>();
}

Result<QList<UnsentDelivery>> SqliteDeliveryStore::release(UtcTime now, int limit)
{
    return SqliteStatement(m_handle,
                           "UPDATE deliveries SET state = 0, reason = '' "
                           "WHERE id IN (SELECT d.id " RELEASABLE
                           "ORDER BY d.due_at, d.id LIMIT ?2) RETURNING " UNSENT_COLUMNS)
        .bind(now, limit)
        .all<UnsentDelivery>(readUnsent);
}

Result<QList<UnsentDelivery>> SqliteDeliveryStore::dropTooLate(UtcTime now, int limit)
{
    return SqliteStatement(
               m_handle,
               "UPDATE deliveries SET finished_at = ?1, "
               "state = CASE WHEN attempts > 0 THEN 6 ELSE 7 END, "
               "reason = CASE WHEN attempts = 0 THEN ?3 WHEN reason = '' THEN 'expired' "
               "ELSE 'expired, after: ' || reason END "
               "WHERE id IN (SELECT d.id " TOO_LATE "LIMIT ?2) "
               "RETURNING " UNSENT_COLUMNS)
        .bind(now, limit, tooLateReason())
        .all<UnsentDelivery>(readUnsent);
}

Result<qint64> SqliteDeliveryStore::bringForward(UtcTime now)
{
    return SqliteStatement(m_handle,
                           "UPDATE deliveries SET due_at = ?1 WHERE id IN ("
                           "SELECT d.id FROM (SELECT DISTINCT service_id, announcement_id "
                           "FROM delivery_counts WHERE state = 0 AND n > 0) c "
                           "CROSS JOIN deliveries d INDEXED BY deliveries_due "
                           "ON d.service_id = c.service_id "
                           "AND d.announcement_id = c.announcement_id "
                           "WHERE d.state < 4 AND d.due_at > ?1 AND d.state = 0)")
        .bind(now)
        .run();
}

Result<std::optional<DeliveryStore::HeldGroup>> SqliteDeliveryStore::heldGroup(
    SubscriptionId subscription) const
{
    return SqliteStatement(m_handle,
                           "SELECT group_id, due_at, reason FROM deliveries "
                           "WHERE subscription_id = ? AND group_id IS NOT NULL AND state < 4 "
                           "AND state = 1 AND reason NOT LIKE ? || '%' ORDER BY due_at DESC, id LIMIT 1")
        .bind(subscription, restoredReason())
        .one<HeldGroup>([](SqliteRow &row, HeldGroup &group) {
            row >> group.id >> group.dueAt >> group.heldReason;
        });
}

Result<> SqliteDeliveryStore::beginGroup(DeliveryId id)
{
    return SqliteStatement(m_handle, "UPDATE deliveries SET group_id = id WHERE id = ?")
        .bind(id)
        .runOnAny();
}

Result<> SqliteDeliveryStore::dropClaimed(DeliveryId id, const QString &reason, UtcTime now)
{
    return SqliteStatement(m_handle,
                           "UPDATE deliveries SET state = 7, reason = ?, finished_at = ?, "
                           "lease_owner = NULL WHERE id = ?")
        .bind(reason, now, id)
        .runOnAny();
}

Result<> SqliteDeliveryStore::goOnWatching(DeliveryId available, UtcTime now)
{
    if (auto dropped = dropClaimed(available, u"lent again"_s, now); !dropped)
        return dropped;
    return SqliteStatement(m_handle,
                           "INSERT INTO watches (book_id, reader_id, at) "
                           "SELECT d.book_id, d.reader_id, ?1 FROM deliveries d "
                           "JOIN readers r ON r.id = d.reader_id AND r.removed_at IS NULL "
                           "WHERE d.id = ?2 AND d.book_id IS NOT NULL ON CONFLICT DO NOTHING")
        .bind(now, available)
        .runOnAny();
}

} // namespace bookbell
