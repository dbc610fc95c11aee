// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circulation/queuerules.h"

namespace bookbell {

// What several rules of the queue have in common; nobody else needs it.

[[nodiscard]] QDate dayOf(UtcTime now, const Policy &policy);
[[nodiscard]] Error closedError(const Reservation &reservation);

/// First in the queue again, as if it had never been ready.
[[nodiscard]] Reservation backInLine(Reservation reservation);
[[nodiscard]] Reservation closedAs(Reservation reservation, ReservationState state, UtcTime now);
[[nodiscard]] Reservation madeReady(Reservation reservation, CopyId copy, const Policy &policy,
                                    UtcTime now, UtcTime tellableFrom);

/// The reader's own days must lie ahead, the last not before the first. Error: InvalidTime.
[[nodiscard]] Result<> checkWish(const PlaceWish &wish, QDate today);

/// Its copy stays on the hold shelf until staff clear it. `except`: a copy that is being moved
/// anyway.
void leaveToClear(const BookState &state, CopyId id, CopyId except, QueueChanges &changes);

} // namespace bookbell
