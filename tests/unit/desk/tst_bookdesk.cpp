// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/desk/bookdesk.h"
#include "desklibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;

class TestBookDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void add();
    void addRefused_data();
    void addRefused();
    void edit();
    void editOfNothing();
    void editRefused();
    void remove();
    void removeWhileInUse_data();
    void removeWhileInUse();
    void removeWhileToBeCleared();
    void removedIsNoMoreFound();
    void copies();
    void copiesRefused();
    void severalCopiesAtOnce();
    void copyInUse();
    void copyThatIsToBeCleared();
    void copyPutOnTheShelfElsewhere();
    void copyRemovedElsewhere();
    void copyRenumberedDuringAScan();
    void record();
    void details();
    void barcodeUses();
    void nextBarcode_data();
    void nextBarcode();
    void nextBarcodeAfterTheLastCopy();

    void undoAdd();
    void undoAddOfAUsedBook_data();
    void undoAddOfAUsedBook();
    void undoEdit();
    void undoEditAfterAnother();
    void undoRemove();
    void undoRemoveAfterNumbersWereReused_data();
    void undoRemoveAfterNumbersWereReused();
    void undoCopies();
    void undoRemovalOfACopyWithoutItsBook();
    void undoneOnlyOnce();
};

/// The library with its desk for books, and one book that nobody has asked for.
struct BookLibrary : DeskLibrary {
    BookDesk books {*database, clock, {u"minji"_s, u"window"_s}};
    Book pachinko;

    BookLibrary()
    {
        pachinko.controlNumber = u"K1"_s;
        pachinko.title = u"파친코"_s;
        pachinko.volume = u"1"_s;
        pachinko = books.add(pachinko, {u"P1"_s, u"P2"_s}).result().value().book;
    }
    std::optional<Book> byControlNumber(const QString &number)
    {
        return with([=](Stores &stores) { return stores.books().bookByControlNumber(number); });
    }
    std::optional<Copy> byBarcode(const QString &barcode)
    {
        return with([=](Stores &stores) { return stores.books().copyByBarcode(barcode); });
    }
    Copy addCopy(const QString &barcode)
    {
        return books.addCopies(pachinko.id, {barcode}).result().value().copies.constFirst();
    }
    /// As another program on the same library has it.
    [[nodiscard]] std::unique_ptr<Database> openAgain() const
    {
        return std::move(openLibrary({path()}).value());
    }
    ErrorCode undo(JournalId id)
    {
        const auto done = desk->undo(id).result();
        return done ? ErrorCode::Internal : done.error().code;
    }
};

void TestBookDesk::add()
{
    DeskLibrary library;
    const BookDesk books(*library.database, library.clock, {u"minji"_s, u"window"_s});
    Book typed;
    typed.id = {77};
    typed.title = u"  데미안 "_s;
    typed.isbn = u"89-374-6044-0"_s;
    typed.controlNumber = u" "_s;
    VERIFY_RESULT(added, books.add(typed, {u" D1 "_s, u""_s, u"D2"_s}).result());
    QVERIFY(added->book.id.value != 77);
    QCOMPARE(added->book.title, u"데미안"_s);
    QCOMPARE(added->book.isbn, u"9788937460449"_s);
    QCOMPARE(added->book.controlNumber, QString());
    VERIFY_RESULT(record, books.record(added->book.id).result());
    QCOMPARE(record->book, added->book);
    QCOMPARE(record->copies.size(), 2);
    QCOMPARE(record->copies[0].copy.barcode, u"D1"_s);
    QCOMPARE(record->copies[1].copy.state, CopyState::Available);
    const JournalEntry entry = library.lastEntry();
    QCOMPARE(entry.id, added->journal);
    QCOMPARE(entry.action, u"add-book"_s);
    QCOMPARE(entry.actor.user, u"minji"_s);
}

void TestBookDesk::addRefused_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("isbn");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QStringList>("barcodes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("subject");
    QTest::newRow("no title") << u" "_s << QString() << QString() << QStringList()
                              << ErrorCode::MissingField << u"title"_s;
    QTest::newRow("isbn") << u"가"_s << u"9788937460440"_s << QString() << QStringList()
                          << ErrorCode::InvalidIsbn << u"9788937460440"_s;
    QTest::newRow("control number") << u"가"_s << QString() << u"K1 "_s << QStringList()
                                    << ErrorCode::DuplicateControlNumber << u"K1"_s;
    QTest::newRow("barcode") << u"가"_s << QString() << QString() << QStringList {u"N1"_s, u"P1"_s}
                             << ErrorCode::DuplicateBarcode << u"P1"_s;
    QTest::newRow("barcode twice")
        << u"가"_s << QString() << QString() << QStringList {u"N1"_s, u"N1"_s}
        << ErrorCode::DuplicateBarcode << u"N1"_s;
}

void TestBookDesk::addRefused()
{
    QFETCH(QString, title);
    QFETCH(QString, isbn);
    QFETCH(QString, number);
    QFETCH(QStringList, barcodes);
    QFETCH(ErrorCode, code);
    QFETCH(QString, subject);
    BookLibrary library;
    Book book;
    book.title = title;
    book.isbn = isbn;
    book.controlNumber = number;
    const auto added = library.books.add(book, barcodes).result();
    QVERIFY(!added);
    QCOMPARE(added.error().code, code);
    QCOMPARE(added.error().subject, subject);
    QCOMPARE(library.with([](Stores &stores) { return stores.books().bookCount(); }), 2);
    QVERIFY(!library.byBarcode(u"N1"_s));
}

void TestBookDesk::edit()
{
    BookLibrary library;
    Book wanted = library.pachinko;
    wanted.author = u" 이민진 "_s;
    wanted.controlNumber = u" "_s;
    VERIFY_RESULT(edited, library.books.edit(library.pachinko, wanted).result());
    QCOMPARE(edited->book.author, u"이민진"_s);
    QVERIFY(edited->journal.isValid());
    VERIFY_RESULT(record, library.books.record(library.pachinko.id).result());
    QCOMPARE(record->book, edited->book);
    QVERIFY(!library.byControlNumber(u"K1"_s));
}

void TestBookDesk::editOfNothing()
{
    BookLibrary library;
    const JournalId last = library.lastEntry().id;
    Book same = library.pachinko;
    same.title += u"  "_s;
    VERIFY_RESULT(edited, library.books.edit(library.pachinko, same).result());
    QVERIFY(!edited->journal.isValid());
    QCOMPARE(library.lastEntry().id, last);
}

void TestBookDesk::editRefused()
{
    BookLibrary library;
    Book wanted = library.pachinko;
    wanted.title = u"파친코 (개정판)"_s;
    Book old = library.pachinko;
    old.publisher = u"전에"_s;
    const auto changed = library.books.edit(old, wanted).result();
    QCOMPARE(changed.error().code, ErrorCode::ChangedElsewhere);
    QCOMPARE(changed.error().subject, u"파친코 1"_s);

    Book untitled = library.pachinko;
    untitled.title.clear();
    QCOMPARE(library.books.edit(library.pachinko, untitled).result().error().code,
             ErrorCode::MissingField);
    Book wrong = library.pachinko;
    wrong.isbn = u"12"_s;
    QCOMPARE(library.books.edit(library.pachinko, wrong).result().error().code,
             ErrorCode::InvalidIsbn);
    const Book demian = library.books.record(library.book).result().value().book;
    Book taken = demian;
    taken.controlNumber = u"K1"_s;
    QCOMPARE(library.books.edit(demian, taken).result().error().code,
             ErrorCode::DuplicateControlNumber);
    Book unknown = wanted;
    unknown.id = {999};
    QCOMPARE(library.books.edit(unknown, unknown).result().error().code, ErrorCode::UnknownBook);
    QCOMPARE(library.books.record(library.pachinko.id).result()->book, library.pachinko);
}

void TestBookDesk::remove()
{
    BookLibrary library;
    VERIFY_RESULT(removed, library.books.remove(library.pachinko.id).result());
    QCOMPARE(removed->book, library.pachinko);
    QCOMPARE(library.books.record(library.pachinko.id).result().error().code,
             ErrorCode::UnknownBook);
    QVERIFY(!library.byBarcode(u"P1"_s));
    QVERIFY(!library.byControlNumber(u"K1"_s));
    QCOMPARE(library.books.remove(library.pachinko.id).result().error().code,
             ErrorCode::UnknownBook);
    QCOMPARE(library.books.remove({999}).result().error().code, ErrorCode::UnknownBook);
    // The numbers are free again.
    QVERIFY(library.books.add(library.pachinko, {u"P1"_s}).result());
}

void TestBookDesk::removeWhileInUse_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("reserved") << u"reserved"_s;
    QTest::newRow("on loan") << u"on loan"_s;
}

void TestBookDesk::removeWhileInUse()
{
    QFETCH(QString, what);
    BookLibrary library;
    const QString id = QString::number(library.pachinko.id.value);
    if (what == u"reserved") {
        library.set(u"reservations.per-book"_s, u"5"_s);
        QVERIFY(library.desk->checkOut(u"P1"_s, u"R3"_s, false).result());
        QVERIFY(library.desk->reserve(id, u"R1"_s).result());
        QVERIFY(library.desk->suspend({1}, {}).result());
        QVERIFY(library.desk->checkIn(u"P1"_s).result());
        QCOMPARE(library.copy(u"P1"_s).state, CopyState::Available);
    } else {
        QVERIFY(library.desk->checkOut(u"P1"_s, u"R3"_s, false).result());
    }
    const auto removed = library.books.remove(library.pachinko.id).result();
    QCOMPARE(removed.error().code, ErrorCode::BookInUse);
    QCOMPARE(removed.error().subject, u"파친코 1"_s);
    QVERIFY(library.byBarcode(u"P2"_s));
}

void TestBookDesk::removeWhileToBeCleared()
{
    BookLibrary library;
    const QString id = QString::number(library.pachinko.id.value);
    VERIFY_RESULT(placed, library.desk->reserve(id, u"R1"_s).result());
    QVERIFY(library.desk->checkIn(u"P1"_s).result());
    QVERIFY(library.desk->cancel(placed->reservation.id, {}).result());
    QCOMPARE(library.copy(u"P1"_s).state, CopyState::ToClear);
    VERIFY_RESULT(removed, library.books.remove(library.pachinko.id).result());
    QVERIFY(!library.byBarcode(u"P1"_s));
    QVERIFY(library.desk->undo(removed->journal).result());
    QCOMPARE(library.copy(u"P1"_s).state, CopyState::ToClear);
}

void TestBookDesk::removedIsNoMoreFound()
{
    BookLibrary library;
    QVERIFY(library.books.remove(library.pachinko.id).result());
    QCOMPARE(library.desk->reserve(QString::number(library.pachinko.id.value), u"R1"_s)
                 .result()
                 .error()
                 .code,
             ErrorCode::UnknownBook);
    QCOMPARE(library.desk->checkIn(u"P1"_s).result().error().code, ErrorCode::UnknownBarcode);
    QCOMPARE(library.books.addCopies(library.pachinko.id, {u"P3"_s}).result().error().code,
             ErrorCode::UnknownBook);
}

void TestBookDesk::copies()
{
    BookLibrary library;
    const Copy added = library.addCopy(u" P3 "_s);
    QCOMPARE(added.barcode, u"P3"_s);
    QCOMPARE(*library.byBarcode(u"P3"_s), added);
    VERIFY_RESULT(renamed, library.books.renumberCopy(added.id, u" P4 "_s).result());
    QCOMPARE(renamed->copy.barcode, u"P4"_s);
    QVERIFY(!library.byBarcode(u"P3"_s));
    VERIFY_RESULT(same, library.books.renumberCopy(added.id, u"P4"_s).result());
    QVERIFY(!same->journal.isValid());
    VERIFY_RESULT(removed, library.books.removeCopy(added.id).result());
    QCOMPARE(removed->copy.barcode, u"P4"_s);
    QVERIFY(!library.byBarcode(u"P4"_s));
    QCOMPARE(library.books.record(library.pachinko.id).result()->copies.size(), 2);
}

void TestBookDesk::copiesRefused()
{
    BookLibrary library;
    const CopyId id = library.byBarcode(u"P1"_s)->id;
    const auto empty = library.books.addCopies(library.pachinko.id, {u" "_s}).result();
    QCOMPARE(empty.error().code, ErrorCode::MissingField);
    QCOMPARE(empty.error().subject, u"barcode"_s);
    QCOMPARE(library.books.addCopies(library.pachinko.id, {u"C1"_s}).result().error().code,
             ErrorCode::DuplicateBarcode);
    QCOMPARE(library.books.addCopies({999}, {u"N1"_s}).result().error().code,
             ErrorCode::UnknownBook);
    QCOMPARE(library.books.renumberCopy(id, u""_s).result().error().code, ErrorCode::MissingField);
    QCOMPARE(library.books.renumberCopy(id, u"P2"_s).result().error().code,
             ErrorCode::DuplicateBarcode);
    QCOMPARE(library.books.renumberCopy({999}, u"N1"_s).result().error().code,
             ErrorCode::UnknownBarcode);
    QCOMPARE(library.books.removeCopy({999}).result().error().code, ErrorCode::UnknownBarcode);
    QVERIFY(library.books.removeCopy(id).result());
    QCOMPARE(library.books.removeCopy(id).result().error().code, ErrorCode::UnknownBarcode);
    QCOMPARE(library.books.renumberCopy(id, u"N1"_s).result().error().code,
             ErrorCode::UnknownBarcode);
}

void TestBookDesk::copyInUse()
{
    BookLibrary library;
    const auto refused = [&library] {
        const auto removed = library.books.removeCopy(library.copy(u"C1"_s).id).result();
        return !removed && removed.error() == Error {ErrorCode::CopyInUse, u"C1"_s, {}};
    };
    QVERIFY(refused()); // on loan
    const Reservation reservation = library.reserve(u"R1"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QVERIFY(refused()); // on the hold shelf
    QVERIFY(library.desk->cancel(reservation.id, {}).result());
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QVERIFY(library.books.removeCopy(library.copy(u"C1"_s).id).result());
}

void TestBookDesk::severalCopiesAtOnce()
{
    BookLibrary library;
    const BookId id = library.pachinko.id;
    // One that is taken keeps the others out, too.
    const auto refused = library.books.addCopies(id, {u"P3"_s, u"C1"_s, u"P4"_s}).result();
    QCOMPARE(refused.error().code, ErrorCode::DuplicateBarcode);
    QCOMPARE(refused.error().subject, u"C1"_s);
    QVERIFY(!library.byBarcode(u"P3"_s));
    VERIFY_RESULT(added, library.books.addCopies(id, {u"P3 "_s, u" "_s, u"P4"_s}).result());
    QCOMPARE(added->copies.size(), 2);
    QCOMPARE(library.books.record(id).result()->copies.size(), 4);
    QCOMPARE(library.lastEntry().id, added->journal);
    QVERIFY(library.desk->undo(added->journal).result());
    QCOMPARE(library.books.record(id).result()->copies.size(), 2);
}

void TestBookDesk::copyThatIsToBeCleared()
{
    BookLibrary library;
    const Reservation reservation = library.reserve(u"R1"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    VERIFY_RESULT(cancelled, library.desk->cancel(reservation.id, {}).result());
    const Copy copy = library.copy(u"C1"_s);
    QCOMPARE(copy.state, CopyState::ToClear);
    VERIFY_RESULT(removed, library.books.removeCopy(copy.id).result());
    QVERIFY(!library.byBarcode(u"C1"_s));
    QCOMPARE(library.with([](Stores &stores) { return stores.books().toClearCount(); }), 0);
    // Without its copy the reservation cannot wait on the shelf again.
    QCOMPARE(library.undo(cancelled->journal), ErrorCode::NothingToUndo);
    QCOMPARE(library.reservation(reservation.id).state, ReservationState::Cancelled);
    QVERIFY(library.desk->undo(removed->journal).result());
    QCOMPARE(library.copy(u"C1"_s), copy);
    QVERIFY(library.desk->undo(cancelled->journal).result());
    QCOMPARE(library.reservation(reservation.id).state, ReservationState::Ready);
    QCOMPARE(library.copy(u"C1"_s).state, CopyState::OnHoldShelf);
}

void TestBookDesk::copyPutOnTheShelfElsewhere()
{
    BookLibrary library;
    const auto there = library.openAgain();
    Desk other(*there, library.clock, {u"seojun"_s, u"window"_s});
    const Copy seen = library.copy(u"P1"_s);
    QCOMPARE(seen.state, CopyState::Available);
    const QString id = QString::number(library.pachinko.id.value);
    VERIFY_RESULT(placed, other.reserve(id, u"R1"_s).result());
    VERIFY_RESULT(ready, other.checkIn(u"P1"_s).result());
    QCOMPARE(ready->outcome, CheckInOutcome::Ready);
    QCOMPARE(library.books.removeCopy(seen.id).result().error(),
             (Error {ErrorCode::CopyInUse, u"P1"_s, {}}));
    QCOMPARE(library.books.remove(library.pachinko.id).result().error().code, ErrorCode::BookInUse);
    QCOMPARE(library.reservation(placed->reservation.id).state, ReservationState::Ready);
    QCOMPARE(library.copy(u"P1"_s).reservation, placed->reservation.id);
}

void TestBookDesk::copyRemovedElsewhere()
{
    BookLibrary library;
    const auto there = library.openAgain();
    const BookDesk other(*there, library.clock, {u"seojun"_s, u"window"_s});
    const Copy seen = library.copy(u"P1"_s);
    const QString id = QString::number(library.pachinko.id.value);
    VERIFY_RESULT(placed, library.desk->reserve(id, u"R1"_s).result());
    QVERIFY(other.removeCopy(seen.id).result());
    // Who scans it now, or changes it, hears so; the reader goes on waiting.
    QCOMPARE(library.desk->checkIn(u"P1"_s).result().error(),
             (Error {ErrorCode::UnknownBarcode, u"P1"_s, {}}));
    QCOMPARE(library.books.renumberCopy(seen.id, u"P9"_s).result().error().code,
             ErrorCode::UnknownBarcode);
    QCOMPARE(library.reservation(placed->reservation.id).state, ReservationState::Waiting);
    QVERIFY(library.deliveries().isEmpty());
}

void TestBookDesk::copyRenumberedDuringAScan()
{
    BookLibrary library;
    const QString id = QString::number(library.pachinko.id.value);
    VERIFY_RESULT(placed, library.desk->reserve(id, u"R1"_s).result());
    VERIFY_RESULT(scanned, library.desk->recognise(u"P1"_s).result());
    QCOMPARE(scanned->copy->barcode, u"P1"_s);
    QVERIFY(library.books.renumberCopy(scanned->copy->id, u"P9"_s).result());
    QCOMPARE(library.desk->checkIn(u"P1"_s).result().error().code, ErrorCode::UnknownBarcode);
    QCOMPARE(library.reservation(placed->reservation.id).state, ReservationState::Waiting);
    VERIFY_RESULT(ready, library.desk->checkIn(u"P9"_s).result());
    QCOMPARE(ready->copy.id, scanned->copy->id);
    // On the shelf it may be given another number, too: it goes on waiting for its reader.
    QVERIFY(library.books.renumberCopy(scanned->copy->id, u"P10"_s).result());
    VERIFY_RESULT(lent, library.desk->checkOut(u"P10"_s, u"R1"_s, false).result());
    QCOMPARE(lent->collected->id, placed->reservation.id);
}

void TestBookDesk::record()
{
    BookLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    const Reservation second = library.reserve(u"R2"_s);
    const Reservation third = library.reserve(u"R3"_s);
    QVERIFY(library.desk->suspend(second.id, {}).result());
    QVERIFY(library.desk->checkIn(u"C2"_s).result());
    VERIFY_RESULT(record, library.books.record(library.book).result());
    QCOMPARE(record->book.title, u"데미안"_s);
    QCOMPARE(record->copies.size(), 2);
    QCOMPARE(record->copies[0].copy.barcode, u"C1"_s);
    QCOMPARE(record->copies[0].reader->cardNumber, u"R9"_s);
    QCOMPARE(record->copies[1].reader->cardNumber, u"R1"_s);
    QCOMPARE(record->queue.size(), 3);
    QCOMPARE(record->queue[0].reservation.id, first.id);
    QCOMPARE(record->queue[0].copy->barcode, u"C2"_s);
    QCOMPARE(record->queue[0].deliveries.size(), 2);
    QCOMPARE(record->queue[0].devices, 2);
    QCOMPARE(record->queue[1].reservation.id, second.id);
    QCOMPARE(record->queue[1].reader.cardNumber, u"R2"_s);
    QCOMPARE(record->queue[2].reservation.id, third.id);
    QCOMPARE(library.books.record({999}).result().error().code, ErrorCode::UnknownBook);
}

void TestBookDesk::details()
{
    BookLibrary library;
    library.with([id = library.pachinko.id, now = library.clock.now()](Stores &stores) {
        const auto reader = stores.readers().readerByCard(u"R2"_s);
        return stores.reservations().addWatch(id, (*reader)->id, now);
    });
    QVERIFY(library.books.renumberCopy(library.byBarcode(u"P1"_s)->id, u"P7"_s).result());
    VERIFY_RESULT(details, library.books.details(library.pachinko.id, 1).result());
    QCOMPARE(details->watchers.size(), 1);
    QCOMPARE(details->watchers.first().reader.cardNumber, u"R2"_s);
    QCOMPARE(details->watchers.first().devices, 1);
    QCOMPARE(details->history.happenings.size(), 1);
    QVERIFY(details->history.hasMore);
    QCOMPARE(library.books.details({999}, 1).result().error().code, ErrorCode::UnknownBook);
}

void TestBookDesk::barcodeUses()
{
    BookLibrary library;
    VERIFY_RESULT(uses, library.books.barcodeUses({u" P1 "_s, u""_s, u"N1"_s}).result());
    QCOMPARE(*uses, (QList<BarcodeUse> {{u"P1"_s, library.pachinko}, {u"N1"_s, std::nullopt}}));
}

void TestBookDesk::nextBarcode_data()
{
    QTest::addColumn<QString>("last");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("next");
    QTest::newRow("counted on") << u"EM0041"_s << QStringList() << u"EM0042"_s;
    QTest::newRow("zeros stay") << u"EM0099"_s << QStringList() << u"EM0100"_s;
    QTest::newRow("one more digit") << u"A9"_s << QStringList() << u"A10"_s;
    QTest::newRow("numbers in use are passed over") << u"P0"_s << QStringList() << u"P3"_s;
    QTest::newRow("so is what is typed already")
        << u"P0"_s << QStringList {u"P3"_s, u"P4"_s} << u"P5"_s;
    QTest::newRow("longer than a number can be")
        << u"99999999999999999999"_s << QStringList() << u"991000000000000000000"_s;
    QTest::newRow("no number") << u"가나다"_s << QStringList() << QString();
}

void TestBookDesk::nextBarcode()
{
    QFETCH(QString, last);
    QFETCH(QStringList, taken);
    BookLibrary library;
    VERIFY_RESULT(next, library.books.nextBarcode(last, taken).result());
    QTEST(*next, "next");
}

void TestBookDesk::nextBarcodeAfterTheLastCopy()
{
    BookLibrary library;
    QCOMPARE(library.books.nextBarcode({}, {}).result().value(), u"P3"_s);
    library.addCopy(u"EM0007"_s);
    QCOMPARE(library.books.nextBarcode({}, {}).result().value(), u"EM0008"_s);
    QVERIFY(library.books.remove(library.pachinko.id).result());
    QCOMPARE(library.books.nextBarcode({}, {}).result().value(), u"C3"_s);
}

void TestBookDesk::undoAdd()
{
    BookLibrary library;
    Book book;
    book.title = u"새 책"_s;
    VERIFY_RESULT(added, library.books.add(book, {u"N1"_s, u"N2"_s}).result());
    VERIFY_RESULT(undone, library.desk->undo(added->journal).result());
    QCOMPARE(library.books.record(added->book.id).result().error().code, ErrorCode::UnknownBook);
    QVERIFY(!library.byBarcode(u"N2"_s));
}

void TestBookDesk::undoAddOfAUsedBook_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("reserved") << u"reserved"_s;
    QTest::newRow("on loan") << u"on loan"_s;
    QTest::newRow("another copy") << u"copy"_s;
    QTest::newRow("edited") << u"edited"_s;
    QTest::newRow("removed") << u"removed"_s;
}

void TestBookDesk::undoAddOfAUsedBook()
{
    QFETCH(QString, what);
    BookLibrary library;
    Book book;
    book.title = u"새 책"_s;
    VERIFY_RESULT(added, library.books.add(book, {u"N1"_s}).result());
    const QString id = QString::number(added->book.id.value);
    if (what == u"reserved")
        QVERIFY(library.desk->reserve(id, u"R1"_s).result());
    else if (what == u"on loan")
        QVERIFY(library.desk->checkOut(u"N1"_s, u"R1"_s, false).result());
    else if (what == u"copy")
        QVERIFY(library.books.addCopies(added->book.id, {u"N2"_s}).result());
    else if (what == u"removed")
        QVERIFY(library.books.remove(added->book.id).result());
    if (what == u"edited") {
        Book other = added->book;
        other.title = u"옛 책"_s;
        QVERIFY(library.books.edit(added->book, other).result());
    }
    QCOMPARE(library.undo(added->journal), ErrorCode::NothingToUndo);
    if (what != u"removed")
        QVERIFY(library.byBarcode(u"N1"_s));
}

void TestBookDesk::undoEdit()
{
    BookLibrary library;
    Book wanted = library.pachinko;
    wanted.title = u"파친고"_s;
    wanted.controlNumber.clear();
    VERIFY_RESULT(edited, library.books.edit(library.pachinko, wanted).result());
    VERIFY_RESULT(undone, library.desk->undo(edited->journal).result());
    QCOMPARE(*library.byControlNumber(u"K1"_s), library.pachinko);
    const JournalEntry entry = library.lastEntry();
    QCOMPARE(entry.action, u"undo"_s);
    QCOMPARE(entry.subject, u"entry "_s + QString::number(edited->journal.value));
}

void TestBookDesk::undoEditAfterAnother()
{
    BookLibrary library;
    Book wanted = library.pachinko;
    wanted.title = u"하나"_s;
    VERIFY_RESULT(first, library.books.edit(library.pachinko, wanted).result());
    wanted.title = u"둘"_s;
    VERIFY_RESULT(second, library.books.edit(first->book, wanted).result());
    QCOMPARE(library.undo(first->journal), ErrorCode::NothingToUndo);
    QVERIFY(library.desk->undo(second->journal).result());
    QVERIFY(library.desk->undo(first->journal).result());
    QCOMPARE(library.books.record(library.pachinko.id).result()->book, library.pachinko);
}

void TestBookDesk::undoRemove()
{
    BookLibrary library;
    const BookRecord before = library.books.record(library.pachinko.id).result().value();
    VERIFY_RESULT(removed, library.books.remove(library.pachinko.id).result());
    VERIFY_RESULT(undone, library.desk->undo(removed->journal).result());
    QCOMPARE(library.books.record(library.pachinko.id).result().value(), before);
    QVERIFY(library.byBarcode(u"P2"_s));
}

void TestBookDesk::undoRemoveAfterNumbersWereReused_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("barcode");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("control number") << u"K1"_s << u"N1"_s << ErrorCode::DuplicateControlNumber;
    QTest::newRow("barcode") << u"K2"_s << u"P2"_s << ErrorCode::DuplicateBarcode;
}

void TestBookDesk::undoRemoveAfterNumbersWereReused()
{
    QFETCH(QString, number);
    QFETCH(QString, barcode);
    QFETCH(ErrorCode, code);
    BookLibrary library;
    VERIFY_RESULT(removed, library.books.remove(library.pachinko.id).result());
    Book other;
    other.title = u"다른 책"_s;
    other.controlNumber = number;
    QVERIFY(library.books.add(other, {barcode}).result());
    QCOMPARE(library.undo(removed->journal), code);
    QVERIFY(!library.byBarcode(u"P1"_s));
}

void TestBookDesk::undoCopies()
{
    BookLibrary library;
    VERIFY_RESULT(added, library.books.addCopies(library.pachinko.id, {u"P3"_s}).result());
    const Copy copy = added->copies.constFirst();
    VERIFY_RESULT(renamed, library.books.renumberCopy(copy.id, u"P4"_s).result());
    VERIFY_RESULT(removed, library.books.removeCopy(copy.id).result());
    QCOMPARE(library.undo(renamed->journal), ErrorCode::NothingToUndo);
    VERIFY_RESULT(again, library.desk->undo(removed->journal).result());
    QCOMPARE(library.byBarcode(u"P4"_s), std::optional(renamed->copy));
    VERIFY_RESULT(old, library.desk->undo(renamed->journal).result());
    QCOMPARE(library.byBarcode(u"P3"_s), std::optional(copy));
    VERIFY_RESULT(gone, library.desk->undo(added->journal).result());
    QVERIFY(!library.byBarcode(u"P3"_s));
}

void TestBookDesk::undoRemovalOfACopyWithoutItsBook()
{
    BookLibrary library;
    VERIFY_RESULT(copy, library.books.removeCopy(library.byBarcode(u"P1"_s)->id).result());
    VERIFY_RESULT(book, library.books.remove(library.pachinko.id).result());
    QCOMPARE(library.undo(copy->journal), ErrorCode::NothingToUndo);
    // The copy had gone before the book, so it does not come back with it.
    QVERIFY(library.desk->undo(book->journal).result());
    QVERIFY(library.byBarcode(u"P2"_s));
    QVERIFY(!library.byBarcode(u"P1"_s));
    QVERIFY(library.desk->undo(copy->journal).result());
    QVERIFY(library.byBarcode(u"P1"_s));
}

void TestBookDesk::undoneOnlyOnce()
{
    BookLibrary library;
    VERIFY_RESULT(first, library.books.remove(library.pachinko.id).result());
    QVERIFY(library.desk->undo(first->journal).result());
    QCOMPARE(library.undo(library.lastEntry().id), ErrorCode::NothingToUndo);
    VERIFY_RESULT(second, library.books.remove(library.pachinko.id).result());
    // It stands as after the first act, but that one has been taken back.
    QCOMPARE(library.undo(first->journal), ErrorCode::NothingToUndo);
    QVERIFY(library.desk->undo(second->journal).result());
}

QTEST_GUILESS_MAIN(TestBookDesk)
#include "tst_bookdesk.moc"
