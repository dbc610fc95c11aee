// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circulation/calendar.h"

namespace bookbell {

using namespace Qt::StringLiterals;

Result<Calendar> Calendar::parse(const QStringList &items)
{
    static const QStringList weekdays {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s,
                                       u"fri"_s, u"sat"_s, u"sun"_s};
    Calendar calendar;
    for (const QString &item : items) {
        const qsizetype weekday = weekdays.indexOf(item.toLower());
        const QDate date = QDate::fromString(item, Qt::ISODate);
        if (weekday >= 0)
            calendar.closedWeekdays.insert(static_cast<int>(weekday) + 1);
        else if (date.isValid())
            calendar.closedDates.insert(date);
        else
            return fail(ErrorCode::InvalidSetting, item);
    }
    return calendar;
}

bool Calendar::isOpen(QDate day) const
{
    return !closedWeekdays.contains(day.dayOfWeek()) && !closedDates.contains(day);
}

QDate Calendar::openFrom(QDate day) const
{
    for (int later = 0; later <= day.daysInYear(); ++later) {
        if (isOpen(day.addDays(later)))
            return day.addDays(later);
    }
    return day;
}

} // namespace bookbell
