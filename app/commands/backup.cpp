// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/backupjson.h"
#include "app/commands/commands.h"
#include "app/commands/longwork.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int runBackup(CommandRun &run)
{
    const auto report = doLongWork([&run](const WorkProgress &progress) {
        return backUpLibrary(
            run.location(), run.argument(0), run.clock().now(),
            [&progress](BackupStep step, double share) {
                return progress(step == BackupStep::Copying ? u"copying"_s : u"checking"_s, share);
            });
    });
    if (!report)
        return backupFailed(report.error());
    QJsonObject json {{u"file"_s, report->file}, {u"bytes"_s, report->bytes}};
    addCounts(json, report->counts);
    return run.answer(json,
                      u"The backup is %1 (%2 bytes): %3. Its alerts are held: it rings nobody, "
                      "however it is opened."_s.arg(report->file, QString::number(report->bytes),
                                                    countsText(report->counts)));
}

Command backupCommand()
{
    return {u"backup"_s,
            u"Copies the library into a file, also while it is in use; replaces nothing but an "
            "earlier backup of it."_s,
            u"FILE"_s,
            {},
            1,
            1,
            runBackup};
}

} // namespace bookbell
