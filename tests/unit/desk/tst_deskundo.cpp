// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "desklibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDeskUndo final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkInBeforeItRang();
    void checkInAfterItRang();
    void checkInKeepsWhoCameSince();
    void checkInToTheShelf();
    void checkOut();
    void displacement();
    void cancelInTheMiddle();
    void cancelThatWasTold();
    void cancelOfAReadyOne();
    void reserve();
    void onlyOnce();
    void notAfterSomethingHappened();
    void notAReservationThatMovedOn();
    void notAfterTheReaderReservedAnew();
    void notForOtherEntries();
    void itIsRecorded();
};

void TestDeskUndo::checkInBeforeItRang()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    const Reservation second = library.reserve(u"R2"_s);
    const Copy copy = library.copy(u"C1"_s);
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    VERIFY_RESULT(done, library.desk->undo(result->journal).result());
    QCOMPARE(library.reservation(first.id), first);
    QCOMPARE(library.reservation(second.id), second);
    QCOMPARE(library.copy(u"C1"_s), copy);
    QCOMPARE(library.deliveries(DeliveryState::Dropped).size(), 2);
    QCOMPARE(library.deliveries().size(), 2);
}

void TestDeskUndo::checkInAfterItRang()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    library.sendAll();
    library.clock.advance(1min);
    VERIFY_RESULT(done, library.desk->undo(result->journal).result());
    QCOMPARE(library.reservation(first.id).state, ReservationState::Waiting);
    QVERIFY(!library.reservation(first.id).toldAt);
    const QList<Delivery> corrections = library.deliveries(DeliveryState::Queued);
    QCOMPARE(corrections.size(), 2);
    QCOMPARE(corrections[0].kind, AlertKind::Cancelled);
    QCOMPARE(corrections[0].reservation, first.id);
    QVERIFY(corrections[0].renotify);
}

void TestDeskUndo::checkInKeepsWhoCameSince()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    const Reservation second = library.reserve(u"R2"_s);
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    const Reservation third = library.reserve(u"R3"_s);
    QVERIFY(library.desk->undo(result->journal).result());
    QCOMPARE(library.reservation(first.id).position, 1);
    QCOMPARE(library.reservation(second.id).position, 2);
    QCOMPARE(library.reservation(third.id).position, 3);
}

void TestDeskUndo::checkInToTheShelf()
{
    DeskLibrary library;
    library.with([&](Stores &stores) -> Result<> {
        const auto reader = stores.readers().readerByCard(u"R1"_s);
        return stores.reservations().addWatch(library.book, (*reader)->id, library.clock.now());
    });
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    QVERIFY(library.desk->undo(result->journal).result());
    QCOMPARE(library.copy(u"C1"_s).state, CopyState::OnLoan);
    QCOMPARE(
        library.with([&](Stores &stores) { return stores.reservations().watchersOf(library.book); })
            .size(),
        1);
}

void TestDeskUndo::checkOut()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    library.sendAll();
    const Reservation ready = library.reservation(first.id);
    VERIFY_RESULT(out, library.desk->checkOut(u"C1"_s, u"R2"_s, false).result());
    QVERIFY(library.desk->undo(out->journal).result());
    QCOMPARE(library.reservation(first.id), ready);
    QCOMPARE(library.copy(u"C1"_s).state, CopyState::OnHoldShelf);
    // The reader has heard already that the book is there.
    QCOMPARE(library.deliveries().size(), 1);
}

void TestDeskUndo::displacement()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R2"_s);
    const Reservation second = library.reserve(u"R3"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    VERIFY_RESULT(out, library.desk->checkOut(u"C1"_s, u"R3"_s, true).result());
    QVERIFY(library.desk->undo(out->journal).result());
    QCOMPARE(library.reservation(first.id).state, ReservationState::Ready);
    QCOMPARE(library.reservation(second.id).state, ReservationState::Waiting);
    QCOMPARE(library.reservation(second.id).position, 1);
    // Its alert had been dropped unsent, so it is written anew.
    QCOMPARE(library.deliveries(DeliveryState::Queued).size(), 1);
}

void TestDeskUndo::cancelInTheMiddle()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    const Reservation second = library.reserve(u"R2"_s);
    const Reservation third = library.reserve(u"R3"_s);
    VERIFY_RESULT(change, library.desk->cancel(second.id, u"slip"_s).result());
    QCOMPARE(library.reservation(third.id).position, 2);
    QVERIFY(library.desk->undo(change->journal).result());
    QCOMPARE(library.reservation(first.id), first);
    QCOMPARE(library.reservation(second.id), second);
    QCOMPARE(library.reservation(third.id), third);
    QCOMPARE(library.deliveries(DeliveryState::Queued).size(), 0);
}

void TestDeskUndo::cancelThatWasTold()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R2"_s);
    VERIFY_RESULT(change, library.desk->cancel(first.id, {}).result());
    library.sendAll();
    QVERIFY(library.desk->undo(change->journal).result());
    const QList<Delivery> queued = library.deliveries(DeliveryState::Queued);
    QCOMPARE(queued.size(), 1);
    QCOMPARE(queued[0].kind, AlertKind::Cancelled);
}

void TestDeskUndo::cancelOfAReadyOne()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    library.sendAll();
    library.clock.advance(1min);
    VERIFY_RESULT(change, library.desk->cancel(first.id, {}).result());
    library.sendAll();
    QVERIFY(library.desk->undo(change->journal).result());
    QCOMPARE(library.reservation(first.id).state, ReservationState::Ready);
    QCOMPARE(library.copy(u"C1"_s).state, CopyState::OnHoldShelf);
    // Told that it was cancelled, the reader is told again that the book is there.
    const QList<Delivery> queued = library.deliveries(DeliveryState::Queued);
    QCOMPARE(queued.size(), 1);
    QCOMPARE(queued[0].kind, AlertKind::Ready);
    QVERIFY(queued[0].renotify);
}

void TestDeskUndo::reserve()
{
    DeskLibrary library;
    VERIFY_RESULT(placed, library.desk->reserve(u"1"_s, u"R1"_s).result());
    const Reservation second = library.reserve(u"R2"_s);
    QVERIFY(library.desk->undo(placed->journal).result());
    QCOMPARE(library.reservation(placed->reservation.id).state, ReservationState::Cancelled);
    QCOMPARE(library.reservation(second.id).position, 1);
    QCOMPARE(library.deliveries().size(), 0);
}

void TestDeskUndo::onlyOnce()
{
    DeskLibrary library;
    library.reserve(u"R1"_s);
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    QVERIFY(library.desk->undo(result->journal).result());
    QCOMPARE(library.desk->undo(result->journal).result().error().code, ErrorCode::NothingToUndo);
}

void TestDeskUndo::notAfterSomethingHappened()
{
    DeskLibrary library;
    library.reserve(u"R1"_s);
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    QVERIFY(library.desk->checkOut(u"C1"_s, u"R1"_s, false).result());
    const Copy copy = library.copy(u"C1"_s);
    QCOMPARE(library.desk->undo(result->journal).result().error().code, ErrorCode::NothingToUndo);
    QCOMPARE(library.copy(u"C1"_s), copy);
}

void TestDeskUndo::notAReservationThatMovedOn()
{
    DeskLibrary library;
    VERIFY_RESULT(placed, library.desk->reserve(u"1"_s, u"R1"_s).result());
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(library.desk->undo(placed->journal).result().error().code, ErrorCode::NothingToUndo);
    QCOMPARE(library.reservation(placed->reservation.id).state, ReservationState::Ready);
}

void TestDeskUndo::notAfterTheReaderReservedAnew()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    VERIFY_RESULT(change, library.desk->cancel(first.id, {}).result());
    library.reserve(u"R1"_s);
    QCOMPARE(library.desk->undo(change->journal).result().error().code, ErrorCode::NothingToUndo);
    QCOMPARE(library.reservation(first.id).state, ReservationState::Cancelled);
}

void TestDeskUndo::notForOtherEntries()
{
    DeskLibrary library;
    library.set(u"pickup.days"_s, u"5"_s);
    QCOMPARE(library.desk->undo(library.lastEntry().id).result().error().code,
             ErrorCode::NothingToUndo);
    QCOMPARE(library.desk->undo({12345}).result().error().code, ErrorCode::NothingToUndo);
    QCOMPARE(library.desk->undo({}).result().error().code, ErrorCode::NothingToUndo);
}

void TestDeskUndo::itIsRecorded()
{
    DeskLibrary library;
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    QVERIFY(library.desk->undo(result->journal).result());
    const JournalEntry entry = library.lastEntry();
    QCOMPARE(entry.action, u"undo"_s);
    QCOMPARE(entry.actor.user, u"minji"_s);
    QCOMPARE(entry.subject, u"entry "_s + QString::number(result->journal.value));
}

QTEST_GUILESS_MAIN(TestDeskUndo)
#include "tst_deskundo.moc"
