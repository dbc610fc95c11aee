// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/alerts/announcement.h"
#include "core/alerts/delivery.h"
#include "core/storage/servicereport.h"

namespace bookbell {

/// {"queued":n, …}: one number for each state.
[[nodiscard]] QJsonObject countsJson(const DeliveryCounts &counts);
[[nodiscard]] QJsonObject deliveryJson(const Delivery &delivery);
[[nodiscard]] QJsonObject announcementJson(const Announcement &announcement,
                                           const DeliveryCounts &counts);

[[nodiscard]] QJsonObject serviceJson(const ServiceReport &service, UtcTime now);
/// What was sent to it and how it answers, in one line for people; empty where nothing was sent and
/// nothing waits.
[[nodiscard]] QString serviceFigures(const ServiceReport &service);

} // namespace bookbell
