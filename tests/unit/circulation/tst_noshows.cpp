// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "queuebuilder.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;

class TestNoShows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barredUntil_data();
    void barredUntil();
    void daysAreThoseOfTheLibrary();
    void barredOnesMayNotPlace();
};

namespace {

/// Noon in Seoul.
UtcTime noon(QDate day)
{
    return fromDateTime(QDateTime(day, QTime(12, 0), QTimeZone("Asia/Seoul")));
}

} // namespace

void TestNoShows::barredUntil_data()
{
    QTest::addColumn<int>("allowed");
    QTest::addColumn<QList<QDate>>("noShows");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("until"); // null: may reserve
    using Days = QList<QDate>;
    const QDate first(2026, 11, 1);
    const QDate never;
    QTest::newRow("the rule is off")
        << 0 << Days {first, first, first, first, first} << first << never;
    QTest::newRow("nothing happened") << 3 << Days {} << first << never;
    QTest::newRow("one too few") << 3 << Days {first, first.addDays(5)} << first.addDays(5)
                                 << never;
    const Days three {first, first.addDays(5), first.addDays(10)};
    QTest::newRow("three in thirty days") << 3 << three << first.addDays(10) << first.addDays(40);
    QTest::newRow("the last day of the bar")
        << 3 << three << first.addDays(40) << first.addDays(40);
    QTest::newRow("the day after it") << 3 << three << first.addDays(41) << never;
    QTest::newRow("in any order") << 3 << Days {three[2], three[0], three[1]} << first.addDays(10)
                                  << first.addDays(40);
    QTest::newRow("all on one day")
        << 3 << Days {first, first, first} << first << first.addDays(30);
    QTest::newRow("on the thirtieth day") << 3 << Days {first, first.addDays(1), first.addDays(29)}
                                          << first.addDays(29) << first.addDays(59);
    QTest::newRow("on the thirty-first day")
        << 3 << Days {first, first.addDays(1), first.addDays(30)} << first.addDays(30) << never;
    QTest::newRow("a fourth one lengthens it")
        << 3 << Days {first, first.addDays(5), first.addDays(10), first.addDays(12)}
        << first.addDays(12) << first.addDays(42);
    QTest::newRow("a late one lengthens nothing")
        << 3 << Days {first, first.addDays(5), first.addDays(10), first.addDays(38)}
        << first.addDays(39) << first.addDays(40);
    QTest::newRow("one is enough") << 1 << Days {first} << first << first.addDays(30);
}

void TestNoShows::barredUntil()
{
    QFETCH(int, allowed);
    QFETCH(QList<QDate>, noShows);
    QFETCH(QDate, today);
    Policy policy = seoul();
    policy.noShow.allowed = allowed;
    QList<UtcTime> times;
    for (const QDate day : noShows)
        times.append(noon(day));
    QTEST(bookbell::barredUntil(times, policy, noon(today)), "until");
}

void TestNoShows::daysAreThoseOfTheLibrary()
{
    Policy policy = seoul();
    policy.noShow = {.allowed = 1, .withinDays = 30, .barredDays = 1};
    // 15:30 UTC is past midnight in Seoul.
    const UtcTime late =
        fromDateTime(QDateTime(QDate(2026, 11, 1), QTime(15, 30), QTimeZone::utc()));
    QCOMPARE(bookbell::barredUntil({late}, policy, late), QDate(2026, 11, 3));
    policy.zone = QTimeZone::utc();
    QCOMPARE(bookbell::barredUntil({late}, policy, late), QDate(2026, 11, 2));
}

void TestNoShows::barredOnesMayNotPlace()
{
    Policy policy = seoul();
    policy.noShow.allowed = 3;
    const UtcTime now = monday();
    ReaderHistory history;
    history.noShows = {now - std::chrono::days {2}, now - std::chrono::days {1}};
    QVERIFY(place(queueOf(0), book, reader(5), history, {}, policy, now));
    history.noShows.append(now);
    const auto refused = place(queueOf(0), book, reader(5), history, {}, policy, now);
    QVERIFY(!refused);
    QCOMPARE(refused.error(), (Error {ErrorCode::ReaderBarred, u"2026-12-23"_s, {}}));
}

QTEST_APPLESS_MAIN(TestNoShows)
#include "tst_noshows.moc"
