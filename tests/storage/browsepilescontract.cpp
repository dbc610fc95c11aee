// SPDX-License-Identifier: GPL-3.0-or-later
// The piles of a day's work, of BrowseContract.
#include <algorithm>

#include "core/circulation/queuerules.h"
#include "tests/storage/browsecontract.h"

namespace bookbell {

using namespace Qt::StringLiterals;

RowKeys BrowseContract::toFetchByTheRules() const
{
    RowKeys keys;
    for (const Book &book : m_books) {
        BookState state;
        state.open = must(m_data->stores.reservations().openOfBook(book.id));
        state.copies = must(m_data->stores.books().copiesOf(book.id));
        for (const Reservation &reservation : std::as_const(state.open))
            state.readers.insert(reservation.reader,
                                 *must(m_data->stores.readers().reader(reservation.reader)));
        for (const ToFetch &one : toFetch(state, Policy(), m_data->now))
            keys.push_back(one.reservation.id.value);
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

void BrowseContract::pilesAreCounted()
{
    QCOMPARE(must(browse().pileCounts(m_day)), ReservationPileCounts());
    fillCatalogue();
    const auto sizeOf = [this](ReservationPile pile) {
        ReservationQuery query;
        query.day = m_day;
        query.pile = pile;
        return std::ssize(keys(query));
    };
    const ReservationPileCounts counts = must(browse().pileCounts(m_day));
    QCOMPARE(counts.toFetch, sizeOf(ReservationPile::ToFetch));
    QCOMPARE(counts.beingTold, sizeOf(ReservationPile::BeingTold));
    QCOMPARE(counts.toTell, sizeOf(ReservationPile::ToTell));
    QCOMPARE(counts.expiring, sizeOf(ReservationPile::Expiring));
    QCOMPARE(counts.toClear, std::ssize(keys(ToClearQuery())));
    QCOMPARE(counts.waiting, sizeOf(ReservationPile::Waiting));
    QCOMPARE(counts.onShelf, sizeOf(ReservationPile::OnShelf));
    QCOMPARE(counts.told, sizeOf(ReservationPile::Told));
    QCOMPARE(counts.closed, sizeOf(ReservationPile::Closed));
    QCOMPARE(counts.toTell, must(m_data->stores.reservations().toBeToldAnotherWayCount()));
    QCOMPARE(counts.toTell + counts.beingTold + counts.told, counts.onShelf);
    for (const qint64 part : {counts.toFetch, counts.toTell, counts.expiring, counts.told}) {
        QVERIFY(part > 0);
        QVERIFY(part < std::max(counts.onShelf, counts.waiting));
    }
    QVERIFY(counts.toClear > 0);
}

void BrowseContract::whatIsToBeFetchedIsAsTheRulesSay()
{
    fillCatalogue();
    const RowKeys expected = toFetchByTheRules();
    QVERIFY(expected.size() > 5);
    ReservationQuery query;
    query.pile = ReservationPile::ToFetch;
    query.day = m_day;
    RowKeys found = keys(query);
    std::sort(found.begin(), found.end());
    QCOMPARE(found, expected);
    // Their lines tell where to look.
    const auto lines = must(browse().reservationLines(found));
    for (const ReservationLine &line : lines)
        QVERIFY(!line.inPlace.isEmpty());
}

void BrowseContract::whatIsToBeFetchedFollowsEveryChange()
{
    Stores &stores = m_data->stores;
    const auto toFetch = [this] {
        ReservationQuery query;
        query.pile = ReservationPile::ToFetch;
        query.day = m_day;
        return std::ssize(keys(query));
    };
    const BookId book = m_data->addBook(u"데미안"_s);
    const BookId other = m_data->addBook(u"소년이 온다"_s);
    const ReservationId first =
        m_data->addReservation(book, m_data->addReader(u"R1"_s), ReservationState::Waiting, 1);
    QCOMPARE(toFetch(), 0);
    Copy copy = *must(stores.books().copy(m_data->addCopy(book, u"A1"_s)));
    QCOMPARE(toFetch(), 1);
    const auto put = [&](CopyState state, BookId of) {
        copy.state = state;
        copy.book = of;
        must(stores.books().update(copy));
        return toFetch();
    };
    QCOMPARE(put(CopyState::OnLoan, book), 0);
    QCOMPARE(put(CopyState::Available, book), 1);
    QCOMPARE(put(CopyState::Available, other), 0);
    QCOMPARE(put(CopyState::Available, book), 1);
    must(stores.books().setRemoved(copy.id, m_data->now));
    QCOMPARE(toFetch(), 0);
    must(stores.books().setRemoved(copy.id, {}));
    QCOMPARE(toFetch(), 1);
    // Two wait for one copy: only the first of them is to be fetched.
    Reservation second = *must(stores.reservations().reservation(
        m_data->addReservation(book, m_data->addReader(u"R2"_s), ReservationState::Waiting, 2)));
    QCOMPARE(toFetch(), 1);
    Reservation ended = *must(stores.reservations().reservation(first));
    ended.state = ReservationState::Cancelled;
    ended.closedAt = m_data->now;
    must(stores.reservations().update(ended));
    QCOMPARE(toFetch(), 1);
    second.book = other;
    must(stores.reservations().update(second));
    QCOMPARE(toFetch(), 0);
}

void BrowseContract::alertsOnTheirWayAreAPile()
{
    Stores &stores = m_data->stores;
    const auto size = [this](ReservationPile pile) {
        ReservationQuery query;
        query.pile = pile;
        return std::ssize(keys(query));
    };
    const BookId book = m_data->addBook(u"데미안"_s);
    const ReaderId reader = m_data->addReader(u"R1"_s);
    Reservation reservation = *must(stores.reservations().reservation(
        m_data->addReservation(book, reader, ReservationState::Waiting, 1)));
    reservation.state = ReservationState::Ready;
    reservation.position = 0;
    reservation.readyAt = m_data->now;
    reservation.pickupBy = m_data->now + std::chrono::hours(1);
    must(stores.reservations().update(reservation));
    QCOMPARE(size(ReservationPile::ToTell), 1);
    Subscription subscription = m_data->newSubscription(u"1"_s);
    subscription.reader = reader;
    subscription.id = must(stores.subscriptions().add(subscription));
    Delivery delivery = m_data->newDelivery(subscription.id);
    delivery.kind = AlertKind::Ready;
    delivery.reservation = reservation.id;
    delivery.createdAt = m_data->now;
    delivery.id = must(stores.deliveries().enqueue(delivery));
    QCOMPARE(size(ReservationPile::BeingTold), 1);
    QCOMPARE(size(ReservationPile::ToTell), 0);
    QCOMPARE(must(browse().pileCounts(m_day)).beingTold, 1);
    reservation.toldAt = m_data->now;
    must(stores.reservations().update(reservation));
    QCOMPARE(size(ReservationPile::BeingTold), 0);
    QCOMPARE(size(ReservationPile::Told), 1);
    QCOMPARE(size(ReservationPile::OnShelf), 1);
}

void BrowseContract::copiesToClearComeInEveryOrder()
{
    fillCatalogue();
    const auto bookOf = [this](const Copy &copy) {
        return *std::find_if(m_books.cbegin(), m_books.cend(),
                             [&](const Book &book) { return book.id == copy.book; });
    };
    for (const QString &search : {QString(), u"데미안"_s, u"없다"_s}) {
        for (int order = 0; order < 3; ++order) {
            using SortKey = std::tuple<QByteArray, qint64, qint64, QByteArray, qint64>;
            std::vector<SortKey> sorted;
            for (const Copy &copy : std::as_const(m_copies)) {
                const Book book = bookOf(copy);
                if (copy.state != CopyState::ToClear || !book.title.contains(search))
                    continue;
                const QByteArray barcode = copy.barcode.toUtf8();
                if (order == 0)
                    sorted.push_back({book.callNumber.toUtf8(), 0, 0, barcode, copy.id.value});
                else if (order == 1)
                    sorted.push_back({book.title.toUtf8().toLower(),
                                      book.volume.toInt(),
                                      book.id.value,
                                      {},
                                      copy.id.value});
                else
                    sorted.push_back({{}, 0, 0, barcode, copy.id.value});
            }
            std::sort(sorted.begin(), sorted.end());
            QVERIFY(!sorted.empty() || search == u"없다"_s);
            for (const bool isDescending : {false, true}) {
                RowKeys expected;
                for (const SortKey &row : sorted)
                    expected.push_back(std::get<4>(row));
                if (isDescending)
                    std::reverse(expected.begin(), expected.end());
                QCOMPARE(
                    keys(ToClearQuery {search, static_cast<ToClearOrder>(order), isDescending}),
                    expected);
            }
        }
    }
}

void BrowseContract::copiesToClearTellWhyAndWhoIsNext()
{
    Stores &stores = m_data->stores;
    const BookId book = m_data->addBook(u"데미안"_s);
    const ReservationId first =
        m_data->addReservation(book, m_data->addReader(u"R1"_s), ReservationState::Waiting, 1);
    const ReaderId waiting = m_data->addReader(u"R2"_s);
    const ReservationId second =
        m_data->addReservation(book, waiting, ReservationState::Waiting, 2);
    Copy copy = *must(stores.books().copy(m_data->addCopy(book, u"A1"_s)));
    copy.state = CopyState::OnHoldShelf;
    copy.reservation = first;
    must(stores.books().update(copy));
    Reservation ended = *must(stores.reservations().reservation(first));
    ended.state = ReservationState::Expired;
    ended.closedAt = m_data->now;
    must(stores.reservations().update(ended));
    copy.state = CopyState::ToClear;
    copy.reservation = {};
    must(stores.books().update(copy));
    // One of which nothing is known comes first.
    Copy unknown = *must(stores.books().copy(m_data->addCopy(book, u"A2"_s)));
    unknown.state = CopyState::ToClear;
    must(stores.books().update(unknown));
    const RowKeys found = keys(ToClearQuery {{}, ToClearOrder::Since, false});
    QCOMPARE(found, (RowKeys {unknown.id.value, copy.id.value}));
    const QList<ToClearLine> lines = must(browse().toClearLines(found));
    QCOMPARE(lines.size(), 2);
    QVERIFY(!lines.first().heldFor);
    // By their barcodes: each goes to a reader of its own.
    QCOMPARE(lines.first().before, 1);
    QCOMPARE(lines.last().before, 0);
    QCOMPARE(lines.last().copy, copy);
    QCOMPARE(lines.last().book.id, book);
    QCOMPARE(lines.last().heldFor, ended);
    QCOMPARE(lines.last().open.size(), 1);
    QCOMPARE(lines.last().open.first().id, second);
    QCOMPARE(lines.last().readers.value(waiting).cardNumber, u"R2"_s);
}

} // namespace bookbell
