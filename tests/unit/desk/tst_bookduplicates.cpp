// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/desk/bookdesk.h"
#include "desklibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;

/// Which records are recognised as ones that the library has already.
class TestBookDuplicates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void likelySame_data();
    void likelySame();
    void findsByIsbn();
    void findsByTitleAndAuthor();
    void findsAmongManyOfTheSameTitle();
    void notItselfNorWhatWasRemoved();
};

static Book made(const QString &title, const QString &author, const QString &volume = {},
                 const QString &isbn = {})
{
    Book book;
    book.title = title;
    book.author = author;
    book.volume = volume;
    book.isbn = isbn;
    return book;
}

void TestBookDuplicates::likelySame_data()
{
    QTest::addColumn<Book>("a");
    QTest::addColumn<Book>("b");
    QTest::addColumn<bool>("isSame");
    const QString hesse = u"헤르만 헤세"_s;
    const QString isbn = u"9788937460449"_s;
    const QString otherIsbn = u"9788936434120"_s;
    const Book demian = made(u"데미안"_s, hesse);
    QTest::newRow("title and author") << demian << made(u"데미안"_s, hesse) << true;
    QTest::newRow("spaces, signs and case")
        << made(u"The Little Prince"_s, u"Saint-Exupéry"_s)
        << made(u"the little  prince."_s, u"SAINT EXUPÉRY"_s) << true;
    QTest::newRow("the author's part is written out")
        << demian << made(u"데미안"_s, u"헤르만 헤세 지음 ; 전영애 옮김"_s) << true;
    QTest::newRow("one has no author") << demian << made(u"데미안"_s, {}) << true;
    QTest::newRow("another author") << demian << made(u"데미안"_s, u"김민지"_s) << false;
    QTest::newRow("another title") << demian << made(u"데미안 읽기"_s, hesse) << false;
    QTest::newRow("volumes counted in two ways")
        << made(u"토지"_s, u"박경리"_s, u"2"_s) << made(u"토지"_s, u"박경리"_s, u"제 02권"_s)
        << true;
    QTest::newRow("two volumes") << made(u"토지"_s, u"박경리"_s, u"2"_s)
                                 << made(u"토지"_s, u"박경리"_s, u"3"_s) << false;
    QTest::newRow("parts without a number") << made(u"1Q84"_s, u"무라카미"_s, u"상"_s)
                                            << made(u"1Q84"_s, u"무라카미"_s, u"하"_s) << false;
    QTest::newRow("a volume and none")
        << made(u"토지"_s, u"박경리"_s, u"2"_s) << made(u"토지"_s, u"박경리"_s) << false;
    QTest::newRow("the same ISBN says all")
        << made(u"데미안"_s, hesse, {}, isbn) << made(u"Demian"_s, u"Hesse"_s, {}, isbn) << true;
    QTest::newRow("ISBN of ten digits") << made(u"데미안"_s, hesse, {}, u"89-374-6044-0"_s)
                                        << made(u"Demian"_s, u"Hesse"_s, {}, isbn) << true;
    QTest::newRow("volumes share an ISBN") << made(u"토지"_s, u"박경리"_s, u"1"_s, isbn)
                                           << made(u"토지"_s, u"박경리"_s, u"2"_s, isbn) << false;
    QTest::newRow("two editions") << made(u"데미안"_s, hesse, {}, isbn)
                                  << made(u"데미안"_s, hesse, {}, otherIsbn) << false;
    QTest::newRow("one has no ISBN") << demian << made(u"데미안"_s, hesse, {}, isbn) << true;
    QTest::newRow("nothing") << Book() << Book() << false;
    QTest::newRow("signs only") << made(u"?!"_s, {}) << made(u"?!"_s, {}) << false;
}

void TestBookDuplicates::likelySame()
{
    QFETCH(Book, a);
    QFETCH(Book, b);
    QFETCH(bool, isSame);
    QCOMPARE(isLikelySameBook(a, b), isSame);
    QCOMPARE(isLikelySameBook(b, a), isSame);
}

struct CatalogueLibrary : DeskLibrary {
    BookDesk books {*database, clock, {u"minji"_s, u"window"_s}};

    Book add(const Book &record) { return books.add(record, {}).result().value().book; }
    QList<KnownBook> known(const Book &typed) { return books.known(typed).result().value(); }
};

void TestBookDuplicates::findsByIsbn()
{
    CatalogueLibrary library;
    const auto known = library.known(made({}, {}, {}, u"978-89-374-6044-9"_s));
    QCOMPARE(known.size(), 1);
    QCOMPARE(known.first().line.book.id, library.book);
    QCOMPARE(known.first().line.copies, 2);
    QVERIFY(known.first().hasSameIsbn);
    QVERIFY(known.first().isLikelySame);
    QVERIFY(library.known(made({}, {}, {}, u"97889374"_s)).isEmpty());
    // Another volume with the same number is told, but is another book.
    const auto volume = library.known(made(u"데미안"_s, {}, u"2"_s, u"9788937460449"_s));
    QCOMPARE(volume.size(), 1);
    QVERIFY(!volume.first().isLikelySame);
}

void TestBookDuplicates::findsByTitleAndAuthor()
{
    CatalogueLibrary library;
    const Book plain = library.add(made(u"토지"_s, u"박경리 지음"_s, u"제2권"_s));
    library.add(made(u"토지"_s, u"박경리 지음"_s, u"제3권"_s));
    library.add(made(u"토지 해설"_s, u"박경리"_s, u"2"_s));
    const auto known = library.known(made(u"토지"_s, u"박경리"_s, u"2"_s));
    QCOMPARE(known.size(), 1);
    QCOMPARE(known.first().line.book, plain);
    QVERIFY(!known.first().hasSameIsbn);
    QVERIFY(library.known(made(u"토"_s, {})).isEmpty());
    QVERIFY(library.known({}).isEmpty());
}

void TestBookDuplicates::findsAmongManyOfTheSameTitle()
{
    CatalogueLibrary library;
    library.with([](Stores &stores) -> Result<> {
        for (int i = 0; i < 300; ++i) {
            if (const auto id = stores.books().add(made(u"가 수학"_s, u"저자"_s)); !id)
                return fail(id.error());
        }
        return {};
    });
    const Book wanted = library.add(made(u"수학"_s, u"김민지"_s));
    const auto known = library.known(made(u"수학"_s, u"김민지"_s));
    QCOMPARE(known.size(), 1);
    QCOMPARE(known.first().line.book, wanted);
}

void TestBookDuplicates::notItselfNorWhatWasRemoved()
{
    CatalogueLibrary library;
    const Book first = library.add(made(u"모모"_s, u"미하엘 엔데"_s));
    QVERIFY(library.known(first).isEmpty());
    Book second = first;
    second.id = {};
    QCOMPARE(library.known(second).size(), 1);
    QVERIFY(library.books.remove(first.id).result());
    QVERIFY(library.known(second).isEmpty());
}

QTEST_GUILESS_MAIN(TestBookDuplicates)
#include "tst_bookduplicates.moc"
