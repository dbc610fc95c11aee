// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/dispatcherturn.h"

#include <unordered_map>

#include "core/base/logging.h"
#include "core/base/whenfinished.h"
#include "core/storage/servicestatistics.h"

namespace bookbell {

namespace {

// A transaction lasts 20 ms at most.
constexpr size_t maxOutcomes = 250;
constexpr int maxClaims = 250;
/// So many results are recorded without waiting for more, or a third of what is out: a row costs
/// half as much in a turn of 150 as in one of 25.
constexpr int fewOutcomes = 30;
constexpr int enoughOutcomes = 200;
/// Above this much out the sender is busy, and results wait twice as long for company.
constexpr int busyHandedOut = 150;
constexpr std::chrono::milliseconds troubleInterval {1000};

Result<> pauseAnnouncement(Stores &stores, AnnouncementId id, const QString &reason)
{
    auto announcement = stores.deliveries().announcement(id);
    if (!announcement)
        return fail(announcement.error());
    if (!*announcement || (*announcement)->state != AnnouncementState::Sending)
        return {};
    (*announcement)->state = AnnouncementState::Paused;
    (*announcement)->reason = reason;
    return stores.deliveries().updateAnnouncement(**announcement);
}

} // namespace

Result<Dispatcher::TurnResult> Dispatcher::Turn::run(Stores &stores) const
{
    for (auto it = pauses.cbegin(); it != pauses.cend(); ++it) {
        if (auto done = stores.services().pauseService(it.key(), it.value(), now); !done)
            return fail(done.error());
    }
    for (auto it = waits.cbegin(); it != waits.cend(); ++it) {
        if (auto done = stores.services().waitForService(it.key(), it.value()); !done)
            return fail(done.error());
    }
    for (auto it = stops.cbegin(); it != stops.cend(); ++it) {
        if (auto done = pauseAnnouncement(stores, it.key(), it.value()); !done)
            return fail(done.error());
    }
    if (!outcomes.empty()) {
        std::vector<DeliveryOutcome> batch;
        batch.reserve(outcomes.size());
        std::unordered_map<ServiceId, ServiceStatistics> statistics;
        for (const auto &[service, outcome] : outcomes) {
            batch.push_back(outcome);
            statistics[service].count(outcome, now);
        }
        if (auto done = stores.deliveries().complete(owner, batch, now); !done)
            return fail(done.error());
        for (const auto &[service, delta] : statistics) {
            if (auto done = stores.services().addStatistics(service, delta); !done)
                return fail(done.error());
        }
    }
    TurnResult result;
    QSet<AnnouncementId> known = knownAnnouncements;
    for (const Claim &claim : claims) {
        auto deliveries =
            stores.deliveries().claim(claim.service, owner, claim.limit, now, leaseUntil);
        if (!deliveries)
            return fail(deliveries.error());
        for (const ClaimedDelivery &delivery : std::as_const(*deliveries)) {
            if (!delivery.announcement.isValid() || known.contains(delivery.announcement))
                continue;
            known.insert(delivery.announcement);
            auto announcement = stores.deliveries().announcement(delivery.announcement);
            if (!announcement)
                return fail(announcement.error());
            if (*announcement)
                result.announcements.append(**announcement);
        }
        result.claimed.push_back({claim.service, claim.limit, std::move(*deliveries)});
    }
    return result;
}

bool Dispatcher::fillTurn(Turn &turn)
{
    const qint64 nowMs = m_elapsed.elapsed();
    const qint64 sinceMs = nowMs - m_lastRecordMs;
    const auto handedOut = static_cast<int>(m_statistics.handedOut);
    const qint64 intervalMs =
        m_options.recordInterval.count() * (handedOut > busyHandedOut ? 2 : 1);
    const auto enough = static_cast<size_t>(std::clamp(handedOut / 3, fewOutcomes, enoughOutcomes));
    const bool recordsNow = !m_unrecorded.empty()
        && (m_isStopping || m_unrecorded.size() >= enough || sinceMs >= intervalMs);

    std::unordered_map<ServiceId, int> settling;
    if (recordsNow) {
        while (!m_unrecorded.empty() && turn.outcomes.size() < maxOutcomes) {
            ++settling[m_unrecorded.front().first];
            turn.outcomes.push_back(std::move(m_unrecorded.front()));
            m_unrecorded.pop_front();
        }
        m_lastRecordMs = nowMs;
    }
    turn.pauses = std::exchange(m_pauses, {});
    turn.waits = std::exchange(m_waits, {});
    turn.stops = std::exchange(m_stops, {});

    std::optional<qint64> nextMs;
    if (!m_isStopping && m_context) {
        int room = maxClaims;
        for (auto &[id, service] : m_services) {
            if (!service.isDue || service.isPaused || room <= 0)
                continue;
            const int budget = service.window.budget(nowMs, settling[id]);
            if (budget <= 0) {
                if (service.window.nextTryMs() > nowMs)
                    nextMs = std::min(nextMs.value_or(INT64_MAX), service.window.nextTryMs());
                continue;
            }
            // A busy service is claimed for when results are recorded anyway, or in large pieces.
            if (!recordsNow && service.window.handedOut() > 0 && budget < service.window.size() / 4)
                continue;
            const int limit = std::min(budget, room);
            turn.claims.push_back({id, limit});
            room -= limit;
        }
    }
    if (!m_unrecorded.empty())
        nextMs = std::min(nextMs.value_or(INT64_MAX), m_lastRecordMs + intervalMs);
    if (nextMs)
        m_turnTimer.start(static_cast<int>(std::max<qint64>(1, *nextMs - nowMs)));
    return !turn.isEmpty();
}

void Dispatcher::considerTurn()
{
    if (m_isTurning || m_hasTrouble)
        return;
    const auto turn = std::make_shared<Turn>();
    if (fillTurn(*turn))
        runTurn(turn);
}

void Dispatcher::runTurn(const std::shared_ptr<Turn> &turn)
{
    m_isTurning = true;
    turn->owner = m_owner;
    turn->now = m_clock.now();
    turn->leaseUntil = turn->now + m_options.lease;
    turn->knownAnnouncements =
        QSet<AnnouncementId>(m_announcements.keyBegin(), m_announcements.keyEnd());
    // Somebody may wait for a single result or a single alert; hundreds are bulk work.
    const bool isBulk = turn->outcomes.size() > 20;
    whenFinished(m_database.write([turn](Stores &stores) { return turn->run(stores); },
                                  isBulk ? WritePriority::Bulk : WritePriority::Desk),
                 this, [this, turn](const Result<TurnResult> &result) { turnDone(turn, result); });
}

void Dispatcher::turnDone(const std::shared_ptr<Turn> &turn, const Result<TurnResult> &result)
{
    m_isTurning = false;
    if (!result) {
        // Nothing was recorded, so all of it is kept for a later turn.
        qCInfo(lcDelivery) << "results cannot be recorded:" << result.error().detail;
        m_unrecorded.insert(m_unrecorded.begin(), turn->outcomes.begin(), turn->outcomes.end());
        m_pauses.insert(turn->pauses);
        m_waits.insert(turn->waits);
        m_stops.insert(turn->stops);
        m_hasTrouble = true;
        m_turnTimer.start(troubleInterval);
        Q_EMIT failed(result.error());
        checkStopped();
        return;
    }
    for (auto it = turn->pauses.keyBegin(); it != turn->pauses.keyEnd(); ++it)
        m_services[*it].informedLook = m_lookNumber + 1;
    QList<DeliveryOutcome> recorded;
    recorded.reserve(static_cast<qsizetype>(turn->outcomes.size()));
    for (const auto &[id, outcome] : turn->outcomes) {
        m_services[id].window.recorded(1);
        --m_statistics.handedOut;
        switch (outcome.state) {
        case DeliveryState::Accepted:
            ++m_statistics.accepted;
            ++m_statistics.perSecond;
            break;
        case DeliveryState::Gone:
            ++m_statistics.gone;
            break;
        case DeliveryState::Failed:
            ++m_statistics.failed;
            break;
        case DeliveryState::Dropped:
            ++m_statistics.dropped;
            break;
        case DeliveryState::Retrying:
            ++m_statistics.retried;
            break;
        default:
            break;
        }
        recorded.append(outcome);
    }
    if (!recorded.isEmpty())
        Q_EMIT outcomesRecorded(recorded);
    for (const Announcement &announcement : result->announcements)
        m_announcements.insert(announcement.id, std::make_shared<const Announcement>(announcement));
    for (const TurnResult::Claimed &claimed : result->claimed) {
        if (claimed.deliveries.size() < claimed.limit)
            m_services[claimed.service].isDue = false;
        dispatch(claimed.service, claimed.deliveries, turn->leaseUntil);
    }
    considerTurn();
    // What was given back, or what was over the limit of a turn, shows in the next look.
    if (m_statistics.handedOut == 0 && !m_isTurning)
        wake();
    checkStopped();
}

} // namespace bookbell
