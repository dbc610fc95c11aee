// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace bookbell {

QDateTime inZone(UtcTime time, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(time), zone);
}

UtcTime fromDateTime(const QDateTime &time)
{
    return fromMs(time.toMSecsSinceEpoch());
}

QString toIso(UtcTime time, const QTimeZone &zone)
{
    const QDateTime local = inZone(time, zone);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

UtcTime SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace bookbell
