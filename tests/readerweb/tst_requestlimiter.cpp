// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readerweb/requestlimiter.h"

#include "tests/support/fakeclock.h"

#include <QTest>

using namespace bookbell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRequestLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptiesAndRefills();
    void addressesCountApart();
    void oneNetworkCountsTogether();
    void memoryIsBounded();
    void clockThatGoesBack();

private:
    FakeClock m_clock {fromMs(1'700'000'000'000)};
};

void TestRequestLimiter::emptiesAndRefills()
{
    RequestLimiter limiter(m_clock, 120);
    for (int i = 0; i < 120; ++i)
        QVERIFY(limiter.take(u"192.0.2.1"_s));
    QVERIFY(!limiter.hasLeft(u"192.0.2.1"_s));
    QVERIFY(!limiter.take(u"192.0.2.1"_s));
    QCOMPARE(limiter.retryAfterSeconds(), 1);
    m_clock.advance(500ms);
    QVERIFY(limiter.take(u"192.0.2.1"_s));
    QVERIFY(!limiter.take(u"192.0.2.1"_s));
    m_clock.advance(1h);
    for (int i = 0; i < 120; ++i)
        QVERIFY(limiter.take(u"192.0.2.1"_s));
    QVERIFY(!limiter.take(u"192.0.2.1"_s));
}

void TestRequestLimiter::addressesCountApart()
{
    RequestLimiter limiter(m_clock, 1);
    QVERIFY(limiter.take(u"192.0.2.1"_s));
    QVERIFY(limiter.take(u"192.0.2.2"_s));
    QVERIFY(!limiter.take(u"192.0.2.1"_s));
}

void TestRequestLimiter::oneNetworkCountsTogether()
{
    RequestLimiter limiter(m_clock, 1);
    QVERIFY(limiter.take(u"2001:db8::1"_s));
    QVERIFY(!limiter.take(u"2001:db8::2"_s));
    QVERIFY(limiter.take(u"2001:db8:0:1::1"_s));
}

void TestRequestLimiter::memoryIsBounded()
{
    RequestLimiter limiter(m_clock, 5);
    for (int i = 0; i < RequestLimiter::maxAddresses + 500; ++i)
        QVERIFY(limiter.take(u"10.%1.%2.%3"_s.arg(i >> 16).arg((i >> 8) & 255).arg(i & 255)));
    QVERIFY(limiter.rememberedAddresses() <= RequestLimiter::maxAddresses);
    QVERIFY(limiter.rememberedAddresses() > RequestLimiter::maxAddresses / 2);
}

void TestRequestLimiter::clockThatGoesBack()
{
    RequestLimiter limiter(m_clock, 1);
    QVERIFY(limiter.take(u"192.0.2.1"_s));
    m_clock.advance(-24h);
    QVERIFY(!limiter.take(u"192.0.2.1"_s));
    m_clock.advance(1min);
    QVERIFY(limiter.take(u"192.0.2.1"_s));
}

QTEST_GUILESS_MAIN(TestRequestLimiter)
#include "tst_requestlimiter.moc"
