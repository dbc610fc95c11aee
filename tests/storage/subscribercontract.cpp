// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/subscribercontract.h"

namespace bookbell {

using namespace Qt::StringLiterals;

void SubscriberContract::init()
{
    m_target.reset();
    m_connection = must(m_target.factory()());
    must(m_connection->beginWrite());
    m_data.emplace(m_connection->stores());
}

void SubscriberContract::cleanup()
{
    m_data.reset();
    m_connection.reset();
}

void SubscriberContract::subscriptionsRoundTrip()
{
    SubscriptionStore &subscriptions = m_data->stores.subscriptions();
    Subscription subscription = m_data->newSubscription(u"a"_s);
    subscription.auth = SecretBytes::fromByteArray("0123456789abcdef"_ba);
    subscription.reader = m_data->addReader(u"R1"_s);
    subscription.language = u"en"_s;
    subscription.consentAt = m_data->now;
    subscription.consentHow = u"reader page"_s;
    subscription.userAgent = u"Firefox"_s;
    subscription.id = must(subscriptions.add(subscription));
    QVERIFY(*must(subscriptions.subscription(subscription.id)) == subscription);

    subscription.endpoint += u"/renewed"_s;
    subscription.state = SubscriptionState::Unsubscribed;
    subscription.reader = {};
    subscription.lastAcceptedAt = m_data->now;
    must(subscriptions.update(subscription));
    QVERIFY(*must(subscriptions.byEndpoint(subscription.endpoint)) == subscription);
    QVERIFY(!must(subscriptions.byEndpoint(u"https://push.example/a"_s)));
    QCOMPARE(must(subscriptions.subscriptionsAfter({}, 10)).size(), 1);
    QCOMPARE(must(subscriptions.subscriptionsAfter(subscription.id, 10)).size(), 0);
}

void SubscriberContract::endpointsAreUnique()
{
    (void)m_data->addSubscription(u"a"_s);
    QCOMPARE(errorOf(m_data->stores.subscriptions().add(m_data->newSubscription(u"a"_s))),
             ErrorCode::DuplicateSubscription);
}

void SubscriberContract::subscriptionsOfAReaderAreTheActiveOnes()
{
    const ReaderId reader = m_data->addReader(u"R1"_s);
    const SubscriptionId active = m_data->addSubscription(u"a"_s, reader);
    Subscription gone = m_data->newSubscription(u"b"_s);
    gone.reader = reader;
    gone.state = SubscriptionState::Gone;
    must(m_data->stores.subscriptions().add(gone));
    (void)m_data->addSubscription(u"c"_s);
    const auto found = must(m_data->stores.subscriptions().activeOfReader(reader));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().id, active);
}

void SubscriberContract::subscriptionsAreCounted()
{
    SubscriptionStore &subscriptions = m_data->stores.subscriptions();
    (void)m_data->addSubscription(u"a"_s);
    Subscription subscription = *must(subscriptions.subscription(m_data->addSubscription(u"b"_s)));
    subscription.state = SubscriptionState::Gone;
    subscription.service =
        must(m_data->stores.services().ensureService(u"https://b.example"_s, m_data->key));
    must(subscriptions.update(subscription));
    QCOMPARE(must(subscriptions.countInState(SubscriptionState::Active)), 1);
    QCOMPARE(must(subscriptions.countInState(SubscriptionState::Gone)), 1);
    const auto services = must(m_data->stores.services().services());
    QCOMPARE(services.size(), 2);
    QCOMPARE(services.at(0).active, 1);
    QCOMPARE(services.at(1).active, 0);
    subscription.state = SubscriptionState::Active;
    must(subscriptions.update(subscription));
    QCOMPARE(must(m_data->stores.services().services()).at(1).active, 1);
}

void SubscriberContract::listsCountTheirActiveMembers()
{
    SubscriptionStore &subscriptions = m_data->stores.subscriptions();
    const ListId list = m_data->addList(u"news"_s, 3);
    const auto active = [&] { return must(subscriptions.lists()).first().active; };
    QCOMPARE(active(), 3);
    Subscription first = must(subscriptions.subscriptionsAfter({}, 1)).first();
    QCOMPARE(must(subscriptions.addToList(list, first.id)), false);
    QCOMPARE(active(), 3);
    first.state = SubscriptionState::Gone;
    must(subscriptions.update(first));
    QCOMPARE(active(), 2);
    must(subscriptions.removeFromLists(first.id));
    QCOMPARE(active(), 2);
    QCOMPARE(must(subscriptions.listsOf(first.id)), QList<ListId>());
    QCOMPARE(must(subscriptions.addToList(list, first.id)), true);
    QCOMPARE(active(), 2);
    first.state = SubscriptionState::Active;
    must(subscriptions.update(first));
    QCOMPARE(active(), 3);
    QCOMPARE(must(subscriptions.listsOf(first.id)), QList<ListId> {list});
}

void SubscriberContract::listNamesAreUnique()
{
    SubscriptionStore &subscriptions = m_data->stores.subscriptions();
    SubscriberList list {{}, u"새 책"_s, false};
    list.id = must(subscriptions.addList(list));
    QCOMPARE(errorOf(subscriptions.addList(list)), ErrorCode::DuplicateList);
    list.isPublic = true;
    must(subscriptions.updateList(list));
    QCOMPARE(must(subscriptions.listByName(u"새 책"_s)), list);
    QCOMPARE(must(subscriptions.listByName(u"none"_s)), std::nullopt);
}

void SubscriberContract::pairingsAreUsedOnce()
{
    SubscriptionStore &subscriptions = m_data->stores.subscriptions();
    Pairing pairing;
    pairing.reader = m_data->addReader(u"R1"_s);
    pairing.expiresAt = m_data->now + std::chrono::days(7);
    const QByteArray hash(32, 'h');
    pairing.id = must(subscriptions.addPairing(pairing, hash));
    QCOMPARE(must(subscriptions.pairingByCodeHash(hash)), pairing);
    QVERIFY(!must(subscriptions.pairingByCodeHash(QByteArray(32, 'x'))));
    pairing.usedBy = m_data->addSubscription(u"a"_s);
    pairing.usedAt = m_data->now;
    must(subscriptions.usePairing(pairing.id, pairing.usedBy, m_data->now));
    QCOMPARE(must(subscriptions.pairingByCodeHash(hash)), pairing);
}

void SubscriberContract::oneVapidKeyIsCurrent()
{
    ServiceStore &services = m_data->stores.services();
    StoredVapidKey key;
    key.publicKey = QByteArray(65, 'p');
    key.privateKey = SecretBytes(32);
    key.createdAt = m_data->now;
    key.isCurrent = true;
    key.id = must(services.addVapidKey(key));
    QCOMPARE(must(services.currentVapidKey()).id, key.id);
    QCOMPARE(must(services.vapidKeys()).size(), 2);
    QVERIFY(must(services.vapidKeyByPublic(key.publicKey))->privateKey == key.privateKey);
    must(services.makeCurrent(m_data->key));
    QCOMPARE(must(services.currentVapidKey()).id, m_data->key);
    QVERIFY(!must(services.vapidKeyByPublic(key.publicKey))->isCurrent);
    QVERIFY(!must(services.vapidKeyByPublic(QByteArray(65, 'q'))));
    QCOMPARE(errorOf(services.makeCurrent({77})), ErrorCode::InvalidKey);
}

void SubscriberContract::servicesAreOriginAndKey()
{
    ServiceStore &services = m_data->stores.services();
    QCOMPARE(must(services.ensureService(u"https://push.example"_s, m_data->key)), m_data->service);
    StoredVapidKey key;
    key.publicKey = QByteArray(65, 'p');
    key.privateKey = SecretBytes(32);
    const VapidKeyId other = must(services.addVapidKey(key));
    const ServiceId second = must(services.ensureService(u"https://push.example"_s, other));
    QVERIFY(second != m_data->service);
    QCOMPARE(must(services.services()).size(), 2);
}

void SubscriberContract::pausesEndByOrigin()
{
    ServiceStore &services = m_data->stores.services();
    must(services.pauseService(m_data->service, u"403"_s, m_data->now));
    must(services.waitForService(m_data->service, m_data->leaseEnd));
    PushServiceRecord record = must(services.services()).first();
    QCOMPARE(record.pausedAt, m_data->now);
    QCOMPARE(record.pauseReason, u"403"_s);
    QCOMPARE(record.waitUntil, m_data->leaseEnd);
    must(services.resumeOrigin(u"https://push.example"_s));
    record = must(services.services()).first();
    QCOMPARE(record.pausedAt, std::nullopt);
    QVERIFY(record.pauseReason.isEmpty());
    QCOMPARE(errorOf(services.resumeOrigin(u"https://other.example"_s)), ErrorCode::UnknownService);
    QCOMPARE(errorOf(services.pauseService({77}, {}, m_data->now)), ErrorCode::UnknownService);
}

static ServiceStatistics statisticsOf(std::initializer_list<DeliveryState> outcomes, UtcTime now)
{
    ServiceStatistics statistics;
    for (const DeliveryState state : outcomes) {
        DeliveryOutcome outcome;
        outcome.state = state;
        outcome.httpStatus = 201;
        outcome.latencyMs = 7;
        statistics.count(outcome, now);
    }
    return statistics;
}

void SubscriberContract::statisticsAddUp()
{
    using enum DeliveryState;
    ServiceStore &services = m_data->stores.services();
    const ServiceId other = must(services.ensureService(u"https://other.example"_s, m_data->key));
    QVERIFY(must(services.statistics()).isEmpty());

    const UtcTime later = m_data->now + std::chrono::seconds(12);
    const auto first = statisticsOf({Accepted, Accepted, Gone, Retrying}, m_data->now);
    const auto second = statisticsOf({Accepted, Failed, Failed, Failed}, later);
    must(services.addStatistics(m_data->service, first));
    must(services.addStatistics(other, second));
    must(services.addStatistics(m_data->service, second));
    // Nothing happened: nothing is written.
    must(services.addStatistics(other, {}));

    must(m_connection->commit());
    const auto again = must(m_target.factory()());
    must(again->beginRead());
    const auto kept = must(again->stores().services().statistics());
    QCOMPARE(kept.size(), 2);
    ServiceStatistics both = first;
    both += second;
    QVERIFY(kept.value(m_data->service) == both);
    QVERIFY(kept.value(other) == second);
    QCOMPARE(both.sent, 8);
    QCOMPARE(both.accepted, 3);
    QCOMPARE(both.lately.perSecond(later, RecentCount::longest) > 0, true);
}

void SubscriberContract::statisticsOfAnUnknownServiceAreRefused()
{
    ServiceStore &services = m_data->stores.services();
    QVERIFY(!services.addStatistics({77}, statisticsOf({DeliveryState::Accepted}, m_data->now)));
}

void SubscriberContract::theOldestDueIsToldByService()
{
    using namespace std::chrono_literals;
    ServiceStore &services = m_data->stores.services();
    DeliveryStore &outbox = m_data->stores.deliveries();
    const UtcTime now = m_data->now;
    QVERIFY(must(services.oldestDue(now)).isEmpty());

    const ListId list = m_data->addList(u"list"_s, 3);
    static_cast<void>(m_data->addAnnouncement(list));
    const UtcTime later = now + 5min;
    QCOMPARE(must(services.oldestDue(later)).value(m_data->service), now);
    Delivery delivery = m_data->newDelivery(m_data->addSubscription(u"a"_s));
    delivery.dueAt = now - 1min;
    delivery.id = must(outbox.enqueue(delivery));
    QCOMPARE(must(services.oldestDue(later)).value(m_data->service), now - 1min);
    QVERIFY(must(services.oldestDue(now - 2min)).isEmpty());
    // The service is paused, its alerts wait all the same.
    must(services.pauseService(m_data->service, u"403"_s, now));
    QCOMPARE(must(services.oldestDue(later)).value(m_data->service), now - 1min);
    must(services.resumeOrigin(u"https://push.example"_s));
    // What is handed out waits no more, until its lease has ended.
    QCOMPARE(must(outbox.claim(m_data->service, u"me"_s, 1, now, now + 1min)).size(), 1);
    QCOMPARE(must(services.oldestDue(later)).value(m_data->service), now);
    QCOMPARE(must(outbox.claim(m_data->service, u"me"_s, 9, now, now + 1min)).size(), 3);
    QVERIFY(must(services.oldestDue(now + 59s)).isEmpty());
    QCOMPARE(must(services.oldestDue(later)).value(m_data->service), now + 1min);
}

void SubscriberContract::whatIsNotDueHasNoAge_data()
{
    QTest::addColumn<AnnouncementState>("state");
    QTest::newRow("paused") << AnnouncementState::Paused;
    QTest::newRow("stopped") << AnnouncementState::Stopped;
}

void SubscriberContract::whatIsNotDueHasNoAge()
{
    QFETCH(AnnouncementState, state);
    Announcement announcement = m_data->addAnnouncement(m_data->addList(u"list"_s, 3));
    announcement.state = state;
    must(m_data->stores.deliveries().updateAnnouncement(announcement));
    QVERIFY(must(m_data->stores.services().oldestDue(m_data->leaseEnd)).isEmpty());
}

void SubscriberContract::phonesAreKept()
{
    RehearsalStore &rehearsal = m_data->stores.rehearsal();
    QCOMPARE(must(rehearsal.phones()).size(), 0);
    const RehearsalPhone phone {m_data->addSubscription(u"a"_s), SecretBytes(32)};
    must(rehearsal.addPhone(phone));
    QVERIFY(must(rehearsal.phones()) == QList<RehearsalPhone> {phone});
}

} // namespace bookbell
