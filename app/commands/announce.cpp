// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/timeargument.h"
#include "core/storage/librarysettings.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int runAnnounce(CommandRun &run)
{
    for (const QString &needed : {u"list"_s, u"title"_s, u"body"_s}) {
        if (!run.isSet(needed))
            return run.wrongUsage(u"an announcement needs --%1"_s.arg(needed));
    }
    AnnounceRequest request;
    request.list = run.value(u"list"_s);
    request.title = run.value(u"title"_s);
    request.body = run.value(u"body"_s);
    request.url = run.value(u"url"_s);
    request.icon = run.value(u"icon"_s);
    request.urgency = run.value(u"urgency"_s);
    request.topic = run.value(u"topic"_s);
    if (run.isSet(u"ttl"_s)) {
        bool isNumber = false;
        request.ttlSeconds = run.value(u"ttl"_s).toInt(&isNumber);
        if (!isNumber || *request.ttlSeconds < 1)
            return run.wrongUsage(u"--ttl takes seconds, 1 or more"_s);
    }
    if (!run.database())
        return Failed;
    if (run.isSet(u"at"_s)) {
        const auto settings = run.settings();
        if (!settings)
            return run.failed(settings.error());
        const auto at = parseTimeArgument(run.value(u"at"_s), zoneOf(*settings));
        if (!at)
            return run.failed(at.error());
        request.at = *at;
    }
    const auto announced =
        waitFor(Desk(*run.database(), run.clock(), CommandRun::actor()).announce(request));
    if (!announced)
        return run.failed(announced.error());
    return run.answer(
        QJsonObject {{u"id"_s, announced->id.value}, {u"recipients"_s, announced->recipients}},
        u"Announcement %1 goes to %2 subscriptions."_s.arg(QString::number(announced->id.value),
                                                           QString::number(announced->recipients)));
}

Command announceCommand()
{
    return {
        u"announce"_s,
        u"Writes to everybody on a list."_s,
        u"--list NAME --title T --body B [--url U] [--icon U] [--urgency U] [--ttl SECONDS] [--topic T] [--at TIME]"_s,
        {{u"list"_s, u"who gets it"_s, u"NAME"_s},
         {u"title"_s, u"the first line"_s, u"T"_s},
         {u"body"_s, u"the text"_s, u"B"_s},
         {u"url"_s, u"what a click opens"_s, u"U"_s},
         {u"icon"_s, u"a picture's address"_s, u"U"_s},
         {u"urgency"_s, u"very-low, low, normal or high (default: normal)"_s, u"U"_s},
         {u"ttl"_s, u"how long push services keep it (default: a day)"_s, u"SECONDS"_s},
         {u"topic"_s, u"a later one of the same topic replaces this"_s, u"T"_s},
         {u"at"_s, u"not before, like 2026-12-01T09:00"_s, u"TIME"_s}},
        0,
        0,
        runAnnounce};
}

} // namespace bookbell
