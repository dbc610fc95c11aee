// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int runPair(CommandRun &run)
{
    if (!run.isSet(u"reader"_s))
        return run.wrongUsage(u"a code is for one --reader"_s);
    if (!run.database())
        return Failed;
    const auto pairing = waitFor(
        Desk(*run.database(), run.clock(), CommandRun::actor()).pair(run.value(u"reader"_s)));
    if (!pairing)
        return run.failed(pairing.error());
    const QString expires = toIso(pairing->expiresAt, QTimeZone::utc());
    return run.answer(
        QJsonObject {{u"code"_s, pairing->code}, {u"url"_s, pairing->url}, {u"expires"_s, expires}},
        u"%1\n%2\ngood once, until %3"_s.arg(pairing->code, pairing->url, expires));
}

Command pairCommand()
{
    return {u"pair"_s,
            u"Makes the code that ties a reader's browser to the card."_s,
            u"--reader CARD"_s,
            {{u"reader"_s, u"the reader's card number"_s, u"CARD"_s}},
            0,
            0,
            runPair};
}

} // namespace bookbell
