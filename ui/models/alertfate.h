// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <chrono>
#include <optional>

#include "core/alerts/delivery.h"
#include "core/circulation/reservation.h"

namespace bookbell {

/// What became of the last alert about a reservation, summed up over the reader's devices.
struct AlertFate {
    enum class Kind {
        Nobody, ///< there is nobody to tell
        NoDevice, ///< to be told another way
        NotRung, ///< no alert was written: the device came later, or an import rang nobody
        Told, ///< staff told the reader another way
        Waiting,
        Held,
        Sending,
        Retrying,
        Accepted, ///< by every device's push service
        PartlyAccepted, ///< by some; the others have ended
        Gone,
        Failed,
        Dropped,
    };

    Kind kind = Kind::Nobody;
    int devices = 0; ///< how many messages there are, or how many devices the reader has
    int accepted = 0;
    std::optional<std::chrono::milliseconds> took; ///< from check-in to the last acceptance
    std::optional<UtcTime> at; ///< held until, next attempt, or when the last answer came
    QString reason; ///< as the delivery says it, not translated
    QString how; ///< Told: "phone", "e-mail", "in person"

    /// Staff have to tell the reader themselves.
    [[nodiscard]] bool needsOtherWay() const
    {
        return kind == Kind::NoDevice || kind == Kind::NotRung || kind == Kind::Gone
            || kind == Kind::Failed;
    }
    /// Nothing more happens by itself.
    [[nodiscard]] bool isFinal() const
    {
        return kind != Kind::Waiting && kind != Kind::Held && kind != Kind::Sending
            && kind != Kind::Retrying;
    }
    bool operator==(const AlertFate &) const = default;
};

/// `deliveries`: all of the reservation; the ones of the last ring count. `devices`: the reader's
/// subscriptions that can be rung.
[[nodiscard]] AlertFate fateOf(const QList<Delivery> &deliveries,
                               const std::optional<Reservation> &reservation, int devices);

} // namespace bookbell
