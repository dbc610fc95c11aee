// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

#include "core/base/result.h"
#include "core/circulation/reservation.h"

namespace bookbell {

/// Reservations, and the watches of readers who only want to know that a book is back.
class ReservationStore
{
public:
    virtual ~ReservationStore() = default;

    [[nodiscard]] virtual Result<std::optional<Reservation>> reservation(
        ReservationId id) const = 0;
    /// The book's open ones: ready first, then waiting and suspended by position.
    [[nodiscard]] virtual Result<QList<Reservation>> openOfBook(BookId book) const = 0;
    [[nodiscard]] virtual Result<QList<Reservation>> openOfReader(ReaderId reader) const = 0;
    [[nodiscard]] virtual Result<QList<Reservation>> reservationsAfter(ReservationId after,
                                                                       int limit) const = 0;
    /// Any state, the newest first: how an import recognises what it brought before.
    [[nodiscard]] virtual Result<std::optional<Reservation>> latest(BookId book,
                                                                    ReaderId reader) const = 0;
    /// The one that was placed at that very moment, any state.
    [[nodiscard]] virtual Result<std::optional<Reservation>> placed(BookId book, ReaderId reader,
                                                                    UtcTime placedAt) const = 0;
    [[nodiscard]] virtual Result<qint64> countInState(ReservationState state) const = 0;
    /// Ready ones whose reader has no delivery that is open or accepted and who were not told.
    [[nodiscard]] virtual Result<qint64> toBeToldAnotherWayCount() const = 0;
    /// When reservations of the reader expired, though they had been told, since then; ascending.
    [[nodiscard]] virtual Result<QList<UtcTime>> noShows(ReaderId reader, UtcTime since) const = 0;
    [[nodiscard]] virtual Result<ReservationId> add(const Reservation &reservation) = 0;
    [[nodiscard]] virtual Result<> update(const Reservation &reservation) = 0;

    [[nodiscard]] virtual Result<QList<ReaderId>> watchersOf(BookId book) const = 0;
    [[nodiscard]] virtual Result<QList<BookId>> watchedBy(ReaderId reader) const = 0;
    [[nodiscard]] virtual Result<> addWatch(BookId book, ReaderId reader, UtcTime at) = 0;
    [[nodiscard]] virtual Result<> removeWatch(BookId book, ReaderId reader) = 0;
};

} // namespace bookbell
