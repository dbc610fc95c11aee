// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/sender.h"

#include <QSignalSpy>
#include <QTest>

#include "core/delivery/sendrun.h"
#include "core/desk/desk.h"
#include "fakeclock.h"
#include "sendinglibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

UtcTime present()
{
    return SystemClock().now();
}

std::unique_ptr<RehearsalPushService> makeService(const Clock &clock)
{
    return SendingLibrary::must(RehearsalPushService::listen(0, "test", clock));
}

/// Looks often, so that a moved clock is seen without waiting for a second.
SenderOptions quickOptions()
{
    SenderOptions options;
    options.pollInterval = 30ms;
    options.grace = 200ms;
    return options;
}

} // namespace

class TestSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsAndTheUserAgentCanRead();
    void recordsEachAnswer_data();
    void recordsEachAnswer();
    void retriesAfterAReset();
    void givesUpARequestWithoutAnswer();
    void waitsAsLongAsTheServiceSays_data();
    void waitsAsLongAsTheServiceSays();
    void throttlingOneServiceLeavesTheOthersAlone();
    void failsWhatWouldBeRetriedTooLate();
    void pausesAfterAVapidRefusalAndResumes();
    void aRefusalTakesBackWhatWaits();
    void oneWrongKeyPausesNothing();
    void namesAWrongClock();
    void sendsWhatAClockAheadHasQueued();
    void makesARefusedBodySmaller();
    void shortensTheTtlAsAMessageAges();
    void stopsAnAnnouncementThatIsRefused();
    void goneDoesNotStopAnAnnouncement();
    void neverCallsAnEndpointThatFailsTheGuard();
    void retiresWhatTheBrowserRemoved();
    void dropsWhatHasLostItsReason();
    void endsInBulkWhatIsTooLate();
    void oneMessageForTwoBooks();
    void oneOfTwoBooksWasAMistake();
    void newsOfOneLeavesTheOther();
    void retriesAGroupAsOne();
    void ringsNobodyInQuietHours();
    void testsAnAnnouncementInQuietHours();
    void takesOverLeasesOfTheDead();
    void twoSendersSendEverythingOnce();
    void noticesAnotherProcess();
    void firstRequestGoesAlone();
    void givesBackWhenStopped();
    void endsWithoutAnEventLoop();
    void untilEmptyEndsAtOnceWhereAllIsPaused();
    void untilEmptyWaitsForRetries();
};

void TestSender::sendsAndTheUserAgentCanRead()
{
    const SystemClock clock;
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    const SubscriptionId phone = library.addPhone(*service, u"phone"_s);
    Sender sender(library.database(), clock, quickOptions());
    sender.start();
    QSignalSpy notified(service.get(), &RehearsalPushService::notified);

    const DeliveryId id = library.ring(phone);
    QTRY_COMPARE(library.stateOf(id), DeliveryState::Accepted);
    QTRY_COMPARE(notified.count(), 1);
    const auto shown = service->shown().constFirst();
    QCOMPARE(shown.subscription, phone);
    QVERIFY(!shown.title.isEmpty());
    QCOMPARE(shown.language, u"en"_s);
    QCOMPARE(shown.header("Urgency"), "high"_ba);
    QCOMPARE(shown.header("Content-Encoding"), "aes128gcm"_ba);
    QCOMPARE(shown.header("Topic").size(), 32);
    QCOMPARE(library.delivery(id).httpStatus, 201);
    QCOMPARE(library.delivery(id).attempts, 1);
}

void TestSender::recordsEachAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<DeliveryState>("state");
    QTest::addColumn<SubscriptionState>("subscription");
    QTest::addColumn<QByteArray>("body");

    const auto row = [](const char *name, int status, DeliveryState state,
                        SubscriptionState subscription, const QByteArray &body = {}) {
        QTest::newRow(name) << status << state << subscription << body;
    };
    row("created", 201, DeliveryState::Accepted, SubscriptionState::Active);
    row("ok", 200, DeliveryState::Accepted, SubscriptionState::Active);
    row("accepted", 202, DeliveryState::Accepted, SubscriptionState::Active);
    row("redirect", 307, DeliveryState::Failed, SubscriptionState::Active);
    row("bad request", 400, DeliveryState::Failed, SubscriptionState::Active);
    row("not found", 404, DeliveryState::Gone, SubscriptionState::Gone);
    row("gone", 410, DeliveryState::Gone, SubscriptionState::Gone);
    row("other key", 403, DeliveryState::Failed, SubscriptionState::WrongKey,
        "the key in the authorization header does not correspond: keys do not correspond");
    row("trouble", 500, DeliveryState::Retrying, SubscriptionState::Active);
    row("unavailable", 503, DeliveryState::Retrying, SubscriptionState::Active);
    row("throttled", 429, DeliveryState::Retrying, SubscriptionState::Active);
    row("throttled by Microsoft", 406, DeliveryState::Retrying, SubscriptionState::Active);
}

void TestSender::recordsEachAnswer()
{
    QFETCH(int, status);
    QFETCH(DeliveryState, state);
    QFETCH(SubscriptionState, subscription);
    QFETCH(QByteArray, body);

    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    const SubscriptionId phone = library.addPhone(*service, u"phone"_s);
    ScriptedAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.headers = {{"Location"_ba, "http://127.0.0.1:9/elsewhere"_ba}};
    service->answerNext({answer});
    const DeliveryId id = library.ring(phone);
    Sender sender(library.database(), clock, quickOptions());
    sender.start();

    QTRY_COMPARE(library.stateOf(id), state);
    const Delivery delivery = library.delivery(id);
    QCOMPARE(delivery.httpStatus, status);
    QCOMPARE(delivery.attempts, 1);
    QCOMPARE(library.subscription(phone).state, subscription);
    QCOMPARE(service->requestCount(), 1);
    if (state == DeliveryState::Retrying) {
        // A second and a quarter at most.
        clock.advance(1300ms);
        QTRY_COMPARE(library.stateOf(id), DeliveryState::Accepted);
        QCOMPARE(library.delivery(id).attempts, 2);
    }
}

void TestSender::retriesAfterAReset()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    const SubscriptionId phone = library.addPhone(*service, u"phone"_s);
    // Qt may send a request again by itself after a reset, so that four are fewer attempts.
    service->setScript([](const PushedRequest &request) -> std::optional<ScriptedAnswer> {
        ScriptedAnswer reset;
        reset.reset = true;
        return request.number <= 4 ? std::optional(reset) : std::nullopt;
    });
    const DeliveryId id = library.ring(phone);
    Sender sender(library.database(), clock, quickOptions());
    sender.start();
    QTRY_COMPARE(library.stateOf(id), DeliveryState::Retrying);
    QCOMPARE(library.delivery(id).httpStatus, 0);
    QVERIFY(!library.delivery(id).reason.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT((clock.advance(1s), library.stateOf(id) == DeliveryState::Accepted),
                             15'000);
    QCOMPARE(service->acceptedCount(), 1);
}

void TestSender::givesUpARequestWithoutAnswer()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    const SubscriptionId phone = library.addPhone(*service, u"phone"_s);
    ScriptedAnswer slow;
    slow.status = 500;
    slow.delayMs = 3000;
    service->answerNext({slow});
    const DeliveryId id = library.ring(phone);
    SenderOptions options = quickOptions();
    options.deadline = 300ms;
    Sender sender(library.database(), clock, options);
    sender.start();
    QTRY_COMPARE_WITH_TIMEOUT(library.stateOf(id), DeliveryState::Retrying, 2500);
    QCOMPARE(library.delivery(id).reason, u"no answer in time"_s);
    clock.advance(1300ms);
    QTRY_COMPARE(library.stateOf(id), DeliveryState::Accepted);
}

void TestSender::waitsAsLongAsTheServiceSays_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("asDate");
    QTest::newRow("429, seconds") << 429 << false;
    QTest::newRow("429, date") << 429 << true;
    QTest::newRow("503, seconds") << 503 << false;
    QTest::newRow("503, date") << 503 << true;
}

void TestSender::waitsAsLongAsTheServiceSays()
{
    QFETCH(int, status);
    QFETCH(bool, asDate);
    // A whole second, because a date has no milliseconds.
    FakeClock clock(fromMs(toMs(present()) / 1000 * 1000));
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    const SubscriptionId phone = library.addPhone(*service, u"phone"_s);
    const UtcTime until = clock.now() + 120s;
    const QByteArray date =
        QLocale::c()
            .toString(inZone(until, QTimeZone::utc()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
            .toLatin1();
    ScriptedAnswer busy;
    busy.status = status;
    busy.headers = {{"Retry-After"_ba, asDate ? date : "120"_ba}};
    service->answerNext({busy});
    const DeliveryId id = library.ring(phone);
    Sender sender(library.database(), clock, quickOptions());
    sender.start();
    QTRY_COMPARE(library.stateOf(id), DeliveryState::Retrying);
    QCOMPARE(library.delivery(id).dueAt, until);
    QCOMPARE(library.services().constFirst().waitUntil.has_value(), status == 429);
    QSignalSpy idle(&sender, &Sender::idle);
    clock.advance(119s);
    QVERIFY(idle.wait());
    QCOMPARE(service->requestCount(), 1);
    clock.advance(1s);
    QTRY_COMPARE(library.stateOf(id), DeliveryState::Accepted);
}

void TestSender::throttlingOneServiceLeavesTheOthersAlone()
{
    FakeClock clock(present());
    const auto busy = makeService(clock);
    const auto calm = makeService(clock);
    SendingLibrary library(clock);
    QList<DeliveryId> held;
    QList<DeliveryId> sent;
    for (int i = 0; i < 20; ++i) {
        held.append(library.ring(library.addPhone(*busy, QString::number(i))));
        sent.append(library.ring(library.addPhone(*calm, QString::number(i))));
    }
    busy->setScript([](const PushedRequest &) {
        ScriptedAnswer answer;
        answer.status = 429;
        answer.headers = {{"Retry-After"_ba, "600"_ba}};
        return answer;
    });
    Sender sender(library.database(), clock, quickOptions());
    sender.start();
    QTRY_COMPARE(library.counts().of(DeliveryState::Accepted), 20);
    QTRY_COMPARE(library.counts().of(DeliveryState::Leased), 0);
    // One was tried alone; the others wait without a counted attempt.
    QCOMPARE(busy->requestCount(), 1);
    QCOMPARE(library.counts().of(DeliveryState::Retrying), 1);
    QCOMPARE(library.counts().of(DeliveryState::Queued), 19);
    busy->setScript({});
    clock.advance(601s);
    QTRY_COMPARE(library.counts().of(DeliveryState::Accepted), 40);
}

void TestSender::failsWhatWouldBeRetriedTooLate()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    ScriptedAnswer trouble;
    trouble.status = 503;
    trouble.headers = {{"Retry-After"_ba, "120"_ba}};
    service->answerNext({trouble});
    const DeliveryId id = library.ring(library.addPhone(*service, u"phone"_s), 60s);
    Sender sender(library.database(), clock, quickOptions());
    sender.start();
    QTRY_COMPARE(library.stateOf(id), DeliveryState::Failed);
    QVERIFY(library.delivery(id).reason.startsWith("expired"_L1));
}

void TestSender::pausesAfterAVapidRefusalAndResumes()
{
    FakeClock clock(present());
    const auto strict = makeService(clock);
    const auto calm = makeService(clock);
    SendingLibrary library(clock);
    for (int i = 0; i < 30; ++i)
        (void)library.ring(library.addPhone(*strict, QString::number(i)));
    const DeliveryId other = library.ring(library.addPhone(*calm, u"other"_s));
    strict->setScript([](const PushedRequest &) {
        ScriptedAnswer answer;
        answer.status = 401;
        return answer;
    });
    Sender sender(library.database(), clock, quickOptions());
    QSignalSpy refused(&sender, &Sender::serviceRefused);
    sender.start();
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(refused.constFirst().constFirst().toString(), strict->origin());
    QTRY_COMPARE(library.stateOf(other), DeliveryState::Accepted);
    QTRY_COMPARE(library.counts().of(DeliveryState::Queued), 30);
    QCOMPARE(strict->requestCount(), 1);
    const auto isPaused = [&] {
        const auto services = library.services();
        return std::any_of(services.cbegin(), services.cend(), [&](const auto &service) {
            return service.origin == strict->origin() && service.pausedAt;
        });
    };
    QVERIFY(isPaused());
    QSignalSpy idle(&sender, &Sender::idle);
    QVERIFY(idle.wait());
    QVERIFY(idle.wait());
    QCOMPARE(strict->requestCount(), 1);

    strict->setScript({});
    library.write([&](Stores &stores) { return stores.services().resumeOrigin(strict->origin()); });
    QTRY_COMPARE(library.counts().of(DeliveryState::Accepted), 31);
    QCOMPARE(strict->requestCount(), 31);
    QCOMPARE(strict->duplicateCount(), 0);
}

void TestSender::aRefusalTakesBackWhatWaits()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    QList<SubscriptionId> phones;
    for (int i = 0; i < 400; ++i)
        phones.append(library.addPhone(*service, QString::number(i)));
    service->setScript([](const PushedRequest &request) -> std::optional<ScriptedAnswer> {
        ScriptedAnswer refusal;
        refusal.status = 403;
        return request.number > 150 ? std::optional(refusal) : std::nullopt;
    });
    const AnnouncementId id = library.announce(phones, u"body"_s);
    Sender sender(library.database(), clock, quickOptions());
    QSignalSpy refused(&sender, &Sender::serviceRefused);
    sender.start();
    QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 1, 15'000);
    QTRY_COMPARE(library.counts().of(DeliveryState::Leased), 0);
    // Answers that were on their way when the refusal came are given up with their requests, so
    // that a few go out again, with the same Topic; on a busy machine there are such.
    QCOMPARE(service->acceptedCount(), 150);
    const qint64 accepted = library.counts().of(DeliveryState::Accepted);
    QVERIFY2(accepted > 130 && accepted <= 150, qPrintable(QString::number(accepted)));
    QCOMPARE(library.counts().of(DeliveryState::Queued), 400 - accepted);
    // Connections over HTTP/1.1 carry one request each, so only a few were under way.
    QVERIFY2(service->requestCount() < 220, qPrintable(QString::number(service->requestCount())));
    DeliveryFilter filter;
    filter.announcement = id;
    filter.state = DeliveryState::Queued;
    const auto waiting = library.read(
        [filter](const Stores &stores) { return stores.deliveries().deliveries(filter); });
    for (const Delivery &delivery : waiting)
        QCOMPARE(delivery.attempts, 0);
}

void TestSender::oneWrongKeyPausesNothing()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    const SubscriptionId wrong = library.addPhone(*service, u"wrong"_s);
    const DeliveryId failing = library.ring(wrong);
    for (int i = 0; i < 10; ++i)
        (void)library.ring(library.addPhone(*service, QString::number(i)));
    service->setScript([](const PushedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.token != "wrong"_L1)
            return {};
        ScriptedAnswer answer;
        answer.status = 403;
        answer.body = "the VAPID credentials in the authorization header do not correspond to the "
                      "credentials used to create the subscriptions.";
        return answer;
    });
    Sender sender(library.database(), clock, quickOptions());
    QSignalSpy refused(&sender, &Sender::serviceRefused);
    sender.start();
    QTRY_COMPARE(library.counts().of(DeliveryState::Accepted), 10);
    QTRY_COMPARE(library.stateOf(failing), DeliveryState::Failed);
    QCOMPARE(library.subscription(wrong).state, SubscriptionState::WrongKey);
    QCOMPARE(refused.count(), 0);
}

void TestSender::namesAWrongClock()
{
    // The service's Date is the system's; this library believes that it is an hour later.
    FakeClock clock(present() + 1h);
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    ScriptedAnswer refusal;
    refusal.status = 403;
    service->answerNext({refusal});
    (void)library.ring(library.addPhone(*service, u"phone"_s));
    Sender sender(library.database(), clock, quickOptions());
    QSignalSpy refused(&sender, &Sender::serviceRefused);
    sender.start();
    QTRY_COMPARE(refused.count(), 1);
    QVERIFY2(refused.constFirst().at(1).toString().contains("clock is"_L1),
             qPrintable(refused.constFirst().at(1).toString()));
}

void TestSender::sendsWhatAClockAheadHasQueued()
{
    FakeClock clock(present() + 48h);
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    const DeliveryId id = library.ring(library.addPhone(*service, u"phone"_s));
    clock.set(present()); // set right
    SendRun run(library.database(), clock, SendRun::Until::Empty, quickOptions());
    QSignalSpy finished(&run, &SendRun::finished);
    run.start();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(library.stateOf(id), DeliveryState::Accepted);
}

void TestSender::makesARefusedBodySmaller()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    QList<qsizetype> sizes;
    service->setScript([&sizes](const PushedRequest &request) -> std::optional<ScriptedAnswer> {
        sizes.append(request.body.size());
        ScriptedAnswer answer;
        answer.status = 413;
        if (request.token == "never"_L1 || sizes.size() == 1)
            return answer;
        return {};
    });
    const SubscriptionId phone = library.addPhone(*service, u"phone"_s);
    Sender sender(library.database(), clock, quickOptions());
    sender.start();
    (void)library.announce({phone}, QString(2600, u'x'));
    QTRY_COMPARE(library.counts().of(DeliveryState::Accepted), 1);
    QCOMPARE(sizes.size(), 2);
    QVERIFY(sizes.at(1) < sizes.at(0));

    const DeliveryId id = library.ring(library.addPhone(*service, u"never"_s));
    QTRY_COMPARE(library.stateOf(id), DeliveryState::Failed);
    QCOMPARE(library.delivery(id).httpStatus, 413);
    QCOMPARE(sizes.size(), 4);
    QVERIFY(sizes.at(3) < sizes.at(2));
}

void TestSender::shortensTheTtlAsAMessageAges()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    QList<int> ttls;
    service->setScript([&ttls](const PushedRequest &request) -> std::optional<ScriptedAnswer> {
        ttls.append(request.header("TTL").toInt());
        ScriptedAnswer answer;
        answer.status = 503;
        answer.headers = {{"Retry-After"_ba, "100"_ba}};
        return ttls.size() == 1 ? std::optional(answer) : std::nullopt;
    });
    const DeliveryId id = library.ring(library.addPhone(*service, u"phone"_s), 1000s);
    Sender sender(library.database(), clock, quickOptions());
    sender.start();
    QTRY_COMPARE(library.stateOf(id), DeliveryState::Retrying);
    clock.advance(100s);
    QTRY_COMPARE(library.stateOf(id), DeliveryState::Accepted);
    QCOMPARE(ttls, (QList<int> {1000, 900}));
}

void TestSender::stopsAnAnnouncementThatIsRefused()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    const auto phones = library.addSubscriptions(service->origin(), 1500);
    service->setScript([](const PushedRequest &) {
        ScriptedAnswer answer;
        answer.status = 400;
        return answer;
    });
    Sender sender(library.database(), clock, quickOptions());
    QSignalSpy stopped(&sender, &Sender::announcementStopped);
    sender.start();
    const AnnouncementId id = library.announce(phones, u"body"_s);
    QTRY_COMPARE(stopped.count(), 1);
    QTRY_COMPARE(library.counts().of(DeliveryState::Leased), 0);
    const auto announcement =
        library.read([id](const Stores &stores) { return stores.deliveries().announcement(id); });
    QCOMPARE(announcement->state, AnnouncementState::Paused);
    QVERIFY(!announcement->reason.isEmpty());
    QVERIFY(service->requestCount() >= 100);
    QVERIFY2(service->requestCount() < 500, qPrintable(QString::number(service->requestCount())));
    QVERIFY(library.counts().of(DeliveryState::Queued) > 1000);
}

void TestSender::goneDoesNotStopAnAnnouncement()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    const auto phones = library.addSubscriptions(service->origin(), 400);
    // Nobody added these phones to the service: it says that they are gone.
    Sender sender(library.database(), clock, quickOptions());
    sender.start();
    (void)library.announce(phones, u"body"_s);
    QTRY_COMPARE_WITH_TIMEOUT(library.counts().of(DeliveryState::Gone), 400, 15000);
}

void TestSender::neverCallsAnEndpointThatFailsTheGuard()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    // Stored while it was trusted, and no longer.
    const DeliveryId id = library.ring(library.addPhone(*service, u"phone"_s));
    library.set(u"push.trusted-origins"_s, {});
    Sender sender(library.database(), clock, quickOptions());
    sender.start();
    QTRY_COMPARE(library.stateOf(id), DeliveryState::Failed);
    QCOMPARE(service->requestCount(), 0);
    // The same settings are read again when they change.
    library.set(u"push.trusted-origins"_s, service->origin());
    const DeliveryId second = library.ring(library.addPhone(*service, u"second"_s));
    QTRY_COMPARE(library.stateOf(second), DeliveryState::Accepted);
}

void TestSender::retiresWhatTheBrowserRemoved()
{
    FakeClock clock(present());
    SendingLibrary library(clock);
    const SubscriptionId removed = library.addSubscription(
        u"https://permanently-removed.invalid"_s, u"https://permanently-removed.invalid/x/y"_s);
    const DeliveryId id = library.ring(removed);
    Sender sender(library.database(), clock, quickOptions());
    sender.start();
    QTRY_COMPARE(library.stateOf(id), DeliveryState::Gone);
    QCOMPARE(library.subscription(removed).state, SubscriptionState::Gone);
}

void TestSender::dropsWhatHasLostItsReason()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    const SubscriptionId left = library.addPhone(*service, u"left"_s);
    const DeliveryId unsubscribed = library.ring(left);
    Subscription subscription = library.subscription(left);
    subscription.state = SubscriptionState::Unsubscribed;
    library.write([&](Stores &stores) { return stores.subscriptions().update(subscription); });
    const DeliveryId late = library.ring(library.addPhone(*service, u"late"_s), 10s);
    clock.advance(11s);
    Sender sender(library.database(), clock, quickOptions());
    sender.start();
    QTRY_COMPARE(library.stateOf(unsubscribed), DeliveryState::Dropped);
    QVERIFY(!library.delivery(unsubscribed).reason.isEmpty());
    QTRY_COMPARE(library.stateOf(late), DeliveryState::Dropped);
    QCOMPARE(service->requestCount(), 0);
}

void TestSender::endsInBulkWhatIsTooLate()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    const SubscriptionId phone = library.addPhone(*service, u"phone"_s);
    const DeliveryId late = library.ring(phone, 5min);
    const DeliveryId good = library.ring(phone, 1h);
    clock.advance(10min);
    Sender sender(library.database(), clock, quickOptions());
    sender.start();
    QTRY_COMPARE(library.stateOf(good), DeliveryState::Accepted);
    QCOMPARE(library.stateOf(late), DeliveryState::Dropped);
    QCOMPARE(library.delivery(late).reason, tooLateReason());
    QCOMPARE(library.delivery(late).attempts, 0);
    QCOMPARE(service->requestCount(), 1);
}

namespace {

/// Two books on loan, both reserved by a reader with a phone, in a library that groups.
class GroupingLibrary
{
public:
    GroupingLibrary(SendingLibrary &library, RehearsalPushService &service, const Clock &clock)
        : desk(library.database(), clock, {u"minji"_s, u"window"_s})
        , m_library(library)
    {
        library.set(u"alerts.grouping"_s, u"10"_s);
        const SubscriptionId phone = library.addPhone(service, u"phone"_s);
        const auto [first, second] =
            library.write([&](Stores &stores) { return fill(stores, phone); });
        for (const BookId book : {first, second})
            reservations.append(
                SendingLibrary::must(desk.reserve(QString::number(book.value), u"R1"_s).result())
                    .reservation.id);
    }

    CheckInResult checkIn(const QString &barcode)
    {
        return SendingLibrary::must(desk.checkIn(barcode).result());
    }
    [[nodiscard]] QList<Delivery> alerts()
    {
        return m_library.read([](const Stores &stores) {
            DeliveryFilter filter;
            filter.kind = AlertKind::Ready;
            return stores.deliveries().deliveries(filter);
        });
    }
    [[nodiscard]] bool isTold(int reservation)
    {
        return m_library
            .read([id = reservations.at(reservation)](const Stores &stores) {
                return stores.reservations().reservation(id);
            })
            ->toldAt.has_value();
    }

    Desk desk;
    QList<ReservationId> reservations;

private:
    static Result<std::pair<BookId, BookId>> fill(Stores &stores, SubscriptionId phone)
    {
        Reader reader;
        reader.cardNumber = u"R1"_s;
        const ReaderId owner = SendingLibrary::must(stores.readers().add(reader));
        Subscription subscription =
            *SendingLibrary::must(stores.subscriptions().subscription(phone));
        subscription.reader = owner;
        SendingLibrary::must(stores.subscriptions().update(subscription));
        reader.cardNumber = u"R9"_s;
        const ReaderId borrower = SendingLibrary::must(stores.readers().add(reader));
        QList<BookId> books;
        for (const QString &title : {u"Demian"_s, u"Human Acts"_s}) {
            Book book;
            book.title = title;
            books.append(SendingLibrary::must(stores.books().add(book)));
            Copy copy;
            copy.book = books.constLast();
            copy.barcode = u"C%1"_s.arg(books.size());
            copy.state = CopyState::OnLoan;
            copy.borrower = borrower;
            SendingLibrary::must(stores.books().add(copy));
        }
        return std::pair(books.at(0), books.at(1));
    }

    SendingLibrary &m_library;
};

} // namespace

void TestSender::oneMessageForTwoBooks()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    GroupingLibrary group(library, *service, clock);
    Sender sender(library.database(), clock, quickOptions());
    sender.start();
    group.checkIn(u"C1"_s);
    clock.advance(4min);
    const CheckInResult second = group.checkIn(u"C2"_s);
    QCOMPARE(second.deliveries, 1);
    const auto held = group.alerts();
    QCOMPARE(held.size(), 2);
    for (const Delivery &delivery : held) {
        QCOMPARE(delivery.state, DeliveryState::Held);
        QCOMPARE(delivery.reason, u"grouping"_s);
        QCOMPARE(delivery.group, held.at(0).id);
        QCOMPARE(delivery.dueAt, held.at(0).createdAt + 10min);
    }
    clock.set(held.at(0).dueAt);
    sender.wake();
    QTRY_COMPARE(library.stateOf(held.at(0).id), DeliveryState::Accepted);
    QTRY_COMPARE(library.stateOf(held.at(1).id), DeliveryState::Accepted);
    QVERIFY(group.isTold(0));
    QVERIFY(group.isTold(1));
    QCOMPARE(service->requestCount(), 1);
    const auto shown = service->shown();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.at(0).title, u"2 of your books are here"_s);
    QVERIFY(shown.at(0).body.contains(u"Demian, Human Acts"_s));
}

void TestSender::oneOfTwoBooksWasAMistake()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    GroupingLibrary group(library, *service, clock);
    const CheckInResult mistake = group.checkIn(u"C1"_s);
    clock.advance(1min);
    group.checkIn(u"C2"_s);
    SendingLibrary::must(group.desk.undo(mistake.journal).result());
    const auto alerts = group.alerts();
    QCOMPARE(alerts.at(0).state, DeliveryState::Dropped);
    clock.advance(9min);
    Sender sender(library.database(), clock, quickOptions());
    sender.start();
    QTRY_COMPARE(library.stateOf(alerts.at(1).id), DeliveryState::Accepted);
    const auto shown = service->shown();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.at(0).title, u"Your book is here"_s);
    QVERIFY(shown.at(0).body.contains(u"Human Acts"_s));
    QVERIFY(!shown.at(0).body.contains(u"Demian"_s));
    QVERIFY(!group.isTold(0));
    QVERIFY(group.isTold(1));
}

void TestSender::newsOfOneLeavesTheOther()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    GroupingLibrary group(library, *service, clock);
    group.checkIn(u"C1"_s);
    group.checkIn(u"C2"_s);
    clock.advance(10min);
    Sender sender(library.database(), clock, quickOptions());
    sender.start();
    QTRY_VERIFY(group.isTold(0) && group.isTold(1));
    SendingLibrary::must(group.desk.cancel(group.reservations.at(0), {}).result());
    QTRY_COMPARE(service->requestCount(), 2);
    // What is left of the first message still says that the other book is there.
    const auto shown = service->shown();
    QCOMPARE(shown.size(), 2);
    QVERIFY(shown.at(0).body.contains(u"Human Acts"_s));
    QVERIFY(!shown.at(1).body.contains(u"Human Acts"_s));
}

void TestSender::retriesAGroupAsOne()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    GroupingLibrary group(library, *service, clock);
    group.checkIn(u"C1"_s);
    group.checkIn(u"C2"_s);
    clock.advance(10min);
    ScriptedAnswer trouble;
    trouble.status = 503;
    service->answerNext({trouble});
    const auto alerts = group.alerts();
    Sender sender(library.database(), clock, quickOptions());
    sender.start();
    QTRY_COMPARE(library.stateOf(alerts.at(0).id), DeliveryState::Retrying);
    QTRY_COMPARE(library.stateOf(alerts.at(1).id), DeliveryState::Retrying);
    QCOMPARE(library.delivery(alerts.at(0).id).dueAt, library.delivery(alerts.at(1).id).dueAt);
    QVERIFY(!group.isTold(0));
    clock.advance(1300ms);
    QTRY_COMPARE(library.stateOf(alerts.at(0).id), DeliveryState::Accepted);
    QTRY_COMPARE(library.stateOf(alerts.at(1).id), DeliveryState::Accepted);
    QCOMPARE(library.delivery(alerts.at(1).id).attempts, 2);
    const auto shown = service->shown();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.at(0).title, u"2 of your books are here"_s);
    QCOMPARE(service->requestCount(), 2);
}

void TestSender::ringsNobodyInQuietHours()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    const SubscriptionId phone = library.addPhone(*service, u"phone"_s);
    // What was queued before they began waits as well: a machine that was off, a late retry.
    const AnnouncementId announcement = library.announce({phone}, u"Sleep well"_s);
    const QDateTime local = inZone(clock.now(), QTimeZone("Asia/Seoul"));
    const QString from = local.addSecs(-3600).toString(u"HH:mm"_s);
    const QString to = local.addSecs(3600).toString(u"HH:mm"_s);
    library.set(u"quiet-hours"_s, from + u'-' + to);
    Sender sender(library.database(), clock, quickOptions());
    sender.start();
    const DeliveryId test = library.ring(phone);
    QTRY_COMPARE(library.stateOf(test), DeliveryState::Accepted);
    QTRY_COMPARE(library.counts().of(DeliveryState::Held), 1);

    clock.advance(2h);
    QTRY_COMPARE(library.counts().of(DeliveryState::Accepted), 2);
    DeliveryFilter filter;
    filter.announcement = announcement;
    const auto sent =
        library.read([&](const Stores &stores) { return stores.deliveries().deliveries(filter); });
    QCOMPARE(sent.constFirst().attempts, 1); // the wait was none
}

void TestSender::testsAnAnnouncementInQuietHours()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    const SubscriptionId phone = library.addPhone(*service, u"phone"_s);
    const QDateTime local = inZone(clock.now(), QTimeZone("Asia/Seoul"));
    library.set(u"quiet-hours"_s,
                local.addSecs(-3600).toString(u"HH:mm"_s) + u'-'
                    + local.addSecs(3600).toString(u"HH:mm"_s));
    // As staff try it on one device: the real text, under the kind that rings at any hour.
    const DeliveryId id = library.write([&](Stores &stores) -> Result<DeliveryId> {
        Announcement announcement;
        announcement.list = *stores.subscriptions().addList({{}, u"tried"_s, false});
        announcement.title = u"Closed on Monday"_s;
        announcement.body = u"Open again on Tuesday"_s;
        announcement.url = u"https://library.example/monday"_s;
        announcement.urgency = u"low"_s;
        announcement.isTest = true;
        Delivery delivery;
        delivery.kind = AlertKind::Test;
        delivery.announcement = *stores.deliveries().addAnnouncement(announcement);
        delivery.subscription = phone;
        delivery.service = (*stores.subscriptions().subscription(phone))->service;
        delivery.topic = QByteArray(32, 't');
        delivery.createdAt = clock.now();
        delivery.dueAt = clock.now();
        delivery.expiresAt = clock.now() + 1h;
        return stores.deliveries().enqueue(delivery);
    });
    Sender sender(library.database(), clock, quickOptions());
    sender.start();
    QTRY_COMPARE(library.stateOf(id), DeliveryState::Accepted);
    QTRY_COMPARE(service->shown().size(), 1);
    const auto shown = service->shown().constFirst();
    QCOMPARE(shown.title, u"Closed on Monday"_s);
    QCOMPARE(shown.body, u"Open again on Tuesday"_s);
    QCOMPARE(shown.header("Urgency"), "low"_ba);
}

void TestSender::takesOverLeasesOfTheDead()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    const DeliveryId id = library.ring(library.addPhone(*service, u"phone"_s));
    const ServiceId serviceId = library.delivery(id).service;
    const UtcTime now = clock.now();
    const auto claimed = library.write([&](Stores &stores) {
        return stores.deliveries().claim(serviceId, u"a process that died"_s, 10, now, now + 60s);
    });
    QCOMPARE(claimed.size(), 1);
    Sender sender(library.database(), clock, quickOptions());
    QSignalSpy idle(&sender, &Sender::idle);
    sender.start();
    QVERIFY(idle.wait());
    QCOMPARE(service->requestCount(), 0);
    clock.advance(61s);
    QTRY_COMPARE(library.stateOf(id), DeliveryState::Accepted);
    QCOMPARE(library.delivery(id).attempts, 2);
}

void TestSender::twoSendersSendEverythingOnce()
{
    const SystemClock clock;
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    QList<SubscriptionId> phones;
    for (int i = 0; i < 300; ++i)
        phones.append(library.addPhone(*service, QString::number(i)));
    const auto other = library.openAgain();
    Sender here(library.database(), clock, quickOptions());
    Sender there(*other, clock, quickOptions());
    here.start();
    there.start();
    (void)library.announce(phones, u"body"_s);
    QTRY_COMPARE_WITH_TIMEOUT(library.counts().of(DeliveryState::Accepted), 300, 20000);
    QCOMPARE(service->acceptedCount(), 300);
    QCOMPARE(service->duplicateCount(), 0);
}

void TestSender::noticesAnotherProcess()
{
    const SystemClock clock;
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    const SubscriptionId phone = library.addPhone(*service, u"phone"_s);
    const auto other = library.openAgain();
    SenderOptions options;
    options.pollInterval = 60s; // so that only the notice counts
    Sender sender(*other, clock, options);
    QSignalSpy idle(&sender, &Sender::idle);
    sender.start();
    QVERIFY(idle.wait());
    const DeliveryId id = library.ring(phone);
    QTRY_COMPARE_WITH_TIMEOUT(library.stateOf(id), DeliveryState::Accepted, 1000);
}

void TestSender::firstRequestGoesAlone()
{
    FakeClock clock(present());
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    QList<SubscriptionId> phones;
    for (int i = 0; i < 50; ++i)
        phones.append(library.addPhone(*service, QString::number(i)));
    // The first answer takes a while; whatever else is asked until then came too early.
    std::atomic<int> requestsBeforeTheFirstAnswer = 0;
    QElapsedTimer sinceFirst;
    service->setScript([&](const PushedRequest &request) -> std::optional<ScriptedAnswer> {
        ScriptedAnswer slow;
        slow.delayMs = 200;
        if (request.number == 1)
            sinceFirst.start();
        if (sinceFirst.elapsed() < slow.delayMs)
            ++requestsBeforeTheFirstAnswer;
        return request.number == 1 ? std::optional(slow) : std::nullopt;
    });
    (void)library.announce(phones, u"body"_s);
    Sender sender(library.database(), clock, quickOptions());
    sender.start();
    QTRY_COMPARE(library.counts().of(DeliveryState::Accepted), 50);
    QVERIFY2(requestsBeforeTheFirstAnswer == 1,
             qPrintable(QString::number(requestsBeforeTheFirstAnswer)));
}

void TestSender::givesBackWhenStopped()
{
    const SystemClock clock;
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    QList<SubscriptionId> phones;
    for (int i = 0; i < 200; ++i)
        phones.append(library.addPhone(*service, QString::number(i)));
    service->setScript([](const PushedRequest &request) -> std::optional<ScriptedAnswer> {
        ScriptedAnswer slow;
        slow.delayMs = 5000;
        return request.number == 1 ? std::nullopt : std::optional(slow);
    });
    (void)library.announce(phones, u"body"_s);
    Sender sender(library.database(), clock, quickOptions());
    QSignalSpy stopped(&sender, &Sender::stopped);
    sender.start();
    QTRY_VERIFY(service->requestCount() > 5);
    QElapsedTimer elapsed;
    elapsed.start();
    sender.stop();
    QVERIFY(stopped.wait());
    QVERIFY(elapsed.elapsed() < 2500);
    QCOMPARE(library.counts().of(DeliveryState::Leased), 0);
    QCOMPARE(library.counts().open() + library.counts().of(DeliveryState::Accepted), 200);
    QVERIFY(!sender.isRunning());
}

void TestSender::endsWithoutAnEventLoop()
{
    const SystemClock clock;
    SendingLibrary library(clock);
    for (int i = 0; i < 20; ++i) {
        Sender sender(library.database(), clock, quickOptions());
        sender.start();
        if (i % 2 == 0)
            sender.stop();
        // Gives the stop a chance to be over before the destructor asks for it.
        (void)library.counts();
    }
}

void TestSender::untilEmptyEndsAtOnceWhereAllIsPaused()
{
    const SystemClock clock;
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    (void)library.ring(library.addPhone(*service, u"phone"_s));
    const ServiceId id = library.services().constFirst().id;
    library.write([&](Stores &stores) {
        return stores.services().pauseService(id, u"refused"_s, clock.now());
    });
    SendRun run(library.database(), clock, SendRun::Until::Empty);
    QSignalSpy finished(&run, &SendRun::finished);
    run.start();
    QVERIFY(finished.wait(2000));
    const auto summary = finished.constFirst().constFirst().value<SendSummary>();
    QVERIFY(summary.isBlockedByPause);
    QCOMPARE(summary.queued, 1);
    QCOMPARE(service->requestCount(), 0);
}

void TestSender::untilEmptyWaitsForRetries()
{
    const SystemClock clock;
    const auto service = makeService(clock);
    SendingLibrary library(clock);
    ScriptedAnswer trouble;
    trouble.status = 503;
    ScriptedAnswer gone;
    gone.status = 410;
    service->answerNext({trouble, gone});
    (void)library.ring(library.addPhone(*service, u"one"_s));
    (void)library.ring(library.addPhone(*service, u"two"_s));
    SendRun run(library.database(), clock, SendRun::Until::Empty);
    QSignalSpy finished(&run, &SendRun::finished);
    run.start();
    QVERIFY(finished.wait(10000));
    const auto summary = finished.constFirst().constFirst().value<SendSummary>();
    QCOMPARE(summary.accepted, 1);
    QCOMPARE(summary.gone, 1);
    QCOMPARE(summary.queued, 0);
    QVERIFY(!summary.isBlockedByPause);
    QVERIFY(summary.seconds > 0.5);
}

QTEST_GUILESS_MAIN(TestSender)
#include "tst_sender.moc"
