// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rehearsal/rehearsalpushservice.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QSet>
#include <QThread>
#include <QTimer>

#include "core/base/logging.h"
#include "core/httpd/httpserver.h"
#include "core/webpush/messageencryption.h"
#include "core/webpush/subscriptionkeys.h"
#include "core/webpush/vapid.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView pushPath = "/push/";
/// Header and ciphertext of one record (RFC 8291 §4).
constexpr qsizetype maxBody = 4096;

HttpResponse refusal(int status, const QString &reason)
{
    return HttpResponse::json(status, {{u"reason"_s, reason}});
}

bool isTopic(const QByteArray &topic)
{
    if (topic.isEmpty() || topic.size() > 32)
        return false;
    return std::all_of(topic.cbegin(), topic.cend(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
            || c == '-' || c == '_';
    });
}

bool isUrgency(const QByteArray &urgency)
{
    return urgency == "very-low" || urgency == "low" || urgency == "normal" || urgency == "high";
}

/// What is wrong with the headers, as a push service says it; status 0: nothing.
struct Complaint {
    int status = 0;
    QString reason;
};

Complaint complaintAbout(const PushedRequest &request)
{
    bool isNumber = false;
    const qint64 ttl = request.header("TTL").toLongLong(&isNumber);
    if (!isNumber || ttl < 0)
        return {400, u"BadTtl"_s};
    if (request.header("Content-Encoding") != "aes128gcm")
        return {415, u"UnsupportedContentEncoding"_s};
    const QByteArray topic = request.header("Topic");
    if (!topic.isEmpty() && !isTopic(topic))
        return {400, u"BadWebPushTopic"_s};
    const QByteArray urgency = request.header("Urgency");
    if (!urgency.isEmpty() && !isUrgency(urgency))
        return {400, u"BadUrgency"_s};
    if (request.body.size() > maxBody)
        return {413, u"PayloadTooLarge"_s};
    return {};
}

QByteArray headerOf(const QList<std::pair<QByteArray, QByteArray>> &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace

QByteArray PushedRequest::header(QByteArrayView name) const
{
    return headerOf(headers, name);
}

class RehearsalPushService::Private
{
public:
    Private(QByteArray ownIdentity, const Clock &ownClock)
        : identity(std::move(ownIdentity))
        , clock(ownClock)
    {
        timers.moveToThread(&timerThread);
        timerThread.setObjectName(u"rehearsal"_s);
        timerThread.start();
    }
    ~Private()
    {
        // First the server, so that no handler asks for a timer any more.
        server.reset();
        timerThread.quit();
        timerThread.wait();
    }

    void handle(HttpRequest &&request, const HttpResponder &responder);
    HttpResponse answer(const PushedRequest &request);
    void settle(const HttpResponder &responder, const ScriptedAnswer &answer);
    Complaint checkAuthorization(const QByteArray &authorization, const PlayedPhone &phone);
    void show(const PlayedPhone &phone, const PushedRequest &request);
    void later(int delayMs, std::function<void()> task);
    void done()
    {
        const QMutexLocker lock(&mutex);
        --inFlight;
    }

    RehearsalPushService *q = nullptr;
    const QByteArray identity;
    const Clock &clock;
    QString origin;

    mutable QMutex mutex;
    QHash<QString, PlayedPhone> phones;
    QHash<QByteArray, VapidClaims> verified; ///< a signature is checked once, not once a message
    QList<ScriptedAnswer> queue;
    Script script;
    QList<PhoneNotification> shown;
    QSet<std::pair<QString, QByteArray>> seen;
    qint64 requests = 0;
    qint64 accepted = 0;
    qint64 duplicates = 0;
    qint64 unreadable = 0;
    int inFlight = 0;
    int mostInFlight = 0;

    QThread timerThread;
    QObject timers;
    std::unique_ptr<HttpServer> server;
};

void RehearsalPushService::Private::later(int delayMs, std::function<void()> task)
{
    QMetaObject::invokeMethod(&timers, [this, delayMs, task = std::move(task)] {
        QTimer::singleShot(delayMs, &timers, task);
    });
}

void RehearsalPushService::Private::handle(HttpRequest &&request, const HttpResponder &responder)
{
    if (request.path == "/healthz") {
        responder.respond(HttpResponse::text(200, identity));
        return;
    }
    if (!request.path.startsWith(pushPath)) {
        responder.respond(refusal(404, u"NotFound"_s));
        return;
    }
    if (request.method != "POST") {
        responder.respond(refusal(405, u"MethodNotAllowed"_s));
        return;
    }

    PushedRequest pushed;
    pushed.token = QString::fromUtf8(request.path.sliced(pushPath.size()));
    pushed.method = request.method;
    for (const auto &field : request.headers)
        pushed.headers.append(field);
    pushed.body = std::move(request.body);

    std::optional<ScriptedAnswer> scripted;
    Script ask;
    {
        const QMutexLocker lock(&mutex);
        pushed.number = ++requests;
        mostInFlight = std::max(mostInFlight, ++inFlight);
        if (!queue.isEmpty())
            scripted = queue.takeFirst();
        ask = script;
    }
    if (!scripted && ask)
        scripted = ask(pushed);

    // A scripted 201 is a slow or chatty service, but a service all the same: the phone rings.
    const bool isPlainAccept = scripted && !scripted->reset && scripted->status == 201;
    if (scripted && !isPlainAccept) {
        settle(responder, *scripted);
        return;
    }
    HttpResponse response = answer(pushed);
    if (scripted) {
        for (const auto &[name, value] : std::as_const(scripted->headers))
            response.headers.set(name, value);
    }
    const int delayMs = scripted ? scripted->delayMs : 0;
    if (delayMs == 0) {
        done();
        responder.respond(std::move(response));
        return;
    }
    later(delayMs, [this, responder, response] {
        done();
        responder.respond(response);
    });
}

void RehearsalPushService::Private::settle(const HttpResponder &responder,
                                           const ScriptedAnswer &answer)
{
    const auto act = [this, responder, answer] {
        done();
        if (answer.reset) {
            responder.abort();
            return;
        }
        HttpResponse response;
        response.status = answer.status;
        for (const auto &[name, value] : answer.headers)
            response.headers.append(name, value);
        response.body = answer.body;
        responder.respond(std::move(response));
    };
    if (answer.delayMs > 0)
        later(answer.delayMs, act);
    else
        act();
}

Complaint RehearsalPushService::Private::checkAuthorization(const QByteArray &authorization,
                                                            const PlayedPhone &phone)
{
    const UtcTime now = clock.now();
    std::optional<VapidClaims> claims;
    {
        const QMutexLocker lock(&mutex);
        const auto it = verified.constFind(authorization);
        if (it != verified.cend() && it->expiry > now)
            claims = *it;
    }
    if (!claims) {
        auto checked = verifyAuthorization(authorization, origin, now);
        if (!checked)
            return {403, u"BadJwtToken: "_s + toText(checked.error())};
        claims = *checked;
        const QMutexLocker lock(&mutex);
        verified.insert(authorization, *checked);
    }
    if (!phone.applicationServerKey.isEmpty()
        && toByteArray(claims->publicKey) != phone.applicationServerKey)
        return {400, u"VapidPkHashMismatch"_s};
    return {};
}

HttpResponse RehearsalPushService::Private::answer(const PushedRequest &request)
{
    std::optional<PlayedPhone> phone;
    {
        const QMutexLocker lock(&mutex);
        const auto it = phones.constFind(request.token);
        if (it != phones.cend())
            phone = *it;
    }
    if (!phone)
        return refusal(410, u"Unregistered"_s);
    Complaint complaint = complaintAbout(request);
    if (complaint.status == 0)
        complaint = checkAuthorization(request.header("Authorization"), *phone);
    if (complaint.status != 0)
        return refusal(complaint.status, complaint.reason);

    const QByteArray topic = request.header("Topic");
    {
        const QMutexLocker lock(&mutex);
        ++accepted;
        if (!topic.isEmpty()) {
            const std::pair key(request.token, topic);
            if (seen.contains(key))
                ++duplicates;
            seen.insert(key);
        }
    }
    show(*phone, request);

    HttpResponse response;
    response.status = 201;
    response.headers.append("Location",
                            origin.toUtf8() + "/message/" + QByteArray::number(request.number));
    response.headers.append("TTL", request.header("TTL"));
    return response;
}

void RehearsalPushService::Private::show(const PlayedPhone &phone, const PushedRequest &request)
{
    const auto plaintext = decrypt(request.body, phone.key, phone.auth);
    const QJsonDocument document =
        plaintext ? QJsonDocument::fromJson(*plaintext) : QJsonDocument();
    if (!document.isObject()) {
        qCWarning(lcRehearsal) << "a phone got a message that it cannot read";
        const QMutexLocker lock(&mutex);
        ++unreadable;
        return;
    }
    const QJsonObject payload = document.object();
    PhoneNotification notification;
    notification.subscription = phone.subscription;
    notification.phone = phone.token;
    notification.title = payload.value("title"_L1).toString();
    notification.body = payload.value("body"_L1).toString();
    notification.url = payload.value("url"_L1).toString();
    notification.icon = payload.value("icon"_L1).toString();
    notification.tag = payload.value("tag"_L1).toString();
    notification.language = payload.value("lang"_L1).toString();
    notification.renotify = payload.value("renotify"_L1).toBool();
    notification.receivedAt = clock.now();
    notification.payload = *plaintext;
    notification.headers = request.headers;
    {
        const QMutexLocker lock(&mutex);
        if (!notification.tag.isEmpty()) {
            notification.replaces = shown.removeIf([&](const PhoneNotification &other) {
                return other.phone == notification.phone && other.tag == notification.tag;
            }) > 0;
        }
        shown.append(notification);
    }
    Q_EMIT q->notified(notification);
}

Result<std::unique_ptr<RehearsalPushService>> RehearsalPushService::listen(
    quint16 port, const QByteArray &identity, const Clock &clock)
{
    auto d = std::make_unique<Private>(identity, clock);
    Private *self = d.get();
    // Made before it listens: the first request may come at once.
    std::unique_ptr<RehearsalPushService> service(new RehearsalPushService(std::move(d)));
    HttpLimits limits;
    limits.connections = 2000;
    const QMutexLocker lock(&self->mutex);
    auto server = HttpServer::listen(u"127.0.0.1"_s, port, limits,
                                     [self](HttpRequest request, HttpResponder responder) {
                                         self->handle(std::move(request), responder);
                                     });
    if (!server)
        return fail(server.error());
    self->server = std::move(*server);
    self->origin = u"http://127.0.0.1:%1"_s.arg(self->server->port());
    return service;
}

RehearsalPushService::RehearsalPushService(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
    d->q = this;
}

RehearsalPushService::~RehearsalPushService() = default;

quint16 RehearsalPushService::port() const
{
    return d->server->port();
}

QString RehearsalPushService::origin() const
{
    return d->origin;
}

QString RehearsalPushService::endpointOf(const QString &token) const
{
    return d->origin + "/push/"_L1 + token;
}

void RehearsalPushService::addPhone(const PlayedPhone &phone)
{
    const QMutexLocker lock(&d->mutex);
    d->phones.insert(phone.token, phone);
}

void RehearsalPushService::answerNext(const QList<ScriptedAnswer> &answers)
{
    const QMutexLocker lock(&d->mutex);
    d->queue.append(answers);
}

void RehearsalPushService::setScript(Script script)
{
    const QMutexLocker lock(&d->mutex);
    d->script = std::move(script);
}

QList<PhoneNotification> RehearsalPushService::shown() const
{
    const QMutexLocker lock(&d->mutex);
    return d->shown;
}

qint64 RehearsalPushService::requestCount() const
{
    const QMutexLocker lock(&d->mutex);
    return d->requests;
}

qint64 RehearsalPushService::acceptedCount() const
{
    const QMutexLocker lock(&d->mutex);
    return d->accepted;
}

qint64 RehearsalPushService::duplicateCount() const
{
    const QMutexLocker lock(&d->mutex);
    return d->duplicates;
}

qint64 RehearsalPushService::unreadableCount() const
{
    const QMutexLocker lock(&d->mutex);
    return d->unreadable;
}

int RehearsalPushService::mostInFlight() const
{
    const QMutexLocker lock(&d->mutex);
    return d->mostInFlight;
}

} // namespace bookbell
