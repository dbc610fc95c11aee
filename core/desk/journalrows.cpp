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
        {u"reminded_at"_s, toValue(reservation.remindedAt)},
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
    reservation.remindedAt = timeOf(object[u"reminded_at"]);
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

static QJsonObject toJson(const Book &book)
{
    return {
        {u"id"_s, book.id.value},
        {u"control_number"_s, book.controlNumber},
        {u"isbn"_s, book.isbn},
        {u"title"_s, book.title},
        {u"volume"_s, book.volume},
        {u"author"_s, book.author},
        {u"publisher"_s, book.publisher},
        {u"year"_s, book.year},
        {u"call_number"_s, book.callNumber},
        {u"language"_s, book.language},
    };
}

static Book bookFromJson(const QJsonObject &object)
{
    Book book;
    book.id = {object[u"id"].toInteger()};
    book.controlNumber = object[u"control_number"].toString();
    book.isbn = object[u"isbn"].toString();
    book.title = object[u"title"].toString();
    book.volume = object[u"volume"].toString();
    book.author = object[u"author"].toString();
    book.publisher = object[u"publisher"].toString();
    book.year = object[u"year"].toString();
    book.callNumber = object[u"call_number"].toString();
    book.language = object[u"language"].toString();
    return book;
}

static QJsonObject toJson(const Reader &reader)
{
    return {
        {u"id"_s, reader.id.value},
        {u"card_number"_s, reader.cardNumber},
        {u"name"_s, reader.name},
        {u"language"_s, reader.language},
        {u"phone"_s, reader.phone},
        {u"email"_s, reader.email},
        {u"is_blocked"_s, reader.isBlocked},
        {u"blocked_reason"_s, reader.blockedReason},
        {u"expires_on"_s, toValue(reader.expiresOn)},
    };
}

static Reader readerFromJson(const QJsonObject &object)
{
    Reader reader;
    reader.id = {object[u"id"].toInteger()};
    reader.cardNumber = object[u"card_number"].toString();
    reader.name = object[u"name"].toString();
    reader.language = object[u"language"].toString();
    reader.phone = object[u"phone"].toString();
    reader.email = object[u"email"].toString();
    reader.isBlocked = object[u"is_blocked"].toBool();
    reader.blockedReason = object[u"blocked_reason"].toString();
    reader.expiresOn = dateOf(object[u"expires_on"]);
    return reader;
}

static QJsonObject toJson(const SubscriberList &list)
{
    return {{u"id"_s, list.id.value}, {u"name"_s, list.name}, {u"is_public"_s, list.isPublic}};
}

static SubscriberList listFromJson(const QJsonObject &object)
{
    return {{object[u"id"].toInteger()}, object[u"name"].toString(), object[u"is_public"].toBool()};
}

static QJsonObject toJson(const SubscriptionStanding &subscription)
{
    QJsonArray lists;
    for (const ListId list : subscription.lists)
        lists.append(list.value);
    return {
        {u"id"_s, subscription.id.value},
        {u"state"_s, static_cast<int>(subscription.state)},
        {u"reader"_s, subscription.reader.value},
        {u"lists"_s, lists},
    };
}

static SubscriptionStanding subscriptionFromJson(const QJsonObject &object)
{
    SubscriptionStanding subscription;
    subscription.id = {object[u"id"].toInteger()};
    subscription.state = static_cast<SubscriptionState>(object[u"state"].toInt());
    subscription.reader = {object[u"reader"].toInteger()};
    for (const QJsonValue list : object[u"lists"].toArray())
        subscription.lists.append(ListId {list.toInteger()});
    return subscription;
}

static QJsonObject toJson(const StoredSetting &setting)
{
    return {{u"key"_s, setting.key}, {u"value"_s, setting.value}};
}

static StoredSetting settingFromJson(const QJsonObject &object)
{
    return {object[u"key"].toString(), object[u"value"].toString()};
}

static QJsonObject toJson(const Watch &watch)
{
    return {{u"book"_s, watch.book.value}, {u"reader"_s, watch.reader.value}};
}

static Watch watchFromJson(const QJsonObject &object)
{
    return {{object[u"book"].toInteger()}, {object[u"reader"].toInteger()}};
}

QByteArray JournalRows::toBytes() const
{
    QJsonObject object;
    const auto put = [&object](const QString &name, const auto &rows) {
        QJsonArray array;
        for (const auto &row : rows)
            array.append(toJson(row));
        if (!array.isEmpty())
            object.insert(name, array);
    };
    put(u"reservations"_s, reservations);
    put(u"books"_s, books);
    put(u"copies"_s, copies);
    put(u"readers"_s, readers);
    put(u"lists"_s, lists);
    put(u"subscriptions"_s, subscriptions);
    put(u"settings"_s, settings);
    put(u"watches"_s, watches);
    return toCompactJson(object);
}

Result<JournalRows> JournalRows::fromBytes(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return fail(ErrorCode::Internal, {}, u"a journal entry without rows"_s);
    const auto take = [&document](const QString &name, auto &rows, auto fromJson) {
        for (const QJsonValue value : document[name].toArray())
            rows.append(fromJson(value.toObject()));
    };
    JournalRows rows;
    take(u"reservations"_s, rows.reservations, reservationFromJson);
    take(u"books"_s, rows.books, bookFromJson);
    take(u"copies"_s, rows.copies, copyFromJson);
    take(u"readers"_s, rows.readers, readerFromJson);
    take(u"lists"_s, rows.lists, listFromJson);
    take(u"subscriptions"_s, rows.subscriptions, subscriptionFromJson);
    take(u"settings"_s, rows.settings, settingFromJson);
    take(u"watches"_s, rows.watches, watchFromJson);
    return rows;
}

bool standsAsBefore(const Reservation &a, const Reservation &b)
{
    Reservation other = b;
    other.position = a.position;
    other.toldAt = a.toldAt;
    other.toldHow = a.toldHow;
    other.remindedAt = a.remindedAt;
    return a == other;
}

} // namespace bookbell
