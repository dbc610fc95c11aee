// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/result.h"

namespace bookbell {

/// Thirteen digits, however the number was written: 10 or 13 of them, with or without hyphens and
/// spaces, the last of ten perhaps an X. The check digit is verified. Error: InvalidIsbn.
[[nodiscard]] Result<QString> toIsbn13(const QString &written);

/// Whether toIsbn13() would take it.
[[nodiscard]] bool isIsbn(const QString &written);

} // namespace bookbell
