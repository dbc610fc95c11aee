// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/importrule.h"

namespace bookbell {

Result<ListId> SubscriptionImport::ensureList(Stores &stores, const QString &name)
{
    if (const auto known = m_lists.constFind(name); known != m_lists.cend())
        return *known;
    const auto found = stores.subscriptions().listByName(name);
    if (!found)
        return fail(found.error());
    ListId id;
    if (*found) {
        id = (*found)->id;
    } else {
        SubscriberList list;
        list.name = name;
        const Result<ListId> added = stores.subscriptions().addList(list);
        if (!added)
            return added;
        id = *added;
    }
    m_lists.insert(name, id);
    return id;
}

Result<ServiceId> SubscriptionImport::ensureService(Stores &stores, const QString &origin,
                                                    VapidKeyId key)
{
    const std::pair pair(origin, key);
    if (const auto known = m_services.constFind(pair); known != m_services.cend())
        return *known;
    const Result<ServiceId> service = stores.services().ensureService(origin, key);
    if (service)
        m_services.insert(pair, *service);
    return service;
}

Result<RowOutcome> SubscriptionImport::apply(Stores &stores, const SubscriptionRow &row)
{
    ReaderId reader;
    if (!row.cardNumber.isEmpty()) {
        const auto found = stores.readers().readerByCard(row.cardNumber);
        if (!found)
            return fail(found.error());
        if (!*found)
            return fail(ErrorCode::UnknownReader, row.cardNumber);
        reader = (*found)->id;
    }
    const auto known = stores.subscriptions().byEndpoint(row.subscription.endpoint);
    if (!known)
        return fail(known.error());
    if (*known) {
        const SubscriptionState state = (*known)->state;
        const bool mayChange =
            state == SubscriptionState::Active || state == SubscriptionState::WrongKey;
        if (m_rules.onMatch == OnMatch::Skip || !mayChange)
            return RowOutcome::Unchanged;
        return change(stores, row, reader, **known);
    }
    const auto service = ensureService(stores, row.origin, row.subscription.vapidKey);
    if (!service)
        return fail(service.error());
    Subscription subscription = row.subscription;
    subscription.service = *service;
    subscription.reader = reader;
    subscription.createdAt = m_rules.now;
    const Result<SubscriptionId> added = stores.subscriptions().add(subscription);
    if (!added)
        return fail(added.error());
    for (const QString &name : row.lists) {
        const Result<ListId> list = ensureList(stores, name);
        if (!list)
            return fail(list.error());
        if (const auto joined = stores.subscriptions().addToList(*list, *added); !joined)
            return fail(joined.error());
    }
    return RowOutcome::Added;
}

Result<RowOutcome> SubscriptionImport::change(Stores &stores, const SubscriptionRow &row,
                                              ReaderId reader, const Subscription &before)
{
    Subscription subscription = before;
    subscription.p256dh = row.subscription.p256dh;
    subscription.auth = row.subscription.auth;
    if (reader.isValid())
        subscription.reader = reader;
    takePresent(subscription.language, row.subscription.language);
    takePresent(subscription.userAgent, row.subscription.userAgent);
    if (row.subscription.consentAt && row.subscription.consentAt != before.consentAt) {
        subscription.consentAt = row.subscription.consentAt;
        subscription.consentHow = row.subscription.consentHow;
    }
    if (row.namesVapidKey && row.subscription.vapidKey != before.vapidKey) {
        const auto service = ensureService(stores, row.origin, row.subscription.vapidKey);
        if (!service)
            return fail(service.error());
        subscription.vapidKey = row.subscription.vapidKey;
        subscription.service = *service;
        // The push service said that the key was wrong: this one may be right.
        subscription.state = SubscriptionState::Active;
    }
    RowOutcome outcome = RowOutcome::Unchanged;
    if (subscription != before) {
        if (Result<> updated = stores.subscriptions().update(subscription); !updated)
            return fail(updated.error());
        outcome = RowOutcome::Updated;
    }
    for (const QString &name : row.lists) {
        const Result<ListId> list = ensureList(stores, name);
        if (!list)
            return fail(list.error());
        const auto joined = stores.subscriptions().addToList(*list, before.id);
        if (!joined)
            return fail(joined.error());
        if (*joined)
            outcome = RowOutcome::Updated;
    }
    return outcome;
}

} // namespace bookbell
