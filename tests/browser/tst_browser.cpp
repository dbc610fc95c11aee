// SPDX-License-Identifier: GPL-3.0-or-later
// The main job from end to end: the built program, its reader's page, a real Firefox.
#include <QRegularExpression>
#include <QTest>

#include "tests/browser/readerstory.h"
#include "tests/support/verifyresult.h"

using namespace Qt::StringLiterals;
using namespace bookbell;
using namespace bookbell::test;

class TestBrowser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aReturnedBookRingsOnce_data();
    void aReturnedBookRingsOnce();
};

void TestBrowser::initTestCase()
{
    if (Firefox::executable().isEmpty()) {
        QSKIP("no Firefox on this machine that a test can drive (Debian: firefox-esr)");
    }
}

void TestBrowser::aReturnedBookRingsOnce_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("bodyPattern");

    QTest::newRow("Korean")
        << u"ko"_s << u"예약하신 책이 도착했습니다"_s
        << u"『소년이 온다』 \\d+월 \\d+일\\([월화수목금토일]\\)까지 찾아가 주세요\\. - 새봄도서관"_s;
    QTest::newRow("English")
        << u"en"_s << u"Your book is here"_s
        << u"“소년이 온다” is waiting for you until \\w+day, \\d+ \\w+\\. - 새봄도서관"_s;
}

void TestBrowser::aReturnedBookRingsOnce()
{
    QFETCH(QString, language);
    QFETCH(QString, title);
    QFETCH(QString, bodyPattern);

    ReaderStory story;
    VERIFY_RESULT(begun, story.begin(language));
    VERIFY_RESULT(subscribed, story.subscribe());
    QVERIFY(story.pushService().pushes().isEmpty());

    VERIFY_RESULT(reserved, story.reserve(ReaderStory::firstIsbn));
    QCOMPARE((*reserved)["position"_L1].toInt(), 1);
    VERIFY_RESULT(checkedIn, story.checkIn(ReaderStory::firstBarcode));
    QCOMPARE((*checkedIn)["outcome"_L1].toString(), u"ready"_s);
    QCOMPARE((*checkedIn)["reader"_L1].toString(), QString::fromLatin1(ReaderStory::card));
    QCOMPARE((*checkedIn)["deliveries"_L1].toInt(), 1);

    VERIFY_RESULT(shown, story.waitForNotifications(1));
    QCOMPARE(shown->size(), 1);
    QCOMPARE((*shown)[0]["title"_L1].toString(), title);
    const QString body = (*shown)[0]["body"_L1].toString();
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(bodyPattern));
    QVERIFY2(pattern.match(body).hasMatch(), qPrintable(body));
    QCOMPARE((*shown)[0]["lang"_L1].toString(), language);
    const QList<ReceivedPush> &pushes = story.pushService().pushes();
    QTRY_COMPARE(pushes.first().acknowledged.value_or(-1), 100);

    // The scanner reads the same copy again.
    VERIFY_RESULT(again, story.checkIn(ReaderStory::firstBarcode));
    QCOMPARE((*again)["outcome"_L1].toString(), u"ready"_s);
    QCOMPARE((*again)["reservation"_L1], (*checkedIn)["reservation"_L1]);
    QCOMPARE((*again)["deliveries"_L1].toInt(), 0);

    // What a second ring would wait behind: another book, rung and shown.
    VERIFY_RESULT(other, story.reserve(ReaderStory::secondIsbn));
    VERIFY_RESULT(otherCheckedIn, story.checkIn(ReaderStory::secondBarcode));
    QTRY_COMPARE(pushes.size(), 2);
    QTRY_COMPARE(pushes.last().acknowledged.value_or(-1), 100);
    VERIFY_RESULT(both, story.waitForNotifications(2));
    QCOMPARE(both->size(), 2);

    VERIFY_RESULT(clicked, story.browser().click(u"#unsubscribe"_s));
    VERIFY_RESULT(off, story.waitForState(u"off"_s));
    QTRY_COMPARE(story.pushService().registrationCount(), 0);
    VERIFY_RESULT(status, story.program().succeed({u"status"_s}));
    QCOMPARE((*status)["subscriptions"_L1]["active"_L1].toInt(-1), 0);
    QCOMPARE((*status)["deliveries"_L1]["accepted"_L1].toInt(), 2);
    QCOMPARE((*status)["deliveries"_L1]["failed"_L1].toInt(), 0);
    QCOMPARE(pushes.size(), 2);
}

QTEST_GUILESS_MAIN(TestBrowser)
#include "tst_browser.moc"
