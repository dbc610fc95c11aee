// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/webpush/pushservice.h"
#include "core/webpush/subscriptionkeys.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QUrl>

#include <optional>
#include <utility>

namespace bookbell {

/// Names as they are written, values raw. Same type as QNetworkReply::RawHeaderPair.
using PushHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// RFC 8030 §5.3.
enum class Urgency { VeryLow, Low, Normal, High };

/// "very-low", "low", "normal", "high".
[[nodiscard]] QString toText(Urgency urgency);
/// Error: InvalidUrgency.
[[nodiscard]] Result<Urgency> urgencyFromText(const QString &text);

/// The longest that a push service is asked to keep a message: 28 days.
inline constexpr qint64 maxTtlSeconds = 2'419'200;

/// The Topic header for whatever `seed` names: 24 bytes of a hash, 32 characters of base64url, a
/// shape that every push service takes (Apple refuses 5 and 13 characters).
[[nodiscard]] QByteArray topicFor(QByteArrayView seed);

/// 1 to 32 of `A-Z a-z 0-9 - _` (RFC 8030 §5.4); error: InvalidTopic.
[[nodiscard]] Result<void> checkTopic(const QString &topic);

struct PushMessage {
    /// Plaintext, at most maxPlaintext bytes.
    QByteArray payload;
    /// What is left of the message's life; clamped to 0 … maxTtlSeconds.
    qint64 ttlSeconds = 86'400;
    Urgency urgency = Urgency::Normal;
    /// As topicFor() makes it.
    QByteArray topic;
    /// Off for the second try after a 413.
    bool padded = true;

    bool operator==(const PushMessage &) const = default;
};

/// A POST, complete.
struct PushRequest {
    QUrl url;
    PushHeaders headers;
    QByteArray body;

    bool operator==(const PushRequest &) const = default;
};

/// `authorization` from VapidTokenCache::authorization().
/// Errors: PayloadTooLarge, InvalidKey, InvalidTopic.
[[nodiscard]] Result<PushRequest> buildRequest(const CheckedEndpoint &endpoint,
                                               const SubscriptionKeys &keys,
                                               const QByteArray &authorization,
                                               const PushMessage &message);

} // namespace bookbell
