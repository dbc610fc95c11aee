// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTime>
#include <QTimeZone>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace bookbell {

/// The hours of each day, library time, in which no phone rings (but for tests). They may span
/// midnight. `from` belongs to them, `to` does not.
struct QuietHours {
    QTime from; ///< null: there are none
    QTime to;

    /// "21:00-08:00", or "off". Error: InvalidSetting, the subject being the reason.
    [[nodiscard]] static Result<QuietHours> parse(const QString &text);
    /// As parse() reads it, hours with two digits.
    [[nodiscard]] QString toText() const;

    [[nodiscard]] bool isOff() const { return from.isNull(); }
    [[nodiscard]] bool isQuiet(UtcTime moment, const QTimeZone &zone) const;
    /// `moment` itself, or the end of the quiet hours that it falls in.
    [[nodiscard]] UtcTime earliest(UtcTime moment, const QTimeZone &zone) const;

    bool operator==(const QuietHours &) const = default;
};

} // namespace bookbell
