// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/clock.h"
#include "core/base/ids.h"

namespace bookbell {

enum class AnnouncementState {
    Sending = 0,
    Paused = 1, ///< by staff, or by the error stop (see `reason`)
    Stopped = 2,
    /// Derived: sending, and no delivery is queued, held, leased or retrying. Never stored.
    Finished = 3,
};

[[nodiscard]] QString toText(AnnouncementState state);

/// An alert that staff compose for a list. Its audience is frozen when it is made.
struct Announcement {
    AnnouncementId id;
    ListId list;
    QString title;
    QString body;
    QString url;
    QString icon;
    QString urgency; ///< "very-low" … "high"
    int ttlSeconds = 86400;
    QByteArray topic; ///< empty: one of its own for each delivery
    AnnouncementState state = AnnouncementState::Sending;
    QString reason; ///< why it is paused
    UtcTime createdAt;
    UtcTime notBefore;
    qint64 recipients = 0;
    bool isTest = false; ///< went to staff's own device only; in no list of announcements

    bool operator==(const Announcement &) const = default;
};

} // namespace bookbell
