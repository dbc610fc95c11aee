// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArrayView>

#include <optional>

namespace bookbell {

/// An HTTP-date in any of its three forms (RFC 9110 §5.6.7). `now` places the two-digit year of the
/// RFC 850 form. Nothing for anything else.
[[nodiscard]] std::optional<UtcTime> parseHttpDate(QByteArrayView text, UtcTime now);

} // namespace bookbell
