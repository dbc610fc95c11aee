// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <memory>

#include "core/delivery/sendcontext.h"
#include "core/webpush/pushanswer.h"

class QNetworkProxyFactory;

namespace bookbell {

/// The system's certificate authorities and the one of `caFile`; always strict.
[[nodiscard]] QSslConfiguration sslConfigurationFor(const NetworkOptions &options);

/// `http://host:port` or `socks5://host:port`, user and password allowed; loopback goes direct.
[[nodiscard]] std::unique_ptr<QNetworkProxyFactory> proxyFactoryFor(const NetworkOptions &options);

/// HTTP/2 where TLS offers it, no redirects, cookies, cache or stored passwords.
[[nodiscard]] QNetworkRequest networkRequestFor(const PushRequest &request,
                                                const QSslConfiguration &ssl);

/// Why a reply has no complete answer; nothing where it has one, whatever its status.
[[nodiscard]] std::optional<NetworkTrouble> troubleOf(const QNetworkReply &reply);

} // namespace bookbell
