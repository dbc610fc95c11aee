// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/alerts/alertrules.h"
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
    void cancelAfterTheClockWentBack();
    void cancelThatWasTold();
    void cancelOfAReadyOne();
    void reserve();
    void putBack();
    void putBackThatNobodyHeardOf();
    void putBackAfterTheCopyWent();
    void suspendAndResume();
    void told();
    void toldTwice();
    void availableIsTakenBack();
    void availableThatWasHeardIsCorrected();
    void availableThatWasHeardEarlierStands();
    void availableIsCorrectedOnlyOnce();
    void whoHeardIsNamed_data();
    void whoHeardIsNamed();
    void setting();
    void quietHours();
    void onlyOnce();
    void notAfterSomethingHappened();
    void notAReservationThatMovedOn();
    void notAfterTheReaderReservedAnew();
    void notForOtherEntries();
    void itIsRecorded();
};

static void watch(DeskLibrary &library, const QString &card)
{
    library.with([&](Stores &stores) -> Result<> {
        const auto reader = stores.readers().readerByCard(card);
        return stores.reservations().addWatch(library.book, (*reader)->id, library.clock.now());
    });
}

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
    watch(library, u"R1"_s);
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

void TestDeskUndo::cancelAfterTheClockWentBack()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    const Reservation second = library.reserve(u"R2"_s);
    library.clock.advance(-24h);
    VERIFY_RESULT(result, library.desk->cancel(second.id, {}).result());
    QVERIFY(library.desk->undo(result->journal).result());
    QCOMPARE(library.reservation(first.id).position, 1);
    QCOMPARE(library.reservation(second.id).position, 2);
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

void TestDeskUndo::putBack()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    const Reservation second = library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    library.sendAll();
    const Reservation ready = library.reservation(first.id);
    const Reservation waiting = library.reservation(second.id);
    library.clock.advance(1min);
    VERIFY_RESULT(change, library.desk->putBack(first.id).result());
    VERIFY_RESULT(done, library.desk->undo(change->journal).result());
    QCOMPARE(library.reservation(first.id), ready);
    QCOMPARE(library.reservation(second.id), waiting);
    QCOMPARE(library.copy(u"C1"_s).state, CopyState::OnHoldShelf);
    QCOMPARE(library.copy(u"C1"_s).reservation, first.id);
    // The reader knows already that the book is there.
    QCOMPARE(library.deliveries().size(), 2);
}

void TestDeskUndo::putBackThatNobodyHeardOf()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    VERIFY_RESULT(change, library.desk->putBack(first.id).result());
    QCOMPARE(library.deliveries(DeliveryState::Queued).size(), 0);
    QVERIFY(library.desk->undo(change->journal).result());
    // The alert had been dropped unsent, so it is written anew.
    const QList<Delivery> queued = library.deliveries(DeliveryState::Queued);
    QCOMPARE(queued.size(), 1);
    QCOMPARE(queued[0].kind, AlertKind::Ready);
}

void TestDeskUndo::putBackAfterTheCopyWent()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    VERIFY_RESULT(change, library.desk->putBack(first.id).result());
    QVERIFY(library.desk->checkOut(u"C1"_s, u"R3"_s, true).result());
    const Reservation waiting = library.reservation(first.id);
    QCOMPARE(library.desk->undo(change->journal).result().error().code, ErrorCode::NothingToUndo);
    QCOMPARE(library.reservation(first.id), waiting);
    QCOMPARE(library.copy(u"C1"_s).state, CopyState::OnLoan);
}

void TestDeskUndo::suspendAndResume()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    VERIFY_RESULT(suspended, library.desk->suspend(first.id, QDate(2026, 12, 24)).result());
    QVERIFY(library.desk->undo(suspended->journal).result());
    QCOMPARE(library.reservation(first.id), first);

    VERIFY_RESULT(again, library.desk->suspend(first.id, QDate(2026, 12, 24)).result());
    VERIFY_RESULT(resumed, library.desk->unsuspend(first.id).result());
    QCOMPARE(library.desk->undo(again->journal).result().error().code, ErrorCode::NothingToUndo);
    QVERIFY(library.desk->undo(resumed->journal).result());
    QCOMPARE(library.reservation(first.id).state, ReservationState::Suspended);
    QCOMPARE(library.reservation(first.id).suspendedUntil, QDate(2026, 12, 24));
    QCOMPARE(library.deliveries().size(), 0);
}

void TestDeskUndo::told()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    const Reservation ready = library.reservation(first.id);
    VERIFY_RESULT(change, library.desk->markTold(first.id, u"phone"_s).result());
    QVERIFY(library.reservation(first.id).toldAt);
    QVERIFY(library.desk->undo(change->journal).result());
    QCOMPARE(library.reservation(first.id), ready);
    // The alert that waits is none of this act's business.
    QCOMPARE(library.deliveries(DeliveryState::Queued).size(), 1);
    QCOMPARE(library.deliveries().size(), 1);
    QCOMPARE(library.desk->undo(change->journal).result().error().code, ErrorCode::NothingToUndo);
}

void TestDeskUndo::toldTwice()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R3"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    VERIFY_RESULT(phone, library.desk->markTold(first.id, u"phone"_s).result());
    VERIFY_RESULT(mail, library.desk->markTold(first.id, u"mail"_s).result());
    QCOMPARE(library.desk->undo(phone->journal).result().error().code, ErrorCode::NothingToUndo);
    QVERIFY(library.desk->undo(mail->journal).result());
    QCOMPARE(library.reservation(first.id).toldHow, u"phone"_s);
    QVERIFY(library.desk->undo(phone->journal).result());
    QVERIFY(!library.reservation(first.id).toldAt);
}

void TestDeskUndo::availableIsTakenBack()
{
    DeskLibrary library;
    watch(library, u"R1"_s);
    watch(library, u"R2"_s);
    // Of another book, and of another kind: they stay.
    QVERIFY(library.desk->ringTest(u"R1"_s).result());
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(result->deliveries, 3);
    QVERIFY(library.desk->undo(result->journal).result());
    QCOMPARE(library.deliveries(DeliveryState::Dropped).size(), 3);
    for (const Delivery &delivery : library.deliveries(DeliveryState::Queued))
        QCOMPARE(delivery.kind, AlertKind::Test);
    QCOMPARE(library.deliveries(DeliveryState::Queued).size(), 2);
    // They go on waiting for the book.
    VERIFY_RESULT(again, library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(again->deliveries, 3);
}

void TestDeskUndo::availableThatWasHeardIsCorrected()
{
    DeskLibrary library;
    watch(library, u"R1"_s);
    VERIFY_RESULT(first, library.desk->checkIn(u"C1"_s).result());
    library.sendAll();
    // Somebody else hears of a later return, which stays.
    QVERIFY(library.desk->checkOut(u"C1"_s, u"R9"_s, false).result());
    library.clock.advance(1h);
    watch(library, u"R2"_s);
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    library.sendAll();
    library.clock.advance(1min);
    VERIFY_RESULT(undone, library.desk->undo(result->journal).result());
    const QList<Delivery> corrections = library.deliveries(DeliveryState::Queued);
    QCOMPARE(corrections.size(), 1);
    QCOMPARE(corrections[0].kind, AlertKind::Cancelled);
    QCOMPARE(corrections[0].book, library.book);
    QVERIFY(!corrections[0].reservation.isValid());
    QVERIFY(corrections[0].renotify);
    QCOMPARE(undone->corrected.size(), 1);
    QCOMPARE(undone->corrected[0].cardNumber, u"R2"_s);
    QCOMPARE(undone->deliveries, 1);
    // It goes on waiting, and takes the place of what the phone shows.
    VERIFY_RESULT(again, library.desk->checkIn(u"C2"_s).result());
    QCOMPARE(again->deliveries, 1);
    QCOMPARE(tagOf(corrections[0].kind, corrections[0].reservation, corrections[0].book, {}),
             tagOf(AlertKind::Available, {}, library.book, {}));
}

void TestDeskUndo::availableThatWasHeardEarlierStands()
{
    DeskLibrary library;
    watch(library, u"R1"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    library.sendAll();
    QVERIFY(library.desk->checkOut(u"C1"_s, u"R9"_s, false).result());
    library.clock.advance(1h);
    watch(library, u"R1"_s);
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    // Of this return nobody has heard.
    VERIFY_RESULT(undone, library.desk->undo(result->journal).result());
    QCOMPARE(library.deliveries(DeliveryState::Queued).size(), 0);
    QCOMPARE(*undone, UndoResult());
}

void TestDeskUndo::availableIsCorrectedOnlyOnce()
{
    DeskLibrary library;
    watch(library, u"R1"_s);
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    library.sendAll();
    QVERIFY(library.desk->undo(result->journal).result());
    QCOMPARE(library.deliveries(DeliveryState::Queued).size(), 2);
    // Back indeed before the correction has left: that would be wrong in its turn.
    library.clock.advance(1min);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    library.sendAll();
    int corrections = 0;
    int news = 0;
    for (const Delivery &sent : library.deliveries(DeliveryState::Accepted))
        ++(sent.kind == AlertKind::Available ? news : corrections);
    QCOMPARE(corrections, 0);
    QCOMPARE(news, 4);
}

void TestDeskUndo::whoHeardIsNamed_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<std::function<void(DeskLibrary &, ReservationId)>>("tell");
    QTest::addColumn<QStringList>("corrected");
    QTest::addColumn<QStringList>("toTell");
    QTest::addColumn<int>("deliveries");
    const auto row = [](const char *name, const QString &card,
                        std::function<void(DeskLibrary &, ReservationId)> tell,
                        const QStringList &corrected, const QStringList &toTell, int deliveries) {
        QTest::newRow(name) << card << std::move(tell) << corrected << toTell << deliveries;
    };
    row(
        "nobody heard", u"R1"_s, [](DeskLibrary &, ReservationId) {}, {}, {}, 0);
    row(
        "phones rang", u"R1"_s, [](DeskLibrary &library, ReservationId) { library.sendAll(); },
        {u"R1"_s}, {}, 2);
    row(
        "phones rang and are gone", u"R2"_s,
        [](DeskLibrary &library, ReservationId) {
            library.sendAll();
            library.with([](Stores &stores) -> Result<> {
                const ReaderId owner = stores.readers().readerByCard(u"R2"_s).value()->id;
                const auto phones = stores.subscriptions().activeOfReader(owner);
                for (Subscription phone : *phones) {
                    phone.state = SubscriptionState::Gone;
                    if (auto stored = stores.subscriptions().update(phone); !stored)
                        return stored;
                }
                return {};
            });
        },
        {}, {u"R2"_s}, 0);
    row(
        "staff told", u"R3"_s,
        [](DeskLibrary &library, ReservationId id) {
            QVERIFY(library.desk->markTold(id, u"phone"_s).result());
        },
        {}, {u"R3"_s}, 0);
}

static QStringList cardsOf(const QList<Reader> &readers)
{
    QStringList cards;
    for (const Reader &reader : readers)
        cards.append(reader.cardNumber);
    return cards;
}

void TestDeskUndo::whoHeardIsNamed()
{
    QFETCH(QString, card);
    QFETCH(std::function<void(DeskLibrary &, ReservationId)>, tell);
    DeskLibrary library;
    const ReservationId id = library.reserve(card).id;
    VERIFY_RESULT(result, library.desk->checkIn(u"C1"_s).result());
    tell(library, id);
    VERIFY_RESULT(undone, library.desk->undo(result->journal).result());
    QTEST(cardsOf(undone->corrected), "corrected");
    QTEST(cardsOf(undone->toTell), "toTell");
    QTEST(undone->deliveries, "deliveries");
}

void TestDeskUndo::setting()
{
    DeskLibrary library;
    const auto stored = [&library](const QString &key) {
        const auto all = library.with([](Stores &stores) { return stores.settings().settings(); });
        return all.contains(key) ? std::optional(all.value(key)) : std::nullopt;
    };
    const QString key = u"pickup.days"_s;
    VERIFY_RESULT(first, library.settings->set(key, u"5"_s).result());
    VERIFY_RESULT(second, library.settings->set(key, u"6"_s).result());
    VERIFY_RESULT(third, library.settings->reset(key).result());
    QCOMPARE(library.desk->undo(first.value()).result().error().code, ErrorCode::NothingToUndo);
    QVERIFY(library.desk->undo(third.value()).result());
    QCOMPARE(stored(key), std::optional(u"6"_s));
    QVERIFY(library.desk->undo(second.value()).result());
    QCOMPARE(stored(key), std::optional(u"5"_s));
    QVERIFY(library.desk->undo(first.value()).result());
    QCOMPARE(stored(key), std::nullopt);
}

void TestDeskUndo::quietHours()
{
    DeskLibrary library;
    library.set(u"quiet-hours"_s, u"09:00-11:00"_s);
    library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    const UtcTime held = library.deliveries(DeliveryState::Held).value(0).dueAt;
    VERIFY_RESULT(longer, library.settings->set(u"quiet-hours"_s, u"09:00-13:00"_s).result());
    QCOMPARE(library.deliveries(DeliveryState::Held).value(0).dueAt, held + 2h);
    QVERIFY(library.desk->undo(longer.value()).result());
    QCOMPARE(library.deliveries(DeliveryState::Held).value(0).dueAt, held);
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
    QVERIFY(library.desk->ringTest(u"R1"_s).result());
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
