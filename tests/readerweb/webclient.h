// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/httpd/httpmessage.h"

#include <QJsonObject>

namespace bookbell {

/// What a server answered, over a connection of its own. Status 0: nothing.
struct WebReply {
    int status = 0;
    HttpHeaders headers;
    QByteArray body;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString error() const;
};

/// Asks a server on 127.0.0.1 and waits for the answer.
class WebClient
{
public:
    explicit WebClient(quint16 port)
        : m_port(port)
    {
    }

    [[nodiscard]] WebReply get(const QByteArray &path, const HttpHeaders &headers = {}) const;
    [[nodiscard]] WebReply post(const QByteArray &path, const QByteArray &body,
                                const HttpHeaders &headers = {}) const;
    [[nodiscard]] WebReply post(const QByteArray &path, const QJsonObject &body,
                                const HttpHeaders &headers = {}) const;
    [[nodiscard]] WebReply ask(const QByteArray &method, const QByteArray &path,
                               const QByteArray &body = {}, const HttpHeaders &headers = {}) const;

    [[nodiscard]] QByteArray host() const { return "127.0.0.1:" + QByteArray::number(m_port); }

private:
    quint16 m_port;
};

} // namespace bookbell
