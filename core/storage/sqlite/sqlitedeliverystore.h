// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/deliverystore.h"
#include "core/storage/permitbucket.h"

namespace bookbell {

class SqliteHandle;

/// The outbox in SQLite. Schema and its reasons: resources/migrations/sqlite/0001.sql.
class SqliteDeliveryStore final : public DeliveryStore
{
public:
    explicit SqliteDeliveryStore(SqliteHandle &handle)
        : m_handle(handle)
    {
    }

    [[nodiscard]] Result<DeliveryId> enqueue(const Delivery &delivery) override;
    [[nodiscard]] Result<qint64> enqueueAudience(const Announcement &announcement, UtcTime now,
                                                 UtcTime dueAt, const QString &heldReason,
                                                 const DailyCap &cap) override;
    [[nodiscard]] Result<qint64> beyondDailyCap(ListId list, const DailyCap &cap,
                                                UtcTime now) const override;
    [[nodiscard]] Result<qint64> dropUnsent(ReservationId reservation, const QString &reason,
                                            UtcTime now) override;
    [[nodiscard]] Result<qint64> dropUnsent(AnnouncementId announcement, const QString &reason,
                                            UtcTime now) override;
    [[nodiscard]] Result<std::optional<HeldGroup>> heldGroup(
        SubscriptionId subscription) const override;
    [[nodiscard]] Result<> beginGroup(DeliveryId id) override;
    [[nodiscard]] Result<bool> hasOverdue(UtcTime now) const override;
    [[nodiscard]] Result<QList<UnsentDelivery>> release(UtcTime now, int limit) override;
    [[nodiscard]] Result<QList<UnsentDelivery>> dropTooLate(UtcTime now, int limit) override;
    [[nodiscard]] Result<qint64> bringForward(UtcTime now) override;
    [[nodiscard]] Result<qint64> reschedule(const QString &heldReason, UtcTime dueAt,
                                            UtcTime now) override;

    [[nodiscard]] Result<qint64> retry(std::span<const DeliveryId> failed, UtcTime now) override;
    [[nodiscard]] Result<qint64> forgetWrongClock(UtcTime now, int limit) override;
    using DeliveryStore::claim;
    [[nodiscard]] Result<ClaimResult> claim(const ClaimRequest &request, UtcTime now,
                                            UtcTime leaseUntil) override;
    [[nodiscard]] Result<qint64> complete(const QString &owner,
                                          std::span<const DeliveryOutcome> outcomes,
                                          UtcTime now) override;
    [[nodiscard]] Result<DueWork> dueWork(UtcTime now) const override;

    [[nodiscard]] Result<std::optional<Delivery>> delivery(DeliveryId id) const override;
    [[nodiscard]] Result<QList<Delivery>> deliveries(const DeliveryFilter &filter) const override;
    [[nodiscard]] Result<DeliveryCounts> counts() const override;
    [[nodiscard]] Result<DeliveryCounts> counts(AnnouncementId announcement) const override;
    [[nodiscard]] Result<QHash<ServiceId, qint64>> acceptedSince(UtcTime since) const override;
    [[nodiscard]] Result<qint64> acceptedCountSince(UtcTime since) const override;
    [[nodiscard]] Result<qint64> dropUnsent(ReaderId reader, const QString &reason,
                                            UtcTime now) override;
    [[nodiscard]] Result<qint64> dropUnsentAvailable(BookId book, ReaderId reader,
                                                     const QString &reason, UtcTime now) override;
    [[nodiscard]] Result<qint64> openOnActiveServices() const override;

    [[nodiscard]] Result<AnnouncementId> addAnnouncement(const Announcement &announcement) override;
    [[nodiscard]] Result<> updateAnnouncement(const Announcement &announcement) override;
    [[nodiscard]] Result<std::optional<Announcement>> announcement(
        AnnouncementId id) const override;
    [[nodiscard]] Result<QList<Announcement>> announcements() const override;
    [[nodiscard]] Result<QList<ReasonCount>> failures(AnnouncementId id) const override;
    [[nodiscard]] Result<QList<DeliveryId>> failed(AnnouncementId id, DeliveryId after,
                                                   int limit) const override;

private:
    /// Where there is a limit; see PermitBucket.
    [[nodiscard]] Result<std::optional<PermitBucket>> permitsFor(const ClaimRequest &request,
                                                                 UtcTime now) const;
    [[nodiscard]] Result<> takePermits(ServiceId service, PermitBucket &permits, qint64 count,
                                       UtcTime now);
    /// The announcements of which somebody has or will have one on that day, as a JSON array of
    /// ids.
    [[nodiscard]] Result<QByteArray> announcementsOn(const DailyCap::Day &day, UtcTime now) const;
    [[nodiscard]] Result<qint64> enqueueCapped(const Announcement &announcement, UtcTime now,
                                               const QString &heldReason, const DailyCap &cap);
    /// One that would say what is not so any more.
    [[nodiscard]] Result<> dropClaimed(DeliveryId id, const QString &reason, UtcTime now);
    /// A book that was to be told of is gone again: the news is dropped, and its reader hears of
    /// the next time.
    [[nodiscard]] Result<> goOnWatching(DeliveryId available, UtcTime now);
    /// Puts the members of each group behind the first of them, with those that are due but beyond
    /// what was found.
    [[nodiscard]] Result<> gatherGroups(QList<ClaimedDelivery> &claimed, UtcTime now) const;
    /// `outcome` for all deliveries of the JSON array `ids`; returns how many were recorded.
    [[nodiscard]] Result<qint64> completeAlike(const QString &owner, const DeliveryOutcome &outcome,
                                               const QByteArray &ids, UtcTime now);

    SqliteHandle &m_handle;
};

} // namespace bookbell
