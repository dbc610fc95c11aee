// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqlitereservationstore.h"

#include "core/storage/sqlite/reservationcolumns.h"
#include "core/storage/sqlite/totellcondition.h"

namespace bookbell {

Result<std::optional<Reservation>> SqliteReservationStore::reservation(ReservationId id) const
{
    return SqliteStatement(m_handle,
                           "SELECT " RESERVATION_COLUMNS " FROM reservations WHERE id = ?")
        .bind(id)
        .one<Reservation>(readReservation);
}

Result<QList<Reservation>> SqliteReservationStore::openOfBook(BookId book) const
{
    return SqliteStatement(m_handle,
                           "SELECT " RESERVATION_COLUMNS " FROM reservations "
                           "WHERE book_id = ? AND state < 3 ORDER BY state = 2 DESC, position, id")
        .bind(book)
        .all<Reservation>(readReservation);
}

Result<QList<Reservation>> SqliteReservationStore::openOfReader(ReaderId reader) const
{
    return SqliteStatement(m_handle,
                           "SELECT " RESERVATION_COLUMNS " FROM reservations "
                           "WHERE reader_id = ? AND state < 3 ORDER BY id")
        .bind(reader)
        .all<Reservation>(readReservation);
}

Result<QList<Reservation>> SqliteReservationStore::reservationsAfter(ReservationId after,
                                                                     int limit) const
{
    return SqliteStatement(m_handle,
                           "SELECT " RESERVATION_COLUMNS " FROM reservations "
                           "WHERE id > ? ORDER BY id LIMIT ?")
        .bind(after.value, limit)
        .all<Reservation>(readReservation);
}

Result<std::optional<Reservation>> SqliteReservationStore::latest(BookId book,
                                                                  ReaderId reader) const
{
    return SqliteStatement(m_handle,
                           "SELECT " RESERVATION_COLUMNS " FROM reservations "
                           "WHERE book_id = ? AND reader_id = ? ORDER BY id DESC LIMIT 1")
        .bind(book, reader)
        .one<Reservation>(readReservation);
}

Result<std::optional<Reservation>> SqliteReservationStore::placed(BookId book, ReaderId reader,
                                                                  UtcTime placedAt) const
{
    return SqliteStatement(m_handle,
                           "SELECT " RESERVATION_COLUMNS " FROM reservations "
                           "WHERE book_id = ? AND reader_id = ? AND placed_at = ? LIMIT 1")
        .bind(book, reader, placedAt)
        .one<Reservation>(readReservation);
}

Result<qint64> SqliteReservationStore::countInState(ReservationState state) const
{
    return SqliteStatement(m_handle,
                           "SELECT n FROM tallies WHERE what = 'reservations' AND state = ?")
        .bind(state)
        .value<qint64>();
}

Result<qint64> SqliteReservationStore::toBeToldAnotherWayCount() const
{
    return SqliteStatement(m_handle, "SELECT count(*) FROM reservations r WHERE " TO_TELL_CONDITION)
        .value<qint64>();
}

Result<QList<UtcTime>> SqliteReservationStore::noShows(ReaderId reader, UtcTime since) const
{
    return SqliteStatement(m_handle,
                           "SELECT closed_at FROM reservations WHERE reader_id = ? AND state = 4 "
                           "AND told_at IS NOT NULL AND closed_at >= ? ORDER BY closed_at")
        .bind(reader, since)
        .all<UtcTime>([](SqliteRow &row, UtcTime &at) { row >> at; });
}

Result<ReservationId> SqliteReservationStore::add(const Reservation &reservation)
{
    return SqliteStatement(m_handle,
                           "INSERT INTO reservations (book_id, reader_id, state, position, "
                           "placed_at, starts_on, not_needed_after, suspended_until, copy_id, "
                           "ready_at, pickup_by, told_at, told_how, reminded_at, closed_at, "
                           "close_reason) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .bind(reservation.book, reservation.reader, reservation.state, reservation.position,
              reservation.placedAt, reservation.startsOn, reservation.notNeededAfter,
              reservation.suspendedUntil, reservation.copy, reservation.readyAt,
              reservation.pickupBy, reservation.toldAt, reservation.toldHow, reservation.remindedAt,
              reservation.closedAt, reservation.closeReason)
        .insert<ReservationId>(ErrorCode::AlreadyReserved, {});
}

Result<> SqliteReservationStore::update(const Reservation &reservation)
{
    return SqliteStatement(m_handle,
                           "UPDATE reservations SET book_id = ?, reader_id = ?, state = ?, "
                           "position = ?, placed_at = ?, starts_on = ?, not_needed_after = ?, "
                           "suspended_until = ?, copy_id = ?, ready_at = ?, pickup_by = ?, "
                           "told_at = ?, told_how = ?, reminded_at = ?, closed_at = ?, "
                           "close_reason = ? "
                           "WHERE id = ?")
        .bind(reservation.book, reservation.reader, reservation.state, reservation.position,
              reservation.placedAt, reservation.startsOn, reservation.notNeededAfter,
              reservation.suspendedUntil, reservation.copy, reservation.readyAt,
              reservation.pickupBy, reservation.toldAt, reservation.toldHow, reservation.remindedAt,
              reservation.closedAt, reservation.closeReason, reservation.id)
        .runOnOne(ErrorCode::UnknownReservation, reservation.id.value, ErrorCode::AlreadyReserved,
                  {});
}

Result<QList<ReaderId>> SqliteReservationStore::watchersOf(BookId book) const
{
    return SqliteStatement(m_handle,
                           "SELECT reader_id FROM watches WHERE book_id = ? ORDER BY at, reader_id")
        .bind(book)
        .all<ReaderId>([](SqliteRow &row, ReaderId &reader) { row >> reader; });
}

Result<QList<BookId>> SqliteReservationStore::watchedBy(ReaderId reader) const
{
    return SqliteStatement(m_handle,
                           "SELECT book_id FROM watches WHERE reader_id = ? ORDER BY book_id")
        .bind(reader)
        .all<BookId>([](SqliteRow &row, BookId &book) { row >> book; });
}

Result<> SqliteReservationStore::addWatch(BookId book, ReaderId reader, UtcTime at)
{
    return SqliteStatement(m_handle,
                           "INSERT INTO watches (book_id, reader_id, at) VALUES (?,?,?) "
                           "ON CONFLICT DO NOTHING")
        .bind(book, reader, at)
        .runOnAny();
}

Result<> SqliteReservationStore::removeWatch(BookId book, ReaderId reader)
{
    return SqliteStatement(m_handle, "DELETE FROM watches WHERE book_id = ? AND reader_id = ?")
        .bind(book, reader)
        .runOnAny();
}

} // namespace bookbell
