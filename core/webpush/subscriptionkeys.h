// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/webpush/p256.h"

#include <QByteArrayView>

namespace bookbell {

/// What a browser hands out for encryption to it: PushSubscription.keys, decoded and checked.
struct SubscriptionKeys {
    PublicKeyBytes publicKey {};
    AuthSecret auth {};

    bool operator==(const SubscriptionKeys &) const = default;
};

/// From the texts of `keys.p256dh` and `keys.auth`.
/// Errors: InvalidBase64; InvalidKey (p256dh is no point on P-256, auth is not 16 bytes).
[[nodiscard]] Result<SubscriptionKeys> parseSubscriptionKeys(QByteArrayView p256dh,
                                                             QByteArrayView auth);

/// From raw bytes, as the database keeps them: 65 and 16. Same checks; error: InvalidKey.
[[nodiscard]] Result<SubscriptionKeys> subscriptionKeysFromBytes(QByteArrayView publicKey,
                                                                 QByteArrayView auth);

/// Raw bytes for the database or for toBase64Url().
template <size_t Size>
[[nodiscard]] QByteArray toByteArray(const std::array<unsigned char, Size> &bytes)
{
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(Size));
}

} // namespace bookbell
