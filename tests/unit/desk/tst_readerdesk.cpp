// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/desk/readerdesk.h"
#include "desklibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestReaderDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void add();
    void addRefused();
    void edit();
    void block();
    void editRefused();
    void remove();
    void removeDropsWhatWaits();
    void removeWhileInUse();
    void record();
    void onlyTheLastAlerts();
    void byCard();

    void undoAdd();
    void undoAddOfAUsedReader_data();
    void undoAddOfAUsedReader();
    void undoEdit();
    void undoRemove();
    void undoRemoveAfterTheDeviceCameBack();
    void undoRemoveAfterTheCardWasReused();
    void undoOfAnOldCancellation();
};

struct ReaderLibrary : DeskLibrary {
    ReaderDesk readers {*database, clock, {u"minji"_s, u"window"_s}};

    Reader reader(const QString &card)
    {
        return *with([=](Stores &stores) { return stores.readers().readerByCard(card); });
    }
    QList<Subscription> devices(ReaderId id)
    {
        return with([=](Stores &stores) { return stores.subscriptions().ofReader(id); });
    }
    Subscription device(SubscriptionId id)
    {
        return *with([=](Stores &stores) { return stores.subscriptions().subscription(id); });
    }
    QList<ListId> listsOf(SubscriptionId id)
    {
        return with([=](Stores &stores) { return stores.subscriptions().listsOf(id); });
    }
    QList<ReaderId> watchers()
    {
        return with([this](Stores &stores) { return stores.reservations().watchersOf(book); });
    }
    void watch(ReaderId id)
    {
        with([=, this](Stores &stores) {
            return stores.reservations().addWatch(book, id, clock.now());
        });
    }
    ErrorCode undo(JournalId id)
    {
        const auto done = desk->undo(id).result();
        return done ? ErrorCode::Internal : done.error().code;
    }
};

void TestReaderDesk::add()
{
    ReaderLibrary library;
    Reader typed;
    typed.cardNumber = u" N1 "_s;
    typed.name = u" 김하나 "_s;
    typed.phone = u"010-0000-0000"_s;
    typed.blockedReason = u"없음"_s;
    VERIFY_RESULT(added, library.readers.add(typed).result());
    QCOMPARE(added->reader.cardNumber, u"N1"_s);
    QCOMPARE(added->reader.name, u"김하나"_s);
    QCOMPARE(added->reader.blockedReason, QString());
    QCOMPARE(library.reader(u"N1"_s), added->reader);
    QCOMPARE(library.lastEntry().id, added->journal);
    QCOMPARE(library.lastEntry().action, u"add-reader"_s);
}

void TestReaderDesk::addRefused()
{
    ReaderLibrary library;
    Reader reader;
    reader.name = u"김하나"_s;
    const auto missing = library.readers.add(reader).result();
    QCOMPARE(missing.error().code, ErrorCode::MissingField);
    QCOMPARE(missing.error().subject, u"card_number"_s);
    reader.cardNumber = u"R1 "_s;
    const auto taken = library.readers.add(reader).result();
    QCOMPARE(taken.error().code, ErrorCode::DuplicateCard);
    QCOMPARE(taken.error().subject, u"R1"_s);
}

void TestReaderDesk::edit()
{
    ReaderLibrary library;
    const Reader before = library.reader(u"R1"_s);
    Reader after = before;
    after.email = u" hana@example.org"_s;
    after.expiresOn = QDate(2027, 1, 1);
    VERIFY_RESULT(edited, library.readers.edit(before, after).result());
    QCOMPARE(library.reader(u"R1"_s).email, u"hana@example.org"_s);
    QCOMPARE(library.reader(u"R1"_s), edited->reader);
    VERIFY_RESULT(same, library.readers.edit(edited->reader, edited->reader).result());
    QVERIFY(!same->journal.isValid());
}

void TestReaderDesk::block()
{
    ReaderLibrary library;
    const Reader before = library.reader(u"R1"_s);
    Reader after = before;
    after.isBlocked = true;
    after.blockedReason = u"분실 3권"_s;
    VERIFY_RESULT(blocked, library.readers.edit(before, after).result());
    QCOMPARE(library.desk->reserve(u"1"_s, u"R1"_s).result().error().code,
             ErrorCode::ReaderBlocked);
    after.isBlocked = false;
    VERIFY_RESULT(free, library.readers.edit(blocked->reader, after).result());
    QCOMPARE(free->reader, before);
    QVERIFY(library.desk->reserve(u"1"_s, u"R1"_s).result());
}

void TestReaderDesk::editRefused()
{
    ReaderLibrary library;
    const Reader before = library.reader(u"R1"_s);
    Reader old = before;
    old.name = u"전에"_s;
    const auto changed = library.readers.edit(old, before).result();
    QCOMPARE(changed.error().code, ErrorCode::ChangedElsewhere);
    QCOMPARE(changed.error().subject, u"R1"_s);
    Reader after = before;
    after.cardNumber = u"R2"_s;
    QCOMPARE(library.readers.edit(before, after).result().error().code, ErrorCode::DuplicateCard);
    after.cardNumber.clear();
    QCOMPARE(library.readers.edit(before, after).result().error().code, ErrorCode::MissingField);
    after = before;
    after.id = {999};
    QCOMPARE(library.readers.edit(after, after).result().error().code, ErrorCode::UnknownReader);
}

void TestReaderDesk::remove()
{
    ReaderLibrary library;
    const Reader reader = library.reader(u"R1"_s);
    const QList<Subscription> devices = library.devices(reader.id);
    QCOMPARE(devices.size(), 2);
    library.watch(reader.id);
    VERIFY_RESULT(removed, library.readers.remove(reader.id).result());
    QCOMPARE(removed->reader, reader);
    QCOMPARE(library.readers.record(reader.id).result().error().code, ErrorCode::UnknownReader);
    QCOMPARE(library.readers.byCard(u"R1"_s).result().error().code, ErrorCode::UnknownReader);
    QCOMPARE(library.readers.remove(reader.id).result().error().code, ErrorCode::UnknownReader);
    for (const Subscription &device : devices) {
        QCOMPARE(library.device(device.id).state, SubscriptionState::Unsubscribed);
        QVERIFY(!library.device(device.id).reader.isValid());
        QVERIFY(library.listsOf(device.id).isEmpty());
    }
    QVERIFY(library.watchers().isEmpty());
    // The card may be handed out again.
    Reader next;
    next.cardNumber = u"R1"_s;
    QVERIFY(library.readers.add(next).result());
}

void TestReaderDesk::removeDropsWhatWaits()
{
    ReaderLibrary library;
    const Reader reader = library.reader(u"R2"_s);
    QVERIFY(library.desk->ringTest(u"R2"_s).result());
    QVERIFY(library.desk->ringTest(u"R1"_s).result());
    QVERIFY(library.readers.remove(reader.id).result());
    QCOMPARE(library.deliveries(DeliveryState::Dropped).size(), 1);
    QCOMPARE(library.deliveries(DeliveryState::Queued).size(), 2);
}

void TestReaderDesk::removeWhileInUse()
{
    ReaderLibrary library;
    const auto borrower = library.readers.remove(library.reader(u"R9"_s).id).result();
    QCOMPARE(borrower.error().code, ErrorCode::ReaderInUse);
    QCOMPARE(borrower.error().subject, u"R9"_s);
    library.reserve(u"R1"_s);
    QCOMPARE(library.readers.remove(library.reader(u"R1"_s).id).result().error().code,
             ErrorCode::ReaderInUse);
    QCOMPARE(library.devices(library.reader(u"R1"_s).id).size(), 2);
}

void TestReaderDesk::record()
{
    ReaderLibrary library;
    const Reader reader = library.reader(u"R1"_s);
    const Reservation reservation = library.reserve(u"R1"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    library.clock.advance(1min);
    QVERIFY(library.desk->ringTest(u"R1"_s).result());
    Subscription gone = library.devices(reader.id).first();
    gone.state = SubscriptionState::Gone;
    library.with([&](Stores &stores) { return stores.subscriptions().update(gone); });
    VERIFY_RESULT(record, library.readers.record(reader.id).result());
    QCOMPARE(record->reader, reader);
    QCOMPARE(record->devices.size(), 2);
    QCOMPARE(record->devices[0].subscription.state, SubscriptionState::Active);
    QCOMPARE(record->devices[0].lists, QStringList {u"news"_s});
    QCOMPARE(record->devices[1].subscription.state, SubscriptionState::Gone);
    QCOMPARE(record->reservations.size(), 1);
    QCOMPARE(record->reservations[0].reservation.id, reservation.id);
    QCOMPARE(record->reservations[0].book.title, u"데미안"_s);
    QCOMPARE(record->alertCount, 4);
    QCOMPARE(record->alerts.size(), 4);
    QCOMPARE(record->alerts[0].delivery.kind, AlertKind::Test);
    QCOMPARE(record->alerts[3].delivery.kind, AlertKind::Ready);
    QCOMPARE(record->alerts[3].subject, u"데미안"_s);
    QCOMPARE(library.readers.record({999}).result().error().code, ErrorCode::UnknownReader);
}

void TestReaderDesk::onlyTheLastAlerts()
{
    ReaderLibrary library;
    for (int i = 0; i < ReaderDesk::recentAlerts + 3; ++i) {
        library.clock.advance(1s);
        QVERIFY(library.desk->ringTest(u"R2"_s).result());
    }
    VERIFY_RESULT(record, library.readers.record(library.reader(u"R2"_s).id).result());
    QCOMPARE(record->alertCount, ReaderDesk::recentAlerts + 3);
    QCOMPARE(record->alerts.size(), ReaderDesk::recentAlerts);
    QCOMPARE(record->alerts.first().delivery.createdAt, library.clock.now());
}

void TestReaderDesk::byCard()
{
    ReaderLibrary library;
    VERIFY_RESULT(found, library.readers.byCard(u" R3\n"_s).result());
    QCOMPARE(found->cardNumber, u"R3"_s);
    QCOMPARE(library.readers.byCard(u"X"_s).result().error().code, ErrorCode::UnknownReader);
}

void TestReaderDesk::undoAdd()
{
    ReaderLibrary library;
    Reader reader;
    reader.cardNumber = u"N1"_s;
    VERIFY_RESULT(added, library.readers.add(reader).result());
    VERIFY_RESULT(undone, library.desk->undo(added->journal).result());
    QCOMPARE(library.readers.byCard(u"N1"_s).result().error().code, ErrorCode::UnknownReader);
}

void TestReaderDesk::undoAddOfAUsedReader_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("reserved") << u"reserved"_s;
    QTest::newRow("borrowed") << u"borrowed"_s;
    QTest::newRow("a device") << u"device"_s;
}

void TestReaderDesk::undoAddOfAUsedReader()
{
    QFETCH(QString, what);
    ReaderLibrary library;
    Reader reader;
    reader.cardNumber = u"N1"_s;
    VERIFY_RESULT(added, library.readers.add(reader).result());
    if (what == u"reserved") {
        library.reserve(u"N1"_s);
    } else if (what == u"borrowed") {
        QVERIFY(library.desk->checkIn(u"C1"_s).result());
        QVERIFY(library.desk->checkOut(u"C1"_s, u"N1"_s, false).result());
    } else {
        Subscription device = library.devices(library.reader(u"R2"_s).id).first();
        device.reader = added->reader.id;
        library.with([&](Stores &stores) { return stores.subscriptions().update(device); });
    }
    QCOMPARE(library.undo(added->journal), ErrorCode::NothingToUndo);
    QVERIFY(library.readers.byCard(u"N1"_s).result());
}

void TestReaderDesk::undoEdit()
{
    ReaderLibrary library;
    const Reader before = library.reader(u"R1"_s);
    Reader after = before;
    after.cardNumber = u"N1"_s;
    after.expiresOn = QDate(2027, 1, 1);
    VERIFY_RESULT(edited, library.readers.edit(before, after).result());
    QVERIFY(library.desk->undo(edited->journal).result());
    QCOMPARE(library.reader(u"R1"_s), before);
}

void TestReaderDesk::undoRemove()
{
    ReaderLibrary library;
    const Reader reader = library.reader(u"R1"_s);
    const QList<Subscription> devices = library.devices(reader.id);
    const QList<ListId> lists = library.listsOf(devices.first().id);
    QCOMPARE(lists.size(), 1);
    library.watch(reader.id);
    VERIFY_RESULT(removed, library.readers.remove(reader.id).result());
    VERIFY_RESULT(undone, library.desk->undo(removed->journal).result());
    QCOMPARE(library.reader(u"R1"_s), reader);
    QCOMPARE(library.devices(reader.id), devices);
    QCOMPARE(library.listsOf(devices.first().id), lists);
    QCOMPARE(library.watchers(), QList {reader.id});
}

void TestReaderDesk::undoRemoveAfterTheDeviceCameBack()
{
    ReaderLibrary library;
    const Reader reader = library.reader(u"R2"_s);
    Subscription device = library.devices(reader.id).first();
    VERIFY_RESULT(removed, library.readers.remove(reader.id).result());
    device.reader = {};
    library.with([&](Stores &stores) { return stores.subscriptions().update(device); });
    QCOMPARE(library.undo(removed->journal), ErrorCode::NothingToUndo);
    QCOMPARE(library.readers.byCard(u"R2"_s).result().error().code, ErrorCode::UnknownReader);
}

void TestReaderDesk::undoRemoveAfterTheCardWasReused()
{
    ReaderLibrary library;
    VERIFY_RESULT(removed, library.readers.remove(library.reader(u"R3"_s).id).result());
    Reader next;
    next.cardNumber = u"R3"_s;
    QVERIFY(library.readers.add(next).result());
    QCOMPARE(library.undo(removed->journal), ErrorCode::DuplicateCard);
}

void TestReaderDesk::undoOfAnOldCancellation()
{
    ReaderLibrary library;
    const Reservation reservation = library.reserve(u"R3"_s);
    VERIFY_RESULT(cancelled, library.desk->cancel(reservation.id, {}).result());
    QVERIFY(library.readers.remove(library.reader(u"R3"_s).id).result());
    QCOMPARE(library.undo(cancelled->journal), ErrorCode::NothingToUndo);
    QCOMPARE(library.reservation(reservation.id).state, ReservationState::Cancelled);
}

QTEST_GUILESS_MAIN(TestReaderDesk)
#include "tst_readerdesk.moc"
