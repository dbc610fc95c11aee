// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/storagefixture.h"

namespace bookbell {

using namespace Qt::StringLiterals;

StorageFixture::StorageFixture(Stores &target)
    : stores(target)
{
    key = must(stores.services().currentVapidKey()).id;
    service = must(stores.services().ensureService(u"https://push.example"_s, key));
}

BookId StorageFixture::addBook(const QString &title)
{
    Book book;
    book.title = title;
    book.volume = u"2"_s;
    book.author = u"헤르만 헤세"_s;
    book.callNumber = u"853 헤53ㄷ"_s;
    return must(stores.books().add(book));
}

ReaderId StorageFixture::addReader(const QString &card)
{
    Reader reader;
    reader.cardNumber = card;
    reader.name = u"김민지"_s;
    reader.language = u"ko"_s;
    return must(stores.readers().add(reader));
}

CopyId StorageFixture::addCopy(BookId book, const QString &barcode)
{
    Copy copy;
    copy.book = book;
    copy.barcode = barcode;
    return must(stores.books().add(copy));
}

ReservationId StorageFixture::addReservation(BookId book, ReaderId reader, ReservationState state,
                                             int position)
{
    Reservation reservation;
    reservation.book = book;
    reservation.reader = reader;
    reservation.state = state;
    reservation.position = position;
    reservation.placedAt = now;
    if (state == ReservationState::Ready) {
        reservation.readyAt = now;
        reservation.pickupBy = now + std::chrono::days(3);
    }
    return must(stores.reservations().add(reservation));
}

Subscription StorageFixture::newSubscription(const QString &name) const
{
    Subscription subscription;
    subscription.endpoint = u"https://push.example/"_s + name;
    subscription.p256dh = QByteArray(65, '\x04');
    subscription.auth = SecretBytes(16);
    subscription.service = service;
    subscription.vapidKey = key;
    subscription.createdAt = now;
    return subscription;
}

SubscriptionId StorageFixture::addSubscription(const QString &name, ReaderId reader)
{
    Subscription subscription = newSubscription(name);
    subscription.reader = reader;
    return must(stores.subscriptions().add(subscription));
}

Delivery StorageFixture::newDelivery(SubscriptionId subscription) const
{
    Delivery delivery;
    delivery.subscription = subscription;
    delivery.service = service;
    delivery.topic = QByteArray(32, 't');
    delivery.createdAt = now;
    delivery.dueAt = now;
    delivery.expiresAt = now + std::chrono::hours(24);
    return delivery;
}

ListId StorageFixture::addList(const QString &name, int members)
{
    const ListId list = must(stores.subscriptions().addList({{}, name, false}));
    for (int i = 0; i < members; ++i) {
        const SubscriptionId member = addSubscription(name + u'-' + QString::number(i));
        must(stores.subscriptions().addToList(list, member));
    }
    return list;
}

Announcement StorageFixture::addAnnouncement(ListId list)
{
    Announcement announcement;
    announcement.list = list;
    announcement.title = u"책의 날"_s;
    announcement.body = u"4월 23일"_s;
    announcement.urgency = u"normal"_s;
    announcement.createdAt = now;
    announcement.notBefore = now;
    announcement.id = must(stores.deliveries().addAnnouncement(announcement));
    announcement.recipients = must(stores.deliveries().enqueueAudience(announcement, now, now, {}));
    must(stores.deliveries().updateAnnouncement(announcement));
    return announcement;
}

} // namespace bookbell
