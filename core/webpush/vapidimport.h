// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/webpush/p256.h"

#include <QByteArray>

namespace bookbell {

/// Reads a VAPID key as other tools keep it: PKCS #8 or SEC 1 as PEM, DER or the base64 of DER; a
/// JSON Web Key; or a text in which a public and a private key stand in base64url or base64,
/// whatever is written around them: JSON, "Private Key:" lines, NAME=value, two bare lines, also
/// where `base64` has broken them. UTF-16, which PowerShell writes, is understood.
/// Error: InvalidKey, `detail` says why (encrypted, another curve, no private key, the public key
/// is another's, several keys).
[[nodiscard]] Result<P256Key> parseVapidKey(const QByteArray &file);

} // namespace bookbell
