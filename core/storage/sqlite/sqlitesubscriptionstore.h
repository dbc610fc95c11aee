// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/subscriptionstore.h"

namespace bookbell {

class SqliteHandle;

/// Subscriptions, lists and pairing codes in SQLite.
class SqliteSubscriptionStore final : public SubscriptionStore
{
public:
    explicit SqliteSubscriptionStore(SqliteHandle &handle)
        : m_handle(handle)
    {
    }

    [[nodiscard]] Result<std::optional<Subscription>> subscription(
        SubscriptionId id) const override;
    [[nodiscard]] Result<std::optional<Subscription>> byEndpoint(
        const QString &endpoint) const override;
    [[nodiscard]] Result<QList<Subscription>> activeOfReader(ReaderId reader) const override;
    [[nodiscard]] Result<QList<Subscription>> subscriptionsAfter(SubscriptionId after,
                                                                 int limit) const override;
    [[nodiscard]] Result<qint64> countInState(SubscriptionState state) const override;
    [[nodiscard]] Result<qint64> withoutReaderCount() const override;
    [[nodiscard]] Result<QList<Subscription>> ofReader(ReaderId reader) const override;
    [[nodiscard]] Result<SubscriptionId> add(const Subscription &subscription) override;
    [[nodiscard]] Result<> update(const Subscription &subscription) override;

    [[nodiscard]] Result<QList<ListWithCount>> lists() const override;
    [[nodiscard]] Result<std::optional<SubscriberList>> listByName(
        const QString &name) const override;
    [[nodiscard]] Result<ListId> addList(const SubscriberList &list) override;
    [[nodiscard]] Result<> updateList(const SubscriberList &list) override;
    [[nodiscard]] Result<bool> isRemoved(ListId id) const override;
    [[nodiscard]] Result<QList<ListId>> listsOf(SubscriptionId subscription) const override;
    [[nodiscard]] Result<bool> addToList(ListId list, SubscriptionId subscription) override;
    [[nodiscard]] Result<> removeFromLists(SubscriptionId subscription) override;
    [[nodiscard]] Result<bool> removeFromList(ListId list, SubscriptionId subscription) override;
    [[nodiscard]] Result<std::optional<SubscriberList>> list(ListId id) const override;
    [[nodiscard]] Result<> setRemoved(ListId id, std::optional<UtcTime> at) override;

    [[nodiscard]] Result<std::optional<Pairing>> pairingByCodeHash(
        const QByteArray &codeHash) const override;
    [[nodiscard]] Result<PairingId> addPairing(const Pairing &pairing,
                                               const QByteArray &codeHash) override;
    [[nodiscard]] Result<> usePairing(PairingId id, SubscriptionId by, UtcTime at) override;

private:
    SqliteHandle &m_handle;
};

} // namespace bookbell
