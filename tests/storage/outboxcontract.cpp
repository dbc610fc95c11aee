// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/outboxcontract.h"

#include <QSet>

namespace bookbell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void OutboxContract::init()
{
    m_target.reset();
    m_connection = must(m_target.factory()());
    must(m_connection->beginWrite());
    m_data.emplace(m_connection->stores());
}

void OutboxContract::cleanup()
{
    m_data.reset();
    m_connection.reset();
}

QList<ClaimedDelivery> OutboxContract::claim(int limit, const QString &owner)
{
    return must(outbox().claim(m_data->service, owner, limit, m_data->now, m_data->leaseEnd));
}

qint64 OutboxContract::complete(const ClaimedDelivery &delivery, DeliveryState state,
                                const QString &owner)
{
    const DeliveryOutcome outcome {.id = delivery.id,
                                   .attempt = delivery.attempt,
                                   .state = state,
                                   .dueAt = {},
                                   .httpStatus = 0,
                                   .reason = {}};
    return must(outbox().complete(owner, std::span(&outcome, 1), m_data->now));
}

DeliveryId OutboxContract::enqueue(const QString &subscription)
{
    return must(outbox().enqueue(m_data->newDelivery(m_data->addSubscription(subscription))));
}

DeliveryCounts OutboxContract::recount(AnnouncementId announcement)
{
    DeliveryCounts counts;
    DeliveryFilter filter;
    filter.announcement = announcement;
    for (const Delivery &delivery : must(outbox().deliveries(filter)))
        ++counts.byState[static_cast<int>(delivery.state)];
    return counts;
}

void OutboxContract::deliveriesRoundTrip()
{
    Delivery delivery = m_data->newDelivery(m_data->addSubscription(u"a"_s));
    delivery.kind = AlertKind::Ready;
    delivery.state = DeliveryState::Held;
    delivery.reader = m_data->addReader(u"R1"_s);
    delivery.book = m_data->addBook();
    delivery.reservation =
        m_data->addReservation(delivery.book, delivery.reader, ReservationState::Ready);
    delivery.renotify = true;
    delivery.reason = u"quiet hours"_s;
    delivery.host = u"push.example"_s;
    delivery.id = must(outbox().enqueue(delivery));
    QCOMPARE(must(outbox().delivery(delivery.id)), delivery);
    QVERIFY(!must(outbox().delivery({77})));
}

void OutboxContract::claimTellsTheFactsOfNow()
{
    Stores &stores = m_data->stores;
    const ReaderId reader = m_data->addReader(u"R1"_s);
    Delivery delivery = m_data->newDelivery(m_data->addSubscription(u"a"_s, reader));
    delivery.kind = AlertKind::Ready;
    delivery.reader = reader;
    delivery.book = m_data->addBook();
    delivery.reservation = m_data->addReservation(delivery.book, reader, ReservationState::Ready);
    delivery.id = must(outbox().enqueue(delivery));

    // What changes between writing and sending must show.
    Book book = *must(stores.books().book(delivery.book));
    book.title = u"싯다르타"_s;
    must(stores.books().update(book));
    Reservation reservation = *must(stores.reservations().reservation(delivery.reservation));
    reservation.state = ReservationState::Collected;
    reservation.pickupBy = m_data->now + 96h;
    must(stores.reservations().update(reservation));
    Subscription subscription = *must(stores.subscriptions().subscription(delivery.subscription));
    subscription.state = SubscriptionState::Unsubscribed;
    must(stores.subscriptions().update(subscription));

    const QList<ClaimedDelivery> claimed = claim();
    QCOMPARE(claimed.size(), 1);
    const ClaimedDelivery &found = claimed.first();
    QCOMPARE(found.id, delivery.id);
    QCOMPARE(found.attempt, 1);
    QCOMPARE(found.kind, AlertKind::Ready);
    QCOMPARE(found.service, m_data->service);
    QCOMPARE(found.subscriptionState, SubscriptionState::Unsubscribed);
    QCOMPARE(found.endpoint, subscription.endpoint);
    QCOMPARE(found.p256dh, subscription.p256dh);
    QVERIFY(found.auth == subscription.auth);
    QCOMPARE(found.language, u"ko"_s); // the reader's, as the subscription has none
    QCOMPARE(found.reservationState, ReservationState::Collected);
    QCOMPARE(found.topic, delivery.topic);
    QCOMPARE(found.expiresAt, delivery.expiresAt);
    QCOMPARE(found.facts.readerName, u"김민지"_s);
    QCOMPARE(found.facts.bookTitle, u"싯다르타 2"_s);
    QCOMPARE(found.facts.bookAuthor, u"헤르만 헤세"_s);
    QCOMPARE(found.facts.callNumber, u"853 헤53ㄷ"_s);
    QCOMPARE(found.facts.pickupBy, m_data->now + 96h);

    const Delivery leased = *must(outbox().delivery(delivery.id));
    QCOMPARE(leased.state, DeliveryState::Leased);
    QCOMPARE(leased.dueAt, m_data->leaseEnd);
    QCOMPARE(leased.attempts, 1);
}

void OutboxContract::claimTakesPersonalAlertsFirst()
{
    const Announcement announcement = m_data->addAnnouncement(m_data->addList(u"news"_s, 3));
    Delivery late = m_data->newDelivery(m_data->addSubscription(u"late"_s));
    late.id = must(outbox().enqueue(late));
    Delivery early = m_data->newDelivery(m_data->addSubscription(u"early"_s));
    early.dueAt -= 5s;
    early.id = must(outbox().enqueue(early));

    const QList<ClaimedDelivery> claimed = claim(3);
    QCOMPARE(claimed.size(), 3);
    QCOMPARE(claimed.at(0).id, early.id);
    QCOMPARE(claimed.at(1).id, late.id);
    QCOMPARE(claimed.at(2).announcement, announcement.id);
    QCOMPARE(claim().size(), 2);
    QCOMPARE(claim().size(), 0);
}

void OutboxContract::claimTakesOnlyWhatIsDue()
{
    Delivery delivery = m_data->newDelivery(m_data->addSubscription(u"a"_s));
    delivery.state = DeliveryState::Held;
    delivery.dueAt = m_data->now + 1s;
    must(outbox().enqueue(delivery));
    QCOMPARE(claim().size(), 0);
    m_data->now += 1s;
    QCOMPARE(claim().size(), 1);
}

void OutboxContract::claimLeavesPausedServicesAlone()
{
    (void)enqueue(u"a"_s);
    ServiceStore &services = m_data->stores.services();
    must(services.pauseService(m_data->service, u"403"_s, m_data->now));
    QCOMPARE(claim().size(), 0);
    must(services.resumeOrigin(u"https://push.example"_s));
    must(services.waitForService(m_data->service, m_data->now + 1s));
    QCOMPARE(claim().size(), 0);
    m_data->now += 1s;
    QCOMPARE(claim().size(), 1);
}

void OutboxContract::claimLeavesPausedAnnouncementsAlone()
{
    Announcement announcement = m_data->addAnnouncement(m_data->addList(u"news"_s, 2));
    for (const auto state : {AnnouncementState::Paused, AnnouncementState::Stopped}) {
        announcement.state = state;
        must(outbox().updateAnnouncement(announcement));
        QCOMPARE(claim().size(), 0);
    }
    announcement.state = AnnouncementState::Sending;
    must(outbox().updateAnnouncement(announcement));
    QCOMPARE(claim().size(), 2);
}

void OutboxContract::claimFollowsARenewedSubscription()
{
    const DeliveryId id = enqueue(u"a"_s);
    SubscriptionStore &subscriptions = m_data->stores.subscriptions();
    Subscription subscription = must(subscriptions.subscriptionsAfter({}, 1)).first();
    subscription.service =
        must(m_data->stores.services().ensureService(u"https://b.example"_s, m_data->key));
    must(subscriptions.update(subscription));
    QCOMPARE(claim().size(), 0);
    QCOMPARE(must(outbox().dueWork(m_data->now)).services, QList<ServiceId> {subscription.service});
    m_data->service = subscription.service;
    const auto claimed = claim();
    QCOMPARE(claimed.size(), 1);
    QCOMPARE(claimed.first().id, id);
    QCOMPARE(claimed.first().attempt, 1);
}

void OutboxContract::endedLeasesAreClaimedAgain()
{
    (void)enqueue(u"a"_s);
    const ClaimedDelivery first = claim().first();
    m_data->now = m_data->leaseEnd - 1ms;
    QCOMPARE(claim(10, u"other"_s).size(), 0);
    m_data->now = m_data->leaseEnd;
    m_data->leaseEnd += 60s;
    const QList<ClaimedDelivery> again = claim(10, u"other"_s);
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.first().attempt, 2);
    QCOMPARE(again.first().topic, first.topic);
    // The late answer of the first holder changes nothing.
    QCOMPARE(complete(first, DeliveryState::Failed), 0);
    QCOMPARE(complete(again.first(), DeliveryState::Accepted, u"other"_s), 1);
    QCOMPARE(must(outbox().delivery(first.id))->state, DeliveryState::Accepted);
}

void OutboxContract::outcomesAreRecorded_data()
{
    QTest::addColumn<DeliveryState>("state");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<bool>("finished");

    QTest::newRow("accepted") << DeliveryState::Accepted << 1 << true;
    QTest::newRow("gone") << DeliveryState::Gone << 1 << true;
    QTest::newRow("failed") << DeliveryState::Failed << 1 << true;
    QTest::newRow("retrying") << DeliveryState::Retrying << 1 << false;
    QTest::newRow("given back") << DeliveryState::Queued << 0 << false;
    QTest::newRow("held") << DeliveryState::Held << 0 << false;
    QTest::newRow("dropped") << DeliveryState::Dropped << 0 << true;
}

void OutboxContract::outcomesAreRecorded()
{
    QFETCH(DeliveryState, state);
    QFETCH(int, attempts);
    QFETCH(bool, finished);
    (void)enqueue(u"a"_s);
    const ClaimedDelivery claimed = claim().first();
    DeliveryOutcome outcome {.id = claimed.id,
                             .attempt = claimed.attempt,
                             .state = state,
                             .dueAt = {},
                             .httpStatus = 418,
                             .reason = u"why"_s};
    if (!finished)
        outcome.dueAt = m_data->now + 5s;
    m_data->now += 1s;
    QCOMPARE(must(outbox().complete(u"me"_s, std::span(&outcome, 1), m_data->now)), 1);
    const Delivery stored = *must(outbox().delivery(claimed.id));
    QCOMPARE(stored.state, state);
    QCOMPARE(stored.attempts, attempts);
    QCOMPARE(stored.httpStatus, 418);
    QCOMPARE(stored.reason, u"why"_s);
    QCOMPARE(stored.finishedAt, finished ? std::optional(m_data->now) : std::nullopt);
    // Once is enough.
    QCOMPARE(must(outbox().complete(u"me"_s, std::span(&outcome, 1), m_data->now)), 0);
    QCOMPARE(claim().size(), 0);
    if (!finished) {
        QCOMPARE(stored.dueAt, *outcome.dueAt);
        m_data->now += 4s;
        QCOMPARE(claim().size(), 1);
    }
}

void OutboxContract::batchesAreRecordedRowByRow()
{
    using enum DeliveryState;
    // The first is at its second attempt, unlike the others.
    const DeliveryId second = enqueue(u"second attempt"_s);
    QCOMPARE(complete(claim().first(), Retrying), 1);
    const QList<DeliveryState> states {Accepted, Gone, Accepted, Failed, Retrying, Accepted, Gone};
    for (qsizetype i = 1; i < states.size(); ++i)
        (void)enqueue(QString::number(i));
    const QList<ClaimedDelivery> claimed = claim();
    QCOMPARE(claimed.size(), states.size());
    QVERIFY(second == claimed.first().id);
    QCOMPARE(claimed.first().attempt, 2);

    std::vector<DeliveryOutcome> outcomes;
    for (qsizetype i = 0; i < states.size(); ++i) {
        DeliveryOutcome outcome;
        outcome.id = claimed.at(i).id;
        outcome.attempt = claimed.at(i).attempt;
        outcome.state = states.at(i);
        outcome.httpStatus = 200 + static_cast<int>(i) % 3;
        outcome.reason = QString::number(i % 2);
        outcome.retireSubscription = outcome.state == Gone;
        outcomes.push_back(outcome);
    }
    ++outcomes.at(5).attempt; // is not ours
    QCOMPARE(must(outbox().complete(u"me"_s, outcomes, m_data->now)), states.size() - 1);

    for (qsizetype i = 0; i < states.size(); ++i) {
        const bool isOurs = i != 5;
        const Delivery stored = *must(outbox().delivery(claimed.at(i).id));
        QCOMPARE(stored.state, isOurs ? states.at(i) : Leased);
        QCOMPARE(stored.attempts, claimed.at(i).attempt);
        QCOMPARE(stored.httpStatus, isOurs ? 200 + static_cast<int>(i) % 3 : 0);
        QCOMPARE(stored.reason, isOurs ? QString::number(i % 2) : QString());
        const Subscription subscription =
            *must(m_data->stores.subscriptions().subscription(stored.subscription));
        QCOMPARE(subscription.state,
                 stored.state == Gone ? SubscriptionState::Gone : SubscriptionState::Active);
        QCOMPARE(subscription.lastAcceptedAt.has_value(), stored.state == Accepted);
    }
    QCOMPARE(must(outbox().counts()), recount());
}

void OutboxContract::onlyTheHolderOfTheLeaseRecords()
{
    (void)enqueue(u"a"_s);
    ClaimedDelivery claimed = claim().first();
    QCOMPARE(complete(claimed, DeliveryState::Failed, u"other"_s), 0);
    ++claimed.attempt;
    QCOMPARE(complete(claimed, DeliveryState::Failed), 0);
    --claimed.attempt;
    QCOMPARE(complete(claimed, DeliveryState::Accepted), 1);
    QCOMPARE(complete(claimed, DeliveryState::Failed), 0);
    QCOMPARE(must(outbox().delivery(claimed.id))->state, DeliveryState::Accepted);
}

void OutboxContract::acceptanceTellsTheReader()
{
    ReservationStore &reservations = m_data->stores.reservations();
    const ReaderId reader = m_data->addReader(u"R1"_s);
    Delivery delivery = m_data->newDelivery(m_data->addSubscription(u"a"_s, reader));
    delivery.kind = AlertKind::Ready;
    delivery.reservation =
        m_data->addReservation(m_data->addBook(), reader, ReservationState::Ready);
    must(outbox().enqueue(delivery));
    QCOMPARE(complete(claim().first(), DeliveryState::Accepted), 1);
    Reservation told = *must(reservations.reservation(delivery.reservation));
    QCOMPARE(told.toldAt, m_data->now);
    QCOMPARE(told.toldHow, u"push"_s);
    QCOMPARE(
        must(m_data->stores.subscriptions().subscription(delivery.subscription))->lastAcceptedAt,
        m_data->now);

    // A second ring, and an alert of another kind, do not start the clock again.
    const UtcTime first = m_data->now;
    m_data->now += 1h;
    must(outbox().enqueue(delivery));
    QCOMPARE(complete(claim().first(), DeliveryState::Accepted), 1);
    QCOMPARE(must(reservations.reservation(delivery.reservation))->toldAt, first);
    told.toldAt.reset();
    must(reservations.update(told));
    delivery.kind = AlertKind::Cancelled;
    must(outbox().enqueue(delivery));
    QCOMPARE(complete(claim().first(), DeliveryState::Accepted), 1);
    QCOMPARE(must(reservations.reservation(delivery.reservation))->toldAt, std::nullopt);
}

void OutboxContract::refusalsMarkSubscriptions_data()
{
    QTest::addColumn<SubscriptionState>("before");
    QTest::addColumn<bool>("retire");
    QTest::addColumn<SubscriptionState>("after");

    using enum SubscriptionState;
    QTest::newRow("gone") << Active << true << Gone;
    QTest::newRow("wrong key") << Active << false << WrongKey;
    QTest::newRow("who left stays so") << Unsubscribed << true << Unsubscribed;
    QTest::newRow("who is blocked stays so") << Blocked << true << Blocked;
    QTest::newRow("gone after all") << WrongKey << true << Gone;
    QTest::newRow("gone is gone") << Gone << false << Gone;
}

void OutboxContract::refusalsMarkSubscriptions()
{
    QFETCH(SubscriptionState, before);
    QFETCH(bool, retire);
    QFETCH(SubscriptionState, after);
    SubscriptionStore &subscriptions = m_data->stores.subscriptions();
    (void)enqueue(u"a"_s);
    const ClaimedDelivery claimed = claim().first();
    Subscription subscription = *must(subscriptions.subscription(claimed.subscription));
    subscription.state = before;
    must(subscriptions.update(subscription));
    DeliveryOutcome outcome;
    outcome.id = claimed.id;
    outcome.attempt = claimed.attempt;
    outcome.state = retire ? DeliveryState::Gone : DeliveryState::Failed;
    outcome.retireSubscription = retire;
    outcome.markWrongKey = !retire;
    QCOMPARE(must(outbox().complete(u"me"_s, std::span(&outcome, 1), m_data->now)), 1);
    QCOMPARE(must(subscriptions.subscription(claimed.subscription))->state, after);
}

void OutboxContract::acceptedLatelyIsCountedByService()
{
    const UtcTime begin = m_data->now;
    (void)enqueue(u"a"_s);
    (void)enqueue(u"b"_s);
    (void)enqueue(u"c"_s);
    const QList<ClaimedDelivery> claimed = claim();
    QCOMPARE(complete(claimed.at(0), DeliveryState::Accepted), 1);
    QCOMPARE(complete(claimed.at(1), DeliveryState::Failed), 1);
    QCOMPARE(must(outbox().acceptedSince(begin)).value(m_data->service), 1);
    m_data->now += 10s;
    QCOMPARE(complete(claimed.at(2), DeliveryState::Accepted), 1);
    QCOMPARE(must(outbox().acceptedSince(begin)).value(m_data->service), 2);
    QCOMPARE(must(outbox().acceptedSince(begin + 1s)).value(m_data->service), 1);
    QVERIFY(must(outbox().acceptedSince(begin + 11s)).isEmpty());
    QCOMPARE(must(outbox().acceptedCountSince(begin)), 2);
    QCOMPARE(must(outbox().acceptedCountSince(begin + 1s)), 1);
    QCOMPARE(must(outbox().acceptedCountSince(begin + 11s)), 0);
}

void OutboxContract::audienceIsFrozen()
{
    const ListId list = m_data->addList(u"news"_s, 3);
    Subscription gone = m_data->newSubscription(u"gone"_s);
    gone.state = SubscriptionState::Gone;
    gone.id = must(m_data->stores.subscriptions().add(gone));
    must(m_data->stores.subscriptions().addToList(list, gone.id));
    (void)m_data->addSubscription(u"of no list"_s);

    const Announcement announcement = m_data->addAnnouncement(list);
    QCOMPARE(announcement.recipients, 3);
    DeliveryFilter filter;
    filter.announcement = announcement.id;
    QSet<QByteArray> topics;
    for (const Delivery &delivery : must(outbox().deliveries(filter))) {
        QCOMPARE(delivery.kind, AlertKind::Announcement);
        QCOMPARE(delivery.state, DeliveryState::Queued);
        QCOMPARE(delivery.expiresAt, m_data->now + 24h);
        QCOMPARE(delivery.topic.size(), 32);
        topics.insert(delivery.topic);
    }
    QCOMPARE(topics.size(), 3);
    // A second freeze would ring everybody twice.
    QVERIFY(!outbox().enqueueAudience(announcement, m_data->now, m_data->now, {}));
    QCOMPARE(must(outbox().counts(announcement.id)).of(DeliveryState::Queued), 3);

    // Who joins later is not part of it.
    must(m_data->stores.subscriptions().addToList(list, m_data->addSubscription(u"later"_s)));
    QCOMPARE(claim().size(), 3);
}

void OutboxContract::audienceIsHeldUntilItsTime()
{
    Announcement announcement;
    announcement.list = m_data->addList(u"news"_s, 1);
    announcement.topic = QByteArray(32, 'n');
    announcement.ttlSeconds = 60;
    announcement.id = must(outbox().addAnnouncement(announcement));
    const UtcTime later = m_data->now + 1h;
    QCOMPARE(must(outbox().enqueueAudience(announcement, m_data->now, later, u"schedule"_s)), 1);
    const Delivery held = must(outbox().deliveries({})).first();
    QCOMPARE(held.state, DeliveryState::Held);
    QCOMPARE(held.reason, u"schedule"_s);
    QCOMPARE(held.dueAt, later);
    QCOMPARE(held.expiresAt, later + 60s);
    QCOMPARE(held.topic, announcement.topic);
    QCOMPARE(claim().size(), 0);
    m_data->now = later;
    QCOMPARE(claim().size(), 1);
}

void OutboxContract::countersFollowEveryTransition()
{
    const Announcement announcement = m_data->addAnnouncement(m_data->addList(u"news"_s, 8));
    for (int i = 0; i < 4; ++i)
        (void)enqueue(u"p%1"_s.arg(i));
    const auto compare = [&] {
        QCOMPARE(must(outbox().counts()), recount());
        QCOMPARE(must(outbox().counts(announcement.id)), recount(announcement.id));
    };
    compare();
    const QList<ClaimedDelivery> claimed = claim(11);
    QCOMPARE(claimed.size(), 11);
    compare();
    const DeliveryState outcomes[] = {DeliveryState::Accepted, DeliveryState::Gone,
                                      DeliveryState::Failed,   DeliveryState::Dropped,
                                      DeliveryState::Queued,   DeliveryState::Held,
                                      DeliveryState::Retrying};
    for (qsizetype i = 0; i < claimed.size(); ++i) {
        QCOMPARE(complete(claimed.at(i), outcomes[i % 7]), 1);
        compare();
    }
    must(outbox().dropUnsent(announcement.id, u"stopped"_s, m_data->now));
    compare();
    QCOMPARE(must(outbox().counts()).of(DeliveryState::Leased), 0);
}

void OutboxContract::announcementsFinishByThemselves()
{
    Announcement announcement = m_data->addAnnouncement(m_data->addList(u"news"_s, 1));
    const auto state = [&] { return must(outbox().announcement(announcement.id))->state; };
    QCOMPARE(must(outbox().announcement(announcement.id)), announcement);
    const ClaimedDelivery claimed = claim().first();
    QCOMPARE(state(), AnnouncementState::Sending);
    QCOMPARE(complete(claimed, DeliveryState::Retrying), 1);
    QCOMPARE(state(), AnnouncementState::Sending);
    QCOMPARE(complete(claim().first(), DeliveryState::Accepted), 1);
    QCOMPARE(state(), AnnouncementState::Finished);
    QCOMPARE(must(outbox().announcements()).first().state, AnnouncementState::Finished);
    // Written back as it was read, it is still only derived.
    must(outbox().updateAnnouncement(*must(outbox().announcement(announcement.id))));
    announcement.state = AnnouncementState::Stopped;
    must(outbox().updateAnnouncement(announcement));
    QCOMPARE(state(), AnnouncementState::Stopped);
    announcement.id = {77};
    QCOMPARE(errorOf(outbox().updateAnnouncement(announcement)), ErrorCode::UnknownAnnouncement);
    QVERIFY(!must(outbox().announcement({77})));
}

void OutboxContract::unsentIsDroppedButNotWhatIsLeased()
{
    const ReaderId reader = m_data->addReader(u"R1"_s);
    const auto reservation =
        m_data->addReservation(m_data->addBook(), reader, ReservationState::Ready);
    for (const auto &name : {u"a"_s, u"b"_s}) {
        Delivery delivery = m_data->newDelivery(m_data->addSubscription(name, reader));
        delivery.reservation = reservation;
        must(outbox().enqueue(delivery));
    }
    const ClaimedDelivery leased = claim(1).first();
    QCOMPARE(must(outbox().dropUnsent(reservation, u"cancelled"_s, m_data->now)), 1);
    QCOMPARE(must(outbox().counts()).of(DeliveryState::Dropped), 1);
    QCOMPARE(complete(leased, DeliveryState::Accepted), 1);
    QCOMPARE(must(outbox().dropUnsent(reservation, u"cancelled"_s, m_data->now)), 0);
    const Announcement announcement = m_data->addAnnouncement(m_data->addList(u"news"_s, 2));
    QCOMPARE(must(outbox().dropUnsent(announcement.id, u"stopped"_s, m_data->now)), 2);
}

void OutboxContract::unsentOfOneReaderIsDropped()
{
    const BookId book = m_data->addBook();
    const BookId other = m_data->addBook(u"파친코"_s);
    const ReaderId reader = m_data->addReader(u"R1"_s);
    const auto enqueueFor = [this](ReaderId to, AlertKind kind, BookId about) {
        Delivery delivery = m_data->newDelivery(
            m_data->addSubscription(u"%1-%2-%3"_s.arg(to.value).arg(int(kind)).arg(about.value)));
        delivery.reader = to;
        delivery.kind = kind;
        delivery.book = about;
        return must(outbox().enqueue(delivery));
    };
    const DeliveryId available = enqueueFor(reader, AlertKind::Available, book);
    (void)enqueueFor(reader, AlertKind::Available, other);
    (void)enqueueFor(reader, AlertKind::Ready, book);
    const DeliveryId neighbour = enqueueFor(m_data->addReader(u"R2"_s), AlertKind::Available, book);
    QCOMPARE(must(outbox().dropUnsentAvailable(book, reader, u"undone"_s, m_data->now)), 1);
    QCOMPARE(must(outbox().delivery(available))->state, DeliveryState::Dropped);
    QCOMPARE(must(outbox().delivery(available))->reason, u"undone"_s);
    QCOMPARE(must(outbox().dropUnsent(reader, u"removed"_s, m_data->now)), 2);
    QCOMPARE(must(outbox().delivery(neighbour))->state, DeliveryState::Queued);
}

void OutboxContract::newsOfABookThatIsLentAgainIsNotTold()
{
    const BookId book = m_data->addBook();
    const CopyId id = m_data->addCopy(book, u"C1"_s);
    Delivery delivery = m_data->newDelivery(m_data->addSubscription(u"watcher"_s));
    delivery.reader = m_data->addReader(u"R1"_s);
    delivery.kind = AlertKind::Available;
    delivery.book = book;
    const DeliveryId first = must(outbox().enqueue(delivery));
    const auto claim = [&] {
        return must(
            outbox().claim(delivery.service, u"sender"_s, 10, m_data->now, m_data->now + 60s));
    };
    Copy copy = *must(m_data->stores.books().copy(id));
    copy.state = CopyState::OnLoan;
    must(m_data->stores.books().update(copy));
    QCOMPARE(claim().size(), 0);
    QCOMPARE(must(outbox().delivery(first))->state, DeliveryState::Dropped);
    QCOMPARE(must(outbox().delivery(first))->reason, u"lent again"_s);
    QCOMPARE(must(m_data->stores.reservations().watchersOf(book)),
             QList<ReaderId> {delivery.reader});

    copy.state = CopyState::Available;
    must(m_data->stores.books().update(copy));
    must(outbox().enqueue(delivery));
    QCOMPARE(claim().size(), 1);
}

void OutboxContract::dueWorkTellsServicesAndTheNextTime()
{
    QCOMPARE(must(outbox().dueWork(m_data->now)).services, QList<ServiceId>());
    QCOMPARE(must(outbox().dueWork(m_data->now)).next, std::nullopt);

    Delivery later = m_data->newDelivery(m_data->addSubscription(u"later"_s));
    later.dueAt = m_data->now + 10s;
    must(outbox().enqueue(later));
    auto work = must(outbox().dueWork(m_data->now));
    QCOMPARE(work.services, QList<ServiceId>());
    QCOMPARE(work.next, m_data->now + 10s);

    (void)enqueue(u"now"_s);
    work = must(outbox().dueWork(m_data->now));
    QCOMPARE(work.services, QList<ServiceId> {m_data->service});
    QCOMPARE(work.next, m_data->now + 10s);

    // A lease that is not answered is due when it ends.
    QCOMPARE(claim().size(), 1);
    work = must(outbox().dueWork(m_data->now + 20s));
    QCOMPARE(work.services, QList<ServiceId> {m_data->service});
    QCOMPARE(work.next, m_data->leaseEnd);

    must(m_data->stores.services().waitForService(m_data->service, m_data->now + 30s));
    work = must(outbox().dueWork(m_data->now + 20s));
    QCOMPARE(work.services, QList<ServiceId>());
    QCOMPARE(work.next, m_data->now + 30s);
}

void OutboxContract::dueWorkLeavesOutWhatIsPaused()
{
    Announcement announcement = m_data->addAnnouncement(m_data->addList(u"news"_s, 2));
    announcement.state = AnnouncementState::Paused;
    must(outbox().updateAnnouncement(announcement));
    QCOMPARE(must(outbox().dueWork(m_data->now)).services, QList<ServiceId>());
    (void)enqueue(u"a"_s);
    QCOMPARE(must(outbox().dueWork(m_data->now)).services.size(), 1);
    must(m_data->stores.services().pauseService(m_data->service, u"401"_s, m_data->now));
    QCOMPARE(must(outbox().dueWork(m_data->now)).services, QList<ServiceId>());
    QCOMPARE(must(outbox().dueWork(m_data->now)).next, std::nullopt);
}

void OutboxContract::openWorkLeavesOutWhatIsPausedOrHeld()
{
    Announcement announcement = m_data->addAnnouncement(m_data->addList(u"news"_s, 2));
    Delivery held = m_data->newDelivery(m_data->addSubscription(u"held"_s));
    held.state = DeliveryState::Held;
    held.dueAt += 1h;
    must(outbox().enqueue(held));
    (void)enqueue(u"a"_s);
    QCOMPARE(must(outbox().openOnActiveServices()), 3);
    QCOMPARE(claim(2).size(), 2);
    announcement.state = AnnouncementState::Paused;
    must(outbox().updateAnnouncement(announcement));
    QCOMPARE(must(outbox().openOnActiveServices()), 2); // both are under way
    must(m_data->stores.services().pauseService(m_data->service, u"401"_s, m_data->now));
    QCOMPARE(must(outbox().openOnActiveServices()), 0);
}

void OutboxContract::deliveriesAreFiltered()
{
    const Announcement announcement = m_data->addAnnouncement(m_data->addList(u"news"_s, 3));
    const ReaderId reader = m_data->addReader(u"R1"_s);
    Delivery personal = m_data->newDelivery(m_data->addSubscription(u"a"_s, reader));
    personal.kind = AlertKind::Ready;
    personal.state = DeliveryState::Failed;
    personal.reservation =
        m_data->addReservation(m_data->addBook(), reader, ReservationState::Ready);
    must(outbox().enqueue(personal));

    const auto count = [&](const DeliveryFilter &filter) {
        return must(outbox().deliveries(filter)).size();
    };
    DeliveryFilter filter;
    QCOMPARE(count(filter), 4);
    filter.kind = AlertKind::Ready;
    QCOMPARE(count(filter), 1);
    filter.state = DeliveryState::Queued;
    QCOMPARE(count(filter), 0);
    filter.kind.reset();
    QCOMPARE(count(filter), 3);
    filter.announcement = announcement.id;
    QCOMPARE(count(filter), 3);
    filter.state = DeliveryState::Failed;
    QCOMPARE(count(filter), 0);
    filter = {};
    filter.reservation = personal.reservation;
    QCOMPARE(count(filter), 1);
    filter.state = DeliveryState::Queued;
    QCOMPARE(count(filter), 0);

    filter = {};
    filter.announcement = announcement.id;
    filter.limit = 2;
    const auto page = must(outbox().deliveries(filter));
    QCOMPARE(page.size(), 2);
    filter.after = page.last().id;
    QCOMPARE(count(filter), 1);
}

Delivery OutboxContract::enqueueReady(SubscriptionId subscription, ReaderId reader,
                                      const QString &title, DeliveryId group, DeliveryState state)
{
    Delivery delivery = m_data->newDelivery(subscription);
    delivery.kind = AlertKind::Ready;
    delivery.state = state;
    delivery.reader = reader;
    delivery.book = m_data->addBook(title);
    delivery.reservation = m_data->addReservation(delivery.book, reader, ReservationState::Ready);
    delivery.group = group;
    delivery.id = must(outbox().enqueue(delivery));
    return delivery;
}

void OutboxContract::heldOnesAreReleasedInTheirTime()
{
    const ReaderId reader = m_data->addReader(u"R1"_s);
    const SubscriptionId phone = m_data->addSubscription(u"a"_s, reader);
    QList<Delivery> held;
    for (int i = 0; i < 3; ++i) {
        Delivery delivery = m_data->newDelivery(phone);
        delivery.kind = AlertKind::Ready;
        delivery.state = DeliveryState::Held;
        delivery.reason = u"quiet hours"_s;
        delivery.reader = reader;
        delivery.dueAt = m_data->now + std::chrono::minutes {i};
        delivery.id = must(outbox().enqueue(delivery));
        held.append(delivery);
    }
    m_data->now -= 1ms;
    QVERIFY(!must(outbox().hasOverdue(m_data->now)));
    QVERIFY(must(outbox().release(m_data->now, 10)).isEmpty());
    m_data->now += 1min + 1ms;
    QVERIFY(must(outbox().hasOverdue(m_data->now)));
    const auto first = must(outbox().release(m_data->now, 1));
    QCOMPARE(first.size(), 1);
    QCOMPARE(first.at(0).kind, AlertKind::Ready);
    QCOMPARE(first.at(0).reader, reader);
    QCOMPARE(first.at(0).dueAt, held.at(0).dueAt);
    QCOMPARE(must(outbox().release(m_data->now, 10)).size(), 1);
    QVERIFY(!must(outbox().hasOverdue(m_data->now)));
    QCOMPARE(must(outbox().delivery(held.at(1).id))->state, DeliveryState::Queued);
    QVERIFY(must(outbox().delivery(held.at(1).id))->reason.isEmpty());
    QCOMPARE(must(outbox().delivery(held.at(2).id))->state, DeliveryState::Held);
    QCOMPARE(must(outbox().counts()), recount());
}

void OutboxContract::whatIsTooLateIsDroppedInBulk()
{
    const DeliveryId queued = enqueue(u"queued"_s);
    const DeliveryId leased = enqueue(u"leased"_s);
    const DeliveryId retrying = enqueue(u"retrying"_s);
    Delivery late = m_data->newDelivery(m_data->addSubscription(u"later"_s));
    late.expiresAt += 1ms;
    late.id = must(outbox().enqueue(late));
    for (const ClaimedDelivery &delivery : claim()) {
        if (delivery.id == leased)
            continue;
        const DeliveryOutcome outcome {
            .id = delivery.id,
            .attempt = delivery.attempt,
            .state = delivery.id == retrying ? DeliveryState::Retrying : DeliveryState::Queued,
            .dueAt = m_data->now,
            .httpStatus = 0,
            .reason = delivery.id == retrying ? u"no network"_s : QString()};
        (void)must(outbox().complete(u"me"_s, std::span(&outcome, 1), m_data->now));
    }
    m_data->now = must(outbox().delivery(queued))->expiresAt;
    QVERIFY(must(outbox().hasOverdue(m_data->now)));
    QCOMPARE(must(outbox().dropTooLate(m_data->now, 1)).size(), 1);
    QCOMPARE(must(outbox().dropTooLate(m_data->now, 10)).size(), 1);
    QVERIFY(!must(outbox().hasOverdue(m_data->now)));
    QCOMPARE(must(outbox().delivery(queued))->state, DeliveryState::Dropped);
    QCOMPARE(must(outbox().delivery(queued))->reason, tooLateReason());
    QCOMPARE(must(outbox().delivery(queued))->finishedAt, m_data->now);
    QCOMPARE(must(outbox().delivery(retrying))->state, DeliveryState::Failed);
    QCOMPARE(must(outbox().delivery(retrying))->reason, u"expired, after: no network"_s);
    QCOMPARE(must(outbox().delivery(leased))->state, DeliveryState::Leased);
    QCOMPARE(must(outbox().delivery(late.id))->state, DeliveryState::Queued);
    QCOMPARE(must(outbox().counts()), recount());
}

void OutboxContract::tooLateAnnouncementsAreFoundByTheirTime()
{
    const Announcement announcement = m_data->addAnnouncement(m_data->addList(u"news"_s, 3));
    const auto lifetime = std::chrono::seconds {announcement.ttlSeconds};
    m_data->now += lifetime - 1ms;
    QVERIFY(!must(outbox().hasOverdue(m_data->now)));
    m_data->now += 1ms;
    QVERIFY(must(outbox().hasOverdue(m_data->now)));
    const auto dropped = must(outbox().dropTooLate(m_data->now, 10));
    QCOMPARE(dropped.size(), 3);
    QCOMPARE(dropped.at(0).announcement, announcement.id);
    QCOMPARE(must(outbox().announcement(announcement.id))->state, AnnouncementState::Finished);
}

void OutboxContract::queuedOnesAreBroughtForward()
{
    Delivery queued = m_data->newDelivery(m_data->addSubscription(u"queued"_s));
    queued.dueAt += 5min;
    queued.id = must(outbox().enqueue(queued));
    Delivery held = m_data->newDelivery(m_data->addSubscription(u"held"_s));
    held.state = DeliveryState::Held;
    held.dueAt += 5min;
    held.id = must(outbox().enqueue(held));
    const DeliveryId leased = enqueue(u"leased"_s);
    QCOMPARE(claim().size(), 1);
    QCOMPARE(must(outbox().bringForward(m_data->now)), 1);
    QCOMPARE(must(outbox().delivery(queued.id))->dueAt, m_data->now);
    QCOMPARE(must(outbox().delivery(held.id))->dueAt, held.dueAt);
    QCOMPARE(must(outbox().delivery(leased))->dueAt, m_data->leaseEnd);
}

void OutboxContract::groupsAreJoinedWhileHeld()
{
    const ReaderId reader = m_data->addReader(u"R1"_s);
    const SubscriptionId phone = m_data->addSubscription(u"a"_s, reader);
    QVERIFY(!must(outbox().heldGroup(phone)));
    Delivery first = enqueueReady(phone, reader, u"A"_s, {}, DeliveryState::Held);
    QVERIFY(!must(outbox().heldGroup(phone)));
    must(outbox().beginGroup(first.id));
    const auto group = must(outbox().heldGroup(phone));
    QVERIFY(group);
    QCOMPARE(group->id, first.id);
    QCOMPARE(group->dueAt, first.dueAt);
    QCOMPARE(must(outbox().delivery(first.id))->group, first.id);
    // The first goes, the others stay together.
    const Delivery second = enqueueReady(phone, reader, u"B"_s, first.id, DeliveryState::Held);
    QCOMPARE(must(outbox().dropUnsent(first.reservation, u"undone"_s, m_data->now)), 1);
    QCOMPARE(must(outbox().heldGroup(phone))->id, first.id);
    QCOMPARE(must(outbox().release(m_data->now, 10)).size(), 1);
    QVERIFY(!must(outbox().heldGroup(phone)));
    const auto claimed = claim();
    QCOMPARE(claimed.size(), 1);
    QCOMPARE(claimed.at(0).id, second.id);
    QVERIFY(claimed.at(0).others.empty());
}

void OutboxContract::groupsAreClaimedAsOne()
{
    const ReaderId reader = m_data->addReader(u"R1"_s);
    const SubscriptionId phone = m_data->addSubscription(u"a"_s, reader);
    const SubscriptionId tablet = m_data->addSubscription(u"b"_s, reader);
    const Delivery alone = enqueueReady(phone, reader, u"Z"_s, {});
    const Delivery first = enqueueReady(phone, reader, u"A"_s, {});
    must(outbox().beginGroup(first.id));
    const Delivery second = enqueueReady(phone, reader, u"B"_s, first.id);
    // The same group's number at another subscription is another message.
    const Delivery elsewhere = enqueueReady(tablet, reader, u"B"_s, first.id);
    Delivery later = m_data->newDelivery(phone);
    later.group = first.id;
    later.dueAt += 1s;
    later.id = must(outbox().enqueue(later));

    const auto claimed = claim();
    QCOMPARE(claimed.size(), 3);
    QCOMPARE(claimed.at(0).id, alone.id);
    QVERIFY(claimed.at(0).others.empty());
    QCOMPARE(claimed.at(1).id, first.id);
    QCOMPARE(claimed.at(1).others.size(), size_t {1});
    const ClaimedDelivery &other = claimed.at(1).others.front();
    QCOMPARE(other.id, second.id);
    QCOMPARE(other.attempt, 1);
    QCOMPARE(other.reservation, second.reservation);
    QCOMPARE(other.reservationState, ReservationState::Ready);
    QCOMPARE(other.facts.bookTitle, u"B 2"_s);
    QCOMPARE(claimed.at(2).id, elsewhere.id);
    for (const Delivery &member : {first, second}) {
        QCOMPARE(must(outbox().delivery(member.id))->state, DeliveryState::Leased);
        QCOMPARE(must(outbox().delivery(member.id))->dueAt, m_data->leaseEnd);
    }
    QCOMPARE(must(outbox().delivery(later.id))->state, DeliveryState::Queued);
    QVERIFY(claim().isEmpty());
    QCOMPARE(must(outbox().counts()), recount());

    // Whoever crashed gives both back, and both leave together again.
    m_data->now = m_data->leaseEnd;
    m_data->leaseEnd += 60s;
    const auto again = claim(10, u"other"_s);
    QCOMPARE(again.size(), 3);
    QCOMPARE(again.at(0).id, first.id);
    QCOMPARE(again.at(0).topic, claimed.at(1).topic);
    QCOMPARE(again.at(0).others.size(), size_t {2}); // the later one is due by now
}

void OutboxContract::groupsAreClaimedWholeBeyondTheLimit()
{
    const ReaderId reader = m_data->addReader(u"R1"_s);
    const SubscriptionId phone = m_data->addSubscription(u"a"_s, reader);
    const Delivery first = enqueueReady(phone, reader, u"A"_s, {});
    must(outbox().beginGroup(first.id));
    (void)enqueueReady(phone, reader, u"B"_s, first.id);
    (void)enqueueReady(phone, reader, u"C"_s, first.id);
    const auto claimed = claim(1);
    QCOMPARE(claimed.size(), 1);
    QCOMPARE(claimed.at(0).others.size(), size_t {2});
    QVERIFY(claim().isEmpty());
}

void OutboxContract::groupsEndTogether_data()
{
    QTest::addColumn<DeliveryState>("state");
    QTest::newRow("accepted") << DeliveryState::Accepted;
    QTest::newRow("retrying") << DeliveryState::Retrying;
    QTest::newRow("given back") << DeliveryState::Queued;
}

void OutboxContract::groupsEndTogether()
{
    QFETCH(DeliveryState, state);
    const ReaderId reader = m_data->addReader(u"R1"_s);
    const SubscriptionId phone = m_data->addSubscription(u"a"_s, reader);
    const Delivery first = enqueueReady(phone, reader, u"A"_s, {});
    must(outbox().beginGroup(first.id));
    const Delivery second = enqueueReady(phone, reader, u"B"_s, first.id);
    const auto claimed = claim();
    std::vector<DeliveryOutcome> outcomes;
    for (const DeliveryId id : {first.id, second.id})
        outcomes.push_back({.id = id,
                            .attempt = 1,
                            .state = state,
                            .dueAt = m_data->now,
                            .httpStatus = 0,
                            .reason = {}});
    QCOMPARE(must(outbox().complete(u"me"_s, outcomes, m_data->now)), 2);
    for (const Delivery &member : {first, second}) {
        const bool wasTold =
            must(m_data->stores.reservations().reservation(member.reservation))->toldAt.has_value();
        QCOMPARE(wasTold, state == DeliveryState::Accepted);
    }
    const auto again = claim();
    QCOMPARE(again.size(), isOpen(state) ? 1 : 0);
    if (isOpen(state)) {
        QCOMPARE(again.at(0).id, first.id);
        QCOMPARE(again.at(0).others.size(), size_t {1});
        QCOMPARE(again.at(0).attempt, state == DeliveryState::Retrying ? 2 : 1);
        QCOMPARE(again.at(0).others.front().attempt, again.at(0).attempt);
    }
}

} // namespace bookbell
