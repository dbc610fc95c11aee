// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/circulation/pickup.h"
#include "queuebuilder.h"
#include "tests/support/verifyresult.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What time does to reservations, the reader's own dates, and the order by hand.
class TestReservationRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expireCases_data();
    void expireCases();
    void expireOffersTheCopy();
    void expireWithoutTheCopy();
    void lapseCases_data();
    void lapseCases();
    void theTwoDatesStayApart();
    void changeDatesCases_data();
    void changeDatesCases();
    void moveCases_data();
    void moveCases();
    void moveIsRefused_data();
    void moveIsRefused();
    void closedStaysClosed();
};

namespace {

using Arrange = std::function<void(BookState &, Policy &)>;

const QDate today(2026, 11, 23);

void addCase(const char *name, Arrange arrange, auto... values)
{
    ((QTest::newRow(name) << std::move(arrange)) << ... << values);
}

/// 10 is ready with the first copy since Thursday, its last day was Sunday; 20 and 30 wait.
BookState overdue()
{
    const BookState state = queueOf(3, 2);
    const UtcTime thursday = monday() - 96h;
    return stored(state, checkIn(state, state.copies[0], seoul(), thursday, thursday).changes);
}

QString errorOf(const auto &result)
{
    return result ? QString() : errorName(result.error().code);
}

} // namespace

void TestReservationRules::expireCases_data()
{
    QTest::addColumn<Arrange>("arrange");
    QTest::addColumn<QString>("after");
    QTest::addColumn<CopyState>("copy");
    QTest::addColumn<QString>("error");

    const QString gone = u"20 30 | "_s;
    addCase(
        "the library clears", [](auto &, auto &) {}, gone, CopyState::ToClear, QString());
    addCase(
        "the library offers it to the next", [](auto &, Policy &p) { p.offersToNext = true; },
        u"30 | 20"_s, CopyState::OnHoldShelf, QString());
    addCase(
        "nobody follows",
        [](BookState &s, Policy &p) {
            p.offersToNext = true;
            s.open.removeIf([](const Reservation &r) { return r.id.value != 10; });
        },
        u" | "_s, CopyState::ToClear, QString());
    addCase(
        "who follows is blocked",
        [](BookState &s, Policy &p) {
            p.offersToNext = true;
            s.readers[{2}].isBlocked = true;
        },
        u"20 | 30"_s, CopyState::OnHoldShelf, QString());
    addCase(
        "who follows begins later",
        [](BookState &s, Policy &p) {
            p.offersToNext = true;
            for (Reservation &r : s.open) {
                if (r.state == ReservationState::Waiting)
                    r.startsOn = today.addDays(1);
            }
        },
        gone, CopyState::ToClear, QString());
    const QString unchanged = u"20 30 | 10"_s;
    addCase(
        "the last moment of the last day",
        [](BookState &s, auto &) {
            for (Reservation &r : s.open) {
                if (r.pickupBy)
                    r.pickupBy = monday();
            }
        },
        unchanged, CopyState::OnHoldShelf, u"ReservationNotReady"_s);
    addCase(
        "a moment later",
        [](BookState &s, auto &) {
            for (Reservation &r : s.open) {
                if (r.pickupBy)
                    r.pickupBy = monday() - 1ms;
            }
        },
        gone, CopyState::ToClear, QString());
}

void TestReservationRules::expireCases()
{
    QFETCH(Arrange, arrange);
    BookState state = overdue();
    Policy policy = seoul();
    arrange(state, policy);
    const auto answer = expire(state, at(state, 10), policy, monday(), monday());
    QTEST(errorOf(answer), "error");
    if (answer) {
        QCOMPARE(answer->expired.state, ReservationState::Expired);
        QCOMPARE(answer->expired.closedAt, std::optional(monday()));
        QCOMPARE(answer->expired.position, 0);
        QVERIFY(!answer->expired.copy.isValid());
        // What the history tells of it.
        QVERIFY(answer->expired.readyAt && answer->expired.pickupBy);
        state = stored(state, answer->changes);
    }
    QTEST(shape(state), "after");
    QTEST(state.copies[0].state, "copy");
    QCOMPARE(state.copies[0].reservation.isValid(),
             state.copies[0].state == CopyState::OnHoldShelf);
}

void TestReservationRules::expireOffersTheCopy()
{
    Policy policy = seoul();
    policy.offersToNext = true;
    BookState state = overdue();
    state.readers[{2}].isBlocked = true;
    state.readers[{2}].blockedReason = u"unpaid"_s;
    const UtcTime tomorrow = monday() + 24h;
    VERIFY_RESULT(answer, expire(state, at(state, 10), policy, monday(), tomorrow));
    QCOMPARE(answer->offered->id.value, 30);
    QCOMPARE(answer->offered->readyAt, std::optional(monday()));
    QCOMPARE(answer->offered->pickupBy, std::optional(pickupBy(tomorrow, policy)));
    QCOMPARE(answer->passedOver.size(), 1);
    QCOMPARE(answer->passedOver[0].reservation.id.value, 20);
    QCOMPARE(answer->passedOver[0].reason, u"unpaid"_s);
    const BookState after = stored(state, answer->changes);
    QCOMPARE(after.copies[0].reservation.value, 30);
}

void TestReservationRules::expireWithoutTheCopy()
{
    Policy policy = seoul();
    policy.offersToNext = true;
    BookState state = overdue();
    state.copies.removeFirst(); // lost meanwhile
    VERIFY_RESULT(answer, expire(state, at(state, 10), policy, monday(), monday()));
    QVERIFY(!answer->offered);
    QVERIFY(answer->changes.copies.isEmpty());
    QCOMPARE(shape(stored(state, answer->changes)), u"20 30 | "_s);
}

void TestReservationRules::lapseCases_data()
{
    QTest::addColumn<QDate>("notNeededAfter");
    QTest::addColumn<ReservationState>("state");
    QTest::addColumn<bool>("lapses");
    const QDate yesterday = today.addDays(-1);
    QTest::newRow("yesterday") << yesterday << ReservationState::Waiting << true;
    QTest::newRow("today") << today << ReservationState::Waiting << false;
    QTest::newRow("never") << QDate() << ReservationState::Waiting << false;
    QTest::newRow("suspended") << yesterday << ReservationState::Suspended << true;
    QTest::newRow("ready: the library's date counts")
        << yesterday << ReservationState::Ready << false;
}

void TestReservationRules::lapseCases()
{
    QFETCH(QDate, notNeededAfter);
    QFETCH(ReservationState, state);
    QFETCH(bool, lapses);
    BookState queue = queueOf(3);
    Reservation &second = queue.open[1];
    second.notNeededAfter = notNeededAfter;
    second.state = state;
    const auto answer = lapse(queue, second, seoul(), monday());
    QCOMPARE(errorOf(answer), lapses ? QString() : u"ReservationNotWaiting"_s);
    if (!lapses)
        return;
    QCOMPARE(answer->reservation.state, ReservationState::Lapsed);
    QCOMPARE(answer->reservation.closedAt, std::optional(monday()));
    QCOMPARE(answer->reservation.notNeededAfter, notNeededAfter);
    QCOMPARE(shape(stored(queue, answer->changes)), u"10 30 | "_s);
}

void TestReservationRules::theTwoDatesStayApart()
{
    BookState state = queueOf(2);
    state.open[0].notNeededAfter = today;
    const CheckInAnswer ready = checkIn(state, state.copies[0], seoul(), monday(), monday());
    QCOMPARE(ready.reservation->notNeededAfter, today);
    QCOMPARE(ready.reservation->pickupBy, std::optional(pickupBy(monday(), seoul())));
    state = stored(state, ready.changes);
    VERIFY_RESULT(back, putBack(state, at(state, 10)));
    QCOMPARE(back->reservation.notNeededAfter, today);
    QVERIFY(!back->reservation.pickupBy);
    VERIFY_RESULT(
        changed,
        changeDates(queueOf(2), queueOf(2).open[0], {{}, today.addDays(9)}, seoul(), monday()));
    QVERIFY(!changed->reservation.pickupBy);
}

void TestReservationRules::changeDatesCases_data()
{
    QTest::addColumn<std::function<void(Reservation &)>>("arrange");
    QTest::addColumn<QDate>("startsOn");
    QTest::addColumn<QDate>("notNeededAfter");
    QTest::addColumn<QString>("error");
    using Arrange = std::function<void(Reservation &)>;
    const Arrange asItIs = [](Reservation &) {};
    const auto row = [](const char *name, const Arrange &arrange, QDate from, QDate until,
                        const QString &error = {}) {
        QTest::newRow(name) << arrange << from << until << error;
    };
    const QString invalid = u"InvalidTime"_s;
    row("both", asItIs, today.addDays(3), today.addDays(9));
    row("neither", [](Reservation &r) { r.startsOn = today.addDays(3); }, {}, {});
    row("one day alone", asItIs, today, today);
    row("a beginning that has passed", asItIs, today.addDays(-1), {}, invalid);
    row("an end that has passed", asItIs, {}, today.addDays(-1), invalid);
    row("an end before the beginning", asItIs, today.addDays(9), today.addDays(8), invalid);
    row(
        "the old beginning stays", [](Reservation &r) { r.startsOn = today.addDays(-20); },
        today.addDays(-20), today.addDays(2));
    row(
        "the old end has passed", [](Reservation &r) { r.notNeededAfter = today.addDays(-1); }, {},
        today.addDays(-1), invalid);
    row(
        "suspended", [](Reservation &r) { r.state = ReservationState::Suspended; }, {}, today);
    row(
        "ready", [](Reservation &r) { r.state = ReservationState::Ready; }, {}, today,
        u"ReservationNotWaiting"_s);
    row(
        "closed", [](Reservation &r) { r.state = ReservationState::Cancelled; }, {}, today,
        u"ReservationClosed"_s);
}

void TestReservationRules::changeDatesCases()
{
    QFETCH(std::function<void(Reservation &)>, arrange);
    QFETCH(QDate, startsOn);
    QFETCH(QDate, notNeededAfter);
    BookState state = queueOf(3);
    arrange(state.open[1]);
    const Reservation before = state.open[1];
    const auto answer = changeDates(state, before, {startsOn, notNeededAfter}, seoul(), monday());
    QTEST(errorOf(answer), "error");
    if (!answer)
        return;
    Reservation expected = before;
    expected.startsOn = startsOn;
    expected.notNeededAfter = notNeededAfter;
    QCOMPARE(answer->reservation, expected);
    QCOMPARE(answer->changes.reservations,
             expected == before ? QList<Reservation> {} : QList<Reservation> {expected});
}

void TestReservationRules::moveCases_data()
{
    QTest::addColumn<qint64>("id");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("after");
    // 10 is ready, 40 is suspended.
    QTest::newRow("to the front") << 30LL << 1 << u"30 20 40s 50 | 10"_s;
    QTest::newRow("to the end") << 20LL << 4 << u"30 40s 50 20 | 10"_s;
    QTest::newRow("down by one") << 20LL << 2 << u"30 20 40s 50 | 10"_s;
    QTest::newRow("up by one") << 50LL << 3 << u"20 30 50 40s | 10"_s;
    QTest::newRow("suspended") << 40LL << 1 << u"40s 20 30 50 | 10"_s;
    QTest::newRow("where it is") << 30LL << 2 << u"20 30 40s 50 | 10"_s;
    QTest::newRow("before the first") << 30LL << 0 << u"30 20 40s 50 | 10"_s;
    QTest::newRow("after the last") << 30LL << 99 << u"20 40s 50 30 | 10"_s;
}

namespace {

BookState lineOfFour()
{
    BookState state = queueOf(5);
    state = stored(state, checkIn(state, state.copies[0], seoul(), monday(), monday()).changes);
    return stored(state, suspend(state, at(state, 40), {})->changes);
}

QList<ReservationId> line(std::initializer_list<qint64> ids)
{
    QList<ReservationId> list;
    for (const qint64 id : ids)
        list.append(ReservationId {id});
    return list;
}

} // namespace

void TestReservationRules::moveCases()
{
    const BookState state = lineOfFour();
    QFETCH(qint64, id);
    QFETCH(int, position);
    VERIFY_RESULT(answer, moveInQueue(state, at(state, id), position, line({20, 30, 40, 50})));
    const BookState after = stored(state, answer->changes);
    QTEST(shape(after), "after");
    for (qsizetype i = 0; i < 4; ++i)
        QCOMPARE(ReservationQueue(after.open).line().at(i).position, static_cast<int>(i + 1));
    QCOMPARE(answer->changes.isEmpty(), shape(after) == shape(state));
}

void TestReservationRules::moveIsRefused_data()
{
    QTest::addColumn<qint64>("id");
    QTest::addColumn<QList<ReservationId>>("seen");
    QTest::addColumn<QString>("error");
    const QString changed = u"QueueChanged"_s;
    QTest::newRow("somebody came") << 20LL << line({20, 30, 40}) << changed;
    QTest::newRow("somebody left") << 20LL << line({20, 30, 40, 50, 60}) << changed;
    QTest::newRow("another order") << 20LL << line({30, 20, 40, 50}) << changed;
    QTest::newRow("the ready one was still waiting")
        << 20LL << line({10, 20, 30, 40, 50}) << changed;
    QTest::newRow("nothing was seen") << 20LL << QList<ReservationId> {} << changed;
    QTest::newRow("ready") << 10LL << line({20, 30, 40, 50}) << u"ReservationNotWaiting"_s;
}

void TestReservationRules::moveIsRefused()
{
    const BookState state = lineOfFour();
    QFETCH(qint64, id);
    QFETCH(QList<ReservationId>, seen);
    QTEST(errorOf(moveInQueue(state, at(state, id), 2, seen)), "error");
}

void TestReservationRules::closedStaysClosed()
{
    const BookState state = queueOf(2);
    Reservation gone = state.open[0];
    gone.notNeededAfter = today.addDays(-1);
    gone.pickupBy = monday() - 24h;
    for (const ReservationState ended : {ReservationState::Collected, ReservationState::Expired,
                                         ReservationState::Cancelled, ReservationState::Lapsed}) {
        gone.state = ended;
        const QString closed = u"ReservationClosed"_s;
        QCOMPARE(errorOf(expire(state, gone, seoul(), monday(), monday())), closed);
        QCOMPARE(errorOf(lapse(state, gone, seoul(), monday())), closed);
        QCOMPARE(errorOf(changeDates(state, gone, {}, seoul(), monday())), closed);
        QCOMPARE(errorOf(moveInQueue(state, gone, 1, line({10, 20}))), closed);
    }
}

QTEST_APPLESS_MAIN(TestReservationRules)
#include "tst_reservationrules.moc"
