// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/aes128gcm.h"
#include "core/webpush/cryptocontext.h"
#include "tests/support/verifyresult.h"
#include "vectors.h"

#include <QTest>

using namespace bookbell;

namespace {

constexpr char walrus[] = "I am the walrus";
constexpr char keyOne[] = "yqdlZ-tYemfogSmv7Ws5PQ";
constexpr char bodyOne[] =
    "I1BsxtFttlv3u_Oo94xnmwAAEAAA-NAVub2qFgBEuQKRapoZu-IxkIva3MEB1PD-ly8Thjg";
constexpr char keyTwo[] = "BO3ZVPxUlnLORbVGMpbT1Q";
constexpr char bodyTwo[] = "uNCkWiNYzKTnBN9ji3-qWAAAABkCYTHOG8chz_gnvgOqdGYovxyjuqRyJFjEDyoF1Fvkj6"
                           "hQPdPHI51OEUKEpgz3SsLWIqS_uA";

} // namespace

class TestAes128Gcm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// RFC 8188 §3.1 and §3.2.
    void knownAnswers_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<quint32>("recordSize");
        QTest::addColumn<QByteArray>("keyId");
        QTest::addColumn<qsizetype>("padding");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("3.1") << QByteArray(keyOne) << 4096U << QByteArray() << qsizetype {0}
                             << QByteArray(bodyOne);
        QTest::newRow("3.2") << QByteArray(keyTwo) << 25U << QByteArray("a1") << qsizetype {1}
                             << QByteArray(bodyTwo);
    }

    void knownAnswers()
    {
        QFETCH(QByteArray, key);
        QFETCH(quint32, recordSize);
        QFETCH(QByteArray, keyId);
        QFETCH(qsizetype, padding);
        QFETCH(QByteArray, body);
        const QByteArray ikm = vectors::bytes(key);

        VERIFY_RESULT(header, readContentHeader(vectors::bytes(body)));
        QCOMPARE(header->recordSize, recordSize);
        QCOMPARE(header->keyId, keyId);

        VERIFY_RESULT(encoded, encodeAes128Gcm(walrus, asBytes(ikm), *header, padding));
        QCOMPARE(toBase64Url(*encoded), body);

        VERIFY_RESULT(decoded, decodeAes128Gcm(vectors::bytes(body), asBytes(ikm)));
        QCOMPARE(*decoded, QByteArray(walrus));
    }

    void anySizeAndPaddingComesBack_data()
    {
        QTest::addColumn<quint32>("recordSize");
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<qsizetype>("padding");
        for (const quint32 recordSize : {18U, 19U, 25U, 4096U})
            for (const qsizetype size : {0, 1, 2, 8, 9, 300, 5000})
                for (const qsizetype padding : {0, 1, 7, 8, 9, 40})
                    QTest::addRow("rs %u, %lld bytes, %lld padding", recordSize,
                                  static_cast<long long>(size), static_cast<long long>(padding))
                        << recordSize << size << padding;
    }

    void anySizeAndPaddingComesBack()
    {
        QFETCH(quint32, recordSize);
        QFETCH(qsizetype, size);
        QFETCH(qsizetype, padding);
        const QByteArray ikm(16, 'k');
        const QByteArray content(size, 'c');
        const ContentHeader header {{}, recordSize, {}};
        VERIFY_RESULT(encoded, encodeAes128Gcm(content, asBytes(ikm), header, padding));
        VERIFY_RESULT(decoded, decodeAes128Gcm(*encoded, asBytes(ikm)));
        QCOMPARE(*decoded, content);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray good = vectors::bytes(bodyTwo);
        const qsizetype header = 23;
        const auto withRecordSize = [&](char rs) {
            QByteArray copy = good;
            copy[19] = rs;
            return copy;
        };
        const auto flipped = [&](qsizetype at) {
            QByteArray copy = good;
            copy[at] = static_cast<char>(copy[at] ^ 1);
            return copy;
        };
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("20 bytes") << good.first(20);
        QTest::newRow("keyid cut") << good.first(22);
        QTest::newRow("header only") << good.first(header);
        QTest::newRow("record size 0") << withRecordSize(0);
        QTest::newRow("record size 17") << withRecordSize(17);
        QTest::newRow("another record size") << withRecordSize(26);
        QTest::newRow("last record missing") << good.first(header + 25);
        QTest::newRow("first record missing") << good.first(header) + good.sliced(header + 25);
        QTest::newRow("records swapped")
            << good.first(header) + good.sliced(header + 25, 25) + good.sliced(header, 25);
        QTest::newRow("record added") << good + good.sliced(header + 25);
        QTest::newRow("record of 1 byte added") << good + 'x';
        QTest::newRow("cut by a byte") << good.chopped(1);
        QTest::newRow("another salt") << flipped(0);
        QTest::newRow("another first record") << flipped(header);
        QTest::newRow("another tag") << flipped(good.size() - 1);
    }

    void refuses()
    {
        QFETCH(QByteArray, body);
        const QByteArray ikm = vectors::bytes(keyTwo);
        const auto decoded = decodeAes128Gcm(body, asBytes(ikm));
        QVERIFY(!decoded.has_value());
        QCOMPARE(decoded.error().code, ErrorCode::DecryptionFailed);
    }

    void recordSizesBelow18AreNoHeader()
    {
        QByteArray body = vectors::bytes(bodyTwo);
        for (const char recordSize : {'\0', '\1', '\x11'}) {
            body[19] = recordSize;
            QVERIFY(!readContentHeader(body).has_value());
        }
        body[19] = '\x12';
        QVERIFY(readContentHeader(body).has_value());
    }

    /// A record of nothing but zeros has no delimiter; only its sender can make one.
    void recordWithoutDelimiter()
    {
        const QByteArray ikm(16, 'k');
        const ContentHeader header;
        auto &crypto = CryptoContext::ofThisThread();
        ContentKeys keys;
        QVERIFY(deriveContentKeys(crypto, asBytes(ikm), header.salt, keys));
        QByteArray body(21 + 5 + 16, '\0');
        auto *out = reinterpret_cast<unsigned char *>(body.data());
        writeContentHeader(header, out);
        QVERIFY(crypto.seal(keys.contentEncryptionKey, keys.nonce, {out + 21, 5}));
        const auto decoded = decodeAes128Gcm(body, asBytes(ikm));
        QVERIFY(!decoded.has_value());
        QCOMPARE(decoded.error().code, ErrorCode::DecryptionFailed);
    }

    void impossibleHeadersAreNotWritten()
    {
        const QByteArray ikm(16, 'k');
        QVERIFY(!encodeAes128Gcm(walrus, asBytes(ikm), {{}, 17, {}}).has_value());
        QVERIFY(
            !encodeAes128Gcm(walrus, asBytes(ikm), {{}, 4096, QByteArray(256, 'i')}).has_value());
    }
};

QTEST_APPLESS_MAIN(TestAes128Gcm)
#include "tst_aes128gcm.moc"
