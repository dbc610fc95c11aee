// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readerweb/requestorigin.h"

#include <QTest>

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestRequestOrigin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void origin_data();
    void origin();
    void client_data();
    void client();
};

void TestRequestOrigin::origin_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char *name, const QByteArray &origin, const QByteArray &host,
                        OriginVerdict verdict) {
        QTest::newRow(name) << origin << host << static_cast<int>(verdict);
    };
    using enum OriginVerdict;
    row("none", {}, "a.example", Same);
    row("same", "http://a.example:8080", "a.example:8080", Same);
    row("same behind TLS", "https://a.example", "a.example", Same);
    row("default port written", "https://a.example", "a.example:443", Same);
    row("default port of http", "http://a.example:80", "a.example", Same);
    row("case", "http://A.example", "a.EXAMPLE", Same);
    row("IPv6", "http://[::1]:8080", "[::1]:8080", Same);
    row("other port", "http://a.example:8081", "a.example:8080", Refused);
    row("other host", "http://b.example", "a.example", Refused);
    row("suffix", "http://a.example.evil", "a.example", Refused);
    row("null", "null", "a.example", Refused);
    row("empty", "", "a.example", Refused);
    row("user", "http://a.example@evil.example", "a.example", Refused);
    row("no host", "http://a.example", {}, Refused);
    row("other scheme", "ftp://a.example", "a.example", Refused);
    row("allowed", "https://library.example", "a.example", Allowed);
    row("allowed, port written", "https://library.example:443", "a.example", Allowed);
    row("allowed, other scheme", "http://library.example", "a.example", Refused);
    row("allowed, other port", "https://library.example:8443", "a.example", Refused);
}

void TestRequestOrigin::origin()
{
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, host);
    QFETCH(int, verdict);
    HttpRequest request;
    request.headers.append("Host", host);
    if (!origin.isNull())
        request.headers.append("Origin", origin);
    QCOMPARE(static_cast<int>(judgeOrigin(request, {u"https://library.example"_s})), verdict);
}

void TestRequestOrigin::client_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QList<QByteArray>>("forwarded");
    QTest::addColumn<QString>("client");
    using Fields = QList<QByteArray>;
    QTest::newRow("direct") << u"192.0.2.9"_s << Fields {} << u"192.0.2.9"_s;
    QTest::newRow("a stranger's word") << u"192.0.2.9"_s << Fields {"1.2.3.4"} << u"192.0.2.9"_s;
    QTest::newRow("proxy") << u"127.0.0.1"_s << Fields {"1.2.3.4"} << u"1.2.3.4"_s;
    QTest::newRow("proxy says nothing") << u"127.0.0.1"_s << Fields {} << u"127.0.0.1"_s;
    QTest::newRow("the last hop counts")
        << u"127.0.0.1"_s << Fields {"9.9.9.9, 1.2.3.4"} << u"1.2.3.4"_s;
    QTest::newRow("two proxies") << u"127.0.0.1"_s << Fields {"9.9.9.9, 1.2.3.4, 10.1.2.3"}
                                 << u"1.2.3.4"_s;
    QTest::newRow("two fields") << u"127.0.0.1"_s << Fields {"9.9.9.9", "1.2.3.4"} << u"1.2.3.4"_s;
    QTest::newRow("garbage") << u"127.0.0.1"_s << Fields {"unknown"} << u"127.0.0.1"_s;
    QTest::newRow("IPv6") << u"127.0.0.1"_s << Fields {"2001:DB8::1"} << u"2001:db8::1"_s;
    QTest::newRow("only proxies") << u"127.0.0.1"_s << Fields {"10.0.0.1"} << u"10.0.0.1"_s;
}

void TestRequestOrigin::client()
{
    QFETCH(QString, peer);
    QFETCH(QList<QByteArray>, forwarded);
    HttpRequest request;
    request.peerAddress = peer;
    for (const QByteArray &field : forwarded)
        request.headers.append("x-forwarded-for", field);
    QTEST(clientAddress(request, {u"127.0.0.1"_s, u"10.0.0.0/8"_s}), "client");
}

QTEST_GUILESS_MAIN(TestRequestOrigin)
#include "tst_requestorigin.moc"
