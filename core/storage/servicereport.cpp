// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servicereport.h"

#include "core/storage/librarysettings.h"

namespace bookbell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QString toText(ServiceState state)
{
    switch (state) {
    case ServiceState::Active:
        return u"active"_s;
    case ServiceState::Paused:
        return u"paused"_s;
    case ServiceState::Waiting:
        return u"waiting"_s;
    case ServiceState::Probing:
        return u"probing"_s;
    }
    Q_UNREACHABLE();
    return {};
}

static ServiceState stateOf(const PushServiceRecord &service, UtcTime now)
{
    if (service.pausedAt)
        return ServiceState::Paused;
    if (service.waitUntil && *service.waitUntil > now)
        return ServiceState::Waiting;
    return service.probeAt ? ServiceState::Probing : ServiceState::Active;
}

Result<QList<ServiceReport>> serviceReports(const Stores &stores, UtcTime now)
{
    auto services = stores.services().services();
    if (!services)
        return fail(std::move(services.error()));
    auto statistics = stores.services().statistics();
    if (!statistics)
        return fail(std::move(statistics.error()));
    auto oldest = stores.services().oldestDue(now);
    if (!oldest)
        return fail(std::move(oldest.error()));
    const auto settings = loadSettings(stores);
    if (!settings)
        return fail(settings.error());
    QList<ServiceReport> reports;
    for (const PushServiceRecord &record : std::as_const(*services)) {
        ServiceReport report;
        report.record = record;
        report.state = stateOf(record, now);
        report.statistics = statistics->value(record.id);
        report.perSecond = report.statistics.lately.perSecond(now, 10s);
        report.perSecondOverAMinute = report.statistics.lately.perSecond(now, 60s);
        report.queueAge = now - oldest->value(record.id, now);
        report.limitPerSecond = settings->integer(u"push.per-second"_s);
        reports.append(report);
    }
    return reports;
}

} // namespace bookbell
