// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/httpdate.h"

#include <QRegularExpression>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// "Jan" is 1; 0 for anything else. HTTP-dates are case-sensitive and always English.
int monthNumber(QStringView name)
{
    static constexpr QLatin1StringView names[] = {"Jan"_L1, "Feb"_L1, "Mar"_L1, "Apr"_L1,
                                                  "May"_L1, "Jun"_L1, "Jul"_L1, "Aug"_L1,
                                                  "Sep"_L1, "Oct"_L1, "Nov"_L1, "Dec"_L1};
    for (int i = 0; i < 12; ++i)
        if (name == names[i])
            return i + 1;
    return 0;
}

/// More than 50 years ahead means the century before (RFC 9110 §5.6.7).
int fullYear(int twoDigits, UtcTime now)
{
    const int thisYear = inZone(now, QTimeZone::utc()).date().year();
    const int year = thisYear - thisYear % 100 + twoDigits;
    return year > thisYear + 50 ? year - 100 : year;
}

} // namespace

std::optional<UtcTime> parseHttpDate(QByteArrayView text, UtcTime now)
{
    // IMF-fixdate "Sun, 06 Nov 1994 08:49:37 GMT"; RFC 850 "Sunday, 06-Nov-94 08:49:37 GMT";
    // asctime "Sun Nov  6 08:49:37 1994". The weekday says nothing new and is not compared.
    static const QRegularExpression forms(
        u"\\A(?:"
        u"[A-Z][a-z]{2}, (?<day>\\d\\d) (?<month>[A-Z][a-z]{2}) (?<year>\\d{4}) (?<time>[\\d:]{8}) "
        u"GMT|"
        u"[A-Z][a-z]{5,8}, (?<day2>\\d\\d)-(?<month2>[A-Z][a-z]{2})-(?<year2>\\d\\d) "
        u"(?<time2>[\\d:]{8}) GMT|"
        u"[A-Z][a-z]{2} (?<month3>[A-Z][a-z]{2}) (?<day3>[ \\d]\\d) (?<time3>[\\d:]{8}) "
        u"(?<year3>\\d{4})"
        u")\\z"_s);
    if (text.size() > 40)
        return {};
    const auto match = forms.match(QString::fromLatin1(text));
    if (!match.hasMatch())
        return {};
    const auto part = [&](QLatin1StringView name) {
        const QString plain = match.captured(name);
        const QString second = match.captured(QString(name % u'2'));
        return plain.isEmpty() ? (second.isEmpty() ? match.captured(QString(name % u'3')) : second)
                               : plain;
    };
    const QString yearText = part("year"_L1);
    const int year = yearText.size() == 2 ? fullYear(yearText.toInt(), now) : yearText.toInt();
    const QDate date(year, monthNumber(part("month"_L1)), part("day"_L1).trimmed().toInt());
    const QTime time = QTime::fromString(part("time"_L1), u"HH:mm:ss"_s);
    if (!date.isValid() || !time.isValid())
        return {};
    return fromDateTime(QDateTime(date, time, Qt::UTC));
}

} // namespace bookbell
