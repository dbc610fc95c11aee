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

Result<int> enqueueFor(Stores &stores, const Cause &cause, const AlertSchedule &schedule,
                       UtcTime now)
{
    const auto subscriptions = stores.subscriptions().activeOfReader(cause.reader);
    if (!subscriptions)
        return fail(subscriptions.error());
    const auto rings = earlierRings(stores, cause);
    if (!rings)
        return fail(rings.error());

    const QString tag = tagOf(cause.kind, cause.reservation, cause.book, {});
    int count = 0;
    for (const Subscription &subscription : *subscriptions) {
        const int ring = rings->value(subscription.id);
        Delivery delivery;
        delivery.kind = cause.kind;
        delivery.state = schedule.isHeld() ? DeliveryState::Held : DeliveryState::Queued;
        delivery.subscription = subscription.id;
        delivery.service = subscription.service;
        delivery.reader = cause.reader;
        delivery.reservation = cause.reservation;
        delivery.book = cause.book;
        // News that takes the place of what the phone still shows must be heard as well.
        delivery.renotify = cause.renotify || ring > 0;
        // Alerts without a reservation stand alone: the moment tells one ring from the next.
        delivery.topic = topicFor(topicSeed(
            cause.kind, tag, cause.reservation.isValid() ? ring : toMs(now), subscription.id));
        delivery.createdAt = now;
        delivery.dueAt = schedule.dueAt;
        delivery.expiresAt = expiryOf(cause.kind, schedule.dueAt, cause.pickupBy);
        // Who is rung on purpose after the last day still has some minutes in which to be reached.
        delivery.expiresAt =
            std::max(delivery.expiresAt, schedule.dueAt + std::chrono::minutes {5});
        delivery.reason = schedule.heldReason;
        delivery.host = QUrl(subscription.endpoint).host();
        const auto id = stores.deliveries().enqueue(delivery);
        if (!id)
            return fail(id.error());
        ++count;
    }
    return count;
}

} // namespace

QuietHours quietHoursOf(const Settings &settings)
{
    // The registry has checked the text; a value that some other program wrote silences nobody.
    return QuietHours::parse(settings.text(u"quiet-hours"_s)).value_or(QuietHours());
}

AlertSchedule alertSchedule(AlertKind kind, const Settings &settings, UtcTime now, bool delayed)
{
    const int delayMinutes = delayed ? settings.integer(u"alerts.delay"_s) : 0;
    return scheduleOf(kind, now, now + std::chrono::minutes {delayMinutes}, u"delay"_s,
                      quietHoursOf(settings), zoneOf(settings));
}

Result<int> enqueueReadyAlert(Stores &stores, const Reservation &reservation,
                              const Settings &settings, UtcTime now, bool renotify)
{
    return enqueueFor(stores,
                      {.kind = AlertKind::Ready,
                       .reader = reservation.reader,
                       .reservation = reservation.id,
                       .book = reservation.book,
                       .pickupBy = reservation.pickupBy,
                       .renotify = renotify},
                      alertSchedule(AlertKind::Ready, settings, now, !renotify), now);
}

Result<int> enqueueCancelledAlert(Stores &stores, const Reservation &reservation,
                                  const Settings &settings, UtcTime now)
{
    return enqueueFor(stores,
                      {.kind = AlertKind::Cancelled,
                       .reader = reservation.reader,
                       .reservation = reservation.id,
                       .book = reservation.book,
                       .pickupBy = {},
                       .renotify = true},
                      alertSchedule(AlertKind::Cancelled, settings, now, false), now);
}

Result<int> enqueueAvailableAlert(Stores &stores, BookId book, ReaderId reader,
                                  const Settings &settings, UtcTime now)
{
    return enqueueFor(stores,
                      {.kind = AlertKind::Available,
                       .reader = reader,
                       .reservation = {},
                       .book = book,
                       .pickupBy = {},
                       .renotify = false},
                      alertSchedule(AlertKind::Available, settings, now, true), now);
}

Result<int> enqueueTestAlert(Stores &stores, ReaderId reader, const Settings &settings, UtcTime now)
{
    return enqueueFor(stores,
                      {.kind = AlertKind::Test,
                       .reader = reader,
                       .reservation = {},
                       .book = {},
                       .pickupBy = {},
                       .renotify = true},
                      alertSchedule(AlertKind::Test, settings, now, false), now);
}

} // namespace bookbell
