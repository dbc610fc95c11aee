// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/subscriptionkeys.h"

#include "core/webpush/base64url.h"
#include "core/webpush/cryptocontext.h"

#include <algorithm>

namespace bookbell {

using namespace Qt::StringLiterals;

Result<SubscriptionKeys> parseSubscriptionKeys(QByteArrayView p256dh, QByteArrayView auth)
{
    auto publicKey = fromBase64(p256dh);
    if (!publicKey)
        return fail(ErrorCode::InvalidBase64, u"p256dh"_s, publicKey.error().detail);
    auto secret = fromBase64(auth);
    if (!secret)
        return fail(ErrorCode::InvalidBase64, u"auth"_s, secret.error().detail);
    return subscriptionKeysFromBytes(*publicKey, *secret);
}

Result<SubscriptionKeys> subscriptionKeysFromBytes(QByteArrayView publicKey, QByteArrayView auth)
{
    SubscriptionKeys keys;
    if (const auto checked = checkPublicKey(asBytes(publicKey)); !checked)
        return fail(ErrorCode::InvalidKey, u"p256dh"_s, checked.error().detail);
    if (auth.size() != static_cast<qsizetype>(keys.auth.size()))
        return fail(ErrorCode::InvalidKey, u"auth"_s, u"an auth secret has 16 bytes"_s);
    std::ranges::copy(asBytes(publicKey), keys.publicKey.begin());
    std::ranges::copy(asBytes(auth), keys.auth.begin());
    return keys;
}

} // namespace bookbell
