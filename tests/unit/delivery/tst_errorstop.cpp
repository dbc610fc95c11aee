// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/errorstop.h"

#include <QTest>

using namespace bookbell;

class TestErrorStop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsAfterAHundredAnswers();
    void halfIsNotEnough();
    void countsAnewAfterAStop();
    void personalAlertsDoNotCount();
};

void TestErrorStop::stopsAfterAHundredAnswers()
{
    ErrorStop stop;
    for (int i = 1; i < 100; ++i)
        QVERIFY(!stop.count({1}, true));
    QVERIFY(!stop.count({2}, true));
    QVERIFY(stop.count({1}, true));
}

void TestErrorStop::halfIsNotEnough()
{
    ErrorStop stop;
    for (int i = 0; i < 1000; ++i)
        QVERIFY(!stop.count({1}, i % 2 == 1));
    QVERIFY(stop.count({1}, true));
}

void TestErrorStop::countsAnewAfterAStop()
{
    ErrorStop stop;
    for (int i = 1; i < 100; ++i)
        QVERIFY(!stop.count({1}, true));
    QVERIFY(stop.count({1}, true));
    for (int i = 1; i < 100; ++i)
        QVERIFY(!stop.count({1}, true));
    QVERIFY(stop.count({1}, true));
}

void TestErrorStop::personalAlertsDoNotCount()
{
    ErrorStop stop;
    for (int i = 0; i < 200; ++i)
        QVERIFY(!stop.count({}, true));
}

QTEST_GUILESS_MAIN(TestErrorStop)
#include "tst_errorstop.moc"
