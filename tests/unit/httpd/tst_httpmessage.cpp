// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/httpd/httpmessage.h"

#include <QTest>

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestHttpMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesCompareWithoutCase();
    void firstFieldWins();
    void setReplaces();
    void jsonResponse();
};

void TestHttpMessage::namesCompareWithoutCase()
{
    const HttpHeaders headers {{"Content-Type", "text/plain"}};
    QCOMPARE(headers.value("content-TYPE"), "text/plain"_ba);
    QVERIFY(headers.contains("CONTENT-TYPE"));
    QVERIFY(!headers.contains("Content"));
    QVERIFY(headers.value("Accept").isNull());
}

void TestHttpMessage::firstFieldWins()
{
    HttpHeaders headers;
    headers.append("A", "1");
    headers.append("a", "2");
    QCOMPARE(headers.value("A"), "1"_ba);
}

void TestHttpMessage::setReplaces()
{
    HttpHeaders headers {{"Vary", "Accept"}};
    headers.set("vary", "Origin");
    headers.set("Allow", "GET");
    const HttpHeaders expected {{"Vary", "Origin"}, {"Allow", "GET"}};
    QCOMPARE(headers, expected);
}

void TestHttpMessage::jsonResponse()
{
    const HttpResponse response = HttpResponse::json(201, {{u"a"_s, 1}});
    QCOMPARE(response.status, 201);
    QCOMPARE(response.body, R"({"a":1})"_ba);
    QCOMPARE(response.headers.value("Content-Type"), "application/json"_ba);
}

QTEST_GUILESS_MAIN(TestHttpMessage)
#include "tst_httpmessage.moc"
