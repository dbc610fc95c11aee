// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a library with long lists and prints how long its tables take to open, order and search.
// bench_lists [ROWS [COPIES [FILE]]]: ROWS books, subscriptions and deliveries (1000000), a fifth
// as many readers, a twentieth as many open reservations; COPIES (0); FILE is kept and used again.
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "core/storage/library.h"
#include "core/storage/sqlite/sqliteconnection.h"
#include "core/storage/sqlite/sqlitehandle.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

static constexpr qint64 firstPage = 200;

template <class T>
static T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

static QString padded(int number, int digits)
{
    return QString::number(number).rightJustified(digits, u'0');
}

/// Words and names that occur as often as in a catalogue: some in every tenth title, most rarely.
class Words
{
public:
    [[nodiscard]] QString title()
    {
        static const QStringList common {u"이야기"_s, u"한국"_s, u"사랑"_s, u"역사"_s, u"나의"_s};
        if (pick(4) == 0)
            return u"The "_s + word() + u' ' + word() + u" of "_s + word();
        QString text = syllables(2 + pick(3)) + u' ' + syllables(1 + pick(3));
        if (pick(2) == 0)
            text += u' ' + common.at(pick(static_cast<int>(common.size())));
        return text;
    }
    [[nodiscard]] QString name()
    {
        return QString(u"김이박최정강조윤장임"_s.at(pick(10))) + syllables(2);
    }
    [[nodiscard]] QString callNumber()
    {
        return QString::number(pick(1000)) + u'.' + QString::number(pick(100)) + u' ' + syllables(1)
            + QString::number(pick(100));
    }
    [[nodiscard]] int pick(int n) { return static_cast<int>(m_random.bounded(n)); }

private:
    [[nodiscard]] QString syllables(int n)
    {
        QString text;
        for (int i = 0; i < n; ++i)
            text += QChar(static_cast<char16_t>(0xac00 + 28 * pick(399)));
        return text;
    }
    [[nodiscard]] QString word()
    {
        QString text;
        for (int i = 0; i < 2 + pick(2); ++i)
            text += QString(u"bcdfglmnprst"_s.at(pick(12))) + u"aeiou"_s.at(pick(5));
        text[0] = text.at(0).toUpper();
        return text;
    }

    QRandomGenerator m_random {1};
};

class Filler
{
public:
    Filler(const QString &path, int rows, int copies)
        : m_path(path)
        , m_rows(rows)
        , m_copies(copies)
    {
    }

    void fill()
    {
        auto handle = must(SqliteHandle::open(m_path));
        must(handle->execute("PRAGMA synchronous = OFF"_ba));
        m_connection = std::make_unique<SqliteConnection>(std::move(handle));
        Stores &stores = m_connection->stores();
        must(m_connection->beginWrite());
        const VapidKeyId key = must(stores.services().currentVapidKey()).id;
        const ServiceId service =
            must(stores.services().ensureService(u"https://fcm.googleapis.com"_s, key));
        m_list = must(stores.subscriptions().addList({{}, u"News"_s, true}));
        must(m_connection->commit());

        many("books", m_rows, [&](int i) { addBook(stores, i); });
        many("copies", m_copies, [&](int i) { addCopy(stores, i); });
        many("readers", m_rows / 5, [&](int i) { addReader(stores, i); });
        many("reservations", m_rows / 20 * 3, [&](int i) { addReservation(stores, i); });
        many("subscriptions", m_rows, [&](int i) { addSubscription(stores, key, service, i); });
        many("announcements", 1, [&](int) { announce(stores); });
        m_connection.reset();
    }

private:
    template <class Add>
    void many(const char *what, int count, Add add)
    {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < count; ++i) {
            if (i % 5000 == 0)
                must(m_connection->beginWrite());
            add(i);
            if (i % 5000 == 4999 || i + 1 == count)
                must(m_connection->commit());
        }
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        if (count > 0)
            std::printf("%-14s %8d rows in %6.1f s, %8.0f rows/s\n", what, count, seconds,
                        count / seconds);
        std::fflush(stdout);
    }

    void addBook(Stores &stores, int i)
    {
        Book book;
        book.controlNumber = u"KMO"_s + padded(i, 9);
        book.isbn = u"97889"_s + padded(i, 8);
        book.title = m_words.title();
        if (i % 10 == 0)
            book.volume = QString::number(1 + m_words.pick(20));
        book.author = m_words.name();
        book.publisher = m_words.name();
        book.year = QString::number(1950 + m_words.pick(76));
        book.callNumber = m_words.callNumber();
        must(stores.books().add(book));
    }

    void addCopy(Stores &stores, int i)
    {
        Copy copy;
        copy.book = {1 + i % m_rows};
        copy.barcode = u'B' + padded(i, 9);
        must(stores.books().add(copy));
    }

    void addReader(Stores &stores, int i)
    {
        Reader reader;
        reader.cardNumber = u'R' + padded(i, 9);
        reader.name = m_words.name();
        reader.phone =
            u"010-"_s + padded(m_words.pick(10000), 4) + u'-' + padded(m_words.pick(10000), 4);
        reader.email = u"reader%1@library.example.org"_s.arg(i);
        must(stores.readers().add(reader));
    }

    void addReservation(Stores &stores, int i)
    {
        Reservation reservation;
        reservation.book = {1 + static_cast<qint64>(i) * 17 % m_rows};
        reservation.reader = {1 + m_words.pick(m_rows / 5)};
        reservation.placedAt = m_now + std::chrono::seconds(i);
        const bool isOpen = i % 3 == 0;
        reservation.state = !isOpen ? ReservationState::Collected
            : i % 60 == 0           ? ReservationState::Ready
                                    : ReservationState::Waiting;
        if (reservation.state == ReservationState::Ready) {
            reservation.readyAt = reservation.placedAt;
            reservation.pickupBy = reservation.placedAt + std::chrono::days(3);
        }
        if (!isOpen)
            reservation.closedAt = reservation.placedAt;
        (void)stores.reservations().add(reservation); // the same one twice is refused
    }

    void addSubscription(Stores &stores, VapidKeyId key, ServiceId service, int i)
    {
        Subscription subscription;
        subscription.endpoint =
            u"https://fcm.googleapis.com/fcm/send/"_s + QString(120, u'a') + QString::number(i);
        subscription.p256dh = QByteArray(65, '\x04');
        subscription.auth = SecretBytes(16);
        subscription.service = service;
        subscription.vapidKey = key;
        subscription.createdAt = m_now;
        if (i % 3 > 0)
            subscription.reader = {1 + m_words.pick(m_rows / 5)};
        subscription.state = i % 50 == 0 ? SubscriptionState::Gone : SubscriptionState::Active;
        const SubscriptionId id = must(stores.subscriptions().add(subscription));
        if (i % 20 > 0)
            must(stores.subscriptions().addToList(m_list, id));
    }

    void announce(Stores &stores)
    {
        Announcement announcement;
        announcement.list = m_list;
        announcement.title = u"책의 날"_s;
        announcement.urgency = u"normal"_s;
        announcement.createdAt = m_now;
        announcement.notBefore = m_now;
        announcement.id = must(stores.deliveries().addAnnouncement(announcement));
        (void)must(stores.deliveries().enqueueAudience(announcement, m_now, m_now, {}));
    }

    QString m_path;
    int m_rows;
    int m_copies;
    UtcTime m_now = fromMs(1'800'000'000'000);
    Words m_words;
    ListId m_list;
    std::unique_ptr<SqliteConnection> m_connection;
};

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
    query.since = fromMs(1'800'000'000'000);
    measured(" since", query);
    query = {};
    query.until = fromMs(1'800'000'000'000);
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
        Filler(path, rows, copies).fill();
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
