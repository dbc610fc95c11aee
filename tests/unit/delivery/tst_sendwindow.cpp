// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/sendwindow.h"

#include <QTest>

#include <deque>

using namespace bookbell;

namespace {

/// A service that answers `perMs` messages a millisecond once `enough` are handed out, and less in
/// proportion below; plays for `ms`.
void play(SendWindow &window, qint64 &nowMs, int ms, double perMs, int enough)
{
    double due = 0;
    for (int i = 0; i < ms; ++i) {
        ++nowMs;
        window.handOut(window.budget(nowMs));
        const int size = window.handedOut();
        due += perMs * std::min(1.0, static_cast<double>(size) / enough);
        const int count = std::min(size, static_cast<int>(due));
        due -= count;
        const double rate = perMs * std::min(1.0, static_cast<double>(size) / enough);
        for (int n = 0; n < count; ++n)
            window.answered(nowMs, static_cast<qint64>(size / rate));
        window.recorded(count);
    }
}

} // namespace

class TestSendWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneGoesAloneUntilAnAnswerComes();
    void noAnswerLetsTheNextGoAlone();
    void silenceSpacesOutTheTries();
    void silenceClosesAnOpenWindow();
    void whatWasOutTogetherIsOneSilence();
    void growsWithThroughputOnly();
    void neverPassesItsLimit();
    void shrinksOnceWhenThrottled();
    void aRefusalClosesIt();
    void findsTheSizeForADistantService();
    void doesNotRunAwayForANearOne();
    void keepsRoomForPersonalAlerts();
    void breaksAfterManyTroublesInARow();
    void probesFurtherAndFurtherApart();
    void aLoneGroupIsOneTry();
};

void TestSendWindow::oneGoesAloneUntilAnAnswerComes()
{
    SendWindow window;
    QCOMPARE(window.budget(0), 1);
    window.handOut(1);
    QCOMPARE(window.budget(0), 0);
    window.answered(10, 10);
    window.recorded(1);
    QCOMPARE(window.budget(10), 100);
}

void TestSendWindow::noAnswerLetsTheNextGoAlone()
{
    SendWindow window;
    window.handOut(1);
    window.unanswered(10);
    window.recorded(1);
    QVERIFY(!window.isOpen());
    QCOMPARE(window.budget(10), 1);
}

void TestSendWindow::silenceSpacesOutTheTries()
{
    SendWindow window;
    qint64 nowMs = 0;
    int tries = 0;
    for (; nowMs < 60'000; ++nowMs) {
        if (window.budget(nowMs) == 0)
            continue;
        ++tries;
        window.unanswered(nowMs);
    }
    QVERIFY2(tries > 5 && tries < 15, qPrintable(QString::number(tries)));
}

void TestSendWindow::silenceClosesAnOpenWindow()
{
    SendWindow window;
    window.answered(0, 1);
    QVERIFY(window.isOpen());
    for (int i = 0; i < 20; ++i)
        window.unanswered(i);
    QVERIFY(!window.isOpen());
    window.answered(100'000, 1);
    QVERIFY(window.isOpen());
}

void TestSendWindow::whatWasOutTogetherIsOneSilence()
{
    SendWindow window;
    window.answered(0, 1);
    window.handOut(100);
    for (int i = 0; i < 100; ++i)
        window.unanswered(30'000);
    window.recorded(100);
    QVERIFY(!window.isOpen());
    QCOMPARE(window.budget(30'000), 1);
}

void TestSendWindow::growsWithThroughputOnly()
{
    SendWindow window;
    qint64 nowMs = 0;
    window.answered(nowMs, 1);
    play(window, nowMs, 10'000, 10, 400);
    QVERIFY2(window.size() >= 300 && window.size() <= 900,
             qPrintable(QString::number(window.size())));
}

void TestSendWindow::neverPassesItsLimit()
{
    SendWindow window;
    qint64 nowMs = 0;
    window.answered(nowMs, 1);
    play(window, nowMs, 10'000, 1000, 100'000);
    QCOMPARE(window.size(), 2000);
    QVERIFY(window.handedOut() <= 2000);
}

void TestSendWindow::shrinksOnceWhenThrottled()
{
    SendWindow window;
    window.answered(0, 1);
    for (int i = 0; i < 50; ++i)
        window.throttled(i);
    QCOMPARE(window.size(), 50);
    window.throttled(5000);
    QCOMPARE(window.size(), 25);
}

void TestSendWindow::aRefusalClosesIt()
{
    SendWindow window;
    window.answered(0, 1);
    window.close();
    QVERIFY(!window.isOpen());
    QCOMPARE(window.budget(1), 1);
}

void TestSendWindow::findsTheSizeForADistantService()
{
    // Answers after 200 ms, however many are asked.
    SendWindow window;
    std::deque<std::pair<qint64, int>> out;
    qint64 nowMs = 0;
    for (; nowMs < 4000 && window.size() < 1500; ++nowMs) {
        const int count = window.announcedBudget(nowMs);
        if (count > 0) {
            window.handOut(count);
            out.emplace_back(nowMs + 200, count);
        }
        while (!out.empty() && out.front().first <= nowMs) {
            for (int i = 0; i < out.front().second; ++i)
                window.answered(nowMs, 200);
            window.recorded(out.front().second);
            out.pop_front();
        }
    }
    QVERIFY2(window.size() >= 1500, qPrintable(QString::number(window.size())));
    QVERIFY2(nowMs < 3000, qPrintable(QString::number(nowMs)));
}

void TestSendWindow::doesNotRunAwayForANearOne()
{
    // 8 a millisecond whatever is out: more of them only wait longer.
    SendWindow window;
    qint64 nowMs = 0;
    window.answered(nowMs, 1);
    play(window, nowMs, 60'000, 8, 50);
    QVERIFY2(window.size() <= 300, qPrintable(QString::number(window.size())));
}

void TestSendWindow::keepsRoomForPersonalAlerts()
{
    SendWindow window;
    QCOMPARE(window.announcedBudget(0), 1); // the first goes alone, whatever it is
    window.answered(0, 1);
    QCOMPARE(window.announcedBudget(0), 90);
    window.handOut(90);
    QCOMPARE(window.announcedBudget(0), 0);
    QCOMPARE(window.budget(0), 10);
    QCOMPARE(window.announcedBudget(0, 20), 20);
}

void TestSendWindow::breaksAfterManyTroublesInARow()
{
    SendWindow window;
    window.answered(0, 1);
    window.handOut(60);
    for (int i = 0; i < 19; ++i)
        window.troubled(1);
    QVERIFY(window.isOpen());
    // A good answer among them: it is not the service.
    window.answered(1, 1);
    for (int i = 0; i < 10; ++i) {
        window.troubled(2);
        window.unanswered(2);
    }
    QVERIFY(window.isBroken());
    QVERIFY(window.isInTrouble());
    QCOMPARE(window.budget(2), 0);
    window.recorded(60);
    QCOMPARE(window.budget(100'000), 1);
    window.answered(100'000, 1);
    QVERIFY(window.isOpen());
    QVERIFY(!window.isInTrouble());
}

void TestSendWindow::probesFurtherAndFurtherApart()
{
    SendWindow window;
    window.answered(0, 1);
    for (int i = 0; i < 20; ++i)
        window.troubled(0);
    QVERIFY(window.isBroken());
    QList<qint64> pauses;
    qint64 nowMs = 0;
    for (int i = 0; i < 10; ++i) {
        pauses.append(window.nextTryMs() - nowMs);
        nowMs = window.nextTryMs();
        QCOMPARE(window.budget(nowMs - 1), 0);
        QCOMPARE(window.budget(nowMs), 1);
        window.troubled(nowMs);
    }
    QCOMPARE(pauses.first(3), QList<qint64>({1000, 2000, 4000}));
    QCOMPARE(pauses.constLast(), 120'000);
    // It may ask for more.
    window.troubled(nowMs, 300'000);
    QCOMPARE(window.nextTryMs(), nowMs + 300'000);
}

void TestSendWindow::aLoneGroupIsOneTry()
{
    // A message that speaks for three deliveries.
    SendWindow window;
    for (int i = 0; i < 3; ++i) {
        window.handOut(3);
        window.goAlone();
        window.unanswered(0);
        window.recorded(3);
    }
    QVERIFY(window.nextTryMs() > 0);
}

QTEST_GUILESS_MAIN(TestSendWindow)
#include "tst_sendwindow.moc"
