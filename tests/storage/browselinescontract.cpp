// SPDX-License-Identifier: GPL-3.0-or-later
// The searches and lines of BrowseContract.
#include "tests/storage/browsecontract.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static RowKeys found(const BrowseStore &browse, const QString &typed)
{
    return must(browse.keys(BookQuery {typed, BookOrder::Added, false}, -1, CancelFlag()));
}

static RowKeys foundReaders(const BrowseStore &browse, const QString &typed)
{
    return must(browse.keys(ReaderQuery {typed, ReaderOrder::Added, false}, -1, CancelFlag()));
}

static RowKeys foundReservations(const BrowseStore &browse, const QString &typed)
{
    ReservationQuery query;
    query.search = typed;
    return must(browse.keys(query, -1, CancelFlag()));
}

void BrowseContract::booksAreFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");

    const auto row = [](const char *name, const QString &typed, bool isFound = true) {
        QTest::newRow(name) << typed << isFound;
    };
    row("nothing typed", u""_s);
    row("spaces only", u"  "_s);
    row("one syllable", u"안"_s);
    row("two syllables", u"데미"_s);
    row("the title", u"데미안"_s);
    row("initials", u"ㄷㅁㅇ"_s);
    row("another title", u"데미우"_s, false);
    row("author", u"헤르만"_s);
    row("author and title", u"데미안 헤세"_s);
    row("publisher", u"민음사"_s);
    row("call number", u"853 헤53ㄷ"_s);
    row("volume", u"데미안 2"_s);
    row("another volume", u"데미안 3"_s, false);
    row("Latin", u"demian"_s);
    row("beginning of a Latin word", u"DEM"_s);
    row("mixed", u"demian 데미"_s);
    row("ISBN", u"9788937460449"_s);
    row("hyphenated ISBN", u"978-89-374-6044-9"_s);
    row("ISBN with spaces", u" 978 89 374 6044 9 "_s);
    row("ISBN of ten digits", u"8937460440"_s);
    row("beginning of an ISBN", u"978-89-374"_s);
    row("another ISBN", u"9788937460456"_s, false);
    row("control number", u"KMO200312345"_s);
    row("beginning of a control number", u"KMO2003"_s);
    row("control number in small letters", u"kmo200312345"_s);
    row("barcode", u"EM0000123"_s);
    row("barcode in small letters", u"em0000123"_s);
    row("beginning of a barcode", u"EM0000"_s);
    row("beginning of a barcode in small letters", u"em0"_s);
    row("too little of a barcode", u"EM"_s, false);
    row("end of a barcode", u"0123"_s, false);
    row("another barcode", u"EM00002"_s, false);
    row("punctuation only", u"!?*\"-("_s, false);
    row("emoji", u"📚"_s, false);
    row("a zero", QString(QChar(u'\0')), false);
    row("very long", QString(100'000, u'데'), false);
}

void BrowseContract::booksAreFound()
{
    QFETCH(QString, typed);
    QFETCH(bool, isFound);
    Book book;
    book.controlNumber = u"KMO200312345"_s;
    book.isbn = u"9788937460449"_s;
    book.title = u"데미안 Demian"_s;
    book.volume = u"2"_s;
    book.author = u"헤르만 헤세"_s;
    book.publisher = u"민음사"_s;
    book.callNumber = u"853 헤53ㄷ"_s;
    book.id = must(m_data->stores.books().add(book));
    (void)m_data->addCopy(book.id, u"EM0000123"_s);
    QCOMPARE(found(browse(), typed), isFound ? RowKeys {book.id.value} : RowKeys());
}

void BrowseContract::readersAreFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");

    QTest::newRow("name") << u"김민지"_s << true;
    QTest::newRow("given name") << u"민지"_s << true;
    QTest::newRow("initials") << u"ㄱㅁㅈ"_s << true;
    QTest::newRow("card") << u"r-0012"_s << true;
    QTest::newRow("phone") << u"010-1234-5678"_s << true;
    QTest::newRow("end of the phone") << u"5678"_s << true;
    QTest::newRow("e-mail") << u"Minji@Library.org"_s << true;
    QTest::newRow("somebody else") << u"김민수"_s << false;
}

void BrowseContract::readersAreFound()
{
    QFETCH(QString, typed);
    QFETCH(bool, isFound);
    Reader reader;
    reader.cardNumber = u"R-0012"_s;
    reader.name = u"김민지"_s;
    reader.phone = u"01012345678"_s;
    reader.email = u"minji@library.org"_s;
    reader.id = must(m_data->stores.readers().add(reader));
    QCOMPARE(foundReaders(browse(), typed), isFound ? RowKeys {reader.id.value} : RowKeys());
}

void BrowseContract::reservationsAreFoundByBookAndReader()
{
    const BookId book = m_data->addBook();
    const ReaderId reader = m_data->addReader(u"R1"_s);
    const ReservationId id = m_data->addReservation(book, reader, ReservationState::Waiting, 1);
    (void)m_data->addCopy(book, u"A1"_s);
    for (const QString &typed : {u"데미안"_s, u"김민지"_s, u"r1"_s, u"A1"_s, u"ㅁㅇ"_s, u"!"_s}) {
        const bool isFound = typed.size() > 1 && typed != u"ㅁㅇ"_s;
        QCOMPARE(foundReservations(browse(), typed), isFound ? RowKeys {id.value} : RowKeys());
    }
}

void BrowseContract::whatChangedIsFoundAsItIsNow()
{
    Book book = *must(m_data->stores.books().book(m_data->addBook()));
    book.title = u"싯다르타"_s;
    must(m_data->stores.books().update(book));
    QCOMPARE(found(browse(), u"데미안"_s), RowKeys());
    QCOMPARE(found(browse(), u"싯다르타"_s), RowKeys {book.id.value});
    Reader reader = *must(m_data->stores.readers().reader(m_data->addReader(u"R1"_s)));
    reader.phone = u"010-1111-2222"_s;
    must(m_data->stores.readers().update(reader));
    must(m_data->stores.readers().update(reader));
    QCOMPARE(foundReaders(browse(), u"2222"_s), RowKeys {reader.id.value});
    reader.phone.clear();
    must(m_data->stores.readers().update(reader));
    QCOMPARE(foundReaders(browse(), u"2222"_s), RowKeys());
    QCOMPARE(foundReaders(browse(), u"김민지"_s), RowKeys {reader.id.value});
}

void BrowseContract::removedRecordsAreInNoList()
{
    Book book;
    book.title = u"데미안"_s;
    book.isbn = u"9788937460449"_s;
    book.controlNumber = u"C1"_s;
    book.id = must(m_data->stores.books().add(book));
    const CopyId copy = m_data->addCopy(book.id, u"A1"_s);
    const QStringList ways {u""_s,          u"데미안"_s, u"9788937460449"_s,
                            u"978-89-37"_s, u"C1"_s,     u"A1"_s};
    const auto areFound = [&](qsizetype first, bool isFound) {
        for (const QString &typed : ways.mid(first))
            QCOMPARE(found(browse(), typed), isFound ? RowKeys {book.id.value} : RowKeys());
    };
    areFound(0, true);
    must(m_data->stores.books().setRemoved(book.id, m_data->now));
    areFound(0, false);
    // A removed book may be changed by an undo; it stays out of the searches.
    book.title = u"데미안 2"_s;
    must(m_data->stores.books().update(book));
    areFound(0, false);
    must(m_data->stores.books().setRemoved(book.id, m_data->now + std::chrono::seconds(1)));
    areFound(0, false);
    must(m_data->stores.books().setRemoved(book.id, std::nullopt));
    areFound(0, true);
    must(m_data->stores.books().setRemoved(copy, m_data->now));
    QCOMPARE(found(browse(), u"A1"_s), RowKeys());

    const ReaderId reader = m_data->addReader(u"R1"_s);
    QCOMPARE(foundReaders(browse(), u"김민지"_s), RowKeys {reader.value});
    must(m_data->stores.readers().setRemoved(reader, m_data->now));
    QCOMPARE(foundReaders(browse(), u"김민지"_s), RowKeys());
    QCOMPARE(foundReaders(browse(), {}), RowKeys());
    must(m_data->stores.readers().setRemoved(reader, std::nullopt));
    QCOMPARE(foundReaders(browse(), u"김민지"_s), RowKeys {reader.value});
}

void BrowseContract::bookLinesTellCopiesAndQueue()
{
    const BookId book = m_data->addBook();
    Copy lent = *must(m_data->stores.books().copy(m_data->addCopy(book, u"A1"_s)));
    lent.state = CopyState::OnLoan;
    must(m_data->stores.books().update(lent));
    (void)m_data->addCopy(book, u"A2"_s);
    must(m_data->stores.books().setRemoved(m_data->addCopy(book, u"A3"_s), m_data->now));
    (void)m_data->addReservation(book, m_data->addReader(u"R1"_s), ReservationState::Waiting);
    (void)m_data->addReservation(book, m_data->addReader(u"R2"_s), ReservationState::Ready);
    (void)m_data->addReservation(book, m_data->addReader(u"R3"_s), ReservationState::Expired);
    const QList<BookLine> lines = must(browse().bookLines(RowKeys {book.value}));
    QCOMPARE(lines, (QList<BookLine> {{*must(m_data->stores.books().book(book)), 2, 1, 2}}));
}

void BrowseContract::readerLinesTellDevicesAndReservations()
{
    const ReaderId reader = m_data->addReader(u"R1"_s);
    (void)m_data->addSubscription(u"a"_s, reader);
    Subscription gone = m_data->newSubscription(u"b"_s);
    gone.reader = reader;
    gone.state = SubscriptionState::Gone;
    (void)must(m_data->stores.subscriptions().add(gone));
    (void)m_data->addReservation(m_data->addBook(), reader, ReservationState::Suspended);
    (void)m_data->addReservation(m_data->addBook(), reader, ReservationState::Ready);
    (void)m_data->addReservation(m_data->addBook(), reader, ReservationState::Collected);
    const QList<ReaderLine> lines = must(browse().readerLines(RowKeys {reader.value}));
    QCOMPARE(lines, (QList<ReaderLine> {{*must(m_data->stores.readers().reader(reader)), 1, 2}}));
}

void BrowseContract::reservationLinesTellAllThatStandsBeside()
{
    Stores &stores = m_data->stores;
    const BookId book = m_data->addBook();
    const ReaderId reader = m_data->addReader(u"R1"_s);
    const SubscriptionId device = m_data->addSubscription(u"a"_s, reader);
    const ReservationId id = m_data->addReservation(book, reader, ReservationState::Ready);
    Reservation reservation = *must(stores.reservations().reservation(id));
    reservation.copy = m_data->addCopy(book, u"A1"_s);
    must(stores.reservations().update(reservation));
    Delivery delivery = m_data->newDelivery(device);
    delivery.reservation = id;
    delivery.id = must(stores.deliveries().enqueue(delivery));
    const DeliveryId second = must(stores.deliveries().enqueue(delivery));
    Reservation forgotten = reservation;
    forgotten.reader = {};
    forgotten.state = ReservationState::Collected;
    forgotten.copy = {};
    forgotten.id = must(stores.reservations().add(forgotten));
    // A removed record still stands beside what happened to it.
    must(stores.books().setRemoved(book, m_data->now));

    const QList<ReservationLine> lines =
        must(browse().reservationLines(RowKeys {id.value, forgotten.id.value}));
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first().reservation, reservation);
    QCOMPARE(lines.first().book, must(stores.books().book(book)));
    QCOMPARE(lines.first().reader, must(stores.readers().reader(reader)));
    QCOMPARE(lines.first().copy, must(stores.books().copy(reservation.copy)));
    QCOMPARE(lines.first().devices, 1);
    QCOMPARE(lines.first().deliveries.size(), 2);
    QCOMPARE(lines.first().deliveries.last().id, second);
    QCOMPARE(lines.last().reader, Reader());
    QCOMPARE(lines.last().copy, std::nullopt);
    QCOMPARE(lines.last().devices, 0);
}

void BrowseContract::subscriptionLinesTellPersonAndLists()
{
    Stores &stores = m_data->stores;
    const SubscriptionId ofReader = m_data->addSubscription(u"a"_s, m_data->addReader(u"R1"_s));
    const SubscriptionId ofNobody = m_data->addSubscription(u"b"_s);
    for (const QString &name : {u"B"_s, u"A"_s, u"Old"_s}) {
        const ListId list = must(stores.subscriptions().addList({{}, name, false}));
        must(stores.subscriptions().addToList(list, ofReader));
        if (name == u"Old"_s)
            must(stores.subscriptions().setRemoved(list, m_data->now));
    }
    const QList<SubscriptionLine> lines =
        must(browse().subscriptionLines(RowKeys {ofNobody.value, ofReader.value}));
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first().subscription, must(stores.subscriptions().subscription(ofNobody)));
    QCOMPARE(lines.first().origin, u"https://push.example"_s);
    QCOMPARE(lines.first().readerName, QString());
    QCOMPARE(lines.last().readerName, u"김민지"_s);
    QCOMPARE(lines.last().cardNumber, u"R1"_s);
    QCOMPARE(lines.last().lists, (QStringList {u"A"_s, u"B"_s}));
}

void BrowseContract::deliveryLinesTellPersonAndSubject()
{
    Stores &stores = m_data->stores;
    const ReaderId reader = m_data->addReader(u"R1"_s);
    Delivery personal = m_data->newDelivery(m_data->addSubscription(u"a"_s));
    personal.reader = reader;
    personal.book = m_data->addBook();
    personal.id = must(stores.deliveries().enqueue(personal));
    const ListId list = must(stores.subscriptions().addList({{}, u"News"_s, false}));
    must(stores.subscriptions().addToList(list, m_data->addSubscription(u"b"_s, reader)));
    const Announcement announcement = m_data->addAnnouncement(list);
    DeliveryQuery query;
    query.announcement = announcement.id;
    RowKeys shown = keys(query);
    QCOMPARE(std::ssize(shown), 1);
    shown.push_back(personal.id.value);
    const QList<DeliveryLine> lines = must(browse().deliveryLines(shown));
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first().delivery, must(stores.deliveries().delivery({shown.front()})));
    QCOMPARE(lines.first().readerName, u"김민지"_s);
    QCOMPARE(lines.first().cardNumber, u"R1"_s);
    QCOMPARE(lines.first().subject, u"책의 날"_s);
    QCOMPARE(lines.last().readerName, u"김민지"_s);
    QCOMPARE(lines.last().subject, u"데미안"_s);
}

void BrowseContract::linesKeepTheOrderOfTheirKeys()
{
    fillCatalogue();
    fillSubscriptions();
    const RowKeys wanted {30, 2, 999'999, 17};
    const auto check = [&](const auto &lines, const auto &idOf) {
        QCOMPARE(lines.size(), 3);
        QCOMPARE(idOf(lines.at(0)), 30);
        QCOMPARE(idOf(lines.at(1)), 2);
        QCOMPARE(idOf(lines.at(2)), 17);
    };
    check(must(browse().bookLines(wanted)), [](const BookLine &l) { return l.book.id.value; });
    check(must(browse().readerLines(wanted)),
          [](const ReaderLine &l) { return l.reader.id.value; });
    check(must(browse().reservationLines(wanted)),
          [](const ReservationLine &l) { return l.reservation.id.value; });
    check(must(browse().subscriptionLines(wanted)),
          [](const SubscriptionLine &l) { return l.subscription.id.value; });
    check(must(browse().deliveryLines(wanted)),
          [](const DeliveryLine &l) { return l.delivery.id.value; });
    QVERIFY(must(browse().bookLines({})).isEmpty());
}

} // namespace bookbell
