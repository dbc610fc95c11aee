// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/result.h"

namespace bookbell {

/// Plaintext that every browser takes: Firefox on Android goes through a bridge that fails on more.
inline constexpr qsizetype safePayloadBytes = 2820;

/// What the service worker reads: flat JSON, `{title, body, url, icon, tag, lang}`, and `renotify`
/// where a second ring is meant.
struct AlertPayload {
    QString title;
    QString body;
    QString url;
    QString icon;
    QString tag;
    QString lang;
    bool renotify = false; ///< true: the twin with this tag is replaced and the phone rings again

    bool operator==(const AlertPayload &) const = default;
};

/// UTF-8 JSON, whole, whatever its size.
[[nodiscard]] QByteArray toPayloadJson(const AlertPayload &payload);

/// The same in `maxBytes` at most: a body that is too long is cut between two characters and ends
/// in an ellipsis. Error: PayloadTooLarge where all the rest is too long already.
[[nodiscard]] Result<QByteArray> buildPayload(const AlertPayload &payload,
                                              qsizetype maxBytes = safePayloadBytes);

} // namespace bookbell
