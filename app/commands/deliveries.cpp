// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/deliveryjson.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int runDeliveries(CommandRun &run)
{
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
    QJsonArray json;
    for (;;) {
        const auto page = waitFor(run.database()->read(
            [filter](const Stores &stores) { return stores.deliveries().deliveries(filter); }));
        if (!page)
            return run.failed(page.error());
        for (const Delivery &delivery : *page) {
            if (run.isJson()) {
                json.append(deliveryJson(delivery));
            } else {
                printOut(u"%1  %2  %3  %4  %5"_s
                             .arg(QString::number(delivery.id.value), toText(delivery.kind),
                                  toText(delivery.state), delivery.host, delivery.reason)
                             .trimmed());
            }
        }
        if (page->size() < filter.limit)
            break;
        filter.after = page->constLast().id;
    }
    return run.answer(json, {});
}

Command deliveriesCommand()
{
    return {u"deliveries"_s,
            u"Lists what was sent or waits, and its fate."_s,
            u"[--announcement ID] [--state STATE]"_s,
            {{u"announcement"_s, u"those of one announcement"_s, u"ID"_s},
             {u"state"_s, u"queued, held, leased, retrying, accepted, gone, failed or dropped"_s,
              u"STATE"_s}},
            0,
            0,
            runDeliveries};
}

} // namespace bookbell
