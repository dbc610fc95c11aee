// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/longlists.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <cstdio>

#include "core/storage/sqlite/sqliteconnection.h"
#include "core/storage/sqlite/sqlitehandle.h"

using namespace Qt::StringLiterals;

namespace bookbell {

namespace {

QString padded(int number, int digits)
{
    return QString::number(number).rightJustified(digits, u'0');
}

/// Words and names that occur as often as in a catalogue: some in every tenth title, most rarely.
class CatalogueWords
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

class LongListFiller
{
public:
    LongListFiller(const QString &path, int rows, int copies)
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
        m_key = must(stores.services().currentVapidKey()).id;
        const ServiceId service =
            must(stores.services().ensureService(u"https://fcm.googleapis.com"_s, m_key));
        m_list = must(stores.subscriptions().addList({{}, u"News"_s, true}));
        must(m_connection->commit());

        many("books", m_rows, [&](int i) { addBook(stores, i); });
        many("copies", m_copies, [&](int i) { addCopy(stores, i); });
        many("readers", m_rows / 5, [&](int i) { addReader(stores, i); });
        many("reservations", m_rows / 20 * 3, [&](int i) { addReservation(stores, service, i); });
        many("subscriptions", m_rows, [&](int i) { addSubscription(stores, service, i); });
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

    void addReservation(Stores &stores, ServiceId service, int i)
    {
        Reservation reservation;
        reservation.book = {1 + static_cast<qint64>(i) * 17 % m_rows};
        reservation.reader = {1 + m_words.pick(m_rows / 5)};
        reservation.placedAt = m_now + std::chrono::seconds(i);
        if (i % 60 == 0) {
            addReady(stores, service, reservation, i);
        } else if (i % 3 == 0) {
            int &last = m_lineEnds[reservation.book];
            reservation.position = last + 1;
            if (stores.reservations().add(reservation)) // the same one twice is refused
                ++last;
        } else {
            reservation.state = ReservationState::Collected;
            reservation.closedAt = reservation.placedAt;
            must(stores.reservations().add(reservation));
        }
    }

    /// With its copy on the hold shelf. Every other reader has been told, the others are rung now.
    void addReady(Stores &stores, ServiceId service, Reservation &reservation, int i)
    {
        Copy copy;
        copy.book = reservation.book;
        copy.barcode = u'H' + padded(i, 9);
        copy.id = must(stores.books().add(copy));
        reservation.state = ReservationState::Ready;
        reservation.copy = copy.id;
        reservation.readyAt = reservation.placedAt;
        reservation.pickupBy = reservation.placedAt + std::chrono::days(3);
        const bool isTold = i % 120 == 0;
        if (isTold) {
            reservation.toldAt = reservation.placedAt;
            reservation.toldHow = u"push"_s;
        }
        const auto id = stores.reservations().add(reservation);
        if (!id)
            return; // the same one twice: the copy stays in its place
        copy.state = CopyState::OnHoldShelf;
        copy.reservation = *id;
        must(stores.books().update(copy));
        if (isTold)
            return;
        Subscription phone = subscription(service, reservation.placedAt);
        phone.endpoint += u"ready"_s + QString::number(i);
        phone.reader = reservation.reader;
        Delivery delivery;
        delivery.kind = AlertKind::Ready;
        delivery.subscription = must(stores.subscriptions().add(phone));
        delivery.service = service;
        delivery.reader = reservation.reader;
        delivery.reservation = *id;
        delivery.book = reservation.book;
        delivery.topic = QByteArray(32, 't');
        delivery.createdAt = reservation.placedAt;
        delivery.dueAt = reservation.placedAt;
        delivery.expiresAt = *reservation.pickupBy;
        must(stores.deliveries().enqueue(delivery));
    }

    [[nodiscard]] Subscription subscription(ServiceId service, UtcTime createdAt) const
    {
        Subscription subscription;
        subscription.endpoint = u"https://fcm.googleapis.com/fcm/send/"_s + QString(120, u'a');
        subscription.p256dh = QByteArray(65, '\x04');
        subscription.auth = SecretBytes(16);
        subscription.service = service;
        subscription.vapidKey = m_key;
        subscription.createdAt = createdAt;
        return subscription;
    }

    void addSubscription(Stores &stores, ServiceId service, int i)
    {
        Subscription browser = subscription(service, m_now);
        browser.endpoint += QString::number(i);
        if (i % 3 > 0)
            browser.reader = {1 + m_words.pick(m_rows / 5)};
        browser.state = i % 50 == 0 ? SubscriptionState::Gone : SubscriptionState::Active;
        const SubscriptionId id = must(stores.subscriptions().add(browser));
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
    UtcTime m_now = longListsNow();
    CatalogueWords m_words;
    ListId m_list;
    VapidKeyId m_key;
    QHash<BookId, int> m_lineEnds; ///< the last place in the queue of a book
    std::unique_ptr<SqliteConnection> m_connection;
};

} // namespace

void fillLongLists(const QString &path, int rows, int copies)
{
    LongListFiller(path, rows, copies).fill();
}

} // namespace bookbell
