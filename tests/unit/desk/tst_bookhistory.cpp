// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/desk/bookdesk.h"
#include "core/desk/readerdesk.h"
#include "desklibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;

/// What the history of a book says, and what it keeps to itself.
class TestBookHistory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkInForTheNext();
    void checkInWithoutAQueue();
    void loan();
    void displacedByALoan();
    void reservations();
    void movedByHand();
    void rungByHand();
    void record();
    void copies();
    void undone();
    void newestFirstAndAPageAtATime();
    void onlyOfThisBook();

    void removedReaderIsNotNamed();
    void forgottenReaderIsNotNamed();
    void oldLoanIsNotNamed();

    void undoIsOfferedForToday();
    void undoIsNotOfferedForWhatMovedOn();
    void undoIsOfferedWhenOnlyTheQueueClosedUp();

    void sinceWhenACopyIsThere();
};

struct HistoryLibrary : DeskLibrary {
    BookDesk books {*database, clock, {u"minji"_s, u"window"_s}};
    ReaderDesk readers {*database, clock, {u"minji"_s, u"window"_s}};

    BookHistory history(int limit = 50)
    {
        return books.details(book, limit).result().value().history;
    }
    BookHappening newest() { return history().happenings.value(0); }
    QStringList actions()
    {
        QStringList names;
        for (const BookHappening &one : history().happenings)
            names.append(one.action);
        return names;
    }
    Reader reader(const QString &card)
    {
        return *with([card](Stores &stores) { return stores.readers().readerByCard(card); });
    }
    CopyId idOf(const QString &barcode) { return copy(barcode).id; }
};

static QString cardOf(const std::optional<Reader> &reader)
{
    return reader ? reader->cardNumber : QString();
}

void TestBookHistory::checkInForTheNext()
{
    HistoryLibrary library;
    library.reserve(u"R1"_s);
    library.clock.advance(std::chrono::minutes(5));
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    const BookHappening one = library.newest();
    QCOMPARE(one.action, u"check-in"_s);
    QCOMPARE(one.at, library.clock.now());
    QCOMPARE(one.actor.user, u"minji"_s);
    QCOMPARE(one.barcodes, QStringList {u"C1"_s});
    QCOMPARE(one.copyState, std::optional(CopyState::OnHoldShelf));
    QCOMPARE(cardOf(one.reader), u"R1"_s);
    QCOMPARE(one.reservationState, std::optional(ReservationState::Ready));
    QVERIFY(!one.hasOther);
    QVERIFY(one.canUndo);
}

void TestBookHistory::checkInWithoutAQueue()
{
    HistoryLibrary library;
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    const BookHappening one = library.newest();
    QCOMPARE(one.copyState, std::optional(CopyState::Available));
    // Who had it is nobody's business any more.
    QVERIFY(!one.hasReader);
    QVERIFY(!one.reader);
}

void TestBookHistory::loan()
{
    HistoryLibrary library;
    library.reserve(u"R1"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QVERIFY(library.desk->checkOut(u"C1"_s, u"R1"_s, false).result());
    const BookHappening one = library.newest();
    QCOMPARE(one.action, u"check-out"_s);
    QCOMPARE(one.copyState, std::optional(CopyState::OnLoan));
    QCOMPARE(cardOf(one.reader), u"R1"_s);
    QCOMPARE(one.reservationState, std::optional(ReservationState::Collected));
    QVERIFY(!one.hasOther);
}

void TestBookHistory::displacedByALoan()
{
    HistoryLibrary library;
    library.reserve(u"R1"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QVERIFY(library.desk->checkOut(u"C1"_s, u"R5"_s, true).result());
    const BookHappening one = library.newest();
    QCOMPARE(cardOf(one.reader), u"R5"_s);
    QVERIFY(!one.reservationState);
    QVERIFY(one.hasOther);
    QCOMPARE(cardOf(one.otherReader), u"R1"_s);
    QVERIFY(!one.isOtherReady);
}

void TestBookHistory::reservations()
{
    HistoryLibrary library;
    library.reserve(u"R1"_s);
    const Reservation second = library.reserve(u"R2"_s);
    BookHappening one = library.newest();
    QCOMPARE(one.action, u"reserve"_s);
    QCOMPARE(cardOf(one.reader), u"R2"_s);
    QCOMPARE(one.position, 2);
    QVERIFY(library.desk->suspend(second.id, {}).result());
    QCOMPARE(library.newest().reservationState, std::optional(ReservationState::Suspended));
    QVERIFY(library.desk->cancel(second.id, u"no longer wanted"_s).result());
    one = library.newest();
    QCOMPARE(one.action, u"cancel"_s);
    QCOMPARE(cardOf(one.reader), u"R2"_s);
    QCOMPARE(one.reason, u"no longer wanted"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    const Reservation ready = library.reservation({1});
    QVERIFY(library.desk->markTold(ready.id, u"phone"_s).result());
    one = library.newest();
    QCOMPARE(one.action, u"told"_s);
    QCOMPARE(cardOf(one.reader), u"R1"_s);
    QCOMPARE(one.reason, u"phone"_s);
}

void TestBookHistory::movedByHand()
{
    HistoryLibrary library;
    QList<ReservationId> line;
    for (const QString &card : {u"R1"_s, u"R2"_s, u"R3"_s})
        line.append(library.reserve(card).id);
    QVERIFY(library.desk->move(line.last(), 1, line).result());
    const BookHappening one = library.newest();
    QCOMPARE(one.action, u"move"_s);
    QCOMPARE(cardOf(one.reader), u"R3"_s);
    QCOMPARE(one.position, 1);
    QVERIFY(!one.hasOther);
}

void TestBookHistory::rungByHand()
{
    HistoryLibrary library;
    const ReservationId first = library.reserve(u"R1"_s).id;
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    library.clock.advance(std::chrono::minutes {1});
    VERIFY_RESULT(rung, library.desk->notify(first).result());
    const BookHappening happening = library.newest();
    QCOMPARE(happening.id, rung->journal);
    QCOMPARE(happening.action, u"notify"_s);
    QVERIFY(happening.hasReader);
    QCOMPARE(cardOf(happening.reader), u"R1"_s);
    QVERIFY(!happening.canUndo);
    // It changed nothing, so what was done before can still be taken back.
    QCOMPARE(library.history().happenings.value(1).action, u"check-in"_s);
    QVERIFY(library.history().happenings.value(1).canUndo);
}

void TestBookHistory::record()
{
    HistoryLibrary library;
    const Book before = library.books.record(library.book).result()->book;
    Book after = before;
    after.author = u"헤르만 헤세"_s;
    after.year = u"2000"_s;
    QVERIFY(library.books.edit(before, after).result());
    const BookHappening one = library.newest();
    QCOMPARE(one.action, u"edit-book"_s);
    QCOMPARE(one.fields, (QList {BookField::Author, BookField::Year}));
    QVERIFY(!one.copyState);
}

void TestBookHistory::copies()
{
    HistoryLibrary library;
    QVERIFY(library.books.addCopies(library.book, {u"C3"_s, u"C4"_s}).result());
    QCOMPARE(library.newest().barcodes, (QStringList {u"C3"_s, u"C4"_s}));
    QVERIFY(library.books.renumberCopy(library.idOf(u"C3"_s), u"C5"_s).result());
    QCOMPARE(library.newest().barcodes, QStringList {u"C5"_s});
    QCOMPARE(library.newest().formerBarcode, u"C3"_s);
    QVERIFY(library.books.removeCopy(library.idOf(u"C5"_s)).result());
    QCOMPARE(library.newest().barcodes, QStringList {u"C5"_s});
    QVERIFY(!library.newest().copyState);
}

void TestBookHistory::undone()
{
    HistoryLibrary library;
    VERIFY_RESULT(in, library.desk->checkIn(u"C1"_s).result());
    library.clock.advance(std::chrono::minutes(1));
    QVERIFY(library.desk->undo(in->journal).result());
    const BookHistory history = library.history();
    QCOMPARE(library.actions(), (QStringList {u"undo"_s, u"check-in"_s}));
    QCOMPARE(history.happenings[0].undoneAction, u"check-in"_s);
    QCOMPARE(history.happenings[0].barcodes, QStringList {u"C1"_s});
    QVERIFY(!history.happenings[0].canUndo);
    QCOMPARE(history.happenings[1].undoneAt, std::optional(library.clock.now()));
    QVERIFY(!history.happenings[1].canUndo);
}

void TestBookHistory::newestFirstAndAPageAtATime()
{
    HistoryLibrary library;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(library.desk->checkIn(u"C1"_s).result());
        QVERIFY(library.desk->checkOut(u"C1"_s, u"R1"_s, false).result());
    }
    const BookHistory page = library.history(4);
    QCOMPARE(page.happenings.size(), 4);
    QVERIFY(page.hasMore);
    QCOMPARE(page.happenings.first().action, u"check-out"_s);
    const BookHistory all = library.history(6);
    QCOMPARE(all.happenings.size(), 6);
    QVERIFY(!all.hasMore);
    QCOMPARE(all.happenings.mid(0, 4), page.happenings);
}

void TestBookHistory::onlyOfThisBook()
{
    HistoryLibrary library;
    Book other;
    other.title = u"모모"_s;
    QVERIFY(library.books.add(other, {u"M1"_s}).result());
    QVERIFY(library.desk->checkOut(u"M1"_s, u"R1"_s, false).result());
    QVERIFY(library.actions().isEmpty());
}

void TestBookHistory::removedReaderIsNotNamed()
{
    HistoryLibrary library;
    const Reservation reservation = library.reserve(u"R4"_s);
    QVERIFY(library.desk->cancel(reservation.id, {}).result());
    QCOMPARE(cardOf(library.newest().reader), u"R4"_s);
    VERIFY_RESULT(removed, library.readers.remove(library.reader(u"R4"_s).id).result());
    for (const BookHappening &one : library.history().happenings) {
        QVERIFY(one.hasReader);
        QVERIFY(!one.reader);
    }
    QVERIFY(library.desk->undo(removed->journal).result());
    QCOMPARE(cardOf(library.newest().reader), u"R4"_s);
}

void TestBookHistory::forgottenReaderIsNotNamed()
{
    HistoryLibrary library;
    const Reservation placed = library.reserve(u"R4"_s);
    QVERIFY(library.desk->cancel(placed.id, {}).result());
    // What retention does to a closed one.
    Reservation closed = library.reservation(placed.id);
    closed.reader = {};
    library.with([closed](Stores &stores) { return stores.reservations().update(closed); });
    for (const BookHappening &one : library.history().happenings)
        QVERIFY(!one.reader);
}

void TestBookHistory::oldLoanIsNotNamed()
{
    HistoryLibrary library;
    library.set(u"privacy.retention-days"_s, u"30"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QVERIFY(library.desk->checkOut(u"C1"_s, u"R1"_s, false).result());
    library.clock.advance(std::chrono::days(31));
    // Who still has it is known.
    QCOMPARE(cardOf(library.newest().reader), u"R1"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    const BookHappening loan = library.history().happenings.value(1);
    QCOMPARE(loan.action, u"check-out"_s);
    QVERIFY(loan.hasReader);
    QVERIFY(!loan.reader);
    library.set(u"privacy.retention-days"_s, u"off"_s);
    QCOMPARE(cardOf(library.history().happenings.value(1).reader), u"R1"_s);
}

void TestBookHistory::undoIsOfferedForToday()
{
    HistoryLibrary library;
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QVERIFY(library.newest().canUndo);
    // Ten in the morning in Seoul; the day ends at midnight there.
    library.clock.advance(std::chrono::hours(13));
    QVERIFY(library.newest().canUndo);
    library.clock.advance(std::chrono::hours(2));
    QVERIFY(!library.newest().canUndo);
}

void TestBookHistory::undoIsNotOfferedForWhatMovedOn()
{
    HistoryLibrary library;
    VERIFY_RESULT(in, library.desk->checkIn(u"C1"_s).result());
    VERIFY_RESULT(out, library.desk->checkOut(u"C1"_s, u"R1"_s, false).result());
    const auto offered = [&library] {
        QList<bool> can;
        for (const BookHappening &one : library.history().happenings)
            can.append(one.canUndo);
        return can;
    };
    QCOMPARE(offered(), (QList {true, false}));
    QVERIFY(!library.desk->undo(in->journal).result());
    QVERIFY(library.desk->undo(out->journal).result());
    QCOMPARE(offered(), (QList {false, false, true}));
}

void TestBookHistory::undoIsOfferedWhenOnlyTheQueueClosedUp()
{
    HistoryLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    library.reserve(u"R2"_s);
    QVERIFY(library.desk->cancel(first.id, {}).result());
    // The second has moved up since it was placed, which is no act on it.
    const QList<BookHappening> all = library.history().happenings;
    QCOMPARE(all.size(), 3);
    QVERIFY(all[0].canUndo);
    QVERIFY(all[1].canUndo);
    QVERIFY(!all[2].canUndo);
}

void TestBookHistory::sinceWhenACopyIsThere()
{
    HistoryLibrary library;
    QVERIFY(library.history().since.isEmpty());
    VERIFY_RESULT(in, library.desk->checkIn(u"C1"_s).result());
    const UtcTime back = library.clock.now();
    library.clock.advance(std::chrono::hours(1));
    QVERIFY(library.books.renumberCopy(library.idOf(u"C1"_s), u"C7"_s).result());
    const CopyId id = library.idOf(u"C7"_s);
    QCOMPARE(library.history().since.value(id), back);
    VERIFY_RESULT(out, library.desk->checkOut(u"C7"_s, u"R1"_s, false).result());
    QCOMPARE(library.history().since.value(id), library.clock.now());
    library.clock.advance(std::chrono::hours(1));
    // Taken back, it has stood there all the time.
    QVERIFY(library.desk->undo(out->journal).result());
    QCOMPARE(library.history(1).since.value(id), back);
}

QTEST_GUILESS_MAIN(TestBookHistory)
#include "tst_bookhistory.moc"
