// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/announcementdraft.h"

#include <QUrl>

#include <algorithm>
#include <limits>

#include "core/alerts/payload.h"
#include "core/alerts/templates.h"
#include "core/desk/queueactions.h"
#include "core/storage/librarysettings.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// How many days an announcement may be put off; on the last one it goes out, cap or not.
constexpr int mostCapDays = 7;

Result<QString> checkedUrl(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return trimmed;
    const QUrl url(trimmed, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return fail(ErrorCode::InvalidUrl, trimmed);
    return QString::fromLatin1(url.toEncoded());
}

/// The checked announcement with all that was wrong on the way.
struct Draft {
    Announcement announcement;
    QList<AnnouncementProblem> problems;

    void refuse(AnnouncementField field, ErrorCode code, const QString &subject)
    {
        problems.append({field, {code, subject, {}}});
    }
    [[nodiscard]] QString urlOr(AnnouncementField field, const QString &text)
    {
        const auto url = checkedUrl(text);
        if (url)
            return *url;
        problems.append({field, url.error()});
        return text.trimmed();
    }
    /// With the longest tag that an id can make.
    [[nodiscard]] int payloadBytes() const
    {
        AlertPayload payload;
        payload.title = announcement.title;
        payload.body = announcement.body;
        payload.url = announcement.url;
        payload.icon = announcement.icon;
        payload.tag = tagOf(AlertKind::Announcement, {}, {}, {std::numeric_limits<qint64>::max()});
        payload.lang = u"ko"_s;
        return static_cast<int>(toPayloadJson(payload).size());
    }
};

Draft draftOf(const AnnounceRequest &request)
{
    Draft draft;
    Announcement &announcement = draft.announcement;
    announcement.title = plainText(request.title).trimmed();
    announcement.body = plainText(request.body, true).trimmed();
    if (announcement.title.isEmpty())
        draft.refuse(AnnouncementField::Title, ErrorCode::MissingField, u"title"_s);
    if (announcement.body.isEmpty())
        draft.refuse(AnnouncementField::Body, ErrorCode::MissingField, u"body"_s);
    announcement.url = draft.urlOr(AnnouncementField::Url, request.url);
    announcement.icon = draft.urlOr(AnnouncementField::Icon, request.icon);
    const auto urgency = request.urgency.isEmpty()
        ? Result<Urgency>(urgencyOf(AlertKind::Announcement))
        : urgencyFromText(request.urgency);
    if (urgency)
        announcement.urgency = toText(*urgency);
    else
        draft.problems.append({AnnouncementField::Urgency, urgency.error()});
    if (request.ttlSeconds && *request.ttlSeconds < 0)
        draft.refuse(AnnouncementField::Lifetime, ErrorCode::InvalidTime,
                     QString::number(*request.ttlSeconds));
    announcement.ttlSeconds = static_cast<int>(
        std::min<qint64>(request.ttlSeconds.value_or(announcement.ttlSeconds), maxTtlSeconds));
    if (!request.topic.isEmpty()) {
        if (auto valid = checkTopic(request.topic); !valid)
            draft.problems.append({AnnouncementField::Topic, valid.error()});
        // Apple refuses some lengths that are no base64url; none refuses a hash.
        announcement.topic = topicFor(QByteArray("announcement-topic:" + request.topic.toUtf8()));
    }
    // It is not cut like an alert from a template: its end may hold the date that matters.
    if (const int size = draft.payloadBytes(); size > safePayloadBytes)
        draft.refuse(AnnouncementField::Body, ErrorCode::PayloadTooLarge,
                     u"%1 of %2 bytes"_s.arg(size).arg(safePayloadBytes));
    return draft;
}

} // namespace

QList<AnnouncementProblem> problemsOf(const AnnounceRequest &request)
{
    return draftOf(request).problems;
}

int payloadBytesOf(const AnnounceRequest &request)
{
    return draftOf(request).payloadBytes();
}

Result<Announcement> announcementOf(const AnnounceRequest &request, UtcTime now)
{
    Draft draft = draftOf(request);
    if (!draft.problems.isEmpty())
        return fail(draft.problems.constFirst().error);
    draft.announcement.createdAt = now;
    draft.announcement.notBefore = std::max(now, request.at.value_or(now));
    return std::move(draft.announcement);
}

AlertSchedule announcementSchedule(const Settings &settings, UtcTime now, UtcTime notBefore)
{
    return scheduleOf(AlertKind::Announcement, now, notBefore, u"schedule"_s,
                      quietHoursOf(settings), zoneOf(settings));
}

DailyCap dailyCapOf(const Settings &settings, UtcTime dueAt)
{
    DailyCap cap;
    const QTimeZone zone = zoneOf(settings);
    const QuietHours quietHours = quietHoursOf(settings);
    cap.perDay = settings.text(u"announcements.per-day"_s).toInt(); // "off" is 0
    if (cap.perDay == 0)
        return cap;
    QDate day = inZone(dueAt, zone).date();
    for (int i = 0; i < mostCapDays; ++i) {
        const UtcTime from = fromDateTime(day.startOfDay(zone));
        day = day.addDays(1);
        cap.days.append({from, fromDateTime(day.startOfDay(zone)),
                         i == 0 ? dueAt : quietHours.earliest(from, zone)});
    }
    return cap;
}

} // namespace bookbell
