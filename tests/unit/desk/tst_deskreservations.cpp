// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/circulation/pickup.h"
#include "desklibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDeskReservations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancelWaitingTellsTheReader();
    void cancelReadyLeavesTheCopy();
    void suspendAndUnsuspend();
    void suspendUntilThePastIsRefused();
    void putBack();
    void notifyRingsAgainOnPurpose();
    void notifyWaitsForTheMorning();
    void notifyRefusals();
    void toldByPhone();
    void closedAndUnknown();
};

void TestDeskReservations::cancelWaitingTellsTheReader()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    const Reservation second = library.reserve(u"R2"_s);
    VERIFY_RESULT(change, library.desk->cancel(first.id, u"lost"_s).result());
    QCOMPARE(change->reservation.state, ReservationState::Cancelled);
    QCOMPARE(change->deliveries, 2);
    QCOMPARE(library.reservation(first.id).closeReason, u"lost"_s);
    QCOMPARE(library.reservation(second.id).position, 1);
    const QList<Delivery> queued = library.deliveries(DeliveryState::Queued);
    QCOMPARE(queued.size(), 2);
    QCOMPARE(queued[0].kind, AlertKind::Cancelled);
    QCOMPARE(queued[0].expiresAt, library.clock.now() + 48h);
}

void TestDeskReservations::cancelReadyLeavesTheCopy()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QVERIFY(library.desk->cancel(first.id, {}).result());
    QCOMPARE(library.copy(u"C1"_s).state, CopyState::ToClear);
    QCOMPARE(library.deliveries(DeliveryState::Dropped).size(), 1);
    QCOMPARE(library.deliveries(DeliveryState::Queued).size(), 1);
    QCOMPARE(library.deliveries(DeliveryState::Queued).at(0).kind, AlertKind::Cancelled);
}

void TestDeskReservations::suspendAndUnsuspend()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    const Reservation second = library.reserve(u"R2"_s);
    VERIFY_RESULT(change, library.desk->suspend(first.id, QDate(2026, 12, 1)).result());
    QCOMPARE(change->reservation.state, ReservationState::Suspended);
    QCOMPARE(change->reservation.position, 1);
    VERIFY_RESULT(passed, library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(passed->reservation->id, second.id);
    QVERIFY(library.desk->unsuspend(first.id).result());
    QCOMPARE(library.reservation(first.id).state, ReservationState::Waiting);
    QCOMPARE(library.desk->unsuspend(first.id).result().error().code,
             ErrorCode::ReservationNotSuspended);
}

void TestDeskReservations::suspendUntilThePastIsRefused()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    QCOMPARE(library.desk->suspend(first.id, QDate(2026, 11, 23)).result().error().code,
             ErrorCode::InvalidTime);
    QVERIFY(library.desk->suspend(first.id, {}).result());
}

void TestDeskReservations::putBack()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    library.reserve(u"R2"_s);
    QCOMPARE(library.desk->putBack(first.id).result().error().code, ErrorCode::ReservationNotReady);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    VERIFY_RESULT(change, library.desk->putBack(first.id).result());
    QCOMPARE(change->reservation.position, 1);
    QCOMPARE(library.copy(u"C1"_s).state, CopyState::ToClear);
    QCOMPARE(library.deliveries(DeliveryState::Dropped).size(), 2);
}

void TestDeskReservations::notifyRingsAgainOnPurpose()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    library.sendAll();
    VERIFY_RESULT(again, library.desk->notify(first.id).result());
    QCOMPARE(again->deliveries, 1);
    const QList<Delivery> all = library.deliveries();
    QCOMPARE(all.size(), 2);
    QVERIFY(all[1].renotify);
    QVERIFY(all[0].topic != all[1].topic);
    // A double click rings once.
    VERIFY_RESULT(twin, library.desk->notify(first.id).result());
    QCOMPARE(twin->deliveries, 0);
    QCOMPARE(library.deliveries().size(), 2);
    // Pressed again: what has not left yet makes room.
    library.clock.advance(5s);
    QVERIFY(library.desk->notify(first.id).result());
    QCOMPARE(library.deliveries(DeliveryState::Queued).size(), 1);
    QCOMPARE(library.deliveries(DeliveryState::Dropped).size(), 1);
}

void TestDeskReservations::notifyWaitsForTheMorning()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    library.sendAll();
    library.clock.advance(13h);
    QVERIFY(library.desk->notify(first.id).result());
    QCOMPARE(library.deliveries(DeliveryState::Held).size(), 1);
}

void TestDeskReservations::notifyRefusals()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R3"_s);
    QCOMPARE(library.desk->notify(first.id).result().error().code, ErrorCode::ReservationNotReady);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(library.desk->notify(first.id).result().error(),
             (Error {ErrorCode::NoWorkingSubscription, u"R3"_s, {}}));
}

void TestDeskReservations::toldByPhone()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R3"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    library.clock.advance(48h);
    VERIFY_RESULT(change, library.desk->markTold(first.id, u"phone"_s).result());
    QCOMPARE(change->reservation.toldHow, u"phone"_s);
    QCOMPARE(change->reservation.pickupBy,
             std::optional(endOfDay(QDate(2026, 11, 28), QTimeZone("Asia/Seoul"))));
    // A shorter time later takes nothing back.
    library.set(u"pickup.days"_s, u"1"_s);
    VERIFY_RESULT(again, library.desk->markTold(first.id, u"phone"_s).result());
    QCOMPARE(again->reservation.pickupBy, change->reservation.pickupBy);
}

void TestDeskReservations::closedAndUnknown()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R3"_s);
    QVERIFY(library.desk->cancel(first.id, {}).result());
    const Reservation before = library.reservation(first.id);
    QCOMPARE(library.desk->cancel(first.id, {}).result().error().code,
             ErrorCode::ReservationClosed);
    QCOMPARE(library.desk->suspend(first.id, {}).result().error().code,
             ErrorCode::ReservationClosed);
    QCOMPARE(library.desk->putBack(first.id).result().error().code, ErrorCode::ReservationClosed);
    QCOMPARE(library.reservation(first.id), before);
    QCOMPARE(library.desk->cancel({99}, {}).result().error(),
             (Error {ErrorCode::UnknownReservation, u"99"_s, {}}));
}

QTEST_GUILESS_MAIN(TestDeskReservations)
#include "tst_deskreservations.moc"
