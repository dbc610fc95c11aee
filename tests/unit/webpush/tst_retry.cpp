// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/retry.h"

#include <QTest>

#include <limits>

using namespace bookbell;
using namespace std::chrono_literals;

class TestRetry final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doubles()
    {
        QCOMPARE(retryDelay(1, 0.5), std::chrono::milliseconds(1s));
        QCOMPARE(retryDelay(2, 0.5), std::chrono::milliseconds(2s));
        QCOMPARE(retryDelay(3, 0.5), std::chrono::milliseconds(4s));
        QCOMPARE(retryDelay(10, 0.5), std::chrono::milliseconds(512s));
    }

    void jitterSpreads()
    {
        QCOMPARE(retryDelay(1, 0.0), 750ms);
        QCOMPARE(retryDelay(1, 1.0), 1250ms);
        QCOMPARE(retryDelay(1, -3.0), 750ms);
        QCOMPARE(retryDelay(1, 7.0), 1250ms);
    }

    void neverAboveFifteenMinutes()
    {
        for (const int attempt : {11, 12, 40, 1000, std::numeric_limits<int>::max()}) {
            QCOMPARE(retryDelay(attempt, 1.0), std::chrono::milliseconds(15min));
            QVERIFY(retryDelay(attempt, 0.0) >= 9min);
        }
    }

    void strangeAttemptsCountAsTheFirst()
    {
        for (const int attempt : {0, -1, std::numeric_limits<int>::min()})
            QCOMPARE(retryDelay(attempt, 0.5), std::chrono::milliseconds(1s));
    }
};

QTEST_APPLESS_MAIN(TestRetry)
#include "tst_retry.moc"
