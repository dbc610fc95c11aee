// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readerweb/subscriberequest.h"

#include <QTest>

using namespace bookbell;
using namespace Qt::StringLiterals;

namespace {

const QByteArray keys =
    R"({"p256dh":"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4","auth":"BTBZMqHH6r4Tts7J_aSIgg"})"_ba;
const QByteArray plain = R"({"endpoint":"https://a/b","expirationTime":null,"keys":)" + keys + '}';

QByteArray wrapped(const QByteArray &more)
{
    return R"({"subscription":)" + plain + ',' + more + '}';
}

} // namespace

class TestSubscribeRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asTheBrowserWritesIt();
    void wrappedWithWishes();
    void language_data();
    void language();
    void refused_data();
    void refused();
    void unsubscribe();
};

void TestSubscribeRequest::asTheBrowserWritesIt()
{
    const auto request = parseSubscribeRequest(plain);
    QVERIFY(request);
    QCOMPARE(request->endpoint, u"https://a/b"_s);
    QCOMPARE(request->keys.publicKey.front(), 4);
    QVERIFY(request->pairingCode.isEmpty());
    QVERIFY(!request->lists);
}

void TestSubscribeRequest::wrappedWithWishes()
{
    const auto request = parseSubscribeRequest(wrapped(
        R"("pairing":"abc","lists":["News","책"],"language":"ko-KR","replaces":{"endpoint":"https://old/","auth":"AQI"},"applicationServerKey":"AQID","unknown":{})"));
    QVERIFY(request);
    QCOMPARE(request->endpoint, u"https://a/b"_s);
    QCOMPARE(request->pairingCode, u"abc"_s);
    QVERIFY(request->lists);
    QCOMPARE(*request->lists, QStringList({u"News"_s, u"책"_s}));
    QCOMPARE(request->language, u"ko"_s);
    QCOMPARE(request->replaces, (ReplacedSubscription {u"https://old/"_s, "\1\2"_ba}));
    QCOMPARE(request->applicationServerKey, "\1\2\3"_ba);
}

void TestSubscribeRequest::language_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("read");
    QTest::newRow("ko") << R"("ko")"_ba << u"ko"_s;
    QTest::newRow("en-US") << R"("en-US")"_ba << u"en"_s;
    QTest::newRow("KO") << R"("KO")"_ba << u"ko"_s;
    QTest::newRow("another") << R"("fr")"_ba << QString();
    QTest::newRow("null") << "null"_ba << QString();
}

void TestSubscribeRequest::language()
{
    QFETCH(QByteArray, written);
    const auto request = parseSubscribeRequest(wrapped("\"language\":" + written));
    QVERIFY(request);
    QTEST(request->language, "read");
}

void TestSubscribeRequest::refused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    using enum ErrorCode;
    QTest::newRow("empty") << ""_ba << InvalidJson;
    QTest::newRow("no JSON") << "hello"_ba << InvalidJson;
    QTest::newRow("cut") << plain.chopped(1) << InvalidJson;
    QTest::newRow("deep") << QByteArray(8000, '[') << InvalidJson;
    QTest::newRow("binary") << "\xff\xfe\x00"_ba << InvalidJson;
    QTest::newRow("array") << QByteArray('[' + plain + ']') << NotASubscription;
    QTest::newRow("number") << "1"_ba << InvalidJson;
    QTest::newRow("empty object") << "{}"_ba << NotASubscription;
    QTest::newRow("no keys") << R"({"endpoint":"https://a/"})"_ba << NotASubscription;
    QTest::newRow("keys are text")
        << R"({"endpoint":"https://a/","keys":"x"})"_ba << NotASubscription;
    QTest::newRow("endpoint is a number")
        << QByteArray(R"({"endpoint":1,"keys":)" + keys + '}') << NotASubscription;
    QTest::newRow("no auth") << R"({"endpoint":"https://a/","keys":{"p256dh":"BA"}})"_ba
                             << NotASubscription;
    QTest::newRow("short key")
        << R"({"endpoint":"https://a/","keys":{"p256dh":"BA","auth":"BTBZMqHH6r4Tts7J_aSIgg"}})"_ba
        << InvalidKey;
    QTest::newRow("not base64")
        << R"({"endpoint":"https://a/","keys":{"p256dh":"é!","auth":"BTBZMqHH6r4Tts7J_aSIgg"}})"_ba
        << InvalidBase64;
    QTest::newRow("subscription is null") << R"({"subscription":null})"_ba << NotASubscription;
    QTest::newRow("lists is a text") << wrapped(R"("lists":"a")") << NotASubscription;
    QTest::newRow("lists of numbers") << wrapped(R"("lists":[1])") << NotASubscription;
    QTest::newRow("pairing is a number") << wrapped(R"("pairing":12)") << NotASubscription;
    QTest::newRow("key is no base64") << wrapped(R"("applicationServerKey":"*")") << InvalidBase64;
}

void TestSubscribeRequest::refused()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    const auto request = parseSubscribeRequest(body);
    QVERIFY(!request);
    QCOMPARE(errorName(request.error().code), errorName(code));
}

void TestSubscribeRequest::unsubscribe()
{
    const auto endpoint = parseUnsubscribeRequest("{\"endpoint\":\"https://a/\"}");
    QVERIFY(endpoint);
    QCOMPARE(*endpoint, u"https://a/"_s);
    for (const QByteArray &body : {"{}"_ba, "{\"endpoint\":\"\"}"_ba, "{\"endpoint\":7}"_ba})
        QCOMPARE(parseUnsubscribeRequest(body).error().code, ErrorCode::NotASubscription);
    QCOMPARE(parseUnsubscribeRequest("x").error().code, ErrorCode::InvalidJson);
}

QTEST_GUILESS_MAIN(TestSubscribeRequest)
#include "tst_subscriberequest.moc"
