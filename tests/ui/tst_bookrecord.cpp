// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/bookspagetest.h"
#include "ui/layoutfocus.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// The page of one book, and its copies wherever they are shown.
class TestBookRecord final : public BooksPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void enterOpensTheBooksPage()
    {
        open(1);
        QVERIFY(!table()->isVisible());
        QVERIFY(!field(u"search"_s)->isVisible());
        QCOMPARE(find<QLabel>(u"bookPageTitle"_s)->text(), u"Demian"_s);
        QCOMPARE(find<QLabel>(u"bookPlace"_s)->text(), u"1 / 3"_s);
        QTRY_COMPARE(queue()->size(), 2);
        QVERIFY(queue()->isVisible());
        QTest::keyClick(inspector(), Qt::Key_Escape);
        QVERIFY(table()->isVisible());
        QVERIFY(table()->hasFocus());
        QCOMPARE(table()->currentKey(), 1);
        QVERIFY(!inspector()->isWide());
    }

    void doubleClickOpensAndTheActionLeadsBack()
    {
        const QRect row = table()->visualRect(table()->model()->index(1, 0));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, row.center());
        QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, row.center());
        QVERIFY(inspector()->isWide());
        QTRY_VERIFY(inspector()->book().isValid());
        const qint64 key = inspector()->book().value;
        QCOMPARE(find<QAction>(u"backToListAction"_s)->shortcut(),
                 QKeySequence(Qt::ALT | Qt::Key_Left));
        trigger(u"backToListAction"_s);
        QVERIFY(table()->isVisible());
        QCOMPARE(table()->currentKey(), key);
    }

    void neighboursAreReachedByKeys()
    {
        open(1);
        QVERIFY(!find<QAction>(u"previousBookAction"_s)->isEnabled());
        trigger(u"nextBookAction"_s);
        QTRY_COMPARE(find<QLabel>(u"bookPlace"_s)->text(), u"2 / 3"_s);
        QCOMPARE(find<QLabel>(u"bookPageTitle"_s)->text(), u"Human Acts"_s);
        trigger(u"nextBookAction"_s);
        QTRY_COMPARE(find<QLabel>(u"bookPlace"_s)->text(), u"3 / 3"_s);
        QVERIFY(!find<QAction>(u"nextBookAction"_s)->isEnabled());
        find<QToolButton>(u"previousBook"_s)->click();
        QTRY_COMPARE(find<QLabel>(u"bookPageTitle"_s)->text(), u"Human Acts"_s);
    }

    void linkLeadsToTheBooksPage()
    {
        search(u"demi"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        m_page->follow({PageLink::Target::BookRecord, 3, {}});
        QVERIFY(inspector()->isWide());
        QTRY_COMPARE(find<QLabel>(u"bookPageTitle"_s)->text(), u"The Dwarf"_s);
        QTRY_COMPARE(find<QLabel>(u"bookPlace"_s)->text(), u"3 / 3"_s);
        m_page->follow({PageLink::Target::Book, 2, {}});
        QVERIFY(!inspector()->isWide());
        QTRY_COMPARE(table()->currentKey(), 2);
    }

    void whatIsTypedStaysWhenThePageOpens()
    {
        choose(2);
        QTRY_COMPARE(field(u"bookTitle"_s)->text(), u"Human Acts"_s);
        type(u"bookYear"_s, u"2014"_s);
        trigger(u"openBookAction"_s);
        QCOMPARE(field(u"bookYear"_s)->text(), u"2014"_s);
        QVERIFY(field(u"bookYear"_s)->isVisible());
        // Escape in the form discards first, and only then leads back.
        QTest::keyClick(field(u"bookYear"_s), Qt::Key_Escape);
        QVERIFY(inspector()->isWide());
        QCOMPARE(field(u"bookYear"_s)->text(), QString());
        QTest::keyClick(field(u"bookYear"_s), Qt::Key_Escape);
        QVERIFY(!inspector()->isWide());
    }

    void deletedElsewhereLeadsBackToTheList()
    {
        open(3);
        SampleLibrary::require(m_library->desks().books.remove(BookId {3}));
        QTRY_VERIFY(!inspector()->isWide());
        QVERIFY(table()->isVisible());
        QTRY_VERIFY(said().contains("no longer"_L1));
    }

    void deletedFromItsPageComesBack()
    {
        open(3);
        trigger(u"removeBookAction"_s);
        QTRY_VERIFY(!inspector()->isWide());
        QTRY_VERIFY(said().contains("The Dwarf"_L1));
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QTRY_VERIFY(find<QPushButton>(u"inlineMessageAction"_s)->isVisible());
        find<QPushButton>(u"inlineMessageAction"_s)->click();
        QTRY_COMPARE(table()->model()->rowCount(), 3);
    }

    void tabGoesThroughThePageAsItIsRead()
    {
        open(1);
        QTRY_COMPARE(rows(u"copyRow"_s).size(), 2);
        const auto at = [this](const QString &name) {
            const QList<QWidget *> stops = tabStops(inspector());
            for (qsizetype i = 0; i < stops.size(); ++i) {
                if (stops.at(i)->objectName() == name)
                    return i;
            }
            return qsizetype(-1);
        };
        // Rows that were made last stand where they are seen.
        QVERIFY(at(u"backToList"_s) == 0);
        QVERIFY(at(u"renumberCopy"_s) > 0);
        QVERIFY(at(u"newBarcode"_s) > at(u"renumberCopy"_s));
        QVERIFY(at(u"reserveForReader"_s) > at(u"newBarcode"_s));
        QVERIFY(at(u"watchReader"_s) > at(u"reserveForReader"_s));
        QVERIFY(at(u"bookTitle"_s) > at(u"watchReader"_s));
        field(u"newBarcode"_s)->setFocus();
        QTest::keyClick(field(u"newBarcode"_s), Qt::Key_Tab);
        QCOMPARE(m_page->focusWidget()->objectName(), u"newBarcodeAdd"_s);
        QTest::keyClick(m_page->focusWidget(), Qt::Key_Backtab);
        QVERIFY(field(u"newBarcode"_s)->hasFocus());
    }

    void watchesAreAddedByCardAndTakenBack()
    {
        SampleLibrary::require(m_library->desk().checkOut(u"B1"_s, u"R1003"_s, false));
        open(2);
        QTRY_VERIFY(field(u"watchReader"_s)->isVisible());
        QTest::keyClicks(field(u"watchReader"_s), u"R1001"_s);
        QTest::keyClick(field(u"watchReader"_s), Qt::Key_Return);
        QTRY_COMPARE(shownNames(u"watchRow"_s).size(), 1);
        QVERIFY(shownNames(u"watchRow"_s).first().contains("Emma Wilson"_L1));
        QVERIFY(shownNames(u"watchRow"_s).first().contains("2 device"_L1));
        QCOMPARE(field(u"watchReader"_s)->text(), QString());
        m_history->undoLast();
        QTRY_COMPARE(shownNames(u"watchRow"_s).size(), 0);
        type(u"watchReader"_s, u"R1002"_s);
        QTest::keyClick(field(u"watchReader"_s), Qt::Key_Return);
        QTRY_COMPARE(shownNames(u"watchRow"_s).size(), 1);
        QVERIFY(shownNames(u"watchRow"_s).first().contains("No device"_L1));
        find<QToolButton>(u"removeWatch"_s)->click();
        QTRY_COMPARE(shownNames(u"watchRow"_s).size(), 0);
        m_history->undoLast();
        QTRY_COMPARE(shownNames(u"watchRow"_s).size(), 1);
    }

    void watchOfNoUseIsRefusedWithWords()
    {
        open(2);
        QTRY_VERIFY(field(u"watchReader"_s)->isVisible());
        type(u"watchReader"_s, u"R1001"_s);
        QTest::keyClick(field(u"watchReader"_s), Qt::Key_Return);
        QTRY_VERIFY(said().contains("B1"_L1));
        QCOMPARE(shownNames(u"watchRow"_s).size(), 0);
    }

    void historySaysWhatHappenedAndTakesItBack()
    {
        open(1);
        QTRY_COMPARE(shownNames(u"historyRow"_s).size(), 2);
        QVERIFY(shownNames(u"historyRow"_s).first().contains("Reserved for Daniel Park"_L1));
        QVERIFY(shownNames(u"historyRow"_s).first().contains("10:42"_L1));
        QVERIFY(shownNames(u"historyRow"_s).first().contains("staff"_L1));
        // By another program on the same library.
        SampleLibrary::require(m_library->desk().checkIn(u"A1"_s));
        QTRY_COMPARE(shownNames(u"historyRow"_s).size(), 3);
        const QString line = shownNames(u"historyRow"_s).first();
        QVERIFY(line.contains("A1"_L1));
        QVERIFY(line.contains("on the hold shelf for Emma Wilson"_L1));
        QCOMPARE(m_library->stateOf(u"A1"_s), CopyState::OnHoldShelf);
        buttonIn(u"historyRow"_s, u"Checked in"_s, u"undoHistory"_s)->click();
        QTRY_COMPARE(m_library->stateOf(u"A1"_s), CopyState::Available);
        QTRY_COMPARE(shownNames(u"historyRow"_s).size(), 4);
        QVERIFY(shownNames(u"historyRow"_s).at(0).contains("Taken back: check-in"_L1));
        QVERIFY(shownNames(u"historyRow"_s).at(1).contains("(taken back)"_L1));
        QVERIFY(!buttonIn(u"historyRow"_s, u"Checked in"_s, u"undoHistory"_s));
    }

    void historyShowsAPageAtATime()
    {
        for (int i = 0; i < 13; ++i) {
            SampleLibrary::require(m_library->desk().checkOut(u"B1"_s, u"R1003"_s, false));
            SampleLibrary::require(m_library->desk().checkIn(u"B1"_s));
        }
        open(2);
        QTRY_COMPARE(shownNames(u"historyRow"_s).size(), 20);
        find<QPushButton>(u"olderHistory"_s)->click();
        QTRY_COMPARE(shownNames(u"historyRow"_s).size(), 26);
        QVERIFY(!find<QPushButton>(u"olderHistory"_s)->isVisible());
    }

    void emptySectionsSayWhatToDo()
    {
        Book book;
        book.title = u"Walden"_s;
        const BookId id = SampleLibrary::require(m_library->desks().books.add(book, {})).book.id;
        QTRY_COMPARE(table()->model()->rowCount(), 4);
        open(id.value);
        QStringList texts;
        for (const auto *label : inspector()->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        const QString all = texts.join(u'\n');
        QVERIFY(all.contains("No copy yet"_L1));
        QVERIFY(all.contains("Add a reader who"_L1));
    }

    void copyIsCheckedInFromItsRow()
    {
        SampleLibrary::require(m_library->desk().checkOut(u"B1"_s, u"R1003"_s, false));
        m_library->clock().advance(std::chrono::hours(2));
        open(2);
        QTRY_VERIFY(rows(u"copyRow"_s).value(0).contains("On loan"_L1));
        QTRY_VERIFY(rows(u"copyRow"_s).value(0).contains("since 10:4"_L1));
        buttonIn(u"copyRow"_s, u"B1"_s, u"checkInCopy"_s)->click();
        QTRY_COMPARE(m_library->stateOf(u"B1"_s), CopyState::Available);
        QTRY_VERIFY(rows(u"copyRow"_s).value(0).contains("At its place"_L1));
        QVERIFY(!buttonIn(u"copyRow"_s, u"B1"_s, u"checkInCopy"_s)->isVisible());
        m_history->undoLast();
        QTRY_COMPARE(m_library->stateOf(u"B1"_s), CopyState::OnLoan);
    }

    void copyGetsAnotherNumber()
    {
        choose(2);
        QTRY_COMPARE(rows(u"copyRow"_s).size(), 1);
        find<QToolButton>(u"renumberCopy"_s)->click();
        QVERIFY(field(u"copyNumber"_s)->hasFocus());
        QCOMPARE(field(u"copyNumber"_s)->selectedText(), u"B1"_s);
        QTest::keyClicks(field(u"copyNumber"_s), u"A1"_s);
        QTest::keyClick(field(u"copyNumber"_s), Qt::Key_Return);
        QTRY_VERIFY(said().contains("A1"_L1));
        QVERIFY(field(u"copyNumber"_s)->isVisible());
        type(u"copyNumber"_s, u"B7"_s);
        QTest::keyClick(field(u"copyNumber"_s), Qt::Key_Return);
        QTRY_COMPARE(barcodesOf(2), QStringList {u"B7"_s});
        QTRY_VERIFY(!field(u"copyNumber"_s)->isVisible());
        m_history->undoLast();
        QTRY_COMPARE(barcodesOf(2), QStringList {u"B1"_s});
        find<QToolButton>(u"renumberCopy"_s)->click();
        QTest::keyClick(field(u"copyNumber"_s), Qt::Key_Escape);
        QVERIFY(!field(u"copyNumber"_s)->isVisible());
    }

    void copyOnTheShelfIsNotRemoved()
    {
        choose(1);
        QTRY_COMPARE(rows(u"copyRow"_s).size(), 2);
        const auto there = m_library->openAgain();
        Desk other(*there, m_library->clock(), {u"other"_s, u"window"_s});
        SampleLibrary::require(other.checkIn(u"A1"_s));
        // Before the page may have seen it.
        buttonIn(u"copyRow"_s, u"A1"_s, u"removeCopy"_s)->click();
        QTRY_VERIFY(said().contains("hold shelf"_L1));
        QCOMPARE(m_library->stateOf(u"A1"_s), CopyState::OnHoldShelf);
        QTRY_VERIFY(rows(u"copyRow"_s).value(0).contains("Hold shelf"_L1));
    }

    void numberTypedForACopyOutlivesIt()
    {
        choose(1);
        QTRY_COMPARE(rows(u"copyRow"_s).size(), 2);
        buttonIn(u"copyRow"_s, u"A2"_s, u"renumberCopy"_s)->click();
        QLineEdit *number = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(number);
        QTest::keyClicks(number, u"A77"_s);
        const auto record = SampleLibrary::require(m_library->desks().books.record(BookId {1}));
        const auto there = m_library->openAgain();
        const BookDesk other(*there, m_library->clock(), {u"other"_s, u"window"_s});
        SampleLibrary::require(other.removeCopy(record.copies.at(1).copy.id));
        QTRY_VERIFY(said().contains("A2"_L1));
        QCOMPARE(rows(u"copyRow"_s).size(), 1);
        QCOMPARE(field(u"newBarcode"_s)->text(), u"A77"_s);
        QVERIFY(field(u"newBarcode"_s)->hasFocus());
    }

    void numberBeingTypedStaysWhileTheListIsRead()
    {
        choose(1);
        QTRY_COMPARE(rows(u"copyRow"_s).size(), 2);
        buttonIn(u"copyRow"_s, u"A2"_s, u"renumberCopy"_s)->click();
        QLineEdit *number = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(number);
        QTest::keyClicks(number, u"A7"_s);
        SampleLibrary::require(m_library->desks().books.addCopies(BookId {1}, {u"A3"_s}));
        QTRY_COMPARE(m_page->findChildren<LinkRow *>(u"copyRow"_s).size(), 3);
        QCOMPARE(number->text(), u"A7"_s);
        QVERIFY(number->hasFocus());
        QTest::keyClick(number, Qt::Key_Return);
        QTRY_COMPARE(barcodesOf(1), (QStringList {u"A1"_s, u"A7"_s, u"A3"_s}));
    }

    void severalCopiesArePasted()
    {
        choose(3);
        QTRY_COMPARE(rows(u"copyRow"_s).size(), 1);
        field(u"newBarcode"_s)->setFocus();
        field(u"newBarcode"_s)->setText(u"C2, C3\tA1"_s);
        QTRY_VERIFY(field(u"newBarcode"_s)->accessibleDescription().contains("Demian"_L1));
        QTest::keyClick(field(u"newBarcode"_s), Qt::Key_Return);
        QTRY_VERIFY(said().contains("A1"_L1));
        QCOMPARE(barcodesOf(3), QStringList {u"C1"_s});
        field(u"newBarcode"_s)->setText(u"C2, C3"_s);
        QTest::keyClick(field(u"newBarcode"_s), Qt::Key_Return);
        QTRY_COMPARE(rows(u"copyRow"_s).size(), 3);
        QVERIFY(field(u"newBarcode"_s)->text().isEmpty());
        m_history->undoLast();
        QTRY_COMPARE(rows(u"copyRow"_s).size(), 1);
    }

    void nextFreeNumberIsOffered()
    {
        choose(1);
        auto *next = find<QToolButton>(u"newBarcodeNext"_s);
        QTRY_COMPARE(next->text(), u"A3"_s);
        field(u"newBarcode"_s)->setFocus();
        QTest::keyClick(field(u"newBarcode"_s), Qt::Key_Down);
        QCOMPARE(field(u"newBarcode"_s)->text(), u"A3"_s);
        QVERIFY(!next->isVisible());
        QTest::keyClick(field(u"newBarcode"_s), Qt::Key_Return);
        QTRY_COMPARE(rows(u"copyRow"_s).size(), 3);
        QTRY_COMPARE(next->text(), u"A4"_s);
        QTRY_VERIFY(next->isVisible());
    }
};

QTEST_MAIN(TestBookRecord)
#include "tst_bookrecord.moc"
