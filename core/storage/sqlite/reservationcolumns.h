// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circulation/reservation.h"
#include "core/storage/sqlite/sqlitestatement.h"

/// The columns of a whole reservation, as readReservation() takes them.
#define RESERVATION_COLUMNS                                                                        \
    "id, book_id, reader_id, state, position, placed_at, starts_on, not_needed_after, "            \
    "suspended_until, copy_id, ready_at, pickup_by, told_at, told_how, reminded_at, closed_at, "   \
    "close_reason"

namespace bookbell {

inline void readReservation(SqliteRow &row, Reservation &reservation)
{
    row >> reservation.id >> reservation.book >> reservation.reader >> reservation.state
        >> reservation.position >> reservation.placedAt >> reservation.startsOn
        >> reservation.notNeededAfter >> reservation.suspendedUntil >> reservation.copy
        >> reservation.readyAt >> reservation.pickupBy >> reservation.toldAt >> reservation.toldHow
        >> reservation.remindedAt >> reservation.closedAt >> reservation.closeReason;
}

} // namespace bookbell
