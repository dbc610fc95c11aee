// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimeZone>

#include "core/base/clock.h"

/// Words for days and times, in the program's language and the library's time zone.
namespace bookbell::wording {

/// "today", "tomorrow", "Wed 25 November".
[[nodiscard]] QString day(UtcTime time, UtcTime now, const QTimeZone &zone);
/// "until Wed 25 November": the end of the last day.
[[nodiscard]] QString untilDay(UtcTime time, UtcTime now, const QTimeZone &zone);
/// "3 May 2026": for what may be long ago.
[[nodiscard]] QString date(UtcTime time, const QTimeZone &zone);
[[nodiscard]] QString date(QDate date);
/// The same in a row of a table: "Wed 25 Nov".
[[nodiscard]] QString shortDay(UtcTime time, UtcTime now, const QTimeZone &zone);
/// In a row of a table: "2 min ago", "10:42", of other days the day.
[[nodiscard]] QString shortTime(UtcTime time, UtcTime now, const QTimeZone &zone);
/// "10:42", with the day when it is another than today.
[[nodiscard]] QString clockTime(UtcTime time, UtcTime now, const QTimeZone &zone);
/// "just now", "2 min ago", "10:42".
[[nodiscard]] QString ago(UtcTime time, UtcTime now, const QTimeZone &zone);
/// "2026-11-23 10:42" and "2026-11-23", whatever the language: for a file, which is read on another
/// day and by programs.
[[nodiscard]] QString timeInFile(UtcTime time, const QTimeZone &zone);
[[nodiscard]] QString dayInFile(UtcTime time, const QTimeZone &zone);
/// Date and time to the second, for a tooltip.
[[nodiscard]] QString exactTime(UtcTime time, const QTimeZone &zone);

} // namespace bookbell::wording
