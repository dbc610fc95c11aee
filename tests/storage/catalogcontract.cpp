// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/catalogcontract.h"

namespace bookbell {

using namespace Qt::StringLiterals;

void CatalogContract::init()
{
    m_target.reset();
    m_connection = must(m_target.factory()());
    must(m_connection->beginWrite());
    m_data.emplace(m_connection->stores());
}

void CatalogContract::cleanup()
{
    m_data.reset();
    m_connection.reset();
}

void CatalogContract::booksRoundTrip()
{
    Book book;
    book.controlNumber = u"KMO200312345"_s;
    book.isbn = u"9788937460449"_s;
    book.title = u"데미안"_s;
    book.volume = u"2"_s;
    book.author = u"헤르만 헤세"_s;
    book.publisher = u"민음사"_s;
    book.year = u"2000"_s;
    book.callNumber = u"853 헤53ㄷ"_s;
    book.language = u"ko"_s;
    BookStore &books = m_data->stores.books();
    book.id = must(books.add(book));
    QCOMPARE(must(books.book(book.id)), book);

    book.title = u"Demian 'x'; DROP TABLE books"_s;
    book.isbn.clear();
    must(books.update(book));
    QCOMPARE(must(books.book(book.id)), book);
    QCOMPARE(must(books.bookCount()), 1);
    QCOMPARE(must(books.book(BookId {999})), std::nullopt);
}

void CatalogContract::booksAreFoundByIsbnAndControlNumber()
{
    BookStore &books = m_data->stores.books();
    Book first;
    first.isbn = u"9788937460449"_s;
    first.volume = u"1"_s;
    Book second = first;
    second.volume = u"2"_s;
    second.controlNumber = u"C2"_s;
    first.id = must(books.add(first));
    second.id = must(books.add(second));
    QCOMPARE(must(books.booksByIsbn(first.isbn)), (QList<Book> {first, second}));
    QCOMPARE(must(books.booksByIsbn({})), QList<Book>());
    QCOMPARE(must(books.bookByControlNumber(u"C2"_s)), second);
    QCOMPARE(must(books.bookByControlNumber(u"C1"_s)), std::nullopt);
}

void CatalogContract::controlNumbersAreUnique()
{
    BookStore &books = m_data->stores.books();
    Book book;
    must(books.add(book)); // none at all is no duplicate
    Book other;
    other.id = must(books.add(other));
    book.controlNumber = u"C1"_s;
    must(books.add(book));
    QCOMPARE(errorOf(books.add(book)), ErrorCode::DuplicateControlNumber);
    other.controlNumber = u"C1"_s;
    QCOMPARE(errorOf(books.update(other)), ErrorCode::DuplicateControlNumber);
    QCOMPARE(must(books.bookCount()), 3);
}

void CatalogContract::copiesRoundTrip()
{
    BookStore &books = m_data->stores.books();
    const BookId book = m_data->addBook();
    const ReaderId reader = m_data->addReader(u"R1"_s);
    Copy copy;
    copy.book = book;
    copy.barcode = u"A1"_s;
    copy.id = must(books.add(copy));
    QCOMPARE(must(books.copy(copy.id)), copy);
    QCOMPARE(must(books.copyByBarcode(u"A1"_s)), copy);
    QCOMPARE(must(books.copyByBarcode(u"a1"_s)), std::nullopt);

    copy.state = CopyState::OnHoldShelf;
    copy.reservation = m_data->addReservation(book, reader, ReservationState::Ready);
    must(books.update(copy));
    QCOMPARE(must(books.copy(copy.id)), copy);
    copy.state = CopyState::OnLoan;
    copy.reservation = {};
    copy.borrower = reader;
    must(books.update(copy));
    QCOMPARE(must(books.copiesOf(book)), QList<Copy> {copy});
    QCOMPARE(must(books.copyCount()), 1);
}

void CatalogContract::barcodesAreUnique()
{
    const BookId book = m_data->addBook();
    (void)m_data->addCopy(book, u"A1"_s);
    Copy copy;
    copy.book = book;
    copy.barcode = u"A1"_s;
    const auto refused = m_data->stores.books().add(copy);
    QCOMPARE(errorOf(refused), ErrorCode::DuplicateBarcode);
    QCOMPARE(refused.error().subject, u"A1"_s);
    QCOMPARE(must(m_data->stores.books().copyCount()), 1);
}

void CatalogContract::copiesAreFoundByWhereTheyAre()
{
    BookStore &books = m_data->stores.books();
    const BookId book = m_data->addBook();
    const ReaderId reader = m_data->addReader(u"R1"_s);
    Copy lent = *must(books.copy(m_data->addCopy(book, u"A1"_s)));
    lent.state = CopyState::OnLoan;
    lent.borrower = reader;
    must(books.update(lent));
    Copy left = *must(books.copy(m_data->addCopy(book, u"A2"_s)));
    left.state = CopyState::ToClear;
    must(books.update(left));
    QCOMPARE(must(books.copiesOfBorrower(reader)), QList<Copy> {lent});
    QCOMPARE(must(books.copiesOfBorrower(m_data->addReader(u"R2"_s))), QList<Copy>());
    QCOMPARE(must(books.toClearCount()), 1);
    must(books.setRemoved(left.id, m_data->now));
    must(books.setRemoved(lent.id, m_data->now));
    QCOMPARE(must(books.toClearCount()), 0);
    QCOMPARE(must(books.copiesOfBorrower(reader)), QList<Copy>());
}

void CatalogContract::removedRowsSaySo()
{
    const auto becomesRemoved = [this](auto &store, auto id) {
        const bool before = must(store.isRemoved(id));
        must(store.setRemoved(id, m_data->now));
        const bool removed = must(store.isRemoved(id));
        must(store.setRemoved(id, std::nullopt));
        return !before && removed && !must(store.isRemoved(id));
    };
    Stores &stores = m_data->stores;
    const BookId book = m_data->addBook();
    QVERIFY(becomesRemoved(stores.books(), book));
    QVERIFY(becomesRemoved(stores.books(), m_data->addCopy(book, u"A1"_s)));
    QVERIFY(becomesRemoved(stores.readers(), m_data->addReader(u"R1"_s)));
    QVERIFY(becomesRemoved(stores.subscriptions(), m_data->addList(u"news"_s, 1)));
    QVERIFY(!must(stores.books().isRemoved(BookId {999})));
}

void CatalogContract::readersRoundTrip()
{
    ReaderStore &readers = m_data->stores.readers();
    Reader reader;
    reader.cardNumber = u"R1001"_s;
    reader.name = u"김민지"_s;
    reader.language = u"en"_s;
    reader.phone = u"010-1234-5678"_s;
    reader.email = u"minji@example.org"_s;
    reader.isBlocked = true;
    reader.blockedReason = u"연체"_s;
    reader.expiresOn = QDate(2027, 2, 28);
    reader.id = must(readers.add(reader));
    QCOMPARE(must(readers.reader(reader.id)), reader);
    reader.isBlocked = false;
    reader.expiresOn = {};
    must(readers.update(reader));
    QCOMPARE(must(readers.readerByCard(u"R1001"_s)), reader);
    QCOMPARE(must(readers.readerByCard(u"R1002"_s)), std::nullopt);
    QCOMPARE(must(readers.readerCount()), 1);
}

void CatalogContract::cardsAreUnique()
{
    (void)m_data->addReader(u"R1"_s);
    Reader reader;
    reader.cardNumber = u"R1"_s;
    QCOMPARE(errorOf(m_data->stores.readers().add(reader)), ErrorCode::DuplicateCard);
}

void CatalogContract::pagesGoById()
{
    for (int i = 0; i < 5; ++i)
        (void)m_data->addReader(u"R%1"_s.arg(i));
    ReaderStore &readers = m_data->stores.readers();
    QStringList cards;
    ReaderId after;
    for (;;) {
        const QList<Reader> page = must(readers.readersAfter(after, 2));
        if (page.isEmpty())
            break;
        QVERIFY(page.size() <= 2);
        for (const Reader &reader : page)
            cards.append(reader.cardNumber);
        after = page.last().id;
    }
    QCOMPARE(cards, (QStringList {u"R0"_s, u"R1"_s, u"R2"_s, u"R3"_s, u"R4"_s}));
}

void CatalogContract::unknownRowsCannotBeUpdated()
{
    Stores &stores = m_data->stores;
    Copy copy;
    copy.id = {77};
    copy.book = m_data->addBook();
    Reservation reservation;
    reservation.id = {77};
    reservation.book = copy.book;
    Book book;
    book.id = {77};
    Reader reader;
    reader.id = {77};
    QCOMPARE(errorOf(stores.books().update(book)), ErrorCode::UnknownBook);
    QCOMPARE(errorOf(stores.books().update(copy)), ErrorCode::UnknownBarcode);
    QCOMPARE(errorOf(stores.readers().update(reader)), ErrorCode::UnknownReader);
    QCOMPARE(errorOf(stores.reservations().update(reservation)), ErrorCode::UnknownReservation);
}

void CatalogContract::reservationsRoundTrip()
{
    ReservationStore &reservations = m_data->stores.reservations();
    Reservation reservation;
    reservation.book = m_data->addBook();
    reservation.reader = m_data->addReader(u"R1"_s);
    reservation.state = ReservationState::Suspended;
    reservation.position = 4;
    reservation.placedAt = m_data->now;
    reservation.startsOn = QDate(2026, 11, 24);
    reservation.notNeededAfter = QDate(2026, 12, 24);
    reservation.suspendedUntil = QDate(2026, 12, 1);
    reservation.id = must(reservations.add(reservation));
    QCOMPARE(must(reservations.reservation(reservation.id)), reservation);

    reservation.state = ReservationState::Cancelled;
    reservation.position = 0;
    reservation.copy = m_data->addCopy(reservation.book, u"A1"_s);
    reservation.readyAt = m_data->now;
    reservation.pickupBy = m_data->now + std::chrono::days(3);
    reservation.toldAt = m_data->now;
    reservation.toldHow = u"phone"_s;
    reservation.closedAt = m_data->now;
    reservation.closeReason = u"잃어버림"_s;
    reservation.reader = {};
    must(reservations.update(reservation));
    QCOMPARE(must(reservations.reservation(reservation.id)), reservation);
    QCOMPARE(must(reservations.reservationsAfter({}, 10)), QList<Reservation> {reservation});
}

void CatalogContract::openReservationsComeInOrder()
{
    const BookId book = m_data->addBook();
    QList<ReservationId> expected(4);
    const auto add = [&](int card, ReservationState state, int position) {
        return m_data->addReservation(book, m_data->addReader(u"R%1"_s.arg(card)), state, position);
    };
    expected[2] = add(1, ReservationState::Suspended, 2);
    (void)add(2, ReservationState::Cancelled, 0);
    expected[3] = add(3, ReservationState::Waiting, 3);
    expected[0] = add(4, ReservationState::Ready, 0);
    expected[1] = add(5, ReservationState::Waiting, 1);
    QList<ReservationId> found;
    for (const Reservation &reservation : must(m_data->stores.reservations().openOfBook(book)))
        found.append(reservation.id);
    QCOMPARE(found, expected);
    const ReaderId reader = must(m_data->stores.readers().readerByCard(u"R3"_s))->id;
    QCOMPARE(must(m_data->stores.reservations().openOfReader(reader)).size(), 1);
    const ReaderId other = must(m_data->stores.readers().readerByCard(u"R2"_s))->id;
    QCOMPARE(must(m_data->stores.reservations().openOfReader(other)).size(), 0);
}

void CatalogContract::oneOpenReservationIsEnough()
{
    const BookId book = m_data->addBook();
    const ReaderId reader = m_data->addReader(u"R1"_s);
    (void)m_data->addReservation(book, reader, ReservationState::Cancelled);
    (void)m_data->addReservation(book, reader, ReservationState::Waiting, 1);
    Reservation second;
    second.book = book;
    second.reader = reader;
    second.placedAt = m_data->now;
    QCOMPARE(errorOf(m_data->stores.reservations().add(second)), ErrorCode::AlreadyReserved);
}

void CatalogContract::latestReservationIsTheNewest()
{
    const BookId book = m_data->addBook();
    const ReaderId reader = m_data->addReader(u"R1"_s);
    QCOMPARE(must(m_data->stores.reservations().latest(book, reader)), std::nullopt);
    (void)m_data->addReservation(book, reader, ReservationState::Waiting, 1);
    const auto newest = m_data->addReservation(book, reader, ReservationState::Lapsed);
    QCOMPARE(must(m_data->stores.reservations().latest(book, reader))->id, newest);
}

void CatalogContract::reservationsAreCounted()
{
    ReservationStore &reservations = m_data->stores.reservations();
    const auto id = m_data->addReservation(m_data->addBook(), m_data->addReader(u"R1"_s),
                                           ReservationState::Waiting, 1);
    QCOMPARE(must(reservations.countInState(ReservationState::Waiting)), 1);
    Reservation reservation = *must(reservations.reservation(id));
    reservation.state = ReservationState::Ready;
    must(reservations.update(reservation));
    must(reservations.update(reservation));
    QCOMPARE(must(reservations.countInState(ReservationState::Waiting)), 0);
    QCOMPARE(must(reservations.countInState(ReservationState::Ready)), 1);
    QCOMPARE(must(reservations.countInState(ReservationState::Expired)), 0);
}

void CatalogContract::unreachableReadersAreCounted_data()
{
    QTest::addColumn<int>("deliveryState"); // -1: no delivery
    QTest::addColumn<int>("secondsAfterReady");
    QTest::addColumn<bool>("told");
    QTest::addColumn<int>("count");

    QTest::newRow("nobody to ring") << -1 << 0 << false << 1;
    QTest::newRow("told by phone") << -1 << 0 << true << 0;
    QTest::newRow("queued") << int(DeliveryState::Queued) << 0 << false << 0;
    QTest::newRow("held") << int(DeliveryState::Held) << 0 << false << 0;
    QTest::newRow("accepted") << int(DeliveryState::Accepted) << 0 << false << 0;
    QTest::newRow("gone") << int(DeliveryState::Gone) << 0 << false << 1;
    QTest::newRow("failed") << int(DeliveryState::Failed) << 0 << false << 1;
    QTest::newRow("rung for an earlier time") << int(DeliveryState::Accepted) << -60 << false << 1;
}

void CatalogContract::unreachableReadersAreCounted()
{
    QFETCH(int, deliveryState);
    QFETCH(int, secondsAfterReady);
    QFETCH(bool, told);
    QFETCH(int, count);
    ReservationStore &reservations = m_data->stores.reservations();
    const auto id = m_data->addReservation(m_data->addBook(), m_data->addReader(u"R1"_s),
                                           ReservationState::Ready);
    if (told) {
        Reservation reservation = *must(reservations.reservation(id));
        reservation.toldAt = m_data->now;
        must(reservations.update(reservation));
    }
    if (deliveryState >= 0) {
        Delivery delivery = m_data->newDelivery(m_data->addSubscription(u"a"_s));
        delivery.kind = AlertKind::Ready;
        delivery.reservation = id;
        delivery.state = static_cast<DeliveryState>(deliveryState);
        delivery.createdAt += std::chrono::seconds(secondsAfterReady);
        must(m_data->stores.deliveries().enqueue(delivery));
    }
    QCOMPARE(must(reservations.toBeToldAnotherWayCount()), count);
}

void CatalogContract::watchesAreKeptOnce()
{
    ReservationStore &reservations = m_data->stores.reservations();
    const BookId book = m_data->addBook();
    const ReaderId reader = m_data->addReader(u"R1"_s);
    must(reservations.addWatch(book, reader, m_data->now));
    must(reservations.addWatch(book, reader, m_data->now));
    QCOMPARE(must(reservations.watchersOf(book)), QList<ReaderId> {reader});
    QCOMPARE(must(reservations.watchedBy(reader)), QList<BookId> {book});
    must(reservations.removeWatch(book, reader));
    must(reservations.removeWatch(book, reader));
    QCOMPARE(must(reservations.watchersOf(book)), QList<ReaderId>());
}

void CatalogContract::settingsAreOverwritten()
{
    SettingStore &settings = m_data->stores.settings();
    must(settings.setSetting(u"library.name"_s, u"하나"_s));
    must(settings.setSetting(u"library.name"_s, u"둘"_s));
    QCOMPARE(must(settings.settings()).value(u"library.name"_s), u"둘"_s);
    must(settings.removeSetting(u"library.name"_s));
    must(settings.removeSetting(u"library.name"_s));
    QVERIFY(!must(settings.settings()).contains(u"library.name"_s));
}

void CatalogContract::journalIsReadBackwards()
{
    SettingStore &settings = m_data->stores.settings();
    JournalEntry entry;
    entry.at = m_data->now;
    entry.actor = {u"minji"_s, u"window"_s};
    entry.action = u"check-in"_s;
    entry.subject = u"copy A1"_s;
    entry.before = "{}"_ba;
    entry.after = R"({"state":2})"_ba;
    const JournalId first = must(settings.record(entry));
    entry.action = u"cancel"_s;
    const JournalId second = must(settings.record(entry));
    const QList<JournalEntry> lines = must(settings.journal(10));
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first().id, second);
    QCOMPARE(must(settings.journal(1)).size(), 1);
    const JournalEntry found = *must(settings.journalEntry(first));
    QCOMPARE(found.action, u"check-in"_s);
    QCOMPARE(found.actor, entry.actor);
    QCOMPARE(found.before, entry.before);
    QCOMPARE(found.after, entry.after);
    QVERIFY(!must(settings.journalEntry({77})));
    QCOMPARE(found.undoneAt, std::nullopt);
    must(settings.markUndone(first, m_data->now));
    QCOMPARE(must(settings.journalEntry(first))->undoneAt, std::optional(m_data->now));
    QCOMPARE(must(settings.journalEntry(second))->undoneAt, std::nullopt);
    QCOMPARE(errorOf(settings.markUndone({77}, m_data->now)), ErrorCode::NothingToUndo);
}

void CatalogContract::brokenReferencesAreRefused()
{
    Copy copy;
    copy.book = {999};
    copy.barcode = u"A1"_s;
    QCOMPARE(errorOf(m_data->stores.books().add(copy)), ErrorCode::Internal);
    QCOMPARE(must(m_data->stores.books().copyCount()), 0);
}

} // namespace bookbell
