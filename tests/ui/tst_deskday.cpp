// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>

#include "core/desk/outboxdesk.h"
#include "tests/ui/deskdriver.h"

using namespace bookbell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What was done today stays in sight and can be taken back, whatever happens to the window.
class TestDeskDay : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DeskDriver> m_desk;

    [[nodiscard]] QAction *undoAction() const
    {
        return m_desk->window->findChild<QAction *>(u"undoAction"_s);
    }
    [[nodiscard]] QString undoText(int row) const
    {
        return m_desk->recentText(row, RecentScansModel::Undo);
    }
    void clickUndo(int row)
    {
        QTableView *table = m_desk->table();
        const QModelIndex cell = m_desk->recent()->index(row, RecentScansModel::Undo);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
    }
    Desk otherDesk()
    {
        return Desk(m_desk->library.database(), m_desk->library.clock(), {u"suji"_s, u"window"_s});
    }

private Q_SLOTS:
    void initTestCase() { DeskDriver::isolate(); }
    void init() { m_desk = std::make_unique<DeskDriver>(); }
    void cleanup() { m_desk.reset(); }

    void dayIsThereAfterARestart()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Hold shelf"_s);
        m_desk->library.clock().advance(1min);
        m_desk->scan(u"R1003"_s);
        m_desk->scan(u"C1"_s);
        QTRY_COMPARE(m_desk->headline(), u"On loan"_s);
        const QStringList before = m_desk->done();
        QCOMPARE(before.size(), 2);
        m_desk->open();
        QTRY_COMPARE(m_desk->done(), before);
        QTRY_COMPARE(m_desk->recentText(1, RecentScansModel::Alert), u"Waiting to be sent"_s);
        QCOMPARE(m_desk->readerAtDesk(), QString());
    }

    void alertsOfTheDayAreLiveAfterARestart()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Hold shelf"_s);
        m_desk->open();
        QTRY_COMPARE(m_desk->recent()->rowCount(), 1);
        m_desk->library.answerAll(DeliveryState::Accepted);
        QTRY_COMPARE(m_desk->recentText(0, RecentScansModel::Alert),
                     u"Accepted on 2 devices in 0.2 s"_s);
    }

    void undoGoesThroughTheDayAfterARestart()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Hold shelf"_s);
        m_desk->scan(u"R1003"_s);
        m_desk->scan(u"C1"_s);
        QTRY_COMPARE(m_desk->headline(), u"On loan"_s);
        m_desk->open();
        QTRY_VERIFY(undoAction()->isEnabled());
        QVERIFY2(undoAction()->text().contains(u"난장이"), qPrintable(undoAction()->text()));
        m_desk->undo();
        QTRY_COMPARE(m_desk->library.stateOf(u"C1"_s), CopyState::Available);
        QTRY_VERIFY(undoAction()->text().contains(u"데미안"));
        m_desk->undo();
        QTRY_COMPARE(m_desk->library.stateOf(u"A1"_s), CopyState::Available);
        QTRY_VERIFY(!undoAction()->isEnabled());
        QTRY_COMPARE(m_desk->recentText(1, RecentScansModel::Alert), u"Taken back"_s);
    }

    void yesterdayIsOver()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Hold shelf"_s);
        // Ten to midnight in Seoul is the same day, ten past is not.
        m_desk->library.clock().advance(13h);
        m_desk->open();
        QTRY_COMPARE(m_desk->recent()->rowCount(), 1);
        m_desk->library.clock().advance(30min);
        m_desk->open();
        SampleLibrary::require(otherDesk().checkOut(u"B1"_s, u"R1003"_s, false));
        QTRY_COMPARE(m_desk->done(), QStringList {u"소년이 온다: On loan · 박지우"_s});
    }

    void actsOfOthersAreListedWithWhoDidThem()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->recent()->rowCount(), 1);
        SampleLibrary::require(otherDesk().checkOut(u"B1"_s, u"R1003"_s, false));
        QTRY_COMPARE(m_desk->recent()->rowCount(), 2);
        QCOMPARE(m_desk->done().constFirst(), u"소년이 온다: On loan · 박지우"_s);
        QCOMPARE(m_desk->recentText(0, RecentScansModel::Alert), u"by suji"_s);
        const QModelIndex row = m_desk->recent()->index(0, RecentScansModel::Title);
        QVERIFY(row.data(RecentScansModel::IsQuietRole).toBool());
        // Ctrl+Z takes back what was done here.
        m_desk->undo();
        QTRY_COMPARE(m_desk->library.stateOf(u"A1"_s), CopyState::Available);
        QCOMPARE(m_desk->library.stateOf(u"B1"_s), CopyState::OnLoan);
        // The row takes back what others did.
        clickUndo(0);
        QTRY_COMPARE(m_desk->library.stateOf(u"B1"_s), CopyState::Available);
        QTRY_COMPARE(undoText(0), QString());
    }

    void actsOfOtherPagesAreListed()
    {
        Book book;
        book.title = u"새 책"_s;
        SampleLibrary::require(m_desk->library.desks().books.add(book, {u"N1"_s}));
        QTRY_COMPARE(m_desk->done(), QStringList {u"새 책: Book added"_s});
        clickUndo(0);
        QTRY_COMPARE(m_desk->recentText(0, RecentScansModel::Undo), QString());
        QVERIFY(!SampleLibrary::require(m_desk->library.desk().recognise(u"N1"_s)).copy);
    }

    void actsOfTheClockAreNotListed()
    {
        Desk scheduler(m_desk->library.database(), m_desk->library.clock(),
                       {u"staff"_s, u"scheduler"_s});
        SampleLibrary::require(scheduler.checkOut(u"C1"_s, u"R1003"_s, false));
        SampleLibrary::require(otherDesk().checkOut(u"B1"_s, u"R1003"_s, false));
        QTRY_COMPARE(m_desk->done(), QStringList {u"소년이 온다: On loan · 박지우"_s});
    }

    void oneInTheMiddleIsTakenBack()
    {
        for (const QString &barcode : {u"A1"_s, u"A2"_s})
            m_desk->scan(barcode);
        m_desk->scan(u"R1003"_s);
        m_desk->scan(u"C1"_s);
        QTRY_COMPARE(m_desk->recent()->rowCount(), 3);
        QTRY_COMPARE(undoText(1), u"Undo"_s);
        clickUndo(1);
        QTRY_COMPARE(m_desk->library.stateOf(u"A2"_s), CopyState::Available);
        QCOMPARE(m_desk->library.stateOf(u"A1"_s), CopyState::OnHoldShelf);
        QCOMPARE(m_desk->library.stateOf(u"C1"_s), CopyState::OnLoan);
        QVERIFY(m_desk->field()->hasFocus());
    }

    void undoSaysWhoHadBeenTold_data()
    {
        QTest::addColumn<bool>("isTold");
        QTest::addColumn<QString>("said");
        QTest::newRow("nobody") << false << u"Taken back: Hold shelf – 데미안"_s;
        QTest::newRow("rung") << true
                              << u"Taken back: Hold shelf – 데미안 · 김민지 (R1001) had been told "
                                 "already and now gets a correction."_s;
    }
    void undoSaysWhoHadBeenTold()
    {
        QFETCH(const bool, isTold);
        QFETCH(const QString, said);
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Hold shelf"_s);
        if (isTold)
            m_desk->library.answerAll(DeliveryState::Accepted);
        m_desk->undo();
        QTRY_COMPARE(m_desk->message(), said);
        QCOMPARE(m_desk->library.deliveriesIn(DeliveryState::Queued).size(), isTold ? 2 : 0);
    }

    void heldAlertsAreCalledByTheirNumber_data()
    {
        QTest::addColumn<bool>("isRung");
        QTest::addColumn<QString>("said");
        QTest::newRow("none") << false << u"No alert was held: Held alerts sent"_s;
        QTest::newRow("some") << true << u"2 alerts: Held alerts sent"_s;
    }
    void heldAlertsAreCalledByTheirNumber()
    {
        QFETCH(const bool, isRung);
        QFETCH(const QString, said);
        SampleLibrary &library = m_desk->library;
        if (isRung)
            SampleLibrary::require(otherDesk().checkIn(u"A1"_s));
        SampleLibrary::require(library.database().write([&library](Stores &stores) {
            return stores.outboxHold().begin(library.clock().now());
        }));
        library.clock().advance(1min);
        SampleLibrary::require(
            OutboxDesk(library.database(), library.clock(), {u"suji"_s, u"window"_s}).release());
        QTRY_VERIFY(!m_desk->done().isEmpty());
        QTRY_COMPARE(m_desk->done().constFirst(), said);
    }

    void whatHasMovedOnOffersUndoAgainLater()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Hold shelf"_s);
        m_desk->press(Qt::Key_Escape);
        m_desk->later();
        m_desk->scan(u"R1001"_s);
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Picked up"_s);
        QTRY_COMPARE(undoText(1), QString());
        m_desk->undo();
        QTRY_COMPARE(undoText(1), u"Undo"_s);
        m_desk->undo();
        QTRY_COMPARE(m_desk->library.stateOf(u"A1"_s), CopyState::Available);
    }

    void whatOthersTookBackIsNotOfferedAgain()
    {
        m_desk->scan(u"A1"_s);
        QTRY_VERIFY(undoAction()->isEnabled());
        const auto acts = SampleLibrary::require(m_desk->library.desks().day.acts({}, 1));
        SampleLibrary::require(otherDesk().undo(acts.constFirst().id));
        QTRY_VERIFY(!undoAction()->isEnabled());
        QTRY_COMPARE(m_desk->headline(), u"Taken back"_s);
        QCOMPARE(m_desk->recentText(0, RecentScansModel::Alert), u"Taken back"_s);
    }

    void anotherLanguageKeepsTheDay()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Hold shelf"_s);
        installTranslations(*QCoreApplication::instance(), u"ko"_s);
        m_desk->open();
        QTRY_COMPARE(m_desk->done(), QStringList {u"데미안: 보관 · 김민지"_s});
        installTranslations(*QCoreApplication::instance(), u"en"_s);
    }
};

QTEST_MAIN(TestDeskDay)
#include "tst_deskday.moc"
