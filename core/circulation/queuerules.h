// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalogue/copy.h"
#include "core/circulation/policy.h"
#include "core/circulation/reservationqueue.h"

namespace bookbell {

/// The rows that an act changes, as they are afterwards, in an order in which they can be stored.
struct QueueChanges {
    QList<Reservation> reservations;
    QList<Copy> copies;

    [[nodiscard]] bool isEmpty() const { return reservations.isEmpty() && copies.isEmpty(); }
    bool operator==(const QueueChanges &) const = default;
};

/// Where a book stands at one moment: what every rule below looks at.
struct BookState {
    QList<Reservation> open; ///< the book's open reservations, any order
    QList<Copy> copies; ///< all of the book
    ReadersById readers; ///< of `open`
};

struct PlaceAnswer {
    Reservation reservation; ///< without an id; the last in the queue
    QueueChanges changes; ///< of the others
};

/// `openOfReader`: the reader's open reservations of all books. Errors: ReaderBlocked,
/// AlreadyReserved, ReaderHoldsCopy, ReaderLimitReached, QueueLimitReached.
[[nodiscard]] Result<PlaceAnswer> place(const BookState &state, BookId book, const Reader &reader,
                                        const QList<Reservation> &openOfReader,
                                        const Policy &policy, UtcTime now);

struct CheckInAnswer {
    std::optional<Reservation> reservation; ///< the copy waits for this one; none: it is available
    QList<PassedOver> passedOver;
    QueueChanges changes;
    bool becameReady = false; ///< by this check-in: its reader is to be told
    bool isRepeat = false; ///< the copy lay where it belongs already
};

/// `tellableFrom`: the first moment at which the next reader may be told; the pick-up date counts
/// from its day.
[[nodiscard]] CheckInAnswer checkIn(const BookState &state, const Copy &copy, const Policy &policy,
                                    UtcTime now, UtcTime tellableFrom);

struct CheckOutAnswer {
    std::optional<Reservation> collected; ///< the reader's own, ended by this
    std::optional<Reservation> displaced; ///< somebody else's, now first in the queue
    QueueChanges changes;
};

/// Errors: ReaderBlocked, CopyAlreadyOnLoan, CopyWaitsForOther (unless `displace`). A copy that the
/// reader has at home already changes nothing.
[[nodiscard]] Result<CheckOutAnswer> checkOut(const BookState &state, const Copy &copy,
                                              const Reader &reader, bool displace,
                                              const Policy &policy, UtcTime now);

struct ReservationAnswer {
    Reservation reservation; ///< as it is afterwards
    QueueChanges changes;
};

/// Error: ReservationClosed. The copy of a ready one stays on the shelf, to be cleared.
[[nodiscard]] Result<ReservationAnswer> cancel(const BookState &state,
                                               const Reservation &reservation,
                                               const QString &reason, UtcTime now);
/// A ready one becomes waiting again, first in the queue; its copy is to be cleared. Errors:
/// ReservationClosed, ReservationNotReady.
[[nodiscard]] Result<ReservationAnswer> putBack(const BookState &state,
                                                const Reservation &reservation);
/// Keeps its place. `until` null: until somebody resumes it. Errors: ReservationClosed,
/// ReservationNotWaiting.
[[nodiscard]] Result<ReservationAnswer> suspend(const BookState &state,
                                                const Reservation &reservation, QDate until);
/// Errors: ReservationClosed, ReservationNotSuspended.
[[nodiscard]] Result<ReservationAnswer> resume(const BookState &state,
                                               const Reservation &reservation);

} // namespace bookbell
