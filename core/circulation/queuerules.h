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

/// What a reader asks for besides the book.
struct PlaceWish {
    QDate startsOn; ///< null: at once
    QDate notNeededAfter; ///< null: never

    bool operator==(const PlaceWish &) const = default;
};

/// What the library knows of a reader who wants to reserve.
struct ReaderHistory {
    QList<Reservation> open; ///< of all books
    QList<UtcTime> noShows; ///< when copies that they had been told of expired uncollected
};

/// A copy that stands in its place, and whose turn it is to have it.
struct ToFetch {
    Reservation reservation;
    Copy copy;

    bool operator==(const ToFetch &) const = default;
};

/// Whom the available copies could serve now, in queue order: a copy became available, or a
/// reservation was placed, resumed or has begun, without a check-in that brought them together. A
/// check-in of any of these copies makes the first ready.
[[nodiscard]] QList<ToFetch> toFetch(const BookState &state, const Policy &policy, UtcTime now);
/// A copy that stands in its place for anybody, beyond those that toFetch() gives away.
[[nodiscard]] std::optional<Copy> freeCopy(const BookState &state, const Policy &policy,
                                           UtcTime now);

/// Errors: ReaderBlocked, ReaderBarred, AlreadyReserved, ReaderHoldsCopy, ReaderLimitReached,
/// QueueLimitReached, CopyOnShelf; InvalidTime where a day of the wish has passed or the last is
/// before the first. CopyOnShelf: the library reserves only what is on loan, and a copy stands in
/// its place that nobody before this reader waits for.
[[nodiscard]] Result<PlaceAnswer> place(const BookState &state, BookId book, const Reader &reader,
                                        const ReaderHistory &record, const PlaceWish &wish,
                                        const Policy &policy, UtcTime now);

/// The last day on which a reader with these no-shows may not reserve; null: they may.
[[nodiscard]] QDate barredUntil(const QList<UtcTime> &noShows, const Policy &policy, UtcTime now);

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

/// The reader's own two dates; neither touches the library's. Errors: ReservationClosed,
/// ReservationNotWaiting (a ready one has begun), InvalidTime as of place().
[[nodiscard]] Result<ReservationAnswer> changeDates(const BookState &state,
                                                    const Reservation &reservation,
                                                    const PlaceWish &wish, const Policy &policy,
                                                    UtcTime now);
/// To `position` (1: first) of the line. `seen`: the line as staff saw it, in order; where it is no
/// longer so, nothing is moved. Errors: ReservationClosed, ReservationNotWaiting, QueueChanged.
[[nodiscard]] Result<ReservationAnswer> moveInQueue(const BookState &state,
                                                    const Reservation &reservation, int position,
                                                    const QList<ReservationId> &seen);

struct ExpireAnswer {
    Reservation expired;
    std::optional<Reservation> offered; ///< the next one, ready with the same copy
    QList<PassedOver> passedOver;
    QueueChanges changes;
};

/// What time does to a ready one whose pick-up date has passed: the copy goes to the next reader
/// where the library chose so and somebody waits, else it is to be cleared from the shelf.
/// `tellableFrom`: as of checkIn(). Errors: ReservationClosed, ReservationNotReady (also while the
/// date has not passed).
[[nodiscard]] Result<ExpireAnswer> expire(const BookState &state, const Reservation &reservation,
                                          const Policy &policy, UtcTime now, UtcTime tellableFrom);
/// What time does to a waiting or suspended one whose reader does not need it any more. Errors:
/// ReservationClosed, ReservationNotWaiting (a ready one, or the day has not passed).
[[nodiscard]] Result<ReservationAnswer> lapse(const BookState &state,
                                              const Reservation &reservation, const Policy &policy,
                                              UtcTime now);

} // namespace bookbell
