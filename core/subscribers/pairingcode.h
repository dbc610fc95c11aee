// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>

namespace bookbell {

/// How long a pairing code is good.
inline constexpr std::chrono::days pairingLifetime {7};

/// A new code: 10 base32 characters, 50 random bits.
[[nodiscard]] QString makePairingCode();

/// What a person typed as the code is compared: upper case, without spaces and hyphens, 0 read as
/// O, 1 as I, 8 as B (base32 has none of these digits). Empty when it cannot be a code.
[[nodiscard]] QString normalisePairingCode(const QString &typed);

/// What the database keeps: SHA-256 of the normalised code, 32 bytes.
[[nodiscard]] QByteArray pairingCodeHash(const QString &normalised);

} // namespace bookbell
