// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk.h"

#include <QUrl>

#include <algorithm>
#include <limits>

#include "core/alerts/payload.h"
#include "core/alerts/templates.h"
#include "core/desk/deskact.h"
#include "core/desk/queueactions.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

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

/// An announcement is not cut like an alert from a template: its end may hold the date that
/// matters.
Result<> checkSize(const Announcement &announcement)
{
    AlertPayload payload;
    payload.title = announcement.title;
    payload.body = announcement.body;
    payload.url = announcement.url;
    payload.icon = announcement.icon;
    payload.tag = tagOf(AlertKind::Announcement, {}, {}, {std::numeric_limits<qint64>::max()});
    payload.lang = u"ko"_s;
    const qsizetype size = toPayloadJson(payload).size();
    if (size > safePayloadBytes)
        return fail(ErrorCode::PayloadTooLarge,
                    u"%1 of %2 bytes"_s.arg(size).arg(safePayloadBytes));
    return {};
}

/// The announcement that the request asks for, without its list.
Result<Announcement> checked(const AnnounceRequest &request, UtcTime now)
{
    Announcement announcement;
    announcement.title = plainText(request.title).trimmed();
    announcement.body = plainText(request.body, true).trimmed();
    if (announcement.title.isEmpty())
        return fail(ErrorCode::MissingField, u"title"_s);
    if (announcement.body.isEmpty())
        return fail(ErrorCode::MissingField, u"body"_s);
    const auto url = checkedUrl(request.url);
    if (!url)
        return fail(url.error());
    announcement.url = *url;
    const auto icon = checkedUrl(request.icon);
    if (!icon)
        return fail(icon.error());
    announcement.icon = *icon;
    const auto urgency = request.urgency.isEmpty()
        ? Result<Urgency>(urgencyOf(AlertKind::Announcement))
        : urgencyFromText(request.urgency);
    if (!urgency)
        return fail(urgency.error());
    announcement.urgency = toText(*urgency);
    if (request.ttlSeconds && *request.ttlSeconds < 0)
        return fail(ErrorCode::InvalidTime, QString::number(*request.ttlSeconds));
    announcement.ttlSeconds = static_cast<int>(
        std::min<qint64>(request.ttlSeconds.value_or(announcement.ttlSeconds), maxTtlSeconds));
    if (!request.topic.isEmpty()) {
        if (auto valid = checkTopic(request.topic); !valid)
            return fail(std::move(valid.error()));
        // Apple refuses some lengths that are no base64url; none refuses a hash.
        announcement.topic = topicFor(QByteArray("announcement-topic:" + request.topic.toUtf8()));
    }
    announcement.createdAt = now;
    announcement.notBefore = std::max(now, request.at.value_or(now));
    if (auto fits = checkSize(announcement); !fits)
        return fail(std::move(fits.error()));
    return announcement;
}

Result<AnnounceResult> announceNow(DeskAct &act, const AnnounceRequest &request)
{
    Stores &stores = act.stores();
    auto announcement = checked(request, act.now());
    if (!announcement)
        return fail(std::move(announcement.error()));
    const auto list = stores.subscriptions().listByName(request.list);
    if (!list)
        return fail(list.error());
    if (!*list)
        return fail(ErrorCode::UnknownList, request.list);
    announcement->list = (*list)->id;
    const auto id = stores.deliveries().addAnnouncement(*announcement);
    if (!id)
        return fail(id.error());
    announcement->id = *id;

    const AlertSchedule schedule =
        scheduleOf(AlertKind::Announcement, act.now(), announcement->notBefore, u"schedule"_s,
                   quietHoursOf(act.settings()), act.policy().zone);
    const auto recipients = stores.deliveries().enqueueAudience(
        *announcement, act.now(), schedule.dueAt, schedule.heldReason);
    if (!recipients)
        return fail(recipients.error());
    if (*recipients == 0)
        return fail(ErrorCode::EmptyAudience, request.list);
    announcement->recipients = *recipients;
    if (auto stored = stores.deliveries().updateAnnouncement(*announcement); !stored)
        return fail(std::move(stored.error()));
    const auto entry = act.record(u"announce"_s, subjectOf(*id));
    if (!entry)
        return fail(entry.error());
    return AnnounceResult {*id, *recipients};
}

Result<Announcement> moveAnnouncement(DeskAct &act, AnnouncementId id, AnnouncementState to,
                                      const QString &action)
{
    DeliveryStore &deliveries = act.stores().deliveries();
    const auto found = deliveries.announcement(id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::UnknownAnnouncement, QString::number(id.value));
    Announcement announcement = **found;
    const bool isOver = announcement.state == AnnouncementState::Stopped
        || announcement.state == AnnouncementState::Finished;
    if (isOver)
        return fail(ErrorCode::AnnouncementFinished, QString::number(id.value));
    if (announcement.state == to)
        return announcement;
    announcement.state = to;
    announcement.reason = to == AnnouncementState::Paused ? u"by staff"_s : QString();
    if (auto stored = deliveries.updateAnnouncement(announcement); !stored)
        return fail(std::move(stored.error()));
    if (to == AnnouncementState::Stopped) {
        const auto dropped = deliveries.dropUnsent(id, u"stopped"_s, act.now());
        if (!dropped)
            return fail(dropped.error());
    }
    const auto entry = act.record(action, subjectOf(id));
    if (!entry)
        return fail(entry.error());
    return announcement;
}

QFuture<Result<Announcement>> move(Database &database, const Clock &clock, const Actor &actor,
                                   AnnouncementId id, AnnouncementState to, const QString &action)
{
    return database.write([=, &clock](Stores &stores) -> Result<Announcement> {
        auto act = DeskAct::begin(stores, clock.now(), actor);
        if (!act)
            return fail(std::move(act.error()));
        return moveAnnouncement(*act, id, to, action);
    });
}

} // namespace

QFuture<Result<AnnounceResult>> Desk::announce(const AnnounceRequest &request)
{
    return m_database.write(
        [=, clock = &m_clock, actor = m_actor](Stores &stores) -> Result<AnnounceResult> {
            auto act = DeskAct::begin(stores, clock->now(), actor);
            if (!act)
                return fail(std::move(act.error()));
            return announceNow(*act, request);
        });
}

QFuture<Result<Announcement>> Desk::pauseAnnouncement(AnnouncementId id)
{
    return move(m_database, m_clock, m_actor, id, AnnouncementState::Paused, u"pause"_s);
}

QFuture<Result<Announcement>> Desk::resumeAnnouncement(AnnouncementId id)
{
    return move(m_database, m_clock, m_actor, id, AnnouncementState::Sending, u"resume"_s);
}

QFuture<Result<Announcement>> Desk::stopAnnouncement(AnnouncementId id)
{
    return move(m_database, m_clock, m_actor, id, AnnouncementState::Stopped, u"stop"_s);
}

} // namespace bookbell
