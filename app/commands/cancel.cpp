// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/changereservation.h"
#include "app/commands/commands.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int runCancel(CommandRun &run)
{
    return changeReservation(run, [&run](Desk &desk, ReservationId id) {
        return desk.cancel(id, run.value(u"reason"_s));
    });
}

Command cancelCommand()
{
    return {u"cancel"_s,
            u"Cancels a reservation; a copy on the hold shelf stays there until it is cleared."_s,
            u"ID [--reason TEXT]"_s,
            {{u"reason"_s, u"what the reader is told"_s, u"TEXT"_s}},
            1,
            1,
            runCancel};
}

} // namespace bookbell
