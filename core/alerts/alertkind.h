// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace bookbell {

/// What an alert is about. The numbers are stored.
enum class AlertKind {
    Ready = 0,
    Available = 1,
    Cancelled = 2,
    Announcement = 3,
    Test = 4,
    Reminder = 5, ///< the last day of a pick-up comes near
    Expired = 6, ///< a ready one was not collected in time
};

inline constexpr AlertKind alertKinds[] = {
    AlertKind::Ready,     AlertKind::Reminder,     AlertKind::Expired, AlertKind::Cancelled,
    AlertKind::Available, AlertKind::Announcement, AlertKind::Test,
};

/// "ready", "available", … as JSON and templates name it.
[[nodiscard]] QString toText(AlertKind kind);
[[nodiscard]] std::optional<AlertKind> alertKindFromText(const QString &text);

} // namespace bookbell
