// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reservationrecord.h"

#include <algorithm>

namespace bookbell {

static Result<QList<ReservationLine>> openOf(const Stores &stores, BookId book)
{
    QList<ReservationLine> lines;
    for (const ReservationPile pile : {ReservationPile::OnShelf, ReservationPile::Waiting}) {
        ReservationQuery query;
        query.pile = pile;
        query.book = book;
        const auto keys = stores.browse().keys(query, -1, CancelFlag());
        if (!keys)
            return fail(keys.error());
        const auto found = stores.browse().reservationLines(*keys);
        if (!found)
            return fail(found.error());
        lines += *found;
    }
    // Those on the shelf have no place in the queue: 0.
    std::stable_sort(lines.begin(), lines.end(),
                     [](const ReservationLine &a, const ReservationLine &b) {
                         return a.reservation.position < b.reservation.position;
                     });
    return lines;
}

QFuture<Result<std::optional<ReservationRecord>>> readReservation(Database &database,
                                                                  ReservationId id)
{
    using Found = std::optional<ReservationRecord>;
    return database.browse([id](const Stores &stores) -> Result<Found> {
        const auto lines = stores.browse().reservationLines(std::span(&id.value, 1));
        if (!lines)
            return fail(lines.error());
        if (lines->isEmpty())
            return Found();
        ReservationRecord record;
        record.line = lines->first();
        auto queue = openOf(stores, record.line.book.id);
        if (!queue)
            return fail(std::move(queue.error()));
        record.queue = std::move(*queue);
        return Found(std::move(record));
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
