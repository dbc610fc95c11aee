// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/outboxdesk.h"

#include <memory>

#include "core/desk/deskact.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Some milliseconds of writing.
constexpr int holdPiece = 500;

/// Ends the hold piece by piece; keeps itself alive until the last one.
class HoldRun final : public std::enable_shared_from_this<HoldRun>
{
public:
    using Step = Result<qint64> (OutboxHoldStore::*)(UtcTime now, int limit);

    HoldRun(Database &database, const Clock &clock, Actor actor, QString action, Step step)
        : m_database(database)
        , m_clock(clock)
        , m_actor(std::move(actor))
        , m_action(std::move(action))
        , m_step(step)
    {
        m_promise.start();
    }

    [[nodiscard]] QFuture<Result<qint64>> start()
    {
        QFuture<Result<qint64>> future = m_promise.future();
        next();
        return future;
    }

private:
    void next()
    {
        m_database
            .write([self = shared_from_this()](Stores &stores) { return self->piece(stores); },
                   WritePriority::Bulk)
            .then([self = shared_from_this()](const Result<qint64> &moved) {
                if (moved)
                    self->m_count += *moved;
                if (moved && *moved >= holdPiece)
                    self->next();
                else
                    self->end(moved ? Result<qint64>(self->m_count) : fail(moved.error()));
            });
    }

    [[nodiscard]] Result<qint64> piece(Stores &stores)
    {
        const auto hold = stores.outboxHold().hold();
        if (!hold)
            return fail(hold.error());
        if (!*hold)
            return 0;
        const UtcTime now = m_clock.now();
        auto moved = (stores.outboxHold().*m_step)(now, holdPiece);
        if (!moved || m_isRecorded)
            return moved;
        // The first piece stands in the journal for all.
        auto act = DeskAct::begin(stores, now, m_actor);
        if (!act)
            return fail(std::move(act.error()));
        const auto entry = act->record(m_action, QString::number((*hold)->held), {}, {});
        if (!entry)
            return fail(entry.error());
        m_isRecorded = true;
        return moved;
    }

    void end(const Result<qint64> &count)
    {
        m_promise.addResult(count);
        m_promise.finish();
    }

    Database &m_database;
    const Clock &m_clock;
    const Actor m_actor;
    const QString m_action;
    const Step m_step;
    QPromise<Result<qint64>> m_promise;
    qint64 m_count = 0;
    bool m_isRecorded = false;
};

} // namespace

OutboxDesk::OutboxDesk(Database &database, const Clock &clock, Actor actor)
    : m_database(database)
    , m_clock(clock)
    , m_actor(std::move(actor))
{
}

QFuture<Result<std::optional<OutboxHold>>> OutboxDesk::hold() const
{
    return m_database.read([](const Stores &stores) { return stores.outboxHold().hold(); });
}

QFuture<Result<qint64>> OutboxDesk::release() const
{
    return std::make_shared<HoldRun>(m_database, m_clock, m_actor, u"release outbox"_s,
                                     &OutboxHoldStore::release)
        ->start();
}

QFuture<Result<qint64>> OutboxDesk::drop() const
{
    return std::make_shared<HoldRun>(m_database, m_clock, m_actor, u"drop outbox"_s,
                                     &OutboxHoldStore::drop)
        ->start();
}

} // namespace bookbell
