// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/alerts/delivery.h"
#include "core/httpd/httpmessage.h"
#include "core/storage/servicereport.h"

namespace bookbell {

/// What a monitoring system is told of a library: numbers and push services' origins.
struct LibraryMetrics {
    QString programVersion;
    DeliveryCounts deliveries;
    QList<ServiceReport> services;
};

[[nodiscard]] Result<LibraryMetrics> loadLibraryMetrics(const Stores &stores, UtcTime now);

/// In Prometheus' text format 0.0.4. Services of one origin, one for each VAPID key, count as one.
[[nodiscard]] QByteArray metricsText(const LibraryMetrics &metrics);

/// Whether `request` may read the metrics. `readers`: `loopback`, `off`, `all`, or addresses and
/// networks. Behind a trusted proxy its client counts; loopback means that nobody is in between.
[[nodiscard]] bool mayReadMetrics(const HttpRequest &request, const QStringList &readers,
                                  const QStringList &trustedProxies);

} // namespace bookbell
