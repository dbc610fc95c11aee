// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/alerts/announcement.h"
#include "core/alerts/delivery.h"
#include "core/storage/servicestore.h"

namespace bookbell {

/// {"queued":n, …}: one number for each state.
[[nodiscard]] QJsonObject countsJson(const DeliveryCounts &counts);
[[nodiscard]] QJsonObject deliveryJson(const Delivery &delivery);
[[nodiscard]] QJsonObject announcementJson(const Announcement &announcement,
                                           const DeliveryCounts &counts);
[[nodiscard]] QJsonObject serviceJson(const PushServiceRecord &service, UtcTime now);

} // namespace bookbell
