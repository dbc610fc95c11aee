// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/result.h"

namespace bookbell {

/// Thirteen digits, however the number was written: 10 or 13 of them, with or without hyphens and
/// spaces, the last of ten perhaps an X. The check digit is verified. Error: InvalidIsbn.
[[nodiscard]] Result<QString> toIsbn13(const QString &written);

/// The ten characters of a number that begins with 978; those of 979 have none. `isbn13`: as
/// toIsbn13() takes it. Error: InvalidIsbn.
[[nodiscard]] Result<QString> toIsbn10(const QString &isbn13);

/// Whether toIsbn13() would take it.
[[nodiscard]] bool isIsbn(const QString &written);

} // namespace bookbell
