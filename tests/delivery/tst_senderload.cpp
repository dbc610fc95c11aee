// SPDX-License-Identifier: GPL-3.0-or-later
// What the sender does when there is much of it: slow services, services in trouble, limits, and
// alerts that somebody waits for in the midst of it.
#include <QSignalSpy>
#include <QTest>

#include <mutex>

#include "core/delivery/sender.h"
#include "fakeclock.h"
#include "sendinglibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<RehearsalPushService> makePushService(const Clock &clock)
{
    return SendingLibrary::must(RehearsalPushService::listen(0, "test", clock));
}

SenderOptions oneLane()
{
    SenderOptions options;
    options.lanes = 1;
    options.grace = 100ms;
    return options;
}

QList<SubscriptionId> addPhones(SendingLibrary &library, RehearsalPushService &service, int count)
{
    QList<SubscriptionId> phones;
    for (int i = 0; i < count; ++i)
        phones.append(library.addPhone(service, u"list-%1"_s.arg(i)));
    return phones;
}

DeliveryCounts countsOf(SendingLibrary &library, AnnouncementId id)
{
    return library.read([id](const Stores &stores) { return stores.deliveries().counts(id); });
}

/// What came, in order, and when.
class Arrivals
{
public:
    Arrivals() { m_elapsed.start(); }

    void note(const QString &token)
    {
        const std::lock_guard lock(m_mutex);
        m_tokens.append(token);
        m_times.append(m_elapsed.elapsed());
    }
    [[nodiscard]] QStringList tokens() const
    {
        const std::lock_guard lock(m_mutex);
        return m_tokens;
    }
    [[nodiscard]] QList<qint64> times() const
    {
        const std::lock_guard lock(m_mutex);
        return m_times;
    }

private:
    mutable std::mutex m_mutex;
    QElapsedTimer m_elapsed;
    QStringList m_tokens;
    QList<qint64> m_times;
};

} // namespace

class TestSenderLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSlowServiceHoldsUpNoOther();
    void anAlertOvertakesABulkSend();
    void alertsHaveRoomInAFullWindow();
    void troubleIsProbedAndOthersAreNotTouched();
    void remembersTroubleUntilAGoodAnswer();
    void limitHoldsForAllSendersTogether();
    void anAlertTakesTheNextPermit();
    void alertsDoNotWaitForTheTidying();
};

void TestSenderLoad::aSlowServiceHoldsUpNoOther()
{
    const SystemClock clock;
    const auto slow = makePushService(clock);
    const auto fast = makePushService(clock);
    SendingLibrary library(clock);
    slow->setScript([](const PushedRequest &request) -> std::optional<ScriptedAnswer> {
        ScriptedAnswer late;
        late.delayMs = 20'000;
        return request.number == 1 ? std::nullopt : std::optional(late);
    });
    // As many as one lane ever had under way.
    const AnnouncementId first = library.announce(addPhones(library, *slow, 250), u"body"_s);
    Sender sender(library.database(), clock, oneLane());
    sender.start();
    QTRY_COMPARE(countsOf(library, first).of(DeliveryState::Leased), 90);
    QTRY_VERIFY(slow->requestCount() > 10);

    const AnnouncementId second = library.announce(addPhones(library, *fast, 100), u"body"_s);
    const DeliveryId alert = library.ring(library.addPhone(*fast, u"alert"_s));
    QTRY_COMPARE_WITH_TIMEOUT(countsOf(library, second).of(DeliveryState::Accepted), 100, 5000);
    QCOMPARE(library.stateOf(alert), DeliveryState::Accepted);
    QCOMPARE(countsOf(library, first).of(DeliveryState::Accepted), 1);
}

void TestSenderLoad::anAlertOvertakesABulkSend()
{
    const SystemClock clock;
    const auto service = makePushService(clock);
    SendingLibrary library(clock);
    service->setScript([](const PushedRequest &request) -> std::optional<ScriptedAnswer> {
        ScriptedAnswer late;
        late.delayMs = 5'000;
        if (request.number == 1 || !request.token.startsWith("list-"_L1))
            return std::nullopt;
        return late;
    });
    const QList<SubscriptionId> phones = addPhones(library, *service, 200);
    const SubscriptionId phone = library.addPhone(*service, u"alert"_s);
    (void)library.announce(phones, u"body"_s);
    Sender sender(library.database(), clock, oneLane());
    sender.start();
    // All sockets that announcements may have are waiting for an answer.
    QTRY_COMPARE(library.counts().of(DeliveryState::Leased), 90);
    QTRY_VERIFY(service->requestCount() >= 6);
    const DeliveryId id = library.ring(phone);
    QTRY_COMPARE_WITH_TIMEOUT(library.stateOf(id), DeliveryState::Accepted, 2000);
    QCOMPARE(library.counts().of(DeliveryState::Accepted), 2);
}

void TestSenderLoad::alertsHaveRoomInAFullWindow()
{
    const SystemClock clock;
    const auto service = makePushService(clock);
    SendingLibrary library(clock);
    service->setScript([](const PushedRequest &request) -> std::optional<ScriptedAnswer> {
        ScriptedAnswer late;
        late.delayMs = 5'000;
        return request.number == 1 ? std::nullopt : std::optional(late);
    });
    const QList<SubscriptionId> phones = addPhones(library, *service, 200);
    (void)library.announce(phones, u"body"_s);
    Sender sender(library.database(), clock, oneLane());
    sender.start();
    QTRY_COMPARE(library.counts().of(DeliveryState::Leased), 90);
    // The answers of those that are out are seconds away; these are claimed at once.
    QList<DeliveryId> alerts;
    for (int i = 0; i < 10; ++i)
        alerts.append(library.ring(phones.at(i)));
    for (const DeliveryId id : alerts)
        QTRY_COMPARE_WITH_TIMEOUT(library.stateOf(id), DeliveryState::Leased, 1000);
}

void TestSenderLoad::troubleIsProbedAndOthersAreNotTouched()
{
    FakeClock clock(SystemClock().now());
    const auto troubled = makePushService(clock);
    const auto calm = makePushService(clock);
    SendingLibrary library(clock);
    troubled->setScript([](const PushedRequest &) {
        ScriptedAnswer answer;
        answer.status = 500;
        return answer;
    });
    (void)library.announce(addPhones(library, *troubled, 300), u"body"_s);
    SenderOptions options = oneLane();
    options.pollInterval = 30ms;
    Sender sender(library.database(), clock, options);
    sender.start();
    const auto probeAt = [&] {
        const auto services = library.services();
        for (const PushServiceRecord &service : services) {
            if (service.origin == troubled->origin())
                return service.probeAt;
        }
        return std::optional<UtcTime>();
    };
    QTRY_VERIFY(probeAt());
    QTRY_COMPARE(library.counts().of(DeliveryState::Leased), 0);
    // Those that were out together, and hardly one more.
    const qint64 before = troubled->requestCount();
    QVERIFY2(before >= 20 && before < 130, qPrintable(QString::number(before)));
    const DeliveryId other = library.ring(library.addPhone(*calm, u"other"_s));
    QTRY_COMPARE(library.stateOf(other), DeliveryState::Accepted);
    // One goes alone now and then, further and further apart.
    QTRY_COMPARE_WITH_TIMEOUT(troubled->requestCount(), before + 1, 3000);
    QCOMPARE(library.counts().of(DeliveryState::Leased), 0);

    troubled->setScript({});
    QTRY_COMPARE_WITH_TIMEOUT((clock.advance(1s), library.counts().of(DeliveryState::Accepted)),
                              301, 15'000);
    QCOMPARE(probeAt(), std::nullopt);
}

void TestSenderLoad::remembersTroubleUntilAGoodAnswer()
{
    const SystemClock clock;
    const auto service = makePushService(clock);
    SendingLibrary library(clock);
    const SubscriptionId phone = library.addPhone(*service, u"phone"_s);
    // A sender that saw the trouble has ended since.
    library.write([&](Stores &stores) {
        return stores.services().setProbe(
            *stores.services().ensureService(service->origin(),
                                             stores.services().currentVapidKey()->id),
            clock.now() + 1min);
    });
    const auto isInTrouble = [&] { return library.services().constFirst().probeAt.has_value(); };
    Sender sender(library.database(), clock, oneLane());
    QSignalSpy idle(&sender, &Sender::idle);
    sender.start();
    QVERIFY(idle.wait());
    QVERIFY(isInTrouble());
    (void)library.ring(phone);
    QTRY_VERIFY(!isInTrouble());
}

void TestSenderLoad::limitHoldsForAllSendersTogether()
{
    const SystemClock clock;
    const auto service = makePushService(clock);
    SendingLibrary library(clock);
    constexpr int perSecond = 25;
    constexpr int count = 60;
    library.set(u"push.per-second"_s, QString::number(perSecond));
    Arrivals arrivals;
    service->setScript([&arrivals](const PushedRequest &request) -> std::optional<ScriptedAnswer> {
        arrivals.note(request.token);
        return {};
    });
    (void)library.announce(addPhones(library, *service, count), u"body"_s);
    const auto again = library.openAgain();
    Sender here(library.database(), clock, oneLane());
    Sender there(*again, clock, oneLane());
    here.start();
    there.start();
    QTRY_COMPARE_WITH_TIMEOUT(library.counts().of(DeliveryState::Accepted), count, 10'000);
    QCOMPARE(service->duplicateCount(), 0);
    const QList<qint64> times = arrivals.times();
    // In any second as many as the limit says, and one that waited on the way.
    for (qsizetype i = perSecond + 2; i < times.size(); ++i) {
        const qint64 ms = times.at(i) - times.at(i - perSecond - 2);
        QVERIFY2(ms >= 950, qPrintable(QString::number(ms)));
    }
    // Nor does it take much longer than it must.
    QVERIFY2(times.constLast() - times.constFirst() < count * 1000 / perSecond + 1000,
             qPrintable(QString::number(times.constLast() - times.constFirst())));
}

void TestSenderLoad::anAlertTakesTheNextPermit()
{
    const SystemClock clock;
    const auto service = makePushService(clock);
    SendingLibrary library(clock);
    library.set(u"push.per-second"_s, u"4"_s);
    Arrivals arrivals;
    service->setScript([&arrivals](const PushedRequest &request) -> std::optional<ScriptedAnswer> {
        arrivals.note(request.token);
        return {};
    });
    const QList<SubscriptionId> phones = addPhones(library, *service, 30);
    const SubscriptionId phone = library.addPhone(*service, u"alert"_s);
    (void)library.announce(phones, u"body"_s);
    Sender sender(library.database(), clock, oneLane());
    sender.start();
    QTRY_VERIFY(arrivals.tokens().size() >= 3);
    const qsizetype before = arrivals.tokens().size();
    (void)library.ring(phone);
    QTRY_VERIFY(arrivals.tokens().contains(u"alert"_s));
    // One may have been on its way.
    QVERIFY2(arrivals.tokens().indexOf(u"alert"_s) <= before + 1,
             qPrintable(arrivals.tokens().join(u' ')));
}

void TestSenderLoad::alertsDoNotWaitForTheTidying()
{
    // Announcements that a clock ahead has queued are put right in pieces; the alert goes first.
    FakeClock clock(SystemClock().now() + 48h);
    const auto service = makePushService(clock);
    SendingLibrary library(clock);
    const SubscriptionId phone = library.addPhone(*service, u"alert"_s);
    const AnnouncementId id = library.announce(addPhones(library, *service, 400), u"body"_s);
    clock.set(SystemClock().now());
    const DeliveryId alert = library.ring(phone);
    QStringList tokens;
    std::mutex mutex;
    service->setScript([&](const PushedRequest &request) -> std::optional<ScriptedAnswer> {
        const std::lock_guard lock(mutex);
        tokens.append(request.token);
        return {};
    });
    Sender sender(library.database(), clock, oneLane());
    sender.start();
    QTRY_COMPARE(library.stateOf(alert), DeliveryState::Accepted);
    QTRY_COMPARE(countsOf(library, id).of(DeliveryState::Accepted), 400);
    const std::lock_guard lock(mutex);
    QCOMPARE(tokens.constFirst(), u"alert"_s);
}

QTEST_GUILESS_MAIN(TestSenderLoad)
#include "tst_senderload.moc"
