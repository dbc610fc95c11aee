// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

#include "core/alerts/alertkind.h"
#include "core/alerts/quiethours.h"
#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/circulation/reservation.h"
#include "core/webpush/pushrequest.h"

namespace bookbell {

/// How urgent an alert of this kind is (RFC 8030 §5.3). An announcement's own choice goes before.
[[nodiscard]] Urgency urgencyOf(AlertKind kind);

/// When an alert is of no use any more, counted from the first moment at which it may be sent: a
/// ready one and its reminder at the end of the pick-up, others after 2 days (cancelled, expired),
/// 1 day (available, announcement) or 5 minutes (test).
[[nodiscard]] UtcTime expiryOf(AlertKind kind, UtcTime sendableFrom,
                               std::optional<UtcTime> pickupBy);

/// When an alert may be sent, and why not at once.
struct AlertSchedule {
    UtcTime dueAt;
    QString heldReason; ///< "quiet hours", "delay", "grouping", "schedule"; empty: at once

    [[nodiscard]] bool isHeld() const { return !heldReason.isEmpty(); }
    bool operator==(const AlertSchedule &) const = default;
};

/// `notBefore`: what a delay or a schedule asks for, named by `reason`. Tests ring at once, always.
[[nodiscard]] AlertSchedule scheduleOf(AlertKind kind, UtcTime now, UtcTime notBefore,
                                       const QString &reason, const QuietHours &quietHours,
                                       const QTimeZone &zone);

/// Whether an alert about a reservation still says the truth, asked again at the moment of sending.
/// Kinds without a reservation always do.
[[nodiscard]] bool stillHolds(AlertKind kind, std::optional<ReservationState> state);

/// The tag of the notification: the same for every alert about one reservation, announcement or
/// watched book (the Cancelled one without a reservation), so that a repeat or a correction takes
/// the place of its twin.
[[nodiscard]] QString tagOf(AlertKind kind, ReservationId reservation, BookId book,
                            AnnouncementId announcement);

/// Names one ring of one alert at one subscription; what the Topic is hashed from.
[[nodiscard]] QByteArray topicSeed(AlertKind kind, const QString &tag, qint64 ring,
                                   SubscriptionId subscription);

} // namespace bookbell
