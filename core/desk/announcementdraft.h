// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "core/alerts/alertrules.h"
#include "core/alerts/announcement.h"
#include "core/base/settings.h"
#include "core/desk/desk.h"
#include "core/storage/deliverystore.h"

namespace bookbell {

/// A part of an announcement that staff fill in.
enum class AnnouncementField { Title, Body, Url, Icon, Urgency, Lifetime, Topic };

struct AnnouncementProblem {
    AnnouncementField field = AnnouncementField::Title;
    Error error;
};

/// All that is wrong with what was filled in, in the order of the fields; the list and its readers
/// are not looked at. Errors: MissingField (title, body), InvalidUrl, InvalidUrgency, InvalidTime,
/// InvalidTopic, PayloadTooLarge (body).
[[nodiscard]] QList<AnnouncementProblem> problemsOf(const AnnounceRequest &request);

/// The size of the message before encryption, whatever is wrong with it; safePayloadBytes at most
/// can be sent.
[[nodiscard]] int payloadBytesOf(const AnnounceRequest &request);

/// The announcement that the request asks for, without its list. Errors: the first of problemsOf().
[[nodiscard]] Result<Announcement> announcementOf(const AnnounceRequest &request, UtcTime now);

/// When an announcement that may not go out before `notBefore` does.
[[nodiscard]] AlertSchedule announcementSchedule(const Settings &settings, UtcTime now,
                                                 UtcTime notBefore);

/// The setting announcements.per-day for one that is due at `dueAt`: that day of the library, then
/// the following ones, each from the end of its quiet hours.
[[nodiscard]] DailyCap dailyCapOf(const Settings &settings, UtcTime dueAt);

} // namespace bookbell
