// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circulation/queuerules.h"

namespace bookbell {

/// What the rules never leave behind, so that something else must have written it.
enum class QueueFault {
    WrongPositions, ///< not 1..n without holes over those that wait, or a ready one among them
    ReadyWithoutCopy, ///< no copy on the hold shelf waits for it, or more than one
    CopyWithoutReady, ///< a copy on the hold shelf waits for no ready reservation
    ReadyWithoutDate, ///< a ready one without a last day: it would never expire
    LoanWithoutReader, ///< a copy on loan that nobody has
    ReservedTwice, ///< a reader has two open reservations of the book
};

/// Each kind of fault of one book at most once. The readers of `state` are not looked at.
[[nodiscard]] QList<QueueFault> faultsOf(const BookState &state);

} // namespace bookbell
