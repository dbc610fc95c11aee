// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/readerweb/subscriberequest.h"
#include "core/storage/stores.h"
#include "core/webpush/pushservice.h"

namespace bookbell {

struct SubscribeOutcome {
    bool isNew = false; ///< or back after it had left
    bool isPaired = false; ///< tied to a card
    QStringList lists; ///< the public ones it is on now
};

/// Stores what a reader agreed to, inside the caller's transaction; `checked` is the endpoint as
/// the guard let it pass. Nothing is sent. Lists that are not public are left out. The current
/// VAPID key counts as the one subscribed with where the request names none that is known. Errors:
/// InvalidPairingCode, PairingCodeExpired (also: used by another endpoint), SubscriptionBlocked.
[[nodiscard]] Result<SubscribeOutcome> storeSubscription(Stores &stores,
                                                         const SubscribeRequest &request,
                                                         const CheckedEndpoint &checked,
                                                         UtcTime now);

/// Takes a subscription off all lists and its card; nobody rings it again. An unknown endpoint is
/// no error: it is left as its reader wishes.
[[nodiscard]] Result<> retireSubscription(Stores &stores, const QString &endpoint, UtcTime now);

} // namespace bookbell
