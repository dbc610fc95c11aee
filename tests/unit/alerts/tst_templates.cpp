// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/alerts/templates.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

namespace {

AlertFacts demian()
{
    AlertFacts facts;
    facts.readerName = u"김민서"_s;
    facts.bookTitle = u"데미안"_s;
    facts.bookAuthor = u"헤르만 헤세"_s;
    facts.callNumber = u"853 헤54ㄷ"_s;
    facts.libraryName = u"한빛도서관"_s;
    // The last millisecond of 25 November in Seoul.
    facts.pickupBy = fromMs(1795618799999);
    return facts;
}

const QTimeZone seoul("Asia/Seoul");

} // namespace

class TestTemplates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultTexts_data();
    void defaultTexts();
    void everyDefaultIsClean();
    void severalBooks_data();
    void severalBooks();
    void everyNameHasItsWords();
    void discreetNamesNoBook();
    void ownWordsGoFirst();
    void valuesAreNotExpanded();
    void controlCharactersGo();
    void checks_data();
    void checks();
    void languages_data();
    void languages();
};

void TestTemplates::defaultTexts_data()
{
    QTest::addColumn<AlertKind>("kind");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("discreet");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("body");
    QTest::newRow("ready ko") << AlertKind::Ready << u"ko"_s << false
                              << u"예약하신 책이 도착했습니다"_s
                              << u"『데미안』 11월 25일(수)까지 찾아가 주세요. - 한빛도서관"_s;
    QTest::newRow("ready en")
        << AlertKind::Ready << u"en"_s << false << u"Your book is here"_s
        << u"“데미안” is waiting for you until Wednesday, 25 November. - 한빛도서관"_s;
    QTest::newRow("ready ko discreet")
        << AlertKind::Ready << u"ko"_s << true << u"예약하신 책이 도착했습니다"_s
        << u"11월 25일(수)까지 찾아가 주세요. - 한빛도서관"_s;
    QTest::newRow("cancelled en without a reason")
        << AlertKind::Cancelled << u"en"_s << false << u"Your reservation was cancelled"_s
        << u"Your reservation of “데미안” was cancelled. - 한빛도서관"_s;
    QTest::newRow("reminder ko")
        << AlertKind::Reminder << u"ko"_s << false << u"예약하신 책이 기다리고 있습니다"_s
        << u"『데미안』 11월 25일(수)까지 찾아가 주세요. 그 뒤에는 보관해 드릴 수 없습니다. - 한빛도서관"_s;
    QTest::newRow("reminder en discreet")
        << AlertKind::Reminder << u"en"_s << true << u"Your book is still here"_s
        << u"It is kept for you until Wednesday, 25 November, and no longer. - 한빛도서관"_s;
    QTest::newRow("expired ko discreet")
        << AlertKind::Expired << u"ko"_s << true << u"예약이 종료되었습니다"_s
        << u"보관 기한(11월 25일(수))이 지나 예약이 종료되었습니다. 필요하시면 다시 예약해 주세요. - 한빛도서관"_s;
    QTest::newRow("expired en")
        << AlertKind::Expired << u"en"_s << false << u"Your reservation has ended"_s
        << u"“데미안” was kept for you until Wednesday, 25 November. Reserve it again if you still want it. - 한빛도서관"_s;
    QTest::newRow("test ko") << AlertKind::Test << u"ko"_s << false << u"알림이 잘 도착했습니다"_s
                             << u"이 기기에서 한빛도서관의 알림을 받으실 수 있습니다."_s;
}

void TestTemplates::defaultTexts()
{
    QFETCH(AlertKind, kind);
    QFETCH(QString, language);
    QFETCH(bool, discreet);
    const AlertText text = render(kind, language, demian(), {}, discreet, seoul);
    QTEST(text.title, "title");
    QTEST(text.body, "body");
}

void TestTemplates::everyDefaultIsClean()
{
    AlertFacts facts = demian();
    for (const AlertKind kind : {AlertKind::Ready, AlertKind::Reminder, AlertKind::Expired,
                                 AlertKind::Available, AlertKind::Cancelled, AlertKind::Test}) {
        for (const QString &language : {u"ko"_s, u"en"_s}) {
            for (const bool isCorrection : {false, true}) {
                facts.isCorrection = isCorrection;
                const AlertText text = render(kind, language, facts, {}, false, seoul);
                QVERIFY(!text.title.isEmpty() && !text.body.isEmpty());
                QVERIFY(!text.body.contains(u'{') && !text.title.contains(u'{'));
                QVERIFY(text.body.contains(u"한빛도서관"_s));
            }
        }
    }
    facts.isCorrection = true;
    QVERIFY(render(AlertKind::Cancelled, u"en"_s, facts, {}, false, seoul)
            != render(AlertKind::Cancelled, u"en"_s, demian(), {}, false, seoul));
    facts.isOfWatch = true;
    QCOMPARE(templateName(AlertKind::Cancelled, facts), u"not-back"_s);
    QVERIFY(render(AlertKind::Cancelled, u"en"_s, facts, {}, false, seoul)
                .body.startsWith(u"“데미안” is not back yet"_s));
}

void TestTemplates::severalBooks_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("discreet");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("body");
    QTest::newRow("ko") << u"ko"_s << false << u"예약하신 책 2권이 도착했습니다"_s
                        << u"11월 25일(수)까지 찾아가 주세요. 데미안, 소년이 온다 - 한빛도서관"_s;
    QTest::newRow("en") << u"en"_s << false << u"2 of your books are here"_s
                        << u"They are waiting for you until Wednesday, 25 November: 데미안, 소년이 "
                           "온다 - 한빛도서관"_s;
    QTest::newRow("ko discreet") << u"ko"_s << true << u"예약하신 책 2권이 도착했습니다"_s
                                 << u"11월 25일(수)까지 찾아가 주세요. - 한빛도서관"_s;
    QTest::newRow("en discreet")
        << u"en"_s << true << u"2 of your books are here"_s
        << u"They are waiting for you until Wednesday, 25 November. - 한빛도서관"_s;
}

void TestTemplates::severalBooks()
{
    QFETCH(QString, language);
    QFETCH(bool, discreet);
    AlertFacts facts = demian();
    facts.count = 2;
    facts.bookTitle = u"데미안, 소년이 온다"_s;
    const AlertText text = render(AlertKind::Ready, language, facts, {}, discreet, seoul);
    QTEST(text.title, "title");
    QTEST(text.body, "body");
    // The library's own words for one book are not those for several.
    const AlertTemplates own {
        {templateKey(u"ready"_s, language, discreet, u"title"_s), u"one"_s},
        {templateKey(u"ready-several"_s, language, discreet, u"body"_s), u"{count}: all"_s}};
    const AlertText changed = render(AlertKind::Ready, language, facts, own, discreet, seoul);
    QCOMPARE(changed.title, text.title);
    QCOMPARE(changed.body, u"2: all"_s);
}

void TestTemplates::everyNameHasItsWords()
{
    for (const QString &name : templateNames()) {
        for (const QString &language : {u"ko"_s, u"en"_s}) {
            for (const bool discreet : {false, true}) {
                const AlertText text = defaultTemplate(name, language, discreet);
                QVERIFY(!text.title.isEmpty() && !text.body.isEmpty());
                QVERIFY(checkTemplate(text.title) && checkTemplate(text.body));
                QCOMPARE(discreet && text.body.contains(u"{book."_s), false);
            }
        }
    }
    for (const AlertKind kind : alertKinds)
        QCOMPARE(templateNames().contains(templateName(kind, {})), kind != AlertKind::Announcement);
}

void TestTemplates::discreetNamesNoBook()
{
    for (const AlertKind kind : {AlertKind::Ready, AlertKind::Reminder, AlertKind::Expired,
                                 AlertKind::Available, AlertKind::Cancelled, AlertKind::Test}) {
        for (const QString &language : {u"ko"_s, u"en"_s}) {
            const AlertText text = render(kind, language, demian(), {}, true, seoul);
            QVERIFY(!QString(text.title + text.body).contains(u"데미안"_s));
        }
    }
    AlertFacts untitled = demian();
    untitled.bookTitle.clear();
    QCOMPARE(render(AlertKind::Ready, u"ko"_s, untitled, {}, false, seoul),
             render(AlertKind::Ready, u"ko"_s, demian(), {}, true, seoul));
}

void TestTemplates::ownWordsGoFirst()
{
    const AlertTemplates own {
        {templateKey(u"ready"_s, u"en"_s, false, u"body"_s),
         u"{reader.name}: {book.title} by {book.author} at {copy.call_number}, {count}"_s}};
    const AlertText text = render(AlertKind::Ready, u"en"_s, demian(), own, false, seoul);
    QCOMPARE(text.title, u"Your book is here"_s);
    QCOMPARE(text.body, u"김민서: 데미안 by 헤르만 헤세 at 853 헤54ㄷ, 1"_s);
}

void TestTemplates::valuesAreNotExpanded()
{
    AlertFacts facts = demian();
    facts.bookTitle = u"{reader.name} {nonsense} %1"_s;
    const AlertText text = render(AlertKind::Ready, u"en"_s, facts, {}, false, seoul);
    QVERIFY(text.body.startsWith(u"“{reader.name} {nonsense} %1” is waiting"_s));
}

void TestTemplates::controlCharactersGo()
{
    AlertFacts facts = demian();
    facts.bookTitle = u"A\nB\tC\u0007\u0000D\u202EE"_s;
    const AlertText text = render(AlertKind::Ready, u"en"_s, facts, {}, false, seoul);
    QVERIFY2(text.body.startsWith(u"“A B CDE” is"_s), qPrintable(text.body));
    QCOMPARE(plainText(u"one\ntwo\u0007"_s, true), u"one\ntwo"_s);
}

void TestTemplates::checks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("unknown"); // null: fine
    QTest::newRow("plain") << u"Hello"_s << QString();
    QTest::newRow("all") << u"{reader.name}{book.title}{book.author}{copy.call_number}{pickup_by}"
                            "{library.name}{count}{reason}"_s
                         << QString();
    QTest::newRow("unknown") << u"{book.title} {book.tilte}"_s << u"book.tilte"_s;
    QTest::newRow("code") << u"{reader.__class__}"_s << u"reader.__class__"_s;
    QTest::newRow("spaces are not forgiven") << u"{ reason }"_s << u" reason "_s;
    QTest::newRow("a lone brace") << u"{ nothing"_s << QString();
}

void TestTemplates::checks()
{
    QFETCH(QString, text);
    const auto checked = checkTemplate(text);
    QTEST(checked ? QString() : checked.error().subject, "unknown");
    if (!checked)
        QCOMPARE(checked.error().code, ErrorCode::UnknownPlaceholder);
}

void TestTemplates::languages_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("library");
    QTest::addColumn<QString>("language");
    QTest::newRow("ko") << u"ko"_s << u"en"_s << u"ko"_s;
    QTest::newRow("region") << u"ko-KR"_s << u"en"_s << u"ko"_s;
    QTest::newRow("upper case") << u"EN_us"_s << u"ko"_s << u"en"_s;
    QTest::newRow("none, a Korean library") << QString() << u"ko"_s << u"ko"_s;
    QTest::newRow("none, an English library") << QString() << u"en"_s << u"en"_s;
    QTest::newRow("Konkani is not Korean") << u"kok"_s << u"en"_s << u"en"_s;
    QTest::newRow("another language") << u"fr"_s << u"en"_s << u"en"_s;
}

void TestTemplates::languages()
{
    QFETCH(QString, wanted);
    QFETCH(QString, library);
    QTEST(alertLanguage(wanted, library), "language");
}

QTEST_APPLESS_MAIN(TestTemplates)
#include "tst_templates.moc"
