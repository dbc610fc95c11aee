// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/circulation/pickup.h"
#include "tests/support/verifyresult.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

namespace {

UtcTime utc(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    time.setTimeSpec(Qt::UTC);
    return fromDateTime(time);
}

QString inUtc(UtcTime time)
{
    return inZone(time, QTimeZone::utc()).toString(u"yyyy-MM-ddTHH:mm:ss.zzz");
}

} // namespace

class TestPickup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lastMillisecond_data();
    void lastMillisecond();
    void closedDays_data();
    void closedDays();
    void reminder_data();
    void reminder();
    void noReminderOfWhatIsNotReady();
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
    QTest::newRow("the last moment of a day") << "Asia/Seoul"_ba << u"2026-11-23T14:59:59.999"_s
                                              << 1 << false << u"2026-11-24T14:59:59.999"_s;
    QTest::newRow("the first of the next") << "Asia/Seoul"_ba << u"2026-11-23T15:00:00.000"_s << 1
                                           << false << u"2026-11-25T14:59:59.999"_s;
    QTest::newRow("same day") << "Asia/Seoul"_ba << u"2026-11-23T01:00:00.000"_s << 1 << true
                              << u"2026-11-23T14:59:59.999"_s;
    QTest::newRow("no days") << "Asia/Seoul"_ba << u"2026-11-23T01:00:00.000"_s << 0 << false
                             << u"2026-11-23T14:59:59.999"_s;
    QTest::newRow("no days inclusive") << "Asia/Seoul"_ba << u"2026-11-23T01:00:00.000"_s << 0
                                       << true << u"2026-11-23T14:59:59.999"_s;
    QTest::newRow("over the turn of the year") << "Asia/Seoul"_ba << u"2026-12-30T01:00:00.000"_s
                                               << 3 << false << u"2027-01-02T14:59:59.999"_s;
    QTest::newRow("clocks go back in Berlin") << "Europe/Berlin"_ba << u"2026-10-24T10:00:00.000"_s
                                              << 1 << false << u"2026-10-25T22:59:59.999"_s;
    QTest::newRow("clocks go forward in Berlin")
        << "Europe/Berlin"_ba << u"2026-03-28T10:00:00.000"_s << 1 << false
        << u"2026-03-29T21:59:59.999"_s;
    QTest::newRow("told before, collected after")
        << "Europe/Berlin"_ba << u"2026-10-22T22:30:00.000"_s << 3 << false
        << u"2026-10-26T22:59:59.999"_s;
    QTest::newRow("clocks go back in New York")
        << "America/New_York"_ba << u"2026-10-31T15:00:00.000"_s << 1 << false
        << u"2026-11-02T04:59:59.999"_s;
    QTest::newRow("clocks go forward in New York")
        << "America/New_York"_ba << u"2026-03-07T15:00:00.000"_s << 1 << false
        << u"2026-03-09T03:59:59.999"_s;
    // In Santiago the day after begins at 01:00: midnight is skipped.
    QTest::newRow("no midnight") << "America/Santiago"_ba << u"2026-09-04T15:00:00.000"_s << 1
                                 << false << u"2026-09-06T03:59:59.999"_s;
    // Samoa had no 30 December in 2011.
    QTest::newRow("no such day") << "Pacific/Apia"_ba << u"2011-12-28T20:00:00.000"_s << 1 << false
                                 << u"2011-12-30T09:59:59.999"_s;
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
    QTEST(inUtc(pickupBy(utc(told), policy)), "lastUtc");
}

void TestPickup::closedDays_data()
{
    QTest::addColumn<QString>("closed");
    QTest::addColumn<bool>("inclusive");
    QTest::addColumn<QDate>("last");
    // Told on Monday 23 November, three days.
    QTest::newRow("another day") << u"wed"_s << false << QDate(2026, 11, 26);
    QTest::newRow("the last day") << u"thu"_s << false << QDate(2026, 11, 27);
    QTest::newRow("the last day, inclusive") << u"wed"_s << true << QDate(2026, 11, 26);
    QTest::newRow("until after the weekend")
        << u"thu,fri,sat,sun"_s << false << QDate(2026, 11, 30);
    QTest::newRow("a single day") << u"2026-11-26"_s << false << QDate(2026, 11, 27);
    QTest::newRow("each year") << u"11-26"_s << false << QDate(2026, 11, 27);
    QTest::newRow("a holiday of days")
        << u"2026-11-24..2026-11-29"_s << false << QDate(2026, 11, 30);
    QTest::newRow("holiday and weekday")
        << u"mon,2026-11-24..2026-11-29"_s << false << QDate(2026, 12, 1);
    // Closed days in between shorten nothing and lengthen nothing.
    QTest::newRow("closed in between") << u"tue,wed"_s << false << QDate(2026, 11, 26);
    QTest::newRow("the day of telling") << u"mon"_s << false << QDate(2026, 11, 26);
}

void TestPickup::closedDays()
{
    QFETCH(QString, closed);
    QFETCH(bool, inclusive);
    QFETCH(QDate, last);
    Policy policy;
    policy.zone = QTimeZone("Asia/Seoul");
    VERIFY_RESULT(calendar, Calendar::parse(closed.split(u',')));
    policy.calendar = *calendar;
    policy.pickupInclusive = inclusive;
    QCOMPARE(pickupBy(utc(u"2026-11-23T01:00:00.000"_s), policy), endOfDay(last, policy.zone));
}

void TestPickup::reminder_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("readyAt"); // UTC
    QTest::addColumn<QString>("toldAt"); // empty: nobody could be told
    QTest::addColumn<QDate>("last");
    QTest::addColumn<int>("daysBefore");
    QTest::addColumn<QString>("due"); // UTC; empty: no reminder

    const QByteArray seoul = "Asia/Seoul";
    const QString monday = u"2026-11-23T01:00:00.000"_s;
    const QDate thursday(2026, 11, 26);
    QTest::newRow("one day before")
        << seoul << monday << monday << thursday << 1 << u"2026-11-24T15:00:00.000"_s;
    QTest::newRow("two days before")
        << seoul << monday << monday << thursday << 2 << u"2026-11-23T15:00:00.000"_s;
    QTest::newRow("on the day of telling") << seoul << monday << monday << thursday << 3 << u""_s;
    QTest::newRow("before the day of telling")
        << seoul << monday << monday << thursday << 4 << u""_s;
    QTest::newRow("nobody is reminded") << seoul << monday << monday << thursday << 0 << u""_s;
    QTest::newRow("not told yet") << seoul << monday << u""_s << thursday << 1
                                  << u"2026-11-24T15:00:00.000"_s;
    QTest::newRow("told on the day before")
        << seoul << monday << u"2026-11-25T01:00:00.000"_s << thursday << 1 << u""_s;
    QTest::newRow("told just before it begins") << seoul << monday << u"2026-11-24T14:59:59.999"_s
                                                << thursday << 1 << u"2026-11-24T15:00:00.000"_s;
    QTest::newRow("ready on the last day")
        << seoul << u"2026-11-26T01:00:00.000"_s << u""_s << thursday << 1 << u""_s;
    QTest::newRow("extended") << seoul << monday << monday << QDate(2026, 12, 4) << 1
                              << u"2026-12-02T15:00:00.000"_s;
    // The reminder's day begins by the clock that holds then.
    QTest::newRow("clocks went back") << "Europe/Berlin"_ba << u"2026-10-23T10:00:00.000"_s << u""_s
                                      << QDate(2026, 10, 27) << 1 << u"2026-10-25T23:00:00.000"_s;
    QTest::newRow("clocks go back that day")
        << "Europe/Berlin"_ba << u"2026-10-22T10:00:00.000"_s << u""_s << QDate(2026, 10, 26) << 1
        << u"2026-10-24T22:00:00.000"_s;
    QTest::newRow("clocks went forward")
        << "America/New_York"_ba << u"2026-03-06T15:00:00.000"_s << u""_s << QDate(2026, 3, 10) << 1
        << u"2026-03-09T04:00:00.000"_s;
}

void TestPickup::reminder()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, readyAt);
    QFETCH(QString, toldAt);
    QFETCH(QDate, last);
    QFETCH(int, daysBefore);
    Policy policy;
    policy.zone = QTimeZone(zone);
    policy.reminderDays = daysBefore;
    Reservation ready;
    ready.state = ReservationState::Ready;
    ready.readyAt = utc(readyAt);
    if (!toldAt.isEmpty())
        ready.toldAt = utc(toldAt);
    ready.pickupBy = endOfDay(last, policy.zone);
    const auto due = reminderDue(ready, policy);
    QTEST(due ? inUtc(*due) : QString(u""_s), "due");
}

void TestPickup::noReminderOfWhatIsNotReady()
{
    Reservation waiting;
    QVERIFY(!reminderDue(waiting, {}));
    waiting.readyAt = utc(u"2026-11-23T01:00:00.000"_s);
    QVERIFY(!reminderDue(waiting, {}));
}

QTEST_APPLESS_MAIN(TestPickup)
#include "tst_pickup.moc"
