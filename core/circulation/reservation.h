// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

#include "core/base/clock.h"
#include "core/base/ids.h"

namespace bookbell {

enum class ReservationState {
    Waiting = 0,
    Suspended = 1,
    Ready = 2,
    Collected = 3,
    Expired = 4,
    Cancelled = 5,
    Lapsed = 6, ///< the reader's own "not needed after" passed
};

[[nodiscard]] constexpr bool isOpen(ReservationState state)
{
    return state == ReservationState::Waiting || state == ReservationState::Suspended
        || state == ReservationState::Ready;
}

/// "waiting", "ready", … as files and JSON write it.
[[nodiscard]] QString toText(ReservationState state);
[[nodiscard]] std::optional<ReservationState> reservationStateFromText(const QString &text);

/// A reader's place in the queue of a book.
struct Reservation {
    ReservationId id;
    BookId book;
    ReaderId reader; ///< not valid once retention has taken the reader away
    ReservationState state = ReservationState::Waiting;
    int position = 0; ///< 1..n among waiting and suspended ones of the book; 0 outside the queue
    UtcTime placedAt;
    QDate startsOn; ///< null: at once
    QDate notNeededAfter; ///< the reader's own date; null: none
    QDate suspendedUntil; ///< null: until somebody resumes it
    CopyId copy; ///< the copy on the hold shelf, while ready
    std::optional<UtcTime> readyAt;
    std::optional<UtcTime>
        pickupBy; ///< end of the last day; the library's date, never the reader's
    std::optional<UtcTime>
        toldAt; ///< when the reader was first told (a push accepted, or by staff)
    QString toldHow; ///< "push", "phone", …
    std::optional<UtcTime>
        remindedAt; ///< when the reminder fell due, whether or not anybody could be rung
    std::optional<UtcTime> closedAt;
    QString closeReason;

    bool operator==(const Reservation &) const = default;
};

} // namespace bookbell
