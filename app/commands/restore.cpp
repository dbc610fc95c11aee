// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/backupjson.h"
#include "app/commands/commands.h"
#include "app/commands/longwork.h"
#include "core/desk/outboxdesk.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// What staff decide about the alerts that are held since a restore.
int endHold(CommandRun &run, bool isRelease)
{
    if (!run.database())
        return Failed;
    const OutboxDesk desk(*run.database(), run.clock(), CommandRun::actor());
    const auto hold = waitFor(desk.hold());
    if (!hold)
        return run.failed(hold.error());
    const auto moved = waitFor(isRelease ? desk.release() : desk.drop());
    if (!moved)
        return run.failed(moved.error());
    const QJsonObject json {{u"released"_s, isRelease ? *moved : 0},
                            {u"dropped"_s, isRelease ? 0 : *moved}};
    if (!*hold)
        return run.answer(json, u"No alert is held after a restore."_s);
    return run.answer(
        json,
        (isRelease ? u"Held alerts that go out now, as far as their reason still holds: %1."_s
                   : u"Held alerts that were dropped: %1. Alerts go out again from now on."_s)
            .arg(*moved));
}

QString restoredText(const RestoreReport &report, const QString &backup)
{
    QString text =
        u"%1 is the backup %2 now: %3."_s.arg(report.file, backup, countsText(report.counts));
    if (!report.kept.isEmpty())
        text += u"\nWhat stood there is kept as %1."_s.arg(report.kept);
    text += u"\nAlerts held: %1. None goes out, also of what is done from now on, until you have "
            "looked at them (bookbell deliveries --state held) and sent them (bookbell restore "
            "--release) or dropped them (bookbell restore --drop)."_s.arg(report.held);
    return text;
}

int runRestore(CommandRun &run)
{
    const bool isRelease = run.isSet(u"release"_s);
    const bool isDrop = run.isSet(u"drop"_s);
    const bool hasFile = run.argumentCount() == 1;
    if ((isRelease ? 1 : 0) + (isDrop ? 1 : 0) + (hasFile ? 1 : 0) != 1)
        return run.wrongUsage(u"restore takes a FILE, --release or --drop"_s);
    if (!hasFile)
        return endHold(run, isRelease);
    const auto report = doLongWork([&run](const WorkProgress &progress) {
        return restoreLibrary(
            run.location(), run.argument(0), run.clock().now(), CommandRun::actor(),
            [&progress](BackupStep step, double share) {
                return progress(step == BackupStep::Copying ? u"copying"_s : u"checking"_s, share);
            });
    });
    if (!report)
        return backupFailed(report.error());
    QJsonObject json {
        {u"file"_s, report->file},
        {u"kept"_s,
         report->kept.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(report->kept)},
        {u"held"_s, report->held}};
    addCounts(json, report->counts);
    return run.answer(json, restoredText(*report, run.argument(0)));
}

} // namespace

Command restoreCommand()
{
    return {u"restore"_s,
            u"Puts a backup in the library's place; its alerts are held until --release or "
            "--drop."_s,
            u"FILE | restore --release | restore --drop"_s,
            {{u"release"_s, u"sends the alerts that are held since the restore"_s},
             {u"drop"_s, u"drops them instead: nobody is rung"_s}},
            0,
            1,
            runRestore};
}

} // namespace bookbell
