// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/changereservation.h"
#include "app/commands/commands.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int runSuspend(CommandRun &run)
{
    QDate until;
    if (run.isSet(u"until"_s)) {
        until = QDate::fromString(run.value(u"until"_s), Qt::ISODate);
        if (!until.isValid())
            return run.failed({ErrorCode::InvalidTime, run.value(u"until"_s), {}});
    }
    return changeReservation(
        run, [until](Desk &desk, ReservationId id) { return desk.suspend(id, until); });
}

Command suspendCommand()
{
    return {
        u"suspend"_s,
        u"Passes a waiting reservation over until it is resumed; it keeps its place."_s,
        u"ID [--until DATE]"_s,
        {{u"until"_s, u"the day on which it is resumed by itself, like 2026-12-01"_s, u"DATE"_s}},
        1,
        1,
        runSuspend};
}

} // namespace bookbell
