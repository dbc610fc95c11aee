// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/reservationanswer.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int runUnsuspend(CommandRun &run)
{
    const auto id = run.idArgument(0);
    if (!id)
        return WrongUsage;

    if (!run.database())
        return Failed;
    Desk desk(*run.database(), run.clock(), CommandRun::actor());
    return answerChange(run, waitFor(desk.unsuspend({*id})));
}

Command unsuspendCommand()
{
    return {u"unsuspend"_s, u"Ends the suspension of a reservation."_s, u"ID"_s, {}, 1, 1,
            runUnsuspend};
}

} // namespace bookbell
