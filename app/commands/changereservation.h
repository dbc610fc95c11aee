// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "app/commands/command.h"

namespace bookbell {

using ReservationAct = std::function<QFuture<Result<ReservationChange>>(Desk &, ReservationId)>;

/// What cancel, suspend, unsuspend and put-back share: the first argument is the reservation's id,
/// the answer its state and position.
int changeReservation(CommandRun &run, const ReservationAct &act);

} // namespace bookbell
