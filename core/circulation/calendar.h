// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QSet>
#include <QStringList>

#include "core/base/result.h"

namespace bookbell {

/// The days on which the library is closed: weekdays that come again every week, and single dates.
struct Calendar {
    QSet<int> closedWeekdays; ///< 1 Monday … 7 Sunday, as QDate::dayOfWeek()
    QSet<QDate> closedDates;

    /// "mon" … "sun", and ISO dates. Error: InvalidSetting, the subject being the item.
    [[nodiscard]] static Result<Calendar> parse(const QStringList &items);

    [[nodiscard]] bool isOpen(QDate day) const;
    /// `day` itself, or the next one on which the library is open. A calendar that is closed for a
    /// whole year answers `day`: nobody would ever be served.
    [[nodiscard]] QDate openFrom(QDate day) const;

    bool operator==(const Calendar &) const = default;
};

} // namespace bookbell
