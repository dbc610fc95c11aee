// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/desk/daydesk.h"
#include "desklibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDayDesk final : public QObject
{
    Q_OBJECT

private:
    static QList<DayAct> acts(DeskLibrary &library, UtcTime since, int limit = 100)
    {
        const auto acts = DayDesk(*library.database).acts(since, limit).result();
        if (!acts)
            qFatal("%s", qPrintable(acts.error().detail));
        return *acts;
    }
    static QStringList actions(const QList<DayAct> &acts)
    {
        QStringList names;
        for (const DayAct &act : acts)
            names.append(act.action);
        return names;
    }

private Q_SLOTS:
    void tellsWhatWasDoneForWhom();
    void tellsWhoWasDisplaced();
    void namesAreThoseOfToday();
    void beginsWhereAsked();
    void undoneOnesSaySo();
    void onlyTheLastActOnARowCanBeTakenBack();
    void placesInTheQueueStopNoUndo();
    void whatCannotBeTakenBackSaysSo();
    void ringingByHandNamesBookAndReader();
    void newestMovesWithEveryAct();
};

void TestDayDesk::tellsWhatWasDoneForWhom()
{
    DeskLibrary library;
    const UtcTime start = library.clock.now();
    library.reserve(u"R1"_s);
    library.clock.advance(1min);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    library.clock.advance(1min);
    QVERIFY(library.desk->checkOut(u"C1"_s, u"R1"_s, false).result());

    const QList<DayAct> day = acts(library, start);
    QCOMPARE(actions(day), QStringList({u"check-out"_s, u"check-in"_s, u"reserve"_s}));
    const DayAct &lent = day.at(0);
    QCOMPARE(lent.at, start + 2min);
    QCOMPARE(lent.actor, (Actor {u"minji"_s, u"window"_s}));
    QCOMPARE(lent.book->title, u"데미안"_s);
    QCOMPARE(lent.copy->barcode, u"C1"_s);
    QCOMPARE(lent.reader->cardNumber, u"R1"_s);
    QCOMPARE(lent.reservation->state, ReservationState::Collected);
    QVERIFY(!lent.displaced);
    const DayAct &shelved = day.at(1);
    QCOMPARE(shelved.subject, u"copy C1"_s);
    QCOMPARE(shelved.copy->state, CopyState::OnHoldShelf);
    QCOMPARE(shelved.reservation->state, ReservationState::Ready);
    QCOMPARE(shelved.reader->cardNumber, u"R1"_s);
    QCOMPARE(shelved.borrower->cardNumber, u"R9"_s);
    QCOMPARE(shelved.devices, 2);
    const DayAct &reserved = day.at(2);
    QCOMPARE(reserved.reservation->state, ReservationState::Waiting);
    QCOMPARE(reserved.reader->cardNumber, u"R1"_s);
    QVERIFY(!reserved.copy);
}

void TestDayDesk::tellsWhoWasDisplaced()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QVERIFY(library.desk->checkOut(u"C1"_s, u"R3"_s, true).result());
    const DayAct lent = acts(library, library.clock.now()).constFirst();
    QCOMPARE(lent.reader->cardNumber, u"R3"_s);
    QVERIFY(!lent.reservation);
    QCOMPARE(lent.displaced->id, first.id);
    QCOMPARE(lent.displaced->position, 1);
}

void TestDayDesk::namesAreThoseOfToday()
{
    DeskLibrary library;
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    library.with([id = library.book](Stores &stores) -> Result<> {
        Book book = **stores.books().book(id);
        book.title = u"Demian"_s;
        return stores.books().update(book);
    });
    QCOMPARE(acts(library, library.clock.now()).constFirst().book->title, u"Demian"_s);
}

void TestDayDesk::beginsWhereAsked()
{
    DeskLibrary library;
    library.reserve(u"R1"_s);
    library.clock.advance(24h);
    const UtcTime today = library.clock.now();
    library.reserve(u"R2"_s);
    library.reserve(u"R3"_s);
    QCOMPARE(acts(library, today).size(), 2);
    QCOMPARE(acts(library, today - 24h).size(), 3);
    const QList<DayAct> last = acts(library, today - 24h, 1);
    QCOMPARE(last.size(), 1);
    QCOMPARE(last.constFirst().reader->cardNumber, u"R3"_s);
}

void TestDayDesk::undoneOnesSaySo()
{
    DeskLibrary library;
    const UtcTime start = library.clock.now();
    library.reserve(u"R1"_s);
    VERIFY_RESULT(shelved, library.desk->checkIn(u"C1"_s).result());
    QVERIFY(library.desk->undo(shelved->journal).result());
    const QList<DayAct> day = acts(library, start);
    QCOMPARE(actions(day), QStringList({u"check-in"_s, u"reserve"_s}));
    QVERIFY(day.at(0).isUndone);
    QVERIFY(!day.at(0).canUndo);
    QVERIFY(!day.at(1).isUndone);
    QVERIFY2(day.at(1).canUndo, "the check-in is taken back: nothing is in the way");
}

void TestDayDesk::onlyTheLastActOnARowCanBeTakenBack()
{
    DeskLibrary library;
    const UtcTime start = library.clock.now();
    library.reserve(u"R1"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QVERIFY(library.desk->checkIn(u"C2"_s).result());
    VERIFY_RESULT(lent, library.desk->checkOut(u"C1"_s, u"R1"_s, false).result());
    const auto undoable = [&] {
        QStringList able;
        for (const DayAct &act : acts(library, start)) {
            if (act.canUndo)
                able.append(act.action + u' ' + act.subject);
        }
        return able;
    };
    QCOMPARE(undoable(), QStringList({u"check-out copy C1"_s, u"check-in copy C2"_s}));
    // What is said here is what undo does.
    for (const DayAct &act : acts(library, start)) {
        if (!act.canUndo)
            QVERIFY(!library.desk->undo(act.id).result());
    }
    QVERIFY(library.desk->undo(lent->journal).result());
    QCOMPARE(undoable(), QStringList({u"check-in copy C2"_s, u"check-in copy C1"_s}));
}

void TestDayDesk::placesInTheQueueStopNoUndo()
{
    DeskLibrary library;
    const UtcTime start = library.clock.now();
    const Reservation first = library.reserve(u"R1"_s);
    library.reserve(u"R2"_s);
    QVERIFY(library.desk->cancel(first.id, {}).result());
    const QList<DayAct> day = acts(library, start);
    QCOMPARE(actions(day), QStringList({u"cancel"_s, u"reserve"_s, u"reserve"_s}));
    QVERIFY(day.at(1).canUndo);
    QVERIFY(!day.at(2).canUndo);
}

void TestDayDesk::whatCannotBeTakenBackSaysSo()
{
    DeskLibrary library;
    QVERIFY(library.desk->ringTest(u"R1"_s).result());
    const DayAct rung = acts(library, library.clock.now()).constFirst();
    QCOMPARE(rung.action, u"test"_s);
    QCOMPARE(rung.subject, u"reader R1"_s);
    QVERIFY(!rung.canUndo);
}

void TestDayDesk::ringingByHandNamesBookAndReader()
{
    DeskLibrary library;
    const ReservationId first = library.reserve(u"R1"_s).id;
    VERIFY_RESULT(shelved, library.desk->checkIn(u"C1"_s).result());
    library.clock.advance(1min);
    QVERIFY(library.desk->notify(first).result());
    const QList<DayAct> day = acts(library, library.clock.now(), 1);
    QCOMPARE(actions(day), QStringList {u"notify"_s});
    QCOMPARE(day[0].book->title, u"데미안"_s);
    QCOMPARE(day[0].reader->cardNumber, u"R1"_s);
    QVERIFY(!day[0].canUndo);
    QVERIFY(library.desk->undo(shelved->journal).result());
}

void TestDayDesk::newestMovesWithEveryAct()
{
    DeskLibrary library;
    const DayDesk day(*library.database);
    VERIFY_RESULT(before, day.newest().result());
    VERIFY_RESULT(shelved, library.desk->checkIn(u"C1"_s).result());
    VERIFY_RESULT(after, day.newest().result());
    QVERIFY(*before != *after);
    QCOMPARE(*after, shelved->journal);
}

QTEST_GUILESS_MAIN(TestDayDesk)
#include "tst_daydesk.moc"
