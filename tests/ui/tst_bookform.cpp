// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/bookspagetest.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// A new book: scanned, checked, recognised.
class TestBookForm final : public BooksPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void scannersEnterDoesNotSubmitAHalfFilledForm()
    {
        trigger(u"newBookAction"_s);
        // The ISBN from the back of the book lands in its field, wherever the keys are.
        QTest::keyClicks(field(u"bookTitle"_s), u"9788936434120"_s);
        QTest::keyClick(field(u"bookTitle"_s), Qt::Key_Return);
        QTest::keyClick(field(u"bookTitle"_s), Qt::Key_Return);
        QCOMPARE(field(u"bookIsbn"_s)->text(), u"9788936434120"_s);
        QCOMPARE(field(u"bookTitle"_s)->text(), QString());
        field(u"bookTitle"_s)->setFocus();
        QTest::keyClicks(field(u"bookTitle"_s), u"Walden"_s);
        QTest::keyClick(field(u"bookTitle"_s), Qt::Key_Return);
        QVERIFY(field(u"bookVolume"_s)->hasFocus());
        field(u"bookBarcodes"_s)->setFocus();
        for (const QString &barcode : {u"W1"_s, u"W2"_s, u"W1"_s}) {
            QTest::keyClicks(field(u"bookBarcodes"_s), barcode);
            QTest::keyClick(field(u"bookBarcodes"_s), Qt::Key_Return);
            QTest::keyClick(field(u"bookBarcodes"_s), Qt::Key_Return); // some send two
        }
        QTRY_COMPARE(rows(u"barcodeRow"_s), (QStringList {u"W1, free"_s, u"W2, free"_s}));
        QCOMPARE(bookCount(), 3);
        trigger(u"saveBookAction"_s);
        QTRY_COMPARE(bookCount(), 4);
        QTRY_COMPARE(rows(u"copyRow"_s).size(), 2);
    }

    void enterGoesFromFieldToFieldOfANewBook()
    {
        trigger(u"newBookAction"_s);
        for (const QString &name :
             {u"bookTitle"_s, u"bookVolume"_s, u"bookAuthor"_s, u"bookPublisher"_s, u"bookYear"_s,
              u"bookCallNumber"_s, u"bookIsbn"_s, u"bookLanguage"_s, u"bookControlNumber"_s}) {
            QVERIFY2(field(name)->hasFocus(), qPrintable(name));
            QTest::keyClick(field(name), Qt::Key_Return);
        }
        QVERIFY(field(u"bookBarcodes"_s)->hasFocus());
        QCOMPARE(bookCount(), 3);
    }

    void takenNumberOfANewBookIsMarked()
    {
        trigger(u"newBookAction"_s);
        field(u"bookBarcodes"_s)->setFocus();
        QTest::keyClicks(field(u"bookBarcodes"_s), u"B1"_s);
        QTRY_VERIFY(field(u"bookBarcodes"_s)->accessibleDescription().contains("Human Acts"_L1));
        QSignalSpy link(m_page.get(), &Page::linkActivated);
        find<QToolButton>(u"bookBarcodesOwner"_s)->click();
        QCOMPARE(link.first().first().value<PageLink>(),
                 (PageLink {PageLink::Target::BookRecord, 2, {}}));
        QTest::keyClick(field(u"bookBarcodes"_s), Qt::Key_Return);
        QTRY_VERIFY(rows(u"barcodeRow"_s).value(0).contains("Human Acts"_L1));
        find<QToolButton>(u"leaveOut"_s)->click();
        QTRY_COMPARE(rows(u"barcodeRow"_s).size(), 0);
    }

    void knownBookHoldsTheNewOneUp()
    {
        writeDemianAgain();
        QVERIFY(known()->accessibleName().contains("already"_L1));
        trigger(u"saveBookAction"_s);
        QTRY_COMPARE(m_page->focusWidget()->objectName(), u"openKnown"_s);
        QCOMPARE(bookCount(), 3);
        find<QPushButton>(u"keepBoth"_s)->click();
        QTRY_COMPARE(bookCount(), 4);
    }

    void knownBookIsOpenedAndTheNewOneGoneOnWith()
    {
        writeDemianAgain();
        type(u"bookBarcodes"_s, u"A9"_s);
        known()->findChild<QPushButton *>(u"openKnown"_s)->click();
        QTRY_COMPARE(inspector()->book().value, 1);
        QCOMPARE(table()->currentKey(), 1);
        QCOMPARE(bookCount(), 3);
        find<QPushButton>(u"inlineMessageAction"_s)->click();
        QVERIFY(inspector()->isNew());
        QCOMPARE(field(u"bookTitle"_s)->text(), u"demian."_s);
        QCOMPARE(rows(u"barcodeRow"_s).size(), 1);
    }

    void copyIsAddedToTheKnownBook()
    {
        writeDemianAgain();
        type(u"bookBarcodes"_s, u"A8 A9"_s);
        known()->findChild<QPushButton *>(u"addToKnown"_s)->click();
        QTRY_COMPARE(barcodesOf(1), (QStringList {u"A1"_s, u"A2"_s, u"A8"_s, u"A9"_s}));
        QTRY_COMPARE(inspector()->book().value, 1);
        QVERIFY(!m_page->isEdited());
        QCOMPARE(bookCount(), 3);
        m_history->undoLast();
        QTRY_COMPARE(barcodesOf(1).size(), 2);
    }

    void copyOfAKnownBookIsScannedThere()
    {
        writeDemianAgain();
        known()->findChild<QPushButton *>(u"addToKnown"_s)->click();
        QTRY_COMPARE(inspector()->book().value, 1);
        QTRY_VERIFY(field(u"newBarcode"_s)->hasFocus());
    }

    void volumeOfAKnownBookIsAnotherOne()
    {
        writeDemianAgain();
        type(u"bookVolume"_s, u"2"_s);
        QTRY_VERIFY(!known()->isVisible());
        trigger(u"saveBookAction"_s);
        QTRY_COMPARE(bookCount(), 4);
    }
};

QTEST_MAIN(TestBookForm)
#include "tst_bookform.moc"
