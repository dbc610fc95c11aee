// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/commands/commands.h"
#include "app/commands/deliveryjson.h"
#include "core/desk/alertdesk.h"
#include "core/storage/librarysettings.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// What became of it, where and when, for people; what staff need to know stands last.
QString deliveryLine(const Delivery &delivery, const QTimeZone &zone)
{
    QStringList parts {QString::number(delivery.id.value), toText(delivery.kind),
                       toText(delivery.state), delivery.host};
    if (delivery.attempts > 0)
        parts.append(delivery.attempts == 1 ? u"1 attempt"_s
                                            : u"%1 attempts"_s.arg(delivery.attempts));
    if (delivery.httpStatus != 0)
        parts.append(u"HTTP %1"_s.arg(delivery.httpStatus));
    parts.append(u"made "_s + toIso(delivery.createdAt, zone));
    if (delivery.finishedAt)
        parts.append(u"ended "_s + toIso(*delivery.finishedAt, zone));
    else if (delivery.reason != restoredReason())
        parts.append(u"due "_s + toIso(delivery.dueAt, zone));
    parts.append(delivery.reason);
    parts.removeAll(QString());
    return parts.join("  "_L1);
}

/// Goes through what the filter lets through, page by page.
Result<> forEachDelivery(CommandRun &run, DeliveryFilter filter,
                         const std::function<void(const Delivery &)> &visit)
{
    for (;;) {
        const auto page = waitFor(run.database()->read(
            [filter](const Stores &stores) { return stores.deliveries().deliveries(filter); }));
        if (!page)
            return fail(page.error());
        std::for_each(page->cbegin(), page->cend(), visit);
        if (page->size() < filter.limit)
            return {};
        filter.after = page->constLast().id;
    }
}

int retryFailed(CommandRun &run, DeliveryFilter filter)
{
    filter.state = DeliveryState::Failed;
    QList<DeliveryId> ids;
    const auto collected =
        forEachDelivery(run, filter, [&ids](const Delivery &delivery) { ids.append(delivery.id); });
    if (!collected)
        return run.failed(collected.error());
    const auto queued =
        waitFor(AlertDesk(*run.database(), run.clock(), CommandRun::actor()).retry(ids));
    if (!queued)
        return run.failed(queued.error());
    const qint64 left = ids.size() - *queued;
    QString text = u"%1 queued once more"_s.arg(*queued);
    if (left > 0) {
        text +=
            u"; %1 not, because the subscription, the reason or the announcement has ended"_s.arg(
                left);
    }
    return run.answer(QJsonObject {{u"queued"_s, *queued}, {u"left"_s, left}}, text);
}

int listDeliveries(CommandRun &run, const DeliveryFilter &filter)
{
    const auto settings = run.settings();
    if (!settings)
        return run.failed(settings.error());
    const QTimeZone zone = zoneOf(*settings);
    QJsonArray json;
    const auto listed = forEachDelivery(run, filter, [&](const Delivery &delivery) {
        if (run.isJson())
            json.append(deliveryJson(delivery));
        else
            printOut(deliveryLine(delivery, zone));
    });
    if (!listed)
        return run.failed(listed.error());
    return run.answer(json, {});
}

int runDeliveries(CommandRun &run)
{
    const bool isRetry = run.argumentCount() == 1;
    if (isRetry && run.argument(0) != "retry"_L1)
        return run.wrongUsage(u"deliveries stands alone, or takes retry"_s);
    if (isRetry && run.isSet(u"state"_s))
        return run.wrongUsage(u"retry takes no --state: only failed ones are tried again"_s);
    DeliveryFilter filter;
    if (run.isSet(u"announcement"_s)) {
        bool isNumber = false;
        filter.announcement = {run.value(u"announcement"_s).toLongLong(&isNumber)};
        if (!isNumber || filter.announcement.value <= 0)
            return run.wrongUsage(u"--announcement takes an id"_s);
    }
    if (run.isSet(u"state"_s)) {
        filter.state = deliveryStateFromText(run.value(u"state"_s));
        if (!filter.state)
            return run.wrongUsage(u"there is no state "_s + run.value(u"state"_s));
    }
    if (!run.database())
        return Failed;
    return isRetry ? retryFailed(run, filter) : listDeliveries(run, filter);
}

} // namespace

Command deliveriesCommand()
{
    return {u"deliveries"_s,
            u"Lists what was sent or waits, and its fate; tries the failed ones again."_s,
            u"[--announcement ID] [--state STATE] | deliveries retry [--announcement ID]"_s,
            {{u"announcement"_s, u"those of one announcement"_s, u"ID"_s},
             {u"state"_s, u"queued, held, leased, retrying, accepted, gone, failed or dropped"_s,
              u"STATE"_s}},
            0,
            1,
            runDeliveries};
}

} // namespace bookbell
