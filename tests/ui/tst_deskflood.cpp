// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTimer>

#include "tests/ui/deskdriver.h"

using namespace bookbell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Scanners that do too much. BOOKBELL_SCANS=100000 for how many come at once; that takes minutes,
/// so QTEST_FUNCTION_TIMEOUT=3600000 (ms) goes with it.
class TestDeskFlood : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DeskDriver> m_desk;

    [[nodiscard]] DeskPage *page() const { return m_desk->window->findChild<DeskPage *>(); }
    [[nodiscard]] int journalSize() const
    {
        return static_cast<int>(
            SampleLibrary::require(m_desk->library.database().read([](const Stores &stores) {
                return stores.settings().journal(1'000'000);
            })).size());
    }

private Q_SLOTS:
    void initTestCase() { DeskDriver::isolate(); }
    void init() { m_desk = std::make_unique<DeskDriver>(); }
    void cleanup() { m_desk.reset(); }

    void manyScansInARow()
    {
        bool isSet = false;
        const int asked = qEnvironmentVariableIntValue("BOOKBELL_SCANS", &isSet);
        const int count = isSet ? asked : 5'000;
        // C1 goes home and comes back, again and again; between them what changes nothing.
        m_desk->scan(u"R1003"_s);
        QTRY_COMPARE(m_desk->readerAtDesk(), u"박지우 (R1003)"_s);
        const int before = journalSize();
        int written = 0;
        for (int i = 0; i < count; ++i) {
            const bool moves = i % 10 == 0;
            page()->scan(moves ? u"C1"_s : u"X%1"_s.arg(i));
            written += moves ? 1 : 0;
        }
        page()->scan(u"END"_s);

        // The window goes on living meanwhile.
        QElapsedTimer sinceBeat;
        qint64 longest = 0;
        QTimer beat;
        connect(&beat, &QTimer::timeout, this,
                [&] { longest = qMax(longest, sinceBeat.restart()); });
        sinceBeat.start();
        beat.start(1);
        const auto lastIsDone = [this] {
            return m_desk->recentText(0, RecentScansModel::Title) == u"END"_s;
        };
        QTRY_VERIFY_WITH_TIMEOUT(lastIsDone(), 20'000 + count * 10);
        beat.stop();
        qInfo("%d scans, the window stood still for %lld ms at most", count, longest);
        // Generous: the machine that runs this may be busy. What it looks for takes seconds.
        QVERIFY2(longest < 1'000, qPrintable(QString::number(longest)));

        QCOMPARE(journalSize() - before, written);
        QCOMPARE(m_desk->recent()->rowCount(), RecentScansModel::maxRecords);
        // In the order of the scanner, nothing lost.
        QCOMPARE(m_desk->recentText(1, RecentScansModel::Title), u"X%1"_s.arg(count - 1));
        QCOMPARE(m_desk->recentText(9, RecentScansModel::Title), u"X%1"_s.arg(count - 9));
        QCOMPARE(m_desk->library.stateOf(u"C1"_s),
                 written % 2 == 1 ? CopyState::OnLoan : CopyState::Available);
    }

    void enterTwiceIsOneScan()
    {
        QTest::keyClicks(m_desk->field(), u"A1"_s);
        QTest::keyClick(m_desk->field(), Qt::Key_Return);
        QTest::keyClick(m_desk->field(), Qt::Key_Return);
        QTest::keyClicks(m_desk->field(), u"B1"_s);
        QTest::keyClick(m_desk->field(), Qt::Key_Enter);
        QTest::keyClick(m_desk->field(), Qt::Key_Enter);
        QTRY_COMPARE(m_desk->headline(), u"Can be borrowed"_s);
        QCOMPARE(m_desk->recent()->rowCount(), 2);
    }

    void enterTwiceOverAButtonPressesNothing()
    {
        // The scan comes while a button of another page has the focus.
        QTest::keyClick(m_desk->window.get(), Qt::Key_2, Qt::ControlModifier);
        auto *button = m_desk->window->findChild<QPushButton *>(u"resultUndo"_s);
        QVERIFY(button);
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Hold shelf"_s);
        button->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(QApplication::focusWidget(), button);
        QTest::keyClicks(button, u"B1"_s);
        QTest::keyClick(button, Qt::Key_Return);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(m_desk->headline(), u"Can be borrowed"_s);
        QCOMPARE(m_desk->library.stateOf(u"A1"_s), CopyState::OnHoldShelf);
    }

    void sameBarcodeTwiceAtOnceIsOneScan()
    {
        m_desk->scan(u"R1003"_s);
        m_desk->scan(u"B1"_s);
        m_desk->scan(u"B1"_s);
        m_desk->library.clock().advance(500ms);
        m_desk->scan(u"B1"_s);
        m_desk->scan(u"C1"_s);
        QTRY_COMPARE(m_desk->borrowerOf(u"C1"_s), u"R1003"_s);
        QTRY_COMPARE(m_desk->recent()->rowCount(), 2);
        QCOMPARE(m_desk->borrowerOf(u"B1"_s), u"R1003"_s);
    }

    void sameBarcodeAMomentLaterIsAnother()
    {
        m_desk->scan(u"R1003"_s);
        m_desk->scan(u"B1"_s);
        QTRY_COMPARE(m_desk->borrowerOf(u"B1"_s), u"R1003"_s);
        m_desk->later();
        m_desk->scan(u"B1"_s);
        QTRY_COMPARE(m_desk->library.stateOf(u"B1"_s), CopyState::Available);
    }

    void scansWaitForTheAnswerBefore()
    {
        // Everything is typed before anything is answered.
        m_desk->scan(u"B1"_s);
        m_desk->scan(u"R1003"_s);
        m_desk->scan(u"C1"_s);
        m_desk->scan(u"R1002"_s);
        m_desk->scan(u"X99"_s);
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->recent()->rowCount(), 5);
        QCOMPARE(m_desk->borrowerOf(u"B1"_s), u"R1003"_s);
        QCOMPARE(m_desk->borrowerOf(u"C1"_s), u"R1003"_s);
        QCOMPARE(m_desk->borrowerOf(u"A1"_s), u"R1002"_s);
        QCOMPARE(m_desk->readerAtDesk(), u"이서준 (R1002)"_s);
    }

    void anOfferTakesItsTurn()
    {
        SampleLibrary::require(m_desk->library.desk().checkOut(u"B1"_s, u"R1002"_s, false));
        m_desk->scan(u"B1"_s);
        m_desk->scan(u"R1003"_s);
        QTRY_COMPARE(m_desk->offered(), u"Lend it to 박지우 (F4)"_s);
        // The key and the next scans come faster than the answers.
        m_desk->press(Qt::Key_F4);
        m_desk->scan(u"C1"_s);
        m_desk->scan(u"R1001"_s);
        QTRY_COMPARE(m_desk->readerAtDesk(), u"김민지 (R1001)"_s);
        QCOMPARE(m_desk->borrowerOf(u"B1"_s), u"R1003"_s);
        QCOMPARE(m_desk->borrowerOf(u"C1"_s), u"R1003"_s);
    }

    void heldCopyThatAnotherProgramLendsIsNotLentTwice()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Hold shelf"_s);
        const auto other = m_desk->library.openAgain();
        Desk desk(*other, m_desk->library.clock(), {u"suji"_s, u"window"_s});
        SampleLibrary::require(desk.checkOut(u"A1"_s, u"R1001"_s, false));
        m_desk->press(Qt::Key_F4);
        m_desk->later();
        m_desk->scan(u"R1001"_s);
        QTRY_COMPARE(m_desk->readerAtDesk(), u"김민지 (R1001)"_s);
        QCOMPARE(m_desk->borrowerOf(u"A1"_s), u"R1001"_s);
        // What the card shows and what the list offers is what is true now.
        QTRY_COMPARE(m_desk->recentText(1, RecentScansModel::Undo), QString());
    }

    void readerWhoIsRemovedMeanwhileLeavesTheDesk()
    {
        m_desk->scan(u"R1003"_s);
        QTRY_COMPARE(m_desk->readerAtDesk(), u"박지우 (R1003)"_s);
        SampleLibrary::require(m_desk->library.desks().readers.remove({3}));
        QTRY_COMPARE(m_desk->readerAtDesk(), QString());
        m_desk->scan(u"B1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Can be borrowed"_s);
    }
};

QTEST_MAIN(TestDeskFlood)
#include "tst_deskflood.moc"
