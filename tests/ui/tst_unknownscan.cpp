// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QStackedWidget>

#include "tests/ui/deskdriver.h"
#include "ui/unknownscan.h"
#include "ui/widgets/longlistview.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// What the desk offers for a scan that nothing in the library answers to, with the keyboard alone.
class TestUnknownScan final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DeskDriver> m_desk;

    [[nodiscard]] int page() const { return m_desk->window->currentPage(); }
    template <class T>
    [[nodiscard]] T *shown(const QString &name) const
    {
        for (T *one : m_desk->window->findChildren<T *>(name)) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] QString fieldText(const QString &name) const
    {
        const auto *field = shown<QLineEdit>(name);
        return field ? field->text() : u"(not shown)"_s;
    }
    [[nodiscard]] QString messageInFront() const
    {
        const auto *message = shown<InlineMessage>(u"pageMessage"_s);
        return message ? message->text() : QString();
    }
    [[nodiscard]] QStringList steps() const
    {
        QStringList texts;
        for (const auto &name : {u"unknownBookActionButton"_s, u"unknownReaderActionButton"_s,
                                 u"unknownFindActionButton"_s}) {
            if (const auto *button = shown<QPushButton>(name))
                texts.append(button->text());
        }
        return texts;
    }

private Q_SLOTS:
    void initTestCase() { DeskDriver::isolate(); }
    void init()
    {
        QSettings().clear();
        m_desk = std::make_unique<DeskDriver>();
    }
    void cleanup() { m_desk.reset(); }

    void eachScanHasItsNextSteps_data()
    {
        QTest::addColumn<QString>("scanned");
        QTest::addColumn<QStringList>("offered");
        const QString copy = u"Copy of a book (F6)"_s;
        const QString card = u"New reader with this card (F7)"_s;
        const QString books = u"Search the books (F8)"_s;
        QTest::newRow("a number") << u"X99"_s << QStringList {copy, card, books};
        QTest::newRow("an ISBN") << u"9788937460449"_s
                                 << QStringList {u"New book with this ISBN (F6)"_s, books};
        QTest::newRow("thirteen digits that are none")
            << u"9788937460440"_s << QStringList {copy, card, books};
        QTest::newRow("words") << u"Nobody wrote this"_s
                               << QStringList {u"New book with this title (F6)"_s,
                                               u"Search the readers (F8)"_s};
    }
    void eachScanHasItsNextSteps()
    {
        QFETCH(const QString, scanned);
        m_desk->scan(scanned);
        QTRY_COMPARE(m_desk->headline(), u"Unknown number"_s);
        QTEST(steps(), "offered");
        // They go with what they are about.
        m_desk->later();
        m_desk->scan(u"B1"_s);
        QTRY_VERIFY(m_desk->headline() != u"Unknown number"_s);
        QCOMPARE(steps(), QStringList());
        for (const QAction *action : m_desk->window->findChild<DeskPage *>()->unknownScanActions())
            QVERIFY(!action->isEnabled());
    }

    void numberBecomesTheCopyOfABook()
    {
        m_desk->scan(u"X99"_s);
        QTRY_COMPARE(m_desk->headline(), u"Unknown number"_s);
        m_desk->press(Qt::Key_F6);
        QCOMPARE(page(), 1);
        QTRY_COMPARE(messageInFront(),
                     u"Which book is X99 a copy of? Find it and choose it in the list."_s);
        auto *view = shown<LongListView>(u"booksTable"_s);
        QTRY_VERIFY(view && view->model()->rowCount() > 0);
        QTRY_VERIFY(!view->model()->index(0, 0).data().toString().isEmpty());
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Down);
        const QString title = view->currentIndex().siblingAtColumn(0).data().toString();
        QTRY_COMPARE(messageInFront(), u"Is X99 a copy of “%1”?"_s.arg(title));
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_COMPARE(messageInFront(), u"Added the copy X99"_s);
        const auto copy = SampleLibrary::require(m_desk->library.database().read(
            [](const Stores &stores) { return stores.books().copyByBarcode(u"X99"_s); }));
        QVERIFY(copy.has_value());
        QCOMPARE(copy->book.value, view->currentKey());
        // Enter opens books again.
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_VERIFY(shown<QWidget>(u"bookPageTitle"_s));
    }

    void numberBecomesTheCopyOfANewBook()
    {
        m_desk->scan(u"X99"_s);
        QTRY_COMPARE(m_desk->headline(), u"Unknown number"_s);
        m_desk->press(Qt::Key_F6);
        auto *action = shown<QPushButton>(u"inlineMessageAction"_s);
        QTRY_VERIFY((action = shown<QPushButton>(u"inlineMessageAction"_s)));
        QCOMPARE(action->text(), u"It is a new book"_s);
        QTest::keyClick(action, Qt::Key_Return);
        QTRY_COMPARE(fieldText(u"bookTitle"_s), QString());
        QTest::keyClicks(shown<QLineEdit>(u"bookTitle"_s), u"Quite new"_s);
        QTest::keyClick(shown<QLineEdit>(u"bookTitle"_s), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(
            SampleLibrary::require(m_desk->library.database().read([](const Stores &stores) {
                return stores.books().copyByBarcode(u"X99"_s);
            })).has_value());
    }

    void theQuestionGoesWithThePage()
    {
        m_desk->scan(u"X99"_s);
        QTRY_COMPARE(m_desk->headline(), u"Unknown number"_s);
        m_desk->press(Qt::Key_F6);
        QTRY_VERIFY(!messageInFront().isEmpty());
        m_desk->window->showPage(0);
        m_desk->window->showPage(1);
        QCOMPARE(messageInFront(), QString());
    }

    void isbnBecomesANewBook()
    {
        m_desk->scan(u"9788937460449"_s);
        QTRY_COMPARE(m_desk->headline(), u"Unknown number"_s);
        QCOMPARE(m_desk->said(u"resultNote"_s),
                 u"The library has no book with the ISBN 9788937460449."_s);
        m_desk->press(Qt::Key_F6);
        QCOMPARE(page(), 1);
        QTRY_COMPARE(fieldText(u"bookIsbn"_s), u"9788937460449"_s);
        QCOMPARE(QApplication::focusWidget(), shown<QLineEdit>(u"bookTitle"_s));
    }

    void wordsBecomeANewTitleOrASearchForReaders()
    {
        m_desk->scan(u"Nobody wrote this"_s);
        QTRY_COMPARE(m_desk->headline(), u"Unknown number"_s);
        m_desk->press(Qt::Key_F8);
        QCOMPARE(page(), 3);
        QTRY_VERIFY(shown<LongListView>(u"readersTable"_s) || shown<QWidget>(u"emptyState"_s));
        m_desk->window->showPage(0);
        m_desk->press(Qt::Key_F6);
        QTRY_COMPARE(fieldText(u"bookTitle"_s), u"Nobody wrote this"_s);
    }

    void numberBecomesAReadersCard()
    {
        m_desk->scan(u"R4711"_s);
        QTRY_COMPARE(m_desk->headline(), u"Unknown number"_s);
        m_desk->press(Qt::Key_F7);
        QCOMPARE(page(), 3);
        QTRY_COMPARE(fieldText(u"readerCard"_s), u"R4711"_s);
        QTRY_COMPARE(QApplication::focusWidget(), shown<QLineEdit>(u"readerName"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"New Reader"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(
            SampleLibrary::require(m_desk->library.database().read([](const Stores &stores) {
                return stores.readers().readerByCard(u"R4711"_s);
            })).has_value());
    }

    void numberIsSoughtAmongTheBooks()
    {
        m_desk->scan(u"X99"_s);
        QTRY_COMPARE(m_desk->headline(), u"Unknown number"_s);
        m_desk->press(Qt::Key_F8);
        QCOMPARE(page(), 1);
        QCOMPARE(shown<QLineEdit>(u"search"_s)->text(), u"X99"_s);
    }

    void keysDoNothingOnOtherPages()
    {
        m_desk->scan(u"X99"_s);
        QTRY_COMPARE(m_desk->headline(), u"Unknown number"_s);
        m_desk->window->showPage(3);
        m_desk->press(Qt::Key_F6);
        QCOMPARE(page(), 3);
    }
};

QTEST_MAIN(TestUnknownScan)
#include "tst_unknownscan.moc"
