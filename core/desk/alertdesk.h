// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include <optional>

#include "core/alerts/announcement.h"
#include "core/alerts/delivery.h"
#include "core/base/clock.h"
#include "core/desk/desk.h"
#include "core/storage/database.h"
#include "core/storage/deliverystore.h"
#include "core/storage/settingstore.h"

namespace bookbell {

/// What sending would do, before it is done.
struct AnnouncementPreview {
    qint64 recipients = 0;
    /// All wait until then: quiet hours, or the time that was set (`heldReason` as in
    /// AlertSchedule).
    std::optional<UtcTime> heldUntil;
    QString heldReason;
    qint64 beyondDailyCap = 0; ///< of them, who have had the day's (announcements.per-day)
    std::optional<UtcTime> dailyCapUntil; ///< when the first of these get it
    int payloadBytes = 0; ///< of the message before encryption

    bool operator==(const AnnouncementPreview &) const = default;
};

/// An announcement with how far it has come.
struct AnnouncementRecord {
    Announcement announcement;
    QString listName;
    DeliveryCounts counts;
    /// Of record() only: see DeliveryStore::failures().
    QList<ReasonCount> failures;

    bool operator==(const AnnouncementRecord &) const = default;
};

/// Announcements before and after they go out, and deliveries that failed. Callable from any
/// thread; database and clock must outlive it.
class AlertDesk
{
public:
    AlertDesk(Database &database, const Clock &clock, Actor actor);

    /// What announce() would do now; its text may be incomplete still (see problemsOf()). Errors:
    /// UnknownList, EmptyAudience.
    [[nodiscard]] QFuture<Result<AnnouncementPreview>> preview(
        const AnnounceRequest &request) const;
    /// Sends it to the devices of one reader only, at once, whatever the hour. Returns to how many.
    /// Errors: UnknownReader, NoWorkingSubscription and those of Desk::announce() about the text.
    [[nodiscard]] QFuture<Result<int>> test(const AnnounceRequest &request,
                                            const QString &card) const;
    /// Without tests, the newest first.
    [[nodiscard]] QFuture<Result<QList<AnnouncementRecord>>> announcements() const;
    /// Those of the ids that there are.
    [[nodiscard]] QFuture<Result<QList<AnnouncementRecord>>> records(
        const QList<AnnouncementId> &ids) const;
    /// Error: UnknownAnnouncement.
    [[nodiscard]] QFuture<Result<AnnouncementRecord>> record(AnnouncementId id) const;

    /// A test alert to one device. Errors: NoWorkingSubscription.
    [[nodiscard]] QFuture<Result<int>> ringDevice(SubscriptionId subscription) const;

    /// Queues failed ones once more, in pieces. Returns how many; those whose subscription, reason
    /// or announcement has ended stay as they are.
    [[nodiscard]] QFuture<Result<qint64>> retry(const QList<DeliveryId> &failed) const;
    [[nodiscard]] QFuture<Result<qint64>> retryFailedOf(AnnouncementId announcement) const;

private:
    Database &m_database;
    const Clock &m_clock;
    Actor m_actor;
};

} // namespace bookbell
