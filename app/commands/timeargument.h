// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimeZone>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace bookbell {

/// ISO 8601 with or without offset, or "2026-12-01 09:00"; a time without an offset means `zone`.
/// Error: InvalidTime.
[[nodiscard]] Result<UtcTime> parseTimeArgument(const QString &text, const QTimeZone &zone);

} // namespace bookbell
