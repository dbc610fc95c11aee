// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/circulation/pickup.h"
#include "queuebuilder.h"
#include "tests/support/verifyresult.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;

namespace {

/// The state after the first in the queue has become ready with the first copy.
BookState withReady(int waiting, int copies = 1)
{
    const BookState state = queueOf(waiting, copies);
    return stored(state, checkIn(state, state.copies[0], seoul(), monday(), monday()).changes);
}

} // namespace

class TestQueueRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placeAtTheEnd();
    void placeRefused_data();
    void placeRefused();
    void checkInMakesReady();
    void checkInAgainChangesNothing();
    void checkInWithoutQueue();
    void checkInFromTheListToClear();
    void checkInCountsFromTheDayOfTelling();
    void checkOutOwnReady();
    void checkOutOwnWaiting();
    void checkOutAnotherCopyThanTheShelved();
    void checkOutWhatWaitsForOther();
    void checkOutRefused();
    void checkOutOwnLoanAgain();
    void cancelCases_data();
    void cancelCases();
    void putBackGoesFirst();
    void suspendAndResume();
    void closedStaysClosed_data();
    void closedStaysClosed();
};

void TestQueueRules::placeAtTheEnd()
{
    const BookState state = queueOf(2);
    VERIFY_RESULT(placed, place(state, book, reader(5), {}, {}, seoul(), monday()));
    QCOMPARE(placed->reservation.position, 3);
    QCOMPARE(placed->reservation.state, ReservationState::Waiting);
    QCOMPARE(placed->reservation.placedAt, monday());
    QCOMPARE(placed->reservation.reader, ReaderId {5});
    QCOMPARE(placed->reservation.book, book);
    QVERIFY(placed->changes.isEmpty());
    // The ready one stands outside the numbering.
    VERIFY_RESULT(second, place(withReady(2), book, reader(5), {}, {}, seoul(), monday()));
    QCOMPARE(second->reservation.position, 2);
}

void TestQueueRules::placeRefused_data()
{
    QTest::addColumn<std::function<void(BookState &, Reader &, Policy &)>>("arrange");
    QTest::addColumn<int>("openElsewhere");
    QTest::addColumn<std::optional<ErrorCode>>("error");
    const auto row = [](const char *name,
                        std::function<void(BookState &, Reader &, Policy &)> arrange,
                        int openElsewhere, std::optional<ErrorCode> error) {
        QTest::newRow(name) << std::move(arrange) << openElsewhere << error;
    };
    row("nothing in the way", [](auto &, auto &, auto &) {}, 2, {});
    row(
        "already waiting", [](auto &, Reader &r, auto &) { r = reader(2); }, 0,
        ErrorCode::AlreadyReserved);
    row(
        "already ready",
        [](BookState &s, Reader &r, auto &) {
            r = reader(1);
            s.open[0].state = ReservationState::Ready;
        },
        0, ErrorCode::AlreadyReserved);
    row(
        "already suspended",
        [](BookState &s, Reader &r, auto &) {
            r = reader(1);
            s.open[0].state = ReservationState::Suspended;
        },
        0, ErrorCode::AlreadyReserved);
    row(
        "holds a copy", [](auto &, Reader &r, auto &) { r = reader(99); }, 0,
        ErrorCode::ReaderHoldsCopy);
    row(
        "reader's limit", [](auto &, auto &, auto &) {}, 3, ErrorCode::ReaderLimitReached);
    row("no reader's limit", [](auto &, auto &, Policy &p) { p.reservationsPerReader = 0; }, 30,
        {});
    row(
        "queue's limit", [](auto &, auto &, Policy &p) { p.reservationsPerBook = 2; }, 0,
        ErrorCode::QueueLimitReached);
    row("one place left", [](auto &, auto &, Policy &p) { p.reservationsPerBook = 3; }, 0, {});
    row("ready ones are not in the queue",
        [](BookState &s, auto &, Policy &p) {
            s.open[0].state = ReservationState::Ready;
            p.reservationsPerBook = 2;
        },
        0, {});
    row(
        "blocked", [](auto &, Reader &r, auto &) { r.isBlocked = true; }, 0,
        ErrorCode::ReaderBlocked);
    row(
        "card expired yesterday",
        [](auto &, Reader &r, auto &) { r.expiresOn = QDate(2026, 11, 22); }, 0,
        ErrorCode::ReaderBlocked);
    row("card good until today",
        [](auto &, Reader &r, auto &) { r.expiresOn = QDate(2026, 11, 23); }, 0, {});
}

void TestQueueRules::placeRefused()
{
    using Arrange = std::function<void(BookState &, Reader &, Policy &)>;
    QFETCH(Arrange, arrange);
    QFETCH(int, openElsewhere);
    BookState state = queueOf(2);
    Reader who = reader(5);
    Policy policy = seoul();
    arrange(state, who, policy);
    const auto answer =
        place(state, book, who, {QList<Reservation>(openElsewhere), {}}, {}, policy, monday());
    QTEST(answer ? std::optional<ErrorCode>() : std::optional(answer.error().code), "error");
}

void TestQueueRules::checkInMakesReady()
{
    const BookState state = queueOf(3);
    const CheckInAnswer answer = checkIn(state, state.copies[0], seoul(), monday(), monday());
    QVERIFY(!answer.isRepeat);
    QVERIFY(answer.becameReady);
    QCOMPARE(answer.reservation->id.value, 10);
    QCOMPARE(answer.reservation->state, ReservationState::Ready);
    QCOMPARE(answer.reservation->position, 0);
    QCOMPARE(answer.reservation->readyAt, std::optional(monday()));
    QCOMPARE(answer.reservation->pickupBy, std::optional(pickupBy(monday(), seoul())));
    const BookState after = stored(state, answer.changes);
    QCOMPARE(shape(after), u"20 30 | 10"_s);
    QCOMPARE(at(after, 20).position, 1);
    QCOMPARE(after.copies[0].state, CopyState::OnHoldShelf);
    QCOMPARE(after.copies[0].reservation.value, 10);
    QVERIFY(!after.copies[0].borrower.isValid());
}

void TestQueueRules::checkInAgainChangesNothing()
{
    const BookState state = withReady(3);
    const CheckInAnswer again =
        checkIn(state, state.copies[0], seoul(), monday() + std::chrono::hours {1}, monday());
    QVERIFY(again.isRepeat);
    QVERIFY(!again.becameReady);
    QVERIFY(again.changes.isEmpty());
    QCOMPARE(again.reservation, std::optional(at(state, 10)));
    // A second copy is for the next reader.
    BookState two = withReady(3, 2);
    QCOMPARE(checkIn(two, two.copies[1], seoul(), monday(), monday()).reservation->id.value, 20);
}

void TestQueueRules::checkInWithoutQueue()
{
    BookState state = queueOf(0);
    const CheckInAnswer answer = checkIn(state, state.copies[0], seoul(), monday(), monday());
    QVERIFY(!answer.reservation);
    QVERIFY(!answer.isRepeat);
    state = stored(state, answer.changes);
    QCOMPARE(state.copies[0].state, CopyState::Available);
    QVERIFY(checkIn(state, state.copies[0], seoul(), monday(), monday()).isRepeat);
}

void TestQueueRules::checkInFromTheListToClear()
{
    BookState state = withReady(2);
    VERIFY_RESULT(cancelled, cancel(state, at(state, 10), {}, monday()));
    state = stored(state, cancelled->changes);
    QCOMPARE(state.copies[0].state, CopyState::ToClear);
    const CheckInAnswer answer = checkIn(state, state.copies[0], seoul(), monday(), monday());
    QCOMPARE(answer.reservation->id.value, 20);
    QCOMPARE(shape(stored(state, answer.changes)), u" | 20"_s);
}

void TestQueueRules::checkInCountsFromTheDayOfTelling()
{
    const BookState state = queueOf(1);
    const UtcTime tomorrow = monday() + std::chrono::hours {24};
    const CheckInAnswer answer = checkIn(state, state.copies[0], seoul(), monday(), tomorrow);
    QCOMPARE(answer.reservation->pickupBy, std::optional(pickupBy(tomorrow, seoul())));
}

void TestQueueRules::checkOutOwnReady()
{
    const BookState state = withReady(2);
    VERIFY_RESULT(answer, checkOut(state, state.copies[0], reader(1), false, seoul(), monday()));
    QCOMPARE(answer->collected->id.value, 10);
    QCOMPARE(answer->collected->state, ReservationState::Collected);
    QCOMPARE(answer->collected->closedAt, std::optional(monday()));
    QVERIFY(!answer->displaced);
    const BookState after = stored(state, answer->changes);
    QCOMPARE(shape(after), u"20 | "_s);
    QCOMPARE(after.copies[0].state, CopyState::OnLoan);
    QCOMPARE(after.copies[0].borrower, ReaderId {1});
}

void TestQueueRules::checkOutOwnWaiting()
{
    BookState state = queueOf(3);
    state.copies[0].state = CopyState::Available;
    VERIFY_RESULT(answer, checkOut(state, state.copies[0], reader(2), false, seoul(), monday()));
    QCOMPARE(answer->collected->id.value, 20);
    const BookState after = stored(state, answer->changes);
    QCOMPARE(shape(after), u"10 30 | "_s);
    QCOMPARE(at(after, 30).position, 2);
}

void TestQueueRules::checkOutAnotherCopyThanTheShelved()
{
    BookState state = withReady(1, 2);
    state.copies[1].state = CopyState::Available;
    VERIFY_RESULT(answer, checkOut(state, state.copies[1], reader(1), false, seoul(), monday()));
    QCOMPARE(answer->collected->id.value, 10);
    const BookState after = stored(state, answer->changes);
    QCOMPARE(after.copies[0].state, CopyState::ToClear);
    QVERIFY(!after.copies[0].reservation.isValid());
    QCOMPARE(after.copies[1].state, CopyState::OnLoan);
}

void TestQueueRules::checkOutWhatWaitsForOther()
{
    const BookState state = withReady(3);
    const auto refused = checkOut(state, state.copies[0], reader(3), false, seoul(), monday());
    QVERIFY(!refused);
    QCOMPARE(refused.error(), (Error {ErrorCode::CopyWaitsForOther, u"R1"_s, {}}));

    VERIFY_RESULT(answer, checkOut(state, state.copies[0], reader(3), true, seoul(), monday()));
    QCOMPARE(answer->displaced->id.value, 10);
    QCOMPARE(answer->displaced->state, ReservationState::Waiting);
    QCOMPARE(answer->displaced->position, 1);
    QVERIFY(!answer->displaced->copy.isValid());
    QVERIFY(!answer->displaced->pickupBy);
    QCOMPARE(answer->collected->id.value, 30);
    QCOMPARE(shape(stored(state, answer->changes)), u"10 20 | "_s);
}

void TestQueueRules::checkOutRefused()
{
    BookState state = queueOf(1);
    const auto onLoan = checkOut(state, state.copies[0], reader(1), true, seoul(), monday());
    QCOMPARE(onLoan.error().code, ErrorCode::CopyAlreadyOnLoan);
    state.copies[0].state = CopyState::Available;
    Reader blocked = reader(5);
    blocked.isBlocked = true;
    const auto barred = checkOut(state, state.copies[0], blocked, true, seoul(), monday());
    QCOMPARE(barred.error().code, ErrorCode::ReaderBlocked);
}

void TestQueueRules::checkOutOwnLoanAgain()
{
    const BookState state = queueOf(1);
    VERIFY_RESULT(answer, checkOut(state, state.copies[0], reader(99), false, seoul(), monday()));
    QVERIFY(answer->changes.isEmpty());
}

void TestQueueRules::cancelCases_data()
{
    QTest::addColumn<qint64>("id");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("copies");
    QTest::newRow("ready") << 10LL << u"20 30s 40 | "_s << 1;
    QTest::newRow("first") << 20LL << u"30s 40 | 10"_s << 0;
    QTest::newRow("suspended") << 30LL << u"20 40 | 10"_s << 0;
    QTest::newRow("last") << 40LL << u"20 30s | 10"_s << 0;
}

void TestQueueRules::cancelCases()
{
    BookState state = withReady(4);
    VERIFY_RESULT(suspended, suspend(state, at(state, 30), {}));
    state = stored(state, suspended->changes);
    QFETCH(qint64, id);
    VERIFY_RESULT(answer, cancel(state, at(state, id), u"lost"_s, monday()));
    QCOMPARE(answer->reservation.state, ReservationState::Cancelled);
    QCOMPARE(answer->reservation.closeReason, u"lost"_s);
    QCOMPARE(answer->reservation.closedAt, std::optional(monday()));
    QCOMPARE(answer->reservation.position, 0);
    QTEST(shape(stored(state, answer->changes)), "after");
    QTEST(static_cast<int>(answer->changes.copies.size()), "copies");
}

void TestQueueRules::putBackGoesFirst()
{
    const BookState state = withReady(3);
    Reservation told = at(state, 10);
    told.toldAt = monday();
    told.toldHow = u"phone"_s;
    told.remindedAt = monday();
    VERIFY_RESULT(answer, putBack(state, told));
    const BookState after = stored(state, answer->changes);
    // The next time it is ready, its reader is told and reminded again.
    QCOMPARE(at(after, 10), queueOf(3).open[0]);
    QCOMPARE(shape(after), u"10 20 30 | "_s);
    QCOMPARE(after.copies[0].state, CopyState::ToClear);
    QVERIFY(!answer->reservation.readyAt);
    QCOMPARE(putBack(state, at(state, 20)).error().code, ErrorCode::ReservationNotReady);
}

void TestQueueRules::suspendAndResume()
{
    BookState state = withReady(3);
    const QDate until(2026, 12, 1);
    VERIFY_RESULT(suspended, suspend(state, at(state, 20), until));
    QCOMPARE(suspended->reservation.suspendedUntil, until);
    state = stored(state, suspended->changes);
    QCOMPARE(shape(state), u"20s 30 | 10"_s);
    QCOMPARE(at(state, 20).position, 1);
    QCOMPARE(suspend(state, at(state, 20), {}).error().code, ErrorCode::ReservationNotWaiting);
    QCOMPARE(suspend(state, at(state, 10), {}).error().code, ErrorCode::ReservationNotWaiting);
    QCOMPARE(resume(state, at(state, 30)).error().code, ErrorCode::ReservationNotSuspended);
    VERIFY_RESULT(resumed, resume(state, at(state, 20)));
    QVERIFY(resumed->reservation.suspendedUntil.isNull());
    QCOMPARE(shape(stored(state, resumed->changes)), u"20 30 | 10"_s);
}

void TestQueueRules::closedStaysClosed_data()
{
    QTest::addColumn<ReservationState>("closedAs");
    QTest::newRow("collected") << ReservationState::Collected;
    QTest::newRow("expired") << ReservationState::Expired;
    QTest::newRow("cancelled") << ReservationState::Cancelled;
    QTest::newRow("lapsed") << ReservationState::Lapsed;
}

void TestQueueRules::closedStaysClosed()
{
    const BookState state = queueOf(2);
    QFETCH(ReservationState, closedAs);
    Reservation closed = state.open[0];
    closed.state = closedAs;
    QCOMPARE(cancel(state, closed, {}, monday()).error().code, ErrorCode::ReservationClosed);
    QCOMPARE(putBack(state, closed).error().code, ErrorCode::ReservationClosed);
    QCOMPARE(suspend(state, closed, {}).error().code, ErrorCode::ReservationClosed);
    QCOMPARE(resume(state, closed).error().code, ErrorCode::ReservationClosed);
}

QTEST_APPLESS_MAIN(TestQueueRules)
#include "tst_queuerules.moc"
