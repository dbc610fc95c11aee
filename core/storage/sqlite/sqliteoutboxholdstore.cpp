// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqliteoutboxholdstore.h"

#include "core/storage/sqlite/sqlitestatement.h"

namespace bookbell {

using namespace Qt::StringLiterals;

// As far ahead as held rows are moved, in milliseconds: beyond any time that a library knows.
#define HOLD_SPAN "100000000000000"
static constexpr std::chrono::milliseconds holdSpan {100'000'000'000'000};

// Not a key of the registry: nobody sets it.
#define HOLD_KEY "'outbox.held-since'"

/// From the index alone; only services and announcements that have held rows are asked.
#define HELD_ROWS                                                                                  \
    "FROM (SELECT DISTINCT service_id, announcement_id FROM delivery_counts "                      \
    "WHERE state = 1 AND n > 0) c CROSS JOIN deliveries d INDEXED BY deliveries_due "              \
    "ON d.service_id = c.service_id AND d.announcement_id = c.announcement_id "                    \
    "AND d.due_at >= " HOLD_SPAN " WHERE d.state < 4 "

// What stands before the reason that a held row had already.
#define HELD_BEFORE "'restored, '"

/// ?1: now, ?2: restoredReason(). Leases end: their sender worked on another copy of the library.
#define HOLD_ROWS                                                                                  \
    "UPDATE deliveries SET state = 1, lease_owner = NULL, "                                        \
    "reason = ?2 || CASE WHEN state = 1 AND reason <> '' THEN ', ' || reason ELSE '' END, "        \
    "due_at = CASE state WHEN 2 THEN ?1 ELSE due_at END + " HOLD_SPAN                              \
    " WHERE state IN (0, 1, 2, 3) AND due_at < " HOLD_SPAN " "

Result<qint64> SqliteOutboxHoldStore::begin(UtcTime now)
{
    auto noted = SqliteStatement(m_handle,
                                 "INSERT INTO settings (key, value) VALUES (" HOLD_KEY ", ?) "
                                 "ON CONFLICT DO UPDATE SET value = excluded.value")
                     .bind(toMs(now))
                     .runOnAny();
    if (!noted)
        return fail(std::move(noted.error()));
    auto held = SqliteStatement(m_handle, HOLD_ROWS).bind(now, restoredReason()).runOnAny();
    if (!held)
        return fail(std::move(held.error()));
    return SqliteStatement(m_handle, "SELECT count(*) " HELD_ROWS).value<qint64>();
}

Result<std::optional<OutboxHold>> SqliteOutboxHoldStore::hold() const
{
    auto since = SqliteStatement(
                     m_handle, "SELECT CAST(value AS INTEGER) FROM settings WHERE key = " HOLD_KEY)
                     .one<UtcTime>([](SqliteRow &row, UtcTime &time) { row >> time; });
    if (!since)
        return fail(std::move(since.error()));
    if (!*since)
        return std::optional<OutboxHold>();
    auto held = SqliteStatement(m_handle, "SELECT count(*) " HELD_ROWS).value<qint64>();
    if (!held)
        return fail(std::move(held.error()));
    return OutboxHold {**since, *held};
}

Result<qint64> SqliteOutboxHoldStore::release(UtcTime now, int limit)
{
    auto released =
        SqliteStatement(m_handle,
                        "UPDATE deliveries SET due_at = due_at - " HOLD_SPAN ", "
                        "state = due_at - " HOLD_SPAN " > ?1, "
                        "reason = CASE WHEN due_at - " HOLD_SPAN " <= ?1 THEN '' "
                        "WHEN reason LIKE " HELD_BEFORE " || '%' "
                        "THEN substr(reason, length(" HELD_BEFORE ") + 1) "
                        "WHEN announcement_id > 0 THEN 'schedule' ELSE 'quiet hours' END "
                        "WHERE id IN (SELECT d.id " HELD_ROWS "LIMIT ?2)")
            .bind(now, limit)
            .run();
    if (!released)
        return fail(std::move(released.error()));
    if (auto done = endWhenDone(*released, limit); !done)
        return fail(std::move(done.error()));
    return released;
}

Result<qint64> SqliteOutboxHoldStore::drop(UtcTime now, int limit)
{
    auto dropped = SqliteStatement(m_handle,
                                   "UPDATE deliveries SET state = 7, finished_at = ?1, "
                                   "due_at = due_at - " HOLD_SPAN
                                   " WHERE id IN (SELECT d.id " HELD_ROWS "LIMIT ?2)")
                       .bind(now, limit)
                       .run();
    if (!dropped)
        return fail(std::move(dropped.error()));
    if (auto done = endWhenDone(*dropped, limit); !done)
        return fail(std::move(done.error()));
    return dropped;
}

Result<> SqliteOutboxHoldStore::endWhenDone(qint64 moved, int limit)
{
    if (moved >= limit)
        return {};
    return SqliteStatement(m_handle, "DELETE FROM settings WHERE key = " HOLD_KEY).runOnAny();
}

QString reasonOutside(const QString &stored)
{
    return stored.startsWith(restoredReason() + u", "_s) ? restoredReason() : stored;
}

Result<bool> isOutboxHeld(SqliteHandle &handle)
{
    return SqliteStatement(handle, "SELECT count(*) FROM settings WHERE key = " HOLD_KEY)
        .value<bool>();
}

Result<Delivery> withOutboxHold(SqliteHandle &handle, Delivery delivery)
{
    // A test rings a device in front of staff: they ask for it now.
    if (delivery.kind == AlertKind::Test || !isOpen(delivery.state))
        return delivery;
    auto isHeld = isOutboxHeld(handle);
    if (isHeld && *isHeld && delivery.announcement.isValid()) {
        isHeld = SqliteStatement(handle,
                                 "SELECT count(*) FROM announcements WHERE id = ? AND is_test = 0")
                     .bind(delivery.announcement)
                     .value<bool>();
    }
    if (!isHeld)
        return fail(std::move(isHeld.error()));
    if (*isHeld) {
        const bool waited = delivery.state == DeliveryState::Held && !delivery.reason.isEmpty();
        delivery.reason = waited ? restoredReason() + u", "_s + delivery.reason : restoredReason();
        delivery.state = DeliveryState::Held;
        // One that joins a group of held ones has its time already.
        if (delivery.dueAt < fromMs(holdSpan.count()))
            delivery.dueAt += holdSpan;
    }
    return delivery;
}

Result<> applyOutboxHold(SqliteHandle &handle, AnnouncementId announcement)
{
    auto isHeld = isOutboxHeld(handle);
    if (!isHeld)
        return fail(std::move(isHeld.error()));
    if (!*isHeld)
        return {};
    if (announcement.isValid()) {
        return SqliteStatement(handle, HOLD_ROWS "AND announcement_id = ?3 AND announcement_id > 0")
            .bind(UtcTime(), restoredReason(), announcement)
            .runOnAny();
    }
    return SqliteStatement(handle, HOLD_ROWS "AND kind <> ?3")
        .bind(UtcTime(), restoredReason(), AlertKind::Test)
        .runOnAny();
}

} // namespace bookbell
