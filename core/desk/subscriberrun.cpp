// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/subscriberrun.h"

#include <memory>

#include "core/desk/deskundo.h"
#include "core/desk/inact.h"

namespace bookbell {

namespace {

/// So many subscriptions are changed within the 20 ms that a transaction may last.
constexpr qsizetype pieceSize = 200;

/// Lives until its future has finished, by way of the jobs that hold it; everything but start()
/// happens on the database's thread.
class SubscriberRun final : public std::enable_shared_from_this<SubscriberRun>
{
public:
    static QFuture<Result<SubscribersChange>> start(Database &database, const Clock &clock,
                                                    const Actor &actor,
                                                    const QList<SubscriptionId> &ids,
                                                    SubscriberWork work)
    {
        std::shared_ptr<SubscriberRun> run(
            new SubscriberRun(database, clock, actor, ids, std::move(work)));
        run->m_promise.start();
        QFuture<Result<SubscribersChange>> future = run->m_promise.future();
        run->goOn();
        return future;
    }

private:
    struct Piece {
        qint64 changed = 0;
        JournalId journal;
    };

    SubscriberRun(Database &database, const Clock &clock, const Actor &actor,
                  const QList<SubscriptionId> &ids, SubscriberWork work)
        : m_database(database)
        , m_clock(clock)
        , m_actor(actor)
        , m_ids(ids)
        , m_work(std::move(work))
        , m_priority(ids.size() > pieceSize ? WritePriority::Bulk : WritePriority::Desk)
    {
    }

    void goOn()
    {
        const QList<SubscriptionId> ids = m_ids.mid(m_done, pieceSize);
        if (ids.isEmpty()) {
            finish(m_sum);
            return;
        }
        inAct(
            m_database, m_clock, m_actor,
            [self = shared_from_this(), ids](DeskAct &act) { return self->perform(act, ids); },
            m_priority)
            .then(QtFuture::Launch::Sync,
                  [self = shared_from_this(), count = ids.size()](const Result<Piece> &piece) {
                      self->note(piece, count);
                  });
    }

    [[nodiscard]] Result<Piece> perform(DeskAct &act, const QList<SubscriptionId> &ids) const
    {
        if (m_work.check) {
            if (auto checked = m_work.check(act.stores()); !checked)
                return fail(std::move(checked.error()));
        }
        Piece piece;
        for (const SubscriptionId id : ids) {
            const auto changed = m_work.change(act, id);
            if (!changed)
                return fail(changed.error());
            piece.changed += *changed ? 1 : 0;
        }
        const auto entry = recordIfChanged(act, m_work.action, m_work.subject);
        if (!entry)
            return fail(entry.error());
        piece.journal = *entry;
        return piece;
    }

    void note(const Result<Piece> &piece, qsizetype count)
    {
        if (!piece) {
            takeBack(piece.error());
            return;
        }
        m_done += count;
        m_sum.changed += piece->changed;
        if (piece->journal.isValid())
            m_sum.journals.append(piece->journal);
        goOn();
    }

    void takeBack(const Error &error)
    {
        if (m_sum.journals.isEmpty()) {
            finish(fail(error));
            return;
        }
        inAct(
            m_database, m_clock, m_actor,
            [id = m_sum.journals.takeLast()](DeskAct &act) { return undoEntry(act, id); },
            m_priority)
            .then(QtFuture::Launch::Sync,
                  // What somebody has changed meanwhile stays; the others go back all the same.
                  [self = shared_from_this(), error](const Result<UndoResult> &) {
                      self->takeBack(error);
                  });
    }

    void finish(const Result<SubscribersChange> &result)
    {
        m_promise.addResult(result);
        m_promise.finish();
    }

    Database &m_database;
    const Clock &m_clock;
    Actor m_actor;
    QList<SubscriptionId> m_ids;
    SubscriberWork m_work;
    WritePriority m_priority;
    QPromise<Result<SubscribersChange>> m_promise;
    qsizetype m_done = 0;
    SubscribersChange m_sum;
};

} // namespace

QFuture<Result<SubscribersChange>> changeSubscribers(Database &database, const Clock &clock,
                                                     const Actor &actor,
                                                     const QList<SubscriptionId> &ids,
                                                     SubscriberWork work)
{
    return SubscriberRun::start(database, clock, actor, ids, std::move(work));
}

Result<bool> endSubscription(DeskAct &act, SubscriptionId id)
{
    const auto found = act.stores().subscriptions().subscription(id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return false;
    const auto lists = act.stores().subscriptions().listsOf(id);
    if (!lists)
        return fail(lists.error());
    for (const ListId list : *lists) {
        if (const auto removed = act.removeFromList(list, id); !removed)
            return removed;
    }
    Subscription subscription = **found;
    subscription.reader = {};
    if (subscription.state != SubscriptionState::Blocked)
        subscription.state = SubscriptionState::Unsubscribed;
    if (subscription == **found)
        return !lists->isEmpty();
    if (auto stored = act.store(subscription); !stored)
        return fail(std::move(stored.error()));
    return true;
}

} // namespace bookbell
