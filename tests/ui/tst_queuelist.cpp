// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QDragEnterEvent>
#include <QListView>
#include <QMimeData>

#include "tests/ui/reservationsfixture.h"
#include "ui/models/queuemodel.h"
#include "ui/widgets/queuelist.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// The queue of a book, reordered on the page over a real library. Demian: 1 (R1001), 2 (R1002),
/// 3 (R1003).
class TestQueueList final : public QObject
{
    Q_OBJECT

private:
    ReservationsFixture m_f;

    [[nodiscard]] QListView *view() const { return m_f.find<QListView>(u"queueView"_s); }
    [[nodiscard]] QList<qint64> shown() const
    {
        QList<qint64> ids;
        for (int row = 0; row < view()->model()->rowCount(); ++row)
            ids.append(
                view()->model()->index(row, 0).data(QueueModel::ReservationRole).toLongLong());
        return ids;
    }
    [[nodiscard]] QString at(int row, int role) const
    {
        return view()->model()->index(row, 0).data(role).toString();
    }
    [[nodiscard]] int rowOf(qint64 id) const { return static_cast<int>(shown().indexOf(id)); }
    /// Chooses the reservation in the table of those that wait, and waits for its queue.
    void choose(qint64 id)
    {
        m_f.open(ReservationPile::Waiting, 3);
        m_f.table()->setCurrentKey(id);
        QTRY_COMPARE(view()->model()->rowCount(), 3);
        QTRY_COMPARE(view()->currentIndex().row(), rowOf(id));
        QTRY_VERIFY(view()->isVisible());
    }
    /// As a drag does: the row `id` is let fall on the row `on`, at its upper or lower half.
    void drop(qint64 id, int on, bool below)
    {
        const QModelIndex from = view()->model()->index(rowOf(id), 0);
        const std::unique_ptr<QMimeData> data(view()->model()->mimeData({from}));
        const QRect rect = view()->visualRect(view()->model()->index(on, 0));
        const QPoint point =
            below ? rect.bottomLeft() + QPoint(20, -1) : rect.topLeft() + QPoint(20, 1);
        QWidget *target = view()->viewport();
        QDragEnterEvent enter(point, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        QDragMoveEvent move(point, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &move);
        QVERIFY(move.isAccepted());
        QDropEvent fall(point, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &fall);
    }

private Q_SLOTS:
    void initTestCase() { ReservationsFixture::prepare(u"tst_queuelist"_s); }
    void init()
    {
        m_f.start();
        SampleLibrary::require(m_f.library->desk().reserve(u"1"_s, u"R1003"_s));
        QCOMPARE(m_f.queue(), (QList<qint64> {1, 2, 3}));
    }
    void cleanup() { m_f.end(); }

    void standsInItsOrder()
    {
        choose(2);
        QCOMPARE(shown(), (QList<qint64> {1, 2, 3}));
        QCOMPARE(at(0, QueueModel::PlaceRole), u"1st"_s);
        QCOMPARE(at(2, QueueModel::PlaceRole), u"3rd"_s);
        QVERIFY(at(1, Qt::AccessibleTextRole).startsWith(u"2nd · 이서준 (R1002)"_s));
        QVERIFY(at(1, Qt::AccessibleTextRole).contains(u"this one"_s));
    }

    void movesByKeys_data()
    {
        QTest::addColumn<qint64>("id");
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QList<qint64>>("after");
        QTest::newRow("up") << qint64 {2} << Qt::Key_Up << QList<qint64> {2, 1, 3};
        QTest::newRow("down") << qint64 {2} << Qt::Key_Down << QList<qint64> {1, 3, 2};
        QTest::newRow("first") << qint64 {3} << Qt::Key_Home << QList<qint64> {3, 1, 2};
        QTest::newRow("last") << qint64 {1} << Qt::Key_End << QList<qint64> {2, 3, 1};
        QTest::newRow("no further up") << qint64 {1} << Qt::Key_Up << QList<qint64> {1, 2, 3};
    }
    void movesByKeys()
    {
        QFETCH(const qint64, id);
        QFETCH(const Qt::Key, key);
        QFETCH(const QList<qint64>, after);
        choose(id);
        view()->setFocus();
        QTest::keyClick(view(), key, Qt::AltModifier);
        QTRY_COMPARE(m_f.queue(), after);
        QTRY_COMPARE(shown(), after);
        QCOMPARE(view()->currentIndex().row(), rowOf(id));
    }

    void movesFromTheTableByTheSameKeys_data() { movesByKeys_data(); }
    void movesFromTheTableByTheSameKeys()
    {
        QFETCH(const qint64, id);
        QFETCH(const Qt::Key, key);
        QFETCH(const QList<qint64>, after);
        choose(id);
        m_f.table()->setFocus();
        if (after != QList<qint64> {1, 2, 3})
            QTRY_VERIFY(m_f.find<QAction>(key == Qt::Key_Up         ? u"queueUpAction"_s
                                              : key == Qt::Key_Down ? u"queueDownAction"_s
                                              : key == Qt::Key_Home ? u"queueFirstAction"_s
                                                                    : u"queueLastAction"_s)
                            ->isEnabled());
        QTest::keyClick(m_f.table(), key, Qt::AltModifier);
        QTRY_COMPARE(m_f.queue(), after);
        QTRY_COMPARE(shown(), after);
        QCOMPARE(m_f.table()->currentKey(), id);
    }

    void keysInARowAreOneWayUp()
    {
        choose(3);
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(view(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(shown(), (QList<qint64> {3, 1, 2})); // at once
        QTRY_COMPARE(m_f.queue(), (QList<qint64> {3, 1, 2}));
        QVERIFY(!m_f.isShown(u"queueMessage"_s));
    }

    void movesByDragging_data()
    {
        QTest::addColumn<qint64>("id");
        QTest::addColumn<int>("on");
        QTest::addColumn<bool>("below");
        QTest::addColumn<QList<qint64>>("after");
        QTest::newRow("to the head") << qint64 {3} << 0 << false << QList<qint64> {3, 1, 2};
        QTest::newRow("to the end") << qint64 {1} << 2 << true << QList<qint64> {2, 3, 1};
        QTest::newRow("between, down") << qint64 {1} << 1 << true << QList<qint64> {2, 1, 3};
        QTest::newRow("between, up") << qint64 {3} << 1 << false << QList<qint64> {1, 3, 2};
        QTest::newRow("where it was") << qint64 {2} << 1 << true << QList<qint64> {1, 2, 3};
    }
    void movesByDragging()
    {
        QFETCH(const qint64, id);
        QFETCH(const int, on);
        QFETCH(const bool, below);
        QFETCH(const QList<qint64>, after);
        choose(2);
        drop(id, on, below);
        QTRY_COMPARE(m_f.queue(), after);
        QTRY_COMPARE(shown(), after);
    }

    void movesAreToldAndTakenBack()
    {
        choose(3);
        m_f.click(u"queueFirst"_s);
        QTRY_COMPARE(m_f.message(), u"박지우 (R1003) now stands 1st in the queue of 데미안"_s);
        QTRY_COMPARE(m_f.queue(), (QList<qint64> {3, 1, 2}));
        m_f.undo();
        QTRY_COMPARE(m_f.queue(), (QList<qint64> {1, 2, 3}));
        QTRY_COMPARE(shown(), (QList<qint64> {1, 2, 3}));
    }

    void anotherWindowWasFaster()
    {
        choose(3);
        // The window has not heard of it yet: both act on what they saw.
        const auto other = m_f.library->openAgain();
        Desk theirs(*other, m_f.library->clock(), {u"other"_s, u"window"_s});
        SampleLibrary::require(theirs.move({2}, 1, {{1}, {2}, {3}}));
        m_f.find<QueueList>(u"queueList"_s)->moveTo({3}, 2);
        QTRY_COMPARE(shown(), (QList<qint64> {2, 1, 3}));
        QTRY_VERIFY(m_f.said(u"queueMessage"_s).startsWith(u"Somebody has changed this queue"_s));
        QCOMPARE(m_f.queue(), (QList<qint64> {2, 1, 3}));
        QVERIFY(m_f.message().isEmpty());
        QCOMPARE(view()->currentIndex().row(), 2); // what was to be moved is still chosen
        m_f.click(u"queueMoveAnyway"_s);
        QTRY_COMPARE(m_f.queue(), (QList<qint64> {2, 3, 1}));
        QTRY_COMPARE(shown(), (QList<qint64> {2, 3, 1}));
        QVERIFY(!m_f.isShown(u"queueMessage"_s));
    }

    void followsWhatOthersDo()
    {
        choose(1);
        const auto other = m_f.library->openAgain();
        Desk theirs(*other, m_f.library->clock(), {u"other"_s, u"window"_s});
        SampleLibrary::require(theirs.move({3}, 1, {{1}, {2}, {3}}));
        QTRY_COMPARE(shown(), (QList<qint64> {3, 1, 2}));
        QCOMPARE(view()->currentIndex().row(), 1);
    }

    void thoseOnTheShelfStandAboveAndStay()
    {
        SampleLibrary::require(m_f.library->desk().checkIn(u"A1"_s));
        m_f.open(ReservationPile::Waiting, 2);
        m_f.table()->setCurrentKey(2);
        QTRY_COMPARE(shown(), (QList<qint64> {1, 2, 3}));
        QCOMPARE(at(0, QueueModel::PlaceRole), u"On the shelf"_s);
        QCOMPARE(at(1, QueueModel::PlaceRole), u"1st"_s);
        QVERIFY(
            !view()->model()->flags(view()->model()->index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
        QVERIFY(
            view()->model()->flags(view()->model()->index(1, 0)).testFlag(Qt::ItemIsDragEnabled));
        auto *queue = m_f.find<QueueList>(u"queueList"_s);
        QVERIFY(!queue->canMove({1}, QueueList::Step::Down));
        QVERIFY(!queue->canMove({2}, QueueList::Step::Up));
        // Above it is as far up as one gets.
        drop(3, 0, false);
        QTRY_COMPARE(m_f.queue(), (QList<qint64> {3, 2}));
        QTRY_COMPARE(shown(), (QList<qint64> {1, 3, 2}));
    }

    void whoIsPassedOverIsMarked()
    {
        Desk &desk = m_f.library->desk();
        SampleLibrary::require(desk.suspend({1}, QDate(2026, 12, 24)));
        SampleLibrary::require(desk.setDates({2}, {QDate(2026, 12, 1), {}}));
        SampleLibrary::require(m_f.library->database().write([](Stores &stores) -> Result<bool> {
            auto reader = stores.readers().readerByCard(u"R1003"_s);
            (*reader)->isBlocked = true;
            (*reader)->blockedReason = u"lost a book"_s;
            if (const auto done = stores.readers().update(**reader); !done)
                return fail(done.error());
            return true;
        }));
        choose(2);
        QTRY_VERIFY(at(0, QueueModel::NoteRole).startsWith(u"suspended until "_s));
        QVERIFY(at(0, QueueModel::NoteRole).contains(u"24"_s));
        QVERIFY(at(1, QueueModel::NoteRole).startsWith(u"not before "_s));
        QCOMPARE(at(2, QueueModel::NoteRole), u"passed over: Card blocked"_s);
        QVERIFY(at(2, Qt::ToolTipRole).contains(u"lost a book"_s));
        QCOMPARE(view()->model()->index(2, 0).data(QueueModel::ToneRole).toInt(),
                 static_cast<int>(Tone::Caution));
    }

    void modelKeepsItsPromises()
    {
        QueueModel model(m_f.library->clock(), m_f.library->zone());
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QList<ReservationLine> lines(4);
        for (int i = 0; i < 4; ++i) {
            lines[i].reservation.id = {i + 1};
            lines[i].reservation.position = i;
            if (i == 0)
                lines[i].reservation.state = ReservationState::Ready;
        }
        model.setQueue(lines, {2});
        QVERIFY(!model.moveTo({1}, 2)); // on the shelf
        QVERIFY(!model.moveTo({9}, 1)); // not there
        QVERIFY(!model.moveTo({2}, 4)); // there is no such place
        QVERIFY(model.moveTo({2}, 3));
        QCOMPARE(model.order(), (QList<ReservationId> {{3}, {4}, {2}}));
        QCOMPARE(model.placeOf({2}), 3);
        QCOMPARE(model.placeOf({1}), 0);
        model.setQueue(lines.first(2), {});
        QCOMPARE(model.rowCount(), 2);
    }
};

QTEST_MAIN(TestQueueList)
#include "tst_queuelist.moc"
