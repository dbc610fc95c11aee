// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

#include "core/base/result.h"
#include "core/subscribers/subscription.h"

namespace bookbell {

struct ListWithCount {
    SubscriberList list;
    qint64 active = 0;

    bool operator==(const ListWithCount &) const = default;
};

/// Subscriptions, the lists they are on, and the pairing codes that tie them to cards.
class SubscriptionStore
{
public:
    virtual ~SubscriptionStore() = default;

    [[nodiscard]] virtual Result<std::optional<Subscription>> subscription(
        SubscriptionId id) const = 0;
    [[nodiscard]] virtual Result<std::optional<Subscription>> byEndpoint(
        const QString &endpoint) const = 0;
    /// Those that can be rung.
    [[nodiscard]] virtual Result<QList<Subscription>> activeOfReader(ReaderId reader) const = 0;
    [[nodiscard]] virtual Result<QList<Subscription>> subscriptionsAfter(SubscriptionId after,
                                                                         int limit) const = 0;
    [[nodiscard]] virtual Result<qint64> countInState(SubscriptionState state) const = 0;
    /// Those of no card that can be rung.
    [[nodiscard]] virtual Result<qint64> withoutReaderCount() const = 0;
    /// All of the reader, in any state.
    [[nodiscard]] virtual Result<QList<Subscription>> ofReader(ReaderId reader) const = 0;
    [[nodiscard]] virtual Result<SubscriptionId> add(const Subscription &subscription) = 0;
    [[nodiscard]] virtual Result<> update(const Subscription &subscription) = 0;

    [[nodiscard]] virtual Result<QList<ListWithCount>> lists() const = 0;
    [[nodiscard]] virtual Result<std::optional<SubscriberList>> listByName(
        const QString &name) const = 0;
    [[nodiscard]] virtual Result<ListId> addList(const SubscriberList &list) = 0;
    [[nodiscard]] virtual Result<> updateList(const SubscriberList &list) = 0;
    [[nodiscard]] virtual Result<QList<ListId>> listsOf(SubscriptionId subscription) const = 0;
    /// Adds the subscription to the list; true when it was not on it before.
    [[nodiscard]] virtual Result<bool> addToList(ListId list, SubscriptionId subscription) = 0;
    [[nodiscard]] virtual Result<> removeFromLists(SubscriptionId subscription) = 0;
    /// True when it was on the list before.
    [[nodiscard]] virtual Result<bool> removeFromList(ListId list, SubscriptionId subscription) = 0;
    [[nodiscard]] virtual Result<std::optional<SubscriberList>> list(ListId id) const = 0;
    /// A removed list keeps its id for its announcements and its members for an undo; lists() and
    /// listByName() leave it out. `at` empty brings it back.
    [[nodiscard]] virtual Result<> setRemoved(ListId id, std::optional<UtcTime> at) = 0;
    [[nodiscard]] virtual Result<bool> isRemoved(ListId id) const = 0;

    /// `codeHash`: 32 bytes, see pairingCodeHash().
    [[nodiscard]] virtual Result<std::optional<Pairing>> pairingByCodeHash(
        const QByteArray &codeHash) const = 0;
    [[nodiscard]] virtual Result<PairingId> addPairing(const Pairing &pairing,
                                                       const QByteArray &codeHash) = 0;
    [[nodiscard]] virtual Result<> usePairing(PairingId id, SubscriptionId by, UtcTime at) = 0;
};

} // namespace bookbell
