// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/webpush/subscriptionkeys.h"

#include <QStringList>

#include <optional>

namespace bookbell {

/// The subscription that a new one takes the place of. Its card and lists follow only who knows its
/// auth secret too: an endpoint alone is known to the push service, which must not be able to read
/// along.
struct ReplacedSubscription {
    QString endpoint;
    QByteArray auth; ///< 16 bytes; anything else proves nothing

    bool operator==(const ReplacedSubscription &) const = default;
};

/// What a browser asks for with POST api/subscribe.
struct SubscribeRequest {
    QString endpoint;
    SubscriptionKeys keys;
    /// As typed; empty where the browser is not to be tied to a card.
    QString pairingCode;
    /// The public lists to be on, and no other public one; none: they stay as they are.
    std::optional<QStringList> lists;
    QString language; ///< "ko", "en" or empty
    std::optional<ReplacedSubscription> replaces;
    /// The VAPID key that the page subscribed with, 65 bytes; empty where it does not say.
    QByteArray applicationServerKey;
    QString userAgent;

    bool operator==(const SubscribeRequest &) const = default;
};

/// A PushSubscription as the browser's JSON (Push API §8.1), or an object that holds one as
/// `subscription` beside `pairing`, `lists`, `language`, `applicationServerKey` and `replaces`
/// (`{"endpoint","auth"}`).
/// Errors: InvalidJson; NotASubscription (subject: the member that is wrong); InvalidBase64 and
/// InvalidKey for its keys. The endpoint is not judged here.
[[nodiscard]] Result<SubscribeRequest> parseSubscribeRequest(const QByteArray &body);

/// The `endpoint` of POST api/unsubscribe. Errors: InvalidJson, NotASubscription.
[[nodiscard]] Result<QString> parseUnsubscribeRequest(const QByteArray &body);

} // namespace bookbell
