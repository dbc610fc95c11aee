// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/pushservice.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace bookbell;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(bookbell::PushServiceKind)

class TestPushService final : public QObject
{
    Q_OBJECT

    const EndpointGuard m_guard {{u"https://push.library.example"_s, u"https://10.0.0.5:8443"_s,
                                  u"http://localhost:8080"_s, u"http://127.0.0.1:9000"_s,
                                  u"http://[::1]:9001"_s, u"http://127.0.0.1"_s}};

private Q_SLOTS:
    void trustedListIsNormalised()
    {
        VERIFY_RESULT(
            origins,
            parseTrustedOrigins(
                u" https://Push.Library.example:443/ ,https://10.0.0.5:8443,, "
                u"http://localhost:8080,"
                u"http://127.0.0.1:9000,http://[::1]:9001,http://127.0.0.1:80,https://push.library.example"_s));
        QCOMPARE(*origins,
                 QStringList({u"https://push.library.example"_s, u"https://10.0.0.5:8443"_s,
                              u"http://localhost:8080"_s, u"http://127.0.0.1:9000"_s,
                              u"http://[::1]:9001"_s, u"http://127.0.0.1"_s}));
        QCOMPARE(*parseTrustedOrigins(QString()), QStringList());
    }

    void trustedListRefuses_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::newRow("plain http") << u"http://push.library.example"_s;
        QTest::newRow("plain http, private address") << u"http://192.168.0.5:8080"_s;
        QTest::newRow("plain http, name like loopback") << u"http://127.evil.example"_s;
        QTest::newRow("plain http, localhost below") << u"http://localhost.evil.example"_s;
        QTest::newRow("path") << u"https://push.library.example/push"_s;
        QTest::newRow("query") << u"https://push.library.example?x"_s;
        QTest::newRow("fragment") << u"https://push.library.example#x"_s;
        QTest::newRow("user") << u"https://me@push.library.example"_s;
        QTest::newRow("no scheme") << u"push.library.example"_s;
        QTest::newRow("wildcard") << u"https://*.library.example"_s;
        QTest::newRow("star") << u"*"_s;
        QTest::newRow("semicolon") << u"https://a.example;https://b.example"_s;
        QTest::newRow("port 0") << u"https://push.library.example:0"_s;
        QTest::newRow("port 65536") << u"https://push.library.example:65536"_s;
        QTest::newRow("IDN") << u"https://도서관.example"_s;
    }

    void trustedListRefuses()
    {
        QFETCH(QString, entry);
        const auto origins = parseTrustedOrigins(u"https://good.example,"_s + entry);
        QVERIFY(!origins.has_value());
        QCOMPARE(origins.error().code, ErrorCode::InvalidSetting);
        QCOMPARE(origins.error().subject, entry);
    }

    void passes_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<PushServiceKind>("kind");
        QTest::addColumn<QString>("origin");
        QTest::newRow("Google") << u"https://fcm.googleapis.com/fcm/send/abc:APA91"_s
                                << PushServiceKind::Google << u"https://fcm.googleapis.com"_s;
        QTest::newRow("Google, port written")
            << u"https://fcm.googleapis.com:443/wp/abc"_s << PushServiceKind::Google
            << u"https://fcm.googleapis.com"_s;
        QTest::newRow("Google, upper case")
            << u"HTTPS://FCM.GoogleAPIs.com/wp/abc"_s << PushServiceKind::Google
            << u"https://fcm.googleapis.com"_s;
        QTest::newRow("Mozilla") << u"https://updates.push.services.mozilla.com/wpush/v2/gAAA"_s
                                 << PushServiceKind::Mozilla
                                 << u"https://updates.push.services.mozilla.com"_s;
        QTest::newRow("Mozilla, region")
            << u"https://updates-eu.push.services.mozilla.com/wpush/v2/gAAA"_s
            << PushServiceKind::Mozilla << u"https://updates-eu.push.services.mozilla.com"_s;
        QTest::newRow("Apple") << u"https://web.push.apple.com/QOabc"_s << PushServiceKind::Apple
                               << u"https://web.push.apple.com"_s;
        QTest::newRow("Microsoft")
            << u"https://wns2-par02p.notify.windows.com/w/?token=BQY%2b"_s
            << PushServiceKind::Microsoft << u"https://wns2-par02p.notify.windows.com"_s;
        QTest::newRow("Samsung") << u"https://euc1.push.samsungosp.com/x/y"_s
                                 << PushServiceKind::Samsung
                                 << u"https://euc1.push.samsungosp.com"_s;
        QTest::newRow("trusted") << u"https://push.library.example/p/1"_s
                                 << PushServiceKind::Trusted << u"https://push.library.example"_s;
        QTest::newRow("trusted, private address, port")
            << u"https://10.0.0.5:8443/p/1"_s << PushServiceKind::Trusted
            << u"https://10.0.0.5:8443"_s;
        QTest::newRow("localhost, trusted")
            << u"http://localhost:8080/p/1"_s << PushServiceKind::Trusted
            << u"http://localhost:8080"_s;
        QTest::newRow("127.0.0.1, trusted")
            << u"http://127.0.0.1:9000/p/1"_s << PushServiceKind::Trusted
            << u"http://127.0.0.1:9000"_s;
        QTest::newRow("IPv6 loopback, trusted")
            << u"http://[::1]:9001/p/1"_s << PushServiceKind::Trusted << u"http://[::1]:9001"_s;
        QTest::newRow("default port of http")
            << u"http://127.0.0.1:80/p/1"_s << PushServiceKind::Trusted << u"http://127.0.0.1"_s;
        QTest::newRow("2048 characters")
            << QString(u"https://fcm.googleapis.com/" + QString(2048 - 27, u'a'))
            << PushServiceKind::Google << u"https://fcm.googleapis.com"_s;
    }

    void passes()
    {
        QFETCH(QString, endpoint);
        QFETCH(PushServiceKind, kind);
        QFETCH(QString, origin);
        VERIFY_RESULT(checked, m_guard.check(endpoint));
        QCOMPARE(int(checked->kind), int(kind));
        QCOMPARE(checked->origin, origin);
        QCOMPARE(*originOf(endpoint), origin);
        // QUrl writes %2b as %2B, which means the same.
        const QString behindHost = checked->url.toString(QUrl::FullyEncoded).section(u'/', 3);
        QVERIFY(behindHost.compare(endpoint.section(u'/', 3), Qt::CaseInsensitive) == 0);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, const QString &endpoint, ErrorCode code) {
            QTest::newRow(name) << endpoint << code;
        };
        constexpr auto invalid = ErrorCode::InvalidEndpoint;
        constexpr auto notTrusted = ErrorCode::EndpointNotTrusted;
        row("empty", QString(), invalid);
        row("word", u"fcm.googleapis.com"_s, invalid);
        row("no scheme", u"//fcm.googleapis.com/x"_s, invalid);
        row("one slash", u"https:/fcm.googleapis.com/x"_s, invalid);
        row("no slash", u"https:fcm.googleapis.com/x"_s, invalid);
        row("three slashes", u"https:///fcm.googleapis.com/x"_s, invalid);
        row("file", u"file:///etc/passwd"_s, invalid);
        row("ftp", u"ftp://fcm.googleapis.com/x"_s, invalid);
        row("javascript", u"javascript:alert(1)//fcm.googleapis.com"_s, invalid);
        row("data", u"data:text/plain,https://fcm.googleapis.com"_s, invalid);
        row("qrc", u"qrc://fcm.googleapis.com/x"_s, invalid);
        row("unix", u"unix+http://fcm.googleapis.com/x"_s, invalid);

        row("known name in the path", u"https://evil.example/x.google.com/"_s, notTrusted);
        row("known host in the path", u"https://evil.example/fcm.googleapis.com/x"_s, notTrusted);
        row("known host in the query", u"https://evil.example/?https://fcm.googleapis.com/"_s,
            notTrusted);
        row("known host in the fragment", u"https://evil.example/#fcm.googleapis.com"_s, invalid);
        row("known host as user", u"https://fcm.googleapis.com@evil.example/x"_s, invalid);
        row("known host and password", u"https://fcm.googleapis.com:443@evil.example/x"_s, invalid);
        row("user at the known host", u"https://me:pw@fcm.googleapis.com/x"_s, invalid);
        row("empty user", u"https://@fcm.googleapis.com/x"_s, invalid);
        row("empty user and password", u"https://:@fcm.googleapis.com/x"_s, invalid);
        row("known host in front", u"https://fcm.googleapis.com.evil.example/x"_s, notTrusted);
        row("known host at the end", u"https://evilfcm.googleapis.com/x"_s, notTrusted);
        row("below the known host", u"https://a.fcm.googleapis.com/x"_s, notTrusted);
        row("sibling", u"https://storage.googleapis.com/x"_s, notTrusted);
        row("no dot before the pattern", u"https://evilpush.apple.com/x"_s, notTrusted);
        row("the pattern's own host", u"https://push.apple.com/x"_s, notTrusted);
        row("dot and pattern", u"https://.push.apple.com/x"_s, invalid);
        row("hyphen for dot", u"https://web-push.apple.com/x"_s, notTrusted);
        row("windows.com", u"https://notify.windows.com.evil.example/x"_s, notTrusted);
        row("plain http", u"http://fcm.googleapis.com/x"_s, notTrusted);
        row("plain http on 443", u"http://fcm.googleapis.com:443/x"_s, notTrusted);
        row("other port", u"https://fcm.googleapis.com:8443/x"_s, notTrusted);
        row("port 22", u"https://web.push.apple.com:22/x"_s, notTrusted);
        row("port 0", u"https://fcm.googleapis.com:0/x"_s, invalid);
        row("port 65536", u"https://fcm.googleapis.com:65536/x"_s, invalid);
        row("port -1", u"https://fcm.googleapis.com:-1/x"_s, invalid);
        row("port of letters", u"https://fcm.googleapis.com:https/x"_s, invalid);
        row("empty port", u"https://fcm.googleapis.com:/x"_s, invalid);
        row("two ports", u"https://fcm.googleapis.com:443:80/x"_s, invalid);
        row("dot at the end", u"https://fcm.googleapis.com./x"_s, invalid);
        row("two dots", u"https://fcm..googleapis.com/x"_s, invalid);
        row("percent in the host", u"https://fcm%2egoogleapis.com/x"_s, invalid);
        row("percent letter", u"https://%66cm.googleapis.com/x"_s, invalid);
        row("percent slash", u"https://evil.example%2f.push.apple.com/x"_s, invalid);
        row("percent zero", u"https://evil.example%00.push.apple.com/x"_s, invalid);
        row("IDN", u"https://fcm.gооgleapis.com/x"_s, invalid); // two Cyrillic letters
        row("full-width", u"https://ｆcm.googleapis.com/x"_s, invalid);
        row("ideographic dot", u"https://fcm。googleapis.com/x"_s, invalid);
        row("soft hyphen", u"https://fcm.google\u00adapis.com/x"_s, invalid);
        row("punycode", u"https://xn--fcm-5na.push.apple.com/x"_s, invalid);
        row("broken punycode", u"https://xn--a.push.apple.com/x"_s, invalid);
        row("backslash", u"https://evil.example\\.push.apple.com/x"_s, invalid);
        row("backslashes", u"https:\\\\fcm.googleapis.com\\x"_s, invalid);
        row("backslash and user", u"https://evil.example\\@fcm.googleapis.com/x"_s, invalid);
        row("fragment", u"https://fcm.googleapis.com/x#y"_s, invalid);
        row("space", u"https://fcm.googleapis.com/a b"_s, invalid);
        row("space in front", u" https://fcm.googleapis.com/x"_s, invalid);
        row("line break", u"https://fcm.googleapis.com/x\r\nHost: evil.example"_s, invalid);
        row("line break at the end", u"https://fcm.googleapis.com/x\n"_s, invalid);
        row("tab in the host", u"https://fcm.google\tapis.com/x"_s, invalid);
        row("zero byte", QString(u"https://fcm.googleapis.com/x"_s + QChar(0) + u"y"_s), invalid);
        row("beyond ASCII in the path", u"https://fcm.googleapis.com/책"_s, invalid);
        row("2049 characters", u"https://fcm.googleapis.com/"_s + QString(2049 - 27, u'a'),
            invalid);
        row("5 kB", u"https://fcm.googleapis.com/"_s + QString(5000, u'a'), invalid);

        row("localhost", u"https://localhost/x"_s, notTrusted);
        row("localhost, other port", u"http://localhost:8081/x"_s, notTrusted);
        row("localhost, other scheme", u"https://localhost:8080/x"_s, notTrusted);
        row("another name of localhost", u"http://127.0.0.2:8080/x"_s, notTrusted);
        row("below localhost", u"http://a.localhost:8080/x"_s, notTrusted);
        row("trusted port, other address", u"http://127.0.0.1:8080/x"_s, notTrusted);
        row("trusted host, other port", u"https://push.library.example:8443/x"_s, notTrusted);
        row("trusted host, plain", u"http://push.library.example/x"_s, notTrusted);
        row("below a trusted host", u"https://a.push.library.example/x"_s, notTrusted);
        row("trusted host, dot", u"https://push.library.example./x"_s, invalid);
        row("127.1", u"http://127.1:9000/x"_s, invalid);
        row("hexadecimal", u"http://0x7f000001:9000/x"_s, invalid);
        row("decimal", u"http://2130706433:9000/x"_s, invalid);
        row("octal", u"http://0177.0.0.1:9000/x"_s, invalid);
        row("leading zeros", u"http://127.0.0.01:9000/x"_s, invalid);
        row("zero", u"https://0/x"_s, invalid);
        row("0.0.0.0", u"https://0.0.0.0/x"_s, notTrusted);
        row("private address", u"https://192.168.0.1/x"_s, notTrusted);
        row("cloud metadata", u"http://169.254.169.254/latest/meta-data"_s, notTrusted);
        row("long IPv6 loopback", u"http://[0:0:0:0:0:0:0:1]:9001/x"_s, invalid);
        row("IPv6 with IPv4", u"http://[::ffff:127.0.0.1]:9000/x"_s, notTrusted);
        row("IPv6 zone", u"http://[fe80::1%25eth0]/x"_s, invalid);
        row("IPv6 without brackets", u"http://::1:9001/x"_s, invalid);
        row("brackets open", u"https://[::1/x"_s, invalid);
        row("removed", u"https://permanently-removed.invalid/fcm/send/x"_s, notTrusted);
    }

    void refuses()
    {
        QFETCH(QString, endpoint);
        QFETCH(ErrorCode, code);
        const auto checked = m_guard.check(endpoint);
        QVERIFY(!checked.has_value());
        QCOMPARE(errorName(checked.error().code), errorName(code));
        const QString shown = checked.error().subject;
        QVERIFY2(shown.section(u"://"_s, -1).count(u'/') == 0, "the path is a secret");
        QVERIFY(!checked.error().detail.contains(u"/x"));
        if (code == ErrorCode::EndpointNotTrusted)
            QCOMPARE(shown, *originOf(endpoint));
    }

    void withoutTrustNothingLocalPasses()
    {
        const EndpointGuard strict;
        QVERIFY(!strict.check(u"http://localhost:8080/p/1"_s).has_value());
        QVERIFY(!strict.check(u"https://push.library.example/p/1"_s).has_value());
        QVERIFY(strict.check(u"https://fcm.googleapis.com/x"_s).has_value());
    }

    /// The list is checked where it is set; should a wrong one come here all the same, plain http
    /// still goes nowhere.
    void plainHttpStaysRefusedEvenWhenListed()
    {
        const EndpointGuard careless({u"http://push.library.example"_s});
        QVERIFY(!careless.check(u"http://push.library.example/p/1"_s).has_value());
    }

    void permanentlyRemoved()
    {
        QVERIFY(isPermanentlyRemoved(u"https://permanently-removed.invalid/fcm/send/abc"_s));
        QVERIFY(isPermanentlyRemoved(u"https://Permanently-Removed.invalid/"_s));
        QVERIFY(!isPermanentlyRemoved(u"https://fcm.googleapis.com/permanently-removed.invalid"_s));
        QVERIFY(!isPermanentlyRemoved(u"https://a.permanently-removed.invalid/x"_s));
        QVERIFY(!isPermanentlyRemoved(QString()));
    }
};

QTEST_APPLESS_MAIN(TestPushService)
#include "tst_pushservice.moc"
