// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/corrections.h"

#include <algorithm>

namespace bookbell {

static bool hasLeft(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Accepted || delivery.state == DeliveryState::Leased;
}

Result<Rung> rungAbout(const Stores &stores, ReservationId id, UtcTime since)
{
    DeliveryFilter filter;
    filter.reservation = id;
    const auto deliveries = stores.deliveries().deliveries(filter);
    if (!deliveries)
        return fail(deliveries.error());
    Rung answer;
    for (const Delivery &delivery : *deliveries) {
        if (!hasLeft(delivery) || delivery.createdAt < since)
            continue;
        answer.ready = answer.ready || delivery.kind == AlertKind::Ready;
        answer.ended = answer.ended || delivery.kind == AlertKind::Cancelled
            || delivery.kind == AlertKind::Expired;
    }
    return answer;
}

Result<bool> rungAvailable(const Stores &stores, const Watch &watch, UtcTime since)
{
    DeliveryQuery query;
    query.reader = watch.reader;
    query.kind = AlertKind::Available;
    query.since = since;
    const auto keys = stores.browse().keys(query, -1, CancelFlag());
    if (!keys)
        return fail(keys.error());
    const auto lines = stores.browse().deliveryLines(*keys);
    if (!lines)
        return fail(lines.error());
    return std::any_of(lines->cbegin(), lines->cend(), [&watch](const DeliveryLine &line) {
        return line.delivery.book == watch.book && hasLeft(line.delivery);
    });
}

} // namespace bookbell
