// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/browsecontract.h"

#include "core/storage/sqlite/sqlitekeyset.h"

#include <algorithm>
#include <tuple>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// As the lists order texts: A like a, everything else by its code point.
QByteArray orderKey(const QString &text)
{
    return text.toUtf8().toLower();
}

/// The keys of `rows` that `isWanted`, by what `keyOf` makes of them, then by id.
template <class T, class IsWanted, class KeyOf>
RowKeys slowly(const QList<T> &rows, IsWanted isWanted, KeyOf keyOf, bool isDescending)
{
    using SortKey = std::pair<std::invoke_result_t<KeyOf, const T &>, qint64>;
    std::vector<SortKey> sorted;
    for (const T &row : rows) {
        if (isWanted(row))
            sorted.emplace_back(keyOf(row), row.id.value);
    }
    std::sort(sorted.begin(), sorted.end());
    if (isDescending)
        std::reverse(sorted.begin(), sorted.end());
    RowKeys keys;
    for (const SortKey &row : sorted)
        keys.push_back(row.second);
    return keys;
}

QString toText(const RowKeys &keys)
{
    QStringList texts;
    for (const qint64 key : keys)
        texts += QString::number(key);
    return texts.join(u' ');
}

const CancelFlag notCancelled;

} // namespace

template <class Query>
QString BrowseContract::compare(const Query &query, const RowKeys &expected) const
{
    for (const qint64 limit :
         {qint64 {-1}, qint64 {0}, qint64 {3}, qint64 {50}, qint64 {100'000}}) {
        RowKeys wanted = expected;
        if (limit >= 0 && std::ssize(wanted) > limit)
            wanted.resize(static_cast<size_t>(limit));
        const RowKeys found = must(browse().keys(query, limit, notCancelled));
        if (found != wanted)
            return u"limit %1: "_s.arg(limit) + toText(found) + u" instead of "_s + toText(wanted);
    }
    return {};
}

#define COMPARE_KEYS(query, ...)                                                                   \
    {                                                                                              \
        const QString difference = compare(query, __VA_ARGS__);                                    \
        QVERIFY2(difference.isEmpty(), qPrintable(difference));                                    \
    }

void BrowseContract::init()
{
    m_target.reset();
    m_connection = must(m_target.factory()());
    must(m_connection->beginWrite());
    m_data.emplace(m_connection->stores());
    m_day = workDay(Policy(), m_data->now);
    m_day.soon = m_data->now + std::chrono::hours(4);
}

void BrowseContract::cleanup()
{
    must(m_connection->commit());
    m_data.reset();
    m_connection.reset();
    m_books.clear();
    m_readers.clear();
    m_reservations.clear();
    m_copies.clear();
    m_subscriptions.clear();
    m_lists.clear();
    m_deliveries.clear();
}

void BrowseContract::booksComeInEveryOrder()
{
    fillCatalogue();
    must(m_data->stores.books().setRemoved(m_books.at(5).id, m_data->now));
    m_books.removeAt(5);
    const auto keyOf = [](const Book &book, BookOrder order) -> std::pair<QByteArray, int> {
        switch (order) {
        case BookOrder::Title:
            return {orderKey(book.title), book.volume.toInt()};
        case BookOrder::Author:
            return {orderKey(book.author), 0};
        case BookOrder::CallNumber:
            return {orderKey(book.callNumber), 0};
        case BookOrder::Year:
            return {orderKey(book.year), 0};
        case BookOrder::Added:
            break;
        }
        return {};
    };
    // Nearly all, a few and none are found in different ways.
    for (const QString &search : {u""_s, u"왕자"_s, u"the"_s, u"12 데미안"_s, u"없다"_s}) {
        for (const BookOrder order : {BookOrder::Title, BookOrder::Author, BookOrder::CallNumber,
                                      BookOrder::Year, BookOrder::Added}) {
            for (const bool isDescending : {false, true}) {
                const auto isWanted = [&search](const Book &book) {
                    if (search == u"12 데미안"_s)
                        return book.title == u"데미안"_s
                            && (book.volume.startsWith(u"12"_s)
                                || book.callNumber.startsWith(u"12"_s));
                    return search.isEmpty() || book.title.toLower().contains(search);
                };
                COMPARE_KEYS((BookQuery {search, order, isDescending}),
                             slowly(
                                 m_books, isWanted,
                                 [&](const Book &book) { return keyOf(book, order); },
                                 isDescending));
            }
        }
    }
}

void BrowseContract::readersComeInEveryOrder()
{
    fillCatalogue();
    must(m_data->stores.readers().setRemoved(m_readers.at(3).id, m_data->now));
    m_readers.removeAt(3);
    for (const QString &search : {u""_s, u"김민지"_s, u"anna"_s}) {
        for (const ReaderOrder order : {ReaderOrder::Name, ReaderOrder::Card, ReaderOrder::Added}) {
            for (const bool isDescending : {false, true}) {
                const auto keyOf = [order](const Reader &reader) {
                    return order == ReaderOrder::Name ? orderKey(reader.name)
                        : order == ReaderOrder::Card  ? reader.cardNumber.toUtf8()
                                                      : QByteArray();
                };
                COMPARE_KEYS((ReaderQuery {search, order, isDescending}),
                             slowly(
                                 m_readers,
                                 [&search](const Reader &reader) {
                                     return reader.name.toLower().contains(search);
                                 },
                                 keyOf, isDescending));
            }
        }
    }
}

void BrowseContract::reservationsComeInEveryOrder()
{
    fillCatalogue();
    const auto bookOf = [this](const Reservation &reservation) {
        return *std::find_if(m_books.cbegin(), m_books.cend(),
                             [&](const Book &book) { return book.id == reservation.book; });
    };
    const auto readerOf = [this](const Reservation &reservation) {
        const auto found =
            std::find_if(m_readers.cbegin(), m_readers.cend(),
                         [&](const Reader &reader) { return reader.id == reservation.reader; });
        return found == m_readers.cend() ? Reader() : *found;
    };
    using SortKey = std::tuple<QByteArray, qint64, qint64>;
    const auto keyOf = [&](const Reservation &r, ReservationOrder order) -> SortKey {
        if (order == ReservationOrder::Title) {
            const Book book = bookOf(r);
            return {orderKey(book.title), book.volume.toInt(), book.id.value};
        }
        if (order == ReservationOrder::Reader) {
            const Reader reader = readerOf(r);
            return {orderKey(reader.name), reader.id.value, 0};
        }
        if (order == ReservationOrder::CallNumber) {
            const Book book = bookOf(r);
            return {orderKey(book.callNumber), book.id.value, 0};
        }
        return {{}, toMs(isOpen(r.state) ? r.pickupBy.value_or(r.placedAt) : *r.closedAt), 0};
    };
    const KeySet toFetch(toFetchByTheRules());
    const auto isIn = [&](const Reservation &r, ReservationPile pile) {
        switch (pile) {
        case ReservationPile::ToFetch:
            return toFetch.contains(r.id.value);
        case ReservationPile::Expiring:
            return r.state == ReservationState::Ready && r.pickupBy <= m_day.soon;
        case ReservationPile::Told:
            return r.state == ReservationState::Ready && r.toldAt;
        case ReservationPile::BeingTold: // see alertsOnTheirWayAreAPile()
        case ReservationPile::ToClear:
            return false;
        case ReservationPile::Waiting:
            return r.state < ReservationState::Ready;
        case ReservationPile::OnShelf:
            return r.state == ReservationState::Ready;
        case ReservationPile::ToTell:
            return r.state == ReservationState::Ready && !r.toldAt;
        case ReservationPile::Closed:
            break;
        }
        return !isOpen(r.state);
    };
    struct Restriction {
        QString search;
        BookId book;
        ReaderId reader;
    };
    const Restriction restrictions[] = {{},
                                        {u"왕자"_s, {}, {}},
                                        {u"김민지"_s, {}, {}},
                                        {u"힘"_s, {}, {}},
                                        {{}, m_books.at(7).id, {}},
                                        {{}, {}, m_readers.at(5).id},
                                        {u"데미안"_s, {}, m_readers.at(5).id}};
    for (int pile = 0; pile < reservationPileCount; ++pile) {
        for (const Restriction &restriction : restrictions) {
            for (int order = 0; order < 4; ++order) {
                for (const bool isDescending : {false, true}) {
                    ReservationQuery query;
                    query.day = m_day;
                    query.pile = static_cast<ReservationPile>(pile);
                    query.order = static_cast<ReservationOrder>(order);
                    query.isDescending = isDescending;
                    query.search = restriction.search;
                    query.book = restriction.book;
                    query.reader = restriction.reader;
                    const auto isWanted = [&](const Reservation &r) {
                        return isIn(r, query.pile)
                            && (!query.book.isValid() || r.book == query.book)
                            && (!query.reader.isValid() || r.reader == query.reader)
                            && (query.search.isEmpty() || bookOf(r).title.contains(query.search)
                                || bookOf(r).author.contains(query.search)
                                || readerOf(r).name.contains(query.search));
                    };
                    COMPARE_KEYS(query,
                                 slowly(
                                     m_reservations, isWanted,
                                     [&](const Reservation &r) { return keyOf(r, query.order); },
                                     isDescending));
                }
            }
        }
    }
}

void BrowseContract::subscriptionsComeInEveryOrder()
{
    fillCatalogue();
    fillSubscriptions();
    const auto nameOf = [this](const Subscription &s) {
        const auto found =
            std::find_if(m_readers.cbegin(), m_readers.cend(),
                         [&](const Reader &reader) { return reader.id == s.reader; });
        return found == m_readers.cend() ? QString() : found->name;
    };
    const QList<std::optional<SubscriptionState>> states {std::nullopt, SubscriptionState::Active,
                                                          SubscriptionState::Gone};
    const QList<ListId> lists =
        m_lists.value(m_subscriptions.first().id) + QList<ListId> {ListId()};
    for (int bits = 0; bits < 16; ++bits) {
        for (const ListId list : lists) {
            for (const auto &state : states) {
                SubscriptionQuery query;
                query.withoutReader = (bits & 1) > 0;
                query.withoutList = (bits & 2) > 0;
                query.order = (bits & 4) > 0 ? SubscriptionOrder::Reader : SubscriptionOrder::Added;
                query.isDescending = (bits & 8) > 0;
                query.list = list;
                query.state = state;
                for (const QString &search : {u""_s, u"이서준"_s}) {
                    query.search = search;
                    const auto isWanted = [&](const Subscription &s) {
                        QList<ListId> on = m_lists.value(s.id);
                        on.removeAll(m_removedList);
                        return (!query.withoutReader || !s.reader.isValid())
                            && (!query.withoutList || on.isEmpty())
                            && (!list.isValid() || on.contains(list))
                            && (!state || s.state == *state) && nameOf(s).contains(search);
                    };
                    const auto keyOf = [&](const Subscription &s) -> std::pair<QByteArray, qint64> {
                        if (query.order == SubscriptionOrder::Added)
                            return {};
                        return {orderKey(nameOf(s)), s.reader.value};
                    };
                    COMPARE_KEYS(query,
                                 slowly(m_subscriptions, isWanted, keyOf, query.isDescending));
                }
            }
        }
    }
}

void BrowseContract::deliveriesAreFiltered()
{
    fillCatalogue();
    fillSubscriptions();
    const auto personOf = [this](const Delivery &delivery) {
        for (const Subscription &subscription : std::as_const(m_subscriptions)) {
            if (subscription.id == delivery.subscription)
                return subscription.reader;
        }
        return ReaderId();
    };
    const auto nameOf = [this](ReaderId id) {
        for (const Reader &reader : std::as_const(m_readers)) {
            if (reader.id == id)
                return reader.name;
        }
        return QString();
    };
    const AnnouncementId announcement = m_deliveries.at(3).announcement;
    const UtcTime middle = m_data->now + std::chrono::hours(20);
    for (int bits = 0; bits < 256; ++bits) {
        const auto has = [bits](int bit) { return (bits & (1 << bit)) > 0; };
        DeliveryQuery query;
        query.isDescending = has(0);
        if (has(1))
            query.state = DeliveryState::Failed;
        if (has(2))
            query.kind = has(7) ? AlertKind::Announcement : AlertKind::Ready;
        if (has(3))
            query.announcement = announcement;
        if (has(4))
            query.reader = m_subscriptions.at(7).reader;
        if (has(5))
            query.search = has(7) ? u"김민지"_s : u"Anna"_s;
        if (has(6) && !has(7))
            query.since = middle;
        if (has(6) && has(7))
            query.until = middle;
        const auto isWanted = [&](const Delivery &d) {
            return (!query.state || d.state == *query.state)
                && (!query.kind || d.kind == *query.kind)
                && (!query.announcement.isValid() || d.announcement == query.announcement)
                && (!query.reader.isValid() || personOf(d) == query.reader)
                && (!query.since || d.createdAt >= *query.since)
                && (!query.until || d.createdAt < *query.until)
                && nameOf(personOf(d)).toLower().contains(query.search.toLower());
        };
        COMPARE_KEYS(
            query,
            slowly(
                m_deliveries, isWanted, [](const Delivery &) { return 0; }, query.isDescending));
    }
}

void BrowseContract::theRaisedFlagEndsEveryRead()
{
    fillCatalogue();
    fillSubscriptions();
    CancelFlag cancel;
    const CancelFlag shared = cancel;
    cancel.cancel();
    const auto cancelled = [&](const auto &query) {
        const auto ended = browse().keys(query, -1, shared);
        return !ended && ended.error().code == ErrorCode::Cancelled;
    };
    QVERIFY(cancelled(BookQuery()));
    QVERIFY(cancelled(BookQuery {u"데미안"_s}));
    QVERIFY(cancelled(ReaderQuery()));
    QVERIFY(cancelled(ReservationQuery()));
    QVERIFY(cancelled(ToClearQuery()));
    QVERIFY(cancelled(SubscriptionQuery()));
    QVERIFY(cancelled(DeliveryQuery()));
    // Nothing of it stays: what was written before is kept.
    must(m_connection->commit());
    must(m_connection->beginWrite());
    QCOMPARE(std::ssize(keys(BookQuery())), m_books.size());
}

} // namespace bookbell
