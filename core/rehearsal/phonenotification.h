// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

#include "core/base/clock.h"
#include "core/base/ids.h"

namespace bookbell {

/// What a phone shows after it has decrypted a push message.
struct PhoneNotification {
    SubscriptionId subscription;
    QString phone; ///< the token at the end of the phone's endpoint
    QString title;
    QString body;
    QString url;
    QString icon;
    QString tag;
    QString language;
    bool renotify = false; ///< rings again although it replaces its twin
    bool replaces = false; ///< took the place of one with the same tag
    UtcTime receivedAt;
    QByteArray payload; ///< as decrypted
    QList<std::pair<QByteArray, QByteArray>> headers; ///< of the request, as they came

    /// The first header of that name, in any case; empty where there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;

    bool operator==(const PhoneNotification &) const = default;
};

} // namespace bookbell
