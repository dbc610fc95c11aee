// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/subscriberdesk.h"

#include "core/desk/inact.h"
#include "core/desk/subscriberrun.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

Result<SubscriberList> standingList(const Stores &stores, ListId id)
{
    return required(standingRow(stores, id), ErrorCode::UnknownList, QString::number(id.value));
}

/// What has to hold while members come and go. Error: UnknownList.
std::function<Result<>(const Stores &)> whileStanding(const QList<ListId> &lists)
{
    return [lists](const Stores &stores) -> Result<> {
        for (const ListId list : lists) {
            if (const auto standing = standingList(stores, list); !standing)
                return fail(standing.error());
        }
        return {};
    };
}

QString subjectOf(ListId id)
{
    return "list "_L1 + QString::number(id.value);
}

/// A new state for those whose state says so. `next`: the state it becomes, or none.
SubscriberWork stateWork(const QString &action,
                         std::optional<SubscriptionState> (*next)(SubscriptionState))
{
    return {
        action, u"subscriptions"_s, {}, [next](DeskAct &act, SubscriptionId id) -> Result<bool> {
            const auto found = act.stores().subscriptions().subscription(id);
            if (!found)
                return fail(found.error());
            if (!*found)
                return false;
            Subscription subscription = **found;
            const auto state = next(subscription.state);
            if (!state)
                return false;
            subscription.state = *state;
            if (auto stored = act.store(subscription); !stored)
                return fail(std::move(stored.error()));
            return true;
        }};
}

Result<SubscriberList> tidied(const SubscriberList &typed)
{
    SubscriberList list = typed;
    list.name = list.name.trimmed();
    if (list.name.isEmpty())
        return fail(ErrorCode::MissingField, u"name"_s);
    return list;
}

Result<ListChange> changed(DeskAct &act, const QString &action, const SubscriberList &list)
{
    const auto entry = recordIfChanged(act, action, subjectOf(list));
    if (!entry)
        return fail(entry.error());
    return ListChange {list, *entry};
}

Result<ListChange> editListNow(DeskAct &act, const SubscriberList &before,
                               const SubscriberList &after)
{
    auto list = tidied(after);
    if (!list)
        return fail(std::move(list.error()));
    const auto stored = standingList(act.stores(), before.id);
    if (!stored)
        return fail(stored.error());
    if (*stored != before)
        return fail(ErrorCode::ChangedElsewhere, stored->name);
    list->id = before.id;
    if (*list != *stored) {
        if (auto done = act.store(*list); !done)
            return fail(std::move(done.error()));
    }
    return changed(act, u"edit-list"_s, *list);
}

Result<ListChange> removeListNow(DeskAct &act, ListId id)
{
    const auto list = standingList(act.stores(), id);
    if (!list)
        return fail(list.error());
    const auto announcements = act.stores().deliveries().announcements();
    if (!announcements)
        return fail(announcements.error());
    for (const Announcement &announcement : *announcements) {
        const bool isGoingOut = announcement.state == AnnouncementState::Sending
            || announcement.state == AnnouncementState::Paused;
        if (announcement.list == id && isGoingOut)
            return fail(ErrorCode::ListInUse, list->name);
    }
    if (auto removed = act.remove(*list); !removed)
        return fail(std::move(removed.error()));
    return changed(act, u"remove-list"_s, *list);
}

Result<SubscribersChange> assignNow(DeskAct &act, SubscriptionId id, const QString &card)
{
    auto subscription = required(act.stores().subscriptions().subscription(id),
                                 ErrorCode::NotASubscription, QString::number(id.value));
    if (!subscription)
        return fail(std::move(subscription.error()));
    ReaderId reader;
    if (!card.trimmed().isEmpty()) {
        const auto found = findReader(act.stores(), card);
        if (!found)
            return fail(found.error());
        reader = found->id;
    }
    if (subscription->reader == reader)
        return SubscribersChange();
    subscription->reader = reader;
    if (auto stored = act.store(*subscription); !stored)
        return fail(std::move(stored.error()));
    const auto entry = act.record(u"assign"_s, "subscription "_L1 + QString::number(id.value));
    if (!entry)
        return fail(entry.error());
    return SubscribersChange {1, {*entry}};
}

} // namespace

SubscriberDesk::SubscriberDesk(Database &database, const Clock &clock, Actor actor)
    : m_database(database)
    , m_clock(clock)
    , m_actor(std::move(actor))
{
}

QFuture<Result<ListChange>> SubscriberDesk::addList(const QString &name, bool isPublic) const
{
    return inAct(m_database, m_clock, m_actor, [=](DeskAct &act) -> Result<ListChange> {
        auto list = tidied({{}, name, isPublic});
        if (!list)
            return fail(std::move(list.error()));
        const auto id = act.add(*list);
        if (!id)
            return fail(id.error());
        list->id = *id;
        return changed(act, u"add-list"_s, *list);
    });
}

QFuture<Result<ListChange>> SubscriberDesk::editList(const SubscriberList &before,
                                                     const SubscriberList &after) const
{
    return inAct(m_database, m_clock, m_actor,
                 [=](DeskAct &act) { return editListNow(act, before, after); });
}

QFuture<Result<ListChange>> SubscriberDesk::removeList(ListId id) const
{
    return inAct(m_database, m_clock, m_actor,
                 [=](DeskAct &act) { return removeListNow(act, id); });
}

QFuture<Result<SubscribersChange>> SubscriberDesk::addToList(
    const QList<SubscriptionId> &subscriptions, ListId list) const
{
    const auto change = [list](DeskAct &act, SubscriptionId id) { return act.addToList(list, id); };
    return changeSubscribers(m_database, m_clock, m_actor, subscriptions,
                             {u"add-to-list"_s, subjectOf(list), whileStanding({list}), change});
}

QFuture<Result<SubscribersChange>> SubscriberDesk::removeFromList(
    const QList<SubscriptionId> &subscriptions, ListId list) const
{
    const auto change = [list](DeskAct &act, SubscriptionId id) {
        return act.removeFromList(list, id);
    };
    return changeSubscribers(
        m_database, m_clock, m_actor, subscriptions,
        {u"remove-from-list"_s, subjectOf(list), whileStanding({list}), change});
}

QFuture<Result<SubscribersChange>> SubscriberDesk::moveToList(
    const QList<SubscriptionId> &subscriptions, ListId from, ListId to) const
{
    const auto change = [from, to](DeskAct &act, SubscriptionId id) -> Result<bool> {
        if (from == to)
            return false;
        const auto removed = act.removeFromList(from, id);
        if (!removed || !*removed)
            return removed;
        if (const auto added = act.addToList(to, id); !added)
            return added;
        return true;
    };
    return changeSubscribers(m_database, m_clock, m_actor, subscriptions,
                             {u"move-to-list"_s, subjectOf(to), whileStanding({from, to}), change});
}

QFuture<Result<SubscribersChange>> SubscriberDesk::block(
    const QList<SubscriptionId> &subscriptions) const
{
    return changeSubscribers(
        m_database, m_clock, m_actor, subscriptions,
        stateWork(u"block"_s, [](SubscriptionState state) -> std::optional<SubscriptionState> {
            if (state == SubscriptionState::Blocked || state == SubscriptionState::Unsubscribed)
                return std::nullopt;
            return SubscriptionState::Blocked;
        }));
}

QFuture<Result<SubscribersChange>> SubscriberDesk::unblock(
    const QList<SubscriptionId> &subscriptions) const
{
    return changeSubscribers(
        m_database, m_clock, m_actor, subscriptions,
        stateWork(u"unblock"_s, [](SubscriptionState state) -> std::optional<SubscriptionState> {
            if (state != SubscriptionState::Blocked)
                return std::nullopt;
            return SubscriptionState::Active;
        }));
}

QFuture<Result<SubscribersChange>> SubscriberDesk::remove(
    const QList<SubscriptionId> &subscriptions) const
{
    return changeSubscribers(m_database, m_clock, m_actor, subscriptions,
                             {u"end-subscription"_s, u"subscriptions"_s, {}, endSubscription});
}

QFuture<Result<SubscribersChange>> SubscriberDesk::assign(SubscriptionId subscription,
                                                          const QString &card) const
{
    return inAct(m_database, m_clock, m_actor,
                 [=](DeskAct &act) { return assignNow(act, subscription, card); });
}

QFuture<Result<SubscriberOverview>> SubscriberDesk::overview() const
{
    return m_database.read([](const Stores &stores) -> Result<SubscriberOverview> {
        auto lists = stores.subscriptions().lists();
        if (!lists)
            return fail(std::move(lists.error()));
        const auto readers = stores.readers().readerCount();
        if (!readers)
            return fail(readers.error());
        const auto active = stores.subscriptions().countInState(SubscriptionState::Active);
        if (!active)
            return fail(active.error());
        const auto withoutReader = stores.subscriptions().withoutReaderCount();
        if (!withoutReader)
            return fail(withoutReader.error());
        return SubscriberOverview {std::move(*lists), *readers, *active, *withoutReader};
    });
}

} // namespace bookbell
