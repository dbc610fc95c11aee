// SPDX-License-Identifier: GPL-3.0-or-later
// What the schedule costs: bench_upkeep [OPEN] [DUE]
// Makes a library with that many open reservations (50 000), of which so many (5 000) are due: half
// are uncollected, the others are to be reminded, resumed or lapsed. Prints how long a look takes,
// a dry run, and all of it in pieces, with somebody working at the desk meanwhile.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

#include "core/desk/desk.h"
#include "core/desk/upkeep.h"
#include "core/storage/library.h"

using namespace bookbell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s (%s)", qPrintable(describe(result.error())), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

double msOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void print(const QString &what, const QString &value)
{
    QTextStream(stdout) << what.leftJustified(44) << value << Qt::endl;
}

QString spread(QList<double> ms)
{
    std::sort(ms.begin(), ms.end());
    return ms.isEmpty() ? u"none"_s
                        : u"%1, median %2 ms, longest %3 ms"_s.arg(ms.size())
                              .arg(ms.at(ms.size() / 2), 0, 'f', 2)
                              .arg(ms.constLast(), 0, 'f', 2);
}

/// Books with one waiting reservation after the other; the first ones of `due` books are due.
class Filler
{
public:
    Filler(UtcTime now, int open, int due)
        : m_now(now)
        , m_open(open)
        , m_due(due)
    {
    }

    void fill(Database &database)
    {
        while (m_made < m_open)
            must(database.write([this](Stores &stores) { return fillSome(stores); }).result());
    }

private:
    Result<> fillSome(Stores &stores)
    {
        const StoredVapidKey key = must(stores.services().currentVapidKey());
        const ServiceId service = must(stores.services().ensureService(
            u"https://updates.push.services.mozilla.com"_s, key.id));
        for (int i = 0; i < 500 && m_made < m_open; ++i) {
            const ReaderId reader = addReader(stores, key, service);
            const bool isFirst = m_made % perBook == 0;
            if (isFirst)
                addBook(stores);
            Reservation reservation;
            reservation.book = m_book;
            reservation.reader = reader;
            reservation.placedAt = m_now - 240h;
            reservation.position = m_made % perBook;
            if (isFirst)
                makeReady(reservation);
            else if (m_due > 0 && m_made % perBook == 1)
                makeDue(reservation);
            reservation.position += isFirst || m_isReady ? 0 : 1;
            reservation.id = must(stores.reservations().add(reservation));
            if (isFirst) {
                m_copy.reservation = reservation.id;
                m_copy.state = CopyState::OnHoldShelf;
                must(stores.books().update(m_copy));
            }
            ++m_made;
        }
        return {};
    }

    ReaderId addReader(Stores &stores, const StoredVapidKey &key, ServiceId service)
    {
        Reader reader;
        reader.cardNumber = u"R%1"_s.arg(m_made);
        reader.name = u"김민지"_s;
        const ReaderId id = must(stores.readers().add(reader));
        Subscription subscription;
        subscription.endpoint =
            u"https://updates.push.services.mozilla.com/wpush/v2/%1"_s.arg(m_made);
        subscription.p256dh = key.publicKey;
        subscription.auth = SecretBytes(16);
        subscription.service = service;
        subscription.vapidKey = key.id;
        subscription.reader = id;
        subscription.createdAt = m_now;
        (void)must(stores.subscriptions().add(subscription));
        return id;
    }

    void addBook(Stores &stores)
    {
        Book book;
        book.title = u"데미안 %1"_s.arg(m_made);
        m_book = must(stores.books().add(book));
        m_copy = {};
        m_copy.book = m_book;
        m_copy.barcode = u"C%1"_s.arg(m_made);
        m_copy.id = must(stores.books().add(m_copy));
    }

    void makeReady(Reservation &reservation)
    {
        m_isReady = true;
        reservation.state = ReservationState::Ready;
        reservation.copy = m_copy.id;
        reservation.readyAt = m_now - 120h;
        reservation.toldAt = reservation.readyAt;
        const int kind = m_due > 0 ? m_due-- % 4 : -1;
        reservation.pickupBy = kind < 0 ? m_now + 240h : kind < 2 ? m_now - 20h : m_now + 14h;
    }

    void makeDue(Reservation &reservation)
    {
        if (m_due-- % 2 == 0) {
            reservation.state = ReservationState::Suspended;
            reservation.suspendedUntil = inZone(m_now, QTimeZone::utc()).date().addDays(-1);
        } else {
            reservation.notNeededAfter = inZone(m_now, QTimeZone::utc()).date().addDays(-2);
        }
    }

    static constexpr int perBook = 5;
    const UtcTime m_now;
    const int m_open;
    int m_due;
    int m_made = 0;
    bool m_isReady = false;
    BookId m_book;
    Copy m_copy;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int open = app.arguments().value(1, u"50000"_s).toInt();
    const int due = app.arguments().value(2, u"5000"_s).toInt();
    QTemporaryDir folder;
    const SystemClock clock;
    const auto database =
        must(createLibrary({folder.filePath(u"library.bookbell"_s)},
                           {u"Bench"_s, u"mailto:a@library.example"_s, u"UTC"_s}, clock));
    must(database
             ->write([](Stores &stores) {
                 return stores.settings().setSetting(u"pickup.on-expiry"_s, u"next"_s);
             })
             .result());
    const UtcTime now = clock.now();
    Filler(now, open, due).fill(*database);
    const Actor actor {u"bench"_s, u"bench"_s};

    QElapsedTimer timer;
    timer.start();
    must(database->read([now](const Stores &stores) { return upkeepOutlook(stores, now); })
             .result());
    print(u"a look"_s, u"%1 ms"_s.arg(msOf(timer), 0, 'f', 2));
    timer.start();
    const UpkeepReport plan = must(planUpkeep(*database, now, actor));
    print(u"a dry run"_s, u"%1 ms, %2 things"_s.arg(msOf(timer), 0, 'f', 0).arg(plan.items.size()));

    QList<double> pieces;
    QList<double> deskMs;
    UpkeepReport report;
    Desk desk(*database, clock, actor);
    timer.start();
    for (bool isLast = false; !isLast;) {
        auto work = database->write(
            [&](Stores &stores) {
                QElapsedTimer inside;
                inside.start();
                auto piece = doUpkeep(stores, now, actor, {});
                pieces.append(msOf(inside));
                return piece;
            },
            WritePriority::Bulk);
        // A scan while the piece runs.
        QElapsedTimer scan;
        scan.start();
        (void)desk
            .reserve(QString::number(1 + pieces.size() % 1000),
                     u"R%1"_s.arg(open - 1 - pieces.size()))
            .result();
        deskMs.append(msOf(scan));
        UpkeepPiece piece = must(work.result());
        isLast = piece.isLast;
        report.append(piece.report);
    }
    const double total = msOf(timer);
    print(u"all that is due"_s,
          u"%1 ms, %2 things, %3 messages"_s.arg(total, 0, 'f', 0)
              .arg(report.items.size())
              .arg(report.queued()));
    print(u"pieces, without their commit"_s, spread(pieces));
    print(u"reservations at the desk meanwhile"_s, spread(deskMs));
    timer.start();
    must(database->read([now](const Stores &stores) { return upkeepOutlook(stores, now); })
             .result());
    print(u"a look, nothing due"_s, u"%1 ms"_s.arg(msOf(timer), 0, 'f', 2));
    return 0;
}
