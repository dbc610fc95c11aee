// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/webpush/p256.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace bookbell {

/// A key that signs for the library. Subscriptions are bound for life to the one they were made
/// with, so old ones stay in use. Cheap to copy.
struct VapidKey {
    VapidKeyId id;
    P256Key key;

    bool operator==(const VapidKey &) const = default;
};

/// Tokens live half of what RFC 8292 §2 allows, for computers whose clock is wrong.
inline constexpr std::chrono::hours vapidTokenLifetime {12};
/// The furthest that `exp` may lie ahead (RFC 8292 §2).
inline constexpr std::chrono::hours maxVapidTokenLifetime {24};

/// `mailto:name@host.tld` or `https://host.tld/…`: what push services accept as `sub` (Apple
/// refuses localhost, `.invalid`, spaces and angle brackets). Error: InvalidContact, subject the
/// contact.
[[nodiscard]] Result<void> checkContact(const QString &contact);

/// The contact that is meant by what people type: a bare e-mail address becomes a URI.
[[nodiscard]] QString contactUri(const QString &typed);

/// A signed JWT (RFC 8292 §2): claims aud = `origin` (scheme://host[:port], no slash at the end),
/// exp = `expiry` cut to seconds, sub = `contact`. Error: Internal (OpenSSL failed).
[[nodiscard]] Result<QByteArray> signToken(const P256Key &key, const QString &origin,
                                           const QString &contact, UtcTime expiry);

/// The value of the header Authorization (RFC 8292 §3).
[[nodiscard]] QByteArray vapidAuthorization(const QByteArray &token, const PublicKeyBytes &key);

/// What a token says once its signature was found right.
struct VapidClaims {
    PublicKeyBytes publicKey {};
    QString audience;
    UtcTime expiry;
    QString contact;

    bool operator==(const VapidClaims &) const = default;
};

/// Why a push service refuses an Authorization.
enum class VapidRefusal { Malformed, BadSignature, WrongAudience, Expired, TooFarAhead };

[[nodiscard]] QString toText(VapidRefusal refusal);

/// Reads `t=` and `k=` and checks the signature, nothing else.
[[nodiscard]] tl::expected<VapidClaims, VapidRefusal> readAuthorization(
    QByteArrayView authorization);

/// The push service's side: signature, `aud` equal to `origin`, `exp` neither past nor more than 24
/// hours ahead of `now`.
[[nodiscard]] tl::expected<VapidClaims, VapidRefusal> verifyAuthorization(
    QByteArrayView authorization, const QString &origin, UtcTime now);

} // namespace bookbell
