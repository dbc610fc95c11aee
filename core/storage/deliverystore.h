// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/alerts/alertfacts.h"
#include "core/alerts/announcement.h"
#include "core/alerts/delivery.h"
#include "core/base/result.h"
#include "core/base/secretbytes.h"
#include "core/circulation/reservation.h"
#include "core/subscribers/subscription.h"

namespace bookbell {

/// A delivery that was leased to a sender, with all that is needed to ask once more whether its
/// reason holds, to make its text and to send it.
struct ClaimedDelivery {
    DeliveryId id;
    int attempt = 0; ///< 1 for the first
    AlertKind kind = AlertKind::Test;
    ServiceId service;
    SubscriptionId subscription;
    SubscriptionState subscriptionState = SubscriptionState::Active;
    QString endpoint;
    QByteArray p256dh; ///< 65 bytes
    SecretBytes auth; ///< 16 bytes
    QString language; ///< of the subscription, else of the reader; empty: the library's
    ReservationId reservation;
    std::optional<ReservationState> reservationState;
    BookId book;
    AnnouncementId announcement;
    bool renotify = false;
    QByteArray topic;
    UtcTime expiresAt;
    AlertFacts facts; ///< without the library's name
    DeliveryId group; ///< see Delivery::group
    /// Those that leave in the same message, each leased and to be answered for like this one.
    std::vector<ClaimedDelivery> others;
};

/// What became of an attempt. Recorded only if the lease is still that of owner and attempt.
struct DeliveryOutcome {
    DeliveryId id;
    int attempt = 0;
    DeliveryState state = DeliveryState::Failed; ///< Queued: given back, the attempt not counted
    std::optional<UtcTime> dueAt; ///< when to try again: for Queued, Held and Retrying
    int httpStatus = 0;
    QString reason;
    bool retireSubscription = false;
    bool markWrongKey = false; ///< the subscription was made with another VAPID key
    /// From a request that was made for it to the answer, or to its end without one (httpStatus 0);
    /// none where nothing was sent, or another of the same message has it.
    std::optional<qint64> latencyMs = {};

    bool operator==(const DeliveryOutcome &) const = default;
};

/// What a sender asks the outbox for.
struct ClaimRequest {
    ServiceId service;
    QString owner;
    int limit = 0; ///< messages
    int announced = 0; ///< so many of these at most that are no personal alerts
    int perSecond = 0; ///< messages that all senders may send in a second; 0: any number
};

struct ClaimResult {
    QList<ClaimedDelivery> deliveries;
    /// Whether more is due, as far as the limits let it be seen.
    bool hasMorePersonal = false;
    bool hasMoreAnnounced = false;
    /// Where `perSecond` was the limit: when the next message may go.
    std::optional<UtcTime> nextPermitAt;
};

struct DeliveryFilter {
    AnnouncementId announcement; ///< not valid: any
    ReservationId reservation; ///< not valid: any
    std::optional<DeliveryState> state;
    std::optional<AlertKind> kind;
    DeliveryId after; ///< for the next page, by id
    int limit = 1000;
};

/// The most announcements that a subscription gets in a day, and where one that is beyond that
/// goes.
struct DailyCap {
    struct Day {
        UtcTime from;
        UtcTime until; ///< the beginning of the next day
        UtcTime dueAt; ///< when an announcement that is put off to this day goes out
    };

    int perDay = 0; ///< 0: any number, and `days` is empty
    /// The one on which the announcement is due and those that follow; the last takes all that is
    /// left.
    QList<Day> days;
};

/// Why deliveries wait that a DailyCap has put off.
[[nodiscard]] inline QString dailyCapReason()
{
    return QStringLiteral("daily limit");
}

/// What became of a delivery that nobody has sent, because time went by.
struct UnsentDelivery {
    AlertKind kind = AlertKind::Test;
    ReaderId reader;
    ReservationId reservation;
    BookId book;
    AnnouncementId announcement;
    UtcTime dueAt;

    bool operator==(const UnsentDelivery &) const = default;
};

/// Why deliveries were dropped whose lifetime ended before anybody sent them.
[[nodiscard]] inline QString tooLateReason()
{
    return QStringLiteral("too late");
}

/// A reason with how many deliveries it struck.
using ReasonCount = std::pair<QString, qint64>;

/// The durable outbox and the announcements whose audience it freezes.
///
/// Progress is what was answered: a row is open until complete() has recorded its end, and an
/// announcement has finished when none of its rows is open.
class DeliveryStore
{
public:
    virtual ~DeliveryStore() = default;

    /// Writes one delivery; Queued or Held as it says.
    [[nodiscard]] virtual Result<DeliveryId> enqueue(const Delivery &delivery) = 0;
    /// Freezes the audience: one delivery for each active subscription on the announcement's list,
    /// Held with `dueAt` when that lies after `now`. Who has had as many as `cap` allows gets it on
    /// the first day that has room, Held for dailyCapReason. Returns how many.
    [[nodiscard]] virtual Result<qint64> enqueueAudience(const Announcement &announcement,
                                                         UtcTime now, UtcTime dueAt,
                                                         const QString &heldReason,
                                                         const DailyCap &cap = {}) = 0;
    /// How many of the list enqueueAudience() would put off now.
    [[nodiscard]] virtual Result<qint64> beyondDailyCap(ListId list, const DailyCap &cap,
                                                        UtcTime now) const = 0;
    /// The group of held ready alerts to this subscription that others may still join, and when it
    /// goes out: the one that goes last.
    struct HeldGroup {
        DeliveryId id;
        UtcTime dueAt;
        QString heldReason;
    };
    [[nodiscard]] virtual Result<std::optional<HeldGroup>> heldGroup(
        SubscriptionId subscription) const = 0;
    /// The delivery is the first of a group.
    [[nodiscard]] virtual Result<> beginGroup(DeliveryId id) = 0;
    /// Drops what has not been sent of an ended reason; leased rows are left to their sender, which
    /// asks again. Returns how many.
    [[nodiscard]] virtual Result<qint64> dropUnsent(ReservationId reservation,
                                                    const QString &reason, UtcTime now) = 0;
    [[nodiscard]] virtual Result<qint64> dropUnsent(AnnouncementId announcement,
                                                    const QString &reason, UtcTime now) = 0;
    [[nodiscard]] virtual Result<qint64> dropUnsent(ReaderId reader, const QString &reason,
                                                    UtcTime now) = 0;
    /// Only the news that the book is available.
    [[nodiscard]] virtual Result<qint64> dropUnsentAvailable(BookId book, ReaderId reader,
                                                             const QString &reason,
                                                             UtcTime now) = 0;

    /// What is held for `heldReason` now waits until `dueAt`: queued where that has come, else held
    /// as before. Returns how many.
    [[nodiscard]] virtual Result<qint64> reschedule(const QString &heldReason, UtcTime dueAt,
                                                    UtcTime now) = 0;

    /// Whether release() or dropTooLate() would find something.
    [[nodiscard]] virtual Result<bool> hasOverdue(UtcTime now) const = 0;
    /// Queues held ones whose time has come, at most `limit`: they were due already, now it shows.
    [[nodiscard]] virtual Result<QList<UnsentDelivery>> release(UtcTime now, int limit) = 0;
    /// Ends unsent ones that are of no use any more, at most `limit`: dropped for tooLateReason(),
    /// or failed where an attempt was made. Leased rows are left to their sender.
    [[nodiscard]] virtual Result<QList<UnsentDelivery>> dropTooLate(UtcTime now, int limit) = 0;

    /// Queues failed ones once more, with the lifetime that their kind has from the beginning.
    /// Those whose subscription, reason or announcement has ended stay as they are. Returns how
    /// many were queued.
    [[nodiscard]] virtual Result<qint64> retry(std::span<const DeliveryId> failed, UtcTime now) = 0;

    /// Makes due what a clock that was ahead has queued or leased for long after `now`, at most
    /// `limit`, personal alerts first. Returns how many.
    [[nodiscard]] virtual Result<qint64> forgetWrongClock(UtcTime now, int limit) = 0;

    /// Queued means at once: whatever is queued for a time after `now` is due now. Returns how
    /// many.
    [[nodiscard]] virtual Result<qint64> bringForward(UtcTime now) = 0;

    /// Leases due rows of one push service to its owner until `leaseUntil`: personal alerts and
    /// tests that staff wait for first, then announcements that are sending. Rows whose lease ended
    /// are due. Due rows of one group come together, as one.
    [[nodiscard]] virtual Result<ClaimResult> claim(const ClaimRequest &request, UtcTime now,
                                                    UtcTime leaseUntil) = 0;
    /// The same of whatever kind.
    [[nodiscard]] Result<QList<ClaimedDelivery>> claim(ServiceId service, const QString &owner,
                                                       int limit, UtcTime now, UtcTime leaseUntil)
    {
        auto claimed = claim({service, owner, limit, limit, 0}, now, leaseUntil);
        if (!claimed)
            return fail(std::move(claimed.error()));
        return std::move(claimed->deliveries);
    }
    /// Records a batch; rows that are no longer leased to (owner, attempt) are left alone. Returns
    /// how many were recorded. Retires and marks subscriptions, and sets a reservation's toldAt
    /// when its alert is accepted.
    [[nodiscard]] virtual Result<qint64> complete(const QString &owner,
                                                  std::span<const DeliveryOutcome> outcomes,
                                                  UtcTime now) = 0;

    /// Services that have a row due at `now` (not paused, not waiting), and when the next one
    /// after that falls due.
    struct DueWork {
        QList<ServiceId> services;
        QList<ServiceId> personal; ///< those of them with one that claim() takes first
        QList<ServiceId> announced; ///< and those with others
        std::optional<UtcTime> next;
    };
    [[nodiscard]] virtual Result<DueWork> dueWork(UtcTime now) const = 0;

    [[nodiscard]] virtual Result<std::optional<Delivery>> delivery(DeliveryId id) const = 0;
    [[nodiscard]] virtual Result<QList<Delivery>> deliveries(
        const DeliveryFilter &filter) const = 0;
    [[nodiscard]] virtual Result<DeliveryCounts> counts() const = 0;
    [[nodiscard]] virtual Result<DeliveryCounts> counts(AnnouncementId announcement) const = 0;
    /// How many each push service has accepted since then; services without any are left out.
    [[nodiscard]] virtual Result<QHash<ServiceId, qint64>> acceptedSince(UtcTime since) const = 0;
    /// The same of all services together, read from the index alone.
    [[nodiscard]] virtual Result<qint64> acceptedCountSince(UtcTime since) const = 0;
    /// Queued, retrying and leased rows of services that are not paused: what --until-empty waits
    /// for.
    [[nodiscard]] virtual Result<qint64> openOnActiveServices() const = 0;

    [[nodiscard]] virtual Result<AnnouncementId> addAnnouncement(
        const Announcement &announcement) = 0;
    [[nodiscard]] virtual Result<> updateAnnouncement(const Announcement &announcement) = 0;
    /// With Finished derived.
    [[nodiscard]] virtual Result<std::optional<Announcement>> announcement(
        AnnouncementId id) const = 0;
    /// Without tests, by id.
    [[nodiscard]] virtual Result<QList<Announcement>> announcements() const = 0;
    /// Why deliveries of the announcement failed, the most frequent first, at most ten reasons. Of
    /// very many failures the first 100 000 are looked at.
    [[nodiscard]] virtual Result<QList<ReasonCount>> failures(AnnouncementId id) const = 0;
    /// Its failed deliveries after `after`, by id.
    [[nodiscard]] virtual Result<QList<DeliveryId>> failed(AnnouncementId id, DeliveryId after,
                                                           int limit) const = 0;
};

} // namespace bookbell
