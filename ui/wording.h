// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimeZone>

#include "ui/look.h"
#include "ui/models/deskrecord.h"

namespace bookbell {

/// What is shown wherever a state stands: the same icon, word and meaning everywhere.
struct Statement {
    QString icon; ///< a name in the icon theme
    QString text;
    Tone tone = Tone::Normal;
    QString detail; ///< the exact story, for a tooltip

    bool operator==(const Statement &) const = default;
};

/// Words for values, in the program's language.
namespace wording {

[[nodiscard]] Statement fate(const AlertFate &fate, UtcTime now, const QTimeZone &zone);
/// Short enough for a row: "Hold shelf · Kim Minji".
[[nodiscard]] Statement outcome(const DeskRecord &record);
[[nodiscard]] Statement reservation(const Reservation &reservation);
/// "Google", "Mozilla", …; the host where it is none of the large ones.
[[nodiscard]] QString pushService(const QString &origin);

/// "today", "tomorrow", "Wed 25 November".
[[nodiscard]] QString day(UtcTime time, UtcTime now, const QTimeZone &zone);
/// "until Wed 25 November": the end of the last day.
[[nodiscard]] QString untilDay(UtcTime time, UtcTime now, const QTimeZone &zone);
/// "10:42", with the day when it is another than today.
[[nodiscard]] QString clockTime(UtcTime time, UtcTime now, const QTimeZone &zone);
/// "just now", "2 min ago", "10:42".
[[nodiscard]] QString ago(UtcTime time, UtcTime now, const QTimeZone &zone);
/// Date and time to the second, for a tooltip.
[[nodiscard]] QString exactTime(UtcTime time, const QTimeZone &zone);

/// "Kim Minji (R1001)".
[[nodiscard]] QString readerWithCard(const Reader &reader);
/// "Title · author · barcode", without what is empty.
[[nodiscard]] QString bookLine(const Book &book, const QString &barcode);

} // namespace wording
} // namespace bookbell
