// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a library with long lists and prints how long its tables take to open, order and search.
// bench_lists [ROWS [COPIES [FILE]]]: ROWS books, subscriptions and deliveries (1000000), a fifth
// as many readers, a twentieth as many open reservations; COPIES (0) that stand in their place;
// FILE is kept and used again.
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include "core/storage/library.h"
#include "core/storage/sqlite/sqliteconnection.h"
#include "tests/bench/longlists.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

static constexpr qint64 firstPage = 200;

/// The median of three, in milliseconds.
template <class Fn>
static double milliseconds(Fn fn)
{
    double times[3];
    for (double &time : times) {
        QElapsedTimer timer;
        timer.start();
        fn();
        time = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    std::sort(std::begin(times), std::end(times));
    return times[1];
}

template <class Query, class Lines>
static void measure(Connection &connection, const QString &what, const Query &query, Lines lines)
{
    const BrowseStore &browse = connection.stores().browse();
    const CancelFlag cancel;
    must(connection.beginRead());
    RowKeys page;
    RowKeys all;
    const double first = milliseconds([&] { page = must(browse.keys(query, firstPage, cancel)); });
    const double whole = milliseconds([&] { all = must(browse.keys(query, -1, cancel)); });
    const std::span shown(page.data(), std::min<size_t>(page.size(), 100));
    const double drawn = milliseconds([&] { (void)must((browse.*lines)(shown)); });
    must(connection.commit());
    if (!std::equal(page.cbegin(), page.cend(), all.cbegin()))
        qFatal("the first page is not the beginning of the list");
    std::printf("%-44s %9lld %10.2f %10.1f %10.2f\n", qPrintable(what),
                static_cast<long long>(all.size()), first, whole, drawn);
    std::fflush(stdout);
}

static void measureBooks(Connection &connection)
{
    const char *const orders[] = {"title", "author", "call number", "year", "added"};
    for (int order = 0; order < 5; ++order) {
        for (const bool isDescending : {false, true}) {
            measure(connection,
                    u"books by %1%2"_s.arg(QString::fromLatin1(orders[order]),
                                           isDescending ? u", descending"_s : QString()),
                    BookQuery {{}, static_cast<BookOrder>(order), isDescending},
                    &BrowseStore::bookLines);
        }
    }
    for (const QString &typed : {u"가"_s,
                                 u"역"_s,
                                 u"역사"_s,
                                 u"이야기"_s,
                                 u"한국 역사"_s,
                                 u"가나다"_s,
                                 u"ㄱ"_s,
                                 u"ㄱㄴ"_s,
                                 u"ㄱㄴㄷ"_s,
                                 u"t"_s,
                                 u"ba"_s,
                                 u"bad"_s,
                                 u"bado"_s,
                                 u"the"_s,
                                 u"김"_s,
                                 u"813"_s,
                                 u"9788900012345"_s,
                                 u"978-89-000"_s,
                                 u"KMO000012345"_s,
                                 u"x!?"_s})
        measure(connection, u"books with "_s + typed, BookQuery {typed}, &BrowseStore::bookLines);
    measure(connection, u"books with 역사 by call number"_s,
            BookQuery {u"역사"_s, BookOrder::CallNumber}, &BrowseStore::bookLines);
}

static void measureReaders(Connection &connection)
{
    const char *const orders[] = {"name", "card", "added"};
    for (int order = 0; order < 3; ++order)
        measure(connection, u"readers by "_s + QString::fromLatin1(orders[order]),
                ReaderQuery {{}, static_cast<ReaderOrder>(order), false},
                &BrowseStore::readerLines);
    for (const QString &typed : {u"김"_s, u"김가"_s, u"ㄱㄱ"_s, u"r"_s, u"r0000"_s, u"R000012345"_s,
                                 u"010"_s, u"1234"_s, u"010-1234"_s, u"reader12"_s, u"library"_s})
        measure(connection, u"readers with "_s + typed, ReaderQuery {typed},
                &BrowseStore::readerLines);
}

/// Readers whom nobody has told, for as long as their pile is measured: a library that is well has
/// none.
class UntoldReaders
{
public:
    explicit UntoldReaders(Connection &connection)
        : m_connection(connection)
    {
        ReservationQuery query;
        query.pile = ReservationPile::Told;
        must(connection.beginWrite());
        const RowKeys told = must(connection.stores().browse().keys(query, -1, CancelFlag()));
        for (const qint64 key : told)
            m_told.append(*must(connection.stores().reservations().reservation({key})));
        for (Reservation reservation : std::as_const(m_told)) {
            reservation.toldAt.reset();
            must(connection.stores().reservations().update(reservation));
        }
        must(connection.commit());
    }
    Q_DISABLE_COPY_MOVE(UntoldReaders)
    ~UntoldReaders()
    {
        must(m_connection.beginWrite());
        for (const Reservation &reservation : std::as_const(m_told))
            must(m_connection.stores().reservations().update(reservation));
        must(m_connection.commit());
    }

private:
    Connection &m_connection;
    QList<Reservation> m_told;
};

static void measureReservations(Connection &connection)
{
    const char *const piles[] = {"to fetch", "being told", "to tell", "expiring", "(copies)",
                                 "waiting",  "on shelf",   "told",    "closed"};
    const char *const orders[] = {"time", "title", "reader", "call number"};
    const WorkDay day = workDay(Policy(), SystemClock().now());
    for (int pile = 0; pile < reservationPileCount; ++pile) {
        for (int order = 0; order < 4; ++order) {
            if (pile == static_cast<int>(ReservationPile::ToClear))
                continue;
            ReservationQuery query;
            query.day = day;
            query.pile = static_cast<ReservationPile>(pile);
            std::optional<UntoldReaders> untold;
            if (query.pile == ReservationPile::ToTell)
                untold.emplace(connection);
            query.order = static_cast<ReservationOrder>(order);
            measure(connection,
                    u"reservations %1 by %2"_s.arg(QString::fromLatin1(piles[pile]),
                                                   QString::fromLatin1(orders[order])),
                    query, &BrowseStore::reservationLines);
        }
    }
    for (int order = 0; order < 4; ++order)
        measure(connection, u"copies to clear %1"_s.arg(order),
                ToClearQuery {{}, static_cast<ToClearOrder>(order), false},
                &BrowseStore::toClearLines);
    for (const QString &typed : {u"역사"_s, u"김"_s, u"김가"_s}) {
        ReservationQuery query;
        query.search = typed;
        measure(connection, u"reservations waiting with "_s + typed, query,
                &BrowseStore::reservationLines);
        query.order = ReservationOrder::Title;
        measure(connection, u"reservations waiting by title with "_s + typed, query,
                &BrowseStore::reservationLines);
    }
    must(connection.beginRead());
    const double counts =
        milliseconds([&] { (void)must(connection.stores().browse().pileCounts(day)); });
    must(connection.commit());
    std::printf("%-44s %9s %10.2f\n", "counts of the piles", "", counts);
}

static void measureSubscriptions(Connection &connection)
{
    const auto measured = [&](const char *what, const SubscriptionQuery &query) {
        for (const SubscriptionOrder order :
             {SubscriptionOrder::Added, SubscriptionOrder::Reader}) {
            SubscriptionQuery ordered = query;
            ordered.order = order;
            ordered.isDescending = order == SubscriptionOrder::Added;
            measure(connection,
                    u"subscriptions%1 by %2"_s.arg(QString::fromLatin1(what),
                                                   order == SubscriptionOrder::Added ? u"time"_s
                                                                                     : u"reader"_s),
                    ordered, &BrowseStore::subscriptionLines);
        }
    };
    SubscriptionQuery query;
    measured("", query);
    query.list = {1};
    measured(" of a list", query);
    query.state = SubscriptionState::Active;
    measured(" of a list, active", query);
    query = {};
    query.withoutReader = true;
    measured(" of nobody", query);
    query = {};
    query.withoutList = true;
    measured(" on no list", query);
    query = {};
    query.state = SubscriptionState::Gone;
    measured(" that are gone", query);
    query = {};
    query.search = u"김가"_s;
    measured(" with a name", query);
}

static void measureDeliveries(Connection &connection)
{
    const auto measured = [&](const char *what, const DeliveryQuery &query) {
        measure(connection, u"deliveries"_s + QString::fromLatin1(what), query,
                &BrowseStore::deliveryLines);
    };
    DeliveryQuery query;
    measured("", query);
    query.isDescending = false;
    measured(", oldest first", query);
    query = {};
    query.state = DeliveryState::Queued;
    measured(" queued", query);
    query.state = DeliveryState::Failed;
    measured(" failed", query);
    query = {};
    query.kind = AlertKind::Announcement;
    measured(" of announcements", query);
    query.kind = AlertKind::Ready;
    measured(" of reservations", query);
    query = {};
    query.announcement = {1};
    query.state = DeliveryState::Queued;
    measured(" of an announcement, queued", query);
    query = {};
    query.reader = {77};
    measured(" to a reader", query);
    query = {};
    query.search = u"김가"_s;
    measured(" with a name", query);
    query.search = u"김"_s;
    measured(" with a frequent name", query);
    query = {};
    query.since = longListsNow();
    measured(" since", query);
    query = {};
    query.until = longListsNow();
    measured(" until", query);
}

int main(int argc, char *argv[])
{
    const int rows = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    const int copies = argc > 2 ? std::atoi(argv[2]) : 0;
    const QTemporaryDir folder;
    const QString path =
        argc > 3 ? QString::fromLocal8Bit(argv[3]) : folder.filePath(u"library.sqlite"_s);
    if (rows < 1000)
        qFatal("at least 1000 rows");
    if (!QFileInfo::exists(path)) {
        must(createLibrary({path}, {u"Bench"_s, u"mailto:desk@library.example.org"_s, u"UTC"_s},
                           SystemClock()))
            .reset();
        fillLongLists(path, rows, copies);
    }
    std::printf("file: %.0f MiB\n\n", static_cast<double>(QFileInfo(path).size()) / 1048576);
    std::printf("%-44s %9s %10s %10s %10s\n", "", "rows", "page ms", "all ms", "lines ms");
    const auto connection = must(SqliteConnection::open(path));
    measureBooks(*connection);
    measureReaders(*connection);
    measureReservations(*connection);
    measureSubscriptions(*connection);
    measureDeliveries(*connection);
    return 0;
}
