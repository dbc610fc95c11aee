// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/longlistmodel.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "tests/ui/samplelibrary.h"
#include "ui/models/booksmodel.h"
#include "ui/widgets/longlistview.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// The list of books, which stands for all long lists.
class TestLongListModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleLibrary> m_library;
    std::unique_ptr<BooksModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    void addBooks(int count)
    {
        SampleLibrary::require(m_library->database().write([count](Stores &stores) -> Result<bool> {
            for (int i = 0; i < count; ++i) {
                Book book;
                book.title = u"Book %1"_s.arg(i, 5, 10, QChar(u'0'));
                book.author = i % 2 == 0 ? u"Even"_s : u"Odd"_s;
                if (auto added = stores.books().add(book); !added)
                    return fail(added.error());
            }
            return true;
        }));
    }
    void addBook(const QString &title)
    {
        Book book;
        book.title = title;
        SampleLibrary::require(m_library->database().write(
            [book](Stores &stores) { return stores.books().add(book); }));
    }
    [[nodiscard]] QString title(int row) const
    {
        return m_model->index(row, BooksModel::Title).data().toString();
    }
    /// Asks for a cell as a view does, until its line is there.
    [[nodiscard]] bool showsTitle(int row, const QString &expected) const
    {
        return QTest::qWaitFor([&] { return title(row) == expected; });
    }
    void loadAll()
    {
        m_model->setActive(true);
        QTRY_VERIFY(m_model->isComplete());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"bookbell-test"_s);
        QCoreApplication::setApplicationName(u"tst_longlistmodel"_s);
        QSettings().clear();
    }
    void init()
    {
        m_library = std::make_unique<SampleLibrary>();
        m_model = std::make_unique<BooksModel>(m_library->database(), nullptr);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_library.reset();
    }

    void readsNothingUntilItIsActive()
    {
        QSignalSpy loaded(m_model.get(), &LongListModel::loaded);
        addBooks(3);
        QCOMPARE(m_model->rowCount(), 0);
        loadAll();
        QCOMPARE(loaded.count(), 1);
        QCOMPARE(m_model->rowCount(), 6);
    }

    void firstRowsComeBeforeTheRest()
    {
        addBooks(1000);
        int rowsAtFirst = 0;
        connect(m_model.get(), &LongListModel::loaded, this,
                [&] { rowsAtFirst = m_model->rowCount(); });
        loadAll();
        QCOMPARE(rowsAtFirst, 200);
        QCOMPARE(m_model->rowCount(), 1003);
    }

    void linesComeWhenTheyAreAskedFor()
    {
        addBooks(1000);
        loadAll();
        const QModelIndex far = m_model->index(700, BooksModel::Title);
        QVERIFY(!far.data(LongListModel::IsLoadedRole).toBool());
        QVERIFY(showsTitle(700, u"Book 00700"_s));
        QVERIFY(far.data(LongListModel::IsLoadedRole).toBool());
    }

    void newRowIsInsertedWhereItBelongs()
    {
        addBooks(500);
        loadAll();
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        const QPersistentModelIndex last = m_model->index(499, 0);
        addBook(u"Book 00250a"_s);
        QTRY_COMPARE(m_model->rowCount(), 504);
        QCOMPARE(last.row(), 500);
        QVERIFY(showsTitle(251, u"Book 00250a"_s));
        QCOMPARE(reset.count(), 0);
    }

    void changedLineIsReadAgain()
    {
        loadAll();
        QVERIFY(showsTitle(0, u"난장이가 쏘아올린 작은 공"_s));
        SampleLibrary::require(m_library->database().write([](Stores &stores) -> Result<bool> {
            Book book = **stores.books().book(BookId {3});
            book.author = u"다른 사람"_s;
            if (auto stored = stores.books().update(book); !stored)
                return fail(stored.error());
            return true;
        }));
        QTRY_COMPARE(m_model->index(0, BooksModel::Author).data().toString(), u"다른 사람"_s);
    }

    void removedRowGoes()
    {
        loadAll();
        SampleLibrary::require(m_library->desks().books.remove(BookId {3}));
        QTRY_COMPARE(m_model->rowCount(), 2);
    }

    void searchReplacesTheRows()
    {
        addBooks(300);
        loadAll();
        m_model->setSearch(u"소년"_s);
        QTRY_COMPARE(m_model->rowCount(), 1);
        QVERIFY(showsTitle(0, u"소년이 온다"_s));
        // Each letter asks anew; only the last answer counts.
        for (const QString &typed : {u"B"_s, u"Bo"_s, u"Boo"_s, u"Book 00017"_s})
            m_model->setSearch(typed);
        QTRY_VERIFY(m_model->isComplete() && m_model->rowCount() == 1);
        QVERIFY(showsTitle(0, u"Book 00017"_s));
    }

    void sortsByTheColumnsThatCan()
    {
        addBooks(3);
        loadAll();
        QVERIFY(m_model->isSortable(BooksModel::Title));
        QVERIFY(!m_model->isSortable(BooksModel::Queue));
        m_model->sort(BooksModel::Title, Qt::DescendingOrder);
        QVERIFY(showsTitle(5, u"Book 00000"_s));
        m_model->sort(BooksModel::Queue, Qt::AscendingOrder);
        QVERIFY(showsTitle(5, u"Book 00000"_s));
    }

    void currentRecordStaysTheCurrentOne()
    {
        addBooks(50);
        LongListView view(m_model.get(), u"testTable"_s, {{1, {}, false}});
        view.show();
        loadAll();
        QSignalSpy chosen(&view, &LongListView::currentKeyChanged);
        view.selectRow(20);
        const qint64 key = m_model->keyAt(20);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(view.currentKey(), key);
        addBook(u"A first one"_s);
        QTRY_COMPARE(m_model->rowCount(), 54);
        m_model->sort(BooksModel::Title, Qt::DescendingOrder);
        QTRY_COMPARE(m_model->keyAt(m_model->rowCount() - 1), 54);
        QTRY_COMPARE(view.currentIndex().row(), m_model->rowOfKey(key));
        QCOMPARE(view.selectedKeys(), QList<qint64> {key});
        QCOMPARE(chosen.count(), 1);
    }

    void removedRecordIsNoLongerTheCurrentOne()
    {
        LongListView view(m_model.get(), u"testTable"_s, {{1, {}, false}});
        view.show();
        loadAll();
        view.setCurrentKey(3);
        QSignalSpy chosen(&view, &LongListView::currentKeyChanged);
        SampleLibrary::require(m_library->desks().books.remove(BookId {3}));
        QTRY_COMPARE(view.currentKey(), 0);
        QCOMPARE(chosen.count(), 1);
    }

    void recordIsMadeCurrentAsSoonAsItIsThere()
    {
        addBooks(900);
        LongListView view(m_model.get(), u"testTable"_s, {{1, {}, false}});
        view.show();
        view.setCurrentKey(800);
        m_model->setActive(true);
        QTRY_COMPARE(view.currentKey(), 800);
        QVERIFY(view.selectionModel()->isRowSelected(m_model->rowOfKey(800)));
    }

    void widthsAndSortingStay()
    {
        {
            LongListView view(m_model.get(), u"keptTable"_s, {{1, {}, false}, {1, {}, false}});
            view.show();
            loadAll();
            QTest::mouseClick(view.horizontalHeader()->viewport(), Qt::LeftButton, {},
                              QPoint(20, 10));
            QTest::mouseClick(view.horizontalHeader()->viewport(), Qt::LeftButton, {},
                              QPoint(20, 10));
            QTRY_VERIFY(m_model->query().isDescending);
            view.saveState();
        }
        BooksModel other(m_library->database(), nullptr);
        LongListView again(&other, u"keptTable"_s, {{1, {}, false}, {1, {}, false}});
        QVERIFY(other.query().isDescending);
        QCOMPARE(again.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    }
};

QTEST_MAIN(TestLongListModel)
#include "tst_longlistmodel.moc"
