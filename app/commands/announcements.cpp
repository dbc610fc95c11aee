// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/deliveryjson.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

struct Line {
    Announcement announcement;
    DeliveryCounts counts;
};

Result<QList<Line>> loadLines(const Stores &stores)
{
    auto announcements = stores.deliveries().announcements();
    if (!announcements)
        return fail(announcements.error());
    QList<Line> lines;
    for (const Announcement &announcement : *announcements) {
        auto counts = stores.deliveries().counts(announcement.id);
        if (!counts)
            return fail(counts.error());
        lines.append({announcement, *counts});
    }
    return lines;
}

int runAnnouncements(CommandRun &run)
{
    if (!run.database())
        return Failed;
    const auto lines = waitFor(run.database()->read(loadLines));
    if (!lines)
        return run.failed(lines.error());
    QJsonArray json;
    QStringList text;
    for (const auto &[announcement, counts] : *lines) {
        json.append(announcementJson(announcement, counts));
        text.append(u"%1  %2  %3  %4 of %5 accepted"_s.arg(
            QString::number(announcement.id.value), toText(announcement.state), announcement.title,
            QString::number(counts.of(DeliveryState::Accepted)),
            QString::number(announcement.recipients)));
    }
    return run.answer(json, text.isEmpty() ? u"No announcements yet."_s : text.join(u'\n'));
}

using Change = QFuture<Result<Announcement>> (Desk::*)(AnnouncementId);

Command changeCommand(const QString &name, const QString &summary, Change change)
{
    return {name, summary, u"ID"_s, {}, 1, 1, [change](CommandRun &run) -> int {
                const auto id = run.idArgument(0);
                if (!id)
                    return WrongUsage;
                if (!run.database())
                    return Failed;
                Desk desk(*run.database(), run.clock(), CommandRun::actor());
                const auto changed = waitFor((desk.*change)({*id}));
                if (!changed)
                    return run.failed(changed.error());
                return run.answer(
                    QJsonObject {{u"id"_s, *id}, {u"state"_s, toText(changed->state)}},
                    u"Announcement %1 is %2."_s.arg(QString::number(*id), toText(changed->state)));
            }};
}

} // namespace

Command announcementsCommand()
{
    return {u"announcements"_s, u"Lists the announcements and how far they are."_s, {}, {}, 0, 0,
            runAnnouncements};
}

Command pauseCommand()
{
    return changeCommand(u"pause"_s, u"Holds an announcement; what is under way still arrives."_s,
                         &Desk::pauseAnnouncement);
}

Command resumeCommand()
{
    return changeCommand(u"resume"_s, u"Goes on with a paused announcement."_s,
                         &Desk::resumeAnnouncement);
}

Command stopCommand()
{
    return changeCommand(u"stop"_s, u"Ends an announcement; what has not gone out is dropped."_s,
                         &Desk::stopAnnouncement);
}

} // namespace bookbell
