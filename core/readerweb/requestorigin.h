// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/httpd/httpmessage.h"

#include <QStringList>

namespace bookbell {

enum class OriginVerdict {
    Same, ///< no Origin, or the page that this server itself handed out
    Allowed, ///< another site that staff allowed: the answer carries CORS headers
    Refused,
};

/// Compares Origin with Host, port by port, whatever the scheme: in front of this server a proxy
/// may speak TLS. `allowed`: origins such as `https://library.example`.
[[nodiscard]] OriginVerdict judgeOrigin(const HttpRequest &request, const QStringList &allowed);

/// Who asks: the socket's peer, or, where that is a trusted proxy, the last address in
/// X-Forwarded-For that is none. `proxies`: addresses or subnets (`10.0.0.0/8`).
[[nodiscard]] QString clientAddress(const HttpRequest &request, const QStringList &proxies);

/// Whether the address `text` is among `addresses`, which may be subnets.
[[nodiscard]] bool isOneOf(const QString &text, const QStringList &addresses);

} // namespace bookbell
