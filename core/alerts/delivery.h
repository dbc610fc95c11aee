// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

#include "core/alerts/alertkind.h"
#include "core/base/clock.h"
#include "core/base/ids.h"

namespace bookbell {

/// The fate of a delivery. The numbers are stored.
enum class DeliveryState {
    Queued = 0,
    Held = 1, ///< quiet hours, a schedule, a cap
    Leased = 2, ///< handed to a sender that must answer before the lease ends
    Retrying = 3,
    Accepted = 4, ///< the push service has it; nobody says that it was shown
    Gone = 5, ///< the subscription has ended
    Failed = 6,
    Dropped = 7, ///< not sent, because its reason ended
};
inline constexpr int deliveryStateCount = 8;

[[nodiscard]] constexpr bool isOpen(DeliveryState state)
{
    return state <= DeliveryState::Retrying;
}

/// "queued", "held", …
[[nodiscard]] QString toText(DeliveryState state);
[[nodiscard]] std::optional<DeliveryState> deliveryStateFromText(const QString &text);

/// One alert to one subscription: kind and ids, not text. The text is made when it is sent.
struct Delivery {
    DeliveryId id;
    AlertKind kind = AlertKind::Test;
    DeliveryState state = DeliveryState::Queued;
    SubscriptionId subscription;
    ServiceId service;
    ReaderId reader;
    ReservationId reservation;
    BookId book;
    AnnouncementId announcement;
    int attempts = 0;
    /// Ready alerts that leave as one name the first of them; not valid: it leaves alone.
    DeliveryId group;
    bool renotify = false; ///< a deliberate second ring
    QByteArray topic; ///< 32 base64url characters, the same on every attempt
    UtcTime createdAt;
    UtcTime dueAt; ///< not sent before; the end of the lease while leased
    UtcTime expiresAt; ///< of no use after
    int httpStatus = 0; ///< of the last answer; 0: none
    QString reason; ///< why it is held, retrying, failed or dropped
    QString host; ///< of the push service, for people
    std::optional<UtcTime> finishedAt;

    bool operator==(const Delivery &) const = default;
};

/// How many deliveries are in each state.
struct DeliveryCounts {
    qint64 byState[deliveryStateCount] = {};

    [[nodiscard]] qint64 of(DeliveryState state) const { return byState[static_cast<int>(state)]; }
    /// Queued, retrying and leased: what a running sender still works on.
    [[nodiscard]] qint64 open() const
    {
        return of(DeliveryState::Queued) + of(DeliveryState::Retrying) + of(DeliveryState::Leased);
    }
    bool operator==(const DeliveryCounts &) const = default;
};

} // namespace bookbell
