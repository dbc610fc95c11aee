// SPDX-License-Identifier: GPL-3.0-or-later
// The announcements of SqliteDeliveryStore, and their audiences.
#include "core/storage/sqlite/sqlitedeliverystore.h"

#include <algorithm>

#include "core/storage/sqlite/sqliteoutboxholdstore.h"
#include "core/storage/sqlite/sqlitestatement.h"

namespace bookbell {

using namespace Qt::StringLiterals;

// An announcement that is sending and has nothing open reads as finished.
#define ANNOUNCEMENT_SELECT                                                                        \
    "SELECT a.id, a.list_id, a.title, a.body, a.url, a.icon, a.urgency, a.ttl_seconds, a.topic, "  \
    "CASE WHEN a.state = 0 AND NOT EXISTS (SELECT 1 FROM delivery_counts c "                       \
    "WHERE c.announcement_id = a.id AND c.state < 4 AND c.n > 0) THEN 3 ELSE a.state END, "        \
    "a.reason, a.created_at, a.not_before, a.recipients, a.is_test FROM announcements a "

static void readAnnouncement(SqliteRow &row, Announcement &announcement)
{
    row >> announcement.id >> announcement.list >> announcement.title >> announcement.body
        >> announcement.url >> announcement.icon >> announcement.urgency >> announcement.ttlSeconds
        >> announcement.topic >> announcement.state >> announcement.reason >> announcement.createdAt
        >> announcement.notBefore >> announcement.recipients >> announcement.isTest;
}

/// Finished is derived, so it is stored as what it was derived from.
static AnnouncementState storedState(AnnouncementState state)
{
    return state == AnnouncementState::Finished ? AnnouncementState::Sending : state;
}

Result<AnnouncementId> SqliteDeliveryStore::addAnnouncement(const Announcement &announcement)
{
    return SqliteStatement(m_handle,
                           "INSERT INTO announcements (list_id, title, body, url, icon, urgency, "
                           "ttl_seconds, topic, state, reason, created_at, not_before, recipients, "
                           "is_test) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .bind(announcement.list, announcement.title, announcement.body, announcement.url,
              announcement.icon, announcement.urgency, announcement.ttlSeconds, announcement.topic,
              storedState(announcement.state), announcement.reason, announcement.createdAt,
              announcement.notBefore, announcement.recipients, announcement.isTest)
        .insert<AnnouncementId>();
}

Result<> SqliteDeliveryStore::updateAnnouncement(const Announcement &announcement)
{
    return SqliteStatement(m_handle,
                           "UPDATE announcements SET list_id = ?, title = ?, body = ?, url = ?, "
                           "icon = ?, urgency = ?, ttl_seconds = ?, topic = ?, state = ?, "
                           "reason = ?, created_at = ?, not_before = ?, recipients = ? "
                           "WHERE id = ?")
        .bind(announcement.list, announcement.title, announcement.body, announcement.url,
              announcement.icon, announcement.urgency, announcement.ttlSeconds, announcement.topic,
              storedState(announcement.state), announcement.reason, announcement.createdAt,
              announcement.notBefore, announcement.recipients, announcement.id)
        .runOnOne(ErrorCode::UnknownAnnouncement, announcement.id.value);
}

Result<std::optional<Announcement>> SqliteDeliveryStore::announcement(AnnouncementId id) const
{
    return SqliteStatement(m_handle, ANNOUNCEMENT_SELECT "WHERE a.id = ?")
        .bind(id)
        .one<Announcement>(readAnnouncement);
}

Result<QList<Announcement>> SqliteDeliveryStore::announcements() const
{
    return SqliteStatement(m_handle, ANNOUNCEMENT_SELECT "WHERE a.is_test = 0 ORDER BY a.id")
        .all<Announcement>(readAnnouncement);
}

static Result<qint64> enqueueWholeList(SqliteHandle &handle, const Announcement &announcement,
                                       UtcTime now, UtcTime dueAt, const QString &heldReason)
{
    const bool isHeld = dueAt > now;
    const UtcTime start = isHeld ? dueAt : now;
    const UtcTime expiresAt = start + std::chrono::seconds(announcement.ttlSeconds);
    // Without a topic of the announcement each row gets 32 characters of its own.
    return SqliteStatement(handle,
                           "INSERT INTO deliveries (kind, state, announcement_id, service_id, "
                           "subscription_id, topic, created_at, due_at, expires_at, reason) "
                           "SELECT ?, ?, ?, s.service_id, s.id, "
                           "coalesce(?, CAST(lower(hex(randomblob(16))) AS BLOB)), ?, ?, ?, ? "
                           "FROM list_members m CROSS JOIN subscriptions s "
                           "ON s.id = m.subscription_id WHERE m.list_id = ? AND s.state = 0")
        .bind(AlertKind::Announcement, isHeld ? DeliveryState::Held : DeliveryState::Queued,
              announcement.id,
              announcement.topic.isEmpty() ? std::optional<QByteArray>() : announcement.topic, now,
              start, expiresAt, isHeld ? heldReason : QString(), announcement.list)
        .run();
}

Result<qint64> SqliteDeliveryStore::enqueueAudience(const Announcement &announcement, UtcTime now,
                                                    UtcTime dueAt, const QString &heldReason,
                                                    const DailyCap &cap)
{
    auto count = cap.perDay > 0 ? enqueueCapped(announcement, now, heldReason, cap)
                                : enqueueWholeList(m_handle, announcement, now, dueAt, heldReason);
    if (!count)
        return count;
    if (auto held = applyOutboxHold(m_handle, announcement.id); !held)
        return fail(std::move(held.error()));
    return count;
}

Result<QByteArray> SqliteDeliveryStore::announcementsOn(const DailyCap::Day &day, UtcTime now) const
{
    auto ids = SqliteStatement(
                   m_handle,
                   "SELECT a.id FROM announcements a WHERE a.is_test = 0 AND a.id IN "
                   "(SELECT announcement_id FROM delivery_counts "
                   "WHERE state < 4 AND n > 0 AND announcement_id > 0 "
                   "UNION SELECT announcement_id FROM deliveries INDEXED BY deliveries_accepted "
                   "WHERE state = 4 AND finished_at >= ? AND finished_at < ?)")
                   .bind(day.from, std::min(day.until, now + std::chrono::milliseconds {1}))
                   .all<qint64>([](SqliteRow &row, qint64 &id) { row >> id; });
    if (!ids)
        return fail(std::move(ids.error()));
    QByteArray json;
    for (const qint64 id : std::as_const(*ids))
        json += (json.isEmpty() ? '[' : ',') + QByteArray::number(id);
    return json.isEmpty() ? "[]"_ba : json + ']';
}

// How many announcements subscription s has on a day: those that its service took then, and those
// that are still to go out then. due_at of what was taken is when that was; what is overdue goes
// out now. ?1: announcementsOn(), ?2: now, ?3: from, ?4: until.
#define WITH_DAY "WITH day (id) AS MATERIALIZED (SELECT value FROM json_each(?1)) "
#define COUNT_ON_DAY                                                                               \
    "(SELECT count(*) FROM day CROSS JOIN deliveries d ON d.announcement_id = day.id "             \
    "AND d.announcement_id > 0 AND d.subscription_id = s.id AND d.state < 5 "                      \
    "WHERE CASE d.state WHEN 4 THEN d.due_at ELSE max(d.due_at, ?2) END >= ?3 "                    \
    "AND CASE d.state WHEN 4 THEN d.due_at ELSE max(d.due_at, ?2) END < ?4) "

Result<qint64> SqliteDeliveryStore::enqueueCapped(const Announcement &announcement, UtcTime now,
                                                  const QString &heldReason, const DailyCap &cap)
{
    const auto audience =
        SqliteStatement(m_handle,
                        "SELECT count(*) FROM list_members m CROSS JOIN subscriptions s "
                        "ON s.id = m.subscription_id WHERE m.list_id = ? AND s.state = 0")
            .bind(announcement.list)
            .value<qint64>();
    if (!audience)
        return audience;
    qint64 count = 0;
    for (qsizetype i = 0; i < cap.days.size() && (i == 0 || count < *audience); ++i) {
        const DailyCap::Day &day = cap.days.at(i);
        const bool isLast = i + 1 == cap.days.size();
        const UtcTime start = std::max(day.dueAt, now);
        const bool isHeld = start > now;
        const auto others = announcementsOn(day, now);
        if (!others)
            return fail(others.error());
        // The first day leaves it to the index to refuse a second freeze.
        const auto added =
            SqliteStatement(
                m_handle,
                WITH_DAY
                "INSERT INTO deliveries (kind, state, announcement_id, service_id, "
                "subscription_id, topic, created_at, due_at, expires_at, reason) "
                "SELECT ?5, ?6, ?7, s.service_id, s.id, "
                "coalesce(?8, CAST(lower(hex(randomblob(16))) AS BLOB)), ?2, ?9, ?10, ?11 "
                "FROM list_members m CROSS JOIN subscriptions s ON s.id = m.subscription_id "
                "WHERE m.list_id = ?12 AND s.state = 0 AND (NOT ?13 OR NOT EXISTS "
                "(SELECT 1 FROM deliveries own WHERE own.announcement_id = ?7 "
                "AND own.announcement_id > 0 AND own.subscription_id = s.id)) "
                "AND (?14 OR " COUNT_ON_DAY "< ?15)")
                .bind(*others, now, day.from, day.until, AlertKind::Announcement,
                      isHeld ? DeliveryState::Held : DeliveryState::Queued, announcement.id,
                      announcement.topic.isEmpty() ? std::optional<QByteArray>()
                                                   : announcement.topic,
                      start, start + std::chrono::seconds(announcement.ttlSeconds),
                      i > 0        ? dailyCapReason()
                          : isHeld ? heldReason
                                   : QString(),
                      announcement.list, i > 0, isLast, cap.perDay)
                .run();
        if (!added)
            return added;
        count += *added;
    }
    return count;
}

Result<qint64> SqliteDeliveryStore::beyondDailyCap(ListId list, const DailyCap &cap,
                                                   UtcTime now) const
{
    if (cap.perDay <= 0 || cap.days.isEmpty())
        return 0;
    const DailyCap::Day &day = cap.days.constFirst();
    const auto others = announcementsOn(day, now);
    if (!others)
        return fail(others.error());
    if (*others == "[]")
        return 0;
    return SqliteStatement(m_handle,
                           WITH_DAY
                           "SELECT count(*) FROM list_members m CROSS JOIN subscriptions s "
                           "ON s.id = m.subscription_id WHERE m.list_id = ?5 AND s.state = 0 "
                           "AND " COUNT_ON_DAY ">= ?6")
        .bind(*others, now, day.from, day.until, list, cap.perDay)
        .value<qint64>();
}

// The rows of an announcement lie together, so its failures are those of a stretch of the index by
// state. ?1: the announcement.
#define FAILED_OF                                                                                  \
    "FROM deliveries INDEXED BY deliveries_state WHERE state = 6 AND announcement_id = ?1 "        \
    "AND id >= (SELECT min(id) FROM deliveries WHERE announcement_id = ?1 "                        \
    "AND announcement_id > 0) "                                                                    \
    "AND id <= (SELECT max(id) FROM deliveries WHERE announcement_id = ?1 "                        \
    "AND announcement_id > 0) "

Result<QList<ReasonCount>> SqliteDeliveryStore::failures(AnnouncementId id) const
{
    return SqliteStatement(m_handle,
                           "SELECT reason, count(*) AS n FROM (SELECT reason " FAILED_OF
                           "LIMIT 100000) GROUP BY reason ORDER BY n DESC, reason LIMIT 10")
        .bind(id)
        .all<ReasonCount>(
            [](SqliteRow &row, ReasonCount &reason) { row >> reason.first >> reason.second; });
}

Result<QList<DeliveryId>> SqliteDeliveryStore::failed(AnnouncementId id, DeliveryId after,
                                                      int limit) const
{
    return SqliteStatement(m_handle, "SELECT id " FAILED_OF "AND id > ?2 ORDER BY id LIMIT ?3")
        .bind(id, after.value, limit)
        .all<DeliveryId>([](SqliteRow &row, DeliveryId &found) { row >> found; });
}

} // namespace bookbell
