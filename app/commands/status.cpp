// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/deliveryjson.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

struct Status {
    DeliveryCounts deliveries;
    qint64 active = 0;
    qint64 gone = 0;
    QList<Announcement> announcements;
    QList<ServiceReport> services;
};

Result<Status> loadStatus(const Stores &stores, UtcTime now)
{
    Status status;
    auto counts = stores.deliveries().counts();
    if (!counts)
        return fail(counts.error());
    status.deliveries = *counts;
    auto active = stores.subscriptions().countInState(SubscriptionState::Active);
    if (!active)
        return fail(active.error());
    status.active = *active;
    // For the outside "gone" is whoever cannot be rung any more, by the service's word or their
    // own.
    for (const auto state : {SubscriptionState::Gone, SubscriptionState::Unsubscribed,
                             SubscriptionState::Blocked, SubscriptionState::WrongKey}) {
        auto count = stores.subscriptions().countInState(state);
        if (!count)
            return fail(count.error());
        status.gone += *count;
    }
    auto announcements = stores.deliveries().announcements();
    if (!announcements)
        return fail(announcements.error());
    status.announcements = *announcements;
    auto services = serviceReports(stores, now);
    if (!services)
        return fail(services.error());
    status.services = *services;
    return status;
}

QJsonObject announcementCounts(const QList<Announcement> &announcements)
{
    QMap<AnnouncementState, int> counts;
    for (const Announcement &announcement : announcements)
        ++counts[announcement.state];
    QJsonObject json;
    for (const auto state : {AnnouncementState::Sending, AnnouncementState::Paused,
                             AnnouncementState::Stopped, AnnouncementState::Finished})
        json.insert(toText(state), counts.value(state));
    return json;
}

int runStatus(CommandRun &run)
{
    if (!run.database())
        return Failed;
    const UtcTime now = run.clock().now();
    const auto status = waitFor(
        run.database()->read([now](const Stores &stores) { return loadStatus(stores, now); }));
    if (!status)
        return run.failed(status.error());
    QJsonArray services;
    QStringList lines;
    const QJsonObject deliveries = countsJson(status->deliveries);
    QStringList counts;
    for (auto it = deliveries.begin(); it != deliveries.end(); ++it)
        counts.append(u"%1 %2"_s.arg(it.key()).arg(it.value().toInteger()));
    lines.append(u"deliveries: "_s + counts.join(u", "_s));
    lines.append(u"subscriptions: active %1, gone %2"_s.arg(status->active).arg(status->gone));
    for (const ServiceReport &service : status->services) {
        const QJsonObject json = serviceJson(service, now);
        services.append(json);
        lines.append(u"%1: %2 %3"_s
                         .arg(service.record.origin, json.value(u"state"_s).toString(),
                              service.record.pauseReason)
                         .trimmed());
        if (const QString figures = serviceFigures(service); !figures.isEmpty())
            lines.append(u"    "_s + figures);
    }
    return run.answer(
        QJsonObject {{u"deliveries"_s, deliveries},
                     {u"subscriptions"_s,
                      QJsonObject {{u"active"_s, status->active}, {u"gone"_s, status->gone}}},
                     {u"announcements"_s, announcementCounts(status->announcements)},
                     {u"services"_s, services}},
        lines.join(u'\n'));
}

} // namespace

Command statusCommand()
{
    return {u"status"_s, u"How deliveries, subscriptions and push services stand."_s, {}, {}, 0, 0,
            runStatus};
}

} // namespace bookbell
