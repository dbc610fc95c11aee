// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circulation/calendar.h"

#include <algorithm>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int searchedYears = 10;

int weekdayOf(const QString &item)
{
    static const QStringList names {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s,
                                    u"fri"_s, u"sat"_s, u"sun"_s};
    return static_cast<int>(names.indexOf(item.toLower())) + 1;
}

/// "12-25" as a day of a leap year, which has them all; invalid where it is no such day.
QDate dayOfEachYear(const QString &item)
{
    return item.size() == 5 ? QDate::fromString("2028-"_L1 + item, Qt::ISODate) : QDate();
}

/// Invalid ends where it is neither a day nor a range.
Calendar::Range rangeOf(const QString &item)
{
    const qsizetype dots = item.indexOf(".."_L1);
    if (dots < 0) {
        const QDate day = QDate::fromString(item, Qt::ISODate);
        return {day, day};
    }
    const Calendar::Range range {QDate::fromString(item.first(dots).trimmed(), Qt::ISODate),
                                 QDate::fromString(item.sliced(dots + 2).trimmed(), Qt::ISODate)};
    const bool isOne = range.first.isValid() && range.last.isValid() && range.first <= range.last;
    return isOne ? range : Calendar::Range();
}

} // namespace

Result<Calendar> Calendar::parse(const QStringList &items)
{
    Calendar calendar;
    for (const QString &item : items) {
        const Range range = rangeOf(item);
        if (const int weekday = weekdayOf(item); weekday > 0)
            calendar.closedWeekdays.insert(weekday);
        else if (const QDate day = dayOfEachYear(item); day.isValid())
            calendar.closedEachYear.insert({day.month(), day.day()});
        else if (range.first.isValid())
            calendar.closedRanges.append(range);
        else
            return fail(ErrorCode::InvalidSetting, item);
    }
    std::sort(calendar.closedRanges.begin(), calendar.closedRanges.end(),
              [](const Range &a, const Range &b) {
                  return std::pair(a.first, a.last) < std::pair(b.first, b.last);
              });
    return calendar;
}

bool Calendar::isOpen(QDate day) const
{
    return !closedWeekdays.contains(day.dayOfWeek())
        && !closedEachYear.contains({day.month(), day.day()})
        && std::none_of(closedRanges.cbegin(), closedRanges.cend(), [day](const Range &range) {
               return range.first <= day && day <= range.last;
           });
}

QDate Calendar::openFrom(QDate day) const
{
    if (closedWeekdays.size() == 7)
        return day;
    const QDate end = day.addYears(searchedYears);
    for (QDate later = day; later <= end; later = later.addDays(1)) {
        if (isOpen(later))
            return later;
    }
    return day;
}

} // namespace bookbell
