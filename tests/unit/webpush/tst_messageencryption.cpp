// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/aes128gcm.h"
#include "core/webpush/messageencryption.h"
#include "core/webpush/subscriptionkeys.h"
#include "tests/support/verifyresult.h"
#include "vectors.h"

#include <QTest>

#include <openssl/err.h>

#include <thread>

using namespace bookbell;

class TestMessageEncryption final : public QObject
{
    Q_OBJECT

    const P256Key m_phone = vectors::key(vectors::uaPrivate);
    const AuthSecret m_auth = vectors::array<16>(vectors::auth);

private Q_SLOTS:
    /// RFC 8291 §5 and Appendix A, value by value.
    void knownAnswer()
    {
        VERIFY_RESULT(steps,
                      encryptWith(vectors::key(vectors::asPrivate),
                                  vectors::array<16>(vectors::salt), vectors::plaintext,
                                  m_phone.publicKey(), m_auth));
        const auto text = [](const auto &value) { return toBase64Url(toByteArray(value)); };
        QCOMPARE(text(steps->ecdhSecret),
                 QByteArray("kyrL1jIIOHEzg3sM2ZWRHDRB62YACZhhSlknJ672kSs"));
        QCOMPARE(text(steps->prkKey), QByteArray("Snr3JMxaHVDXHWJn5wdC52WjpCtd2EIEGBykDcZW32k"));
        QCOMPARE(text(steps->ikm), QByteArray("S4lYMb_L0FxCeq0WhDx813KgSYqU26kOyzWUdsXYyrg"));
        QCOMPARE(text(steps->prk), QByteArray("09_eUZGrsvxChDCGRCdkLiDXrReGOEVeSCdCcPBSJSc"));
        QCOMPARE(text(steps->contentEncryptionKey), QByteArray("oIhVW04MRdy2XN9CiKLxTg"));
        QCOMPARE(text(steps->nonce), QByteArray("4h_95klXJ5E_qnoN"));
        QCOMPARE(toBase64Url(steps->body), QByteArray(vectors::body));
        QCOMPARE(steps->body.size(), 144);
    }

    void knownBodyIsDecrypted()
    {
        VERIFY_RESULT(plaintext, decrypt(vectors::bytes(vectors::body), m_phone, m_auth));
        QCOMPARE(*plaintext, QByteArray(vectors::plaintext));
    }

    void sizes_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<qsizetype>("paddedSize");
        QTest::addColumn<qsizetype>("bodySize");
        QTest::newRow("empty") << qsizetype {0} << qsizetype {0} << qsizetype {103};
        QTest::newRow("one byte") << qsizetype {1} << qsizetype {0} << qsizetype {104};
        QTest::newRow("empty, padded") << qsizetype {0} << qsizetype {256} << qsizetype {359};
        QTest::newRow("padded") << qsizetype {41} << qsizetype {256} << qsizetype {359};
        QTest::newRow("bucket full") << qsizetype {256} << qsizetype {256} << qsizetype {359};
        QTest::newRow("above the bucket") << qsizetype {257} << qsizetype {256} << qsizetype {360};
        QTest::newRow("largest") << maxPlaintext << qsizetype {0} << qsizetype {4096};
        QTest::newRow("padded to the largest") << qsizetype {5} << maxPlaintext << qsizetype {4096};
    }

    void sizes()
    {
        QFETCH(qsizetype, size);
        QFETCH(qsizetype, paddedSize);
        QFETCH(qsizetype, bodySize);
        const QByteArray plaintext(size, '\x02'); // looks like a delimiter
        VERIFY_RESULT(body, encrypt(plaintext, m_phone.publicKey(), m_auth, paddedSize));
        QCOMPARE(body->size(), bodySize);
        VERIFY_RESULT(back, decrypt(*body, m_phone, m_auth));
        QCOMPARE(*back, plaintext);
    }

    void tooLarge_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<qsizetype>("paddedSize");
        QTest::newRow("3994 bytes") << qsizetype {3994} << qsizetype {0};
        QTest::newRow("padded to 3994") << qsizetype {10} << qsizetype {3994};
        QTest::newRow("a megabyte") << qsizetype {1 << 20} << qsizetype {0};
    }

    void tooLarge()
    {
        QFETCH(qsizetype, size);
        QFETCH(qsizetype, paddedSize);
        const auto body = encrypt(QByteArray(size, 'a'), m_phone.publicKey(), m_auth, paddedSize);
        QVERIFY(!body.has_value());
        QCOMPARE(body.error().code, ErrorCode::PayloadTooLarge);
    }

    void buckets()
    {
        qsizetype before = 0;
        QSet<qsizetype> used;
        for (qsizetype size = 0; size <= maxPlaintext; ++size) {
            const qsizetype bucket = paddingBucket(size);
            QVERIFY(bucket >= size);
            QVERIFY(bucket >= before);
            if (size <= comfortablePlaintext) {
                QVERIFY(bucket <= comfortablePlaintext);
                used.insert(bucket);
            } else {
                QCOMPARE(bucket, size);
            }
            before = bucket;
        }
        QVERIFY(used.size() <= 6);
    }

    void nothingRepeats()
    {
        const auto one = encrypt(vectors::plaintext, m_phone.publicKey(), m_auth);
        const auto other = encrypt(vectors::plaintext, m_phone.publicKey(), m_auth);
        QVERIFY(one && other);
        QVERIFY(one->first(16) != other->first(16));
        QVERIFY(one->sliced(21, 65) != other->sliced(21, 65));
        QVERIFY(one->sliced(86) != other->sliced(86));
    }

    void refusesPointOffTheCurve()
    {
        PublicKeyBytes point = m_phone.publicKey();
        point[30] ^= 1;
        const auto body = encrypt(vectors::plaintext, point, m_auth);
        QVERIFY(!body.has_value());
        QCOMPARE(body.error().code, ErrorCode::InvalidKey);
        // TLS on the same thread would stumble over what is left there.
        QCOMPARE(ERR_peek_error(), 0UL);
    }

    void refusesBody_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray good = vectors::bytes(vectors::body);
        const auto with = [&](qsizetype at, const QByteArray &bytes) {
            QByteArray copy = good;
            copy.replace(at, bytes.size(), bytes);
            return copy;
        };
        const auto damaged = ErrorCode::DecryptionFailed;
        QTest::newRow("empty") << QByteArray() << damaged;
        QTest::newRow("one byte") << good.first(1) << damaged;
        QTest::newRow("header only") << good.first(86) << damaged;
        QTest::newRow("half a header") << good.first(60) << damaged;
        QTest::newRow("tag cut") << good.chopped(1) << damaged;
        QTest::newRow("16 bytes of record") << good.first(86 + 16) << damaged;
        QTest::newRow("a byte more") << good + 'x' << damaged;
        QTest::newRow("above 4096 bytes") << good + QByteArray(4096, 'x') << damaged;
        QTest::newRow("another salt") << with(0, "x") << damaged;
        QTest::newRow("bad tag") << with(143, "x") << damaged;
        QTest::newRow("record size 0") << with(16, QByteArray(4, '\0')) << damaged;
        QTest::newRow("record size 17") << with(16, QByteArray::fromHex("00000011")) << damaged;
        QTest::newRow("records of 18") << with(16, QByteArray::fromHex("00000012")) << damaged;
        QTest::newRow("record size equals record")
            << with(16, QByteArray::fromHex("0000003a")) << damaged;
        QTest::newRow("no keyid") << good.first(20) + QByteArray(1, '\0') + good.sliced(86)
                                  << damaged;
        QTest::newRow("keyid of 64 bytes") << with(20, "\x40") << damaged;
        QTest::newRow("keyid of 255 bytes") << with(20, "\xff") << damaged;
        QTest::newRow("key off the curve") << with(85, "\x10") << ErrorCode::InvalidKey;
        QTest::newRow("key compressed") << with(21, "\x02") << ErrorCode::InvalidKey;
        QTest::newRow("another key") << with(21, vectors::bytes(vectors::uaPublic)) << damaged;
    }

    void refusesBody()
    {
        QFETCH(QByteArray, body);
        QFETCH(ErrorCode, code);
        const auto plaintext = decrypt(body, m_phone, m_auth);
        QVERIFY(!plaintext.has_value());
        QCOMPARE(plaintext.error().code, code);
        QCOMPARE(ERR_peek_error(), 0UL);
    }

    /// A larger record size is the sender's choice, as long as there is one record.
    void otherRecordSizes()
    {
        const QByteArray good = vectors::bytes(vectors::body);
        QByteArray body = good;
        body.replace(16, 4, QByteArray::fromHex("0000003b")); // one more than the record has
        QVERIFY(decrypt(body, m_phone, m_auth).has_value());
        body.replace(16, 4, QByteArray::fromHex("ffffffff"));
        QVERIFY(decrypt(body, m_phone, m_auth).has_value());
    }

    void severalRecordsAreRefused()
    {
        VERIFY_RESULT(steps,
                      encryptWith(vectors::key(vectors::asPrivate),
                                  vectors::array<16>(vectors::salt), vectors::plaintext,
                                  m_phone.publicKey(), m_auth));
        const ContentHeader header {vectors::array<16>(vectors::salt), 25,
                                    vectors::bytes(vectors::asPublic)};
        VERIFY_RESULT(body, encodeAes128Gcm(vectors::plaintext, steps->ikm, header));
        QVERIFY(decodeAes128Gcm(*body, steps->ikm).has_value());
        QVERIFY(!decrypt(*body, m_phone, m_auth).has_value());
    }

    void anotherPhoneReadsNothing()
    {
        VERIFY_RESULT(body, encrypt(vectors::plaintext, m_phone.publicKey(), m_auth));
        QVERIFY(!decrypt(*body, P256Key::generate(), m_auth).has_value());
        AuthSecret otherAuth = m_auth;
        otherAuth[0] ^= 1;
        QVERIFY(!decrypt(*body, m_phone, otherAuth).has_value());
    }

    void worksOnSeveralThreads()
    {
        std::array<int, 4> right {};
        std::vector<std::thread> threads;
        for (int &count : right)
            threads.emplace_back([&count, this] {
                for (int i = 0; i < 50; ++i) {
                    const auto body = encrypt(vectors::plaintext, m_phone.publicKey(), m_auth, 256);
                    if (body && decrypt(*body, m_phone, m_auth) == QByteArray(vectors::plaintext))
                        ++count;
                }
            });
        for (auto &thread : threads)
            thread.join();
        for (const int count : right)
            QCOMPARE(count, 50);
    }

    void speed()
    {
        const QByteArray payload(300, 'p');
        QBENCHMARK
        {
            QVERIFY(encrypt(payload, m_phone.publicKey(), m_auth, 512).has_value());
        }
    }
};

QTEST_APPLESS_MAIN(TestMessageEncryption)
#include "tst_messageencryption.moc"
