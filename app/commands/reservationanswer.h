// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

namespace bookbell {

/// What cancel, suspend, unsuspend and put-back answer.
int answerChange(CommandRun &run, const Result<ReservationChange> &change);

} // namespace bookbell
