// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/changereservation.h"
#include "app/commands/commands.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int runUnsuspend(CommandRun &run)
{
    return changeReservation(run, [](Desk &desk, ReservationId id) { return desk.unsuspend(id); });
}

Command unsuspendCommand()
{
    return {u"unsuspend"_s, u"Ends the suspension of a reservation."_s, u"ID"_s, {}, 1, 1,
            runUnsuspend};
}

} // namespace bookbell
