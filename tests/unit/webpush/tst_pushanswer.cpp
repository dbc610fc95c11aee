// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/pushanswer.h"

#include <QTest>

using namespace bookbell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(bookbell::PushVerdict)

class TestPushAnswer final : public QObject
{
    Q_OBJECT

    /// 2026-11-23 00:00:00 UTC.
    const UtcTime m_now = fromMs(1'795'392'000'000);

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<PushHeaders>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<PushVerdict>("verdict");
        QTest::addColumn<int>("waitSeconds"); // -1: none stated
        const auto row = [](const char *name, int status, const PushHeaders &headers,
                            const QByteArray &body, PushVerdict verdict, int waitSeconds = -1) {
            QTest::newRow(name) << status << headers << body << verdict << waitSeconds;
        };
        using enum PushVerdict;

        row("201", 201, {{"Location", "/m/1"}, {"TTL", "60"}}, {}, Accepted);
        row("200", 200, {}, {}, Accepted);
        row("202", 202, {}, {}, Accepted);
        row("204", 204, {}, {}, Accepted);
        row("200 received", 200, {{"X-WNS-Status", "received"}}, {}, Accepted);

        row("200 dropped", 200, {{"X-WNS-Status", "dropped"}}, {}, Failed);
        row("201 dropped, other case", 201, {{"x-wns-status", "Dropped"}}, {}, Failed);
        row("200 dropped, notification status", 200, {{"X-WNS-NotificationStatus", "dropped"}}, {},
            Failed);
        row("200 channelthrottled", 200, {{"X-WNS-Status", "channelthrottled"}}, {}, Throttled);
        row("200 channelthrottled, wait", 200,
            {{"X-WNS-Status", "channelthrottled"}, {"X-WNS-Continue-After", "60"}}, {}, Throttled,
            60);

        row("301", 301, {{"Location", "https://evil.example/"}}, {}, Failed);
        row("302", 302, {}, {}, Failed);
        row("307", 307, {}, {}, Failed);
        row("308", 308, {}, {}, Failed);
        row("304", 304, {}, {}, Failed);

        row("400", 400, {}, {}, Failed);
        row("400 BadTtl", 400, {}, R"({"reason":"BadTtl"})", Failed);
        row("400 BadWebPushTopic", 400, {}, R"({"reason":"BadWebPushTopic"})", Failed);
        row("400 VapidPkHashMismatch", 400, {}, R"({"reason":"VapidPkHashMismatch"})", KeyMismatch);
        row("400 UnauthorizedRegistration", 400, {}, "UnauthorizedRegistration", KeyMismatch);
        row("400 Microsoft", 400, {{"X-WNS-Error-Description", "Ttl value is not valid"}}, {},
            Failed);
        row("400 Mozilla", 400, {}, R"({"code":400,"errno":111,"message":"Missing TTL"})", Failed);

        row("401", 401, {}, {}, Refused);
        row("401 Mozilla", 401, {},
            R"({"code":401,"errno":109,"error":"Unauthorized","message":"Invalid token"})",
            Refused);
        row("403 Apple", 403, {}, R"({"reason":"BadJwtToken"})", Refused);
        row("403 Google", 403, {},
            "the key in the authorization header does not match the sender ID used to subscribe",
            Refused);
        row("403 do not correspond", 403, {},
            "the VAPID credentials in the authorization header do not correspond to the "
            "credentials used to create the subscriptions.",
            KeyMismatch);
        row("403 do not correspond, JSON", 403, {},
            R"({"error":{"code":403,"message":"keys do not correspond","status":"X"}})",
            KeyMismatch);
        row("403 VapidPkHashMismatch", 403, {}, R"({"reason":"VapidPkHashMismatch"})", KeyMismatch);

        row("404", 404, {}, {}, Gone);
        row("410", 410, {}, {}, Gone);
        row("410 Apple", 410, {}, R"({"reason":"Unregistered"})", Gone);
        row("410 Mozilla", 410, {}, R"({"code":410,"errno":106,"error":"Gone"})", Gone);

        row("406", 406, {{"Retry-After", "900"}}, {}, Throttled, 900);
        row("413", 413, {}, {}, TooLarge);

        row("429", 429, {}, {}, Throttled);
        row("429 seconds", 429, {{"Retry-After", "120"}}, {}, Throttled, 120);
        row("429 date", 429, {{"Retry-After", "Mon, 23 Nov 2026 00:02:00 GMT"}}, {}, Throttled,
            120);
        row("429 RFC 850 date", 429, {{"retry-after", "Monday, 23-Nov-26 00:02:00 GMT"}}, {},
            Throttled, 120);
        row("429 asctime date", 429, {{"Retry-After", "Mon Nov 23 00:02:00 2026"}}, {}, Throttled,
            120);
        row("429 past date", 429, {{"Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"}}, {}, Throttled,
            0);
        row("429 far date", 429, {{"Retry-After", "Mon, 23 Nov 2099 00:02:00 GMT"}}, {}, Throttled,
            86'400);
        row("429 zero", 429, {{"Retry-After", "0"}}, {}, Throttled, 0);
        row("429 a century", 429, {{"Retry-After", "3153600000"}}, {}, Throttled, 86'400);
        row("429 beyond numbers", 429, {{"Retry-After", QByteArray(400, '9')}}, {}, Throttled,
            86'400);
        row("429 negative", 429, {{"Retry-After", "-5"}}, {}, Throttled);
        row("429 nonsense", 429, {{"Retry-After", "soon"}}, {}, Throttled);
        row("429 blanks", 429, {{"Retry-After", "  30 "}}, {}, Throttled, 30);
        row("429 Continue-After", 429, {{"X-WNS-Continue-After", "45"}}, {}, Throttled, 45);
        row("429 both, the longer", 429, {{"Retry-After", "30"}, {"X-WNS-Continue-After", "45"}},
            {}, Throttled, 45);

        row("500", 500, {}, {}, Retry);
        row("502", 502, {}, "<html><title>Bad Gateway</title></html>", Retry);
        row("503", 503, {{"Retry-After", "120"}}, {}, Retry, 120);
        row("504", 504, {}, {}, Retry);
        row("500 gone in the text", 500, {}, R"({"reason":"Unregistered"})", Retry);
        row("599", 599, {}, {}, Retry);

        row("402", 402, {}, {}, Failed);
        row("405", 405, {}, {}, Failed);
        row("407", 407, {}, {}, Retry);
        row("408", 408, {}, {}, Retry);
        row("415", 415, {}, {}, Failed);
        row("421", 421, {}, {}, Retry);
        row("425", 425, {}, {}, Retry);
        row("499", 499, {}, {}, Failed);
        row("0", 0, {}, {}, Retry);
        row("101", 101, {}, {}, Retry);
        row("600", 600, {}, {}, Retry);
        row("-1", -1, {}, {}, Retry);
    }

    void answers()
    {
        QFETCH(int, status);
        QFETCH(PushHeaders, headers);
        QFETCH(QByteArray, body);
        QFETCH(PushVerdict, verdict);
        QFETCH(int, waitSeconds);
        const PushAnswer answer = classify(status, headers, body, m_now);
        QCOMPARE(int(answer.verdict), int(verdict));
        const qint64 wait = answer.notBefore ? (toMs(*answer.notBefore) - toMs(m_now)) / 1000 : -1;
        QCOMPARE(wait, qint64 {waitSeconds});
        QCOMPARE(answer.reason.isEmpty(), verdict == PushVerdict::Accepted);
        QCOMPARE(answer.countsAsAttempt, verdict != PushVerdict::Refused);
    }

    void acceptedKeepsWhatTheServiceSaid()
    {
        const PushAnswer answer =
            classify(201, {{"location", "https://push.example/m/1"}, {"ttl", "60"}}, {}, m_now);
        QCOMPARE(answer.location, QByteArray("https://push.example/m/1"));
        QVERIFY(answer.ttlSeconds == 60);
        const PushAnswer silent = classify(201, {{"TTL", "long"}}, {}, m_now);
        QVERIFY(!silent.ttlSeconds.has_value());
        QVERIFY(silent.location.isEmpty());
    }

    void reasons_data()
    {
        QTest::addColumn<PushHeaders>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("reason");
        const QString standard = u"the request was refused"_s;
        QTest::newRow("none") << PushHeaders() << QByteArray() << standard;
        QTest::newRow("Apple") << PushHeaders() << QByteArray(R"({"reason":"BadTtl"})")
                               << u"BadTtl"_s;
        QTest::newRow("Mozilla") << PushHeaders()
                                 << QByteArray(R"({"errno":111,"message":"Missing TTL Header"})")
                                 << u"Missing TTL Header (errno 111)"_s;
        QTest::newRow("Mozilla, error only")
            << PushHeaders() << QByteArray(R"({"errno":106,"error":"Gone"})")
            << u"Gone (errno 106)"_s;
        QTest::newRow("Google") << PushHeaders()
                                << QByteArray(R"({"error":{"code":400,"message":"Bad"}})")
                                << u"Bad"_s;
        QTest::newRow("Microsoft") << PushHeaders {{"X-WNS-Error-Description", "Ttl is not valid"}}
                                   << QByteArray() << u"Ttl is not valid"_s;
        QTest::newRow("text") << PushHeaders() << QByteArray("  bad\r\nrequest\t1 ")
                              << u"bad request 1"_s;
        QTest::newRow("page") << PushHeaders() << QByteArray("<html><body>no</body></html>")
                              << standard;
        QTest::newRow("broken JSON") << PushHeaders() << QByteArray(R"({"reason":)") << standard;
        QTest::newRow("JSON of another shape")
            << PushHeaders() << QByteArray(R"({"reason":{"a":[1]}})") << standard;
        QTest::newRow("endpoint inside")
            << PushHeaders() << QByteArray("no https://fcm.googleapis.com/wp/secret here")
            << u"no … here"_s;
        QTest::newRow("token inside")
            << PushHeaders() << QByteArray("no " + QByteArray(60, 'A') + " here") << u"no … here"_s;
        QTest::newRow("long") << PushHeaders() << QByteArray("word ").repeated(1000)
                              << u"word "_s.repeated(40);
        QTest::newRow("not UTF-8") << PushHeaders() << QByteArray("bad \xff") << u"bad \ufffd"_s;
    }

    void reasons()
    {
        QFETCH(PushHeaders, headers);
        QFETCH(QByteArray, body);
        QFETCH(QString, reason);
        QCOMPARE(classify(400, headers, body, m_now).reason, reason);
    }

    void networkErrorsAreRetried()
    {
        for (int i = 0; i <= int(NetworkTrouble::Other); ++i) {
            const auto trouble = static_cast<NetworkTrouble>(i);
            const PushAnswer answer = classifyNetworkError(trouble);
            QCOMPARE(int(answer.verdict), int(PushVerdict::Retry));
            QVERIFY(!answer.reason.isEmpty());
            QVERIFY(!answer.notBefore.has_value());
            const bool wasTried =
                trouble != NetworkTrouble::StreamRefused && trouble != NetworkTrouble::Cancelled;
            QCOMPARE(answer.countsAsAttempt, wasTried);
        }
    }
};

QTEST_APPLESS_MAIN(TestPushAnswer)
#include "tst_pushanswer.moc"
