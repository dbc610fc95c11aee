// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/subscriptionkeys.h"
#include "tests/support/verifyresult.h"
#include "vectors.h"

#include <QTest>

using namespace bookbell;

class TestSubscriptionKeys final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QByteArray>("p256dh");
        QTest::addColumn<QByteArray>("auth");
        const QByteArray point = vectors::bytes(vectors::uaPublic);
        const QByteArray auth = vectors::bytes(vectors::auth);
        QTest::newRow("base64url") << QByteArray(vectors::uaPublic) << QByteArray(vectors::auth);
        QTest::newRow("base64url, padded") << point.toBase64(QByteArray::Base64UrlEncoding)
                                           << auth.toBase64(QByteArray::Base64UrlEncoding);
        QTest::newRow("base64, padded") << point.toBase64() << auth.toBase64();
        QTest::newRow("base64") << point.toBase64(QByteArray::OmitTrailingEquals)
                                << auth.toBase64(QByteArray::OmitTrailingEquals);
    }

    void parses()
    {
        QFETCH(QByteArray, p256dh);
        QFETCH(QByteArray, auth);
        VERIFY_RESULT(keys, parseSubscriptionKeys(p256dh, auth));
        QCOMPARE(toByteArray(keys->publicKey), vectors::bytes(vectors::uaPublic));
        QCOMPARE(toByteArray(keys->auth), vectors::bytes(vectors::auth));
        VERIFY_RESULT(
            again,
            subscriptionKeysFromBytes(toByteArray(keys->publicKey), toByteArray(keys->auth)));
        QVERIFY(*again == *keys);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("p256dh");
        QTest::addColumn<QByteArray>("auth");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("subject");
        const QByteArray point(vectors::uaPublic);
        const QByteArray auth(vectors::auth);
        const QString inPoint = QStringLiteral("p256dh");
        const QString inAuth = QStringLiteral("auth");
        QTest::newRow("p256dh no base64")
            << "?" + point << auth << ErrorCode::InvalidBase64 << inPoint;
        QTest::newRow("auth no base64")
            << point << auth + "!" << ErrorCode::InvalidBase64 << inAuth;
        QTest::newRow("p256dh empty") << QByteArray() << auth << ErrorCode::InvalidKey << inPoint;
        QTest::newRow("auth empty") << point << QByteArray() << ErrorCode::InvalidKey << inAuth;
        QTest::newRow("auth of 15 bytes")
            << point << toBase64Url(QByteArray(15, 'a')) << ErrorCode::InvalidKey << inAuth;
        QTest::newRow("auth of 17 bytes")
            << point << toBase64Url(QByteArray(17, 'a')) << ErrorCode::InvalidKey << inAuth;
        QTest::newRow("swapped") << auth << point << ErrorCode::InvalidKey << inPoint;
        QByteArray offCurve = vectors::bytes(vectors::uaPublic);
        offCurve[40] = static_cast<char>(offCurve[40] ^ 4);
        QTest::newRow("off the curve")
            << toBase64Url(offCurve) << auth << ErrorCode::InvalidKey << inPoint;
    }

    void refuses()
    {
        QFETCH(QByteArray, p256dh);
        QFETCH(QByteArray, auth);
        QFETCH(ErrorCode, code);
        QFETCH(QString, subject);
        const auto keys = parseSubscriptionKeys(p256dh, auth);
        QVERIFY(!keys.has_value());
        QCOMPARE(keys.error().code, code);
        QCOMPARE(keys.error().subject, subject);
    }
};

QTEST_APPLESS_MAIN(TestSubscriptionKeys)
#include "tst_subscriptionkeys.moc"
