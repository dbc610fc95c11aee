// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <numeric>
#include <set>

#include "tests/ui/samplelibrary.h"
#include "ui/models/longlistmodel.h"
#include "ui/widgets/longlistview.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

namespace {

/// A list whose keys come when the test says so.
class AnsweredList final : public LongListModel
{
public:
    using LongListModel::LongListModel;
    using LongListModel::requery;

    RowKeys keys;
    bool isFailing = false;
    bool isHeld = false;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 1;
    }
    [[nodiscard]] RowKeys shown() const
    {
        RowKeys rows;
        for (int row = 0; row < rowCount(); ++row)
            rows.push_back(keyAt(row));
        return rows;
    }
    void answerHeld()
    {
        for (auto &[promise, result] : m_held) {
            promise->addResult(result);
            promise->finish();
        }
        m_held.clear();
    }

protected:
    QFuture<Result<SharedKeys>> findKeys(qint64 limit, const CancelFlag &) override
    {
        auto promise = std::make_shared<QPromise<Result<SharedKeys>>>();
        promise->start();
        RowKeys first = keys;
        if (limit >= 0 && static_cast<qint64>(first.size()) > limit)
            first.resize(static_cast<size_t>(limit));
        Result<SharedKeys> result = std::make_shared<const RowKeys>(std::move(first));
        if (isFailing)
            result = fail(ErrorCode::LibraryBusy);
        m_held.append({promise, result});
        if (!isHeld)
            answerHeld();
        return promise->future();
    }
    void fetchLines(const RowKeys &wanted) override
    {
        QMetaObject::invokeMethod(
            this,
            [this, wanted] {
                m_fresh.insert(wanted.begin(), wanted.end());
                linesFetched(wanted);
            },
            Qt::QueuedConnection);
    }
    QVariant cellOf(qint64 key, int, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(key) : QVariant();
    }
    Freshness freshness(qint64 key) const override
    {
        return m_fresh.contains(key) ? Freshness::Fresh : Freshness::Stale;
    }
    void makeStale() override { m_fresh.clear(); }

private:
    std::set<qint64> m_fresh;
    QList<std::pair<std::shared_ptr<QPromise<Result<SharedKeys>>>, Result<SharedKeys>>> m_held;
};

} // namespace

/// Changes of a list while the last one is still being taken in.
class TestLongListRefresh : public QObject
{
    Q_OBJECT

private:
    static constexpr int many = 200'000;

    std::unique_ptr<SampleLibrary> m_library;
    std::unique_ptr<AnsweredList> m_list;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    static RowKeys range(qint64 from, qint64 count)
    {
        RowKeys keys(static_cast<size_t>(count));
        std::iota(keys.begin(), keys.end(), from);
        return keys;
    }
    /// Until part of the rows stands and part is still to come.
    void beHalfway()
    {
        m_list->setActive(true);
        QTRY_VERIFY(m_list->rowCount() > 1000);
        QVERIFY(m_list->rowCount() < many);
    }

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<SampleLibrary>();
        m_list = std::make_unique<AnsweredList>(m_library->database(), nullptr);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_list.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_list->keys = range(1, many);
    }
    void cleanup()
    {
        m_tester.reset();
        m_list.reset();
        m_library.reset();
    }

    void changeDuringInsertionIsTakenIn()
    {
        beHalfway();
        m_list->keys.erase(m_list->keys.begin() + 10, m_list->keys.begin() + 60'000);
        m_list->keys.push_back(many + 7);
        m_list->refresh();
        QTRY_VERIFY(m_list->isComplete() && m_list->rowCount() == int(m_list->keys.size()));
        QCOMPARE(m_list->shown(), m_list->keys);
    }

    void otherQueryDuringInsertionWins()
    {
        beHalfway();
        m_list->keys = range(900'000, 70'000);
        m_list->requery();
        QTRY_VERIFY(m_list->isComplete() && m_list->rowCount() == 70'000);
        QCOMPARE(m_list->shown(), m_list->keys);
        m_list->keys = {};
        m_list->requery();
        QTRY_COMPARE(m_list->rowCount(), 0);
    }

    void answerOfTheLastQueryIsDropped()
    {
        m_list->isHeld = true;
        m_list->setActive(true);
        m_list->keys = range(5, 3);
        m_list->requery();
        m_list->answerHeld();
        QTRY_COMPARE(m_list->rowCount(), 3);
        // The answer of the first query is there, too, by now.
        QCoreApplication::processEvents();
        QCOMPARE(m_list->shown(), range(5, 3));
    }

    void listLeftDuringInsertionIsWholeWhenItComesBack()
    {
        beHalfway();
        m_list->setActive(false);
        m_list->keys = range(1, 100);
        m_list->refresh();
        QTRY_COMPARE(m_list->rowCount(), many);
        m_list->setActive(true);
        QTRY_COMPARE(m_list->rowCount(), 100);
    }

    void failureIsMadeUpForWhenTheListIsOpenedAgain()
    {
        m_list->setActive(true);
        QTRY_VERIFY(m_list->isComplete() && m_list->rowCount() == many);
        QSignalSpy failed(m_list.get(), &LongListModel::failed);
        m_list->isFailing = true;
        m_list->requery();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!m_list->isOfPresentQuery());
        m_list->setActive(false);
        m_list->isFailing = false;
        m_list->keys = range(1, 100);
        m_list->setActive(true);
        QTRY_COMPARE(m_list->rowCount(), 100);
        QVERIFY(m_list->isOfPresentQuery());
    }

    void currentRecordStaysWhileRowsMoveAroundIt()
    {
        LongListView view(m_list.get(), u"refreshTable"_s, {{10, {}}});
        view.show();
        m_list->setActive(true);
        QTRY_COMPARE(m_list->rowCount(), many);
        view.setCurrentKey(150'000);
        QSignalSpy moved(&view, &LongListView::currentKeyChanged);
        std::reverse(m_list->keys.begin(), m_list->keys.end());
        m_list->refresh();
        QTRY_COMPARE(m_list->shown(), m_list->keys);
        QTRY_COMPARE(m_list->keyAt(view.currentIndex().row()), 150'000);
        QCOMPARE(view.currentKey(), 150'000);
        QCOMPARE(view.selectedKeys(), QList<qint64> {150'000});
        QCOMPARE(moved.size(), 0);
    }

    void rowChosenWhileRowsComeStaysChosen()
    {
        LongListView view(m_list.get(), u"refreshTable"_s, {{10, {}}});
        view.show();
        m_list->setActive(true);
        QTRY_COMPARE(m_list->rowCount(), many);
        view.setCurrentKey(150'000);
        // All but the first rows change their place, and come back bit by bit.
        std::reverse(m_list->keys.begin() + 10, m_list->keys.end());
        m_list->refresh();
        QTRY_VERIFY(m_list->rowCount() > 1000 && m_list->rowCount() < many);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          view.visualRect(m_list->index(3, 0)).center());
        view.scrollToTop();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          view.visualRect(m_list->index(3, 0)).center());
        QTRY_COMPARE(m_list->rowCount(), many);
        QTRY_VERIFY(m_list->isComplete());
        QCOMPARE(view.currentKey(), 4);
        QCOMPARE(view.selectedKeys(), QList<qint64> {4});
    }
};

QTEST_MAIN(TestLongListRefresh)
#include "tst_longlistrefresh.moc"
