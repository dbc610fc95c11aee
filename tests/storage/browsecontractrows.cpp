// SPDX-License-Identifier: GPL-3.0-or-later
// The library that the contract of the long lists reads.
#include "tests/storage/browsecontract.h"

namespace bookbell {

using namespace Qt::StringLiterals;

void BrowseContract::fillCatalogue()
{
    const QStringList titles {u"데미안"_s,    u"어린 왕자"_s, u"the Hobbit"_s,
                              u"The Trial"_s, u"가시고기"_s,  u"Éducation"_s,
                              u"1984"_s,      u"힘"_s,        u""_s};
    const QStringList authors {u"헤세"_s, u"kafka"_s, u"Kafka"_s, u""_s, u"김민지"_s};
    for (int i = 0; i < 300; ++i) {
        Book book;
        book.title = titles.at(i * 7 % titles.size());
        book.volume = i % 3 == 0 ? QString::number(i % 13) : QString();
        book.author = authors.at(i * 11 % authors.size());
        book.callNumber = QString::number(i * 37 % 50);
        book.year = QString::number(1990 + i * 13 % 30);
        book.id = must(m_data->stores.books().add(book));
        m_books += book;
    }
    const QStringList names {u"김민지"_s, u"이서준"_s, u"Anna"_s, u"anna"_s, u"박하나"_s};
    for (int i = 0; i < 40; ++i) {
        Reader reader;
        reader.cardNumber = u"R%1"_s.arg((i * 17) % 40);
        reader.name = names.at(i % names.size());
        reader.id = must(m_data->stores.readers().add(reader));
        m_readers += reader;
    }
    // Some may neither reserve nor borrow on the day that the piles go by.
    for (int i = 0; i < 40; ++i) {
        Reader &reader = m_readers[i];
        reader.isBlocked = i % 13 == 0;
        if (i % 5 == 0)
            reader.expiresOn = m_day.today.addDays(i % 3 - 1);
        must(m_data->stores.readers().update(reader));
    }
    for (int i = 0; i < 400; ++i) {
        Reservation reservation;
        reservation.book = m_books.at(i * 7 % 100).id;
        reservation.state = static_cast<ReservationState>(i % 7);
        reservation.placedAt = m_data->now + std::chrono::seconds(i * 31 % 40);
        // Some people have been forgotten after their reservation ended.
        if (isOpen(reservation.state) || i % 9 > 0)
            reservation.reader = m_readers.at((i + i / 40) % 40).id;
        if (reservation.state < ReservationState::Ready) {
            reservation.position = i + 1;
            if (i % 4 == 1)
                reservation.startsOn = m_day.today.addDays(i % 3 - 1);
            if (i % 8 == 3)
                reservation.notNeededAfter = m_day.today.addDays(i % 3 - 1);
            if (reservation.state == ReservationState::Suspended && i % 2 == 0)
                reservation.suspendedUntil = m_day.today.addDays(i % 3 - 1);
        }
        if (reservation.state == ReservationState::Ready) {
            reservation.readyAt = m_data->now;
            reservation.pickupBy = m_data->now + std::chrono::hours(i * 5 % 11);
            if (i % 2 == 0)
                reservation.toldAt = m_data->now;
        }
        if (!isOpen(reservation.state))
            reservation.closedAt = m_data->now + std::chrono::hours(i * 3 % 17);
        const auto added = m_data->stores.reservations().add(reservation);
        if (!added)
            continue; // this reader has reserved it already
        reservation.id = *added;
        m_reservations += reservation;
    }
    // Every state of copies; some stand in their place, some of those have been removed.
    for (int i = 0; i < 160; ++i) {
        Copy copy;
        copy.book = m_books.at(i * 3 % 110).id;
        copy.barcode = u"C%1"_s.arg(i * 77 % 160, 3, 10, QChar(u'0'));
        copy.id = must(m_data->stores.books().add(copy));
        if (i % 4 < 2)
            copy.state = static_cast<CopyState>(i % 4 * 2 + i % 3 / 2);
        must(m_data->stores.books().update(copy));
        if (i % 11 == 0)
            must(m_data->stores.books().setRemoved(copy.id, m_data->now));
        else
            m_copies += copy;
    }
}

void BrowseContract::fillSubscriptions()
{
    SubscriptionStore &store = m_data->stores.subscriptions();
    const ListId first = must(store.addList({{}, u"News"_s, true}));
    const ListId second = must(store.addList({{}, u"새 책"_s, false}));
    m_removedList = must(store.addList({{}, u"Old"_s, false}));
    for (int i = 0; i < 200; ++i) {
        Subscription subscription = m_data->newSubscription(QString::number(i));
        if (i % 3 > 0)
            subscription.reader = m_readers.at(i * 7 % 40).id;
        subscription.state = static_cast<SubscriptionState>(i % 10 < 6 ? 0 : i % 5);
        subscription.id = must(store.add(subscription));
        m_subscriptions += subscription;
        QList<ListId> &lists = m_lists[subscription.id];
        for (const auto &[list, isOn] :
             {std::pair(first, i % 2 == 0), std::pair(second, i % 5 == 0),
              std::pair(m_removedList, i % 4 == 1)}) {
            if (isOn) {
                must(store.addToList(list, subscription.id));
                lists += list;
            }
        }
    }
    must(store.setRemoved(m_removedList, m_data->now));

    Announcement announcement;
    announcement.list = first;
    announcement.title = u"책의 날"_s;
    announcement.urgency = u"normal"_s;
    announcement.createdAt = m_data->now;
    announcement.notBefore = m_data->now;
    announcement.id = must(m_data->stores.deliveries().addAnnouncement(announcement));
    for (int i = 0; i < 150; ++i) {
        const Subscription &subscription = m_subscriptions.at(i);
        Delivery delivery = m_data->newDelivery(subscription.id);
        delivery.createdAt += std::chrono::hours(i * 7 % 50);
        delivery.state = static_cast<DeliveryState>(i % deliveryStateCount);
        delivery.kind = static_cast<AlertKind>(i % 4);
        if (delivery.kind == AlertKind::Announcement) {
            delivery.announcement = announcement.id;
        } else {
            delivery.reader = subscription.reader;
            delivery.book = m_books.first().id;
        }
        delivery.id = must(m_data->stores.deliveries().enqueue(delivery));
        m_deliveries += delivery;
    }
}

} // namespace bookbell
