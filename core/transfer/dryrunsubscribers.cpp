// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/dryrunsubscribers.h"

namespace bookbell {

namespace {

class DryRunSubscriptions final : public SubscriptionStore
{
public:
    DryRunSubscriptions(const SubscriptionStore &base, DryRunMemory &memory)
        : m_base(base)
        , m_memory(memory)
    {
    }

    Result<std::optional<Subscription>> subscription(SubscriptionId) const override
    {
        return notInDryRun();
    }

    Result<std::optional<Subscription>> byEndpoint(const QString &endpoint) const override
    {
        const auto mine = m_memory.subscriptionsByEndpoint.constFind(endpoint);
        return mine != m_memory.subscriptionsByEndpoint.cend() ? std::optional(*mine)
                                                               : m_base.byEndpoint(endpoint);
    }

    Result<QList<Subscription>> activeOfReader(ReaderId) const override { return notInDryRun(); }
    Result<QList<Subscription>> subscriptionsAfter(SubscriptionId, int) const override
    {
        return notInDryRun();
    }
    Result<qint64> countInState(SubscriptionState) const override { return notInDryRun(); }
    Result<qint64> withoutReaderCount() const override { return notInDryRun(); }
    Result<QList<Subscription>> ofReader(ReaderId) const override { return notInDryRun(); }

    Result<SubscriptionId> add(const Subscription &subscription) override
    {
        Subscription added = subscription;
        added.id = m_memory.nextId<SubscriptionId>();
        remember(added);
        return added.id;
    }

    Result<> update(const Subscription &subscription) override
    {
        remember(subscription);
        return {};
    }

    Result<QList<ListWithCount>> lists() const override { return notInDryRun(); }

    Result<std::optional<SubscriberList>> listByName(const QString &name) const override
    {
        const auto mine = m_memory.lists.constFind(name);
        return mine != m_memory.lists.cend() ? std::optional(*mine) : m_base.listByName(name);
    }

    Result<ListId> addList(const SubscriberList &list) override
    {
        SubscriberList added = list;
        added.id = m_memory.nextId<ListId>();
        m_memory.lists.insert(list.name, added);
        return added.id;
    }

    Result<> updateList(const SubscriberList &) override { return notInDryRun(); }
    Result<bool> isRemoved(ListId) const override { return notInDryRun(); }
    Result<QList<ListId>> listsOf(SubscriptionId) const override { return notInDryRun(); }

    Result<bool> addToList(ListId list, SubscriptionId subscription) override
    {
        const std::pair member(list, subscription);
        if (m_memory.members.contains(member))
            return false;
        if (list.value > 0 && subscription.value > 0) {
            const auto lists = m_base.listsOf(subscription);
            if (!lists)
                return fail(lists.error());
            if (lists->contains(list))
                return false;
        }
        // Of a new one that no other row repeats nobody asks again.
        const bool isRemembered = subscription.value > 0 || subscription == m_lastRemembered;
        if (isRemembered)
            m_memory.members.insert(member);
        return true;
    }

    Result<> removeFromLists(SubscriptionId) override { return notInDryRun(); }
    Result<bool> removeFromList(ListId, SubscriptionId) override { return notInDryRun(); }
    Result<std::optional<SubscriberList>> list(ListId) const override { return notInDryRun(); }
    Result<> setRemoved(ListId, std::optional<UtcTime>) override { return notInDryRun(); }
    Result<std::optional<Pairing>> pairingByCodeHash(const QByteArray &) const override
    {
        return notInDryRun();
    }
    Result<PairingId> addPairing(const Pairing &, const QByteArray &) override
    {
        return notInDryRun();
    }
    Result<> usePairing(PairingId, SubscriptionId, UtcTime) override { return notInDryRun(); }

private:
    void remember(const Subscription &subscription)
    {
        if (!m_memory.keys.contains(subscription.endpoint))
            return;
        m_memory.subscriptionsByEndpoint.insert(subscription.endpoint, subscription);
        m_lastRemembered = subscription.id;
    }

    const SubscriptionStore &m_base;
    DryRunMemory &m_memory;
    SubscriptionId m_lastRemembered;
};

class DryRunServices final : public ServiceStore
{
public:
    Result<QList<StoredVapidKey>> vapidKeys() const override { return notInDryRun(); }
    Result<StoredVapidKey> currentVapidKey() const override { return notInDryRun(); }
    Result<std::optional<StoredVapidKey>> vapidKeyByPublic(const QByteArray &) const override
    {
        return notInDryRun();
    }
    Result<VapidKeyId> addVapidKey(const StoredVapidKey &) override { return notInDryRun(); }
    Result<> makeCurrent(VapidKeyId) override { return notInDryRun(); }
    Result<QList<PushServiceRecord>> services() const override { return notInDryRun(); }
    /// Which one it is changes no count.
    Result<ServiceId> ensureService(const QString &, VapidKeyId) override { return ServiceId {-1}; }
    Result<> pauseService(ServiceId, const QString &, UtcTime) override { return notInDryRun(); }
    Result<> waitForService(ServiceId, UtcTime) override { return notInDryRun(); }
    Result<> setProbe(ServiceId, std::optional<UtcTime>) override { return notInDryRun(); }
    Result<> resumeOrigin(const QString &) override { return notInDryRun(); }
    Result<> addStatistics(ServiceId, const ServiceStatistics &) override { return notInDryRun(); }
    Result<QHash<ServiceId, ServiceStatistics>> statistics() const override
    {
        return notInDryRun();
    }
    Result<QHash<ServiceId, UtcTime>> oldestDue(UtcTime) const override { return notInDryRun(); }
};

} // namespace

std::unique_ptr<SubscriptionStore> makeDryRunSubscriptions(const SubscriptionStore &base,
                                                           DryRunMemory &memory)
{
    return std::make_unique<DryRunSubscriptions>(base, memory);
}

std::unique_ptr<ServiceStore> makeDryRunServices()
{
    return std::make_unique<DryRunServices>();
}

} // namespace bookbell
