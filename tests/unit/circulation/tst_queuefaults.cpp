// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/circulation/queuefaults.h"

using namespace bookbell;

Q_DECLARE_METATYPE(bookbell::BookState)
Q_DECLARE_METATYPE(QList<bookbell::QueueFault>)

class TestQueueFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faults_data();
    void faults();
};

static Reservation reservation(qint64 id, ReservationState state, int position, qint64 copy = 0)
{
    Reservation made;
    made.id = {id};
    made.reader = {id + 100};
    made.state = state;
    made.position = position;
    made.copy = {copy};
    if (state == ReservationState::Ready)
        made.pickupBy = fromMs(1);
    return made;
}

static Copy copy(qint64 id, CopyState state, qint64 reservation = 0)
{
    Copy made;
    made.id = {id};
    made.state = state;
    made.reservation = {reservation};
    if (state == CopyState::OnLoan)
        made.borrower = {9};
    return made;
}

void TestQueueFaults::faults_data()
{
    using enum ReservationState;
    using enum QueueFault;
    QTest::addColumn<BookState>("state");
    QTest::addColumn<QList<QueueFault>>("expected");
    const auto row = [](const char *name, const QList<Reservation> &open, const QList<Copy> &copies,
                        const QList<QueueFault> &expected) {
        QTest::newRow(name) << BookState {open, copies, {}} << expected;
    };
    const Copy held = copy(1, CopyState::OnHoldShelf, 1);
    row("nothing", {}, {}, {});
    row("as it must be",
        {reservation(1, Ready, 0, 1), reservation(2, Waiting, 1), reservation(3, Suspended, 2)},
        {held, copy(2, CopyState::OnLoan), copy(3, CopyState::ToClear)}, {});
    row("any order", {reservation(3, Waiting, 2), reservation(2, Waiting, 1)}, {}, {});
    row("a gap", {reservation(2, Waiting, 1), reservation(3, Waiting, 3)}, {}, {WrongPositions});
    row("from 0", {reservation(2, Waiting, 0)}, {}, {WrongPositions});
    row("twice 1", {reservation(2, Waiting, 1), reservation(3, Waiting, 1)}, {}, {WrongPositions});
    row("ready in the line", {reservation(1, Ready, 1, 1)}, {held}, {WrongPositions});
    row("ready without a copy", {reservation(1, Ready, 0)}, {}, {ReadyWithoutCopy});
    row("its copy is away", {reservation(1, Ready, 0, 1)}, {copy(1, CopyState::OnLoan)},
        {ReadyWithoutCopy});
    row("another copy", {reservation(1, Ready, 0, 2)}, {held, copy(2, CopyState::Available)},
        {ReadyWithoutCopy});
    row("two copies", {reservation(1, Ready, 0, 1)}, {held, copy(2, CopyState::OnHoldShelf, 1)},
        {ReadyWithoutCopy});
    row("nobody's copy", {}, {held}, {CopyWithoutReady});
    row("the copy of one that waits", {reservation(1, Waiting, 1)}, {held}, {CopyWithoutReady});
    Reservation endless = reservation(1, Ready, 0, 1);
    endless.pickupBy.reset();
    row("ready for ever", {endless}, {held}, {ReadyWithoutDate});
    Copy lost = copy(2, CopyState::OnLoan);
    lost.borrower = {};
    row("lent to nobody", {}, {copy(1, CopyState::OnLoan), lost}, {LoanWithoutReader});
    Reservation again = reservation(3, Waiting, 2);
    again.reader = {102};
    row("twice by one reader", {reservation(2, Waiting, 1), again}, {}, {ReservedTwice});
}

void TestQueueFaults::faults()
{
    QFETCH(BookState, state);
    QFETCH(QList<QueueFault>, expected);
    QCOMPARE(faultsOf(state), expected);
}

QTEST_APPLESS_MAIN(TestQueueFaults)
#include "tst_queuefaults.moc"
