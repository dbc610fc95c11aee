// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/corrections.h"

namespace bookbell {

Result<Rung> rungAbout(const Stores &stores, ReservationId id, UtcTime since)
{
    DeliveryFilter filter;
    filter.reservation = id;
    const auto deliveries = stores.deliveries().deliveries(filter);
    if (!deliveries)
        return fail(deliveries.error());
    Rung answer;
    for (const Delivery &delivery : *deliveries) {
        const bool hasLeft =
            delivery.state == DeliveryState::Accepted || delivery.state == DeliveryState::Leased;
        if (!hasLeft || delivery.createdAt < since)
            continue;
        answer.ready = answer.ready || delivery.kind == AlertKind::Ready;
        answer.ended = answer.ended || delivery.kind == AlertKind::Cancelled
            || delivery.kind == AlertKind::Expired;
    }
    return answer;
}

} // namespace bookbell
