// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>

#include "tests/ui/deskdriver.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// What the page shows, before and after a scan.
class TestDeskPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DeskDriver> m_desk;

private Q_SLOTS:
    void initTestCase() { DeskDriver::isolate(); }
    void init() { m_desk = std::make_unique<DeskDriver>(); }
    void cleanup() { m_desk.reset(); }

    void fieldHasTheFocusAtTheStart()
    {
        QTRY_VERIFY(m_desk->field()->hasFocus());
        QVERIFY(m_desk->isShown(u"firstSteps"_s));
    }

    void stepsMakeWayOnceAnAlertHasGoneOut()
    {
        QTRY_VERIFY(m_desk->shownButton(u"openReaderPage"_s));
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->said(u"resultHeadline"_s), u"Hold shelf"_s);
        QCOMPARE(m_desk->library.answerAll(DeliveryState::Accepted), 2);
        m_desk->open();
        QVERIFY(m_desk->isShown(u"firstSteps"_s));
        QTRY_VERIFY(!m_desk->shownButton(u"openReaderPage"_s));
    }

    void barcodeShowsForWhomTheCopyIs()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->said(u"resultHeadline"_s), u"Hold shelf"_s);
        QVERIFY(m_desk->isShown(u"resultCard"_s));
        QCOMPARE(m_desk->label(u"resultReader"_s), u"김민지 (R1001)"_s);
        QCOMPARE(m_desk->label(u"resultBook"_s), u"데미안 · 헤르만 헤세 · A1"_s);
        QVERIFY2(m_desk->label(u"resultUntil"_s).startsWith("until "_L1),
                 qPrintable(m_desk->label(u"resultUntil"_s)));
        QVERIFY(m_desk->field()->hasFocus());
        QVERIFY(m_desk->field()->text().isEmpty());
        QCOMPARE(m_desk->library.stateOf(u"A1"_s), CopyState::OnHoldShelf);
        QCOMPARE(m_desk->library.deliveries().size(), 2);
        QCOMPARE(m_desk->recent()->rowCount(), 1);
    }

    void speaksKorean()
    {
        installTranslations(*QCoreApplication::instance(), u"ko"_s);
        m_desk->open(true);
        QVERIFY2(m_desk->window->windowTitle().contains(u"연습"),
                 qPrintable(m_desk->window->windowTitle()));
        m_desk->click(u"scanForMe"_s);
        QTRY_COMPARE(m_desk->said(u"resultHeadline"_s), u"보관"_s);
        QCOMPARE(m_desk->label(u"resultReader"_s), u"김민지 님 (R1001)"_s);
        QVERIFY(m_desk->label(u"resultUntil"_s).endsWith(u"까지"));
    }

    void fateOfTheAlertIsLive()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->said(u"resultFate"_s), u"Waiting to be sent"_s);
        QCOMPARE(m_desk->library.leaseAll(), 2);
        QTRY_COMPARE(m_desk->said(u"resultFate"_s), u"Sending…"_s);
        QTRY_COMPARE(m_desk->recentText(0, RecentScansModel::Alert), u"Sending…"_s);
    }

    void acceptedWithinSeconds()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->said(u"resultHeadline"_s), u"Hold shelf"_s);
        QCOMPARE(m_desk->library.answerAll(DeliveryState::Accepted), 2);
        QTRY_COMPARE(m_desk->said(u"resultFate"_s), u"Accepted on 2 devices in 0.2 s"_s);
        QTRY_COMPARE(m_desk->recentText(0, RecentScansModel::Alert),
                     u"Accepted on 2 devices in 0.2 s"_s);
        QVERIFY(!m_desk->isShown(u"resultTold"_s));
        QTRY_COMPARE(m_desk->label(u"todaySent"_s), u"2"_s);
    }

    void failureSaysWhyAndAsksStaffToTell()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->said(u"resultHeadline"_s), u"Hold shelf"_s);
        QCOMPARE(m_desk->library.answerAll(DeliveryState::Failed, u"no answer in time"_s), 2);
        QTRY_COMPARE(m_desk->said(u"resultFate"_s), u"Failed: no answer in time"_s);
        QCOMPARE(m_desk->label(u"resultContact"_s), u"010-0000-1001"_s);
        m_desk->click(u"resultTold"_s);
        QTRY_COMPARE(m_desk->said(u"resultFate"_s), u"Told by phone"_s);
    }

    void readerWithoutDeviceIsToldAnotherWay()
    {
        m_desk->scan(u"A1"_s);
        m_desk->scan(u"A2"_s);
        QTRY_COMPARE(m_desk->label(u"resultReader"_s), u"이서준 (R1002)"_s);
        QCOMPARE(m_desk->said(u"resultFate"_s), u"No device to ring: to be told another way"_s);
        QVERIFY(m_desk->isShown(u"resultContact"_s));
        QVERIFY(!m_desk->isShown(u"resultNotify"_s));
        m_desk->click(u"resultTold"_s);
        QTRY_COMPARE(m_desk->said(u"resultFate"_s), u"Told by phone"_s);
        QVERIFY(m_desk->field()->hasFocus());
    }

    void twoScansInARowKeepTheirOrder()
    {
        m_desk->scan(u"A1"_s);
        m_desk->scan(u"B1"_s);
        QTRY_COMPARE(m_desk->recent()->rowCount(), 2);
        QCOMPARE(m_desk->recentText(0, RecentScansModel::Title), u"소년이 온다"_s);
        QCOMPARE(m_desk->recentText(1, RecentScansModel::Title), u"데미안"_s);
        QCOMPARE(m_desk->said(u"resultHeadline"_s), u"Can be borrowed"_s);
        QVERIFY(!m_desk->isShown(u"resultReader"_s));
        QVERIFY(m_desk->field()->hasFocus());
    }

    void secondScanOfACopyRingsNobody()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->said(u"resultHeadline"_s), u"Hold shelf"_s);
        m_desk->later();
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->said(u"resultHeadline"_s), u"Already on the hold shelf"_s);
        QCOMPARE(m_desk->library.deliveries().size(), 2);
        QVERIFY(!m_desk->isShown(u"resultUndo"_s));
    }

    void unknownNumberIsSaidInLargeLettersAndListed()
    {
        m_desk->scan(u"A1"_s);
        m_desk->scan(u"X99"_s);
        QTRY_COMPARE(m_desk->said(u"resultHeadline"_s), u"Unknown number"_s);
        QCOMPARE(m_desk->label(u"resultBook"_s), u"X99"_s);
        QVERIFY2(m_desk->said(u"resultNote"_s)
                     .startsWith("No copy, reader or ISBN has the number X99"_L1),
                 qPrintable(m_desk->said(u"resultNote"_s)));
        for (const QString &gone : {u"resultReader"_s, u"resultUntil"_s, u"resultFate"_s,
                                    u"resultUndo"_s, u"resultNotify"_s, u"resultTold"_s})
            QVERIFY2(!m_desk->isShown(gone), qPrintable(gone));
        QVERIFY(m_desk->field()->hasFocus());
        // The next scans do not hide that one of the pile was not known.
        m_desk->scan(u"B1"_s);
        QTRY_COMPARE(m_desk->recent()->rowCount(), 3);
        QCOMPARE(m_desk->recentText(1, RecentScansModel::Title), u"X99"_s);
        QCOMPARE(m_desk->recentText(1, RecentScansModel::Outcome), u"Unknown number"_s);
        QCOMPARE(m_desk->recentText(1, RecentScansModel::Undo), QString());
        QTest::keyClick(m_desk->field(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->library.stateOf(u"A1"_s), CopyState::Available);
    }

    void unknownNumberKeepsTheReaderAtTheDesk()
    {
        m_desk->scan(u"R1003"_s);
        m_desk->scan(u"X99"_s);
        QTRY_COMPARE(m_desk->headline(), u"Unknown number"_s);
        QCOMPARE(m_desk->readerAtDesk(), u"박지우 (R1003)"_s);
        m_desk->scan(u"C1"_s);
        QTRY_COMPARE(m_desk->borrowerOf(u"C1"_s), u"R1003"_s);
    }

    void undoTakesTheScanBack()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->said(u"resultHeadline"_s), u"Hold shelf"_s);
        QTest::keyClick(m_desk->field(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->said(u"resultHeadline"_s), u"Taken back"_s);
        QCOMPARE(m_desk->library.stateOf(u"A1"_s), CopyState::Available);
        QVERIFY(!m_desk->isShown(u"resultUndo"_s));
        QCOMPARE(m_desk->recentText(0, RecentScansModel::Undo), QString());
        QVERIFY(!m_desk->window->findChild<QAction *>(u"undoAction"_s)->isEnabled());
        QVERIFY(m_desk->field()->hasFocus());
    }

    void undoIsGivenUpOnceSomebodyElseHasWorkedOn()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->said(u"resultHeadline"_s), u"Hold shelf"_s);
        QVERIFY(m_desk->isShown(u"resultUndo"_s));
        SampleLibrary::require(m_desk->library.desk().checkOut(u"A1"_s, u"R1001"_s, false));
        QTest::keyClick(m_desk->field(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY2(m_desk->message().startsWith("This cannot be taken back"_L1),
                     qPrintable(m_desk->message()));
        QCOMPARE(m_desk->library.stateOf(u"A1"_s), CopyState::OnLoan);
        QVERIFY(!m_desk->isShown(u"resultUndo"_s));
        QTRY_COMPARE(m_desk->recent()->rowCount(), 2);
        QCOMPARE(m_desk->recentText(1, RecentScansModel::Undo), QString());
        QVERIFY(!m_desk->window->findChild<QAction *>(u"undoAction"_s)->isEnabled());
    }

    void undoOfARowLeavesNoRowSelected()
    {
        m_desk->scan(u"A1"_s);
        m_desk->scan(u"B1"_s);
        QTRY_COMPARE(m_desk->recent()->rowCount(), 2);
        auto *table = m_desk->find<QTableView>(u"recentScans"_s);
        const QModelIndex undo = m_desk->recent()->index(1, RecentScansModel::Undo);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(undo).center());
        QTRY_COMPARE(m_desk->library.stateOf(u"A1"_s), CopyState::Available);
        QVERIFY(!table->selectionModel()->hasSelection());
        QVERIFY(m_desk->field()->hasFocus());
    }

    void downLeadsToWhatWasDoneAndDeleteTakesItBack()
    {
        auto *table = m_desk->find<QTableView>(u"recentScans"_s);
        m_desk->press(Qt::Key_Down);
        QVERIFY(m_desk->field()->hasFocus()); // nothing was done yet
        m_desk->scan(u"A1"_s);
        m_desk->scan(u"B1"_s);
        QTRY_COMPARE(m_desk->recent()->rowCount(), 2);
        m_desk->press(Qt::Key_Down);
        QVERIFY(table->hasFocus());
        QVERIFY(table->selectionModel()->isRowSelected(0));
        m_desk->press(Qt::Key_Down);
        m_desk->press(Qt::Key_Delete);
        QTRY_COMPARE(m_desk->library.stateOf(u"A1"_s), CopyState::Available);
        m_desk->field()->setFocus();
        QVERIFY(!table->selectionModel()->hasSelection());
    }

    void cardShowsReservationsAndNotifyRingsAgain()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->said(u"resultHeadline"_s), u"Hold shelf"_s);
        m_desk->library.answerAll(DeliveryState::Accepted);
        m_desk->scan(u"R1001"_s);
        QTRY_COMPARE(m_desk->said(u"readerName"_s), u"김민지 (R1001)"_s);
        QCOMPARE(m_desk->said(u"readerDevices"_s), u"2 devices to ring"_s);
        QCOMPARE(m_desk->said(u"rowState"_s), u"On the hold shelf"_s);
        QTRY_COMPARE(m_desk->said(u"rowFate"_s), u"Accepted on 2 devices in 0.2 s"_s);
        m_desk->library.clock().advance(std::chrono::seconds(5));
        m_desk->click(u"notifyButton"_s);
        QTRY_COMPARE(m_desk->library.deliveriesIn(DeliveryState::Queued).size(), 2);
        QVERIFY(m_desk->library.deliveriesIn(DeliveryState::Queued).first().renotify);
        QTRY_COMPARE(m_desk->said(u"rowFate"_s), u"Waiting to be sent"_s);
        QVERIFY(m_desk->field()->hasFocus());
    }

    void cancelCanBeTakenBack()
    {
        m_desk->scan(u"R1002"_s);
        m_desk->click(u"cancelButton"_s);
        QTRY_VERIFY(!m_desk->shownButton(u"cancelButton"_s));
        m_desk->click(u"inlineMessageAction"_s);
        QTRY_VERIFY(m_desk->shownButton(u"cancelButton"_s));
    }

    void suspendAndResume()
    {
        m_desk->scan(u"R1002"_s);
        m_desk->click(u"suspendButton"_s);
        QTRY_COMPARE(m_desk->said(u"rowState"_s), u"Suspended"_s);
        m_desk->click(u"resumeButton"_s);
        QTRY_VERIFY(m_desk->said(u"rowState"_s).startsWith("Waiting"_L1));
    }

    void cardFollowsWhatOthersDo()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Hold shelf"_s);
        const auto other = m_desk->library.openAgain();
        const Desk desk(*other, m_desk->library.clock(), {u"other"_s, u"window"_s});
        SampleLibrary::require(Desk(desk).checkOut(u"A1"_s, u"R1001"_s, false));
        QTRY_COMPARE(m_desk->headline(), u"Picked up meanwhile"_s);
        QVERIFY(!m_desk->isShown(u"resultUntil"_s));
        QVERIFY(!m_desk->isShown(u"resultSlip"_s));
        QVERIFY(!m_desk->isShown(u"resultNotify"_s));
        QTRY_VERIFY(!m_desk->isShown(u"resultUndo"_s));
    }

    void cardFollowsADisplacement()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Hold shelf"_s);
        SampleLibrary::require(m_desk->library.desk().checkOut(u"A1"_s, u"R1003"_s, true));
        QTRY_COMPARE(m_desk->headline(), u"No longer on the hold shelf"_s);
    }

    void pairingShowsTheCodeOnce()
    {
        m_desk->scan(u"R1003"_s);
        m_desk->click(u"pairButton"_s);
        QTRY_VERIFY(m_desk->isShown(u"pairingCode"_s));
        QVERIFY2(m_desk->label(u"pairingCode"_s).contains("#pair="_L1),
                 qPrintable(m_desk->label(u"pairingCode"_s)));
        m_desk->scan(u"R1002"_s);
        QTRY_COMPARE(m_desk->said(u"readerName"_s), u"이서준 (R1002)"_s);
        QVERIFY(!m_desk->isShown(u"pairingCode"_s));
    }

    void testAlertRingsEveryDevice()
    {
        m_desk->scan(u"R1001"_s);
        m_desk->click(u"testButton"_s);
        QTRY_COMPARE(m_desk->message(), u"A test alert is on its way to 2 devices."_s);
        QCOMPARE(m_desk->library.deliveries().size(), 2);
    }
};

QTEST_MAIN(TestDeskPage)
#include "tst_deskpage.moc"
