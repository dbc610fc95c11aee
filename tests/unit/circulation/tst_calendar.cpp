// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/circulation/calendar.h"
#include "tests/support/verifyresult.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestCalendar final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openFrom_data();
    void openFrom();
    void wrongItems_data();
    void wrongItems();
    void oneOfEachKind();
};

void TestCalendar::openFrom_data()
{
    QTest::addColumn<QString>("closed");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QDate>("open");
    // 23 November 2026 is a Monday.
    const QDate monday(2026, 11, 23);
    QTest::newRow("never closed") << QString() << monday << monday;
    QTest::newRow("another weekday") << u"tue"_s << monday << monday;
    QTest::newRow("this weekday") << u"mon"_s << monday << QDate(2026, 11, 24);
    QTest::newRow("capitals") << u"MON"_s << monday << QDate(2026, 11, 24);
    QTest::newRow("a whole weekend") << u"sat,sun"_s << QDate(2026, 11, 28) << QDate(2026, 11, 30);
    QTest::newRow("the day itself") << u"2026-11-23"_s << monday << QDate(2026, 11, 24);
    QTest::newRow("the day of another year") << u"2025-11-23"_s << monday << monday;
    QTest::newRow("each year") << u"11-23"_s << monday << QDate(2026, 11, 24);
    QTest::newRow("each year, ten years on")
        << u"12-25"_s << QDate(2036, 12, 25) << QDate(2036, 12, 26);
    QTest::newRow("leap day") << u"02-29"_s << QDate(2028, 2, 29) << QDate(2028, 3, 1);
    QTest::newRow("no leap day") << u"02-29"_s << QDate(2027, 2, 28) << QDate(2027, 2, 28);
    const QString holiday = u"2026-09-24..2026-09-26"_s; // Chuseok
    QTest::newRow("before the holiday") << holiday << QDate(2026, 9, 23) << QDate(2026, 9, 23);
    QTest::newRow("its first day") << holiday << QDate(2026, 9, 24) << QDate(2026, 9, 27);
    QTest::newRow("its last day") << holiday << QDate(2026, 9, 26) << QDate(2026, 9, 27);
    QTest::newRow("after it") << holiday << QDate(2026, 9, 27) << QDate(2026, 9, 27);
    QTest::newRow("a range of one day")
        << u"2026-11-23..2026-11-23"_s << monday << QDate(2026, 11, 24);
    QTest::newRow("the turn of the year")
        << u"2026-12-30..2027-01-02,sun"_s << QDate(2026, 12, 31) << QDate(2027, 1, 4);
    QTest::newRow("one after the other")
        << u"mon,2026-11-24,11-25,2026-11-26..2026-11-27,sat"_s << monday << QDate(2026, 11, 29);
    QTest::newRow("rebuilt for two years")
        << u"2026-01-01..2027-12-31"_s << monday << QDate(2028, 1, 1);
    QTest::newRow("closed for good") << u"mon,tue,wed,thu,fri,sat,sun"_s << monday << monday;
    QTest::newRow("closed for a lifetime") << u"2026-01-01..2100-01-01"_s << monday << monday;
}

void TestCalendar::openFrom()
{
    QFETCH(QString, closed);
    QFETCH(QDate, day);
    VERIFY_RESULT(calendar, Calendar::parse(closed.split(u',', Qt::SkipEmptyParts)));
    QTEST(calendar->openFrom(day), "open");
    QFETCH(QDate, open);
    QCOMPARE(calendar->isOpen(day),
             day == open && closed.count(u',') < 6 && !closed.endsWith("2100-01-01"_L1));
}

void TestCalendar::wrongItems_data()
{
    QTest::addColumn<QString>("item");
    for (const QString &item :
         {u"monday"_s, u"someday"_s, u"2026-02-30"_s, u"02-30"_s, u"13-01"_s, u"1-1"_s,
          u"2026-12-26..2026-12-24"_s, u"2026-12-24.."_s, u"..2026-12-24"_s, u".."_s,
          u"12-24..12-26"_s, u"2026-12-24..2026-12-32"_s, u"0"_s, u""_s})
        QTest::newRow(qPrintable(item)) << item;
}

void TestCalendar::wrongItems()
{
    QFETCH(QString, item);
    const auto calendar = Calendar::parse({u"mon"_s, item});
    QVERIFY(!calendar);
    QCOMPARE(calendar.error(), (Error {ErrorCode::InvalidSetting, item, {}}));
}

void TestCalendar::oneOfEachKind()
{
    VERIFY_RESULT(
        calendar,
        Calendar::parse({u"sun"_s, u"2026-12-24..2026-12-26"_s, u"01-01"_s, u"2026-05-05"_s}));
    QCOMPARE(calendar->closedWeekdays, QSet<int> {7});
    QCOMPARE(calendar->closedEachYear, (QSet<std::pair<int, int>> {{1, 1}}));
    const QList<Calendar::Range> ranges {{QDate(2026, 5, 5), QDate(2026, 5, 5)},
                                         {QDate(2026, 12, 24), QDate(2026, 12, 26)}};
    QCOMPARE(calendar->closedRanges, ranges);
}

QTEST_APPLESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
