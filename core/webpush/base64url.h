// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace bookbell {

/// base64url without padding (RFC 4648 §5), as every Web Push standard writes bytes.
[[nodiscard]] QByteArray toBase64Url(QByteArrayView bytes);

/// Reads base64url or base64, padded or not, because browsers, exports and tools differ.
/// Refuses other characters (white space too), both alphabets in one text, and impossible lengths
/// or padding; error: InvalidBase64, without the text, which may be a secret.
[[nodiscard]] Result<QByteArray> fromBase64(QByteArrayView text);

} // namespace bookbell
