// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/changereservation.h"
#include "app/commands/commands.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int runPutBack(CommandRun &run)
{
    return changeReservation(run, [](Desk &desk, ReservationId id) { return desk.putBack(id); });
}

Command putBackCommand()
{
    return {u"put-back"_s,
            u"Sends a ready reservation back to waiting, first in the queue."_s,
            u"ID"_s,
            {},
            1,
            1,
            runPutBack};
}

} // namespace bookbell
