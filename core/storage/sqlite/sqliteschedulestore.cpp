// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqliteschedulestore.h"

#include "core/storage/sqlite/reservationcolumns.h"

namespace bookbell {

// Left to itself SQLite takes the index by state, and sorts all that are ready.

Result<bool> SqliteScheduleStore::takeTurn(const QString &owner, UtcTime now, UtcTime until)
{
    auto changed = SqliteStatement(m_handle,
                                   "INSERT INTO schedule (id, owner, until_at) VALUES (1, ?1, ?3) "
                                   "ON CONFLICT DO UPDATE SET owner = ?1, until_at = ?3 "
                                   "WHERE owner = ?1 OR until_at <= ?2 OR until_at > ?3")
                       .bind(owner, now, until)
                       .run();
    if (!changed)
        return fail(std::move(changed.error()));
    return *changed > 0;
}

Result<> SqliteScheduleStore::endTurn(const QString &owner)
{
    return SqliteStatement(m_handle, "UPDATE schedule SET until_at = 0 WHERE owner = ?")
        .bind(owner)
        .runOnAny();
}

Result<std::optional<UtcTime>> SqliteScheduleStore::doneAt() const
{
    return SqliteStatement(m_handle, "SELECT done_at FROM schedule")
        .value<std::optional<UtcTime>>();
}

Result<> SqliteScheduleStore::setDoneAt(UtcTime at)
{
    return SqliteStatement(m_handle,
                           "INSERT INTO schedule (id, owner, until_at, done_at) "
                           "VALUES (1, '', 0, ?1) ON CONFLICT DO UPDATE SET done_at = ?1")
        .bind(at)
        .runOnAny();
}

Result<QList<Reservation>> SqliteScheduleStore::uncollected(UtcTime now, int limit) const
{
    return SqliteStatement(m_handle,
                           "SELECT " RESERVATION_COLUMNS
                           " FROM reservations INDEXED BY reservations_on_shelf "
                           "WHERE state = 2 AND pickup_by < ? ORDER BY pickup_by, id LIMIT ?")
        .bind(now, limit)
        .all<Reservation>(readReservation);
}

Result<QList<Reservation>> SqliteScheduleStore::resumable(QDate today, int limit) const
{
    return SqliteStatement(m_handle,
                           "SELECT " RESERVATION_COLUMNS
                           " FROM reservations INDEXED BY reservations_resume "
                           "WHERE state = 1 AND suspended_until IS NOT NULL "
                           "AND suspended_until <= ? ORDER BY suspended_until, id LIMIT ?")
        .bind(today, limit)
        .all<Reservation>(readReservation);
}

Result<QList<Reservation>> SqliteScheduleStore::unneeded(QDate today, int limit) const
{
    return SqliteStatement(m_handle,
                           "SELECT " RESERVATION_COLUMNS
                           " FROM reservations INDEXED BY reservations_lapse "
                           "WHERE state < 2 AND not_needed_after IS NOT NULL "
                           "AND not_needed_after < ? ORDER BY not_needed_after, id LIMIT ?")
        .bind(today, limit)
        .all<Reservation>(readReservation);
}

Result<QList<Reservation>> SqliteScheduleStore::unreminded(UtcTime until, int limit) const
{
    return SqliteStatement(m_handle,
                           "SELECT " RESERVATION_COLUMNS
                           " FROM reservations INDEXED BY reservations_remind "
                           "WHERE state = 2 AND reminded_at IS NULL AND pickup_by <= ? "
                           "ORDER BY pickup_by, id LIMIT ?")
        .bind(until, limit)
        .all<Reservation>(readReservation);
}

} // namespace bookbell
