// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/announcementcontract.h"

#include <functional>

namespace bookbell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void AnnouncementContract::init()
{
    m_target.reset();
    m_connection = must(m_target.factory()());
    must(m_connection->beginWrite());
    m_data.emplace(m_connection->stores());
}

void AnnouncementContract::cleanup()
{
    m_data.reset();
    m_connection.reset();
}

DailyCap AnnouncementContract::cap(int perDay) const
{
    const UtcTime midnight = fromMs(1'800'000'000'000) - 8h;
    return {perDay,
            {{midnight, midnight + 24h, m_data->now},
             {midnight + 24h, midnight + 48h, midnight + 32h},
             {midnight + 48h, midnight + 72h, midnight + 56h}}};
}

Announcement AnnouncementContract::announce(ListId list, bool isTest)
{
    Announcement announcement;
    announcement.list = list;
    announcement.title = u"책의 날"_s;
    announcement.ttlSeconds = 3600;
    announcement.createdAt = m_data->now;
    announcement.isTest = isTest;
    announcement.id = must(outbox().addAnnouncement(announcement));
    return announcement;
}

qint64 AnnouncementContract::freeze(const Announcement &announcement, const DailyCap &cap)
{
    return must(outbox().enqueueAudience(announcement, m_data->now, m_data->now, {}, cap));
}

QList<Delivery> AnnouncementContract::deliveriesOf(AnnouncementId id)
{
    DeliveryFilter filter;
    filter.announcement = id;
    return must(outbox().deliveries(filter));
}

void AnnouncementContract::answer(DeliveryState state, const QString &reason, int limit)
{
    const auto claimed =
        must(outbox().claim(m_data->service, u"me"_s, limit, m_data->now, m_data->leaseEnd));
    for (const ClaimedDelivery &delivery : claimed) {
        DeliveryOutcome outcome;
        outcome.id = delivery.id;
        outcome.attempt = delivery.attempt;
        outcome.state = state;
        outcome.reason = reason;
        outcome.httpStatus = state == DeliveryState::Failed ? 400 : 201;
        QCOMPARE(must(outbox().complete(u"me"_s, std::span(&outcome, 1), m_data->now)), 1);
    }
}

void AnnouncementContract::testsStandInNoList()
{
    const ListId list = m_data->addList(u"news"_s, 1);
    const Announcement test = announce(list, true);
    const Announcement real = announce(list);
    const auto all = must(outbox().announcements());
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().id, real.id);
    QVERIFY(!all.first().isTest);
    QVERIFY(must(outbox().announcement(test.id))->isTest);
}

void AnnouncementContract::testsGoBeforeOtherAnnouncements()
{
    const ListId list = m_data->addList(u"news"_s, 3);
    (void)m_data->addAnnouncement(list);
    const Announcement test = announce(list, true);
    Delivery delivery = m_data->newDelivery(m_data->addSubscription(u"mine"_s));
    delivery.announcement = test.id;
    delivery.id = must(outbox().enqueue(delivery));
    Delivery personal = m_data->newDelivery(m_data->addSubscription(u"personal"_s));
    personal.id = must(outbox().enqueue(personal));
    const auto claimed =
        must(outbox().claim(m_data->service, u"me"_s, 2, m_data->now, m_data->leaseEnd));
    QCOMPARE(claimed.size(), 2);
    QCOMPARE(claimed.at(0).id, personal.id);
    QCOMPARE(claimed.at(1).id, delivery.id);
}

void AnnouncementContract::dailyCapPutsOff_data()
{
    QTest::addColumn<int>("perDay");
    QTest::addColumn<int>("earlier");
    QTest::addColumn<DeliveryState>("fate");
    QTest::addColumn<bool>("isPutOff");
    QTest::newRow("off") << 0 << 1 << DeliveryState::Accepted << false;
    QTest::newRow("room") << 2 << 1 << DeliveryState::Accepted << false;
    QTest::newRow("accepted") << 1 << 1 << DeliveryState::Accepted << true;
    QTest::newRow("waiting") << 1 << 1 << DeliveryState::Queued << true;
    QTest::newRow("two") << 2 << 2 << DeliveryState::Accepted << true;
    QTest::newRow("failed") << 1 << 1 << DeliveryState::Failed << false;
    QTest::newRow("dropped") << 1 << 1 << DeliveryState::Dropped << false;
}

void AnnouncementContract::dailyCapPutsOff()
{
    QFETCH(int, perDay);
    QFETCH(int, earlier);
    QFETCH(DeliveryState, fate);
    QFETCH(bool, isPutOff);
    const ListId few = m_data->addList(u"few"_s, 2);
    const ListId list = m_data->addList(u"all"_s, 3);
    SubscriptionStore &subscriptions = m_data->stores.subscriptions();
    const SubscriptionId both = must(subscriptions.subscriptionsAfter({}, 1)).first().id;
    must(subscriptions.addToList(list, both));
    for (int i = 0; i < earlier; ++i) {
        QCOMPARE(freeze(announce(few), {}), 2);
        if (fate != DeliveryState::Queued)
            answer(fate);
    }
    QCOMPARE(must(outbox().beyondDailyCap(list, cap(perDay), m_data->now)), isPutOff ? 1 : 0);
    const Announcement next = announce(list);
    QCOMPARE(freeze(next, cap(perDay)), 4);
    for (const Delivery &delivery : deliveriesOf(next.id)) {
        const bool isHeld = isPutOff && delivery.subscription == both;
        QCOMPARE(delivery.state, isHeld ? DeliveryState::Held : DeliveryState::Queued);
        QCOMPARE(delivery.reason, isHeld ? u"daily limit"_s : QString());
        const UtcTime due = isHeld ? cap(1).days.at(1).dueAt : m_data->now;
        QCOMPARE(delivery.dueAt, due);
        QCOMPARE(delivery.expiresAt, due + 1h);
    }
}

void AnnouncementContract::putOffToTheFirstDayWithRoom()
{
    const ListId list = m_data->addList(u"news"_s, 1);
    const DailyCap one = cap(1);
    const QList<UtcTime> due {m_data->now, one.days.at(1).dueAt, one.days.at(2).dueAt,
                              one.days.at(2).dueAt};
    for (const UtcTime expected : due) {
        const Announcement announcement = announce(list);
        QCOMPARE(freeze(announcement, one), 1);
        QCOMPARE(deliveriesOf(announcement.id).first().dueAt, expected);
    }
}

void AnnouncementContract::dailyCapCountsOnlyThatDay_data()
{
    QTest::addColumn<std::chrono::hours>("earlier");
    QTest::addColumn<bool>("isTest");
    QTest::addColumn<int>("beyond");
    QTest::newRow("the same day") << 7h << false << 1;
    QTest::newRow("the day before") << 9h << false << 0;
    QTest::newRow("a test") << 7h << true << 0;
}

void AnnouncementContract::dailyCapCountsOnlyThatDay()
{
    QFETCH(std::chrono::hours, earlier);
    QFETCH(bool, isTest);
    const ListId list = m_data->addList(u"news"_s, 1);
    m_data->now -= earlier;
    QCOMPARE(freeze(announce(list, isTest), {}), 1);
    answer(DeliveryState::Accepted);
    m_data->now += earlier;
    QTEST(static_cast<int>(must(outbox().beyondDailyCap(list, cap(1), m_data->now))), "beyond");
}

void AnnouncementContract::dailyCapHoldsFromTheTimeThatWasSet()
{
    const ListId list = m_data->addList(u"news"_s, 1);
    QCOMPARE(freeze(announce(list), {}), 1);
    answer(DeliveryState::Accepted);
    // Today's is no reason to put off tomorrow's.
    DailyCap tomorrow = cap(1);
    tomorrow.days.removeFirst();
    QCOMPARE(must(outbox().beyondDailyCap(list, tomorrow, m_data->now)), 0);
    const Announcement next = announce(list);
    const UtcTime due = tomorrow.days.first().dueAt;
    QCOMPARE(must(outbox().enqueueAudience(next, m_data->now, due, u"schedule"_s, tomorrow)), 1);
    const Delivery delivery = deliveriesOf(next.id).first();
    QCOMPARE(delivery.reason, u"schedule"_s);
    QCOMPARE(delivery.dueAt, due);
    // But what waits for tomorrow is, though not for today's.
    QCOMPARE(must(outbox().beyondDailyCap(list, tomorrow, m_data->now)), 1);
    QCOMPARE(must(outbox().beyondDailyCap(list, cap(2), m_data->now)), 0);
}

void AnnouncementContract::cappedAudienceIsFrozenOnce()
{
    const Announcement announcement = announce(m_data->addList(u"news"_s, 2));
    QCOMPARE(freeze(announcement, cap(1)), 2);
    QVERIFY(!outbox().enqueueAudience(announcement, m_data->now, m_data->now, {}, cap(5)));
}

void AnnouncementContract::failuresAreCountedByReason()
{
    const Announcement other = m_data->addAnnouncement(m_data->addList(u"other"_s, 2));
    answer(DeliveryState::Failed, u"no network"_s);
    const Announcement announcement = m_data->addAnnouncement(m_data->addList(u"news"_s, 6));
    answer(DeliveryState::Failed, u"refused"_s, 1);
    answer(DeliveryState::Failed, u"too large"_s, 3);
    answer(DeliveryState::Accepted);
    const QList<ReasonCount> expected {{u"too large"_s, 3}, {u"refused"_s, 1}};
    QCOMPARE(must(outbox().failures(announcement.id)), expected);
    QCOMPARE(must(outbox().failures(other.id)), (QList<ReasonCount> {{u"no network"_s, 2}}));
    QCOMPARE(must(outbox().failures({77})), QList<ReasonCount>());
}

void AnnouncementContract::failedOnesComeInPieces()
{
    (void)m_data->addAnnouncement(m_data->addList(u"other"_s, 2));
    answer(DeliveryState::Failed);
    const Announcement announcement = m_data->addAnnouncement(m_data->addList(u"news"_s, 5));
    answer(DeliveryState::Accepted, {}, 2);
    answer(DeliveryState::Failed);
    const auto first = must(outbox().failed(announcement.id, {}, 2));
    QCOMPARE(first.size(), 2);
    const auto rest = must(outbox().failed(announcement.id, first.last(), 2));
    QCOMPARE(rest.size(), 1);
    QVERIFY(rest.first() > first.last());
    QCOMPARE(must(outbox().failed(announcement.id, rest.last(), 2)).size(), 0);
}

void AnnouncementContract::failedOnesAreQueuedAgain()
{
    const ReaderId reader = m_data->addReader(u"R1"_s);
    Delivery ready = m_data->newDelivery(m_data->addSubscription(u"a"_s, reader));
    ready.kind = AlertKind::Ready;
    ready.reservation = m_data->addReservation(m_data->addBook(), reader, ReservationState::Ready);
    ready.id = must(outbox().enqueue(ready));
    const Announcement news = announce(m_data->addList(u"news"_s, 1));
    QCOMPARE(freeze(news, {}), 1);
    const DeliveryId sent = deliveriesOf(news.id).first().id;
    answer(DeliveryState::Failed, u"no network"_s);
    Delivery fresh = m_data->newDelivery(m_data->addSubscription(u"accepted"_s));
    fresh.id = must(outbox().enqueue(fresh));
    answer(DeliveryState::Accepted);
    QCOMPARE(must(outbox().announcement(news.id))->state, AnnouncementState::Finished);

    m_data->now += 48h;
    const DeliveryId ids[] = {ready.id, sent, fresh.id, {99}};
    QCOMPARE(must(outbox().retry(ids, m_data->now)), 2);
    QCOMPARE(must(outbox().retry(ids, m_data->now)), 0);
    for (const DeliveryId id : {ready.id, sent}) {
        const Delivery again = *must(outbox().delivery(id));
        QCOMPARE(again.state, DeliveryState::Queued);
        QCOMPARE(again.attempts, 0);
        QCOMPARE(again.reason, QString());
        QCOMPARE(again.httpStatus, 0);
        QCOMPARE(again.dueAt, m_data->now);
        QCOMPARE(again.finishedAt, std::nullopt);
    }
    // An announcement its own lifetime, a reservation's alert the end of its pick-up.
    QCOMPARE(must(outbox().delivery(sent))->expiresAt, m_data->now + 1h);
    QCOMPARE(must(outbox().delivery(ready.id))->expiresAt, m_data->now + 24h);
    QCOMPARE(must(outbox().announcement(news.id))->state, AnnouncementState::Sending);
    QCOMPARE(must(outbox().counts()).of(DeliveryState::Queued), 2);
    answer(DeliveryState::Accepted);
    QCOMPARE(must(outbox().counts()).of(DeliveryState::Accepted), 3);
}

void AnnouncementContract::whatHasEndedIsNotRetried_data()
{
    QTest::addColumn<std::function<void(StorageFixture &, const Delivery &)>>("end");
    const auto row = [](const char *name,
                        std::function<void(StorageFixture &, const Delivery &)> end) {
        QTest::newRow(name) << std::move(end);
    };
    row("subscription", [](StorageFixture &data, const Delivery &delivery) {
        Subscription subscription =
            *must(data.stores.subscriptions().subscription(delivery.subscription));
        subscription.state = SubscriptionState::Unsubscribed;
        must(data.stores.subscriptions().update(subscription));
    });
    row("reservation", [](StorageFixture &data, const Delivery &delivery) {
        Reservation reservation =
            *must(data.stores.reservations().reservation(delivery.reservation));
        reservation.state = ReservationState::Collected;
        must(data.stores.reservations().update(reservation));
    });
    row("announcement", [](StorageFixture &data, const Delivery &delivery) {
        Announcement announcement =
            *must(data.stores.deliveries().announcement(delivery.announcement));
        announcement.state = AnnouncementState::Stopped;
        must(data.stores.deliveries().updateAnnouncement(announcement));
    });
}

void AnnouncementContract::whatHasEndedIsNotRetried()
{
    const ReaderId reader = m_data->addReader(u"R1"_s);
    Delivery delivery = m_data->newDelivery(m_data->addSubscription(u"a"_s, reader));
    delivery.kind = AlertKind::Ready;
    delivery.reservation =
        m_data->addReservation(m_data->addBook(), reader, ReservationState::Ready);
    delivery.announcement = announce(m_data->addList(u"news"_s, 1)).id;
    delivery.id = must(outbox().enqueue(delivery));
    answer(DeliveryState::Failed, u"no network"_s);
    QFETCH(std::function<void(StorageFixture &, const Delivery &)>, end);
    end(*m_data, delivery);
    QCOMPARE(must(outbox().retry(std::span(&delivery.id, 1), m_data->now)), 0);
    QCOMPARE(must(outbox().delivery(delivery.id))->state, DeliveryState::Failed);
}

} // namespace bookbell
