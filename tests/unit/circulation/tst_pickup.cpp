// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/circulation/pickup.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestPickup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lastMillisecond_data();
    void lastMillisecond();
};

void TestPickup::lastMillisecond_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("told"); // UTC
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("inclusive");
    QTest::addColumn<QString>("lastUtc");

    QTest::newRow("three days") << "Asia/Seoul"_ba << u"2026-11-23T01:00:00.000"_s << 3 << false
                                << u"2026-11-26T14:59:59.999"_s;
    QTest::newRow("three days inclusive") << "Asia/Seoul"_ba << u"2026-11-23T01:00:00.000"_s << 3
                                          << true << u"2026-11-25T14:59:59.999"_s;
    QTest::newRow("the local day counts") << "Asia/Seoul"_ba << u"2026-11-23T15:30:00.000"_s << 1
                                          << false << u"2026-11-25T14:59:59.999"_s;
    QTest::newRow("same day") << "Asia/Seoul"_ba << u"2026-11-23T01:00:00.000"_s << 1 << true
                              << u"2026-11-23T14:59:59.999"_s;
    QTest::newRow("no days") << "Asia/Seoul"_ba << u"2026-11-23T01:00:00.000"_s << 0 << false
                             << u"2026-11-23T14:59:59.999"_s;
    QTest::newRow("no days inclusive") << "Asia/Seoul"_ba << u"2026-11-23T01:00:00.000"_s << 0
                                       << true << u"2026-11-23T14:59:59.999"_s;
    QTest::newRow("clocks go back") << "Europe/Berlin"_ba << u"2026-10-24T10:00:00.000"_s << 1
                                    << false << u"2026-10-25T22:59:59.999"_s;
    QTest::newRow("clocks go forward") << "Europe/Berlin"_ba << u"2026-03-28T10:00:00.000"_s << 1
                                       << false << u"2026-03-29T21:59:59.999"_s;
    // In Santiago the day after begins at 01:00: midnight is skipped.
    QTest::newRow("no midnight") << "America/Santiago"_ba << u"2026-09-04T15:00:00.000"_s << 1
                                 << false << u"2026-09-06T03:59:59.999"_s;
}

void TestPickup::lastMillisecond()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, told);
    Policy policy;
    policy.zone = QTimeZone(zone);
    QFETCH(int, days);
    QFETCH(bool, inclusive);
    policy.pickupDays = days;
    policy.pickupInclusive = inclusive;
    QDateTime from = QDateTime::fromString(told, Qt::ISODateWithMs);
    from.setTimeSpec(Qt::UTC);
    const UtcTime last = pickupBy(fromDateTime(from), policy);
    QTEST(inZone(last, QTimeZone::utc()).toString(u"yyyy-MM-ddTHH:mm:ss.zzz"), "lastUtc");
}

QTEST_APPLESS_MAIN(TestPickup)
#include "tst_pickup.moc"
