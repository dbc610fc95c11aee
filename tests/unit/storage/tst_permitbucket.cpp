// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/permitbucket.h"

#include <QTest>

using namespace bookbell;
using namespace std::chrono_literals;

class TestPermitBucket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesAsManyAsASecondHas_data();
    void givesAsManyAsASecondHas();
    void aRestIsNotFollowedByAStorm();
    void tellsWhenTheNextMayGo();
    void aClockSetBackGivesNothing();
};

void TestPermitBucket::givesAsManyAsASecondHas_data()
{
    QTest::addColumn<int>("perSecond");
    QTest::addColumn<int>("askedEveryMs");
    for (const int perSecond : {1, 3, 7, 20, 100, 1000, 20'000}) {
        QTest::addRow("%d, asked every 20 ms", perSecond) << perSecond << 20;
        QTest::addRow("%d, asked every 7 ms", perSecond) << perSecond << 7;
    }
}

void TestPermitBucket::givesAsManyAsASecondHas()
{
    QFETCH(int, perSecond);
    QFETCH(int, askedEveryMs);
    std::optional<qint64> stored;
    std::optional<UtcTime> at;
    UtcTime now {1s};
    qint64 given = 0;
    for (int ms = 0; ms < 10'000; ms += askedEveryMs) {
        PermitBucket bucket(perSecond, stored, at, now);
        given += bucket.available();
        bucket.take(bucket.available());
        stored = bucket.thousandths();
        at = now;
        now += std::chrono::milliseconds(askedEveryMs);
    }
    // What it held at first comes on top.
    const int held = std::max(1, perSecond / 20);
    QVERIFY2(given <= qint64 {10} * perSecond + held
                 && given >= qint64 {10} * perSecond * 99 / 100 - 1,
             qPrintable(QString::number(given)));
}

void TestPermitBucket::aRestIsNotFollowedByAStorm()
{
    const UtcTime now {3h};
    QCOMPARE(PermitBucket(100, 0, UtcTime {1h}, now).available(), 5);
    QCOMPARE(PermitBucket(100, {}, {}, now).available(), 5);
    QCOMPARE(PermitBucket(2, 0, UtcTime {1h}, now).available(), 1);
    // A smaller limit holds at once.
    QCOMPARE(PermitBucket(1, 50'000, now, now).available(), 1);
}

void TestPermitBucket::tellsWhenTheNextMayGo()
{
    const UtcTime now {1h};
    QCOMPARE(PermitBucket(4, 0, now, now).nextAt(), now + 250ms);
    QCOMPARE(PermitBucket(3, 0, now, now).nextAt(), now + 334ms);
    QCOMPARE(PermitBucket(3, 1000, now, now).nextAt(), now);
    QCOMPARE(PermitBucket(3, 0, now - 334ms, now).available(), 1);
    QCOMPARE(PermitBucket(3, 0, now - 333ms, now).available(), 0);
}

void TestPermitBucket::aClockSetBackGivesNothing()
{
    const UtcTime now {1h};
    PermitBucket bucket(10, 500, now + 1h, now);
    QCOMPARE(bucket.thousandths(), 500);
    QCOMPARE(bucket.nextAt(), now + 50ms);
}

QTEST_GUILESS_MAIN(TestPermitBucket)
#include "tst_permitbucket.moc"
