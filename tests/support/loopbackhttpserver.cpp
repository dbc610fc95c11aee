// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopbackhttpserver.h"

#include <QTcpSocket>

#include <optional>

namespace bookbell::test {

using namespace Qt::StringLiterals;

namespace {

/// Takes one complete message off the front of `received`; nothing while it is incomplete.
std::optional<HttpMessage> takeMessage(QByteArray &received)
{
    const qsizetype headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0) {
        return std::nullopt;
    }
    HttpMessage message;
    bool first = true;
    for (const QByteArray &rawLine : received.first(headEnd).split('\n')) {
        const QByteArray line = rawLine.trimmed();
        if (first) {
            const QList<QByteArray> words = line.split(' ');
            message.method = words.value(0);
            message.path = words.value(1);
            first = false;
        } else if (const qsizetype colon = line.indexOf(':'); colon > 0) {
            message.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
        }
    }
    const qsizetype bodyStart = headEnd + 4;
    const qsizetype bodySize = message.headers.value("content-length"_ba).toLongLong();
    if (received.size() < bodyStart + bodySize) {
        return std::nullopt;
    }
    message.body = received.sliced(bodyStart, bodySize);
    received.remove(0, bodyStart + bodySize);
    return message;
}

} // namespace

LoopbackHttpServer::LoopbackHttpServer(Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readFrom(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_received.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

Result<void> LoopbackHttpServer::start()
{
    if (!m_server.listen(QHostAddress::LocalHost, 0)) {
        return fail(ErrorCode::PortInUse, u"127.0.0.1"_s, m_server.errorString());
    }
    return {};
}

QUrl LoopbackHttpServer::origin() const
{
    return QUrl(u"http://localhost:%1"_s.arg(m_server.serverPort()));
}

void LoopbackHttpServer::readFrom(QTcpSocket *socket)
{
    QByteArray &received = m_received[socket];
    received += socket->readAll();
    while (const auto message = takeMessage(received)) {
        const HttpAnswer answer = m_handler(*message);
        QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Answer\r\n";
        for (auto it = answer.headers.cbegin(); it != answer.headers.cend(); ++it) {
            head += it.key() + ": " + it.value() + "\r\n";
        }
        head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n";
        socket->write(head + answer.body);
    }
}

} // namespace bookbell::test
