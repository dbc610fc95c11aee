// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/laneworker.h"

#include <QNetworkProxyFactory>
#include <QPointer>

#include <algorithm>
#include <limits>

#include "core/base/logging.h"
#include "core/delivery/networksetup.h"
#include "core/webpush/httpdate.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// What is read of an answer; the rest is nobody's business.
constexpr qint64 maxAnswerBytes = 4096;
/// An answer that grows beyond this is no push service's.
constexpr qint64 endlessAnswerBytes = 256 * 1024;
/// Between two of these the lane reads answers.
constexpr int startedAtOnce = 16;
constexpr std::chrono::minutes toleratedSkew {5};
/// After this long a connection that worked and writes nothing more will never write again.
constexpr qint64 stuckMs = 1500;
constexpr std::chrono::milliseconds settleTime {100};

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

Lane::Worker::Worker(const SenderOptions &options, const Clock &clock, VapidTokenCache &tokens,
                     std::function<void()> wake)
    : m_options(options)
    , m_clock(clock)
    , m_builder(tokens)
    , m_wake(std::move(wake))
{
}

void Lane::Worker::begin()
{
    m_thread.setObjectName(u"lane"_s);
    moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(this, [this] {
        m_elapsed.start();
        m_sweeper = std::make_unique<QTimer>();
        connect(m_sweeper.get(), &QTimer::timeout, this, &Worker::sweep);
        const auto interval = std::clamp(m_options.deadline / 20, std::chrono::milliseconds(20),
                                         std::chrono::milliseconds(500));
        m_sweeper->setInterval(interval);
    });
}

void Lane::Worker::end()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_waiting.clear();
            m_sweeper.reset();
            // Replies belong to the manager and die with it, without another report.
            if (m_network)
                m_network->disconnect(this);
            m_network.reset();
            qDeleteAll(findChildren<QNetworkAccessManager *>());
            m_flying.clear();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Lane::Worker::post(std::vector<SendJob> jobs)
{
    bool wasEmpty = false;
    {
        const QMutexLocker lock(&m_mutex);
        wasEmpty = m_incoming.empty();
        std::move(jobs.begin(), jobs.end(), std::back_inserter(m_incoming));
    }
    if (wasEmpty)
        QMetaObject::invokeMethod(this, &Worker::pull, Qt::QueuedConnection);
}

std::vector<SendReport> Lane::Worker::takeReports()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_reports, {});
}

void Lane::Worker::report(SendReport report)
{
    bool wasEmpty = false;
    {
        const QMutexLocker lock(&m_mutex);
        wasEmpty = m_reports.empty();
        m_reports.push_back(std::move(report));
    }
    // What else is finished by now is told with it: a message less that wakes the sender.
    if (wasEmpty)
        QMetaObject::invokeMethod(
            this, [this] { m_wake(); }, Qt::QueuedConnection);
}

void Lane::Worker::report(const SendJob &job, SendReport::Kind kind, const QString &reason,
                          PushVerdict verdict)
{
    SendReport about = reportAbout(job);
    about.kind = kind;
    about.answer.verdict = verdict;
    about.answer.reason = reason;
    report(std::move(about));
}

void Lane::Worker::pull()
{
    collect();
    pump();
}

void Lane::Worker::collect()
{
    std::vector<SendJob> jobs;
    {
        const QMutexLocker lock(&m_mutex);
        jobs = std::exchange(m_incoming, {});
    }
    auto firstBulk = std::find_if(m_waiting.begin(), m_waiting.end(), [](const SendJob &job) {
        return job.delivery.kind == AlertKind::Announcement;
    });
    auto place = firstBulk - m_waiting.begin();
    for (SendJob &job : jobs) {
        if (job.delivery.kind == AlertKind::Announcement)
            m_waiting.push_back(std::move(job));
        else
            m_waiting.insert(m_waiting.begin() + place++, std::move(job));
    }
}

void Lane::Worker::pump()
{
    if (m_isPumping)
        return;
    m_isPumping = true;
    int started = 0;
    while (!m_waiting.empty() && m_flying.size() < m_options.perLane) {
        if (++started > startedAtOnce) {
            QMetaObject::invokeMethod(this, &Worker::pump, Qt::QueuedConnection);
            break;
        }
        startNext();
    }
    m_isPumping = false;
}

void Lane::Worker::startNext()
{
    SendJob job = std::move(m_waiting.front());
    m_waiting.pop_front();
    const UtcTime now = m_clock.now();
    // What would outlive its lease could be sent by two.
    if (now + m_options.deadline >= job.leaseUntil) {
        report(job, SendReport::Kind::NotSent);
        return;
    }
    if (isPermanentlyRemoved(job.delivery.endpoint)) {
        report(job, SendReport::Kind::Impossible, u"the browser has removed the subscription"_s,
               PushVerdict::Gone);
        return;
    }
    use(job.context->network);
    const auto request = m_builder.build(job, now);
    if (!request) {
        report(job, SendReport::Kind::Impossible, describe(request.error()));
        return;
    }
    fly(std::move(job), *request, false);
}

void Lane::Worker::use(const NetworkOptions &network)
{
    if (m_network && m_networkOptions == network)
        return;
    m_ssl = sslConfigurationFor(network);
    m_networkOptions = network;
    renewNetwork();
}

void Lane::Worker::renewNetwork()
{
    // Open requests keep the manager they were handed to; it stays until nothing is open.
    if (m_network)
        m_network.release()->setParent(this);
    m_roads.clear();
    m_network = std::make_unique<QNetworkAccessManager>();
    m_network->setProxyFactory(proxyFactoryFor(*m_networkOptions).release());
    m_network->setAutoDeleteReplies(false);
    connect(m_network.get(), &QNetworkAccessManager::finished, this, &Worker::finish);
}

void Lane::Worker::fly(SendJob job, const PushRequest &request, bool isSmaller)
{
    QNetworkReply *reply = m_network->post(networkRequestFor(request, m_ssl), request.body);
    const ServiceId service = job.delivery.service;
    Flight flight;
    flight.job = std::move(job);
    flight.startedMs = m_elapsed.elapsed();
    flight.bodySize = request.body.size();
    flight.isSmaller = isSmaller;
    m_flying.insert(reply, std::move(flight));
    connect(reply, &QNetworkReply::requestSent, this, [this, reply] {
        const auto it = m_flying.find(reply);
        if (it == m_flying.end())
            return;
        it->isWritten = true;
        m_roads[it->job.delivery.service].movedMs = m_elapsed.elapsed();
    });
    connect(reply, &QNetworkReply::encrypted, this, [this, manager = reply->manager(), service] {
        if (manager == m_network.get() && m_roads.value(service).isHttp2)
            moveToNewConnection(service);
    });
    if (!m_sweeper->isActive())
        m_sweeper->start();
}

SendReport Lane::Worker::classified(const Flight &flight, QNetworkReply *reply) const
{
    SendReport about = reportAbout(flight.job);
    about.kind = SendReport::Kind::Answered;
    about.latencyMs = m_elapsed.elapsed() - flight.startedMs;
    if (flight.abortedFor != NetworkTrouble::Other) {
        about.answer = classifyNetworkError(flight.abortedFor);
        return about;
    }
    if (const auto trouble = troubleOf(*reply)) {
        about.answer = classifyNetworkError(*trouble);
        return about;
    }
    const UtcTime now = m_clock.now();
    about.httpStatus = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    about.answer =
        classify(about.httpStatus, reply->rawHeaderPairs(), reply->read(maxAnswerBytes), now);
    if (about.answer.verdict == PushVerdict::Refused)
        about.answer.reason += clockTrouble(reply->rawHeader("Date"_ba), now);
    return about;
}

void Lane::Worker::finish(QNetworkReply *reply)
{
    reply->deleteLater();
    const auto it = m_flying.find(reply);
    if (it == m_flying.end())
        return;
    Flight flight = std::move(*it);
    m_flying.erase(it);
    if (m_flying.isEmpty()) {
        if (m_sweeper)
            m_sweeper->stop();
        for (auto *retired : findChildren<QNetworkAccessManager *>(Qt::FindDirectChildrenOnly))
            retired->deleteLater();
    }

    const ServiceId service = flight.job.delivery.service;
    if (reply->manager() == m_network.get()) {
        if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid()) {
            const bool isHttp2 = reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool();
            m_roads[service] = {true, isHttp2, m_elapsed.elapsed()};
        } else if (troubleOf(*reply) == NetworkTrouble::StreamRefused) {
            moveToNewConnection(service);
        }
    }

    if (flight.isMoved && !flight.isTakenBack) {
        m_waiting.push_front(std::move(flight.job));
    } else if (flight.isTakenBack) {
        report(flight.job, SendReport::Kind::NotSent);
    } else {
        SendReport about = classified(flight, reply);
        if (about.answer.verdict == PushVerdict::TooLarge && !flight.isSmaller) {
            const auto smaller = m_builder.buildSmaller(flight.job, m_clock.now(), flight.bodySize);
            if (smaller && smaller->body.size() < flight.bodySize) {
                fly(std::move(flight.job), *smaller, true);
                return;
            }
        }
        report(std::move(about));
    }
    pump();
}

void Lane::Worker::sweep()
{
    const qint64 oldest = m_elapsed.elapsed() - m_options.deadline.count();
    QList<QNetworkReply *> late;
    QList<QNetworkReply *> endless;
    for (auto it = m_flying.cbegin(); it != m_flying.cend(); ++it) {
        if (it->startedMs <= oldest)
            late.append(it.key());
        else if (it.key()->bytesAvailable() > endlessAnswerBytes)
            endless.append(it.key());
    }
    for (QNetworkReply *reply : std::as_const(late))
        abort(reply, NetworkTrouble::Timeout);
    for (QNetworkReply *reply : std::as_const(endless))
        abort(reply, NetworkTrouble::ConnectionReset);
    moveStuck();
}

/// Where one was missed after all: nothing was written for a while on a road that worked.
void Lane::Worker::moveStuck()
{
    struct Queue {
        qint64 startedMs = std::numeric_limits<qint64>::max(); ///< of the oldest
        bool hasWritten = false;
    };
    QHash<ServiceId, Queue> queues;
    for (auto it = m_flying.cbegin(); it != m_flying.cend(); ++it) {
        if (it.key()->manager() != m_network.get())
            continue;
        Queue &queue = queues[it->job.delivery.service];
        queue.hasWritten = queue.hasWritten || it->isWritten;
        queue.startedMs = std::min(queue.startedMs, it->startedMs);
    }
    const qint64 latest = m_elapsed.elapsed() - stuckMs;
    for (auto it = queues.cbegin(); it != queues.cend(); ++it) {
        const Road road = m_roads.value(it.key());
        if (road.hasAnswered && !it->hasWritten && std::max(road.movedMs, it->startedMs) <= latest)
            moveToNewConnection(it.key());
    }
}

/// Once an HTTP/2 server has ended a connection, Qt 6.4 makes another but sends on it one request
/// after the other, or none at all. Only a new manager is as good as the first.
void Lane::Worker::moveToNewConnection(ServiceId service)
{
    const QPointer old = m_network.get();
    renewNetwork();
    // What is being written at this moment says so until then, and is not sent twice.
    QTimer::singleShot(settleTime, this, [this, service, old] { moveUnwritten(service, old); });
}

void Lane::Worker::moveUnwritten(ServiceId service, const QNetworkAccessManager *from)
{
    QList<QNetworkReply *> unwritten;
    for (auto it = m_flying.begin(); it != m_flying.end(); ++it) {
        const QNetworkReply *reply = it.key();
        const bool isAnswered = reply->error() != QNetworkReply::NoError
            || reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
        if (it->isWritten || isAnswered || reply->manager() != from
            || it->job.delivery.service != service)
            continue;
        it->isMoved = true;
        unwritten.append(it.key());
    }
    qCDebug(lcDelivery) << unwritten.size() << "requests move to a new connection";
    for (QNetworkReply *reply : std::as_const(unwritten))
        reply->abort();
}

void Lane::Worker::abort(QNetworkReply *reply, NetworkTrouble reason)
{
    const auto it = m_flying.find(reply);
    if (it == m_flying.end())
        return;
    it->abortedFor = reason;
    reply->abort(); // finishes it at once
}

void Lane::Worker::takeBackIf(const std::function<bool(const SendJob &)> &matches)
{
    collect();
    std::deque<SendJob> kept;
    for (SendJob &job : m_waiting) {
        if (matches(job))
            report(job, SendReport::Kind::NotSent);
        else
            kept.push_back(std::move(job));
    }
    m_waiting = std::move(kept);
    QList<QNetworkReply *> unwritten;
    for (auto it = m_flying.begin(); it != m_flying.end(); ++it) {
        // An answer may be known before Qt says that its request was written.
        const bool isAnswered = it.key()->error() != QNetworkReply::NoError
            || it.key()->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
        if (!it->isWritten && !isAnswered && matches(it->job)) {
            it->isTakenBack = true;
            unwritten.append(it.key());
        }
    }
    for (QNetworkReply *reply : std::as_const(unwritten))
        reply->abort();
}

void Lane::Worker::abortAll()
{
    takeBackIf([](const SendJob &) { return true; });
    const auto open = m_flying.keys();
    for (QNetworkReply *reply : open)
        abort(reply, NetworkTrouble::ConnectionReset);
}

} // namespace bookbell
