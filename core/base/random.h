// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace bookbell {

/// `size` bytes from the operating system's generator.
[[nodiscard]] QByteArray randomBytes(qsizetype size);

/// `length` characters of base32 (RFC 4648 §6: A-Z, 2-7), 5 random bits each.
[[nodiscard]] QString randomBase32(qsizetype length);

} // namespace bookbell
