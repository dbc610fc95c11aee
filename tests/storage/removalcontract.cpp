// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/removalcontract.h"

namespace bookbell {

using namespace Qt::StringLiterals;

void RemovalContract::init()
{
    m_target.reset();
    m_connection = must(m_target.factory()());
    must(m_connection->beginWrite());
    m_data.emplace(m_connection->stores());
}

void RemovalContract::cleanup()
{
    m_data.reset();
    m_connection.reset();
}

void RemovalContract::removedBooksAreFoundByIdOnly()
{
    BookStore &books = m_data->stores.books();
    (void)m_data->addBook();
    Book book;
    book.controlNumber = u"C1"_s;
    book.isbn = u"9788937460449"_s;
    book.title = u"데미안"_s;
    book.id = must(books.add(book));
    must(books.setRemoved(book.id, m_data->now));
    QCOMPARE(must(books.book(book.id)), book);
    QCOMPARE(must(books.bookByControlNumber(book.controlNumber)), std::nullopt);
    QCOMPARE(must(books.booksByIsbn(book.isbn)), QList<Book>());
    QCOMPARE(must(books.booksAfter({}, 10)).size(), 1);
    QCOMPARE(must(books.bookCount()), 1);

    must(books.setRemoved(book.id, std::nullopt));
    QCOMPARE(must(books.bookByControlNumber(book.controlNumber)), book);
    QCOMPARE(must(books.booksByIsbn(book.isbn)), QList<Book> {book});
    QCOMPARE(must(books.booksAfter({}, 10)).size(), 2);
    QCOMPARE(must(books.bookCount()), 2);
}

void RemovalContract::removedCopiesAreFoundByIdOnly()
{
    BookStore &books = m_data->stores.books();
    const BookId book = m_data->addBook();
    (void)m_data->addCopy(book, u"A1"_s);
    const CopyId id = m_data->addCopy(book, u"A2"_s);
    const Copy copy = *must(books.copy(id));
    must(books.setRemoved(id, m_data->now));
    QCOMPARE(must(books.copy(id)), copy);
    QCOMPARE(must(books.copyByBarcode(u"A2"_s)), std::nullopt);
    QCOMPARE(must(books.copiesOf(book)).size(), 1);
    QCOMPARE(must(books.copyCount()), 1);

    must(books.setRemoved(id, std::nullopt));
    QCOMPARE(must(books.copyByBarcode(u"A2"_s)), copy);
    QCOMPARE(must(books.copiesOf(book)).size(), 2);
    QCOMPARE(must(books.copyCount()), 2);
}

void RemovalContract::removedReadersAreFoundByIdOnly()
{
    ReaderStore &readers = m_data->stores.readers();
    (void)m_data->addReader(u"R1"_s);
    const ReaderId id = m_data->addReader(u"R2"_s);
    must(readers.setRemoved(id, m_data->now));
    QVERIFY(must(readers.reader(id)));
    QCOMPARE(must(readers.readerByCard(u"R2"_s)), std::nullopt);
    QCOMPARE(must(readers.readersAfter({}, 10)).size(), 1);
    QCOMPARE(must(readers.readerCount()), 1);

    must(readers.setRemoved(id, std::nullopt));
    QVERIFY(must(readers.readerByCard(u"R2"_s)));
    QCOMPARE(must(readers.readersAfter({}, 10)).size(), 2);
    QCOMPARE(must(readers.readerCount()), 2);
}

void RemovalContract::removedListsKeepTheirMembers()
{
    SubscriptionStore &store = m_data->stores.subscriptions();
    const ListId id = m_data->addList(u"News"_s, 3);
    const SubscriberList list = *must(store.list(id));
    QCOMPARE(list, (SubscriberList {id, u"News"_s, false}));
    must(store.setRemoved(id, m_data->now));
    QCOMPARE(must(store.list(id)), list);
    QCOMPARE(must(store.listByName(u"News"_s)), std::nullopt);
    QVERIFY(must(store.lists()).isEmpty());
    QCOMPARE(errorOf(store.updateList({id, u"Other"_s, true})), ErrorCode::UnknownList);

    must(store.setRemoved(id, std::nullopt));
    QCOMPARE(must(store.listByName(u"News"_s)), list);
    QCOMPARE(must(store.lists()).size(), 1);
    QCOMPARE(must(store.lists()).first().active, 3);
    QCOMPARE(must(store.list({99})), std::nullopt);
}

void RemovalContract::numbersOfRemovedRecordsAreFree()
{
    Stores &stores = m_data->stores;
    for (int i = 0; i < 2; ++i) {
        Book book;
        book.controlNumber = u"C1"_s;
        book.id = must(stores.books().add(book));
        must(stores.books().setRemoved(m_data->addCopy(book.id, u"A1"_s), m_data->now));
        must(stores.books().setRemoved(book.id, m_data->now));
        must(stores.readers().setRemoved(m_data->addReader(u"R1"_s), m_data->now));
        const ListId list = must(stores.subscriptions().addList({{}, u"News"_s, false}));
        must(stores.subscriptions().setRemoved(list, m_data->now));
    }
}

void RemovalContract::numbersGivenAwayAreNotTakenBack()
{
    Stores &stores = m_data->stores;
    Book book;
    book.controlNumber = u"C1"_s;
    book.id = must(stores.books().add(book));
    const CopyId copy = m_data->addCopy(book.id, u"A1"_s);
    const ReaderId reader = m_data->addReader(u"R1"_s);
    const ListId list = must(stores.subscriptions().addList({{}, u"News"_s, false}));
    must(stores.books().setRemoved(copy, m_data->now));
    must(stores.books().setRemoved(book.id, m_data->now));
    must(stores.readers().setRemoved(reader, m_data->now));
    must(stores.subscriptions().setRemoved(list, m_data->now));
    const BookId another = must(stores.books().add(book));
    (void)m_data->addCopy(another, u"A1"_s);
    (void)m_data->addReader(u"R1"_s);
    (void)must(stores.subscriptions().addList({{}, u"News"_s, false}));

    const auto isRefused = [](const Result<> &done, ErrorCode code, const QString &subject) {
        return !done && done.error().code == code && done.error().subject == subject;
    };
    QVERIFY(isRefused(stores.books().setRemoved(book.id, std::nullopt),
                      ErrorCode::DuplicateControlNumber, u"C1"_s));
    QVERIFY(isRefused(stores.books().setRemoved(copy, std::nullopt), ErrorCode::DuplicateBarcode,
                      u"A1"_s));
    QVERIFY(isRefused(stores.readers().setRemoved(reader, std::nullopt), ErrorCode::DuplicateCard,
                      u"R1"_s));
    QVERIFY(isRefused(stores.subscriptions().setRemoved(list, std::nullopt),
                      ErrorCode::DuplicateList, u"News"_s));
    // A refusal is about these records alone.
    must(m_connection->commit());
    QCOMPARE(must(stores.books().bookCount()), 1);
    QCOMPARE(must(stores.readers().readerCount()), 1);
}

void RemovalContract::removingTwiceCountsOnce()
{
    Stores &stores = m_data->stores;
    const BookId book = m_data->addBook();
    const ListId list = m_data->addList(u"News"_s, 0);
    for (int i = 0; i < 2; ++i) {
        must(stores.books().setRemoved(book, m_data->now + std::chrono::seconds(i)));
        must(stores.subscriptions().setRemoved(list, m_data->now + std::chrono::seconds(i)));
        QCOMPARE(must(stores.books().bookCount()), 0);
    }
    for (int i = 0; i < 2; ++i) {
        must(stores.books().setRemoved(book, std::nullopt));
        must(stores.subscriptions().setRemoved(list, std::nullopt));
        QCOMPARE(must(stores.books().bookCount()), 1);
        QCOMPARE(must(stores.subscriptions().list(list))->name, u"News"_s);
    }
}

void RemovalContract::unknownRecordsCannotBeRemoved()
{
    Stores &stores = m_data->stores;
    QCOMPARE(errorOf(stores.books().setRemoved(BookId {9}, m_data->now)), ErrorCode::UnknownBook);
    QCOMPARE(errorOf(stores.books().setRemoved(CopyId {9}, m_data->now)),
             ErrorCode::UnknownBarcode);
    QCOMPARE(errorOf(stores.readers().setRemoved({9}, m_data->now)), ErrorCode::UnknownReader);
    QCOMPARE(errorOf(stores.subscriptions().setRemoved({9}, m_data->now)), ErrorCode::UnknownList);
}

void RemovalContract::subscriptionsOfNobodyAreCounted()
{
    SubscriptionStore &store = m_data->stores.subscriptions();
    QCOMPARE(must(store.withoutReaderCount()), 0);
    const ReaderId reader = m_data->addReader(u"R1"_s);
    (void)m_data->addSubscription(u"a"_s, reader);
    Subscription subscription = *must(store.subscription(m_data->addSubscription(u"b"_s)));
    QCOMPARE(must(store.withoutReaderCount()), 1);
    const auto countWith = [&](ReaderId owner, SubscriptionState state) {
        subscription.reader = owner;
        subscription.state = state;
        must(store.update(subscription));
        return must(store.withoutReaderCount());
    };
    QCOMPARE(countWith({}, SubscriptionState::Gone), 0);
    QCOMPARE(countWith({}, SubscriptionState::Active), 1);
    QCOMPARE(countWith(reader, SubscriptionState::Active), 0);
    QCOMPARE(countWith(reader, SubscriptionState::Gone), 0);
    QCOMPARE(countWith({}, SubscriptionState::Active), 1);
    QCOMPARE(countWith(reader, SubscriptionState::Gone), 0);
    QCOMPARE(countWith({}, SubscriptionState::Blocked), 0);
}

void RemovalContract::subscriptionsOfAReaderAreThoseInAnyState()
{
    SubscriptionStore &store = m_data->stores.subscriptions();
    const ReaderId reader = m_data->addReader(u"R1"_s);
    const SubscriptionId first = m_data->addSubscription(u"a"_s, reader);
    (void)m_data->addSubscription(u"b"_s);
    Subscription gone = m_data->newSubscription(u"c"_s);
    gone.reader = reader;
    gone.state = SubscriptionState::Gone;
    gone.id = must(store.add(gone));
    QCOMPARE(must(store.ofReader(reader)),
             (QList<Subscription> {*must(store.subscription(first)), gone}));
}

void RemovalContract::oneListIsLeftAtATime()
{
    SubscriptionStore &store = m_data->stores.subscriptions();
    const ListId first = m_data->addList(u"News"_s, 1);
    const ListId second = m_data->addList(u"New books"_s, 0);
    const SubscriptionId member = must(store.byEndpoint(u"https://push.example/News-0"_s))->id;
    must(store.addToList(second, member));
    QCOMPARE(must(store.removeFromList(first, member)), true);
    QCOMPARE(must(store.removeFromList(first, member)), false);
    QCOMPARE(must(store.listsOf(member)), QList<ListId> {second});
    for (const ListWithCount &list : must(store.lists()))
        QCOMPARE(list.active, list.list.id == second ? 1 : 0);
}

} // namespace bookbell
