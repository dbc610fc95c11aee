// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqlitedeliverystore.h"

#include <QUrl>

#include <algorithm>

#include "core/alerts/alertrules.h"
#include "core/storage/sqlite/sqliteoutboxholdstore.h"
#include "core/storage/sqlite/sqlitestatement.h"

namespace bookbell {

using namespace Qt::StringLiterals;

#define DELIVERY_SELECT                                                                            \
    "SELECT d.id, d.kind, d.state, d.subscription_id, d.service_id, d.reader_id, "                 \
    "d.reservation_id, d.book_id, d.announcement_id, d.attempts, d.group_id, d.renotify, "         \
    "d.topic, "                                                                                    \
    "d.created_at, d.due_at, d.expires_at, d.http_status, d.reason, s.origin, d.finished_at "      \
    "FROM deliveries d JOIN services s ON s.id = d.service_id "

static void readDelivery(SqliteRow &row, Delivery &delivery)
{
    QString origin;
    row >> delivery.id >> delivery.kind >> delivery.state >> delivery.subscription
        >> delivery.service >> delivery.reader >> delivery.reservation >> delivery.book
        >> delivery.announcement >> delivery.attempts >> delivery.group >> delivery.renotify
        >> delivery.topic >> delivery.createdAt >> delivery.dueAt >> delivery.expiresAt
        >> delivery.httpStatus >> delivery.reason >> origin >> delivery.finishedAt;
    delivery.reason = reasonOutside(delivery.reason);
    delivery.host = QUrl(origin).host();
}

static void readCounts(SqliteRow &row, DeliveryCounts &counts)
{
    for (qint64 &n : counts.byState)
        row >> n;
}

#define COUNT_COLUMNS                                                                              \
    "SELECT coalesce(sum(n) FILTER (WHERE state = 0), 0), coalesce(sum(n) FILTER (WHERE state = "  \
    "1), 0), "                                                                                     \
    "coalesce(sum(n) FILTER (WHERE state = 2), 0), coalesce(sum(n) FILTER (WHERE state = 3), 0), " \
    "coalesce(sum(n) FILTER (WHERE state = 4), 0), coalesce(sum(n) FILTER (WHERE state = 5), 0), " \
    "coalesce(sum(n) FILTER (WHERE state = 6), 0), coalesce(sum(n) FILTER (WHERE state = 7), 0) "  \
    "FROM delivery_counts "

Result<DeliveryId> SqliteDeliveryStore::enqueue(const Delivery &wanted)
{
    const auto held = withOutboxHold(m_handle, wanted);
    if (!held)
        return fail(held.error());
    const Delivery &delivery = *held;
    return SqliteStatement(m_handle,
                           "INSERT INTO deliveries (kind, state, announcement_id, service_id, "
                           "subscription_id, reader_id, reservation_id, book_id, attempts, "
                           "group_id, renotify, topic, created_at, due_at, expires_at, "
                           "http_status, reason, finished_at) "
                           "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .bind(delivery.kind, delivery.state, delivery.announcement.value, delivery.service,
              delivery.subscription, delivery.reader, delivery.reservation, delivery.book,
              delivery.attempts, delivery.group, delivery.renotify, delivery.topic,
              delivery.createdAt, delivery.dueAt, delivery.expiresAt, delivery.httpStatus,
              delivery.reason, delivery.finishedAt)
        .insert<DeliveryId>();
}

Result<qint64> SqliteDeliveryStore::dropUnsent(ReservationId reservation, const QString &reason,
                                               UtcTime now)
{
    return SqliteStatement(m_handle,
                           "UPDATE deliveries SET state = 7, reason = ?, finished_at = ? "
                           "WHERE reservation_id = ? AND state IN (0, 1, 3)")
        .bind(reason, now, reservation)
        .run();
}

Result<qint64> SqliteDeliveryStore::dropUnsent(AnnouncementId announcement, const QString &reason,
                                               UtcTime now)
{
    if (!announcement.isValid())
        return 0;
    // The partial index needs to see that this is about announcements only.
    return SqliteStatement(m_handle,
                           "UPDATE deliveries SET state = 7, reason = ?, finished_at = ? "
                           "WHERE announcement_id = ? AND announcement_id > 0 "
                           "AND state IN (0, 1, 3)")
        .bind(reason, now, announcement)
        .run();
}

Result<qint64> SqliteDeliveryStore::dropUnsent(ReaderId reader, const QString &reason, UtcTime now)
{
    return SqliteStatement(m_handle,
                           "UPDATE deliveries SET state = 7, reason = ?, finished_at = ? "
                           "WHERE reader_id = ? AND state IN (0, 1, 3)")
        .bind(reason, now, reader)
        .run();
}

Result<qint64> SqliteDeliveryStore::dropUnsentAvailable(BookId book, ReaderId reader,
                                                        const QString &reason, UtcTime now)
{
    return SqliteStatement(m_handle,
                           "UPDATE deliveries SET state = 7, reason = ?, finished_at = ? "
                           "WHERE reader_id = ? AND book_id = ? AND kind = ? "
                           "AND state IN (0, 1, 3)")
        .bind(reason, now, reader, book, AlertKind::Available)
        .run();
}

Result<qint64> SqliteDeliveryStore::acceptedCountSince(UtcTime since) const
{
    // Left to itself SQLite takes the index by state, with all that was ever accepted.
    return SqliteStatement(m_handle,
                           "SELECT count(*) FROM deliveries INDEXED BY deliveries_accepted "
                           "WHERE state = 4 AND finished_at >= ?")
        .bind(since)
        .value<qint64>();
}

Result<qint64> SqliteDeliveryStore::reschedule(const QString &heldReason, UtcTime dueAt,
                                               UtcTime now)
{
    const bool isHeld = dueAt > now;
    return SqliteStatement(m_handle,
                           "UPDATE deliveries SET state = ?, due_at = ?, reason = ? "
                           "WHERE state = 1 AND reason = ?")
        .bind(isHeld ? DeliveryState::Held : DeliveryState::Queued, dueAt,
              isHeld ? heldReason : QString(), heldReason)
        .run();
}

Result<qint64> SqliteDeliveryStore::retry(std::span<const DeliveryId> failed, UtcTime now)
{
    struct Failed {
        DeliveryId id;
        AlertKind kind = AlertKind::Test;
        std::optional<int> ttlSeconds; ///< of the announcement
        std::optional<ReservationState> reservationState;
        std::optional<UtcTime> pickupBy;
    };
    QByteArray ids;
    for (const DeliveryId id : failed)
        ids += (ids.isEmpty() ? '[' : ',') + QByteArray::number(id.value);
    ids = ids.isEmpty() ? "[]"_ba : ids + ']';
    auto rows =
        SqliteStatement(m_handle,
                        "SELECT d.id, d.kind, a.ttl_seconds, h.state, h.pickup_by "
                        "FROM deliveries d JOIN subscriptions s ON s.id = d.subscription_id "
                        "LEFT JOIN announcements a ON a.id = d.announcement_id "
                        "LEFT JOIN reservations h ON h.id = d.reservation_id "
                        "WHERE d.id IN (SELECT value FROM json_each(?)) AND d.state = 6 "
                        "AND s.state = 0 AND coalesce(a.state, 0) <> 2")
            .bind(ids)
            .all<Failed>([](SqliteRow &row, Failed &target) {
                row >> target.id >> target.kind >> target.ttlSeconds >> target.reservationState
                    >> target.pickupBy;
            });
    if (!rows)
        return fail(std::move(rows.error()));

    // Pairs of id and new end of life.
    QByteArray again;
    for (const Failed &row : std::as_const(*rows)) {
        if (!stillHolds(row.kind, row.reservationState))
            continue;
        const UtcTime expiresAt = row.ttlSeconds
            ? now + std::chrono::seconds(*row.ttlSeconds)
            : std::max(expiryOf(row.kind, now, row.pickupBy), now + std::chrono::minutes {5});
        again += (again.isEmpty() ? "[[" : ",[") + QByteArray::number(row.id.value) + ','
            + QByteArray::number(toMs(expiresAt)) + ']';
    }
    if (again.isEmpty())
        return 0;
    auto queued =
        SqliteStatement(m_handle,
                        "UPDATE deliveries SET state = 0, attempts = 0, due_at = ?1, "
                        "expires_at = j.value ->> 1, http_status = 0, reason = '', "
                        "lease_owner = NULL, finished_at = NULL "
                        "FROM json_each(?2) j WHERE deliveries.id = j.value ->> 0")
            .bind(now, again + ']')
            .run();
    if (!queued)
        return queued;
    if (auto held = applyOutboxHold(m_handle, {}); !held)
        return fail(std::move(held.error()));
    return queued;
}

Result<qint64> SqliteDeliveryStore::forgetWrongClock(UtcTime now, int limit)
{
    // Queued means at once, and a lease lasts a minute: only a clock makes them that late. Each open
    // group is asked by its index: the rows that are due may be a million.
    return SqliteStatement(m_handle,
                           "UPDATE deliveries SET due_at = ?1 WHERE id IN ("
                           "SELECT d.id FROM delivery_counts c "
                           "CROSS JOIN deliveries d INDEXED BY deliveries_due "
                           "ON d.service_id = c.service_id "
                           "AND d.announcement_id = c.announcement_id "
                           "AND d.due_at > ?1 + 600000 AND d.state < 4 "
                           "WHERE c.state IN (0, 2) AND c.n > 0 AND d.state IN (0, 2) LIMIT ?2)")
        .bind(now, limit)
        .run();
}

Result<std::optional<Delivery>> SqliteDeliveryStore::delivery(DeliveryId id) const
{
    return SqliteStatement(m_handle, DELIVERY_SELECT "WHERE d.id = ?")
        .bind(id)
        .one<Delivery>(readDelivery);
}

Result<QList<Delivery>> SqliteDeliveryStore::deliveries(const DeliveryFilter &filter) const
{
    // One text for each index that can lead; what the filter leaves open is -1.
    const qint64 state = filter.state ? static_cast<qint64>(*filter.state) : -1;
    const qint64 kind = filter.kind ? static_cast<qint64>(*filter.kind) : -1;
    if (filter.reservation.isValid()) {
        return SqliteStatement(m_handle,
                               DELIVERY_SELECT
                               "WHERE d.reservation_id = ?1 AND d.id > ?2 "
                               "AND (?3 < 0 OR d.state = ?3) AND (?4 < 0 OR d.kind = ?4) "
                               "AND (?5 = 0 OR d.announcement_id = ?5) ORDER BY d.id LIMIT ?6")
            .bind(filter.reservation, filter.after.value, state, kind, filter.announcement.value,
                  filter.limit)
            .all<Delivery>(readDelivery);
    }
    if (filter.announcement.isValid()) {
        return SqliteStatement(m_handle,
                               DELIVERY_SELECT
                               "WHERE d.announcement_id = ?1 AND d.announcement_id > 0 "
                               "AND d.id > ?2 AND (?3 < 0 OR d.state = ?3) "
                               "AND (?4 < 0 OR d.kind = ?4) ORDER BY d.id LIMIT ?5")
            .bind(filter.announcement, filter.after.value, state, kind, filter.limit)
            .all<Delivery>(readDelivery);
    }
    if (filter.state) {
        return SqliteStatement(m_handle,
                               DELIVERY_SELECT
                               "WHERE d.state = ?1 AND d.id > ?2 AND (?3 < 0 OR d.kind = ?3) "
                               "ORDER BY d.id LIMIT ?4")
            .bind(state, filter.after.value, kind, filter.limit)
            .all<Delivery>(readDelivery);
    }
    return SqliteStatement(m_handle,
                           DELIVERY_SELECT
                           "WHERE d.id > ?1 AND (?2 < 0 OR d.kind = ?2) ORDER BY d.id LIMIT ?3")
        .bind(filter.after.value, kind, filter.limit)
        .all<Delivery>(readDelivery);
}

Result<DeliveryCounts> SqliteDeliveryStore::counts() const
{
    auto counts = SqliteStatement(m_handle, COUNT_COLUMNS).one<DeliveryCounts>(readCounts);
    if (!counts)
        return fail(std::move(counts.error()));
    return counts->value_or(DeliveryCounts());
}

Result<DeliveryCounts> SqliteDeliveryStore::counts(AnnouncementId announcement) const
{
    auto counts = SqliteStatement(m_handle, COUNT_COLUMNS "WHERE announcement_id = ?")
                      .bind(announcement.value)
                      .one<DeliveryCounts>(readCounts);
    if (!counts)
        return fail(std::move(counts.error()));
    return counts->value_or(DeliveryCounts());
}

Result<QHash<ServiceId, qint64>> SqliteDeliveryStore::acceptedSince(UtcTime since) const
{
    using Accepted = std::pair<ServiceId, qint64>;
    auto services = SqliteStatement(m_handle,
                                    "SELECT service_id, count(*) "
                                    "FROM deliveries INDEXED BY deliveries_accepted "
                                    "WHERE state = 4 AND finished_at >= ? GROUP BY service_id")
                        .bind(since)
                        .all<Accepted>([](SqliteRow &row, Accepted &service) {
                            row >> service.first >> service.second;
                        });
    if (!services)
        return fail(std::move(services.error()));
    QHash<ServiceId, qint64> accepted;
    for (const auto &[service, count] : std::as_const(*services))
        accepted.insert(service, count);
    return accepted;
}

Result<qint64> SqliteDeliveryStore::openOnActiveServices() const
{
    // What waits in a paused announcement waits for staff, not for the sender.
    return SqliteStatement(m_handle,
                           "SELECT coalesce(sum(c.n), 0) FROM delivery_counts c "
                           "JOIN services s ON s.id = c.service_id "
                           "LEFT JOIN announcements a ON a.id = c.announcement_id "
                           "WHERE c.state < 4 AND c.n > 0 AND c.state <> 1 AND s.paused_at IS NULL "
                           "AND (c.announcement_id = 0 OR a.state = 0 OR c.state = 2)")
        .value<qint64>();
}

} // namespace bookbell
