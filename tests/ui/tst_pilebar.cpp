// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include "ui/widgets/pilebar.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestPileBar final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QWidget> m_window;
    PileBar *m_bar = nullptr;
    QLineEdit *m_before = nullptr;
    QLineEdit *m_after = nullptr;

    [[nodiscard]] QAbstractButton *segment(ReservationPile pile) const
    {
        return m_bar->findChild<QAbstractButton *>(PileBar::objectNameOf(pile));
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_before = new QLineEdit(m_window.get());
        m_bar = new PileBar(m_window.get());
        m_after = new QLineEdit(m_window.get());
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(m_before);
        column->addWidget(m_bar);
        column->addWidget(m_after);
        m_window->resize(900, 200);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_before->setFocus();
    }
    void cleanup() { m_window.reset(); }

    void isOneTabStop()
    {
        for (const auto pile : {ReservationPile::Waiting, ReservationPile::ToFetch}) {
            m_bar->setPile(pile);
            m_before->setFocus();
            press(Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), segment(pile));
            press(Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), m_after);
            press(Qt::Key_Backtab, Qt::ShiftModifier);
            QCOMPARE(QApplication::focusWidget(), segment(pile));
            press(Qt::Key_Backtab, Qt::ShiftModifier);
            QCOMPARE(QApplication::focusWidget(), m_before);
        }
    }

    void arrowsOpenTheNeighbours_data()
    {
        QTest::addColumn<ReservationPile>("from");
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<ReservationPile>("to");
        using Pile = ReservationPile;
        QTest::newRow("right") << Pile::ToFetch << Qt::Key_Right << Pile::BeingTold;
        QTest::newRow("left") << Pile::Told << Qt::Key_Left << Pile::OnShelf;
        QTest::newRow("into the other group") << Pile::ToClear << Qt::Key_Right << Pile::Waiting;
        QTest::newRow("and back") << Pile::Waiting << Qt::Key_Left << Pile::ToClear;
        QTest::newRow("not beyond the first") << Pile::ToFetch << Qt::Key_Left << Pile::ToFetch;
        QTest::newRow("not beyond the last") << Pile::Closed << Qt::Key_Right << Pile::Closed;
        QTest::newRow("to the first") << Pile::OnShelf << Qt::Key_Home << Pile::ToFetch;
        QTest::newRow("to the last") << Pile::OnShelf << Qt::Key_End << Pile::Closed;
    }
    void arrowsOpenTheNeighbours()
    {
        QFETCH(const ReservationPile, from);
        QFETCH(const Qt::Key, key);
        QFETCH(const ReservationPile, to);
        m_bar->setPile(from);
        press(Qt::Key_Tab);
        QSignalSpy chosen(m_bar, &PileBar::pileChosen);
        press(key);
        QCOMPARE(m_bar->pile(), to);
        QCOMPARE(chosen.size(), from == to ? 0 : 1);
        QCOMPARE(QApplication::focusWidget(), segment(to));
        for (int i = 0; i < reservationPileCount; ++i) {
            const auto pile = static_cast<ReservationPile>(i);
            QCOMPARE(segment(pile)->isChecked(), pile == to);
        }
    }

    void aClickOpensAndLeavesTheKeysWhereTheyAre()
    {
        QSignalSpy chosen(m_bar, &PileBar::pileChosen);
        for (int twice = 0; twice < 2; ++twice)
            QTest::mouseClick(segment(ReservationPile::Told), Qt::LeftButton);
        QCOMPARE(m_bar->pile(), ReservationPile::Told);
        QVERIFY(segment(ReservationPile::Told)->isChecked());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(QApplication::focusWidget(), m_before);
    }
};

QTEST_MAIN(TestPileBar)
#include "tst_pilebar.moc"
