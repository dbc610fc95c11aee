// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/bookspagetest.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// The list of books and what stands beside it.
class TestBooksPage final : public BooksPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void findsAsOneTypes()
    {
        search(u"demi"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QTest::keyClick(field(u"search"_s), Qt::Key_Return);
        QVERIFY(table()->hasFocus());
        QTRY_COMPARE(field(u"bookTitle"_s)->text(), u"Demian"_s);
    }

    void findsByBarcode()
    {
        search(u"B1"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(table()->model()->index(0, 0).data().toString(), u"Human Acts"_s);
    }

    void saysWhenNothingIsFound()
    {
        search(u"zzzz"_s);
        QTRY_VERIFY(find<EmptyState>(u"emptyState"_s)->isVisible());
    }

    void showsCopiesAndQueueOfTheChosenBook()
    {
        choose(1);
        QTRY_COMPARE(rows(u"copyRow"_s).size(), 2);
        QVERIFY(rows(u"copyRow"_s).first().startsWith("A1"_L1));
        QTRY_COMPARE(queue()->size(), 2);
        QSignalSpy link(m_page.get(), &Page::linkActivated);
        Q_EMIT queue()->opened({1});
        QCOMPARE(link.count(), 1);
        QCOMPARE(link.first().first().value<PageLink>(),
                 (PageLink {PageLink::Target::Reservation, 1, {}}));
    }

    void editIsStoredAndTakenBack()
    {
        choose(2);
        QTRY_COMPARE(field(u"bookTitle"_s)->text(), u"Human Acts"_s);
        QVERIFY(!find<QPushButton>(u"formSave"_s)->isVisible());
        type(u"bookCallNumber"_s, u"895.7 HAN"_s);
        QVERIFY(find<QPushButton>(u"formSave"_s)->isVisible());
        QTest::keyClick(field(u"bookCallNumber"_s), Qt::Key_Return);
        QTRY_COMPARE(stored(2).callNumber, u"895.7 HAN"_s);
        QTRY_VERIFY(said().contains("Human Acts"_L1));
        QVERIFY(!find<QPushButton>(u"formSave"_s)->isVisible());
        m_history->undoLast();
        QTRY_COMPARE(stored(2).callNumber, QString());
        QTRY_COMPARE(field(u"bookCallNumber"_s)->text(), QString());
    }

    void escapeDiscards()
    {
        choose(2);
        QTRY_COMPARE(field(u"bookTitle"_s)->text(), u"Human Acts"_s);
        type(u"bookTitle"_s, u"Something else"_s);
        QTest::keyClick(field(u"bookTitle"_s), Qt::Key_Escape);
        QCOMPARE(field(u"bookTitle"_s)->text(), u"Human Acts"_s);
        QCOMPARE(stored(2).title, u"Human Acts"_s);
    }

    void isbnIsCheckedWhileTyping()
    {
        choose(2);
        QTRY_COMPARE(field(u"bookTitle"_s)->text(), u"Human Acts"_s);
        type(u"bookIsbn"_s, u"9788936434121"_s);
        QVERIFY(field(u"bookIsbn"_s)->accessibleDescription().contains("check digit is wrong"_L1));
        QTest::keyClick(field(u"bookIsbn"_s), Qt::Key_Return);
        QCOMPARE(stored(2).isbn, QString());
        type(u"bookIsbn"_s, u"978-89-364-3412-0"_s);
        QVERIFY(field(u"bookIsbn"_s)->accessibleDescription().contains("right"_L1));
        QTest::keyClick(field(u"bookIsbn"_s), Qt::Key_Return);
        QTRY_COMPARE(stored(2).isbn, u"9788936434120"_s);
    }

    void isbnOfAnotherBookIsNamed()
    {
        choose(2);
        QTRY_COMPARE(field(u"bookTitle"_s)->text(), u"Human Acts"_s);
        type(u"bookIsbn"_s, u"9788936434120"_s);
        QTest::keyClick(field(u"bookIsbn"_s), Qt::Key_Return);
        QTRY_COMPARE(stored(2).isbn, u"9788936434120"_s);
        trigger(u"newBookAction"_s);
        // The window may still be saving: the new one follows that.
        QTRY_COMPARE(field(u"bookTitle"_s)->text(), QString());
        type(u"bookTitle"_s, u"Human Acts, large print"_s);
        type(u"bookVolume"_s, u"2"_s);
        type(u"bookIsbn"_s, u"9788936434120"_s);
        QTRY_VERIFY(known()->isVisible());
        QVERIFY(known()->accessibleName().contains("Another book"_L1));
        QVERIFY(!find<QPushButton>(u"keepBoth"_s)->isVisible());
        // Volumes may share one: nothing has to be decided.
        trigger(u"saveBookAction"_s);
        QTRY_COMPARE(bookCount(), 4);
    }

    void newBookIsAddedWithItsCopies()
    {
        trigger(u"newBookAction"_s);
        QVERIFY(field(u"bookTitle"_s)->hasFocus());
        QTest::keyClicks(field(u"bookTitle"_s), u"Walden"_s);
        type(u"bookBarcodes"_s, u"W1 W2"_s);
        trigger(u"saveBookAction"_s);
        QTRY_COMPARE(bookCount(), 4);
        QTRY_COMPARE(rows(u"copyRow"_s).size(), 2);
        QTRY_COMPARE(table()->model()->rowCount(), 4);
        QTRY_COMPARE(table()->currentIndex().data().toString(), u"Walden"_s);
        m_history->undoLast();
        QTRY_COMPARE(bookCount(), 3);
        QTRY_COMPARE(table()->model()->rowCount(), 3);
    }

    void newBookNeedsATitle()
    {
        trigger(u"newBookAction"_s);
        type(u"bookAuthor"_s, u"Nobody"_s);
        trigger(u"saveBookAction"_s);
        QVERIFY(!field(u"bookTitle"_s)->accessibleDescription().isEmpty());
        QVERIFY(field(u"bookTitle"_s)->hasFocus());
        QCOMPARE(bookCount(), 3);
    }

    void takenBarcodeIsRefusedWithWords()
    {
        choose(2);
        QTRY_COMPARE(rows(u"copyRow"_s).size(), 1);
        type(u"newBarcode"_s, u"A1"_s);
        QTest::keyClick(field(u"newBarcode"_s), Qt::Key_Return);
        QTRY_VERIFY(said().contains("A1"_L1));
        QCOMPARE(field(u"newBarcode"_s)->text(), u"A1"_s);
        type(u"newBarcode"_s, u"B2"_s);
        QTest::keyClick(field(u"newBarcode"_s), Qt::Key_Return);
        QTRY_COMPARE(rows(u"copyRow"_s).size(), 2);
        QVERIFY(field(u"newBarcode"_s)->text().isEmpty());
    }

    void copyIsRemovedAndBroughtBack()
    {
        choose(1);
        QTRY_COMPARE(rows(u"copyRow"_s).size(), 2);
        find<QToolButton>(u"removeCopy"_s)->click();
        QTRY_COMPARE(rows(u"copyRow"_s).size(), 1);
        find<QPushButton>(u"inlineMessageAction"_s)->click();
        QTRY_COMPARE(rows(u"copyRow"_s).size(), 2);
    }

    void bookInUseIsNotDeleted()
    {
        choose(1);
        trigger(u"removeBookAction"_s);
        QTRY_VERIFY(said().contains("open reservations"_L1));
        QCOMPARE(bookCount(), 3);
    }

    void deletedBookComesBack()
    {
        choose(3);
        trigger(u"removeBookAction"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QTRY_VERIFY(said().contains("The Dwarf"_L1));
        m_history->undoLast();
        QTRY_COMPARE(table()->model()->rowCount(), 3);
    }

    void reservesForAReader()
    {
        choose(2);
        QTRY_COMPARE(rows(u"copyRow"_s).size(), 1);
        trigger(u"reserveBookAction"_s);
        QTest::keyClicks(field(u"reserveReader"_s), u"R1003"_s);
        QTest::keyClick(field(u"reserveReader"_s), Qt::Key_Return);
        QTRY_VERIFY(find<QPushButton>(u"reserveNow"_s)->isEnabled());
        find<QPushButton>(u"reserveNow"_s)->click();
        QTRY_COMPARE(queue()->size(), 1);
        m_history->undoLast();
        QTRY_COMPARE(queue()->size(), 0);
    }

    void typedChangeIsStoredWhenAnotherBookIsChosen()
    {
        choose(2);
        QTRY_COMPARE(field(u"bookTitle"_s)->text(), u"Human Acts"_s);
        type(u"bookYear"_s, u"2014"_s);
        choose(3);
        QTRY_COMPARE(stored(2).year, u"2014"_s);
        QTRY_COMPARE(field(u"bookTitle"_s)->text(), u"The Dwarf"_s);
    }

    void refusedChangeStaysWithItsBook()
    {
        choose(2);
        QTRY_COMPARE(field(u"bookTitle"_s)->text(), u"Human Acts"_s);
        Book other = stored(2);
        other.year = u"1999"_s;
        type(u"bookYear"_s, u"2014"_s);
        // Before the page has seen it.
        SampleLibrary::require(m_library->desks().books.edit(stored(2), other));
        table()->setCurrentKey(3);
        QTRY_COMPARE(table()->currentKey(), 2);
        QVERIFY(!said().isEmpty());
        QCOMPARE(field(u"bookTitle"_s)->text(), u"Human Acts"_s);
        QCOMPARE(field(u"bookYear"_s)->text(), u"2014"_s);
        QVERIFY(m_page->isEdited());
    }

    void whatIsTypedOutlivesItsBook()
    {
        choose(3);
        QTRY_COMPARE(field(u"bookTitle"_s)->text(), u"The Dwarf"_s);
        type(u"bookYear"_s, u"1978"_s);
        SampleLibrary::require(m_library->desks().books.remove(BookId {3}));
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QTRY_VERIFY(m_page->findChild<BookInspector *>()->isNew());
        QCOMPARE(field(u"bookTitle"_s)->text(), u"The Dwarf"_s);
        QCOMPARE(field(u"bookYear"_s)->text(), u"1978"_s);
        QVERIFY(said().contains("deleted"_L1));
        trigger(u"saveBookAction"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 3);
    }

    void scannedSearchChoosesWhatItFinds()
    {
        m_page->focusSearch();
        QTest::keyClicks(field(u"search"_s), u"B1"_s);
        QTest::keyClick(field(u"search"_s), Qt::Key_Return);
        QTRY_COMPARE(table()->currentKey(), 2);
        QVERIFY(table()->hasFocus());
        QCOMPARE(table()->model()->rowCount(), 1);
    }

    void wrongChangeKeepsItsBook()
    {
        choose(2);
        QTRY_COMPARE(field(u"bookTitle"_s)->text(), u"Human Acts"_s);
        type(u"bookIsbn"_s, u"1234567890123"_s);
        table()->setCurrentKey(3);
        QCOMPARE(table()->currentKey(), 2);
        QCOMPARE(field(u"bookIsbn"_s)->text(), u"1234567890123"_s);
        QVERIFY(field(u"bookIsbn"_s)->hasFocus());
    }

    void whatSomebodyElseChangesIsShownBesideWhatIsTyped()
    {
        choose(2);
        QTRY_COMPARE(field(u"bookTitle"_s)->text(), u"Human Acts"_s);
        type(u"bookYear"_s, u"2014"_s);
        Book other = stored(2);
        other.publisher = u"Changbi"_s;
        SampleLibrary::require(m_library->desks().books.edit(stored(2), other));
        QTRY_COMPARE(field(u"bookPublisher"_s)->text(), u"Changbi"_s);
        QCOMPARE(field(u"bookYear"_s)->text(), u"2014"_s);
        trigger(u"saveBookAction"_s);
        QTRY_COMPARE(stored(2).year, u"2014"_s);
        QCOMPARE(stored(2).publisher, u"Changbi"_s);
    }

    void findsByEverything_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("found");
        QTest::newRow("word of two syllables") << u"책방"_s << 1;
        QTest::newRow("from the middle") << u"남동"_s << 1;
        QTest::newRow("initial consonants") << u"ㅎㄴㄷ"_s << 1;
        QTest::newRow("author") << u"황보름"_s << 1;
        QTest::newRow("call number") << u"813.7"_s << 1;
        QTest::newRow("call number with its author's mark") << u"813.7-황45ㅇ"_s << 1;
        QTest::newRow("isbn with hyphens") << u"979-11-6861-032-3"_s << 1;
        QTest::newRow("isbn as one types") << u"97911686"_s << 1;
        QTest::newRow("barcode") << u"EM00012"_s << 1;
        QTest::newRow("barcode in small letters") << u"em00012"_s << 1;
        QTest::newRow("barcode as one types") << u"EM000"_s << 1;
        QTest::newRow("control number") << u"KMO2022"_s << 1;
        QTest::newRow("nothing") << u"ㅋㅋㅋ"_s << 0;
    }
    void findsByEverything()
    {
        QFETCH(QString, typed);
        QFETCH(int, found);
        Book book;
        book.controlNumber = u"KMO2022"_s;
        book.title = u"어서 오세요 휴남동 책방"_s;
        book.author = u"황보름"_s;
        book.callNumber = u"813.7-황45ㅇ"_s;
        book.isbn = u"9791168610323"_s;
        SampleLibrary::require(m_library->desks().books.add(book, {u"EM00012"_s}));
        QTRY_COMPARE(table()->model()->rowCount(), 4);
        m_page->focusSearch();
        typeKorean(field(u"search"_s), typed);
        QTRY_COMPARE(table()->model()->rowCount(), found);
        if (found == 1)
            QCOMPARE(table()->model()->index(0, 0).data().toString(), book.title);
    }
};

QTEST_MAIN(TestBooksPage)
#include "tst_bookspage.moc"
