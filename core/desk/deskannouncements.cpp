// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk.h"

#include "core/desk/announcementdraft.h"
#include "core/desk/deskact.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

Result<AnnounceResult> announceNow(DeskAct &act, const AnnounceRequest &request)
{
    Stores &stores = act.stores();
    auto announcement = announcementOf(request, act.now());
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
        announcementSchedule(act.settings(), act.now(), announcement->notBefore);
    const auto recipients = stores.deliveries().enqueueAudience(
        *announcement, act.now(), schedule.dueAt, schedule.heldReason,
        dailyCapOf(act.settings(), schedule.dueAt));
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

QFuture<Result<Announcement>> turn(Database &database, const Clock &clock, const Actor &actor,
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
    return turn(m_database, m_clock, m_actor, id, AnnouncementState::Paused, u"pause"_s);
}

QFuture<Result<Announcement>> Desk::resumeAnnouncement(AnnouncementId id)
{
    return turn(m_database, m_clock, m_actor, id, AnnouncementState::Sending, u"resume"_s);
}

QFuture<Result<Announcement>> Desk::stopAnnouncement(AnnouncementId id)
{
    return turn(m_database, m_clock, m_actor, id, AnnouncementState::Stopped, u"stop"_s);
}

} // namespace bookbell
