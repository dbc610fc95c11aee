// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/storage/deliverystore.h"
#include "core/storage/servicestatistics.h"

using namespace bookbell;
using namespace std::chrono_literals;

class TestServiceStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void latenciesFallWithinTheirBounds_data();
    void latenciesFallWithinTheirBounds();
    void quantilesAreNear_data();
    void quantilesAreNear();
    void histogramsAddUp();
    void recentOnesAreCountedByTheSecond();
    void recentOnesAreForgotten();
    void aClockThatWasAheadIsForgotten();
    void recentCountsAddUp();
    void outcomesAreCounted_data();
    void outcomesAreCounted();
};

void TestServiceStatistics::latenciesFallWithinTheirBounds_data()
{
    QTest::addColumn<qint64>("latencyMs");
    QTest::addColumn<int>("boundMs"); // 0: beyond the last
    QTest::newRow("none") << qint64 {0} << 1;
    QTest::newRow("on a bound") << qint64 {10} << 10;
    QTest::newRow("above a bound") << qint64 {11} << 16;
    QTest::newRow("a minute") << qint64 {60'000} << 60'000;
    QTest::newRow("longer") << qint64 {60'001} << 0;
    QTest::newRow("a clock that went back") << qint64 {-5} << 1;
}

void TestServiceStatistics::latenciesFallWithinTheirBounds()
{
    QFETCH(qint64, latencyMs);
    QFETCH(int, boundMs);
    LatencyHistogram histogram;
    histogram.add(latencyMs);
    QCOMPARE(histogram.total(), 1);
    QCOMPARE(histogram.sumMs(), std::max<qint64>(0, latencyMs));
    const auto &counts = histogram.counts();
    const auto found = static_cast<size_t>(std::ranges::find(counts, 1) - counts.begin());
    QCOMPARE(found < LatencyHistogram::boundsMs.size() ? LatencyHistogram::boundsMs[found] : 0,
             boundMs);
}

void TestServiceStatistics::quantilesAreNear_data()
{
    QTest::addColumn<double>("q");
    QTest::addColumn<double>("exactMs");
    QTest::newRow("half") << 0.5 << 500.0;
    QTest::newRow("most") << 0.9 << 900.0;
    QTest::newRow("nearly all") << 0.99 << 990.0;
    QTest::newRow("few") << 0.01 << 10.0;
}

void TestServiceStatistics::quantilesAreNear()
{
    QFETCH(double, q);
    QFETCH(double, exactMs);
    LatencyHistogram histogram;
    QVERIFY(!histogram.quantileMs(q));
    for (int ms = 1; ms <= 1000; ++ms)
        histogram.add(ms);
    const double found = histogram.quantileMs(q).value();
    QVERIFY2(std::abs(found - exactMs) <= exactMs / 4, QByteArray::number(found).constData());
    // A single answer lies within its bound, whatever is asked for.
    LatencyHistogram one;
    one.add(50);
    QVERIFY(*one.quantileMs(q) > 40 && *one.quantileMs(q) <= 63);
    LatencyHistogram long1;
    long1.add(100'000);
    QCOMPARE(*long1.quantileMs(q), 60'000.0);
}

void TestServiceStatistics::histogramsAddUp()
{
    LatencyHistogram one;
    one.add(5);
    LatencyHistogram other;
    other.add(5);
    other.add(90'000);
    one += other;
    QCOMPARE(one.total(), 3);
    QCOMPARE(one.sumMs(), 90'010);
    QCOMPARE(one.counts().back(), 1);
}

static const UtcTime start = fromMs(1'800'000'000'000); // a whole minute

void TestServiceStatistics::recentOnesAreCountedByTheSecond()
{
    RecentCount count;
    QCOMPARE(count.perSecond(start, 60s), 0.0);
    for (int second = 0; second < 120; ++second)
        count.add(start + std::chrono::seconds(second), 10);
    const UtcTime end = start + 120s;
    QCOMPARE(count.perSecond(end, 60s), 10.0);
    QCOMPARE(count.perSecond(end, 10s), 10.0);
    QCOMPARE(count.perSecond(end + 2s, 10s), 100.0 / 12);
    // An hour is not kept.
    QCOMPARE(count.perSecond(end, 3600s), 10.0);
}

void TestServiceStatistics::recentOnesAreForgotten()
{
    RecentCount count;
    count.add(start, 60);
    QVERIFY(count.perSecond(start + 50s, 60s) > 0);
    QCOMPARE(count.perSecond(start + 50s, 10s), 0.0);
    QCOMPARE(count.perSecond(start + 65s, 60s), 0.0);
    count.add(start + 300s, 30);
    QCOMPARE(count.perSecond(start + 300s, 60s), 0.5);
}

void TestServiceStatistics::aClockThatWasAheadIsForgotten()
{
    RecentCount count;
    count.add(start + std::chrono::days(365), 1000);
    QCOMPARE(count.perSecond(start, 60s), 0.0);
    count.add(start, 30);
    QCOMPARE(count.perSecond(start, 60s), 0.5);
    // A little late is only another thread.
    count.add(start + 20s, 30);
    count.add(start + 10s, 30);
    count.add(start - 70s, 30);
    QCOMPARE(count.perSecond(start + 20s, 60s), 1.5);
}

void TestServiceStatistics::recentCountsAddUp()
{
    RecentCount one;
    one.add(start, 30);
    RecentCount other;
    other.add(start + 30s, 60);
    RecentCount both = one;
    both += other;
    QCOMPARE(both.perSecond(start + 30s, 60s), 1.5);
    RecentCount turned = other;
    turned += one;
    QVERIFY(turned == both);
}

void TestServiceStatistics::outcomesAreCounted_data()
{
    QTest::addColumn<DeliveryOutcome>("outcome");
    QTest::addColumn<ServiceStatistics>("counted");
    const auto outcome = [](DeliveryState state, int httpStatus, std::optional<qint64> latency) {
        DeliveryOutcome made;
        made.state = state;
        made.httpStatus = httpStatus;
        made.latencyMs = latency;
        return made;
    };
    const auto row = [](const char *name, const DeliveryOutcome &made, qint64 sent, qint64 answers,
                        qint64 ServiceStatistics::*counter) {
        ServiceStatistics counted;
        counted.sent = sent;
        for (qint64 i = 0; i < answers; ++i)
            counted.latency.add(9);
        if (counter)
            counted.*counter = 1;
        if (counter == &ServiceStatistics::accepted)
            counted.lately.add(start, 1);
        QTest::newRow(name) << made << counted;
    };
    using enum DeliveryState;
    row("accepted", outcome(Accepted, 201, 9), 1, 1, &ServiceStatistics::accepted);
    row("gone", outcome(Gone, 410, 9), 1, 1, &ServiceStatistics::gone);
    row("gone by itself", outcome(Gone, 0, {}), 0, 0, &ServiceStatistics::gone);
    row("failed", outcome(Failed, 400, 9), 1, 1, &ServiceStatistics::failed);
    row("expired", outcome(Failed, 0, {}), 0, 0, &ServiceStatistics::failed);
    row("throttled", outcome(Retrying, 429, 9), 1, 1, &ServiceStatistics::retried);
    row("no answer", outcome(Retrying, 0, 30'000), 1, 0, &ServiceStatistics::retried);
    row("refused", outcome(Queued, 403, 9), 1, 1, nullptr);
    row("another of the same message", outcome(Accepted, 201, {}), 0, 0,
        &ServiceStatistics::accepted);
    row("held", outcome(Held, 0, {}), 0, 0, nullptr);
    row("dropped", outcome(Dropped, 0, {}), 0, 0, nullptr);
}

void TestServiceStatistics::outcomesAreCounted()
{
    QFETCH(DeliveryOutcome, outcome);
    QFETCH(ServiceStatistics, counted);
    ServiceStatistics statistics;
    statistics.count(outcome, start);
    QVERIFY(statistics == counted);
    statistics += counted;
    QCOMPARE(statistics.sent, 2 * counted.sent);
}

QTEST_GUILESS_MAIN(TestServiceStatistics)
#include "tst_servicestatistics.moc"
