// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/webpush/pushrequest.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace bookbell {

/// What an answer means for the message, its subscription and its push service.
enum class PushVerdict {
    Accepted, ///< taken; not yet shown
    Gone, ///< the subscription has ended: retire it
    Failed, ///< this message will never be taken; the subscription stays
    KeyMismatch, ///< as Failed, and the subscription was made with another VAPID key: mark it
    Refused, ///< the VAPID token was refused: pause (origin, key); the message stays queued
    Throttled, ///< too many: the push service waits until `notBefore`, else by back-off
    Retry, ///< their trouble or the network's: back off, not before `notBefore`
    TooLarge, ///< once more, smaller and unpadded, else failed
};

struct PushAnswer {
    PushVerdict verdict = PushVerdict::Retry;
    /// What the push service said, or what its status means: one short line, never a part of an
    /// endpoint.
    QString reason;
    /// From Retry-After and its relatives; never more than a day ahead.
    std::optional<UtcTime> notBefore;
    /// Of an accepted message: the resource the push service keeps it under (RFC 8030 §5).
    QByteArray location;
    /// The TTL that the push service decided on, when it says so.
    std::optional<qint64> ttlSeconds;
    /// False where nothing was tried: the message goes back without a count.
    bool countsAsAttempt = true;

    bool operator==(const PushAnswer &) const = default;
};

/// A complete HTTP answer. Header names in any case; `body` may be cut at a few KiB. The same for
/// all push services, because their answers do not contradict each other.
[[nodiscard]] PushAnswer classify(int httpStatus, const PushHeaders &headers,
                                  const QByteArray &body, UtcTime now);

/// Why there is no complete answer.
enum class NetworkTrouble {
    Timeout,
    ConnectionRefused,
    ConnectionReset,
    HostNotFound,
    Tls,
    StreamRefused, ///< HTTP/2 streams refused after GOAWAY: nothing was processed
    Proxy,
    NetworkDown,
    Cancelled, ///< by ourselves, before it was sent
    Other,
};

/// Always Retry: the network never ends a subscription.
[[nodiscard]] PushAnswer classifyNetworkError(NetworkTrouble trouble);

} // namespace bookbell
