// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "tests/ui/samplelibrary.h"
#include "ui/mainwindow.h"
#include "ui/models/recentscansmodel.h"
#include "ui/pages/deskpage.h"
#include "ui/translations.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/stateline.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// Drives the real window over a real library, as somebody with a scanner does.
class TestDeskPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleLibrary> m_library;
    std::unique_ptr<MainWindow> m_window;

    template <class T>
    T *find(const QString &name) const
    {
        return m_window->findChild<DeskPage *>()->findChild<T *>(name);
    }
    [[nodiscard]] QLineEdit *field() const { return find<QLineEdit>(u"scanField"_s); }
    [[nodiscard]] QString said(const QString &name) const { return find<StateLine>(name)->text(); }
    [[nodiscard]] QString label(const QString &name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] QString message() const
    {
        return find<InlineMessage>(u"inlineMessage"_s)->text();
    }
    [[nodiscard]] bool isShown(const QString &name) const
    {
        return find<QWidget>(name)->isVisible();
    }
    [[nodiscard]] QAbstractItemModel *recent() const
    {
        return find<QTableView>(u"recentScans"_s)->model();
    }
    [[nodiscard]] QString recentText(int row, int column) const
    {
        return recent()->index(row, column).data().toString();
    }
    /// The shown one of several buttons that have the same name, one per reservation.
    [[nodiscard]] QPushButton *shownButton(const QString &name) const
    {
        const auto *page = m_window->findChild<DeskPage *>();
        for (QPushButton *button : page->findChildren<QPushButton *>(name)) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    }

    void scan(const QString &text)
    {
        QTest::keyClicks(field(), text);
        QTest::keyClick(field(), Qt::Key_Return);
    }
    void click(const QString &name)
    {
        QPushButton *button = nullptr;
        QTRY_VERIFY2((button = shownButton(name)), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }

private Q_SLOTS:
    void init()
    {
        installTranslations(*QCoreApplication::instance(), u"en"_s);
        m_library = std::make_unique<SampleLibrary>();
        m_window = std::make_unique<MainWindow>(m_library->parts(false));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_library.reset();
    }

    void fieldHasTheFocusAtTheStart()
    {
        QTRY_VERIFY(field()->hasFocus());
        QVERIFY(isShown(u"firstSteps"_s));
    }

    void stepsMakeWayOnceAnAlertHasGoneOut()
    {
        QTRY_VERIFY(shownButton(u"openReaderPage"_s));
        scan(u"A1"_s);
        QTRY_COMPARE(said(u"resultHeadline"_s), u"Hold shelf"_s);
        QCOMPARE(m_library->answerAll(DeliveryState::Accepted), 2);
        m_window = std::make_unique<MainWindow>(m_library->parts(false));
        m_window->show();
        QVERIFY(isShown(u"firstSteps"_s));
        QTRY_VERIFY(!shownButton(u"openReaderPage"_s));
    }

    void barcodeShowsForWhomTheCopyIs()
    {
        scan(u"A1"_s);
        QTRY_COMPARE(said(u"resultHeadline"_s), u"Hold shelf"_s);
        QVERIFY(isShown(u"resultCard"_s));
        QCOMPARE(label(u"resultReader"_s), u"김민지 (R1001)"_s);
        QCOMPARE(label(u"resultBook"_s), u"데미안 · 헤르만 헤세 · A1"_s);
        QVERIFY2(label(u"resultUntil"_s).startsWith("until "_L1),
                 qPrintable(label(u"resultUntil"_s)));
        QVERIFY(field()->hasFocus());
        QVERIFY(field()->text().isEmpty());
        QCOMPARE(m_library->stateOf(u"A1"_s), CopyState::OnHoldShelf);
        QCOMPARE(m_library->deliveries().size(), 2);
        QCOMPARE(recent()->rowCount(), 1);
    }

    void speaksKorean()
    {
        installTranslations(*QCoreApplication::instance(), u"ko"_s);
        m_window.reset();
        m_window = std::make_unique<MainWindow>(m_library->parts());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY2(m_window->windowTitle().contains(u"연습"), qPrintable(m_window->windowTitle()));
        click(u"scanForMe"_s);
        QTRY_COMPARE(said(u"resultHeadline"_s), u"보관"_s);
        QCOMPARE(label(u"resultReader"_s), u"김민지 님 (R1001)"_s);
        QVERIFY(label(u"resultUntil"_s).endsWith(u"까지"));
    }

    void fateOfTheAlertIsLive()
    {
        scan(u"A1"_s);
        QTRY_COMPARE(said(u"resultFate"_s), u"Waiting to be sent"_s);
        QCOMPARE(m_library->leaseAll(), 2);
        QTRY_COMPARE(said(u"resultFate"_s), u"Sending…"_s);
        QTRY_COMPARE(recentText(0, RecentScansModel::Alert), u"Sending…"_s);
    }

    void acceptedWithinSeconds()
    {
        scan(u"A1"_s);
        QTRY_COMPARE(said(u"resultHeadline"_s), u"Hold shelf"_s);
        QCOMPARE(m_library->answerAll(DeliveryState::Accepted), 2);
        QTRY_COMPARE(said(u"resultFate"_s), u"Accepted on 2 devices in 0.2 s"_s);
        QTRY_COMPARE(recentText(0, RecentScansModel::Alert), u"Accepted on 2 devices in 0.2 s"_s);
        QVERIFY(!isShown(u"resultTold"_s));
        QTRY_COMPARE(label(u"todaySent"_s), u"2"_s);
    }

    void failureSaysWhyAndAsksStaffToTell()
    {
        scan(u"A1"_s);
        QTRY_COMPARE(said(u"resultHeadline"_s), u"Hold shelf"_s);
        QCOMPARE(m_library->answerAll(DeliveryState::Failed, u"no answer in time"_s), 2);
        QTRY_COMPARE(said(u"resultFate"_s), u"Failed: no answer in time"_s);
        QCOMPARE(label(u"resultContact"_s), u"010-0000-1001"_s);
        click(u"resultTold"_s);
        QTRY_COMPARE(said(u"resultFate"_s), u"Told by phone"_s);
    }

    void readerWithoutDeviceIsToldAnotherWay()
    {
        scan(u"A1"_s);
        scan(u"A2"_s);
        QTRY_COMPARE(label(u"resultReader"_s), u"이서준 (R1002)"_s);
        QCOMPARE(said(u"resultFate"_s), u"No device to ring: to be told another way"_s);
        QVERIFY(isShown(u"resultContact"_s));
        QVERIFY(!isShown(u"resultNotify"_s));
        click(u"resultTold"_s);
        QTRY_COMPARE(said(u"resultFate"_s), u"Told by phone"_s);
        QVERIFY(field()->hasFocus());
    }

    void twoScansInARowKeepTheirOrder()
    {
        scan(u"A1"_s);
        scan(u"B1"_s);
        QTRY_COMPARE(recent()->rowCount(), 2);
        QCOMPARE(recentText(0, RecentScansModel::Title), u"소년이 온다"_s);
        QCOMPARE(recentText(1, RecentScansModel::Title), u"데미안"_s);
        QCOMPARE(said(u"resultHeadline"_s), u"Returned · can be borrowed"_s);
        QVERIFY(!isShown(u"resultReader"_s));
        QVERIFY(field()->hasFocus());
    }

    void secondScanOfACopyRingsNobody()
    {
        scan(u"A1"_s);
        QTRY_COMPARE(said(u"resultHeadline"_s), u"Hold shelf"_s);
        scan(u"A1"_s);
        QTRY_COMPARE(said(u"resultHeadline"_s), u"Already on the hold shelf"_s);
        QCOMPARE(m_library->deliveries().size(), 2);
        QVERIFY(!isShown(u"resultUndo"_s));
    }

    void unknownNumberIsSaidInLargeLettersAndListed()
    {
        scan(u"A1"_s);
        scan(u"X99"_s);
        QTRY_COMPARE(said(u"resultHeadline"_s), u"Unknown number"_s);
        QCOMPARE(label(u"resultBook"_s), u"X99"_s);
        QVERIFY2(
            said(u"resultPassedOver"_s).startsWith("No copy and no reader has the number X99"_L1),
            qPrintable(said(u"resultPassedOver"_s)));
        for (const QString &gone : {u"resultReader"_s, u"resultUntil"_s, u"resultFate"_s,
                                    u"resultUndo"_s, u"resultNotify"_s, u"resultTold"_s})
            QVERIFY2(!isShown(gone), qPrintable(gone));
        QVERIFY(field()->hasFocus());
        // The next scans do not hide that one of the pile was not known.
        scan(u"B1"_s);
        QTRY_COMPARE(recent()->rowCount(), 3);
        QCOMPARE(recentText(1, RecentScansModel::Title), u"X99"_s);
        QCOMPARE(recentText(1, RecentScansModel::Outcome), u"Unknown number"_s);
        QCOMPARE(recentText(1, RecentScansModel::Undo), QString());
        QTest::keyClick(field(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m_library->stateOf(u"A1"_s), CopyState::Available);
    }

    void unknownNumberWhileLendingKeepsTheReader()
    {
        scan(u"R1003"_s);
        QTRY_VERIFY(isShown(u"readerCard"_s));
        click(u"lendButton"_s);
        scan(u"X99"_s);
        QTRY_VERIFY2(message().startsWith("No copy and no reader has the number X99"_L1),
                     qPrintable(message()));
        QVERIFY(isShown(u"readerCard"_s));
        QCOMPARE(recentText(0, RecentScansModel::Title), u"X99"_s);
    }

    void undoTakesTheScanBack()
    {
        scan(u"A1"_s);
        QTRY_COMPARE(said(u"resultHeadline"_s), u"Hold shelf"_s);
        QTest::keyClick(field(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(said(u"resultHeadline"_s), u"Taken back"_s);
        QCOMPARE(m_library->stateOf(u"A1"_s), CopyState::Available);
        QVERIFY(!isShown(u"resultUndo"_s));
        QCOMPARE(recentText(0, RecentScansModel::Undo), QString());
        QVERIFY(!m_window->findChild<QAction *>(u"undoAction"_s)->isEnabled());
        QVERIFY(field()->hasFocus());
    }

    void undoIsGivenUpOnceSomebodyElseHasWorkedOn()
    {
        scan(u"A1"_s);
        QTRY_COMPARE(said(u"resultHeadline"_s), u"Hold shelf"_s);
        QVERIFY(isShown(u"resultUndo"_s));
        SampleLibrary::require(m_library->desk().checkOut(u"A1"_s, u"R1001"_s, false));
        QTest::keyClick(field(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY2(message().startsWith("This cannot be taken back"_L1), qPrintable(message()));
        QCOMPARE(m_library->stateOf(u"A1"_s), CopyState::OnLoan);
        QVERIFY(!isShown(u"resultUndo"_s));
        QCOMPARE(recentText(0, RecentScansModel::Undo), QString());
        QVERIFY(!m_window->findChild<QAction *>(u"undoAction"_s)->isEnabled());
    }

    void undoOfARowLeavesNoRowSelected()
    {
        scan(u"A1"_s);
        scan(u"B1"_s);
        QTRY_COMPARE(recent()->rowCount(), 2);
        auto *table = find<QTableView>(u"recentScans"_s);
        const QModelIndex undo = recent()->index(1, RecentScansModel::Undo);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(undo).center());
        QTRY_COMPARE(m_library->stateOf(u"A1"_s), CopyState::Available);
        QVERIFY(!table->selectionModel()->hasSelection());
        QVERIFY(field()->hasFocus());
    }

    void cardShowsReservationsAndNotifyRingsAgain()
    {
        scan(u"A1"_s);
        QTRY_COMPARE(said(u"resultHeadline"_s), u"Hold shelf"_s);
        m_library->answerAll(DeliveryState::Accepted);
        scan(u"R1001"_s);
        QTRY_COMPARE(said(u"readerName"_s), u"김민지 (R1001)"_s);
        QCOMPARE(said(u"readerDevices"_s), u"2 devices to ring"_s);
        QCOMPARE(said(u"rowState"_s), u"On the hold shelf"_s);
        QTRY_COMPARE(said(u"rowFate"_s), u"Accepted on 2 devices in 0.2 s"_s);
        m_library->clock().advance(std::chrono::seconds(5));
        click(u"notifyButton"_s);
        QTRY_COMPARE(m_library->deliveriesIn(DeliveryState::Queued).size(), 2);
        QVERIFY(m_library->deliveriesIn(DeliveryState::Queued).first().renotify);
        QTRY_COMPARE(said(u"rowFate"_s), u"Waiting to be sent"_s);
        QVERIFY(field()->hasFocus());
    }

    void cancelCanBeTakenBack()
    {
        scan(u"R1002"_s);
        click(u"cancelButton"_s);
        QTRY_VERIFY(!shownButton(u"cancelButton"_s));
        click(u"inlineMessageAction"_s);
        QTRY_VERIFY(shownButton(u"cancelButton"_s));
    }

    void suspendAndResume()
    {
        scan(u"R1002"_s);
        click(u"suspendButton"_s);
        QTRY_COMPARE(said(u"rowState"_s), u"Suspended"_s);
        click(u"resumeButton"_s);
        QTRY_VERIFY(said(u"rowState"_s).startsWith("Waiting"_L1));
    }

    void lendingIsSwitchedOnByHand()
    {
        scan(u"R1003"_s);
        QTRY_COMPARE(said(u"readerName"_s), u"박지우 (R1003)"_s);
        QTest::keyClick(m_window.get(), Qt::Key_F4);
        QTRY_VERIFY(message().contains("R1003"_L1));
        scan(u"C1"_s);
        QTRY_COMPARE(m_library->stateOf(u"C1"_s), CopyState::OnLoan);
        QTRY_COMPARE(recentText(0, RecentScansModel::Outcome), u"On loan · 박지우"_s);
        QVERIFY(isShown(u"readerCard"_s));
        click(u"inlineMessageAction"_s);
        scan(u"C1"_s);
        QTRY_COMPARE(m_library->stateOf(u"C1"_s), CopyState::Available);
    }

    void copyOfSomebodyElseIsLentOnlyWhenConfirmed()
    {
        scan(u"A1"_s);
        QTRY_COMPARE(said(u"resultHeadline"_s), u"Hold shelf"_s);
        scan(u"R1003"_s);
        QTRY_VERIFY(isShown(u"readerCard"_s));
        click(u"lendButton"_s);
        scan(u"A1"_s);
        QTRY_VERIFY2(message().contains("R1001"_L1), qPrintable(message()));
        QCOMPARE(m_library->stateOf(u"A1"_s), CopyState::OnHoldShelf);
        click(u"inlineMessageAction"_s);
        QTRY_COMPARE(m_library->stateOf(u"A1"_s), CopyState::OnLoan);
    }

    void pairingShowsTheCodeOnce()
    {
        scan(u"R1003"_s);
        click(u"pairButton"_s);
        QTRY_VERIFY(isShown(u"pairingCode"_s));
        QVERIFY2(label(u"pairingCode"_s).contains("#pair="_L1),
                 qPrintable(label(u"pairingCode"_s)));
        scan(u"R1002"_s);
        QTRY_COMPARE(said(u"readerName"_s), u"이서준 (R1002)"_s);
        QVERIFY(!isShown(u"pairingCode"_s));
    }

    void testAlertRingsEveryDevice()
    {
        scan(u"R1001"_s);
        click(u"testButton"_s);
        QTRY_COMPARE(message(), u"A test alert is on its way to 2 devices."_s);
        QCOMPARE(m_library->deliveries().size(), 2);
    }
};

QTEST_MAIN(TestDeskPage)
#include "tst_deskpage.moc"
