// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/queueactions.h"

#include <QUrl>

#include <algorithm>

#include "core/storage/librarysettings.h"
#include "core/webpush/pushrequest.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// What an alert is about, before it is known who has a phone.
struct Cause {
    AlertKind kind = AlertKind::Test;
    ReaderId reader;
    ReservationId reservation;
    BookId book;
    std::optional<UtcTime> pickupBy;
    std::optional<UtcTime> endsAt; ///< of no use after; none: as its kind says
    /// It may leave with others, and when it would go out without them.
    std::optional<UtcTime> aloneAt;
    bool renotify = false;
};

/// How often each subscription was rung before with this kind of alert about this reservation.
Result<QHash<SubscriptionId, int>> earlierRings(const Stores &stores, const Cause &cause)
{
    QHash<SubscriptionId, int> rings;
    if (!cause.reservation.isValid())
        return rings;
    DeliveryFilter filter;
    filter.reservation = cause.reservation;
    filter.kind = cause.kind;
    const auto earlier = stores.deliveries().deliveries(filter);
    if (!earlier)
        return fail(earlier.error());
    for (const Delivery &delivery : *earlier)
        ++rings[delivery.subscription];
    return rings;
}

/// Where an alert that may leave with others finds such a group, the schedule is the group's.
Result<DeliveryId> joinGroup(const Stores &stores, SubscriptionId subscription, const Cause &cause,
                             AlertSchedule &schedule)
{
    if (!cause.aloneAt)
        return DeliveryId();
    const auto group = stores.deliveries().heldGroup(subscription);
    if (!group)
        return fail(group.error());
    if (!*group || *cause.aloneAt > (*group)->dueAt)
        return DeliveryId();
    schedule = {(*group)->dueAt, (*group)->heldReason};
    return (*group)->id;
}

Result<TimedAlert> enqueueTimed(Stores &stores, const Cause &cause, const AlertSchedule &planned,
                                UtcTime now)
{
    const auto subscriptions = stores.subscriptions().activeOfReader(cause.reader);
    if (!subscriptions)
        return fail(subscriptions.error());
    const auto rings = earlierRings(stores, cause);
    if (!rings)
        return fail(rings.error());

    TimedAlert written;
    written.dueAt = planned.dueAt;
    written.heldReason = planned.heldReason;
    const QString tag = tagOf(cause.kind, cause.reservation, cause.book, {});
    for (const Subscription &subscription : *subscriptions) {
        AlertSchedule schedule = planned;
        const auto group = joinGroup(stores, subscription.id, cause, schedule);
        if (!group)
            return fail(group.error());
        const int ring = rings->value(subscription.id);
        Delivery delivery;
        delivery.kind = cause.kind;
        delivery.state = schedule.isHeld() ? DeliveryState::Held : DeliveryState::Queued;
        delivery.subscription = subscription.id;
        delivery.service = subscription.service;
        delivery.reader = cause.reader;
        delivery.reservation = cause.reservation;
        delivery.book = cause.book;
        delivery.group = *group;
        // News that takes the place of what the phone still shows must be heard as well.
        delivery.renotify = cause.renotify || ring > 0;
        // Alerts without a reservation stand alone: the moment tells one ring from the next.
        delivery.topic = topicFor(topicSeed(
            cause.kind, tag, cause.reservation.isValid() ? ring : toMs(now), subscription.id));
        delivery.createdAt = now;
        delivery.dueAt = schedule.dueAt;
        // Who is rung on purpose after the last day still has some minutes in which to be reached.
        delivery.expiresAt =
            cause.endsAt.value_or(std::max(expiryOf(cause.kind, schedule.dueAt, cause.pickupBy),
                                           schedule.dueAt + std::chrono::minutes {5}));
        delivery.reason = schedule.heldReason;
        delivery.host = QUrl(subscription.endpoint).host();
        const bool isTooLate = delivery.expiresAt <= schedule.dueAt;
        if (isTooLate) {
            delivery.state = DeliveryState::Dropped;
            delivery.reason = tooLateReason();
            delivery.finishedAt = now;
        }
        const auto id = stores.deliveries().enqueue(delivery);
        if (!id)
            return fail(id.error());
        if (cause.aloneAt && !group->isValid() && schedule.isHeld()) {
            if (auto begun = stores.deliveries().beginGroup(*id); !begun)
                return fail(std::move(begun.error()));
        }
        ++(isTooLate ? written.tooLate : written.queued);
        if (group->isValid()) {
            written.dueAt = schedule.dueAt;
            written.heldReason = schedule.heldReason;
        }
    }
    return written;
}

Result<int> enqueueFor(Stores &stores, const Cause &cause, const AlertSchedule &schedule,
                       UtcTime now)
{
    const auto written = enqueueTimed(stores, cause, schedule, now);
    if (!written)
        return fail(written.error());
    return written->queued;
}

AlertSchedule scheduleAfter(AlertKind kind, const Settings &settings, UtcTime now, int minutes,
                            const QString &reason)
{
    return scheduleOf(kind, now, now + std::chrono::minutes {minutes}, reason,
                      quietHoursOf(settings), zoneOf(settings));
}

int groupingMinutes(const Settings &settings)
{
    return settings.integer(u"alerts.grouping"_s);
}

/// When a ready alert would go out if it waited for no other; nothing where none ever waits.
std::optional<UtcTime> aloneAt(const Settings &settings, UtcTime now, int delayMinutes)
{
    if (groupingMinutes(settings) <= 0)
        return std::nullopt;
    return scheduleAfter(AlertKind::Ready, settings, now, delayMinutes, {}).dueAt;
}

Cause causeOf(AlertKind kind, BookId book, ReaderId reader)
{
    return {.kind = kind,
            .reader = reader,
            .reservation = {},
            .book = book,
            .pickupBy = {},
            .endsAt = {},
            .aloneAt = {},
            .renotify = false};
}

Cause causeOf(AlertKind kind, const Reservation &reservation)
{
    Cause cause = causeOf(kind, reservation.book, reservation.reader);
    cause.reservation = reservation.id;
    cause.pickupBy = reservation.pickupBy;
    return cause;
}

} // namespace

QuietHours quietHoursOf(const Settings &settings)
{
    // The registry has checked the text; a value that some other program wrote silences nobody.
    return QuietHours::parse(settings.text(u"quiet-hours"_s)).value_or(QuietHours());
}

AlertSchedule alertSchedule(AlertKind kind, const Settings &settings, UtcTime now, bool delayed)
{
    if (!delayed)
        return scheduleAfter(kind, settings, now, 0, {});
    const int delay = settings.integer(u"alerts.delay"_s);
    const int grouping = kind == AlertKind::Ready ? groupingMinutes(settings) : 0;
    return scheduleAfter(kind, settings, now, delay + grouping,
                         grouping > 0 ? u"grouping"_s : u"delay"_s);
}

AlertSchedule offerSchedule(const Settings &settings, UtcTime now)
{
    return scheduleAfter(AlertKind::Ready, settings, now, groupingMinutes(settings), u"grouping"_s);
}

Result<int> enqueueReadyAlert(Stores &stores, const Reservation &reservation,
                              const Settings &settings, UtcTime now, bool renotify)
{
    Cause cause = causeOf(AlertKind::Ready, reservation);
    cause.renotify = renotify;
    if (!renotify)
        cause.aloneAt = aloneAt(settings, now, settings.integer(u"alerts.delay"_s));
    return enqueueFor(stores, cause, alertSchedule(AlertKind::Ready, settings, now, !renotify),
                      now);
}

Result<TimedAlert> enqueueOfferAlert(Stores &stores, const Reservation &reservation,
                                     const Settings &settings, UtcTime now)
{
    Cause cause = causeOf(AlertKind::Ready, reservation);
    cause.aloneAt = aloneAt(settings, now, 0);
    return enqueueTimed(stores, cause, offerSchedule(settings, now), now);
}

Result<TimedAlert> enqueueReminderAlert(Stores &stores, const Reservation &reservation,
                                        const Settings &settings, UtcTime now)
{
    Cause cause = causeOf(AlertKind::Reminder, reservation);
    cause.endsAt = reservation.pickupBy;
    cause.renotify = true;
    return enqueueTimed(stores, cause, alertSchedule(AlertKind::Reminder, settings, now, false),
                        now);
}

Result<TimedAlert> enqueueExpiredAlert(Stores &stores, const Reservation &reservation,
                                       const Settings &settings, UtcTime now)
{
    Cause cause = causeOf(AlertKind::Expired, reservation);
    cause.endsAt = expiryOf(AlertKind::Expired, reservation.pickupBy.value_or(now), {});
    cause.renotify = true;
    return enqueueTimed(stores, cause, alertSchedule(AlertKind::Expired, settings, now, false),
                        now);
}

Result<int> enqueueCancelledAlert(Stores &stores, const Reservation &reservation,
                                  const Settings &settings, UtcTime now)
{
    Cause cause = causeOf(AlertKind::Cancelled, reservation);
    cause.pickupBy.reset();
    cause.renotify = true;
    return enqueueFor(stores, cause, alertSchedule(AlertKind::Cancelled, settings, now, false),
                      now);
}

Result<int> enqueueAvailableAlert(Stores &stores, BookId book, ReaderId reader,
                                  const Settings &settings, UtcTime now)
{
    return enqueueFor(stores, causeOf(AlertKind::Available, book, reader),
                      alertSchedule(AlertKind::Available, settings, now, true), now);
}

Result<int> enqueueAvailableCorrection(Stores &stores, BookId book, ReaderId reader,
                                       const Settings &settings, UtcTime now)
{
    Cause cause = causeOf(AlertKind::Cancelled, book, reader);
    cause.renotify = true;
    return enqueueFor(stores, cause, alertSchedule(AlertKind::Cancelled, settings, now, false),
                      now);
}

Result<int> enqueueTestAlert(Stores &stores, ReaderId reader, const Settings &settings, UtcTime now)
{
    Cause cause = causeOf(AlertKind::Test, {}, reader);
    cause.renotify = true;
    return enqueueFor(stores, cause, alertSchedule(AlertKind::Test, settings, now, false), now);
}

} // namespace bookbell
