// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/dispatcher.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <algorithm>

#include "core/base/logging.h"
#include "core/base/random.h"
#include "core/base/whenfinished.h"
#include "core/delivery/dispatcherturn.h"
#include "core/delivery/outcomes.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// A look while one service is busy anyway: its rows are claimed without it.
constexpr qint64 busyLookMs = 10;
/// In one transaction, of what nobody has any use for any more.
constexpr int tidiedAtOnce = 500;
constexpr int tidiedAtFirst = 20;

QString makeOwner()
{
    return QSysInfo::machineHostName() + u':' + QString::number(QCoreApplication::applicationPid())
        + u':' + randomBase32(8);
}

} // namespace

Dispatcher::Dispatcher(Database &database, const Clock &clock, const SenderOptions &options)
    : m_database(database)
    , m_clock(clock)
    , m_options(options)
    , m_owner(makeOwner())
    , m_lookTimer(this)
    , m_turnTimer(this)
    , m_statisticsTimer(this)
    , m_graceTimer(this)
{
    m_lookTimer.setSingleShot(true);
    connect(&m_lookTimer, &QTimer::timeout, this, &Dispatcher::look);
    m_turnTimer.setSingleShot(true);
    m_turnTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_turnTimer, &QTimer::timeout, this, [this] {
        m_hasTrouble = false;
        considerTurn();
    });
    connect(&m_statisticsTimer, &QTimer::timeout, this, &Dispatcher::emitStatistics);
    m_graceTimer.setSingleShot(true);
    connect(&m_graceTimer, &QTimer::timeout, this, [this] {
        for (const auto &lane : m_lanes)
            lane->abortAll();
    });
}

Dispatcher::~Dispatcher() = default;

void Dispatcher::start()
{
    m_elapsed.start();
    m_statisticsTimer.start(1000);
    connect(&m_database, &Database::changed, this, &Dispatcher::wake);
    // Before anything is known of what is due, but a little only: somebody may wait for an alert.
    tidy(tidiedAtFirst, WritePriority::Desk);
}

void Dispatcher::tidy(int limit, WritePriority priority)
{
    const auto isMore = m_database.write(
        [limit, now = m_clock.now()](Stores &stores) -> Result<bool> {
            const auto corrected = stores.deliveries().forgetWrongClock(now, limit);
            if (!corrected)
                return fail(corrected.error());
            const auto dropped = stores.deliveries().dropTooLate(now, limit);
            if (!dropped)
                return fail(dropped.error());
            return *corrected == limit || dropped->size() == limit;
        },
        priority);
    whenFinished(isMore, this, [this](const Result<bool> &more) {
        if (m_isStopping)
            return;
        // An error shows again at the look.
        m_isTidy = !more || !*more;
        if (!m_isTidy)
            tidy(tidiedAtOnce, WritePriority::Bulk);
        if (m_isTidy || m_lookNumber == 0)
            look();
    });
}

void Dispatcher::wake()
{
    if (m_isStopping)
        return;
    // While everything is handed out anyway a look finds nothing that would not keep.
    if (m_statistics.handedOut > SendWindow::startSize / 2) {
        if (!m_lookTimer.isActive() || m_lookTimer.remainingTime() > busyLookMs)
            m_lookTimer.start(busyLookMs);
        return;
    }
    look();
}

void Dispatcher::look()
{
    if (m_isStopping)
        return;
    if (m_isLooking) {
        m_looksAgain = true;
        return;
    }
    m_isLooking = true;
    m_looksAgain = false;
    m_lookTimer.start(m_options.pollInterval);
    auto job = [known = m_context, now = m_clock.now(),
                number = ++m_lookNumber](const Stores &stores) -> Result<Look> {
        auto due = stores.deliveries().dueWork(now);
        if (!due)
            return fail(due.error());
        Look found {std::move(*due), nullptr, number};
        const auto stored = stores.settings().settings();
        if (!stored)
            return fail(stored.error());
        const bool isKnown = known && known->storedSettings == *stored
            && std::all_of(found.due.services.cbegin(), found.due.services.cend(),
                           [&](ServiceId id) { return known->services.contains(id); });
        if (!isKnown) {
            auto context = loadSendContext(stores);
            if (!context)
                return fail(context.error());
            found.context = std::move(*context);
        }
        return found;
    };
    whenFinished(m_database.read(job), this, [this](const Result<Look> &found) {
        m_isLooking = false;
        if (found) {
            digest(*found);
        } else {
            qCInfo(lcDelivery) << "the outbox cannot be read:" << found.error().detail;
            Q_EMIT failed(found.error());
        }
        if (m_looksAgain)
            look();
    });
}

void Dispatcher::digest(const Look &found)
{
    if (m_isStopping)
        return;
    if (found.context)
        use(found.context);
    adjustLanes();

    for (auto &[id, service] : m_services)
        service.setNothingDue();
    const UtcTime now = m_clock.now();
    for (const ServiceId id : found.due.services) {
        // What this sender has paused or throttled and not yet recorded is not known there.
        if (m_pauses.contains(id) || m_waits.contains(id))
            continue;
        Service &service = m_services[id];
        if (service.isPaused && found.number >= service.informedLook) {
            // Staff have resumed it: the first request goes alone again.
            service.isPaused = false;
            service.window.close();
        }
        if (service.isPaused || service.waitUntil > now)
            continue;
        service.hasPersonal = found.due.personal.contains(id);
        service.hasAnnounced = found.due.announced.contains(id);
    }
    m_nothingDue = m_isTidy && found.due.services.isEmpty();
    if (found.due.next) {
        const auto wait = std::max(*found.due.next - now, std::chrono::milliseconds(1));
        if (wait < m_options.pollInterval)
            m_lookTimer.start(wait);
    }
    considerTurn();
    checkIdle();
}

void Dispatcher::use(const std::shared_ptr<const SendContext> &context)
{
    m_context = context;
    for (const PushServiceRecord &record : context->services) {
        Service &service = m_services[record.id];
        service.permitMs = 0; // the limit may be another one
        // Trouble that was when a sender last ran is over with the first good answer.
        service.isProbeStored = service.isProbeStored || record.probeAt;
    }
}

void Dispatcher::adjustLanes()
{
    const size_t wanted =
        static_cast<size_t>(std::max(1, m_options.lanes > 0 ? m_options.lanes : m_context->lanes));
    if (m_lanes.size() == wanted || hasWorkOut())
        return;
    m_lanes.clear();
    const auto wakeMe = [this] {
        if (!m_hasReports.exchange(true))
            QMetaObject::invokeMethod(this, &Dispatcher::collectReports, Qt::QueuedConnection);
    };
    for (size_t i = 0; i < wanted; ++i)
        m_lanes.push_back(std::make_unique<Lane>(m_options, m_clock, m_tokens, wakeMe));
}

bool Dispatcher::hasWorkOut() const
{
    return std::any_of(m_lanes.cbegin(), m_lanes.cend(),
                       [](const auto &lane) { return lane->outstanding() > 0; });
}

std::optional<ClaimedDelivery> Dispatcher::sendable(ServiceId id, ClaimedDelivery claimed,
                                                    UtcTime now, bool isQuiet)
{
    std::vector<ClaimedDelivery> kept;
    for (ClaimedDelivery &delivery : membersOf(std::move(claimed))) {
        m_services[id].window.handOut(1);
        ++m_statistics.handedOut;
        const auto ended = outcomeIfEnded(delivery, now);
        const auto held = isQuiet && !ended
            ? outcomeIfQuiet(delivery, now, m_context->quietHours, m_context->zone)
            : std::nullopt;
        if (ended)
            settle(id, *ended);
        else if (held)
            settle(id, *held);
        else
            kept.push_back(std::move(delivery));
    }
    if (kept.empty())
        return {};
    return gathered(std::move(kept));
}

void Dispatcher::dispatch(ServiceId id, QList<ClaimedDelivery> claimed, UtcTime leaseUntil)
{
    const UtcTime now = m_clock.now();
    Service &service = m_services[id];
    const auto record = m_context->services.constFind(id);
    const bool isQuiet = m_context->quietHours.isQuiet(now, m_context->zone);
    bool mayGoAlone = service.window.handedOut() == 0;
    std::vector<SendJob> jobs;
    jobs.reserve(static_cast<size_t>(claimed.size()));
    for (ClaimedDelivery &row : claimed) {
        auto delivery = sendable(id, std::move(row), now, isQuiet);
        if (!delivery)
            continue;
        // A pause, a wait, trouble or an error stop may have come while the rows were claimed.
        const bool isHeldBack = m_isStopping || service.isPaused || service.waitUntil > now
            || (!service.window.isOpen() && !mayGoAlone) || m_stops.contains(delivery->announcement)
            || record == m_context->services.cend();
        if (isHeldBack) {
            for (const ClaimedDelivery &member : membersOf(std::move(*delivery))) {
                DeliveryOutcome givenBack;
                givenBack.id = member.id;
                givenBack.attempt = member.attempt;
                givenBack.state = DeliveryState::Queued;
                settle(id, givenBack);
            }
            continue;
        }
        if (!service.window.isOpen()) {
            service.window.goAlone();
            mayGoAlone = false;
        }
        SendJob job;
        job.vapidKey = record->vapidKey;
        job.leaseUntil = leaseUntil;
        job.context = m_context;
        job.announcement = m_announcements.value(delivery->announcement);
        job.delivery = std::move(*delivery);
        jobs.push_back(std::move(job));
    }
    spread(id, std::move(jobs));
}

void Dispatcher::spread(ServiceId id, std::vector<SendJob> jobs)
{
    // A few keep to the first lane with room, whose connection is warm; many are dealt out.
    std::vector<std::vector<SendJob>> perLane(m_lanes.size());
    std::vector<size_t> load;
    for (const auto &lane : m_lanes)
        load.push_back(static_cast<size_t>(lane->outstanding(id)));
    constexpr size_t few = 4;
    for (SendJob &job : jobs) {
        size_t best = 0;
        for (size_t i = 1; i < load.size(); ++i) {
            if (load[best] >= few && load[i] < load[best])
                best = i;
        }
        ++load[best];
        perLane[best].push_back(std::move(job));
    }
    for (size_t i = 0; i < perLane.size(); ++i) {
        if (!perLane[i].empty())
            m_lanes[i]->send(std::move(perLane[i]));
    }
}

void Dispatcher::settle(ServiceId service, const DeliveryOutcome &outcome)
{
    m_unrecorded.emplace_back(service, outcome);
}

void Dispatcher::checkIdle()
{
    if (m_nothingDue && !m_isTurning && m_unrecorded.empty() && m_statistics.handedOut == 0
        && !m_isStopping)
        Q_EMIT idle();
}

void Dispatcher::stop()
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    m_lookTimer.stop();
    m_database.disconnect(this);
    for (const auto &lane : m_lanes)
        lane->takeBackAll();
    m_graceTimer.start(m_options.grace);
    considerTurn();
    checkStopped();
}

void Dispatcher::checkStopped()
{
    if (!m_isStopping || m_hasStopped || m_isTurning || hasWorkOut())
        return;
    // Where the database refuses, the leases end by themselves.
    if (!m_unrecorded.empty() && !m_hasTrouble)
        return;
    m_hasStopped = true;
    m_graceTimer.stop();
    m_turnTimer.stop();
    m_statisticsTimer.stop();
    m_lanes.clear();
    emitStatistics();
    Q_EMIT stopped();
}

void Dispatcher::emitStatistics()
{
    for (const auto &[id, service] : m_services) {
        if (service.window.handedOut() > 0) {
            qCDebug(lcDelivery) << "push service" << id.value << "window" << service.window.size()
                                << "handed out" << service.window.handedOut() << "unrecorded"
                                << m_unrecorded.size() << "accepted a second"
                                << m_statistics.perSecond;
        }
    }
    Q_EMIT statisticsChanged(m_statistics);
    m_statistics.perSecond = 0;
}

} // namespace bookbell
