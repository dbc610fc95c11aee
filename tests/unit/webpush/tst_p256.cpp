// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/p256.h"
#include "core/webpush/subscriptionkeys.h"
#include "tests/support/verifyresult.h"
#include "vectors.h"

#include <QTest>

using namespace bookbell;

class TestP256 final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownKeys()
    {
        const P256Key server = vectors::key(vectors::asPrivate);
        QCOMPARE(toBase64Url(toByteArray(server.publicKey())), QByteArray(vectors::asPublic));
        QCOMPARE(toBase64Url(server.privateKey().toByteArray()), QByteArray(vectors::asPrivate));
        const P256Key phone = vectors::key(vectors::uaPrivate);
        QCOMPARE(toBase64Url(toByteArray(phone.publicKey())), QByteArray(vectors::uaPublic));
    }

    void generatedKeysDiffer()
    {
        const P256Key one = P256Key::generate();
        const P256Key other = P256Key::generate();
        QVERIFY(!(one == other));
        QVERIFY(checkPublicKey(one.publicKey()).has_value());
        QCOMPARE(one.privateKey().size(), size_t {32});
        VERIFY_RESULT(again, P256Key::fromPrivate(one.privateKey()));
        QVERIFY(*again == one);
    }

    void shortPrivateKeyIsPaddedOnTheLeft()
    {
        const auto padded = P256Key::fromPrivate(SecretBytes::fromByteArray(QByteArray("\x07")));
        const auto full = P256Key::fromPrivate(
            SecretBytes::fromByteArray(QByteArray(31, '\0') + QByteArray("\x07")));
        QVERIFY(padded && full);
        QVERIFY(*padded == *full);
        QCOMPARE(padded->privateKey().size(), size_t {32});
    }

    void refusesPrivate_data()
    {
        const QByteArray order =
            QByteArray::fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
        QTest::addColumn<QByteArray>("scalar");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zero") << QByteArray(32, '\0');
        QTest::newRow("33 bytes") << QByteArray(33, '\1');
        QTest::newRow("the order") << order;
        QTest::newRow("all ones") << QByteArray(32, '\xff');
    }

    void refusesPrivate()
    {
        QFETCH(QByteArray, scalar);
        const auto key = P256Key::fromPrivate(SecretBytes::fromByteArray(scalar));
        QVERIFY(!key.has_value());
        QCOMPARE(key.error().code, ErrorCode::InvalidKey);
    }

    void largestPrivateKeyIsAllowed()
    {
        const QByteArray belowOrder =
            QByteArray::fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550");
        QVERIFY(P256Key::fromPrivate(SecretBytes::fromByteArray(belowOrder)).has_value());
    }

    void refusesPublic_data()
    {
        const QByteArray good = vectors::bytes(vectors::uaPublic);
        const auto changed = [&](qsizetype at, char to) {
            QByteArray copy = good;
            copy[at] = to;
            return copy;
        };
        QTest::addColumn<QByteArray>("point");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("64 bytes") << good.first(64);
        QTest::newRow("66 bytes") << good + 'x';
        QTest::newRow("compressed") << QByteArray("\x02") + good.sliced(1, 32);
        QTest::newRow("compressed mark, 65 bytes") << changed(0, 2);
        QTest::newRow("hybrid mark") << changed(0, 6);
        QTest::newRow("infinity") << QByteArray(1, '\0');
        QTest::newRow("zeros") << QByteArray(65, '\0');
        QTest::newRow("0, 0") << QByteArray("\x04") + QByteArray(64, '\0');
        QTest::newRow("x off the curve") << changed(20, static_cast<char>(good[20] ^ 1));
        QTest::newRow("y off the curve") << changed(64, static_cast<char>(good[64] ^ 1));
        QTest::newRow("not below the prime") << QByteArray("\x04") + QByteArray(64, '\xff');
    }

    void refusesPublic()
    {
        QFETCH(QByteArray, point);
        const auto checked =
            checkPublicKey({reinterpret_cast<const unsigned char *>(point.constData()),
                            static_cast<size_t>(point.size())});
        QVERIFY(!checked.has_value());
        QCOMPARE(checked.error().code, ErrorCode::InvalidKey);
    }
};

QTEST_APPLESS_MAIN(TestP256)
#include "tst_p256.moc"
