// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/circulation/pickup.h"
#include "core/desk/bookdesk.h"
#include "core/desk/upkeep.h"
#include "desklibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Copies on the hold shelf, and those that somebody forgot: nobody is stuck, and a mistaken scan
/// is unheard or set right.
class TestDeskShelf final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clearEachLikeACheckIn();
    void clearInTheOrderOfTheList();
    void clearLeavesAloneWhatMoved();
    void clearNothing();
    void clearTellsWatchers();
    void undoClear();
    void undoClearAfterItRang();
    void fetchForAResumedOne();
    void fetchWhenTheDayHasCome();
    void fetchForOnePlacedMeanwhile();
    void copyOfABlockedReader();
    void removedCopy();
    void displacedHearsBetter_data();
    void displacedHearsBetter();
    void misscanIsNeverHeard();
    void misscanThatLeftIsCorrected();
    void misscanThatIsJustLeaving();
    void delayThatHasPassed();
    void toldByPhoneIsNotRungAgain();
    void undoExpiry();
    void undoExpiryThatWasOffered();
};

namespace {

void block(DeskLibrary &library, const QString &card)
{
    library.with([card](Stores &stores) -> Result<> {
        Reader reader = **stores.readers().readerByCard(card);
        reader.isBlocked = true;
        return stores.readers().update(reader);
    });
}

void doWhatIsDue(DeskLibrary &library)
{
    library.with([&](Stores &stores) {
        return doUpkeep(stores, library.clock.now(), {u"minji"_s, u"window"_s},
                        UpkeepLimits::none());
    });
}

/// Both copies lie on the hold shelf for nobody, in that order.
QList<CopyId> shelfToClear(DeskLibrary &library)
{
    for (const QString &card : {u"R1"_s, u"R2"_s})
        library.reserve(card);
    for (const QString &barcode : {u"C1"_s, u"C2"_s}) {
        const auto held = library.desk->checkIn(barcode).result();
        if (!held || !library.desk->cancel(held->reservation->id, {}).result())
            qFatal("the shelf cannot be filled");
    }
    library.sendAll();
    return {library.copy(u"C1"_s).id, library.copy(u"C2"_s).id};
}

QList<Delivery> waitingAlerts(DeskLibrary &library, AlertKind kind)
{
    QList<Delivery> all = library.deliveries();
    all.removeIf([kind](const Delivery &one) { return one.kind != kind || !isOpen(one.state); });
    return all;
}

} // namespace

void TestDeskShelf::clearEachLikeACheckIn()
{
    DeskLibrary library;
    const QList<CopyId> copies = shelfToClear(library);
    const Reservation next = library.reserve(u"R2"_s);
    VERIFY_RESULT(cleared, library.desk->clear(copies).result());
    QCOMPARE(cleared->copies.size(), 2);
    QVERIFY(cleared->leftAlone.isEmpty());
    // The first goes to who waits, and the second back to its place.
    QCOMPARE(cleared->copies[0].outcome, CheckInOutcome::Ready);
    QCOMPARE(cleared->copies[0].reservation->id, next.id);
    QCOMPARE(cleared->copies[0].reader->cardNumber, u"R2"_s);
    QCOMPARE(cleared->copies[0].copy.barcode, u"C1"_s);
    QCOMPARE(cleared->copies[0].journal, cleared->journal);
    QCOMPARE(cleared->copies[1].outcome, CheckInOutcome::Available);
    QCOMPARE(cleared->copies[1].book.title, u"데미안"_s);
    QCOMPARE(cleared->deliveries, 1);
    QCOMPARE(library.copy(u"C1"_s).state, CopyState::OnHoldShelf);
    QCOMPARE(library.copy(u"C2"_s).state, CopyState::Available);
    QCOMPARE(waitingAlerts(library, AlertKind::Ready).size(), 1);
    QCOMPARE(library.lastEntry().action, u"clear"_s);
    QCOMPARE(library.lastEntry().id, cleared->journal);
}

void TestDeskShelf::clearInTheOrderOfTheList()
{
    DeskLibrary library;
    const QList<CopyId> copies = shelfToClear(library);
    library.reserve(u"R1"_s);
    library.reserve(u"R2"_s);
    // Whichever was chosen first, and a click that came twice.
    VERIFY_RESULT(cleared, library.desk->clear({copies[1], copies[0], copies[1]}).result());
    QCOMPARE(cleared->copies.size(), 2);
    QCOMPARE(cleared->copies[0].copy.barcode, u"C2"_s);
    QCOMPARE(cleared->copies[0].reader->cardNumber, u"R2"_s);
    QCOMPARE(cleared->copies[1].copy.barcode, u"C1"_s);
    QCOMPARE(cleared->copies[1].reader->cardNumber, u"R1"_s);
}

void TestDeskShelf::clearLeavesAloneWhatMoved()
{
    DeskLibrary library;
    const QList<CopyId> copies = shelfToClear(library);
    QVERIFY(library.desk->checkOut(u"C1"_s, u"R3"_s, false).result());
    VERIFY_RESULT(cleared, library.desk->clear(copies).result());
    QCOMPARE(cleared->copies.size(), 1);
    QCOMPARE(cleared->leftAlone.size(), 1);
    QCOMPARE(cleared->leftAlone[0].barcode, u"C1"_s);
    QCOMPARE(library.copy(u"C1"_s).state, CopyState::OnLoan);
    QCOMPARE(library.lastEntry().subject, u"copy C2"_s);
    // Both windows press the button.
    VERIFY_RESULT(again, library.desk->clear(copies).result());
    QVERIFY(again->copies.isEmpty());
    QCOMPARE(again->leftAlone.size(), 2);
    QVERIFY(!again->journal.isValid());
}

void TestDeskShelf::clearNothing()
{
    DeskLibrary library;
    const JournalId last = library.lastEntry().id;
    VERIFY_RESULT(nothing, library.desk->clear({}).result());
    QVERIFY(!nothing->journal.isValid());
    const QList<CopyId> copies = shelfToClear(library);
    const auto refused = library.desk->clear({copies[0], {999}}).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error(), (Error {ErrorCode::UnknownBarcode, u"999"_s, {}}));
    // All of it or nothing.
    QCOMPARE(library.copy(u"C1"_s).state, CopyState::ToClear);
    QVERIFY(library.lastEntry().action != "clear"_L1);
    QVERIFY(library.lastEntry().id != last);
}

void TestDeskShelf::clearTellsWatchers()
{
    DeskLibrary library;
    const QList<CopyId> copies = shelfToClear(library);
    QVERIFY(library.desk->watch(library.book, u"R1"_s).result());
    VERIFY_RESULT(cleared, library.desk->clear(copies).result());
    QCOMPARE(cleared->deliveries, 2); // R1's two phones, once
    QCOMPARE(waitingAlerts(library, AlertKind::Available).size(), 2);
}

void TestDeskShelf::undoClear()
{
    DeskLibrary library;
    const QList<CopyId> copies = shelfToClear(library);
    const Reservation next = library.reserve(u"R2"_s);
    VERIFY_RESULT(cleared, library.desk->clear(copies).result());
    VERIFY_RESULT(undone, library.desk->undo(cleared->journal).result());
    QCOMPARE(library.copy(u"C1"_s).state, CopyState::ToClear);
    QCOMPARE(library.copy(u"C2"_s).state, CopyState::ToClear);
    QCOMPARE(library.reservation(next.id), next);
    QCOMPARE(waitingAlerts(library, AlertKind::Ready).size(), 0);
}

void TestDeskShelf::undoClearAfterItRang()
{
    DeskLibrary library;
    const QList<CopyId> copies = shelfToClear(library);
    const Reservation next = library.reserve(u"R2"_s);
    VERIFY_RESULT(cleared, library.desk->clear(copies).result());
    library.sendAll();
    QVERIFY(library.desk->undo(cleared->journal).result());
    const QList<Delivery> corrections = waitingAlerts(library, AlertKind::Cancelled);
    QCOMPARE(corrections.size(), 1);
    QCOMPARE(corrections[0].reservation, next.id);
}

void TestDeskShelf::fetchForAResumedOne()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    QVERIFY(library.desk->suspend(first.id, {}).result());
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(library.copy(u"C1"_s).state, CopyState::Available);
    QVERIFY(library.desk->unsuspend(first.id).result());
    VERIFY_RESULT(fetched, library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(fetched->reservation->id, first.id);
    QCOMPARE(fetched->deliveries, 2);
    QVERIFY(!fetched->isRepeat);
}

void TestDeskShelf::fetchWhenTheDayHasCome()
{
    DeskLibrary library;
    const PlaceWish wish {QDate(2026, 11, 25), {}};
    VERIFY_RESULT(placed, library.desk->reserve(u"1"_s, u"R1"_s, wish).result());
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    VERIFY_RESULT(tooEarly, library.desk->checkIn(u"C1"_s).result());
    QVERIFY(tooEarly->isRepeat);
    library.clock.advance(48h);
    VERIFY_RESULT(fetched, library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(fetched->reservation->id, placed->reservation.id);
}

void TestDeskShelf::fetchForOnePlacedMeanwhile()
{
    DeskLibrary library;
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    const Reservation first = library.reserve(u"R1"_s);
    VERIFY_RESULT(fetched, library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(fetched->reservation->id, first.id);
    QCOMPARE(fetched->deliveries, 2);
}

void TestDeskShelf::copyOfABlockedReader()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    block(library, u"R1"_s);
    // It was promised, and lies there until its last day: the next scan changes nothing.
    VERIFY_RESULT(again, library.desk->checkIn(u"C1"_s).result());
    QVERIFY(again->isRepeat);
    QCOMPARE(again->reservation->id, first.id);
    QCOMPARE(library.desk->checkOut(u"C1"_s, u"R1"_s, false).result().error().code,
             ErrorCode::ReaderBlocked);
    // Staff send it on, and the blocked reader is passed over.
    QVERIFY(library.desk->putBack(first.id).result());
    VERIFY_RESULT(next, library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(next->reader->cardNumber, u"R2"_s);
    QCOMPARE(next->passedOver.size(), 1);
}

void TestDeskShelf::removedCopy()
{
    DeskLibrary library;
    BookDesk books(*library.database, library.clock, {u"minji"_s, u"window"_s});
    const Reservation first = library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    const CopyId held = library.copy(u"C1"_s).id;
    // What lies there for somebody cannot be removed under their hands.
    QVERIFY(!books.removeCopy(held).result());
    QVERIFY(library.desk->putBack(first.id).result());
    VERIFY_RESULT(removed, books.removeCopy(held).result());
    QCOMPARE(library.desk->checkIn(u"C1"_s).result().error().code, ErrorCode::UnknownBarcode);
    VERIFY_RESULT(cleared, library.desk->clear({held}).result());
    QVERIFY(cleared->copies.isEmpty());
    QCOMPARE(cleared->leftAlone.size(), 1);
    QCOMPARE(library.reservation(first.id).state, ReservationState::Waiting);
}

void TestDeskShelf::displacedHearsBetter_data()
{
    QTest::addColumn<bool>("hasRung");
    QTest::newRow("it had not rung yet") << false;
    QTest::newRow("it had rung") << true;
}

void TestDeskShelf::displacedHearsBetter()
{
    DeskLibrary library;
    QFETCH(bool, hasRung);
    const Reservation first = library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    if (hasRung)
        library.sendAll();
    library.clock.advance(1min);
    VERIFY_RESULT(out, library.desk->checkOut(u"C1"_s, u"R3"_s, true).result());
    const QList<Delivery> corrections = waitingAlerts(library, AlertKind::Cancelled);
    QCOMPARE(corrections.size(), hasRung ? 1 : 0);
    QCOMPARE(waitingAlerts(library, AlertKind::Ready).size(), 0);
    if (!hasRung)
        return;
    QCOMPARE(corrections[0].reservation, first.id);
    // Taken back before the correction has left, nothing was wrong.
    QVERIFY(library.desk->undo(out->journal).result());
    QCOMPARE(waitingAlerts(library, AlertKind::Cancelled).size(), 0);
    QCOMPARE(waitingAlerts(library, AlertKind::Ready).size(), 0);
    QCOMPARE(library.reservation(first.id).state, ReservationState::Ready);
}

void TestDeskShelf::misscanIsNeverHeard()
{
    DeskLibrary library;
    library.set(u"alerts.delay"_s, u"10"_s);
    const Reservation first = library.reserve(u"R2"_s);
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(library.deliveries(DeliveryState::Held).size(), 1);
    library.clock.advance(9min + 59s);
    library.sendAll(); // nothing is due yet
    QCOMPARE(library.deliveries(DeliveryState::Held).size(), 1);
    QVERIFY(library.desk->undo(result->journal).result());
    QCOMPARE(library.deliveries(DeliveryState::Dropped).size(), 1);
    library.clock.advance(1h);
    library.sendAll();
    QCOMPARE(library.deliveries(DeliveryState::Accepted).size(), 0);
    QCOMPARE(library.deliveries().size(), 1);
    QCOMPARE(library.reservation(first.id), first);
}

void TestDeskShelf::misscanThatLeftIsCorrected()
{
    DeskLibrary library;
    library.set(u"alerts.delay"_s, u"10"_s);
    const Reservation first = library.reserve(u"R2"_s);
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    library.clock.advance(10min);
    library.sendAll();
    QCOMPARE(library.deliveries(DeliveryState::Accepted).size(), 1);
    QVERIFY(library.reservation(first.id).toldAt);
    QVERIFY(library.desk->undo(result->journal).result());
    // At once: what is wrong must not wait ten minutes more.
    const QList<Delivery> corrections = library.deliveries(DeliveryState::Queued);
    QCOMPARE(corrections.size(), 1);
    QCOMPARE(corrections[0].kind, AlertKind::Cancelled);
    QCOMPARE(corrections[0].dueAt, library.clock.now());
    QCOMPARE(library.reservation(first.id), first);
}

void TestDeskShelf::misscanThatIsJustLeaving()
{
    DeskLibrary library;
    library.reserve(u"R2"_s);
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    const UtcTime now = library.clock.now();
    library.with([now](Stores &stores) -> Result<> {
        const auto services = stores.services().services();
        for (const PushServiceRecord &service : *services) {
            if (const auto claimed =
                    stores.deliveries().claim(service.id, u"test"_s, 100, now, now + 60s);
                !claimed)
                return fail(claimed.error());
        }
        return {};
    });
    QCOMPARE(library.deliveries(DeliveryState::Leased).size(), 1);
    // A sender has it: the phone may hear it, so it hears better.
    QVERIFY(library.desk->undo(result->journal).result());
    QCOMPARE(library.deliveries(DeliveryState::Leased).size(), 1);
    QCOMPARE(waitingAlerts(library, AlertKind::Cancelled).size(), 1);
}

void TestDeskShelf::delayThatHasPassed()
{
    DeskLibrary library;
    library.set(u"alerts.delay"_s, u"10"_s);
    library.reserve(u"R2"_s);
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    // Due, and nobody has sent it yet: it is dropped all the same.
    library.clock.advance(11min);
    QVERIFY(library.desk->undo(result->journal).result());
    QCOMPARE(library.deliveries(DeliveryState::Dropped).size(), 1);
    QCOMPARE(library.deliveries().size(), 1);
}

void TestDeskShelf::toldByPhoneIsNotRungAgain()
{
    DeskLibrary library;
    library.set(u"alerts.delay"_s, u"10"_s);
    const Reservation first = library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QVERIFY(library.desk->markTold(first.id, u"phone"_s).result());
    VERIFY_RESULT(cancelled, library.desk->cancel(first.id, {}).result());
    QVERIFY(library.desk->undo(cancelled->journal).result());
    QCOMPARE(library.reservation(first.id).state, ReservationState::Ready);
    QCOMPARE(waitingAlerts(library, AlertKind::Ready).size(), 0);
    QCOMPARE(waitingAlerts(library, AlertKind::Cancelled).size(), 0);
}

void TestDeskShelf::undoExpiry()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    library.sendAll();
    const Reservation ready = library.reservation(first.id);
    library.clock.advance(5 * 24h);
    doWhatIsDue(library);
    QCOMPARE(library.reservation(first.id).state, ReservationState::Expired);
    QCOMPARE(library.copy(u"C1"_s).state, CopyState::ToClear);
    library.sendAll();

    VERIFY_RESULT(undone, library.desk->undo(library.lastEntry().id).result());
    const Reservation again = library.reservation(first.id);
    QCOMPARE(again.state, ReservationState::Ready);
    QCOMPARE(library.copy(u"C1"_s).reservation, first.id);
    // Kept for today: its old date would let it expire again at once.
    QCOMPARE(again.pickupBy, std::optional(endOfDay(QDate(2026, 11, 28), QTimeZone("Asia/Seoul"))));
    QVERIFY(*again.pickupBy > *ready.pickupBy);
    // Told that it had expired, the reader is told better.
    QCOMPARE(waitingAlerts(library, AlertKind::Ready).size(), 1);
    doWhatIsDue(library);
    QCOMPARE(library.reservation(first.id).state, ReservationState::Ready);
    library.clock.advance(24h);
    doWhatIsDue(library);
    QCOMPARE(library.reservation(first.id).state, ReservationState::Expired);
}

void TestDeskShelf::undoExpiryThatWasOffered()
{
    DeskLibrary library;
    library.set(u"pickup.on-expiry"_s, u"next"_s);
    const Reservation first = library.reserve(u"R1"_s);
    const Reservation second = library.reserve(u"R2"_s);
    const Reservation third = library.reserve(u"R3"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    library.sendAll();
    library.clock.advance(5 * 24h);
    doWhatIsDue(library);
    QCOMPARE(library.reservation(second.id).state, ReservationState::Ready);
    library.sendAll();
    VERIFY_RESULT(undone, library.desk->undo(library.lastEntry().id).result());
    QCOMPARE(library.reservation(first.id).state, ReservationState::Ready);
    QCOMPARE(library.reservation(second.id).state, ReservationState::Waiting);
    QCOMPARE(library.reservation(second.id).position, 1);
    QCOMPARE(library.reservation(third.id).position, 2);
    QCOMPARE(library.copy(u"C1"_s).reservation, first.id);
    QCOMPARE(waitingAlerts(library, AlertKind::Cancelled).value(0).reservation, second.id);
}

QTEST_GUILESS_MAIN(TestDeskShelf)
#include "tst_deskshelf.moc"
