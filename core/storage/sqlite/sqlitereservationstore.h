// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/reservationstore.h"

namespace bookbell {

class SqliteHandle;

/// Reservations and watches in SQLite.
class SqliteReservationStore final : public ReservationStore
{
public:
    explicit SqliteReservationStore(SqliteHandle &handle)
        : m_handle(handle)
    {
    }

    [[nodiscard]] Result<std::optional<Reservation>> reservation(ReservationId id) const override;
    [[nodiscard]] Result<QList<Reservation>> openOfBook(BookId book) const override;
    [[nodiscard]] Result<QList<Reservation>> openOfReader(ReaderId reader) const override;
    [[nodiscard]] Result<QList<Reservation>> reservationsAfter(ReservationId after,
                                                               int limit) const override;
    [[nodiscard]] Result<std::optional<Reservation>> latest(BookId book,
                                                            ReaderId reader) const override;
    [[nodiscard]] Result<std::optional<Reservation>> placed(BookId book, ReaderId reader,
                                                            UtcTime placedAt) const override;
    [[nodiscard]] Result<qint64> countInState(ReservationState state) const override;
    [[nodiscard]] Result<qint64> toBeToldAnotherWayCount() const override;
    [[nodiscard]] Result<QList<UtcTime>> noShows(ReaderId reader, UtcTime since) const override;
    [[nodiscard]] Result<ReservationId> add(const Reservation &reservation) override;
    [[nodiscard]] Result<> update(const Reservation &reservation) override;

    [[nodiscard]] Result<QList<ReaderId>> watchersOf(BookId book) const override;
    [[nodiscard]] Result<QList<BookId>> watchedBy(ReaderId reader) const override;
    [[nodiscard]] Result<> addWatch(BookId book, ReaderId reader, UtcTime at) override;
    [[nodiscard]] Result<> removeWatch(BookId book, ReaderId reader) override;

private:
    SqliteHandle &m_handle;
};

} // namespace bookbell
