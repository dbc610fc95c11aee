// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/desk/deskact.h"
#include "core/desk/subscriberdesk.h"

namespace bookbell {

/// What is done to many subscriptions.
struct SubscriberWork {
    QString action; ///< for the journal
    QString subject;
    /// What has to hold before each piece; empty: nothing.
    std::function<Result<>(const Stores &)> check;
    /// Changes one; false: it stood so already.
    std::function<Result<bool>(DeskAct &, SubscriptionId)> change;
};

/// Goes through many subscriptions piece by piece, each one transaction, so that desk work comes in
/// between. An error takes the pieces before it back, the last one first. Database and clock must
/// outlive the future.
[[nodiscard]] QFuture<Result<SubscribersChange>> changeSubscribers(Database &database,
                                                                   const Clock &clock,
                                                                   const Actor &actor,
                                                                   const QList<SubscriptionId> &ids,
                                                                   SubscriberWork work);

/// As if the reader had left: on no list, nobody's card, never rung again. A block by staff
/// outlives it, else coming back by the reader's page would undo it. False: it stood so already.
[[nodiscard]] Result<bool> endSubscription(DeskAct &act, SubscriptionId id);

} // namespace bookbell
