// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timewording.h"

#include <QCoreApplication>
#include <QLocale>

namespace bookbell::wording {

using namespace Qt::StringLiterals;

namespace {

/// Translations of functions that belong to no class; in one context with the other words.
class TimeWording
{
    Q_DECLARE_TR_FUNCTIONS(bookbell::wording::Wording)
};

bool isKorean()
{
    return QLocale().language() == QLocale::Korean;
}

} // namespace

QString day(UtcTime time, UtcTime now, const QTimeZone &zone)
{
    const QDate date = inZone(time, zone).date();
    const qint64 ahead = inZone(now, zone).date().daysTo(date);
    if (ahead == 0)
        return TimeWording::tr("today");
    if (ahead == 1)
        return TimeWording::tr("tomorrow");
    if (isKorean())
        return QLocale().toString(date, u"M월 d일(ddd)"_s);
    return QLocale().toString(date, u"ddd d MMMM"_s);
}

QString shortDay(UtcTime time, UtcTime now, const QTimeZone &zone)
{
    const QDate date = inZone(time, zone).date();
    const QDate today = inZone(now, zone).date();
    if (date == today || date == today.addDays(1))
        return day(time, now, zone);
    if (date.year() != today.year())
        return QLocale().toString(date, isKorean() ? u"yyyy. M. d."_s : u"d MMM yyyy"_s);
    return QLocale().toString(date, isKorean() ? u"M월 d일(ddd)"_s : u"ddd d MMM"_s);
}

QString shortTime(UtcTime time, UtcTime now, const QTimeZone &zone)
{
    return inZone(time, zone).date() == inZone(now, zone).date() ? ago(time, now, zone)
                                                                 : shortDay(time, now, zone);
}

QString untilDay(UtcTime time, UtcTime now, const QTimeZone &zone)
{
    //: %1: "today" or a date; the last day on which a copy is kept
    return TimeWording::tr("until %1").arg(day(time, now, zone));
}

QString date(UtcTime time, const QTimeZone &zone)
{
    return date(inZone(time, zone).date());
}

QString date(QDate date)
{
    return QLocale().toString(date, isKorean() ? u"yyyy년 M월 d일"_s : u"d MMMM yyyy"_s);
}

QString clockTime(UtcTime time, UtcTime now, const QTimeZone &zone)
{
    const QDateTime local = inZone(time, zone);
    const QString clock = local.toString(u"HH:mm"_s);
    if (local.date() == inZone(now, zone).date())
        return clock;
    //: %1: day, %2: time of day
    return TimeWording::tr("%1 %2", "day and time").arg(day(time, now, zone), clock);
}

QString ago(UtcTime time, UtcTime now, const QTimeZone &zone)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(now - time).count();
    if (minutes < 1)
        return TimeWording::tr("just now");
    if (minutes < 60)
        return TimeWording::tr("%n minute(s) ago", "", static_cast<int>(minutes));
    return clockTime(time, now, zone);
}

QString timeInFile(UtcTime time, const QTimeZone &zone)
{
    return inZone(time, zone).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString dayInFile(UtcTime time, const QTimeZone &zone)
{
    return inZone(time, zone).toString(u"yyyy-MM-dd"_s);
}

QString exactTime(UtcTime time, const QTimeZone &zone)
{
    const QDateTime local = inZone(time, zone);
    return QLocale().toString(local.date(), QLocale::LongFormat) + u' '
        + local.toString(u"HH:mm:ss"_s);
}

} // namespace bookbell::wording
