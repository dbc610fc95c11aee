// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/pushconnection.h"

#include <QNetworkProxyFactory>

#include <algorithm>
#include <limits>

#include "core/base/logging.h"
#include "core/delivery/networksetup.h"

namespace bookbell {

namespace {

/// An answer that grows beyond this is no push service's.
constexpr qint64 endlessAnswerBytes = 256 * 1024;
/// After this long a connection that worked and writes nothing more will never write again.
constexpr qint64 stuckMs = 1500;

/// An answer may be known before Qt says that its request was written.
bool hasAnswer(const QNetworkReply &reply)
{
    return reply.error() != QNetworkReply::NoError
        || reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
}

} // namespace

PushConnection::PushConnection(const NetworkOptions &network, const QSslConfiguration &ssl,
                               const QElapsedTimer &elapsed, Finished onFinished, Ended onEnded)
    : m_ssl(ssl)
    , m_elapsed(elapsed)
    , m_onFinished(std::move(onFinished))
    , m_onEnded(std::move(onEnded))
    , m_usedMs(elapsed.elapsed())
{
    m_manager.setProxyFactory(proxyFactoryFor(network).release());
    m_manager.setAutoDeleteReplies(false);
    connect(&m_manager, &QNetworkAccessManager::finished, this, &PushConnection::finish);
    connect(&m_manager, &QNetworkAccessManager::encrypted, this, [this] {
        // A second handshake: Qt 6.4 has made another connection, but sends on it one request after
        // the other, or none at all. Only a new manager is as good as the first.
        if (m_isHttp2.value_or(false) && !m_isRetired)
            m_onEnded(this);
    });
}

PushConnection::~PushConnection()
{
    // Replies belong to the manager and die with it, without another report.
    m_manager.disconnect(this);
}

void PushConnection::post(SendJob job, const PushRequest &request, bool isSmaller)
{
    Q_ASSERT(!m_isRetired);
    QNetworkRequest network = networkRequestFor(request, m_ssl);
    // Inside Qt, too, one reader's alert goes before what waits for a free stream or socket.
    if (job.isPersonal())
        network.setPriority(QNetworkRequest::HighPriority);
    QNetworkReply *reply = m_manager.post(network, request.body);
    Flight flight;
    flight.job = std::move(job);
    flight.startedMs = m_elapsed.elapsed();
    flight.bodySize = request.body.size();
    flight.isSmaller = isSmaller;
    m_usedMs = flight.startedMs;
    m_flying.emplace(reply, std::move(flight));
    connect(reply, &QNetworkReply::requestSent, this, [this, reply] {
        const auto it = m_flying.find(reply);
        if (it == m_flying.end())
            return;
        it->isWritten = true;
        m_movedMs = m_elapsed.elapsed();
    });
}

void PushConnection::finish(QNetworkReply *reply)
{
    reply->deleteLater();
    const auto it = m_flying.find(reply);
    if (it == m_flying.end())
        return;
    Flight flight = std::move(*it);
    m_flying.erase(it);
    const qint64 nowMs = m_elapsed.elapsed();
    m_usedMs = nowMs;
    if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid()) {
        m_hasAnswered = true;
        m_isHttp2 = reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool();
        m_movedMs = nowMs;
    } else if (!m_isRetired && troubleOf(*reply) == NetworkTrouble::StreamRefused) {
        m_onEnded(this);
    }
    m_onFinished(std::move(flight), *reply);
}

void PushConnection::abortLate(qint64 deadlineMs)
{
    const qint64 oldest = m_elapsed.elapsed() - deadlineMs;
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
}

bool PushConnection::isStuck() const
{
    if (!m_hasAnswered || m_isRetired || m_flying.isEmpty())
        return false;
    qint64 oldestMs = std::numeric_limits<qint64>::max();
    for (const Flight &flight : m_flying) {
        if (flight.isWritten)
            return false;
        oldestMs = std::min(oldestMs, flight.startedMs);
    }
    return std::max(m_movedMs, oldestMs) <= m_elapsed.elapsed() - stuckMs;
}

template <class Matches>
QList<QNetworkReply *> PushConnection::unwritten(Matches matches) const
{
    QList<QNetworkReply *> found;
    for (auto it = m_flying.cbegin(); it != m_flying.cend(); ++it) {
        if (!it->isWritten && !hasAnswer(*it.key()) && matches(it->job))
            found.append(it.key());
    }
    return found;
}

void PushConnection::moveUnwritten()
{
    const auto moved = unwritten([](const SendJob &) { return true; });
    qCDebug(lcDelivery) << moved.size() << "requests move to a new connection";
    for (QNetworkReply *reply : moved)
        m_flying[reply].isMoved = true;
    for (QNetworkReply *reply : moved)
        reply->abort(); // finishes it at once
}

void PushConnection::takeBackIf(const std::function<bool(const SendJob &)> &matches)
{
    const auto taken = unwritten(matches);
    for (QNetworkReply *reply : taken)
        m_flying[reply].isTakenBack = true;
    for (QNetworkReply *reply : taken)
        reply->abort();
}

void PushConnection::abortAll()
{
    const auto open = m_flying.keys();
    for (QNetworkReply *reply : open)
        abort(reply, NetworkTrouble::ConnectionReset);
}

void PushConnection::abort(QNetworkReply *reply, NetworkTrouble reason)
{
    const auto it = m_flying.find(reply);
    if (it == m_flying.end())
        return;
    it->abortedFor = reason;
    reply->abort();
}

} // namespace bookbell
