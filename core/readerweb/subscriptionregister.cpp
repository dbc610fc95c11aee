// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readerweb/subscriptionregister.h"

#include "core/subscribers/pairingcode.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

Result<> record(Stores &stores, const QString &action, SubscriptionId id, UtcTime now)
{
    const auto entry = stores.settings().record({.id = {},
                                                 .at = now,
                                                 .actor = {{}, u"reader's page"_s},
                                                 .action = action,
                                                 .subject = u"subscription %1"_s.arg(id.value),
                                                 .before = {},
                                                 .after = {},
                                                 .undoneAt = {}});
    if (!entry)
        return fail(entry.error());
    return {};
}

/// The pairing that the code stands for; none where no code was given.
Result<std::optional<Pairing>> findPairing(const Stores &stores, const QString &typed,
                                           const std::optional<Subscription> &existing, UtcTime now)
{
    if (typed.isEmpty())
        return std::optional<Pairing>();
    const QString code = normalisePairingCode(typed);
    if (code.isEmpty())
        return fail(ErrorCode::InvalidPairingCode);
    auto pairing = stores.subscriptions().pairingByCodeHash(pairingCodeHash(code));
    if (!pairing)
        return fail(pairing.error());
    if (!*pairing)
        return fail(ErrorCode::InvalidPairingCode);
    const auto isRemoved = stores.readers().isRemoved((*pairing)->reader);
    if (!isRemoved)
        return fail(isRemoved.error());
    if (*isRemoved)
        return fail(ErrorCode::PairingCodeExpired);
    if ((*pairing)->usedAt) {
        // An answer that got lost makes the same browser ask once more. Whoever has left or taken
        // another card since is not brought back by an old slip.
        if (!existing || (*pairing)->usedBy != existing->id
            || existing->reader != (*pairing)->reader)
            return fail(ErrorCode::PairingCodeExpired);
    } else if ((*pairing)->expiresAt <= now) {
        return fail(ErrorCode::PairingCodeExpired);
    }
    return pairing;
}

/// The key that the subscription is bound to (RFC 8292 §4.2).
Result<VapidKeyId> keyOf(const Stores &stores, const SubscribeRequest &request,
                         const std::optional<Subscription> &before)
{
    if (!request.applicationServerKey.isEmpty()) {
        const auto stated = stores.services().vapidKeyByPublic(request.applicationServerKey);
        if (!stated)
            return fail(stated.error());
        if (*stated)
            return (*stated)->id;
    }
    if (before)
        return before->vapidKey;
    const auto current = stores.services().currentVapidKey();
    if (!current)
        return fail(current.error());
    return current->id;
}

/// The ids of the lists to be on: the chosen public ones, and those that are not the page's to
/// change. Tells the names of the public ones.
struct Membership {
    QList<ListId> ids;
    QStringList publicNames;
};

Result<Membership> membership(const Stores &stores, const QList<ListId> &before,
                              const std::optional<QStringList> &chosen)
{
    const auto all = stores.subscriptions().lists();
    if (!all)
        return fail(all.error());
    Membership result;
    for (const auto &[list, active] : *all) {
        const bool isOn =
            list.isPublic && chosen ? chosen->contains(list.name) : before.contains(list.id);
        if (!isOn)
            continue;
        result.ids.append(list.id);
        if (list.isPublic)
            result.publicNames.append(list.name);
    }
    return result;
}

Result<> setLists(Stores &stores, SubscriptionId id, const QList<ListId> &lists)
{
    if (auto removed = stores.subscriptions().removeFromLists(id); !removed)
        return removed;
    for (const ListId list : lists) {
        if (const auto added = stores.subscriptions().addToList(list, id); !added)
            return fail(added.error());
    }
    return {};
}

} // namespace

Result<SubscribeOutcome> storeSubscription(Stores &stores, const SubscribeRequest &request,
                                           const CheckedEndpoint &checked, UtcTime now)
{
    SubscriptionStore &store = stores.subscriptions();
    const auto existing = store.byEndpoint(request.endpoint);
    if (!existing)
        return fail(existing.error());
    std::optional<Subscription> previous;
    if (!*existing && request.replaces) {
        const auto found = store.byEndpoint(request.replaces->endpoint);
        if (!found)
            return fail(found.error());
        if (*found && (*found)->auth == SecretBytes::fromByteArray(request.replaces->auth))
            previous = *found;
    }
    for (const auto &known : {*existing, previous}) {
        if (known && known->state == SubscriptionState::Blocked)
            return fail(ErrorCode::SubscriptionBlocked);
    }
    const auto pairing = findPairing(stores, request.pairingCode, *existing, now);
    if (!pairing)
        return fail(pairing.error());
    const auto key = keyOf(stores, request, *existing ? *existing : previous);
    if (!key)
        return fail(key.error());
    const auto service = stores.services().ensureService(checked.origin, *key);
    if (!service)
        return fail(service.error());

    // Who left before has left: a renewal in that name brings nothing back.
    if (previous && previous->state == SubscriptionState::Unsubscribed)
        previous.reset();
    const bool wasActive = *existing && (*existing)->state == SubscriptionState::Active;
    const bool isBack = *existing
        && ((*existing)->state == SubscriptionState::Gone
            || (*existing)->state == SubscriptionState::Unsubscribed);

    Subscription subscription = existing->value_or(Subscription());
    const Subscription before = subscription;
    if (!*existing) {
        subscription.endpoint = request.endpoint;
        subscription.createdAt = now;
        if (previous) {
            subscription.reader = previous->reader;
            subscription.language = previous->language;
        }
    }
    subscription.p256dh = toByteArray(request.keys.publicKey);
    subscription.auth = SecretBytes(request.keys.auth);
    // A browser never changes the keys of an endpoint: this is somebody else, or a push service
    // that wants to read along, so the card stays behind.
    if (*existing && (subscription.p256dh != before.p256dh || subscription.auth != before.auth))
        subscription.reader = {};
    subscription.service = *service;
    subscription.vapidKey = *key;
    subscription.state = SubscriptionState::Active;
    if (*pairing)
        subscription.reader = (*pairing)->reader;
    if (!request.language.isEmpty())
        subscription.language = request.language;
    if (!request.userAgent.isEmpty())
        subscription.userAgent = request.userAgent;
    if (!wasActive || !subscription.consentAt) {
        subscription.consentAt = now;
        subscription.consentHow = u"reader page"_s;
    }

    if (*existing) {
        if (subscription != before) {
            if (const auto updated = store.update(subscription); !updated)
                return fail(updated.error());
        }
    } else {
        const auto added = store.add(subscription);
        if (!added)
            return fail(added.error());
        subscription.id = *added;
    }
    if (*pairing && !(*pairing)->usedAt) {
        if (const auto used = store.usePairing((*pairing)->id, subscription.id, now); !used)
            return fail(used.error());
    }

    const auto listsBefore = store.listsOf(previous ? previous->id : subscription.id);
    if (!listsBefore)
        return fail(listsBefore.error());
    const auto lists = membership(stores, *listsBefore, request.lists);
    if (!lists)
        return fail(lists.error());
    if (request.lists || previous) {
        if (const auto set = setLists(stores, subscription.id, lists->ids); !set)
            return fail(set.error());
    }
    if (previous) {
        previous->state = SubscriptionState::Gone;
        if (const auto retired = store.update(*previous); !retired)
            return fail(retired.error());
    }
    if (!wasActive || *pairing) {
        const QString action = *pairing ? u"pair"_s : u"subscribe"_s;
        if (const auto noted = record(stores, action, subscription.id, now); !noted)
            return fail(noted.error());
    }
    return SubscribeOutcome {!*existing || isBack, subscription.reader.isValid(),
                             lists->publicNames};
}

Result<> retireSubscription(Stores &stores, const QString &endpoint, UtcTime now)
{
    SubscriptionStore &store = stores.subscriptions();
    auto found = store.byEndpoint(endpoint);
    if (!found)
        return fail(found.error());
    if (!*found || (*found)->state == SubscriptionState::Unsubscribed)
        return {};
    Subscription subscription = **found;
    if (auto removed = store.removeFromLists(subscription.id); !removed)
        return removed;
    // A block by staff outlives the wish to leave, else leaving and coming back would undo it.
    if (subscription.state != SubscriptionState::Blocked)
        subscription.state = SubscriptionState::Unsubscribed;
    subscription.reader = {};
    if (auto updated = store.update(subscription); !updated)
        return updated;
    return record(stores, u"unsubscribe"_s, subscription.id, now);
}

} // namespace bookbell
