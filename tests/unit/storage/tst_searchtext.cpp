// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <sqlite3.h>

#include <memory>

#include "core/storage/searchtext.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// Texts are put into the kind of index that a library has, and asked for.
class tst_SearchText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void wordsAreFound_data();
    void wordsAreFound();
    void nothingIsAskedWithoutLetters_data();
    void nothingIsAskedWithoutLetters();
    void anyTextIsAGoodQuestion_data();
    void anyTextIsAGoodQuestion();
    void initialsAreThoseOfTheFirstText();
    void longWordsMustStandInOneText();

private:
    /// Whether a row of these texts is found; an error of the index ends the test.
    [[nodiscard]] bool finds(const QStringList &texts, const QString &typed);

    std::unique_ptr<sqlite3, int (*)(sqlite3 *)> m_db {nullptr, sqlite3_close};
};

void tst_SearchText::init()
{
    sqlite3 *db = nullptr;
    QCOMPARE(sqlite3_open(":memory:", &db), SQLITE_OK);
    m_db.reset(db);
    QCOMPARE(sqlite3_exec(db,
                          "CREATE VIRTUAL TABLE found USING fts5 (pieces, content = '', "
                          "detail = none, columnsize = 0, tokenize = 'ascii')",
                          nullptr, nullptr, nullptr),
             SQLITE_OK);
}

bool tst_SearchText::finds(const QStringList &texts, const QString &typed)
{
    const auto run = [this](const char *sql, const QByteArray &text) {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(m_db.get(), sql, -1, &statement, nullptr);
        if (!text.isEmpty())
            sqlite3_bind_text(statement, 1, text.constData(), static_cast<int>(text.size()),
                              SQLITE_TRANSIENT);
        const int code = sqlite3_step(statement);
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            qFatal("%s: %s", sqlite3_errmsg(m_db.get()), text.constData());
        sqlite3_finalize(statement);
        return code == SQLITE_ROW;
    };
    run("INSERT INTO found (found) VALUES ('delete-all')", {});
    run("INSERT INTO found (rowid, pieces) VALUES (1, ?)", searchPieces(texts));
    const SearchQuestion question = searchQuestion(typed);
    return !question.match.isEmpty()
        && run("SELECT rowid FROM found WHERE found MATCH ?", question.match)
        && hold(texts, question.words);
}

void tst_SearchText::wordsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");

    const auto row = [](const char *name, const QString &text, const QString &typed,
                        bool isFound = true) { QTest::newRow(name) << text << typed << isFound; };
    row("one syllable", u"데미안"_s, u"데"_s);
    row("one in the middle", u"데미안"_s, u"미"_s);
    row("one at the end", u"데미안"_s, u"안"_s);
    row("two syllables", u"데미안"_s, u"데미"_s);
    row("two at the end", u"데미안"_s, u"미안"_s);
    row("three syllables", u"데미안"_s, u"데미안"_s);
    row("four syllables", u"어린왕자"_s, u"어린왕자"_s);
    row("not in this order", u"데미안"_s, u"안데"_s, false);
    row("not all of it", u"데미안"_s, u"데미안의"_s, false);
    row("pairs from two words", u"데미 그리고 미안"_s, u"데미안"_s, false);
    row("written together", u"어린 왕자"_s, u"어린왕자"_s);
    row("written apart", u"어린왕자"_s, u"어린 왕자"_s);
    row("words in any order", u"어린 왕자"_s, u"왕자 어린"_s);
    row("one word missing", u"어린 왕자"_s, u"왕자 공주"_s, false);
    row("with a particle", u"나미야 잡화점의 기적"_s, u"잡화점 기적"_s);
    row("letters of a syllable apart", u"데미안"_s.normalized(QString::NormalizationForm_D),
        u"데미안"_s);
    row("asked with letters apart", u"데미안"_s,
        u"데미안"_s.normalized(QString::NormalizationForm_D));
    row("Chinese", u"論語"_s, u"論語"_s);

    row("initials", u"데미안"_s, u"ㄷㅁㅇ"_s);
    row("first initials", u"데미안"_s, u"ㄷㅁ"_s);
    row("one initial", u"데미안"_s, u"ㄷ"_s);
    row("initials of a later word", u"나의 데미안"_s, u"ㄷㅁㅇ"_s);
    row("initials across words", u"어린 왕자"_s, u"ㅇㄹㅇㅈ"_s);
    row("initials of words", u"어린 왕자"_s, u"ㅇㄹ ㅇㅈ"_s);
    row("not from the middle of a word", u"데미안"_s, u"ㅁㅇ"_s, false);
    row("other initials", u"데미안"_s, u"ㄷㅁㅎ"_s, false);
    row("two joined by the input method", u"감사"_s, u"ㄳ"_s);
    row("more than are stored", u"우리들의 일그러진 영웅 이야기"_s, u"ㅇㄹㄷㅇㅇㄱㄹㅈㅇㅇ"_s);
    row("a syllable that is being typed", u"데미안"_s, u"데미ㅇ"_s);

    row("Latin", u"Harry Potter"_s, u"potter"_s);
    row("upper case", u"harry potter"_s, u"POTTER"_s);
    row("one letter", u"Harry Potter"_s, u"p"_s);
    row("two letters", u"Harry Potter"_s, u"po"_s);
    row("three letters", u"Harry Potter"_s, u"pot"_s);
    row("four letters", u"Harry Potter"_s, u"pott"_s);
    row("not the middle of a word", u"Harry Potter"_s, u"otter"_s, false);
    row("not letters of two words", u"Walden and Carpenter"_s, u"war"_s, false);
    row("accents", u"Café Müller"_s, u"cafe muller"_s);
    row("asked with accents", u"Cafe"_s, u"café"_s);
    row("full width", u"ＡＢＣ"_s, u"abc"_s);
    row("Cyrillic", u"Война и мир"_s, u"ВОЙНА"_s);
    row("mixed", u"C언어 프로그래밍"_s, u"c언어"_s);
    row("mixed, apart", u"C언어 프로그래밍"_s, u"프로 c"_s);
    row("a volume", u"토지 12"_s, u"토지 12"_s);
    row("another volume", u"토지 12"_s, u"토지 13"_s, false);
    row("a year", u"1984"_s, u"1984"_s);
    row("its beginning", u"1984"_s, u"198"_s);
    row("a call number", u"853 헤53ㄷ"_s, u"853 헤53ㄷ"_s);
    row("a fraction", u"813.7 한12"_s, u"813.7"_s);

    row("with hyphens", u"spider-man"_s, u"spider-man"_s);
    row("without hyphens", u"spider-man"_s, u"spiderman"_s);
    row("part of it", u"spider-man"_s, u"man"_s);
    row("phone", u"010-1234-5678"_s, u"010-1234-5678"_s);
    row("phone without hyphens", u"010-1234-5678"_s, u"01012345678"_s);
    row("phone stored without", u"01012345678"_s, u"010-1234-5678"_s);
    row("last four", u"01012345678"_s, u"5678"_s);
    row("last eight", u"01012345678"_s, u"12345678"_s);
    row("other four", u"01012345678"_s, u"5679"_s, false);
    row("e-mail", u"minji.kim@library.org"_s, u"minji.kim@library.org"_s);
    row("beginning of an e-mail", u"minji.kim@library.org"_s, u"minji.k"_s);
    row("card", u"R-000123"_s, u"r000123"_s);
    row("beginning of a long card", u"20230000001"_s, u"2023000"_s);
}

void tst_SearchText::wordsAreFound()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(bool, isFound);
    QCOMPARE(finds({text}, typed), isFound);
}

void tst_SearchText::nothingIsAskedWithoutLetters_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("empty") << u""_s;
    QTest::newRow("spaces") << u" \t\n"_s;
    QTest::newRow("punctuation") << u"\"*-^(){}:!,."_s;
    QTest::newRow("emoji") << u"📚"_s;
    QTest::newRow("half an emoji") << QString(QChar(0xd83d));
    QTest::newRow("zero") << QString(QChar(u'\0'));
}

void tst_SearchText::nothingIsAskedWithoutLetters()
{
    QFETCH(QString, typed);
    QCOMPARE(searchQuestion(typed), SearchQuestion());
    QVERIFY(!finds({u"데미안"_s}, typed));
}

void tst_SearchText::anyTextIsAGoodQuestion_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("operators") << u"AND OR NOT NEAR(a b, 2) title:x"_s;
    QTest::newRow("an open quote") << u"\"데미안"_s;
    QTest::newRow("stars") << u"* a* *b ^c"_s;
    QTest::newRow("minus") << u"-데미안 - a-"_s;
    QTest::newRow("zeros") << QString(u"a\0b"_s + QChar(u'\0') + u"데미"_s);
    QTest::newRow("emoji between") << u"a📚b👨‍👩‍👧"_s;
    QTest::newRow("long word") << QString(100'000, u'a');
    QTest::newRow("long Korean") << QString(100'000, u'책');
    QTest::newRow("long number") << QString(100'000, u'1');
    QTest::newRow("many words") << u"a b c 책 "_s.repeated(10'000);
    QTest::newRow("many hyphens") << u"a-"_s.repeated(10'000);
    QTest::newRow("many initials") << u"ㄱ ㄴ "_s.repeated(10'000);
    QString everything;
    for (char16_t c = 1; c < 0xffff; c += 7)
        everything += QChar(c);
    for (int i = 0; i < everything.size(); i += 190)
        QTest::addRow("characters from %d", i) << everything.mid(i, 190);
}

void tst_SearchText::anyTextIsAGoodQuestion()
{
    QFETCH(QString, typed);
    (void)finds({typed}, typed);
    // What was stored is found by its own beginning.
    if (!searchQuestion(typed).match.isEmpty())
        QVERIFY(finds({typed.left(200)}, typed.left(200)));
}

void tst_SearchText::initialsAreThoseOfTheFirstText()
{
    QVERIFY(finds({u"데미안"_s, u"헤르만 헤세"_s}, u"ㄷㅁㅇ"_s));
    QVERIFY(!finds({u"데미안"_s, u"헤르만 헤세"_s}, u"ㅎㄹㅁ"_s));
    QVERIFY(!finds({u"싯다르타"_s, u"853 헤53ㅎ"_s}, u"ㅎ"_s));
    QVERIFY(finds({u"ㅋㅋㅋ"_s}, u"ㅋㅋㅋ"_s));
}

void tst_SearchText::longWordsMustStandInOneText()
{
    QVERIFY(finds({u"데미안"_s, u"헤르만 헤세"_s}, u"헤르만 데미안"_s));
    QVERIFY(!finds({u"데미"_s, u"미안"_s}, u"데미안"_s));
    QVERIFY(hold({}, {}));
    QVERIFY(!hold({u"데 x 미안"_s}, {u"데미안"_s}));
}

QTEST_APPLESS_MAIN(tst_SearchText)
#include "tst_searchtext.moc"
