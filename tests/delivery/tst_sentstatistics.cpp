// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "core/delivery/sender.h"
#include "core/storage/servicereport.h"
#include "fakeclock.h"
#include "sendinglibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is told of the sender from outside, after real answers.
class TestSentStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void answersAreCounted_data();
    void answersAreCounted();
    void theyOutliveTheSenderAndAreSeenElsewhere();
    void whatWaitsHasAnAge();

private:
    [[nodiscard]] std::unique_ptr<Sender> startSender();
    [[nodiscard]] ServiceReport report(Database &database);

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<RehearsalPushService> m_service;
    std::unique_ptr<SendingLibrary> m_library;
};

void TestSentStatistics::init()
{
    m_clock = std::make_unique<FakeClock>(SystemClock().now());
    m_service = SendingLibrary::must(RehearsalPushService::listen(0, "test", *m_clock));
    m_library = std::make_unique<SendingLibrary>(*m_clock);
}

std::unique_ptr<Sender> TestSentStatistics::startSender()
{
    SenderOptions options;
    options.pollInterval = 30ms;
    options.grace = 200ms;
    auto sender = std::make_unique<Sender>(m_library->database(), *m_clock, options);
    sender->start();
    return sender;
}

ServiceReport TestSentStatistics::report(Database &database)
{
    const UtcTime now = m_clock->now();
    return SendingLibrary::must(
               database.read([now](const Stores &stores) { return serviceReports(stores, now); })
                   .result())
        .constFirst();
}

void TestSentStatistics::answersAreCounted_data()
{
    QTest::addColumn<int>("status"); // 0: what the service says by itself
    QTest::addColumn<DeliveryState>("state");
    QTest::addColumn<qint64>("sent");
    QTest::addColumn<qint64>("answers");
    QTest::addColumn<qint64>("accepted");
    QTest::addColumn<qint64>("gone");
    QTest::addColumn<qint64>("failed");
    QTest::addColumn<qint64>("retried");
    const auto row = [](const char *name, int status, DeliveryState state, qint64 accepted,
                        qint64 gone, qint64 failed, qint64 retried) {
        QTest::newRow(name) << status << state << qint64 {1} << qint64 {1} << accepted << gone
                            << failed << retried;
    };
    row("201", 0, DeliveryState::Accepted, 1, 0, 0, 0);
    row("410", 410, DeliveryState::Gone, 0, 1, 0, 0);
    row("400", 400, DeliveryState::Failed, 0, 0, 1, 0);
    row("429", 429, DeliveryState::Retrying, 0, 0, 0, 1);
    row("503", 503, DeliveryState::Retrying, 0, 0, 0, 1);
    row("403", 403, DeliveryState::Queued, 0, 0, 0, 0);
}

void TestSentStatistics::answersAreCounted()
{
    QFETCH(int, status);
    QFETCH(DeliveryState, state);
    if (status != 0) {
        ScriptedAnswer answer;
        answer.status = status;
        m_service->answerNext({answer});
    }
    const DeliveryId id = m_library->ring(m_library->addPhone(*m_service, u"phone"_s));
    const auto sender = startSender();
    QTRY_COMPARE(report(m_library->database()).statistics.sent, 1);
    QTRY_COMPARE(m_library->stateOf(id), state);
    const ServiceStatistics statistics = report(m_library->database()).statistics;
    QTEST(statistics.sent, "sent");
    QTEST(statistics.latency.total(), "answers");
    QTEST(statistics.accepted, "accepted");
    QTEST(statistics.gone, "gone");
    QTEST(statistics.failed, "failed");
    QTEST(statistics.retried, "retried");
    QVERIFY(statistics.latency.quantileMs(0.99).has_value());
}

void TestSentStatistics::theyOutliveTheSenderAndAreSeenElsewhere()
{
    constexpr int count = 40;
    QList<SubscriptionId> phones;
    for (int i = 0; i < count; ++i)
        phones.append(m_library->addPhone(*m_service, QString::number(i)));
    const auto elsewhere = m_library->openAgain();
    // Every fifth request of the first run has to be made again.
    m_service->setScript([](const PushedRequest &request) -> std::optional<ScriptedAnswer> {
        ScriptedAnswer trouble;
        trouble.status = 500;
        return request.number % 5 == 2 ? std::optional(trouble) : std::nullopt;
    });
    (void)m_library->announce(phones, u"one"_s);
    auto sender = startSender();
    QTRY_VERIFY_WITH_TIMEOUT(
        (m_clock->advance(1s), m_library->counts().of(DeliveryState::Accepted) == count), 15'000);
    sender.reset();
    (void)m_library->announce(phones, u"two"_s);
    sender = startSender();
    QTRY_VERIFY_WITH_TIMEOUT(
        (m_clock->advance(1s), m_library->counts().of(DeliveryState::Accepted) == 2 * count),
        15'000);
    sender.reset();

    const ServiceReport seen = report(*elsewhere);
    QCOMPARE(seen.statistics.accepted, 2 * count);
    QCOMPARE(seen.statistics.sent, m_service->requestCount());
    QCOMPARE(seen.statistics.retried, m_service->requestCount() - 2 * count);
    QCOMPARE(seen.statistics.latency.total(), m_service->requestCount());
    QVERIFY(seen.perSecondOverAMinute > 0);
    QCOMPARE(seen.queueAge, 0ms);
    QVERIFY(seen.state == ServiceState::Active);
    // Nothing goes out for a minute.
    m_clock->advance(66s);
    QCOMPARE(report(*elsewhere).perSecondOverAMinute, 0.0);
}

void TestSentStatistics::whatWaitsHasAnAge()
{
    const SubscriptionId phone = m_library->addPhone(*m_service, u"phone"_s);
    (void)m_library->ring(phone);
    QCOMPARE(report(m_library->database()).queueAge, 0ms);
    m_clock->advance(90s);
    QCOMPARE(report(m_library->database()).queueAge, 90s);
    const auto sender = startSender();
    QTRY_COMPARE(report(m_library->database()).queueAge, 0ms);
}

QTEST_GUILESS_MAIN(TestSentStatistics)
#include "tst_sentstatistics.moc"
