// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "queuebuilder.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;

class TestReservationQueue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nextOne_data();
    void nextOne();
    void passedOverAreNamed();
    void holesAreClosed();
    void changesCanBeStoredOneByOne();
};

void TestReservationQueue::nextOne_data()
{
    QTest::addColumn<std::function<void(BookState &)>>("arrange");
    QTest::addColumn<qint64>("expected");
    const QDate today(2026, 11, 23);
    const auto row = [](const char *name, std::function<void(BookState &)> arrange,
                        qint64 expected) { QTest::newRow(name) << std::move(arrange) << expected; };
    row(
        "queue order", [](BookState &) {}, 10);
    row(
        "order of the rows does not matter",
        [](BookState &s) { std::reverse(s.open.begin(), s.open.end()); }, 10);
    row(
        "suspended", [](BookState &s) { s.open[0].state = ReservationState::Suspended; }, 20);
    row(
        "suspended until tomorrow",
        [=](BookState &s) {
            s.open[0].state = ReservationState::Suspended;
            s.open[0].suspendedUntil = today.addDays(1);
        },
        20);
    row(
        "suspended until today",
        [=](BookState &s) {
            s.open[0].state = ReservationState::Suspended;
            s.open[0].suspendedUntil = today;
        },
        10);
    row(
        "starts tomorrow", [=](BookState &s) { s.open[0].startsOn = today.addDays(1); }, 20);
    row(
        "starts today", [=](BookState &s) { s.open[0].startsOn = today; }, 10);
    row(
        "needed until yesterday",
        [=](BookState &s) { s.open[0].notNeededAfter = today.addDays(-1); }, 20);
    row(
        "needed until today", [=](BookState &s) { s.open[0].notNeededAfter = today; }, 10);
    row(
        "ready", [](BookState &s) { s.open[0].state = ReservationState::Ready; }, 20);
    row(
        "blocked", [](BookState &s) { s.readers[{1}].isBlocked = true; }, 20);
    row(
        "card expired", [=](BookState &s) { s.readers[{1}].expiresOn = today.addDays(-1); }, 20);
    row(
        "reader has been forgotten", [](BookState &s) { s.readers.remove({1}); }, 20);
    row(
        "nobody can be served",
        [](BookState &s) {
            for (Reader &reader : s.readers)
                reader.isBlocked = true;
        },
        0);
    row(
        "empty", [](BookState &s) { s.open.clear(); }, 0);
}

void TestReservationQueue::nextOne()
{
    QFETCH(std::function<void(BookState &)>, arrange);
    BookState state = queueOf(3);
    arrange(state);
    const NextInQueue next = ReservationQueue(state.open).next(state.readers, QDate(2026, 11, 23));
    QTEST(next.reservation ? next.reservation->id.value : 0, "expected");
}

void TestReservationQueue::passedOverAreNamed()
{
    BookState state = queueOf(3);
    state.readers[{1}].isBlocked = true;
    state.readers[{1}].blockedReason = u"unpaid"_s;
    state.readers[{3}].isBlocked = true;
    const NextInQueue next = ReservationQueue(state.open).next(state.readers, QDate(2026, 11, 23));
    QCOMPARE(next.passedOver.size(), 1);
    QCOMPARE(next.passedOver[0].reservation.id.value, 10);
    QCOMPARE(next.passedOver[0].reason, u"unpaid"_s);
}

void TestReservationQueue::holesAreClosed()
{
    BookState state = queueOf(3);
    state.open[1].position = 5;
    state.open[2].position = 9;
    const ReservationQueue queue(state.open);
    QCOMPARE(queue.line()[1].position, 2);
    QCOMPARE(queue.line()[2].position, 3);
    QCOMPARE(queue.changed().size(), 2);
}

void TestReservationQueue::changesCanBeStoredOneByOne()
{
    // Whatever moves, no two rows share a place while the rows are being stored one after the
    // other.
    const auto check = [](const BookState &state, const ReservationQueue &queue) {
        QHash<ReservationId, int> places;
        for (const Reservation &r : state.open)
            places.insert(r.id, r.position);
        for (const Reservation &r : queue.changed()) {
            places.insert(r.id, r.position);
            QList<int> taken;
            for (const int place : std::as_const(places)) {
                if (place > 0) {
                    QVERIFY(!taken.contains(place));
                    taken.append(place);
                }
            }
        }
    };
    BookState state = queueOf(4);
    ReservationQueue first(state.open);
    Reservation ready = state.open[1];
    ready.state = ReservationState::Ready;
    first.apply(ready);
    QCOMPARE(first.changed().size(), 3);
    check(state, first);

    state.open[0].state = ReservationState::Ready;
    state.open[0].position = 0;
    for (int i = 1; i < 4; ++i)
        state.open[i].position = i;
    ReservationQueue second(state.open);
    Reservation back = state.open[0];
    back.state = ReservationState::Waiting;
    back.position = 1;
    second.apply(back);
    QCOMPARE(second.changed().size(), 4);
    QCOMPARE(second.line()[0].id.value, 10);
    check(state, second);
}

QTEST_APPLESS_MAIN(TestReservationQueue)
#include "tst_reservationqueue.moc"
