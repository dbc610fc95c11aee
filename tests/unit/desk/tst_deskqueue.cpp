// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "desklibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The queue by hand: the order, the readers' own dates, and taking both back.
class TestDeskQueue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reserveWithDates();
    void reserveRefusesDates();
    void onLoanOnly();
    void noShowsAreBarred();
    void whoWasNeverToldIsNoNoShow();
    void move();
    void moveNeedsTheOrderThatStaffSaw();
    void moveToItsOwnPlace();
    void twoDesksMoveAtOnce();
    void undoMove_data();
    void undoMove();
    void undoMoveAfterOthersLeft();
    void undoMoveAfterItMovedAgain();
    void undoMoveOfOneThatLeft();
    void undoKeepsTheOrder_data();
    void undoKeepsTheOrder();
    void setDates();
    void setDatesRefusals();
    void undoSetDates();
};

namespace {

using Ids = QList<ReservationId>;

/// R1 to R5, in that order.
Ids lineOfFive(DeskLibrary &library)
{
    Ids ids;
    for (const QString &card : {u"R1"_s, u"R2"_s, u"R3"_s, u"R4"_s, u"R5"_s})
        ids.append(library.reserve(card).id);
    return ids;
}

Ids lineOf(DeskLibrary &library)
{
    const auto open = library.with(
        [book = library.book](Stores &stores) { return stores.reservations().openOfBook(book); });
    Ids ids;
    for (const Reservation &one : open) {
        if (one.state != ReservationState::Ready)
            ids.append(one.id);
    }
    return ids;
}

/// "1 3 2", the numbers of the readers in queue order.
QString cardsInLine(DeskLibrary &library)
{
    QStringList cards;
    for (const ReservationId id : lineOf(library)) {
        const ReaderId reader = library.reservation(id).reader;
        const auto found =
            library.with([reader](Stores &stores) { return stores.readers().reader(reader); });
        cards.append(found->cardNumber.sliced(1));
    }
    return cards.join(u' ');
}

/// Reserves, waits until it has expired, and clears the shelf.
void leaveUncollected(DeskLibrary &library, const QString &card, bool isTold)
{
    const Reservation one = library.reserve(card);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    if (isTold)
        QVERIFY(library.desk->markTold(one.id, u"phone"_s).result());
    library.with([&](Stores &stores) -> Result<> {
        Reservation expired = **stores.reservations().reservation(one.id);
        expired.state = ReservationState::Expired;
        expired.copy = {};
        expired.closedAt = library.clock.now();
        if (auto done = stores.reservations().update(expired); !done)
            return done;
        Copy copy = **stores.books().copyByBarcode(u"C1"_s);
        copy.state = CopyState::ToClear;
        copy.reservation = {};
        return stores.books().update(copy);
    });
}

} // namespace

void TestDeskQueue::reserveWithDates()
{
    DeskLibrary library;
    const PlaceWish wish {QDate(2026, 12, 1), QDate(2026, 12, 20)};
    VERIFY_RESULT(placed, library.desk->reserve(u"1"_s, u"R1"_s, wish).result());
    QCOMPARE(library.reservation(placed->reservation.id).startsOn, wish.startsOn);
    QCOMPARE(library.reservation(placed->reservation.id).notNeededAfter, wish.notNeededAfter);
    // Who comes later and needs it now is served first.
    const Reservation second = library.reserve(u"R2"_s);
    VERIFY_RESULT(served, library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(served->reservation->id, second.id);
    QVERIFY(served->passedOver.isEmpty());
    library.clock.advance(8 * 24h);
    VERIFY_RESULT(later, library.desk->checkIn(u"C2"_s).result());
    QCOMPARE(later->reservation->id, placed->reservation.id);
}

void TestDeskQueue::reserveRefusesDates()
{
    DeskLibrary library;
    const QDate yesterday(2026, 11, 22);
    QCOMPARE(library.desk->reserve(u"1"_s, u"R1"_s, {yesterday, {}}).result().error().code,
             ErrorCode::InvalidTime);
    QCOMPARE(library.desk->reserve(u"1"_s, u"R1"_s, {{}, yesterday}).result().error().code,
             ErrorCode::InvalidTime);
    QVERIFY(lineOf(library).isEmpty());
}

void TestDeskQueue::onLoanOnly()
{
    DeskLibrary library;
    library.set(u"reservations.on-loan-only"_s, u"on"_s);
    library.reserve(u"R1"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result()); // for R1
    library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C2"_s).result()); // for R2
    library.reserve(u"R3"_s);
    QVERIFY(library.desk->checkOut(u"C2"_s, u"R4"_s, true).result()); // R2 is the first again
    QVERIFY(library.desk->cancel(lineOf(library).at(0), {}).result());
    QVERIFY(library.desk->cancel(lineOf(library).at(0), {}).result());
    QVERIFY(library.desk->checkIn(u"C2"_s).result()); // back in its place
    QCOMPARE(library.desk->reserve(u"1"_s, u"R5"_s).result().error(),
             (Error {ErrorCode::CopyOnShelf, u"C2"_s, {}}));
}

void TestDeskQueue::noShowsAreBarred()
{
    DeskLibrary library;
    library.set(u"no-shows.allowed"_s, u"2"_s);
    library.set(u"no-shows.within-days"_s, u"30"_s);
    library.set(u"no-shows.barred-days"_s, u"10"_s);
    leaveUncollected(library, u"R1"_s, true);
    library.clock.advance(24h);
    leaveUncollected(library, u"R1"_s, true); // 24 November
    QCOMPARE(library.desk->reserve(u"1"_s, u"R1"_s).result().error(),
             (Error {ErrorCode::ReaderBarred, u"2026-12-04"_s, {}}));
    QVERIFY(library.desk->reserve(u"1"_s, u"R2"_s).result());
    library.clock.advance(10 * 24h);
    QVERIFY(!library.desk->reserve(u"1"_s, u"R1"_s).result());
    library.clock.advance(24h);
    QVERIFY(library.desk->reserve(u"1"_s, u"R1"_s).result());
}

void TestDeskQueue::whoWasNeverToldIsNoNoShow()
{
    DeskLibrary library;
    library.set(u"no-shows.allowed"_s, u"1"_s);
    leaveUncollected(library, u"R3"_s, false);
    QVERIFY(library.desk->reserve(u"1"_s, u"R3"_s).result());
}

void TestDeskQueue::move()
{
    DeskLibrary library;
    const Ids ids = lineOfFive(library);
    VERIFY_RESULT(change, library.desk->move(ids[3], 2, ids).result());
    QCOMPARE(change->reservation.position, 2);
    QVERIFY(change->journal.isValid());
    QCOMPARE(cardsInLine(library), u"1 4 2 3 5"_s);
    QCOMPARE(library.lastEntry().action, u"move"_s);
    // The order by hand is the one that counts.
    VERIFY_RESULT(front, library.desk->move(ids[4], 1, lineOf(library)).result());
    VERIFY_RESULT(served, library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(served->reservation->id, ids[4]);
    QCOMPARE(library.deliveries().size(), 0); // R5 has no phone, and a move rings nobody
}

void TestDeskQueue::moveNeedsTheOrderThatStaffSaw()
{
    DeskLibrary library;
    const Ids seen = lineOfFive(library);
    library.reserve(u"R6"_s);
    const JournalId last = library.lastEntry().id;
    QCOMPARE(library.desk->move(seen[3], 1, seen).result().error().code, ErrorCode::QueueChanged);
    QCOMPARE(cardsInLine(library), u"1 2 3 4 5 6"_s);
    QCOMPARE(library.lastEntry().id, last);
    QVERIFY(library.desk->move(seen[3], 1, lineOf(library)).result());
    // One that has become ready meanwhile is not in the line any more.
    const Ids before = lineOf(library);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(library.desk->move(before[2], 1, before).result().error().code,
             ErrorCode::QueueChanged);
    QCOMPARE(library.desk->move(before[0], 1, lineOf(library)).result().error().code,
             ErrorCode::ReservationNotWaiting);
    QCOMPARE(library.desk->move({999}, 1, before).result().error().code,
             ErrorCode::UnknownReservation);
}

void TestDeskQueue::moveToItsOwnPlace()
{
    DeskLibrary library;
    const Ids ids = lineOfFive(library);
    const JournalId last = library.lastEntry().id;
    VERIFY_RESULT(change, library.desk->move(ids[2], 3, ids).result());
    QVERIFY(!change->journal.isValid());
    QCOMPARE(library.lastEntry().id, last);
}

void TestDeskQueue::twoDesksMoveAtOnce()
{
    DeskLibrary library;
    const Ids ids = lineOfFive(library);
    VERIFY_RESULT(other, openLibrary({library.path()}));
    Desk second(**other, library.clock, {u"jun"_s, u"window"_s});
    auto a = library.desk->move(ids[4], 1, ids);
    auto b = second.move(ids[0], 5, ids);
    const auto ra = a.result();
    const auto rb = b.result();
    QVERIFY(ra.has_value() != rb.has_value());
    QCOMPARE((ra ? rb.error() : ra.error()).code, ErrorCode::QueueChanged);
    QCOMPARE(cardsInLine(library), ra ? u"5 1 2 3 4"_s : u"2 3 4 5 1"_s);
}

void TestDeskQueue::undoMove_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("position");
    QTest::newRow("up by one") << 1 << 1;
    QTest::newRow("down by one") << 0 << 2;
    QTest::newRow("from the end to the front") << 4 << 1;
    QTest::newRow("from the front to the end") << 0 << 5;
    QTest::newRow("within") << 3 << 2;
}

void TestDeskQueue::undoMove()
{
    DeskLibrary library;
    const Ids ids = lineOfFive(library);
    QFETCH(int, index);
    QFETCH(int, position);
    VERIFY_RESULT(change, library.desk->move(ids[index], position, ids).result());
    QVERIFY(lineOf(library) != ids);
    library.reserve(u"R6"_s); // who came since stays behind
    VERIFY_RESULT(done, library.desk->undo(change->journal).result());
    QCOMPARE(cardsInLine(library), u"1 2 3 4 5 6"_s);
    QCOMPARE(library.desk->undo(change->journal).result().error().code, ErrorCode::NothingToUndo);
}

void TestDeskQueue::undoMoveAfterOthersLeft()
{
    DeskLibrary library;
    const Ids ids = lineOfFive(library);
    VERIFY_RESULT(change, library.desk->move(ids[4], 2, ids).result()); // 1 5 2 3 4
    QVERIFY(library.desk->cancel(ids[0], {}).result());
    QVERIFY(library.desk->cancel(ids[3], {}).result()); // 5 2 3
    QVERIFY(library.desk->undo(change->journal).result());
    QCOMPARE(cardsInLine(library), u"2 3 5"_s);
}

void TestDeskQueue::undoMoveAfterItMovedAgain()
{
    DeskLibrary library;
    const Ids ids = lineOfFive(library);
    VERIFY_RESULT(first, library.desk->move(ids[4], 2, ids).result()); // 1 5 2 3 4
    VERIFY_RESULT(second, library.desk->move(ids[4], 4, lineOf(library)).result()); // 1 2 3 5 4
    QCOMPARE(library.desk->undo(first->journal).result().error().code, ErrorCode::NothingToUndo);
    QVERIFY(library.desk->undo(second->journal).result());
    QVERIFY(library.desk->undo(first->journal).result());
    QCOMPARE(cardsInLine(library), u"1 2 3 4 5"_s);
}

void TestDeskQueue::undoMoveOfOneThatLeft()
{
    DeskLibrary library;
    const Ids ids = lineOfFive(library);
    VERIFY_RESULT(change, library.desk->move(ids[4], 1, ids).result());
    VERIFY_RESULT(served, library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(served->reservation->id, ids[4]);
    QCOMPARE(library.desk->undo(change->journal).result().error().code, ErrorCode::NothingToUndo);
    QCOMPARE(cardsInLine(library), u"1 2 3 4"_s);
}

void TestDeskQueue::undoKeepsTheOrder_data()
{
    using Act = std::function<JournalId(DeskLibrary &, const Ids &)>;
    QTest::addColumn<Act>("act");
    QTest::addColumn<QList<int>>("leaving"); // afterwards
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, Act act, const QList<int> &leaving, const QString &line) {
        QTest::newRow(name) << std::move(act) << leaving << line;
    };
    const auto cancelling = [](int index) {
        return [index](DeskLibrary &library, const Ids &ids) {
            return library.desk->cancel(ids[index], {}).result()->journal;
        };
    };
    row("cancelled, nobody left", cancelling(2), {}, u"1 2 3 4 5 6"_s);
    row("cancelled, those before it left", cancelling(2), {0, 1}, u"3 4 5 6"_s);
    row("cancelled, those behind it left", cancelling(2), {3, 4}, u"1 2 3 6"_s);
    row("cancelled, next to it left", cancelling(2), {1, 3}, u"1 3 5 6"_s);
    row("the last cancelled, others left", cancelling(4), {0, 1}, u"3 4 5 6"_s);
    row(
        "cancelled, somebody came to the front",
        [](DeskLibrary &library, const Ids &ids) {
            const JournalId done = library.desk->cancel(ids[2], {}).result()->journal;
            Ids line = lineOf(library);
            return library.desk->move(ids[4], 1, line).result() ? done : JournalId();
        },
        {}, u"5 1 2 3 4 6"_s);
    row(
        "suspended, those before it left",
        [](DeskLibrary &library, const Ids &ids) {
            return library.desk->suspend(ids[2], {}).result()->journal;
        },
        {0, 1}, u"3 4 5 6"_s);
    row(
        "made ready",
        [](DeskLibrary &library, const Ids &) {
            return library.desk->checkIn(u"C1"_s).result()->journal;
        },
        {1}, u"1 3 4 5 6"_s);
    row(
        "displaced by one of the line",
        [](DeskLibrary &library, const Ids &) {
            if (!library.desk->checkIn(u"C1"_s).result())
                return JournalId();
            return library.desk->checkOut(u"C1"_s, u"R4"_s, true).result()->journal;
        },
        {1}, u"3 4 5 6"_s);
}

void TestDeskQueue::undoKeepsTheOrder()
{
    using Act = std::function<JournalId(DeskLibrary &, const Ids &)>;
    DeskLibrary library;
    const Ids ids = lineOfFive(library);
    QFETCH(Act, act);
    QFETCH(QList<int>, leaving);
    library.clock.advance(1min);
    const JournalId done = act(library, ids);
    library.clock.advance(1min);
    for (const int index : leaving)
        QVERIFY(library.desk->cancel(ids[index], {}).result());
    library.reserve(u"R6"_s);
    VERIFY_RESULT(undone, library.desk->undo(done).result());
    QTEST(cardsInLine(library), "line");
}

void TestDeskQueue::setDates()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    const PlaceWish wish {QDate(2026, 12, 1), QDate(2026, 12, 24)};
    VERIFY_RESULT(change, library.desk->setDates(first.id, wish).result());
    QCOMPARE(library.reservation(first.id).startsOn, wish.startsOn);
    QCOMPARE(library.reservation(first.id).notNeededAfter, wish.notNeededAfter);
    QCOMPARE(library.reservation(first.id).position, 1);
    QCOMPARE(library.lastEntry().action, u"set-dates"_s);
    // The same once more is nothing to record.
    VERIFY_RESULT(again, library.desk->setDates(first.id, wish).result());
    QVERIFY(!again->journal.isValid());
    QVERIFY(library.desk->setDates(first.id, {}).result());
    QVERIFY(library.reservation(first.id).startsOn.isNull());
    QVERIFY(library.reservation(first.id).notNeededAfter.isNull());
}

void TestDeskQueue::setDatesRefusals()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    QCOMPARE(library.desk->setDates(first.id, {{}, QDate(2026, 11, 1)}).result().error().code,
             ErrorCode::InvalidTime);
    QCOMPARE(library.desk->setDates({999}, {}).result().error().code,
             ErrorCode::UnknownReservation);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    const Reservation ready = library.reservation(first.id);
    QCOMPARE(library.desk->setDates(first.id, {{}, QDate(2026, 12, 1)}).result().error().code,
             ErrorCode::ReservationNotWaiting);
    QCOMPARE(library.reservation(first.id), ready);
    QVERIFY(library.desk->cancel(first.id, {}).result());
    QCOMPARE(library.desk->setDates(first.id, {}).result().error().code,
             ErrorCode::ReservationClosed);
}

void TestDeskQueue::undoSetDates()
{
    DeskLibrary library;
    const Ids ids = lineOfFive(library);
    const Reservation before = library.reservation(ids[2]);
    VERIFY_RESULT(change, library.desk->setDates(ids[2], {QDate(2026, 12, 1), QDate()}).result());
    QVERIFY(library.desk->cancel(ids[0], {}).result());
    QVERIFY(library.desk->undo(change->journal).result());
    Reservation expected = before;
    expected.position = 2;
    QCOMPARE(library.reservation(ids[2]), expected);
    QCOMPARE(library.deliveries(DeliveryState::Queued).size(), 2); // of R1's cancellation
}

QTEST_GUILESS_MAIN(TestDeskQueue)
#include "tst_deskqueue.moc"
