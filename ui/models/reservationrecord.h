// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include <optional>

#include "core/storage/database.h"

namespace bookbell {

/// With all that stands beside it. None: it is no longer in the library.
[[nodiscard]] QFuture<Result<std::optional<ReservationLine>>> readReservation(Database &database,
                                                                              ReservationId id);
/// The open reservations of the book, those on the shelf first, then in the order of the queue.
[[nodiscard]] QFuture<Result<QList<ReservationLine>>> readQueue(Database &database, BookId book);
/// Those of them that there are.
[[nodiscard]] QFuture<Result<QList<ReservationLine>>> readReservations(Database &database,
                                                                       const QList<qint64> &keys);

} // namespace bookbell
