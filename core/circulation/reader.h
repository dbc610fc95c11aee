// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include "core/base/ids.h"

namespace bookbell {

/// A person with a card.
struct Reader {
    ReaderId id;
    QString cardNumber;
    QString name;
    QString language; ///< "ko" or "en"; empty: the library's
    QString phone;
    QString email;
    bool isBlocked = false;
    QString blockedReason;
    QDate expiresOn; ///< last day on which the card is good; null: no end

    bool operator==(const Reader &) const = default;
};

/// Why the reader may neither reserve nor borrow on `today`, for staff: the reason of the block, or
/// the card's last day. Empty: they may.
[[nodiscard]] QString barredReason(const Reader &reader, QDate today);

} // namespace bookbell
