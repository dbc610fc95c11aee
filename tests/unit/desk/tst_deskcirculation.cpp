// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/circulation/pickup.h"
#include "desklibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDeskCirculation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reserveByIsbnOrId_data();
    void reserveByIsbnOrId();
    void reserveNeedsOneBook();
    void reserveRefusals();
    void checkInRingsEveryPhoneOnce();
    void secondCheckInRingsNobody();
    void twoDesksAtOnce();
    void readerWithoutPhone();
    void quietHoursHoldTheAlert();
    void delayHoldsTheAlert();
    void passedOverIsShown();
    void watchersAreToldOnce();
    void checkOutDropsWhatWasNotSent();
    void copyOfAnother();
    void unknowns();
    void whoDidItIsRecorded();
};

void TestDeskCirculation::reserveByIsbnOrId_data()
{
    QTest::addColumn<QString>("book");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("ISBN-13") << u"9788937460449"_s << true;
    QTest::newRow("ISBN-10") << u"8937460440"_s << true;
    QTest::newRow("hyphens") << u"978-89-374-6044-9"_s << true;
    QTest::newRow("id") << u"1"_s << true;
    QTest::newRow("wrong check digit is an id that nobody has") << u"9788937460440"_s << false;
    QTest::newRow("unknown ISBN") << u"9780306406157"_s << false;
    QTest::newRow("unknown id") << u"77"_s << false;
    QTest::newRow("no number") << u"데미안"_s << false;
    QTest::newRow("zero") << u"0"_s << false;
}

void TestDeskCirculation::reserveByIsbnOrId()
{
    DeskLibrary library;
    QCOMPARE(library.book.value, 1);
    QFETCH(QString, book);
    QFETCH(bool, isFound);
    const auto reserved = library.desk->reserve(book, u"R1"_s).result();
    QCOMPARE(reserved.has_value(), isFound);
    if (isFound) {
        QCOMPARE(reserved->reservation.position, 1);
        QVERIFY(reserved->reservation.id.isValid());
        QCOMPARE(reserved->book.title, u"데미안"_s);
        QCOMPARE(reserved->reader.cardNumber, u"R1"_s);
    } else {
        QCOMPARE(reserved.error().code, ErrorCode::UnknownBook);
        QCOMPARE(reserved.error().subject, book);
    }
}

void TestDeskCirculation::reserveNeedsOneBook()
{
    DeskLibrary library;
    library.with([](Stores &stores) {
        Book second;
        second.isbn = u"9788937460449"_s;
        second.volume = u"2"_s;
        return stores.books().add(second);
    });
    const auto reserved = library.desk->reserve(u"9788937460449"_s, u"R1"_s).result();
    QCOMPARE(reserved.error().code, ErrorCode::AmbiguousBook);
}

void TestDeskCirculation::reserveRefusals()
{
    DeskLibrary library;
    library.set(u"reservations.per-book"_s, u"2"_s);
    library.reserve(u"R1"_s);
    const auto again = library.desk->reserve(u"1"_s, u"R1"_s).result();
    QCOMPARE(again.error().code, ErrorCode::AlreadyReserved);
    const auto holder = library.desk->reserve(u"1"_s, u"R9"_s).result();
    QCOMPARE(holder.error().code, ErrorCode::ReaderHoldsCopy);
    QCOMPARE(library.reserve(u"R2"_s).position, 2);
    const auto full = library.desk->reserve(u"1"_s, u"R3"_s).result();
    QCOMPARE(full.error().code, ErrorCode::QueueLimitReached);
    const auto stranger = library.desk->reserve(u"1"_s, u"nobody"_s).result();
    QCOMPARE(stranger.error(), (Error {ErrorCode::UnknownReader, u"nobody"_s, {}}));
}

void TestDeskCirculation::checkInRingsEveryPhoneOnce()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    const Reservation second = library.reserve(u"R2"_s);
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(result->outcome, CheckInOutcome::Ready);
    QCOMPARE(result->reservation->id, first.id);
    QCOMPARE(result->reader->cardNumber, u"R1"_s);
    QCOMPARE(result->deliveries, 2);
    QCOMPARE(result->devices, 2);
    QCOMPARE(result->copy.state, CopyState::OnHoldShelf);
    QVERIFY(!result->isRepeat);
    QVERIFY(result->journal.isValid());
    QCOMPARE(result->reservation->pickupBy,
             std::optional(endOfDay(QDate(2026, 11, 26), QTimeZone("Asia/Seoul"))));
    QCOMPARE(library.reservation(second.id).position, 1);

    const QList<Delivery> queued = library.deliveries(DeliveryState::Queued);
    QCOMPARE(queued.size(), 2);
    QVERIFY(queued[0].topic != queued[1].topic);
    for (const Delivery &delivery : queued) {
        QCOMPARE(delivery.kind, AlertKind::Ready);
        QCOMPARE(delivery.reservation, first.id);
        QCOMPARE(delivery.reader, first.reader);
        QCOMPARE(delivery.dueAt, library.clock.now());
        QCOMPARE(std::optional(delivery.expiresAt), result->reservation->pickupBy);
        QCOMPARE(delivery.topic.size(), 32);
        QVERIFY(!delivery.renotify);
    }
}

void TestDeskCirculation::secondCheckInRingsNobody()
{
    DeskLibrary library;
    library.reserve(u"R1"_s);
    VERIFY_RESULT(first, library.desk->checkIn(u"C1"_s).result());
    library.clock.advance(1h);
    VERIFY_RESULT(again, library.desk->checkIn(u"C1"_s).result());
    QVERIFY(again->isRepeat);
    QCOMPARE(again->outcome, CheckInOutcome::Ready);
    QCOMPARE(again->reservation, first->reservation);
    QCOMPARE(again->reader, first->reader);
    QCOMPARE(again->deliveries, 0);
    QCOMPARE(again->devices, 2);
    QCOMPARE(library.deliveries().size(), 2);
    // Nothing changed, so there is nothing to record or to undo.
    QVERIFY(!again->journal.isValid());
    QCOMPARE(library.lastEntry().id, first->journal);
}

void TestDeskCirculation::twoDesksAtOnce()
{
    DeskLibrary library;
    library.reserve(u"R1"_s);
    library.reserve(u"R2"_s);
    VERIFY_RESULT(other, openLibrary({library.path()}));
    Desk second(**other, library.clock, {u"jun"_s, u"window"_s});
    // The same copy and another one, handed in together.
    auto a = library.desk->checkIn(u"C1"_s);
    auto b = second.checkIn(u"C1"_s);
    auto c = second.checkIn(u"C2"_s);
    VERIFY_RESULT(ra, a.result());
    VERIFY_RESULT(rb, b.result());
    VERIFY_RESULT(rc, c.result());
    QCOMPARE(ra->reservation->id, rb->reservation->id);
    QCOMPARE(ra->deliveries + rb->deliveries, ra->devices);
    QVERIFY(ra->isRepeat != rb->isRepeat);
    QVERIFY(rc->reservation->id != ra->reservation->id);
    QCOMPARE(library.deliveries().size(), 3);
}

void TestDeskCirculation::readerWithoutPhone()
{
    DeskLibrary library;
    library.reserve(u"R3"_s);
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(result->outcome, CheckInOutcome::Ready);
    QCOMPARE(result->devices, 0);
    QCOMPARE(result->deliveries, 0);
    VERIFY_RESULT(today, library.desk->today().result());
    QCOMPARE(today->toTellAnotherWay, 1);
}

void TestDeskCirculation::quietHoursHoldTheAlert()
{
    DeskLibrary library;
    library.reserve(u"R2"_s);
    library.clock.advance(13h); // 23:00
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(result->deliveries, 1);
    const QList<Delivery> held = library.deliveries(DeliveryState::Held);
    QCOMPARE(held.size(), 1);
    QCOMPARE(held[0].reason, u"quiet hours"_s);
    QCOMPARE(held[0].dueAt, library.clock.now() + 9h);
    // The days count from the morning on which the phone may ring.
    QCOMPARE(result->reservation->pickupBy,
             std::optional(endOfDay(QDate(2026, 11, 27), QTimeZone("Asia/Seoul"))));
}

void TestDeskCirculation::delayHoldsTheAlert()
{
    DeskLibrary library;
    library.set(u"alerts.delay"_s, u"10"_s);
    library.reserve(u"R2"_s);
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    const QList<Delivery> held = library.deliveries(DeliveryState::Held);
    QCOMPARE(held.size(), result->deliveries);
    QCOMPARE(held[0].reason, u"delay"_s);
    QCOMPARE(held[0].dueAt, library.clock.now() + 10min);
}

void TestDeskCirculation::passedOverIsShown()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    library.reserve(u"R2"_s);
    library.with([first](Stores &stores) {
        Reader reader = **stores.readers().reader(first.reader);
        reader.isBlocked = true;
        reader.blockedReason = u"unpaid"_s;
        return stores.readers().update(reader);
    });
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(result->reader->cardNumber, u"R2"_s);
    QCOMPARE(result->passedOver, QStringList {u"R1: unpaid"_s});
    QCOMPARE(library.reservation(first.id).position, 1);
}

void TestDeskCirculation::watchersAreToldOnce()
{
    DeskLibrary library;
    library.with([&](Stores &stores) -> Result<> {
        const auto reader = stores.readers().readerByCard(u"R1"_s);
        return stores.reservations().addWatch(library.book, (*reader)->id, library.clock.now());
    });
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(result->outcome, CheckInOutcome::Available);
    QCOMPARE(result->deliveries, 2);
    QCOMPARE(library.deliveries(DeliveryState::Queued).at(0).kind, AlertKind::Available);
    VERIFY_RESULT(second, library.desk->checkIn(u"C2"_s).result());
    QCOMPARE(second->deliveries, 0);
}

void TestDeskCirculation::checkOutDropsWhatWasNotSent()
{
    DeskLibrary library;
    library.reserve(u"R1"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    VERIFY_RESULT(result, library.desk->checkOut(u"C1"_s, u"R1"_s, false).result());
    QCOMPARE(result->collected->state, ReservationState::Collected);
    QCOMPARE(result->copy.state, CopyState::OnLoan);
    QCOMPARE(library.deliveries(DeliveryState::Dropped).size(), 2);
    QCOMPARE(library.deliveries().size(), 2);
}

void TestDeskCirculation::copyOfAnother()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    const auto refused = library.desk->checkOut(u"C1"_s, u"R3"_s, false).result();
    QCOMPARE(refused.error(), (Error {ErrorCode::CopyWaitsForOther, u"R1"_s, {}}));
    QCOMPARE(library.copy(u"C1"_s).state, CopyState::OnHoldShelf);
    VERIFY_RESULT(result, library.desk->checkOut(u"C1"_s, u"R3"_s, true).result());
    QCOMPARE(result->displaced->id, first.id);
    QVERIFY(!result->collected);
    QCOMPARE(library.reservation(first.id).position, 1);
    QCOMPARE(library.deliveries(DeliveryState::Dropped).size(), 2);
    // The displaced reader is served by the next copy, and rung anew.
    VERIFY_RESULT(next, library.desk->checkIn(u"C2"_s).result());
    QCOMPARE(next->reservation->id, first.id);
    QCOMPARE(next->deliveries, 2);
    QVERIFY(library.deliveries(DeliveryState::Queued).at(0).renotify);
}

void TestDeskCirculation::unknowns()
{
    DeskLibrary library;
    QCOMPARE(library.desk->checkIn(u"X"_s).result().error(),
             (Error {ErrorCode::UnknownBarcode, u"X"_s, {}}));
    QCOMPARE(library.desk->checkOut(u"X"_s, u"R1"_s, false).result().error().code,
             ErrorCode::UnknownBarcode);
    QCOMPARE(library.desk->checkOut(u"C1"_s, u"X"_s, false).result().error().code,
             ErrorCode::UnknownReader);
    QCOMPARE(library.desk->checkOut(u"C1"_s, u"R1"_s, false).result().error().code,
             ErrorCode::CopyAlreadyOnLoan);
}

void TestDeskCirculation::whoDidItIsRecorded()
{
    DeskLibrary library;
    library.reserve(u"R1"_s);
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    const JournalEntry entry = library.lastEntry();
    QCOMPARE(entry.id, result->journal);
    QCOMPARE(entry.at, library.clock.now());
    QCOMPARE(entry.actor, (Actor {u"minji"_s, u"window"_s}));
    QCOMPARE(entry.action, u"check-in"_s);
    QCOMPARE(entry.subject, u"copy C1"_s);
    QVERIFY(entry.before.contains("\"waiting\""));
    QVERIFY(entry.after.contains("\"ready\""));
}

QTEST_GUILESS_MAIN(TestDeskCirculation)
#include "tst_deskcirculation.moc"
