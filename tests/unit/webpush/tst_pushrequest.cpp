// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/messageencryption.h"
#include "core/webpush/pushrequest.h"
#include "tests/support/verifyresult.h"
#include "vectors.h"

#include <QTest>

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestPushRequest final : public QObject
{
    Q_OBJECT

    const P256Key m_phone = vectors::key(vectors::uaPrivate);
    const SubscriptionKeys m_keys {m_phone.publicKey(), vectors::array<16>(vectors::auth)};
    const CheckedEndpoint m_endpoint {QUrl(u"https://fcm.googleapis.com/wp/abc"_s),
                                      u"https://fcm.googleapis.com"_s, PushServiceKind::Google};

    static QByteArray value(const PushRequest &request, const QByteArray &name)
    {
        QByteArray found;
        int count = 0;
        for (const auto &[key, text] : request.headers) {
            if (key == name) {
                found = text;
                ++count;
            }
        }
        return count <= 1 ? found : QByteArray("repeated");
    }

    static PushMessage message(const QByteArray &payload)
    {
        return {payload, 3600, Urgency::High, topicFor("reservation 1"), true};
    }

private Q_SLOTS:
    void everyHeader()
    {
        VERIFY_RESULT(request,
                      buildRequest(m_endpoint, m_keys, "vapid t=a, k=b", message("hello")));
        QCOMPARE(request->url, m_endpoint.url);
        QCOMPARE(value(*request, "TTL"), QByteArray("3600"));
        QCOMPARE(value(*request, "Urgency"), QByteArray("high"));
        QCOMPARE(value(*request, "Topic"), topicFor("reservation 1"));
        QCOMPARE(value(*request, "Content-Encoding"), QByteArray("aes128gcm"));
        QCOMPARE(value(*request, "Content-Type"), QByteArray("application/octet-stream"));
        QCOMPARE(value(*request, "Authorization"), QByteArray("vapid t=a, k=b"));
        QCOMPARE(request->headers.size(), 6);
        VERIFY_RESULT(back, decrypt(request->body, m_phone, m_keys.auth));
        QCOMPARE(*back, QByteArray("hello"));
    }

    void padding()
    {
        PushMessage padded = message("hello");
        QCOMPARE(buildRequest(m_endpoint, m_keys, {}, padded)->body.size(), 103 + paddingBucket(5));
        padded.padded = false;
        QCOMPARE(buildRequest(m_endpoint, m_keys, {}, padded)->body.size(), 103 + 5);
    }

    void ttl_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("negative") << qint64 {-5} << QByteArray("0");
        QTest::newRow("zero") << qint64 {0} << QByteArray("0");
        QTest::newRow("a day") << qint64 {86'400} << QByteArray("86400");
        QTest::newRow("28 days") << qint64 {2'419'200} << QByteArray("2419200");
        QTest::newRow("above 28 days") << qint64 {2'419'201} << QByteArray("2419200");
        QTest::newRow("a century") << qint64 {3'153'600'000} << QByteArray("2419200");
    }

    void ttl()
    {
        QFETCH(qint64, seconds);
        QFETCH(QByteArray, header);
        PushMessage aged = message("hello");
        aged.ttlSeconds = seconds;
        QCOMPARE(value(*buildRequest(m_endpoint, m_keys, {}, aged), "TTL"), header);
    }

    void microsoftIsToldWhatTtlZeroMeans()
    {
        CheckedEndpoint microsoft {QUrl(u"https://wns2-x.notify.windows.com/w/?token=a"_s),
                                   u"https://wns2-x.notify.windows.com"_s,
                                   PushServiceKind::Microsoft};
        PushMessage now = message("hello");
        now.ttlSeconds = 0;
        QCOMPARE(value(*buildRequest(microsoft, m_keys, {}, now), "X-WNS-Cache-Policy"),
                 QByteArray("no-cache"));
        QCOMPARE(value(*buildRequest(m_endpoint, m_keys, {}, now), "X-WNS-Cache-Policy"),
                 QByteArray());
        now.ttlSeconds = 1;
        QCOMPARE(value(*buildRequest(microsoft, m_keys, {}, now), "X-WNS-Cache-Policy"),
                 QByteArray());
    }

    void refuses()
    {
        const auto large = buildRequest(m_endpoint, m_keys, {}, message(QByteArray(3994, 'a')));
        QVERIFY(!large.has_value());
        QCOMPARE(large.error().code, ErrorCode::PayloadTooLarge);
        QVERIFY(buildRequest(m_endpoint, m_keys, {}, message(QByteArray(3993, 'a'))).has_value());

        PushMessage injected = message("hello");
        injected.topic = "a\r\nX: y";
        const auto topic = buildRequest(m_endpoint, m_keys, {}, injected);
        QVERIFY(!topic.has_value());
        QCOMPARE(topic.error().code, ErrorCode::InvalidTopic);

        SubscriptionKeys broken = m_keys;
        broken.publicKey[10] ^= 1;
        const auto key = buildRequest(m_endpoint, broken, {}, message("hello"));
        QVERIFY(!key.has_value());
        QCOMPARE(key.error().code, ErrorCode::InvalidKey);
    }

    void topicsAreHashes()
    {
        const QByteArray topic = topicFor("news");
        QCOMPARE(topic.size(), 32);
        QVERIFY(checkTopic(QString::fromLatin1(topic)).has_value());
        QCOMPARE(fromBase64(topic)->size(), 24);
        QCOMPARE(topicFor("news"), topic);
        QVERIFY(topicFor("News") != topic);
        QCOMPARE(topicFor("").size(), 32);
    }

    void topics_data()
    {
        QTest::addColumn<QString>("topic");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("word") << u"news"_s << true;
        QTest::newRow("all kinds") << u"aZ09-_"_s << true;
        QTest::newRow("32") << QString(32, u'a') << true;
        QTest::newRow("33") << QString(33, u'a') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("space") << u"two words"_s << false;
        QTest::newRow("padding") << u"abc="_s << false;
        QTest::newRow("beyond ASCII") << u"책"_s << false;
    }

    void topics()
    {
        QFETCH(QString, topic);
        QFETCH(bool, accepted);
        QCOMPARE(checkTopic(topic).has_value(), accepted);
    }

    void urgencies()
    {
        for (const auto urgency : {Urgency::VeryLow, Urgency::Low, Urgency::Normal, Urgency::High})
            QVERIFY(urgencyFromText(toText(urgency)) == urgency);
        QCOMPARE(toText(Urgency::VeryLow), u"very-low"_s);
        for (const auto &text : {u"urgent"_s, u"High"_s, QString()})
            QCOMPARE(urgencyFromText(text).error().code, ErrorCode::InvalidUrgency);
    }
};

QTEST_APPLESS_MAIN(TestPushRequest)
#include "tst_pushrequest.moc"
