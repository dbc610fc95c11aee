// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reservationrecord.h"

namespace bookbell {

QFuture<Result<std::optional<ReservationLine>>> readReservation(Database &database,
                                                                ReservationId id)
{
    using Found = std::optional<ReservationLine>;
    return database.browse([id](const Stores &stores) -> Result<Found> {
        auto lines = stores.browse().reservationLines(std::span(&id.value, 1));
        if (!lines)
            return fail(std::move(lines.error()));
        return lines->isEmpty() ? Found() : Found(std::move(lines->first()));
    });
}

QFuture<Result<QList<ReservationLine>>> readQueue(Database &database, BookId book)
{
    return database.browse([book](const Stores &stores) -> Result<QList<ReservationLine>> {
        const auto open = stores.reservations().openOfBook(book);
        if (!open)
            return fail(open.error());
        RowKeys keys;
        for (const Reservation &reservation : *open)
            keys.push_back(reservation.id.value);
        return stores.browse().reservationLines(keys);
    });
}

QFuture<Result<QList<ReservationLine>>> readReservations(Database &database,
                                                         const QList<qint64> &keys)
{
    return database.browse(
        [keys](const Stores &stores) { return stores.browse().reservationLines(keys); });
}

} // namespace bookbell
