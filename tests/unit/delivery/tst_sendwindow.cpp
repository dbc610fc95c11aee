// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/sendwindow.h"

#include <QTest>

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

QTEST_GUILESS_MAIN(TestSendWindow)
#include "tst_sendwindow.moc"
