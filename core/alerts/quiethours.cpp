// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/quiethours.h"

#include <QRegularExpression>

namespace bookbell {

using namespace Qt::StringLiterals;

Result<QuietHours> QuietHours::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.compare("off"_L1, Qt::CaseInsensitive) == 0)
        return QuietHours();
    static const QRegularExpression pattern(
        uR"(^([0-9]{1,2}):([0-9]{2})\s*[-\x{2013}~]\s*([0-9]{1,2}):([0-9]{2})$)"_s);
    const QRegularExpressionMatch match = pattern.match(trimmed);
    const auto time = [&match](int group) {
        return QTime(match.captured(group).toInt(), match.captured(group + 1).toInt());
    };
    if (!match.hasMatch() || !time(1).isValid() || !time(3).isValid())
        return fail(ErrorCode::InvalidSetting, u"write two times like 21:00-08:00, or off"_s);
    if (time(1) == time(3))
        return fail(ErrorCode::InvalidSetting, u"the two times must differ"_s);
    return QuietHours {time(1), time(3)};
}

QString QuietHours::toText() const
{
    if (isOff())
        return u"off"_s;
    return from.toString(u"HH:mm") + u'-' + to.toString(u"HH:mm");
}

bool QuietHours::isQuiet(UtcTime moment, const QTimeZone &zone) const
{
    if (isOff())
        return false;
    const QTime time = inZone(moment, zone).time();
    return from < to ? time >= from && time < to : time >= from || time < to;
}

UtcTime QuietHours::earliest(UtcTime moment, const QTimeZone &zone) const
{
    if (!isQuiet(moment, zone))
        return moment;
    const QDateTime local = inZone(moment, zone);
    const bool endsTomorrow = from > to && local.time() >= from;
    const QDateTime end(local.date().addDays(endsTomorrow ? 1 : 0), to, zone);
    // In the hour that is lived twice the first reading of `to` may lie behind: the second one is
    // as far away as the clock on the wall says.
    const UtcTime found = fromDateTime(end);
    return found > moment ? found : moment + std::chrono::milliseconds {local.time().msecsTo(to)};
}

} // namespace bookbell
