// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reservationalerts.h"

namespace bookbell {

namespace {

Result<std::optional<ReservationAlerts>> alertsOf(const Stores &stores, ReservationId id)
{
    auto reservation = stores.reservations().reservation(id);
    if (!reservation)
        return fail(std::move(reservation.error()));
    if (!*reservation)
        return std::nullopt;
    const auto devices = stores.subscriptions().activeOfReader((*reservation)->reader);
    if (!devices)
        return fail(devices.error());
    DeliveryFilter filter;
    filter.reservation = id;
    const auto deliveries = stores.deliveries().deliveries(filter);
    if (!deliveries)
        return fail(deliveries.error());
    ReservationAlerts alerts;
    alerts.reservation = **reservation;
    alerts.devices = static_cast<int>(devices->size());
    alerts.fate = fateOf(*deliveries, alerts.reservation, alerts.devices);
    return alerts;
}

} // namespace

QFuture<Result<QList<ReservationAlerts>>> readAlerts(Database &database,
                                                     const QList<ReservationId> &ids)
{
    return database.read([ids](const Stores &stores) -> Result<QList<ReservationAlerts>> {
        QList<ReservationAlerts> list;
        for (const ReservationId id : ids) {
            auto alerts = alertsOf(stores, id);
            if (!alerts)
                return fail(std::move(alerts.error()));
            if (*alerts)
                list.append(std::move(**alerts));
        }
        return list;
    });
}

} // namespace bookbell
