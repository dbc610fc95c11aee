// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bookbell {

/// Which browser a User-Agent header is of, as people call it: "Firefox on Android". Empty when it
/// says nothing that is known.
[[nodiscard]] QString browserName(const QString &userAgent);

} // namespace bookbell
