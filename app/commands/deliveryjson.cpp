// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/deliveryjson.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static QJsonValue numberOrNull(qint64 number)
{
    return number != 0 ? QJsonValue(number) : QJsonValue(QJsonValue::Null);
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
            {u"status"_s, numberOrNull(delivery.httpStatus)},
            {u"host"_s, delivery.host},
            {u"reason"_s, delivery.reason},
            {u"reservation"_s, numberOrNull(delivery.reservation.value)},
            {u"announcement"_s, numberOrNull(delivery.announcement.value)},
            {u"subscription"_s, numberOrNull(delivery.subscription.value)},
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

/// In milliseconds; null where nothing was answered yet.
static QJsonValue quantileJson(const LatencyHistogram &latency, double q)
{
    const auto quantile = latency.quantileMs(q);
    return quantile ? QJsonValue(*quantile) : QJsonValue(QJsonValue::Null);
}

QJsonObject serviceJson(const ServiceReport &report, UtcTime now)
{
    const PushServiceRecord &service = report.record;
    const ServiceStatistics &statistics = report.statistics;
    const bool isWaiting = service.waitUntil && *service.waitUntil > now;
    return {{u"origin"_s, service.origin},
            {u"state"_s, toText(report.state)},
            {u"paused"_s, service.pausedAt.has_value()},
            {u"reason"_s, service.pauseReason},
            {u"pausedAt"_s, timeOrNull(service.pausedAt)},
            {u"waitUntil"_s, isWaiting ? timeOrNull(service.waitUntil) : QJsonValue::Null},
            {u"vapidKey"_s, service.vapidKey.value},
            {u"subscriptions"_s, service.active},
            {u"rate"_s, report.perSecondOverAMinute},
            {u"currentRate"_s, report.perSecond},
            {u"limit"_s, numberOrNull(report.limitPerSecond)},
            {u"sent"_s, statistics.sent},
            {u"accepted"_s, statistics.accepted},
            {u"gone"_s, statistics.gone},
            {u"failed"_s, statistics.failed},
            {u"retried"_s, statistics.retried},
            {u"latency"_s,
             QJsonObject {{u"0.5"_s, quantileJson(statistics.latency, 0.5)},
                          {u"0.9"_s, quantileJson(statistics.latency, 0.9)},
                          {u"0.99"_s, quantileJson(statistics.latency, 0.99)}}},
            {u"queueAge"_s, static_cast<double>(report.queueAge.count()) / 1000.0}};
}

/// "35 ms", "1.2 s".
static QString durationText(double ms)
{
    return ms < 1000 ? u"%1 ms"_s.arg(QString::number(ms, 'f', 0))
                     : u"%1 s"_s.arg(QString::number(ms / 1000, 'f', 1));
}

QString serviceFigures(const ServiceReport &report)
{
    const ServiceStatistics &statistics = report.statistics;
    QStringList parts;
    if (statistics != ServiceStatistics()) {
        parts.append(u"sent %1: accepted %2, gone %3, failed %4, tried again %5"_s.arg(
            QString::number(statistics.sent), QString::number(statistics.accepted),
            QString::number(statistics.gone), QString::number(statistics.failed),
            QString::number(statistics.retried)));
    }
    const LatencyHistogram &latency = statistics.latency;
    if (latency.total() > 0) {
        parts.append(u"answers within %1 (half), %2 (90 %), %3 (99 %)"_s.arg(
            durationText(*latency.quantileMs(0.5)), durationText(*latency.quantileMs(0.9)),
            durationText(*latency.quantileMs(0.99))));
    }
    if (report.limitPerSecond > 0)
        parts.append(u"at most %1/s"_s.arg(report.limitPerSecond));
    if (report.queueAge.count() > 0) {
        parts.append(u"the oldest has waited for %1"_s.arg(
            durationText(static_cast<double>(report.queueAge.count()))));
    }
    return parts.join(u"; "_s);
}

} // namespace bookbell
