// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bookspage.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

#include "tests/ui/samplelibrary.h"
#include "ui/look.h"
#include "ui/models/booksmodel.h"
#include "ui/widgets/bookinspector.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/linkrow.h"
#include "ui/widgets/recordform.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// The page of books as staff use it, by keys and clicks.
class TestBooksPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleLibrary> m_library;
    std::unique_ptr<ActHistory> m_history;
    std::unique_ptr<BooksPage> m_page;

    template <class T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    [[nodiscard]] LongListView *table() const { return find<LongListView>(u"booksTable"_s); }
    [[nodiscard]] QLineEdit *field(const QString &name) const { return find<QLineEdit>(name); }
    [[nodiscard]] QString said() const { return find<InlineMessage>(u"pageMessage"_s)->text(); }
    [[nodiscard]] Book stored(qint64 id) const
    {
        return *SampleLibrary::require(m_library->database().read(
            [id](const Stores &stores) { return stores.books().book(BookId {id}); }));
    }
    [[nodiscard]] qint64 bookCount() const
    {
        return SampleLibrary::require(m_library->database().read(
            [](const Stores &stores) { return stores.books().bookCount(); }));
    }
    [[nodiscard]] QStringList rows(const QString &name) const
    {
        QStringList texts;
        for (const auto *row : m_page->findChildren<LinkRow *>(name)) {
            if (!row->isHidden())
                texts.append(row->accessibleName());
        }
        return texts;
    }
    void trigger(const QString &name) { find<QAction>(name)->trigger(); }
    void type(const QString &name, const QString &text)
    {
        QLineEdit *edit = field(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void search(const QString &text)
    {
        m_page->focusSearch();
        QTest::keyClicks(field(u"search"_s), text);
    }
    /// Demian is book 1, Human Acts 2, The Dwarf 3.
    void choose(qint64 id)
    {
        table()->setCurrentKey(id);
        QTRY_COMPARE(m_page->findChild<BookInspector *>()->book().value, id);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"bookbell-test"_s);
        QCoreApplication::setApplicationName(u"tst_bookspage"_s);
        QSettings().clear();
        applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
    }
    void init()
    {
        m_library = std::make_unique<SampleLibrary>(u"en"_s);
        m_history = std::make_unique<ActHistory>(m_library->desk());
        m_page = std::make_unique<BooksPage>(m_library->parts(), *m_history);
        m_page->resize(1100, 760);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->setInFront(true);
        QTRY_COMPARE(table()->model()->rowCount(), 3);
    }
    void cleanup()
    {
        m_page.reset();
        m_history.reset();
        m_library.reset();
    }

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
        QCOMPARE(rows(u"queueRow"_s).size(), 2);
        QVERIFY(rows(u"queueRow"_s).first().contains("Emma Wilson"_L1));
        QSignalSpy link(m_page.get(), &Page::linkActivated);
        m_page->findChild<LinkRow *>(u"queueRow"_s)->findChild<QToolButton *>()->click();
        QCOMPARE(link.count(), 1);
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
        type(u"bookIsbn"_s, u"9788936434120"_s);
        QTRY_VERIFY(field(u"bookIsbn"_s)->accessibleDescription().contains("Another book"_L1));
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
        QTRY_COMPARE(rows(u"queueRow"_s).size(), 1);
        m_history->undoLast();
        QTRY_COMPARE(rows(u"queueRow"_s).size(), 0);
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
};

QTEST_MAIN(TestBooksPage)
#include "tst_bookspage.moc"
