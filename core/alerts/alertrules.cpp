// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alertrules.h"

#include <algorithm>

namespace bookbell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Urgency urgencyOf(AlertKind kind)
{
    switch (kind) {
    case AlertKind::Ready:
    case AlertKind::Test:
        return Urgency::High;
    case AlertKind::Available:
    case AlertKind::Cancelled:
    case AlertKind::Announcement:
    case AlertKind::Reminder:
    case AlertKind::Expired:
        return Urgency::Normal;
    }
    Q_UNREACHABLE();
}

UtcTime expiryOf(AlertKind kind, UtcTime sendableFrom, std::optional<UtcTime> pickupBy)
{
    switch (kind) {
    case AlertKind::Ready:
    case AlertKind::Reminder:
        return pickupBy.value_or(sendableFrom + 24h);
    case AlertKind::Cancelled:
    case AlertKind::Expired:
        return sendableFrom + 48h;
    case AlertKind::Available:
    case AlertKind::Announcement:
        return sendableFrom + 24h;
    case AlertKind::Test:
        return sendableFrom + 5min;
    }
    Q_UNREACHABLE();
}

AlertSchedule scheduleOf(AlertKind kind, UtcTime now, UtcTime notBefore, const QString &reason,
                         const QuietHours &quietHours, const QTimeZone &zone)
{
    if (kind == AlertKind::Test)
        return {now, {}};
    const UtcTime wanted = std::max(now, notBefore);
    const UtcTime due = quietHours.earliest(wanted, zone);
    if (due == now)
        return {now, {}};
    return {due, wanted > now ? reason : u"quiet hours"_s};
}

bool stillHolds(AlertKind kind, std::optional<ReservationState> state)
{
    switch (kind) {
    case AlertKind::Ready:
    case AlertKind::Reminder:
        return state == ReservationState::Ready;
    case AlertKind::Expired:
        return state == ReservationState::Expired;
    case AlertKind::Cancelled:
        // Also a correction, about one that waits again; one that is ready is told so instead.
        return state != ReservationState::Ready;
    case AlertKind::Available:
    case AlertKind::Announcement:
    case AlertKind::Test:
        return true;
    }
    Q_UNREACHABLE();
}

QString tagOf(AlertKind kind, ReservationId reservation, BookId book, AnnouncementId announcement)
{
    const QString ofReservation = "reservation-"_L1 + QString::number(reservation.value);
    const QString ofBook = "book-"_L1 + QString::number(book.value);
    switch (kind) {
    case AlertKind::Cancelled:
        return reservation.isValid() ? ofReservation : ofBook;
    case AlertKind::Ready:
    case AlertKind::Reminder:
    case AlertKind::Expired:
        return ofReservation;
    case AlertKind::Available:
        return ofBook;
    case AlertKind::Announcement:
        return "announcement-"_L1 + QString::number(announcement.value);
    case AlertKind::Test:
        return u"test"_s;
    }
    Q_UNREACHABLE();
}

QByteArray topicSeed(AlertKind kind, const QString &tag, qint64 ring, SubscriptionId subscription)
{
    return toText(kind).toUtf8() + ':' + tag.toUtf8() + ':' + QByteArray::number(ring) + ':'
        + QByteArray::number(subscription.value);
}

} // namespace bookbell
