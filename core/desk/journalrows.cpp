// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/journalrows.h"

#include "core/base/json.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

QJsonValue toValue(const std::optional<UtcTime> &time)
{
    return time ? QJsonValue(toMs(*time)) : QJsonValue();
}

std::optional<UtcTime> timeOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(fromMs(value.toInteger())) : std::nullopt;
}

QJsonValue toValue(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QDate dateOf(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

template <class Row, class Fn>
QJsonArray toArray(const QList<Row> &rows, Fn toObject)
{
    QJsonArray array;
    for (const Row &row : rows)
        array.append(toObject(row));
    return array;
}

} // namespace

QJsonObject toJson(const Reservation &reservation)
{
    return {
        {u"id"_s, reservation.id.value},
        {u"book"_s, reservation.book.value},
        {u"reader"_s, reservation.reader.value},
        {u"state"_s, toText(reservation.state)},
        {u"position"_s, reservation.position},
        {u"placed_at"_s, toMs(reservation.placedAt)},
        {u"starts_on"_s, toValue(reservation.startsOn)},
        {u"not_needed_after"_s, toValue(reservation.notNeededAfter)},
        {u"suspended_until"_s, toValue(reservation.suspendedUntil)},
        {u"copy"_s, reservation.copy.value},
        {u"ready_at"_s, toValue(reservation.readyAt)},
        {u"pickup_by"_s, toValue(reservation.pickupBy)},
        {u"told_at"_s, toValue(reservation.toldAt)},
        {u"told_how"_s, reservation.toldHow},
        {u"closed_at"_s, toValue(reservation.closedAt)},
        {u"close_reason"_s, reservation.closeReason},
    };
}

Reservation reservationFromJson(const QJsonObject &object)
{
    Reservation reservation;
    reservation.id = {object[u"id"].toInteger()};
    reservation.book = {object[u"book"].toInteger()};
    reservation.reader = {object[u"reader"].toInteger()};
    reservation.state =
        reservationStateFromText(object[u"state"].toString()).value_or(ReservationState::Waiting);
    reservation.position = object[u"position"].toInt();
    reservation.placedAt = fromMs(object[u"placed_at"].toInteger());
    reservation.startsOn = dateOf(object[u"starts_on"]);
    reservation.notNeededAfter = dateOf(object[u"not_needed_after"]);
    reservation.suspendedUntil = dateOf(object[u"suspended_until"]);
    reservation.copy = {object[u"copy"].toInteger()};
    reservation.readyAt = timeOf(object[u"ready_at"]);
    reservation.pickupBy = timeOf(object[u"pickup_by"]);
    reservation.toldAt = timeOf(object[u"told_at"]);
    reservation.toldHow = object[u"told_how"].toString();
    reservation.closedAt = timeOf(object[u"closed_at"]);
    reservation.closeReason = object[u"close_reason"].toString();
    return reservation;
}

QJsonObject toJson(const Copy &copy)
{
    return {
        {u"id"_s, copy.id.value},
        {u"book"_s, copy.book.value},
        {u"barcode"_s, copy.barcode},
        {u"state"_s, static_cast<int>(copy.state)},
        {u"reservation"_s, copy.reservation.value},
        {u"borrower"_s, copy.borrower.value},
    };
}

Copy copyFromJson(const QJsonObject &object)
{
    Copy copy;
    copy.id = {object[u"id"].toInteger()};
    copy.book = {object[u"book"].toInteger()};
    copy.barcode = object[u"barcode"].toString();
    copy.state = static_cast<CopyState>(object[u"state"].toInt());
    copy.reservation = {object[u"reservation"].toInteger()};
    copy.borrower = {object[u"borrower"].toInteger()};
    return copy;
}

QByteArray JournalRows::toBytes() const
{
    QJsonObject object;
    if (!reservations.isEmpty())
        object.insert(u"reservations"_s,
                      toArray(reservations, [](const Reservation &r) { return toJson(r); }));
    if (!copies.isEmpty())
        object.insert(u"copies"_s, toArray(copies, [](const Copy &c) { return toJson(c); }));
    if (!watches.isEmpty()) {
        object.insert(u"watches"_s, toArray(watches, [](const Watch &watch) {
                          return QJsonObject {{u"book"_s, watch.book.value},
                                              {u"reader"_s, watch.reader.value}};
                      }));
    }
    return toCompactJson(object);
}

Result<JournalRows> JournalRows::fromBytes(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return fail(ErrorCode::Internal, {}, u"a journal entry without rows"_s);
    JournalRows rows;
    for (const QJsonValue value : document[u"reservations"].toArray())
        rows.reservations.append(reservationFromJson(value.toObject()));
    for (const QJsonValue value : document[u"copies"].toArray())
        rows.copies.append(copyFromJson(value.toObject()));
    for (const QJsonValue value : document[u"watches"].toArray())
        rows.watches.append(Watch {{value[u"book"].toInteger()}, {value[u"reader"].toInteger()}});
    return rows;
}

bool standsAsBefore(const Reservation &a, const Reservation &b)
{
    Reservation other = b;
    other.position = a.position;
    other.toldAt = a.toldAt;
    other.toldHow = a.toldHow;
    return a == other;
}

} // namespace bookbell
