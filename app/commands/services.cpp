// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/deliveryjson.h"
#include "core/desk/settingsdesk.h"
#include "core/webpush/pushservice.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int resumeService(CommandRun &run)
{
    // As people copy it: with a slash behind it, or in capitals.
    const QString origin = originOf(run.argument(1)).value_or(run.argument(1));
    const auto resumed = waitFor(
        SettingsDesk(*run.database(), run.clock(), CommandRun::actor()).resumeService(origin));
    if (!resumed)
        return run.failed(resumed.error());
    return run.answer(QJsonObject {{u"origin"_s, origin}, {u"state"_s, u"active"_s}},
                      u"%1 is sent to again."_s.arg(origin));
}

static int runServices(CommandRun &run)
{
    const bool isResume = run.argument(0) == "resume"_L1;
    if (run.argumentCount() != (isResume ? 2 : 0))
        return run.wrongUsage(u"services stands alone, or takes resume ORIGIN"_s);
    if (!run.database())
        return Failed;
    if (isResume)
        return resumeService(run);
    const UtcTime now = run.clock().now();
    const auto services = waitFor(
        run.database()->read([now](const Stores &stores) { return serviceReports(stores, now); }));
    if (!services)
        return run.failed(services.error());
    QJsonArray json;
    QStringList lines;
    for (const ServiceReport &service : *services) {
        const QJsonObject line = serviceJson(service, now);
        json.append(line);
        lines.append(u"%1  %2  %3 subscriptions  %4/s  %5"_s
                         .arg(service.record.origin, line.value(u"state"_s).toString(),
                              QString::number(service.record.active),
                              QString::number(service.perSecondOverAMinute, 'f', 1),
                              service.record.pauseReason)
                         .trimmed());
        if (const QString figures = serviceFigures(service); !figures.isEmpty())
            lines.append(u"    "_s + figures);
    }
    return run.answer(json, lines.isEmpty() ? u"No push services yet."_s : lines.join(u'\n'));
}

Command servicesCommand()
{
    return {u"services"_s,
            u"Lists the push services, and ends a pause."_s,
            u"| services resume ORIGIN"_s,
            {},
            0,
            2,
            runServices};
}

} // namespace bookbell
