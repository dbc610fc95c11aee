// SPDX-License-Identifier: GPL-3.0-or-later
// What the dispatcher makes of the answers that its lanes bring.
#include <QRandomGenerator>

#include <algorithm>
#include <limits>

#include "core/base/logging.h"
#include "core/delivery/dispatcher.h"
#include "core/delivery/outcomes.h"
#include "core/webpush/retry.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static qint64 waitMs(std::optional<UtcTime> notBefore, UtcTime now)
{
    return notBefore ? (*notBefore - now).count() : 0;
}

void Dispatcher::collectReports()
{
    m_hasReports = false;
    for (const auto &lane : m_lanes) {
        for (const SendReport &report : lane->takeReports())
            digest(report);
    }
    considerTurn();
    checkStopped();
}

void Dispatcher::digest(const SendReport &report)
{
    Service &service = m_services[report.service];
    const UtcTime now = m_clock.now();
    const qint64 nowMs = m_elapsed.elapsed();
    std::optional<UtcTime> waitUntil;
    if (report.kind == SendReport::Kind::Answered) {
        switch (report.answer.verdict) {
        case PushVerdict::Refused:
            refuse(report.service, report.answer.reason);
            break;
        case PushVerdict::Throttled:
            service.window.throttled(nowMs);
            watchTrouble(report.service, true, 0);
            waitUntil = throttle(report.service, report, now);
            break;
        default: {
            const bool wasBroken = service.window.isBroken();
            const qint64 nextTryMs = service.window.nextTryMs();
            if (report.httpStatus >= 500)
                service.window.troubled(nowMs, waitMs(report.answer.notBefore, now));
            else if (report.httpStatus != 0)
                service.window.answered(nowMs, report.latencyMs);
            else if (report.answer.countsAsAttempt)
                service.window.unanswered(nowMs);
            watchTrouble(report.service, wasBroken, nextTryMs);
            break;
        }
        }
        if (report.answer.verdict == PushVerdict::Accepted)
            service.throttles = 0;
    }
    const std::vector<DeliveryOutcome> outcomes =
        outcomesOf(report, now, QRandomGenerator::global()->generateDouble(), waitUntil);
    const DeliveryOutcome &outcome = outcomes.front();
    const bool isRefusal = outcome.state == DeliveryState::Failed && report.httpStatus != 0;
    if ((isRefusal || outcome.state == DeliveryState::Accepted)
        && m_errorStop.count(report.announcement, isRefusal))
        stopAnnouncement(report.announcement);
    for (const DeliveryOutcome &one : outcomes)
        settle(report.service, one);
}

void Dispatcher::watchTrouble(ServiceId id, bool wasBroken, qint64 nextTryMs)
{
    Service &service = m_services[id];
    const SendWindow &window = service.window;
    if (!window.isInTrouble()) {
        if (service.isProbeStored)
            m_probes.insert(id, std::nullopt);
        service.isProbeStored = false;
        return;
    }
    if (!service.isProbeStored || window.nextTryMs() != nextTryMs) {
        const qint64 pauseMs = std::max<qint64>(0, window.nextTryMs() - m_elapsed.elapsed());
        m_probes.insert(id, m_clock.now() + std::chrono::milliseconds(pauseMs));
        service.isProbeStored = true;
    }
    if (window.isBroken() && !wasBroken) {
        qCInfo(lcDelivery) << "push service" << id.value << "is in trouble and tried now and then";
        for (const auto &lane : m_lanes)
            lane->takeBack(id);
    }
}

void Dispatcher::refuse(ServiceId id, const QString &reason)
{
    Service &service = m_services[id];
    service.window.close();
    if (service.isPaused)
        return;
    service.isPaused = true;
    service.informedLook = std::numeric_limits<qint64>::max();
    service.setNothingDue();
    m_pauses.insert(id, reason);
    const auto record = m_context->services.constFind(id);
    const QString origin = record == m_context->services.cend() ? QString() : record->origin;
    if (record != m_context->services.cend())
        m_tokens.forget(origin, record->vapidKey);
    for (const auto &lane : m_lanes)
        lane->takeBack(id);
    qCInfo(lcDelivery).noquote() << origin << "refused the VAPID token and is paused:" << reason;
    Q_EMIT serviceRefused(origin, reason);
}

UtcTime Dispatcher::throttle(ServiceId id, const SendReport &report, UtcTime now)
{
    Service &service = m_services[id];
    // Answers that were on the way when it began to throttle all belong to one episode.
    const bool isNew = service.waitUntil <= now;
    if (isNew)
        ++service.throttles;
    const UtcTime until =
        report.answer.notBefore.value_or(now + retryDelay(service.throttles, 0.5));
    if (isNew || until > service.waitUntil) {
        service.waitUntil = std::max(service.waitUntil, until);
        m_waits.insert(id, service.waitUntil);
    }
    service.setNothingDue();
    if (isNew) {
        for (const auto &lane : m_lanes)
            lane->takeBack(id);
    }
    return service.waitUntil;
}

void Dispatcher::stopAnnouncement(AnnouncementId id)
{
    const QString reason = u"more than half of the answers were refusals"_s;
    m_stops.insert(id, reason);
    for (const auto &lane : m_lanes)
        lane->takeBack(id);
    qCWarning(lcDelivery) << "announcement" << id.value << "stopped: " << reason;
    Q_EMIT announcementStopped(id, reason);
}

} // namespace bookbell
