// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/timeargument.h"

namespace bookbell {

Result<UtcTime> parseTimeArgument(const QString &text, const QTimeZone &zone)
{
    QString iso = text.trimmed();
    if (iso.size() > 10 && iso.at(10) == u' ')
        iso[10] = u'T';
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!time.isValid())
        return fail(ErrorCode::InvalidTime, text);
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), zone);
    return fromDateTime(time);
}

} // namespace bookbell
