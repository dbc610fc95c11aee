// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/longwork.h"
#include "core/storage/librarydoctor.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int runDoctor(CommandRun &run)
{
    const auto report = doLongWork([&run](const WorkProgress &progress) {
        return examineLibrary(run.location(), run.clock().now(), [&progress](int done, int of) {
            return progress(u"checking"_s, static_cast<double>(done) / of);
        });
    });
    if (!report)
        return run.failed(report.error());
    QJsonArray problems;
    QStringList lines;
    for (const LibraryProblem &problem : report->problems) {
        problems.append(QJsonObject {{u"what"_s, problem.what},
                                     {u"severity"_s, toText(problem.severity)},
                                     {u"advice"_s, problem.advice}});
        lines.append(
            u"%1: %2\n    %3"_s.arg(toText(problem.severity), problem.what, problem.advice));
    }
    if (lines.isEmpty())
        lines.append(u"%1 things were checked; nothing is wrong."_s.arg(report->checked));
    run.answer(QJsonObject {{u"problems"_s, problems}, {u"checked"_s, report->checked}},
               lines.join(u'\n'));
    if (report->problems.isEmpty())
        return Done;
    const LibraryProblem &worst = report->problems.constFirst();
    const QString rest = report->problems.size() == 1
        ? QString()
        : u" (and %1 more)"_s.arg(report->problems.size() - 1);
    printError(u"bookbell: the library %1 needs a look: %2 %3%4"_s.arg(
        run.location().text, worst.what, worst.advice, rest));
    return Failed;
}

Command doctorCommand()
{
    return {u"doctor"_s, u"Tells what is wrong with the library and what to do; changes nothing."_s,
            {},          {},
            0,           0,
            runDoctor};
}

} // namespace bookbell
