// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/secretbytes.h"

namespace bookbell {

enum class SubscriptionState {
    Active = 0,
    Gone = 1, ///< the push service said 404 or 410
    Unsubscribed = 2, ///< the reader left; an import never brings them back
    Blocked = 3, ///< by staff; neither an import nor the reader's page brings it back
    WrongKey = 4, ///< made with another VAPID key than the one recorded
};

[[nodiscard]] QString toText(SubscriptionState state);

/// One browser's push endpoint and keys. The endpoint's path is a secret: whoever holds it can
/// reach the reader, so it is never logged.
struct Subscription {
    SubscriptionId id;
    QString endpoint;
    QByteArray p256dh; ///< 65 bytes, uncompressed P-256 point (RFC 8291 §3.1), checked when stored
    SecretBytes auth; ///< 16 bytes (RFC 8291 §3.2)
    ServiceId service; ///< its push service with the VAPID key it was made with
    VapidKeyId vapidKey;
    ReaderId reader; ///< not valid: nobody's card
    QString language; ///< "ko", "en"; empty: the reader's, else the library's
    SubscriptionState state = SubscriptionState::Active;
    UtcTime createdAt;
    std::optional<UtcTime> consentAt;
    QString consentHow; ///< "reader page", "import", …
    QString userAgent;
    std::optional<UtcTime> lastAcceptedAt;

    bool operator==(const Subscription &) const = default;
};

/// A named set of subscriptions.
struct SubscriberList {
    ListId id;
    QString name;
    bool isPublic = false; ///< shown on the reader's page

    bool operator==(const SubscriberList &) const = default;
};

/// A code that ties a browser to a card, handed out at the desk.
struct Pairing {
    PairingId id;
    ReaderId reader;
    UtcTime expiresAt;
    std::optional<UtcTime> usedAt;
    SubscriptionId usedBy;

    bool operator==(const Pairing &) const = default;
};

} // namespace bookbell
