// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/readerweb/webclient.h"

#include "core/base/json.h"

#include <QTcpSocket>

namespace bookbell {

using namespace Qt::StringLiterals;

QJsonObject WebReply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString WebReply::error() const
{
    return json().value("error"_L1).toString();
}

WebReply WebClient::get(const QByteArray &path, const HttpHeaders &headers) const
{
    return ask("GET", path, {}, headers);
}

WebReply WebClient::post(const QByteArray &path, const QByteArray &body,
                         const HttpHeaders &headers) const
{
    return ask("POST", path, body, headers);
}

WebReply WebClient::post(const QByteArray &path, const QJsonObject &body,
                         const HttpHeaders &headers) const
{
    return ask("POST", path, toCompactJson(body), headers);
}

WebReply WebClient::ask(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                        const HttpHeaders &headers) const
{
    QByteArray bytes =
        method + ' ' + path + " HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    if (method == "POST")
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    bytes += "\r\n" + body;

    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_port);
    if (!socket.waitForConnected(5000))
        return {};
    socket.write(bytes);
    QByteArray answer;
    while (socket.waitForReadyRead(10'000))
        answer += socket.readAll();
    answer += socket.readAll();

    WebReply reply;
    const qsizetype end = answer.indexOf("\r\n\r\n");
    if (end < 0)
        return reply;
    QList<QByteArray> lines = answer.left(end).split('\n');
    reply.status = lines.takeFirst().mid(9, 3).toInt();
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.append(line.left(colon), line.mid(colon + 1).trimmed());
    }
    reply.body = answer.mid(end + 4);
    return reply;
}

} // namespace bookbell
