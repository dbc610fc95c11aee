// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mozillapushservice.h"

#include <QJsonArray>
#include <QUuid>

#include "core/base/json.h"
#include "core/webpush/base64url.h"
#include "core/webpush/subscriptionkeys.h"
#include "core/webpush/vapid.h"

namespace bookbell::test {

using namespace Qt::StringLiterals;

MozillaPushService::MozillaPushService(QObject *parent)
    : QObject(parent)
    , m_webSockets(u"push"_s, QWebSocketServer::NonSecureMode)
    , m_http([this](const HttpMessage &request) { return accept(request); })
    , m_browserId(QString::fromLatin1(QUuid::createUuid().toRfc4122().toHex()))
{
    m_webSockets.setSupportedSubprotocols({u"push-notification"_s});
    connect(&m_webSockets, &QWebSocketServer::newConnection, this,
            &MozillaPushService::takeBrowser);
}

Result<void> MozillaPushService::start()
{
    if (!m_webSockets.listen(QHostAddress::LocalHost, 0)) {
        return fail(ErrorCode::PortInUse, u"127.0.0.1"_s, m_webSockets.errorString());
    }
    return m_http.start();
}

QUrl MozillaPushService::browserUrl() const
{
    return QUrl(u"ws://localhost:%1/"_s.arg(m_webSockets.serverPort()));
}

void MozillaPushService::takeBrowser()
{
    while (QWebSocket *socket = m_webSockets.nextPendingConnection()) {
        if (m_browser != nullptr) {
            m_browser->close();
        }
        m_browser = socket;
        connect(socket, &QWebSocket::textMessageReceived, this, &MozillaPushService::handle);
        connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void MozillaPushService::reply(const QJsonObject &message)
{
    if (m_browser != nullptr) {
        m_browser->sendTextMessage(QString::fromUtf8(toCompactJson(message)));
    }
}

void MozillaPushService::handle(const QString &text)
{
    const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString type = message["messageType"_L1].toString();
    const QString channel = message["channelID"_L1].toString();

    if (message.isEmpty()) { // a ping
        reply({});
    } else if (type == "hello"_L1) {
        reply({{u"messageType"_s, type},
               {u"uaid"_s, m_browserId},
               {u"status"_s, 200},
               {u"use_webpush"_s, true},
               {u"broadcasts"_s, QJsonObject()}});
    } else if (type == "register"_L1) {
        const QByteArray path = "/wpush/v2/" + QByteArray::number(++m_lastToken) + '-'
            + QUuid::createUuid().toRfc4122().toHex();
        const QString endpoint = endpointOrigin().toString() + QString::fromLatin1(path);
        // Firefox pads the key, senders must not (RFC 8292 §3.2).
        const QByteArray key = message["key"_L1].toString().remove(u'=').toLatin1();
        m_registrations.insert(path, {channel, key});
        reply({{u"messageType"_s, type},
               {u"channelID"_s, channel},
               {u"status"_s, 200},
               {u"pushEndpoint"_s, endpoint}});
    } else if (type == "unregister"_L1) {
        m_registrations.removeIf(
            [&channel](const auto entry) { return entry.value().channel == channel; });
        reply({{u"messageType"_s, type}, {u"channelID"_s, channel}, {u"status"_s, 200}});
    } else if (type == "ack"_L1) {
        acknowledge(message);
    }
}

void MozillaPushService::acknowledge(const QJsonObject &message)
{
    for (const QJsonValue update : message["updates"_L1].toArray()) {
        const QString version = update["version"_L1].toString();
        for (qsizetype i = 0; i < m_pushes.size(); ++i) {
            if (m_pushes[i].version == version && !m_pushes[i].acknowledged) {
                m_pushes[i].acknowledged = update["code"_L1].toInt(-1);
                Q_EMIT acknowledged(i, *m_pushes[i].acknowledged);
            }
        }
    }
}

QByteArray MozillaPushService::refusalOf(const HttpMessage &request,
                                         const Registration &registration) const
{
    const auto claims = verifyAuthorization(request.headers.value("authorization"_ba),
                                            endpointOrigin().toString(), SystemClock().now());
    if (!claims) {
        return toText(claims.error()).toUtf8();
    }
    if (toBase64Url(toByteArray(claims->publicKey)) != registration.applicationServerKey) {
        return "VAPID public key mismatch"_ba;
    }
    return {};
}

HttpAnswer MozillaPushService::accept(const HttpMessage &request)
{
    if (request.method != "POST") {
        return {.status = 405, .headers = {}, .body = {}};
    }
    const auto registration = m_registrations.constFind(request.path);
    if (registration == m_registrations.cend()) {
        return {.status = 410, .headers = {}, .body = {}};
    }
    if (const QByteArray refusal = refusalOf(request, *registration); !refusal.isEmpty()) {
        return {.status = 403, .headers = {}, .body = refusal};
    }
    const QByteArray ttl = request.headers.value("ttl"_ba);
    if (ttl.isEmpty()) { // RFC 8030 §5.2
        return {.status = 400, .headers = {}, .body = "missing TTL"_ba};
    }

    const QString version = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_pushes.append({request, registration->channel, version, std::nullopt});
    QJsonObject message {{u"messageType"_s, u"notification"_s},
                         {u"channelID"_s, registration->channel},
                         {u"version"_s, version},
                         {u"ttl"_s, ttl.toInt()}};
    if (!request.body.isEmpty()) {
        const QByteArray encoding = request.headers.value("content-encoding"_ba);
        message.insert(u"data"_s, QString::fromLatin1(toBase64Url(request.body)));
        message.insert(u"headers"_s, QJsonObject {{u"encoding"_s, QString::fromLatin1(encoding)}});
    }
    reply(message);
    const QByteArray location = endpointOrigin().toString().toLatin1() + "/m/" + version.toLatin1();
    return {.status = 201, .headers = {{"Location"_ba, location}, {"TTL"_ba, ttl}}, .body = {}};
}

} // namespace bookbell::test
