// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/road.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

#include "core/base/logging.h"
#include "core/delivery/networksetup.h"
#include "core/webpush/httpdate.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// What is read of an answer; the rest is nobody's business.
constexpr qint64 maxAnswerBytes = 4096;
/// Between two of these the lane reads answers.
constexpr int startedAtOnce = 16;
constexpr std::chrono::minutes toleratedSkew {5};
constexpr std::chrono::milliseconds settleTime {100};

/// What Qt opens to one host over HTTP/1.1. More in one manager wait inside it, where neither a
/// personal alert nor the deadline of a request has any use for them.
constexpr int http1Sockets = 6;
/// A library is a polite guest: so many sockets for each lane.
constexpr int http1Managers = 4;
/// Of a connection, kept free of announcements.
constexpr int personalStreams = 4;
constexpr int personalSockets = 1;

/// A connection beside the first ends after this long without work, and the last one.
constexpr qint64 spareMs = 5'000;
constexpr qint64 lastMs = 300'000;

SendReport reportAbout(const SendJob &job)
{
    SendReport report;
    report.delivery = job.delivery.id;
    report.attempt = job.delivery.attempt;
    report.service = job.delivery.service;
    report.announcement = job.delivery.announcement;
    report.expiresAt = job.delivery.expiresAt;
    for (const ClaimedDelivery &other : job.delivery.others)
        report.others.push_back({other.id, other.attempt, other.expiresAt});
    return report;
}

SendReport impossible(const SendJob &job, const QString &reason, PushVerdict verdict)
{
    SendReport about = reportAbout(job);
    about.kind = SendReport::Kind::Impossible;
    about.answer.verdict = verdict;
    about.answer.reason = reason;
    return about;
}

/// Tokens are refused when this computer's clock is wrong; the answer's Date shows it.
QString clockTrouble(const QByteArray &date, UtcTime now)
{
    const auto theirs = parseHttpDate(date, now);
    if (!theirs)
        return {};
    const auto skew = now - *theirs;
    if (std::chrono::abs(skew) <= toleratedSkew)
        return {};
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(std::chrono::abs(skew));
    return u"; this computer's clock is %1 minutes %2: set it right"_s.arg(minutes.count())
        .arg(skew.count() > 0 ? u"fast"_s : u"slow"_s);
}

} // namespace

Road::Road(const SenderOptions &options, const Clock &clock, const QElapsedTimer &elapsed,
           MessageBuilder &builder, Report report)
    : m_options(options)
    , m_clock(clock)
    , m_elapsed(elapsed)
    , m_builder(builder)
    , m_report(std::move(report))
{
}

Road::~Road() = default;

void Road::add(SendJob job)
{
    if (!job.isPersonal()) {
        m_waiting.push_back(std::move(job));
        return;
    }
    m_waiting.insert(m_waiting.begin() + static_cast<std::ptrdiff_t>(m_personalWaiting),
                     std::move(job));
    ++m_personalWaiting;
}

void Road::addFirst(SendJob job)
{
    const size_t place = job.isPersonal() ? 0 : m_personalWaiting;
    m_personalWaiting += job.isPersonal() ? 1 : 0;
    m_waiting.insert(m_waiting.begin() + static_cast<std::ptrdiff_t>(place), std::move(job));
}

bool Road::isIdle() const
{
    return m_waiting.empty()
        && std::all_of(m_connections.cbegin(), m_connections.cend(),
                       [](const auto &connection) { return connection->inFlight() == 0; });
}

int Road::capacity(const SendJob &job) const
{
    const bool isHttp1 = m_isHttp1 || !job.delivery.endpoint.startsWith("https:"_L1);
    const int all =
        isHttp1 ? std::min(http1Sockets, m_options.perConnection) : m_options.perConnection;
    if (job.isPersonal())
        return all;
    return std::max(1, all - (isHttp1 ? personalSockets : personalStreams));
}

bool Road::mayOpen(const SendJob &job) const
{
    int proven = 0;
    int untried = 0;
    for (const auto &connection : m_connections) {
        if (!connection->isRetired())
            ++(connection->hasAnswered() ? proven : untried);
    }
    const bool isHttp1 = m_isHttp1 || !job.delivery.endpoint.startsWith("https:"_L1);
    const int most = isHttp1 ? http1Managers : m_options.connectionsPerLane;
    // Twice as many at most with each round of answers: a service that is down is not stormed.
    return proven + untried < most && untried < std::max(1, proven);
}

PushConnection *Road::connectionFor(const SendJob &job)
{
    const int room = capacity(job);
    // The first before the others, so that those that are not needed become idle.
    for (const auto &connection : m_connections) {
        if (!connection->isRetired() && connection->inFlight() < room)
            return connection.get();
    }
    return mayOpen(job) ? open() : nullptr;
}

PushConnection *Road::open()
{
    m_connections.push_back(std::make_unique<PushConnection>(
        *m_networkOptions, m_ssl, m_elapsed,
        [this](PushConnection::Flight flight, QNetworkReply &reply) {
            finish(std::move(flight), reply);
        },
        [this](PushConnection *connection) { replace(connection); }));
    return m_connections.back().get();
}

void Road::use(const NetworkOptions &network)
{
    if (m_networkOptions == network)
        return;
    m_networkOptions = network;
    m_ssl = sslConfigurationFor(network);
    m_isHttp1 = false;
    // Open requests keep the manager they were handed to; it stays until nothing is open.
    for (const auto &connection : m_connections)
        connection->retire();
}

void Road::pump()
{
    if (m_isPumping)
        return;
    m_isPumping = true;
    int started = 0;
    while (!m_waiting.empty()) {
        use(m_waiting.front().context->network);
        PushConnection *connection = connectionFor(m_waiting.front());
        if (!connection)
            break;
        if (++started > startedAtOnce) {
            if (!std::exchange(m_pumpsSoon, true)) {
                QMetaObject::invokeMethod(
                    this,
                    [this] {
                        m_pumpsSoon = false;
                        pump();
                    },
                    Qt::QueuedConnection);
            }
            break;
        }
        startNext(*connection);
    }
    m_isPumping = false;
}

void Road::startNext(PushConnection &connection)
{
    SendJob job = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (job.isPersonal())
        --m_personalWaiting;
    const UtcTime now = m_clock.now();
    // What would outlive its lease could be sent by two.
    if (now + m_options.deadline >= job.leaseUntil) {
        giveBack(job);
        return;
    }
    if (isPermanentlyRemoved(job.delivery.endpoint)) {
        m_report(impossible(job, u"the browser has removed the subscription"_s, PushVerdict::Gone));
        return;
    }
    const auto request = m_builder.build(job, now);
    if (!request) {
        m_report(impossible(job, describe(request.error()), PushVerdict::Failed));
        return;
    }
    connection.post(std::move(job), *request, false);
}

SendReport Road::classified(const PushConnection::Flight &flight, QNetworkReply &reply) const
{
    SendReport about = reportAbout(flight.job);
    about.kind = SendReport::Kind::Answered;
    about.latencyMs = m_elapsed.elapsed() - flight.startedMs;
    if (flight.abortedFor != NetworkTrouble::Other) {
        about.answer = classifyNetworkError(flight.abortedFor);
        return about;
    }
    if (const auto trouble = troubleOf(reply)) {
        about.answer = classifyNetworkError(*trouble);
        return about;
    }
    const UtcTime now = m_clock.now();
    about.httpStatus = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    about.answer =
        classify(about.httpStatus, reply.rawHeaderPairs(), reply.read(maxAnswerBytes), now);
    if (about.answer.verdict == PushVerdict::Refused)
        about.answer.reason += clockTrouble(reply.rawHeader("Date"_ba), now);
    return about;
}

void Road::finish(PushConnection::Flight flight, QNetworkReply &reply)
{
    if (reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
        m_isHttp1 = !reply.attribute(QNetworkRequest::Http2WasUsedAttribute).toBool();
    if (flight.isTakenBack) {
        giveBack(flight.job);
    } else if (flight.isMoved) {
        addFirst(std::move(flight.job));
    } else {
        SendReport about = classified(flight, reply);
        if (about.answer.verdict == PushVerdict::TooLarge && !flight.isSmaller) {
            const auto smaller = m_builder.buildSmaller(flight.job, m_clock.now(), flight.bodySize);
            if (smaller && smaller->body.size() < flight.bodySize) {
                PushConnection *connection = connectionFor(flight.job);
                (connection ? connection : open())->post(std::move(flight.job), *smaller, true);
                return;
            }
        }
        m_report(std::move(about));
    }
    pump();
}

void Road::giveBack(const SendJob &job)
{
    m_report(reportAbout(job));
}

void Road::takeBackIf(const std::function<bool(const SendJob &)> &matches)
{
    std::deque<SendJob> kept;
    m_personalWaiting = 0;
    for (SendJob &job : m_waiting) {
        if (matches(job)) {
            giveBack(job);
            continue;
        }
        if (job.isPersonal())
            ++m_personalWaiting;
        kept.push_back(std::move(job));
    }
    m_waiting = std::move(kept);
    // By index: what is taken back makes room, and the next may open one more.
    for (size_t i = 0; i < m_connections.size(); ++i)
        m_connections[i]->takeBackIf(matches);
}

void Road::abortAll()
{
    takeBackIf([](const SendJob &) { return true; });
    for (size_t i = 0; i < m_connections.size(); ++i)
        m_connections[i]->abortAll();
}

void Road::replace(PushConnection *connection)
{
    connection->retire();
    // What is being written at this moment says so until then, and is not sent twice.
    QTimer::singleShot(settleTime, connection, &PushConnection::moveUnwritten);
}

void Road::sweep()
{
    // Whatever is aborted may open another connection.
    for (size_t i = 0; i < m_connections.size(); ++i) {
        PushConnection *connection = m_connections[i].get();
        connection->abortLate(m_options.deadline.count());
        // Where the end was missed after all.
        if (connection->isStuck())
            replace(connection);
    }
    shrink();
    pump();
}

void Road::shrink()
{
    const qint64 nowMs = m_elapsed.elapsed();
    bool hasAnother = false;
    const auto isSpare = [&](const std::unique_ptr<PushConnection> &connection) {
        if (connection->inFlight() > 0 || connection->isRetired()) {
            hasAnother = hasAnother || !connection->isRetired();
            return connection->inFlight() == 0;
        }
        const qint64 unusedMs = nowMs - connection->usedMs();
        if (unusedMs >= (hasAnother ? spareMs : lastMs))
            return true;
        hasAnother = true;
        return false;
    };
    std::erase_if(m_connections, isSpare);
}

} // namespace bookbell
