// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/base64url.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace bookbell;

class TestBase64Url final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes()
    {
        QCOMPARE(toBase64Url(QByteArrayView("\xfb\xff\xfe\x00", 4)), QByteArray("-__-AA"));
        QCOMPARE(toBase64Url(QByteArrayView()), QByteArray());
    }

    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("one byte, no padding") << QByteArray("Zg") << QByteArray("f");
        QTest::newRow("one byte, padded") << QByteArray("Zg==") << QByteArray("f");
        QTest::newRow("two bytes, no padding") << QByteArray("Zm8") << QByteArray("fo");
        QTest::newRow("two bytes, padded") << QByteArray("Zm8=") << QByteArray("fo");
        QTest::newRow("three bytes") << QByteArray("Zm9v") << QByteArray("foo");
        QTest::newRow("six bytes") << QByteArray("Zm9vYmFy") << QByteArray("foobar");
        QTest::newRow("url alphabet") << QByteArray("-__-") << QByteArray("\xfb\xff\xfe");
        QTest::newRow("plain alphabet") << QByteArray("+//+") << QByteArray("\xfb\xff\xfe");
        QTest::newRow("left-over bits") << QByteArray("Zh") << QByteArray("f");
    }

    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, bytes);
        VERIFY_RESULT(decoded, fromBase64(text));
        QCOMPARE(*decoded, bytes);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("one character") << QByteArray("Z");
        QTest::newRow("five characters") << QByteArray("Zm9vY");
        QTest::newRow("padding only") << QByteArray("==");
        QTest::newRow("one = too few") << QByteArray("Zg=");
        QTest::newRow("one = too many") << QByteArray("Zm8==");
        QTest::newRow("padding after a whole group") << QByteArray("Zm9v=");
        QTest::newRow("three =") << QByteArray("Z===");
        QTest::newRow("padding inside") << QByteArray("Zg==Zg==");
        QTest::newRow("space") << QByteArray("Zm 9v");
        QTest::newRow("line break at the end") << QByteArray("Zm9v\n");
        QTest::newRow("mixed alphabets") << QByteArray("-_+/");
        QTest::newRow("zero byte") << QByteArray("Zm\0v", 4);
        QTest::newRow("beyond ASCII") << QByteArray("Zm9\xc3\xa9");
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        const auto decoded = fromBase64(text);
        QVERIFY(!decoded.has_value());
        QCOMPARE(decoded.error().code, ErrorCode::InvalidBase64);
    }
};

QTEST_APPLESS_MAIN(TestBase64Url)
#include "tst_base64url.moc"
