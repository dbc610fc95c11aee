// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>

#include "core/base/result.h"

class QTcpSocket;

namespace bookbell::test {

/// What a request said. Header names are in lower case.
struct HttpMessage {
    QByteArray method;
    QByteArray path;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
};

/// What is answered. Content-Length is added.
struct HttpAnswer {
    int status = 200;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
};

/// The least HTTP/1.1 server that a browser and QNetworkAccessManager are content with: loopback,
/// on the thread that made it, bodies by Content-Length only, connections kept alive.
class LoopbackHttpServer final : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<HttpAnswer(const HttpMessage &)>;

    explicit LoopbackHttpServer(Handler handler, QObject *parent = nullptr);

    /// Listens on a free port of 127.0.0.1.
    [[nodiscard]] Result<void> start();

    /// http://localhost:PORT, which browsers hold for a secure context.
    [[nodiscard]] QUrl origin() const;

private:
    void readFrom(QTcpSocket *socket);

    Handler m_handler;
    QHash<QTcpSocket *, QByteArray> m_received;
    // Last, because its sockets still report that they close while they are destroyed.
    QTcpServer m_server;
};

} // namespace bookbell::test
