// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/reservationanswer.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int runPutBack(CommandRun &run)
{
    const auto id = run.idArgument(0);
    if (!id)
        return WrongUsage;

    if (!run.database())
        return Failed;
    Desk desk(*run.database(), run.clock(), CommandRun::actor());
    return answerChange(run, waitFor(desk.putBack({*id})));
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
