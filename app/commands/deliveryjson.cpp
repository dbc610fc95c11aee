// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/deliveryjson.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static QJsonValue idOrNull(qint64 id)
{
    return id != 0 ? QJsonValue(id) : QJsonValue(QJsonValue::Null);
}

static QJsonValue timeOrNull(const std::optional<UtcTime> &time)
{
    return time ? QJsonValue(toIso(*time, QTimeZone::utc())) : QJsonValue(QJsonValue::Null);
}

/// What is held since a restore waits for staff, not for a time.
static QJsonValue dueAtJson(const Delivery &delivery)
{
    const bool hasTime = isOpen(delivery.state) && delivery.reason != restoredReason();
    return hasTime ? timeOrNull(delivery.dueAt) : QJsonValue(QJsonValue::Null);
}

QJsonObject countsJson(const DeliveryCounts &counts)
{
    QJsonObject json;
    for (int i = 0; i < deliveryStateCount; ++i) {
        const auto state = static_cast<DeliveryState>(i);
        json.insert(toText(state), counts.of(state));
    }
    return json;
}

QJsonObject deliveryJson(const Delivery &delivery)
{
    return {{u"id"_s, delivery.id.value},
            {u"kind"_s, toText(delivery.kind)},
            {u"state"_s, toText(delivery.state)},
            {u"attempts"_s, delivery.attempts},
            {u"status"_s, idOrNull(delivery.httpStatus)},
            {u"host"_s, delivery.host},
            {u"reason"_s, delivery.reason},
            {u"reservation"_s, idOrNull(delivery.reservation.value)},
            {u"announcement"_s, idOrNull(delivery.announcement.value)},
            {u"subscription"_s, idOrNull(delivery.subscription.value)},
            {u"createdAt"_s, timeOrNull(delivery.createdAt)},
            {u"dueAt"_s, dueAtJson(delivery)},
            {u"finishedAt"_s, timeOrNull(delivery.finishedAt)}};
}

QJsonObject announcementJson(const Announcement &announcement, const DeliveryCounts &counts)
{
    return {
        {u"id"_s, announcement.id.value},           {u"state"_s, toText(announcement.state)},
        {u"reason"_s, announcement.reason},         {u"title"_s, announcement.title},
        {u"recipients"_s, announcement.recipients}, {u"at"_s, timeOrNull(announcement.notBefore)},
        {u"deliveries"_s, countsJson(counts)}};
}

Result<QList<RatedService>> ratedServices(const Stores &stores, UtcTime now)
{
    constexpr std::chrono::seconds span {60};
    auto services = stores.services().services();
    if (!services)
        return fail(services.error());
    auto accepted = stores.deliveries().acceptedSince(now - span);
    if (!accepted)
        return fail(accepted.error());
    QList<RatedService> rated;
    for (const PushServiceRecord &service : std::as_const(*services)) {
        rated.append(
            {service,
             static_cast<double>(accepted->value(service.id)) / static_cast<double>(span.count())});
    }
    return rated;
}

QJsonObject serviceJson(const RatedService &rated, UtcTime now)
{
    const PushServiceRecord &service = rated.record;
    const bool isWaiting = service.waitUntil && *service.waitUntil > now;
    return {{u"origin"_s, service.origin},
            {u"state"_s,
             service.pausedAt ? u"paused"_s
                 : isWaiting  ? u"waiting"_s
                              : u"active"_s},
            {u"paused"_s, service.pausedAt.has_value()},
            {u"reason"_s, service.pauseReason},
            {u"pausedAt"_s, timeOrNull(service.pausedAt)},
            {u"waitUntil"_s, isWaiting ? timeOrNull(service.waitUntil) : QJsonValue::Null},
            {u"vapidKey"_s, service.vapidKey.value},
            {u"subscriptions"_s, service.active},
            {u"rate"_s, rated.perSecond}};
}

} // namespace bookbell
