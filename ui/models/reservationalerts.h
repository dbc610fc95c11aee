// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "core/storage/database.h"
#include "ui/models/alertfate.h"

namespace bookbell {

/// A reservation as it stands now, and what became of its alert.
struct ReservationAlerts {
    Reservation reservation;
    int devices = 0; ///< the reader's that can be rung
    AlertFate fate;

    bool operator==(const ReservationAlerts &) const = default;
};

/// Looks up several at once, in one read. Those that no longer exist are left out.
[[nodiscard]] QFuture<Result<QList<ReservationAlerts>>> readAlerts(Database &database,
                                                                   const QList<ReservationId> &ids);

} // namespace bookbell
