// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"

#include "app/commands/timeargument.h"
#include "core/desk/upkeep.h"
#include "core/storage/librarysettings.h"
#include <algorithm>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

QJsonValue idOrNull(qint64 id)
{
    return id != 0 ? QJsonValue(id) : QJsonValue(QJsonValue::Null);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue timeOrNull(const std::optional<UtcTime> &time)
{
    return time ? QJsonValue(toIso(*time, QTimeZone::utc())) : QJsonValue(QJsonValue::Null);
}

QJsonObject itemJson(const UpkeepItem &item)
{
    return {{u"what"_s, toText(item.what)},
            {u"reservation"_s, idOrNull(item.reservation.value)},
            {u"announcement"_s, idOrNull(item.announcement.value)},
            {u"reader"_s, textOrNull(item.card)},
            {u"book"_s, idOrNull(item.book.value)},
            {u"title"_s, textOrNull(item.title)},
            {u"pickupBy"_s, timeOrNull(item.pickupBy)},
            {u"reason"_s, item.reason},
            {u"alert"_s, textOrNull(item.alert ? toText(*item.alert) : QString())},
            {u"at"_s, timeOrNull(item.alertAt)},
            {u"deliveries"_s, item.deliveries}};
}

QJsonObject reportJson(const UpkeepReport &report, UtcTime now, bool isDryRun)
{
    QJsonArray items;
    for (const UpkeepItem &item : report.items)
        items.append(itemJson(item));
    return {{u"now"_s, toIso(now, QTimeZone::utc())},
            {u"dryRun"_s, isDryRun},
            {u"expired"_s, report.count(Upkept::Expired)},
            {u"offered"_s, report.count(Upkept::Offered)},
            {u"toClear"_s, report.count(Upkept::ToClear)},
            {u"lapsed"_s, report.count(Upkept::Lapsed)},
            {u"resumed"_s, report.count(Upkept::Resumed)},
            {u"reminded"_s, report.count(Upkept::Reminded)},
            {u"released"_s, report.count(Upkept::Released)},
            {u"dropped"_s, report.count(Upkept::Dropped)},
            {u"deliveries"_s, report.queued()},
            {u"waitsForStaff"_s, report.waitsForStaff},
            {u"items"_s, items}};
}

/// "reminded: 데미안, R1001, until 2026-11-26; rings 2 at 2026-11-25 08:00"
QString itemLine(const UpkeepItem &item, UtcTime now, const QTimeZone &zone)
{
    QStringList about;
    if (!item.title.isEmpty())
        about.append(item.title);
    if (!item.card.isEmpty())
        about.append(item.card);
    if (item.pickupBy)
        about.append(u"until "_s + inZone(*item.pickupBy, zone).date().toString(Qt::ISODate));
    QString line = toText(item.what) + u": "_s + about.join(u", "_s);
    const QString messages =
        item.deliveries == 1 ? u"1 message"_s : u"%1 messages"_s.arg(item.deliveries);
    if (item.what == Upkept::Dropped)
        line += u"; "_s + messages;
    else if (item.deliveries > 0) {
        const bool isLater = item.alertAt && *item.alertAt > now;
        line += u"; %1 %2"_s.arg(messages,
                                 isLater ? u"at "_s
                                         + inZone(*item.alertAt, zone).toString(u"yyyy-MM-dd HH:mm")
                                         : u"at once"_s);
    }
    if (!item.reason.isEmpty())
        line += u" ("_s + item.reason + u')';
    return line;
}

/// In pieces, as a window would; it needs no turn, because each piece looks what is left.
Result<UpkeepReport> doAll(CommandRun &run, UtcTime now, const Actor &actor)
{
    UpkeepReport report;
    const UtcTime present = run.clock().now();
    for (bool isLast = false; !isLast;) {
        auto piece = waitFor(run.database()->write(
            [=](Stores &stores) {
                return doUpkeep(stores, now, actor, {}, std::min(now, present));
            },
            WritePriority::Bulk));
        if (!piece)
            return fail(std::move(piece.error()));
        report.append(piece->report);
        isLast = piece->isLast;
    }
    // What goes out at once by that time goes out at once by the time of whoever sends.
    if (now > present) {
        const auto corrected = waitFor(run.database()->write(
            [present](Stores &stores) { return stores.deliveries().bringForward(present); }));
        if (!corrected)
            return fail(corrected.error());
    }
    return report;
}

int runTick(CommandRun &run)
{
    if (!run.database())
        return Failed;
    const auto settings = run.settings();
    if (!settings)
        return run.failed(settings.error());
    const QTimeZone zone = zoneOf(*settings);
    UtcTime now = run.clock().now();
    Actor actor = CommandRun::actor();
    if (run.isSet(u"now"_s)) {
        const auto at = parseTimeArgument(run.value(u"now"_s), zone);
        if (!at)
            return run.failed(at.error());
        now = *at;
        actor.program = assumedTimeProgram();
    }
    const bool isDryRun = run.isSet(u"dry-run"_s);
    const auto report = isDryRun
        ? planUpkeep(*run.database(), now, actor, std::min(now, run.clock().now()))
        : doAll(run, now, actor);
    if (!report)
        return run.failed(report.error());
    QStringList lines;
    for (const UpkeepItem &item : report->items)
        lines.append(itemLine(item, now, zone));
    if (report->waitsForStaff)
        lines.append(
            u"All alerts are held since the library was restored from a backup, so no reservation "
            u"expires, lapses or is offered: send or drop them first, in the window or with "
            u"\"bookbell restore --release\" or \"--drop\"."_s);
    return run.answer(reportJson(*report, now, isDryRun),
                      lines.isEmpty() ? u"Nothing is due."_s : lines.join(u'\n'));
}

} // namespace

Command tickCommand()
{
    return {u"tick"_s,
            u"Does what is due: expire, remind, resume, the end of quiet hours; or tells it."_s,
            u"[--now TIME] [--dry-run]"_s,
            {{u"now"_s, u"as if it were that time, like 2026-12-01T09:00"_s, u"TIME"_s},
             {u"dry-run"_s, u"tells what would be done and who would be rung, changes nothing"_s}},
            0,
            0,
            runTick};
}

} // namespace bookbell
