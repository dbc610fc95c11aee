// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "core/alerts/announcement.h"
#include "core/delivery/sendcontext.h"
#include "core/storage/deliverystore.h"
#include "core/webpush/pushanswer.h"

namespace bookbell {

/// A leased delivery on its way to a lane, with all that making and sending its message takes.
struct SendJob {
    ClaimedDelivery delivery;
    VapidKeyId vapidKey;
    UtcTime leaseUntil;
    std::shared_ptr<const SendContext> context;
    std::shared_ptr<const Announcement> announcement; ///< null for personal alerts

    /// Somebody waits for it: not one of many that say the same.
    [[nodiscard]] bool isPersonal() const { return delivery.kind != AlertKind::Announcement; }
};

/// What a lane says about a job; exactly one for each.
struct SendReport {
    enum class Kind {
        Answered, ///< or not: see `answer` and `httpStatus`
        NotSent, ///< given back, nothing was written
        Impossible, ///< never will be sent: no request can be made of it, or the guard said no
    };

    Kind kind = Kind::NotSent;
    /// One of those that the message spoke for.
    struct Member {
        DeliveryId delivery;
        int attempt = 0;
        UtcTime expiresAt;
    };

    DeliveryId delivery;
    int attempt = 0;
    ServiceId service;
    AnnouncementId announcement;
    UtcTime expiresAt;
    std::vector<Member> others; ///< beside `delivery`, in a message about several
    PushAnswer answer; ///< of Impossible: `reason` only, and Gone where it must be retired
    int httpStatus = 0; ///< 0: no complete answer
    qint64 latencyMs = 0;
};

} // namespace bookbell
