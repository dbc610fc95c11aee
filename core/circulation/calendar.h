// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QSet>
#include <QStringList>

#include <utility>

#include "core/base/result.h"

namespace bookbell {

/// The days on which a library is closed.
struct Calendar {
    /// Both ends belong to it.
    struct Range {
        QDate first;
        QDate last;

        bool operator==(const Range &) const = default;
    };

    QSet<int> closedWeekdays; ///< 1 Monday … 7 Sunday, as QDate::dayOfWeek()
    QSet<std::pair<int, int>> closedEachYear; ///< month and day; 29 February: in leap years
    QList<Range> closedRanges; ///< single days and holidays, ascending

    /// "mon" … "sun", "12-25" each year, "2026-12-25", "2026-12-24..2026-12-26". Error:
    /// InvalidSetting, the subject being the item.
    [[nodiscard]] static Result<Calendar> parse(const QStringList &items);

    [[nodiscard]] bool isOpen(QDate day) const;
    /// `day` itself, or the next one on which the library is open. A calendar that is closed for
    /// ten years answers `day`: nobody would ever be served.
    [[nodiscard]] QDate openFrom(QDate day) const;

    bool operator==(const Calendar &) const = default;
};

} // namespace bookbell
