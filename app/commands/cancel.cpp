// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/reservationanswer.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int runCancel(CommandRun &run)
{
    const auto id = run.idArgument(0);
    if (!id)
        return WrongUsage;

    if (!run.database())
        return Failed;
    Desk desk(*run.database(), run.clock(), CommandRun::actor());
    return answerChange(run, waitFor(desk.cancel({*id}, run.value(u"reason"_s))));
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
