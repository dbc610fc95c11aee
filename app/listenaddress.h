// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include "core/base/result.h"

namespace bookbell {

/// Where the reader's page is served.
struct ListenAddress {
    QString address;
    quint16 port = 0;

    bool operator==(const ListenAddress &) const = default;
};

/// "127.0.0.1:8350", "[::1]:8350", "localhost:0". Error: InvalidSetting, subject web.listen.
[[nodiscard]] Result<ListenAddress> parseListenAddress(const QString &text);
/// What a browser on this machine opens: "http://localhost:8350/" for loopback and the wildcards.
[[nodiscard]] QUrl pageUrl(const ListenAddress &listen);

} // namespace bookbell
