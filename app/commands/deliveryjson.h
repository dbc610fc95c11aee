// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/alerts/announcement.h"
#include "core/alerts/delivery.h"
#include "core/storage/stores.h"

namespace bookbell {

/// {"queued":n, …}: one number for each state.
[[nodiscard]] QJsonObject countsJson(const DeliveryCounts &counts);
[[nodiscard]] QJsonObject deliveryJson(const Delivery &delivery);
[[nodiscard]] QJsonObject announcementJson(const Announcement &announcement,
                                           const DeliveryCounts &counts);

/// A push service with its rate: messages that it accepted in a second, over the last minute.
struct RatedService {
    PushServiceRecord record;
    double perSecond = 0;
};
[[nodiscard]] Result<QList<RatedService>> ratedServices(const Stores &stores, UtcTime now);
[[nodiscard]] QJsonObject serviceJson(const RatedService &service, UtcTime now);

} // namespace bookbell
