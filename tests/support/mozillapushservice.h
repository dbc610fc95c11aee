// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QWebSocket>
#include <QWebSocketServer>

#include <optional>

#include "tests/support/loopbackhttpserver.h"

namespace bookbell::test {

/// A push that came in for the browser.
struct ReceivedPush {
    HttpMessage request;
    QString channel;
    QString version;
    /// What the browser said to it: 100 delivered and decrypted, 101 and 102 not; empty before.
    std::optional<int> acknowledged;
};

/// A push service on loopback for one Firefox, in Mozilla's dialect: a web socket to the browser
/// (preference dom.push.serverURL) and an HTTP endpoint for senders. As the real one, it answers
/// 410 for an endpoint that is not registered (any more) and 403 where the VAPID token is wrong or
/// signed by another key than the subscription was made with (RFC 8292 §4.2). Lives on the thread
/// that made it.
class MozillaPushService final : public QObject
{
    Q_OBJECT
public:
    explicit MozillaPushService(QObject *parent = nullptr);

    [[nodiscard]] Result<void> start();

    /// ws://localhost:PORT/, for the browser.
    [[nodiscard]] QUrl browserUrl() const;
    /// http://localhost:PORT, where endpoints live: what the sender must trust.
    [[nodiscard]] QUrl endpointOrigin() const { return m_http.origin(); }

    /// Pushes that were accepted, oldest first.
    [[nodiscard]] const QList<ReceivedPush> &pushes() const { return m_pushes; }
    /// How many subscriptions the browser holds now.
    [[nodiscard]] qsizetype registrationCount() const { return m_registrations.size(); }

Q_SIGNALS:
    /// The browser answered the push with this place in pushes().
    void acknowledged(qsizetype index, int code);

private:
    struct Registration {
        QString channel;
        QByteArray applicationServerKey;
    };

    void takeBrowser();
    void handle(const QString &text);
    void reply(const QJsonObject &message);
    void acknowledge(const QJsonObject &message);
    [[nodiscard]] HttpAnswer accept(const HttpMessage &request);
    /// Why the request's VAPID token is no good; empty when it is.
    [[nodiscard]] QByteArray refusalOf(const HttpMessage &request,
                                       const Registration &registration) const;

    QWebSocketServer m_webSockets;
    LoopbackHttpServer m_http;
    QPointer<QWebSocket> m_browser;
    QString m_browserId;
    QHash<QByteArray, Registration> m_registrations;
    QList<ReceivedPush> m_pushes;
    int m_lastToken = 0;
};

} // namespace bookbell::test
