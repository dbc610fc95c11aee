// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "core/base/clock.h"
#include "core/storage/browselines.h"
#include "core/storage/database.h"
#include "core/storage/settingstore.h"
#include "core/storage/subscriptionstore.h"

namespace bookbell {

struct ListChange {
    SubscriberList list;
    JournalId journal;
};

/// What became of many subscriptions at once.
struct SubscribersChange {
    qint64 changed = 0; ///< the others stood so already
    QList<JournalId> journals; ///< one for each transaction, to be undone from the last
};

/// The lists with their counts, for the side of a page.
struct SubscriberOverview {
    QList<ListWithCount> lists; ///< by name
    qint64 readers = 0;
    qint64 active = 0; ///< subscriptions that can be rung
    qint64 withoutReader = 0; ///< of those

    bool operator==(const SubscriberOverview &) const = default;
};

/// What staff do with lists and subscriptions. Each act has its entries in the journal, which
/// Desk::undo() takes back; those on many subscriptions go in pieces, each one transaction, and
/// where one of these fails, the ones before it are taken back. Ids that no subscription has are
/// left out. Callable from any thread; database and clock must outlive it.
class SubscriberDesk
{
public:
    SubscriberDesk(Database &database, const Clock &clock, Actor actor);

    /// Errors: MissingField, DuplicateList.
    [[nodiscard]] QFuture<Result<ListChange>> addList(const QString &name, bool isPublic) const;
    /// A new name, or shown on the reader's page. Errors: UnknownList, MissingField, DuplicateList,
    /// ChangedElsewhere.
    [[nodiscard]] QFuture<Result<ListChange>> editList(const SubscriberList &before,
                                                       const SubscriberList &after) const;
    /// Its members stay subscribed. Errors: UnknownList, ListInUse.
    [[nodiscard]] QFuture<Result<ListChange>> removeList(ListId id) const;

    /// Error: UnknownList.
    [[nodiscard]] QFuture<Result<SubscribersChange>> addToList(
        const QList<SubscriptionId> &subscriptions, ListId list) const;
    [[nodiscard]] QFuture<Result<SubscribersChange>> removeFromList(
        const QList<SubscriptionId> &subscriptions, ListId list) const;
    /// Those that are on the first one.
    [[nodiscard]] QFuture<Result<SubscribersChange>> moveToList(
        const QList<SubscriptionId> &subscriptions, ListId from, ListId to) const;
    /// Blocked ones are neither rung nor brought back by an import or by the reader's page. A
    /// reader who has left stays so: unblocking must not ring them.
    [[nodiscard]] QFuture<Result<SubscribersChange>> block(
        const QList<SubscriptionId> &subscriptions) const;
    /// Only those that are blocked can be rung again by it.
    [[nodiscard]] QFuture<Result<SubscribersChange>> unblock(
        const QList<SubscriptionId> &subscriptions) const;
    /// As if the reader had left: on no list, nobody's card, never rung again, brought back by no
    /// import. Blocked ones stay blocked.
    [[nodiscard]] QFuture<Result<SubscribersChange>> remove(
        const QList<SubscriptionId> &subscriptions) const;
    /// Ties a device to a card; empty: to nobody's. Errors: UnknownReader,
    /// NotASubscription.
    [[nodiscard]] QFuture<Result<SubscribersChange>> assign(SubscriptionId subscription,
                                                            const QString &card) const;

    [[nodiscard]] QFuture<Result<SubscriberOverview>> overview() const;

private:
    Database &m_database;
    const Clock &m_clock;
    Actor m_actor;
};

} // namespace bookbell
