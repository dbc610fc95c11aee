// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "core/alerts/payload.h"
#include "tests/support/verifyresult.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

namespace {

AlertPayload withBody(const QString &body)
{
    return {u"예약하신 책이 도착했습니다"_s,
            body,
            u"https://lib.example/"_s,
            {},
            u"reservation-1"_s,
            u"ko"_s,
            false};
}

} // namespace

class TestPayload final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flatJson();
    void fits_data();
    void fits();
    void tooLargeWithoutTheBody();
};

void TestPayload::flatJson()
{
    AlertPayload payload = withBody(u"『데미안』 \"1\""_s);
    VERIFY_RESULT(json, buildPayload(payload));
    QJsonObject object = QJsonDocument::fromJson(*json).object();
    QCOMPARE(object.keys(),
             (QStringList {u"body"_s, u"icon"_s, u"lang"_s, u"tag"_s, u"title"_s, u"url"_s}));
    QCOMPARE(object[u"body"].toString(), payload.body);
    QCOMPARE(object[u"tag"].toString(), u"reservation-1"_s);
    payload.renotify = true;
    VERIFY_RESULT(again, buildPayload(payload));
    QCOMPARE(QJsonDocument::fromJson(*again)[u"renotify"], QJsonValue(true));
}

void TestPayload::fits_data()
{
    QTest::addColumn<QString>("unit"); // what the body repeats
    QTest::newRow("ASCII") << u"a"_s;
    QTest::newRow("Hangul") << u"책"_s;
    QTest::newRow("outside the basic plane") << u"📚"_s;
    QTest::newRow("one character of several code points") << u"👩‍👩‍👧"_s;
    QTest::newRow("escaped in JSON") << u"\""_s;
    QTest::newRow("conjoining jamo") << u"\u1112\u1161\u11ab"_s;
}

void TestPayload::fits()
{
    QFETCH(QString, unit);
    const AlertPayload payload = withBody(unit.repeated(3000));
    VERIFY_RESULT(json, buildPayload(payload));
    QVERIFY(json->size() <= safePayloadBytes);
    // Not one character more would have fitted.
    const QString body = QJsonDocument::fromJson(*json)[u"body"].toString();
    QVERIFY(body.endsWith(u'…'));
    const qsizetype length = body.size() - 1;
    QCOMPARE(length % unit.size(), 0);
    QCOMPARE(body.left(length), unit.repeated(length / unit.size()));
    QVERIFY(toPayloadJson(withBody(unit + body)).size() > safePayloadBytes);
    QVERIFY(!body.contains(QChar::ReplacementCharacter));
}

void TestPayload::tooLargeWithoutTheBody()
{
    AlertPayload payload = withBody(u"short"_s);
    payload.title = QString(3000, u'a');
    const auto json = buildPayload(payload);
    QVERIFY(!json);
    QCOMPARE(json.error().code, ErrorCode::PayloadTooLarge);
}

QTEST_APPLESS_MAIN(TestPayload)
#include "tst_payload.moc"
