// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/httpdate.h"

#include <QTest>

using namespace bookbell;

class TestHttpDate final : public QObject
{
    Q_OBJECT

    /// 2026-11-23 00:00:00 UTC.
    const UtcTime m_now = fromMs(1'795'392'000'000);

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("seconds");
        // The three examples of RFC 9110 §5.6.7 mean the same moment.
        QTest::newRow("IMF-fixdate")
            << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64 {784111777};
        QTest::newRow("RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT")
                                 << qint64 {784111777};
        QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << qint64 {784111777};
        QTest::newRow("asctime, two digits")
            << QByteArray("Mon Nov 23 00:00:30 2026") << qint64 {1795392030};
        QTest::newRow("RFC 850, this century")
            << QByteArray("Monday, 23-Nov-26 00:00:30 GMT") << qint64 {1795392030};
        QTest::newRow("RFC 850, 50 years ahead")
            << QByteArray("Sunday, 06-Nov-76 08:49:37 GMT") << qint64 {3371878177};
        QTest::newRow("RFC 850, 51 years ahead is past")
            << QByteArray("Sunday, 06-Nov-77 08:49:37 GMT") << qint64 {247654177};
    }

    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, seconds);
        const auto time = parseHttpDate(text, m_now);
        QVERIFY(time.has_value());
        QCOMPARE(toMs(*time), seconds * 1000);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("number") << QByteArray("120");
        QTest::newRow("word") << QByteArray("soon");
        QTest::newRow("ISO") << QByteArray("2026-11-23T00:00:30Z");
        QTest::newRow("another zone") << QByteArray("Sun, 06 Nov 1994 08:49:37 KST");
        QTest::newRow("31 November") << QByteArray("Sun, 31 Nov 1994 08:49:37 GMT");
        QTest::newRow("hour 25") << QByteArray("Sun, 06 Nov 1994 25:49:37 GMT");
        QTest::newRow("no such month") << QByteArray("Sun, 06 Nev 1994 08:49:37 GMT");
        QTest::newRow("text behind") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT\n");
        QTest::newRow("long") << QByteArray(100000, 'S');
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseHttpDate(text, m_now).has_value());
    }
};

QTEST_APPLESS_MAIN(TestHttpDate)
#include "tst_httpdate.moc"
