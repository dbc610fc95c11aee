// SPDX-License-Identifier: GPL-3.0-or-later
// The announcements of SqliteDeliveryStore.
#include "core/storage/sqlite/sqlitedeliverystore.h"

#include "core/storage/sqlite/sqlitestatement.h"

namespace bookbell {

// An announcement that is sending and has nothing open reads as finished.
#define ANNOUNCEMENT_SELECT                                                                        \
    "SELECT a.id, a.list_id, a.title, a.body, a.url, a.icon, a.urgency, a.ttl_seconds, a.topic, "  \
    "CASE WHEN a.state = 0 AND NOT EXISTS (SELECT 1 FROM delivery_counts c "                       \
    "WHERE c.announcement_id = a.id AND c.state < 4 AND c.n > 0) THEN 3 ELSE a.state END, "        \
    "a.reason, a.created_at, a.not_before, a.recipients FROM announcements a "

static void readAnnouncement(SqliteRow &row, Announcement &announcement)
{
    row >> announcement.id >> announcement.list >> announcement.title >> announcement.body
        >> announcement.url >> announcement.icon >> announcement.urgency >> announcement.ttlSeconds
        >> announcement.topic >> announcement.state >> announcement.reason >> announcement.createdAt
        >> announcement.notBefore >> announcement.recipients;
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
                           "ttl_seconds, topic, state, reason, created_at, not_before, recipients) "
                           "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .bind(announcement.list, announcement.title, announcement.body, announcement.url,
              announcement.icon, announcement.urgency, announcement.ttlSeconds, announcement.topic,
              storedState(announcement.state), announcement.reason, announcement.createdAt,
              announcement.notBefore, announcement.recipients)
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
    return SqliteStatement(m_handle, ANNOUNCEMENT_SELECT "ORDER BY a.id")
        .all<Announcement>(readAnnouncement);
}

} // namespace bookbell
