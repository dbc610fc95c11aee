// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/dispatcherturn.h"

#include <algorithm>
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
/// Of those that several services share.
constexpr int smallestShare = 25;
/// Where the limiter holds announcements back, so many milliseconds' worth go together.
constexpr qint64 permitsAtOnceMs = 20;
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
    for (auto it = probes.cbegin(); it != probes.cend(); ++it) {
        if (auto done = stores.services().setProbe(it.key(), it.value()); !done)
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
    for (const ClaimRequest &claim : claims) {
        auto claimed = stores.deliveries().claim(claim, now, leaseUntil);
        if (!claimed)
            return fail(claimed.error());
        for (const ClaimedDelivery &delivery : std::as_const(claimed->deliveries)) {
            if (!delivery.announcement.isValid() || known.contains(delivery.announcement))
                continue;
            known.insert(delivery.announcement);
            auto announcement = stores.deliveries().announcement(delivery.announcement);
            if (!announcement)
                return fail(announcement.error());
            if (*announcement)
                result.announcements.append(**announcement);
        }
        result.claimed.push_back(std::move(*claimed));
    }
    return result;
}

WritePriority Dispatcher::Turn::priority() const
{
    const bool claimsPersonal = std::any_of(claims.cbegin(), claims.cend(), [](const auto &claim) {
        return claim.limit > claim.announced;
    });
    return outcomes.size() > 20 && !claimsPersonal ? WritePriority::Bulk : WritePriority::Desk;
}

std::optional<qint64> Dispatcher::fillClaims(Turn &turn,
                                             const std::unordered_map<ServiceId, int> &settling)
{
    const qint64 nowMs = m_elapsed.elapsed();
    std::optional<qint64> nextMs;
    const auto later = [&nextMs](qint64 ms) { nextMs = std::min(nextMs.value_or(ms), ms); };
    std::vector<std::pair<ServiceId, Service *>> due;
    for (auto &[id, service] : m_services) {
        if (!service.isPaused && (service.hasPersonal || service.hasAnnounced))
            due.emplace_back(id, &service);
    }
    // Whoever has waited longest comes first, so that a fast service does not take every turn.
    std::sort(due.begin(), due.end(), [](const auto &one, const auto &other) {
        return std::pair(!one.second->hasPersonal, one.second->claimedAt)
            < std::pair(!other.second->hasPersonal, other.second->claimedAt);
    });
    int room = maxClaims;
    for (size_t i = 0; i < due.size() && room > 0; ++i) {
        const auto &[id, service] = due[i];
        const SendWindow &window = service->window;
        if (service->permitMs > nowMs) {
            later(service->permitMs);
            continue;
        }
        const auto settled = settling.find(id);
        const int settlingHere = settled == settling.end() ? 0 : settled->second;
        const int budget = window.budget(nowMs, settlingHere);
        if (budget <= 0) {
            if (window.nextTryMs() > nowMs)
                later(window.nextTryMs());
            continue;
        }
        int announced =
            service->hasAnnounced && m_isTidy ? window.announcedBudget(nowMs, settlingHere) : 0;
        // A busy service is claimed for when results are recorded anyway, or in large pieces.
        if (turn.outcomes.empty() && window.handedOut() > 0 && announced < window.size() / 4)
            announced = 0;
        const int share = std::max(smallestShare, room / static_cast<int>(due.size() - i));
        announced = std::min(announced, share);
        const int limit = service->hasPersonal ? std::min(budget, share) : announced;
        if (limit <= 0)
            continue;
        turn.claims.push_back(
            {id, m_owner, limit, std::min(limit, announced), m_context->perSecond});
        service->claimedAt = m_turnNumber;
        room -= limit;
    }
    return nextMs;
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
    turn.probes = std::exchange(m_probes, {});
    turn.stops = std::exchange(m_stops, {});

    std::optional<qint64> nextMs;
    if (!m_isStopping && m_context)
        nextMs = fillClaims(turn, settling);
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
    ++m_turnNumber;
    turn->owner = m_owner;
    turn->now = m_clock.now();
    turn->leaseUntil = turn->now + m_options.lease;
    turn->knownAnnouncements =
        QSet<AnnouncementId>(m_announcements.keyBegin(), m_announcements.keyEnd());
    whenFinished(
        m_database.write([turn](Stores &stores) { return turn->run(stores); }, turn->priority()),
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
        for (auto it = turn->probes.cbegin(); it != turn->probes.cend(); ++it) {
            if (!m_probes.contains(it.key()))
                m_probes.insert(it.key(), it.value());
        }
        m_stops.insert(turn->stops);
        m_hasTrouble = true;
        m_turnTimer.start(troubleInterval);
        Q_EMIT failed(result.error());
        checkStopped();
        return;
    }
    digest(*turn, *result);
    considerTurn();
    // What was given back, or what was over the limit of a turn, shows in the next look.
    if (m_statistics.handedOut == 0 && !m_isTurning)
        wake();
    checkStopped();
}

void Dispatcher::digest(const Turn &turn, const TurnResult &result)
{
    for (auto it = turn.pauses.keyBegin(); it != turn.pauses.keyEnd(); ++it)
        m_services[*it].informedLook = m_lookNumber + 1;
    QList<DeliveryOutcome> recorded;
    recorded.reserve(static_cast<qsizetype>(turn.outcomes.size()));
    for (const auto &[id, outcome] : turn.outcomes) {
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
    for (const Announcement &announcement : result.announcements)
        m_announcements.insert(announcement.id, std::make_shared<const Announcement>(announcement));
    const qint64 nowMs = m_elapsed.elapsed();
    for (size_t i = 0; i < turn.claims.size(); ++i) {
        const ClaimRequest &asked = turn.claims[i];
        const ClaimResult &claimed = result.claimed[i];
        Service &service = m_services[asked.service];
        service.hasPersonal = claimed.hasMorePersonal;
        if (asked.announced > 0)
            service.hasAnnounced = claimed.hasMoreAnnounced;
        if (claimed.nextPermitAt) {
            // Announcements wait until some may go at once: each claim is a transaction.
            const qint64 waitMs = (*claimed.nextPermitAt - turn.now).count();
            service.permitMs =
                nowMs + std::max(waitMs, service.hasPersonal ? qint64 {1} : permitsAtOnceMs);
        }
        dispatch(asked.service, claimed.deliveries, turn.leaseUntil);
    }
    // Their texts are not kept longer than they are needed.
    if (m_statistics.handedOut == 0)
        m_announcements.clear();
}

} // namespace bookbell
