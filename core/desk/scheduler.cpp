// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/scheduler.h"

#include <algorithm>

#include "core/base/logging.h"
#include "core/base/random.h"
#include "core/base/whenfinished.h"

namespace bookbell {

namespace {

constexpr std::chrono::milliseconds lookInterval {60'000};
/// Changes come in bursts; what became due by one of them can wait so long.
constexpr std::chrono::milliseconds changeInterval {2000};
/// Longer than a piece ever takes, so that only a crash lets it run out.
constexpr std::chrono::seconds turnTime {60};

} // namespace

Scheduler::Scheduler(Database &database, const Clock &clock, const Actor &actor, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_actor(actor)
    , m_owner(randomBase32(16))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Scheduler::wake);
    m_changeTimer.setSingleShot(true);
    connect(&m_changeTimer, &QTimer::timeout, this, &Scheduler::look);
}

void Scheduler::start()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    connect(&m_database, &Database::changed, this, &Scheduler::onChanged);
    wake();
}

void Scheduler::stop()
{
    m_isRunning = false;
    m_timer.stop();
    m_changeTimer.stop();
    m_database.disconnect(this);
}

void Scheduler::wake()
{
    m_waitsForTimer = false;
    look();
}

void Scheduler::onChanged()
{
    if (!m_isBusy && !m_waitsForTimer && !m_changeTimer.isActive())
        m_changeTimer.start(changeInterval);
}

void Scheduler::look()
{
    if (!m_isRunning)
        return;
    if (m_isBusy) {
        m_looksAgain = true;
        return;
    }
    m_isBusy = true;
    m_looksAgain = false;
    m_changeTimer.stop();
    // Beside long lists, not beside the desk's reads: nobody waits for it.
    const auto outlook = m_database.browse(
        [now = m_clock.now()](const Stores &stores) { return upkeepOutlook(stores, now); });
    whenFinished(outlook, this, [this](const Result<UpkeepOutlook> &found) { digest(found); });
}

void Scheduler::digest(const Result<UpkeepOutlook> &outlook)
{
    if (!outlook) {
        qCInfo(lcDesk) << "what is due cannot be read:" << outlook.error().detail;
        m_next = m_clock.now() + lookInterval;
        Q_EMIT failed(outlook.error());
        rest();
        return;
    }
    m_next = outlook->next;
    if (outlook->isDue && m_isRunning)
        doNext();
    else
        rest();
}

void Scheduler::doNext()
{
    const auto step = m_database.write(
        [now = m_clock.now(), owner = m_owner, actor = m_actor](Stores &stores) -> Result<Step> {
            const auto hasTurn = stores.schedule().takeTurn(owner, now, now + turnTime);
            if (!hasTurn)
                return fail(hasTurn.error());
            if (!*hasTurn)
                return Step();
            auto piece = doUpkeep(stores, now, actor, {});
            if (!piece)
                return fail(std::move(piece.error()));
            if (piece->isLast) {
                if (auto done = stores.schedule().setDoneAt(now); !done)
                    return fail(std::move(done.error()));
                if (auto ended = stores.schedule().endTurn(owner); !ended)
                    return fail(std::move(ended.error()));
            }
            return Step {true, std::move(*piece)};
        },
        WritePriority::Bulk);
    whenFinished(step, this, [this](const Result<Step> &done) { digest(done); });
}

void Scheduler::digest(const Result<Step> &step)
{
    if (!step) {
        qCInfo(lcDesk) << "what is due cannot be done:" << step.error().detail;
        m_waitsForTimer = true;
        Q_EMIT failed(step.error());
        rest();
        return;
    }
    m_report.append(step->piece.report);
    if (step->hasTurn && !step->piece.isLast && m_isRunning) {
        doNext();
        return;
    }
    m_waitsForTimer = m_report.isEmpty();
    if (step->hasTurn && !step->piece.isLast) {
        // Stopped in the middle: whoever else runs need not wait for the turn to end.
        (void)m_database.write(
            [owner = m_owner](Stores &stores) { return stores.schedule().endTurn(owner); },
            WritePriority::Bulk);
    }
    rest();
}

void Scheduler::rest()
{
    m_isBusy = false;
    if (!m_report.isEmpty())
        Q_EMIT did(std::exchange(m_report, {}));
    if (m_isRunning && m_looksAgain) {
        look();
        return;
    }
    Q_EMIT idle();
    if (!m_isRunning)
        return;
    const auto wait =
        std::clamp(m_next - m_clock.now(), std::chrono::milliseconds {1000}, lookInterval);
    m_timer.start(wait);
}

} // namespace bookbell
