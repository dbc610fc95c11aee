// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/alertfate.h"

#include <algorithm>

#include "core/storage/outboxholdstore.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// One ring writes all its deliveries in one transaction, at one moment. What was dropped because
/// the reader is rung again does not count beside its successor.
QList<Delivery> lastRing(const QList<Delivery> &deliveries)
{
    std::optional<UtcTime> newest;
    for (const Delivery &delivery : deliveries) {
        if (delivery.kind == AlertKind::Ready)
            newest = std::max(newest.value_or(delivery.createdAt), delivery.createdAt);
    }
    QList<Delivery> ring;
    QList<Delivery> dropped;
    for (const Delivery &delivery : deliveries) {
        if (delivery.kind != AlertKind::Ready || delivery.createdAt != newest)
            continue;
        (delivery.state == DeliveryState::Dropped ? dropped : ring).append(delivery);
    }
    return ring.isEmpty() ? dropped : ring;
}

const Delivery *firstIn(const QList<Delivery> &ring, DeliveryState state)
{
    const auto it = std::find_if(ring.cbegin(), ring.cend(),
                                 [state](const Delivery &d) { return d.state == state; });
    return it == ring.cend() ? nullptr : &*it;
}

AlertFate fateWithoutDeliveries(const std::optional<Reservation> &reservation, int devices)
{
    AlertFate fate;
    fate.devices = devices;
    if (!reservation || reservation->state != ReservationState::Ready)
        return fate;
    fate.kind = devices > 0 ? AlertFate::Kind::NotRung : AlertFate::Kind::NoDevice;
    return fate;
}

} // namespace

AlertFate fateOf(const QList<Delivery> &deliveries, const std::optional<Reservation> &reservation,
                 int devices)
{
    const QList<Delivery> ring = lastRing(deliveries);
    AlertFate fate;
    if (ring.isEmpty()) {
        fate = fateWithoutDeliveries(reservation, devices);
    } else {
        fate.devices = static_cast<int>(ring.size());
        UtcTime lastAnswer = ring.first().createdAt;
        for (const Delivery &delivery : ring) {
            if (delivery.state == DeliveryState::Accepted)
                ++fate.accepted;
            if (delivery.finishedAt)
                lastAnswer = std::max(lastAnswer, *delivery.finishedAt);
        }
        if (firstIn(ring, DeliveryState::Leased)) {
            fate.kind = AlertFate::Kind::Sending;
        } else if (firstIn(ring, DeliveryState::Queued)) {
            fate.kind = AlertFate::Kind::Waiting;
        } else if (const Delivery *retrying = firstIn(ring, DeliveryState::Retrying)) {
            fate.kind = AlertFate::Kind::Retrying;
            fate.at = retrying->dueAt;
            fate.reason = retrying->reason;
        } else if (const Delivery *held = firstIn(ring, DeliveryState::Held)) {
            fate.kind = AlertFate::Kind::Held;
            // What is held since a restore waits for staff, not for a time.
            if (held->reason != restoredReason())
                fate.at = held->dueAt;
            fate.reason = held->reason;
        } else if (fate.accepted > 0) {
            fate.kind = fate.accepted == fate.devices ? AlertFate::Kind::Accepted
                                                      : AlertFate::Kind::PartlyAccepted;
            fate.took = lastAnswer - ring.first().createdAt;
            fate.at = lastAnswer;
        } else if (const Delivery *failed = firstIn(ring, DeliveryState::Failed)) {
            fate.kind = AlertFate::Kind::Failed;
            fate.reason = failed->reason;
            fate.at = lastAnswer;
        } else if (firstIn(ring, DeliveryState::Gone)) {
            fate.kind = AlertFate::Kind::Gone;
            fate.at = lastAnswer;
        } else {
            fate.kind = AlertFate::Kind::Dropped;
            fate.reason = ring.first().reason;
        }
    }
    if (fate.needsOtherWay() && reservation && reservation->toldAt
        && reservation->toldHow != "push"_L1) {
        fate.kind = AlertFate::Kind::Told;
        fate.at = reservation->toldAt;
        fate.how = reservation->toldHow;
    }
    return fate;
}

} // namespace bookbell
