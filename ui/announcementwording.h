// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "core/desk/alertdesk.h"
#include "ui/wording.h"

namespace bookbell {

/// How much of an announcement is over, of all.
struct AnnouncementProgress {
    qint64 done = 0; ///< accepted, gone, failed or dropped
    qint64 waiting = 0; ///< queued, leased or retrying
    qint64 held = 0;

    [[nodiscard]] qint64 total() const { return done + waiting + held; }
};
[[nodiscard]] AnnouncementProgress progressOf(const DeliveryCounts &counts);

/// Words about announcements, in the program's language.
namespace wording {

/// Where one stands, short enough for a table: "Sending", "Paused", "Finished".
[[nodiscard]] Statement announcement(const AnnouncementRecord &record);
/// When it was written, or goes out: "09:43", "tomorrow 08:00", "21 Nov".
[[nodiscard]] QString announcementTime(const Announcement &announcement, UtcTime now,
                                       const QTimeZone &zone);
/// The same time for a file: "2026-11-23 09:43".
[[nodiscard]] QString announcementTimeInFile(const Announcement &announcement,
                                             const QTimeZone &zone);
/// How many are in each state, a line each, for a tooltip.
[[nodiscard]] QString announcementOutcome(const DeliveryCounts &counts);
/// Why it does not go on, and what staff can do; empty where it does.
[[nodiscard]] QString announcementHalt(const Announcement &announcement);

/// Whom sending reaches and when: a line for each fact. `at`: the time that staff set.
[[nodiscard]] QList<Statement> reach(const AnnouncementPreview &preview,
                                     const std::optional<UtcTime> &at, UtcTime now,
                                     const QTimeZone &zone);
/// What sending does, said before it is done.
[[nodiscard]] QString sendConsequence(const AnnouncementPreview &preview, UtcTime now,
                                      const QTimeZone &zone);
/// What stopping does, said before it is done.
[[nodiscard]] QString stopConsequence(const DeliveryCounts &counts);

/// "12.5 messages a second · about 3 min left"; empty where neither is known.
[[nodiscard]] QString sendRate(double perSecond, std::optional<std::chrono::seconds> left);
/// "about 3 min"
[[nodiscard]] QString roughly(std::chrono::seconds duration);

} // namespace wording
} // namespace bookbell
