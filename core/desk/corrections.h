// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circulation/reservation.h"
#include "core/desk/journalrows.h"
#include "core/storage/stores.h"

namespace bookbell {

/// What the reader of a reservation has heard, or is just about to hear.
struct Rung {
    bool ready = false; ///< that the book is there
    bool ended = false; ///< that it was cancelled or has expired, or an earlier correction

    bool operator==(const Rung &) const = default;
};

/// Which alerts about the reservation, written since then, have left or are with a sender. Errors
/// are those of the database.
[[nodiscard]] Result<Rung> rungAbout(const Stores &stores, ReservationId id, UtcTime since);

/// Whether news that the watched book is back, written since then, has left or is with a sender.
[[nodiscard]] Result<bool> rungAvailable(const Stores &stores, const Watch &watch, UtcTime since);

} // namespace bookbell
