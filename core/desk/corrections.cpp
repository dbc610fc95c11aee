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
        if (delivery.state != DeliveryState::Accepted && delivery.state != DeliveryState::Leased)
            continue;
        const bool isSince = delivery.createdAt >= since;
        const bool isReady = delivery.kind == AlertKind::Ready;
        const bool isEnd =
            delivery.kind == AlertKind::Cancelled || delivery.kind == AlertKind::Expired;
        answer.ready = answer.ready || isReady;
        answer.readySince = answer.readySince || (isReady && isSince);
        answer.endedSince = answer.endedSince || (isEnd && isSince);
    }
    return answer;
}

} // namespace bookbell
