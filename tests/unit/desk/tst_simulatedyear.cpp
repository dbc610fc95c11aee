// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <random>

#include "core/circulation/pickup.h"
#include "core/delivery/outcomes.h"
#include "core/desk/desk.h"
#include "core/desk/queueactions.h"
#include "core/desk/upkeep.h"
#include "core/storage/library.h"
#include "core/storage/librarysettings.h"
#include "tests/support/fakeclock.h"

using namespace bookbell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QTimeZone berlin("Europe/Berlin");
const QDate firstDay(2026, 11, 23);
constexpr int days = 365;
constexpr int bookCount = 30;
constexpr int readerCount = 50;
const Actor staff {u"minji"_s, u"window"_s};
const Actor scheduler {u"minji"_s, u"scheduler"_s};

/// A phone that rang.
struct Ring {
    UtcTime at;
    AlertKind kind = AlertKind::Test;
    bool renotify = false;
    Reservation reservation; ///< as it stood then
};

/// A library that two programs have open, and a year of its life.
class Year
{
public:
    explicit Year(unsigned seed, const QString &grouping)
        : m_random(seed)
        , m_clock(at(firstDay, QTime(7, 0)))
    {
        m_database = must(createLibrary(
            {m_folder.filePath(u"library.bookbell"_s)},
            {u"Stadtbibliothek"_s, u"mailto:desk@library.example"_s, u"Europe/Berlin"_s}, m_clock));
        m_other = must(openLibrary({m_folder.filePath(u"library.bookbell"_s)}));
        m_desk = std::make_unique<Desk>(*m_database, m_clock, staff);
        set(u"calendar.closed"_s, u"sun,mon,2026-12-24,2026-12-25,2026-12-26,2027-01-01"_s);
        set(u"reservations.per-reader"_s, u"6"_s);
        set(u"no-shows.allowed"_s, u"5"_s);
        set(u"alerts.grouping"_s, grouping);
        fill();
    }

    void live()
    {
        for (int day = 0; day < days && m_problems.isEmpty(); ++day) {
            m_today = firstDay.addDays(day);
            if (day % 90 == 0)
                set(u"pickup.on-expiry"_s, day % 180 == 0 ? u"next"_s : u"clear"_s);
            if (m_daysOff > 0) {
                --m_daysOff;
                continue;
            }
            if (pick(25) == 0)
                m_daysOff = 1 + pick(6);
            liveDay();
        }
    }

    [[nodiscard]] const QStringList &problems() const { return m_problems; }
    [[nodiscard]] const QList<Ring> &rings() const { return m_rings; }
    [[nodiscard]] int done(Upkept what) const { return m_done.value(what); }
    [[nodiscard]] int acts() const { return m_acts; }

private:
    template <class T>
    static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s: %s", qPrintable(errorName(result.error().code)),
                   qPrintable(result.error().detail));
        if constexpr (!std::is_void_v<T>)
            return std::move(*result);
    }
    template <class Fn>
    auto write(Fn fn)
    {
        return must(m_database->write(fn).result());
    }
    template <class Fn>
    auto read(Fn fn)
    {
        return must(m_database->read(fn).result());
    }
    [[nodiscard]] static UtcTime at(QDate day, QTime time)
    {
        return fromDateTime(QDateTime(day, time, berlin));
    }
    int pick(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    void set(const QString &key, const QString &value)
    {
        write([&](Stores &stores) { return stores.settings().setSetting(key, value); });
    }
    void problem(const QString &what)
    {
        m_problems.append(toIso(m_clock.now(), berlin) + u' ' + what);
    }

    void fill();
    void liveDay();
    void act();
    void actOnReservation(const Reservation &reservation);
    void upkeep();
    void send();
    void ring(Stores &stores, const ClaimedDelivery &member);
    void check();
    void checkCopies(const QList<Reservation> &all, const QList<Copy> &copies);
    void checkRing(const Ring &ring);
    [[nodiscard]] QList<Reservation> reservations();

    std::mt19937 m_random;
    FakeClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Database> m_other;
    std::unique_ptr<Desk> m_desk;
    QDate m_today;
    int m_daysOff = 0;
    int m_acts = 0;
    QMap<Upkept, int> m_done;
    QHash<ReservationId, Reservation> m_closed;
    std::map<std::tuple<AlertKind, qint64, qint64, qint64>, int> m_rungFor;
    QList<Ring> m_rings;
    QStringList m_problems;
};

void Year::fill()
{
    write([this](Stores &stores) -> Result<> {
        const auto key = stores.services().currentVapidKey();
        const auto service = stores.services().ensureService(
            u"https://updates.push.services.mozilla.com"_s, key->id);
        for (int i = 0; i < readerCount; ++i) {
            Reader reader;
            reader.cardNumber = u"R%1"_s.arg(i);
            reader.name = reader.cardNumber;
            reader.isBlocked = i % 17 == 3;
            reader.blockedReason = reader.isBlocked ? u"unpaid"_s : QString();
            const auto id = stores.readers().add(reader);
            if (!id)
                return fail(id.error());
            // Every fifth has no phone, every third two.
            const int phones = i % 5 == 0 ? 0 : i % 3 == 0 ? 2 : 1;
            for (int phone = 0; phone < phones; ++phone) {
                Subscription subscription;
                subscription.endpoint =
                    u"https://updates.push.services.mozilla.com/wpush/v2/%1-%2"_s.arg(i).arg(phone);
                subscription.p256dh = key->publicKey;
                subscription.auth = SecretBytes::fromByteArray(QByteArray(16, 'a'));
                subscription.service = *service;
                subscription.vapidKey = key->id;
                subscription.reader = *id;
                subscription.createdAt = m_clock.now();
                if (auto added = stores.subscriptions().add(subscription); !added)
                    return fail(added.error());
            }
        }
        for (int i = 0; i < bookCount; ++i) {
            Book book;
            book.title = u"Buch %1"_s.arg(i);
            const auto id = stores.books().add(book);
            if (!id)
                return fail(id.error());
            for (int copyNumber = 0; copyNumber <= i % 2; ++copyNumber) {
                Copy copy;
                copy.book = *id;
                copy.barcode = u"C%1-%2"_s.arg(i).arg(copyNumber);
                if (auto added = stores.books().add(copy); !added)
                    return fail(added.error());
            }
        }
        return {};
    });
}

QList<Reservation> Year::reservations()
{
    return read([](const Stores &stores) {
        return stores.reservations().reservationsAfter({}, 1'000'000);
    });
}

void Year::liveDay()
{
    // Some hours of the day and of the night, in order; staff are there on open days only.
    const bool isOpenDay = read([](const Stores &stores) { return loadSettings(stores); })
                               .list(u"calendar.closed"_s)
                               .contains(m_today.toString(u"ddd").toLower())
        ? false
        : true;
    QList<QTime> times;
    for (int i = 0; i < 10; ++i)
        times.append(QTime(pick(24), pick(60)));
    std::sort(times.begin(), times.end());
    for (const QTime time : std::as_const(times)) {
        const UtcTime moment = at(m_today, time);
        if (moment <= m_clock.now())
            continue;
        m_clock.set(moment);
        const bool isStaffed = isOpenDay && time.hour() >= 8 && time.hour() < 23;
        switch (pick(3)) {
        case 0:
            upkeep();
            break;
        case 1:
            send();
            break;
        default:
            for (int i = 0; isStaffed && i < 4; ++i)
                act();
        }
    }
    upkeep();
    check();
}

void Year::act()
{
    ++m_acts;
    const QString card = u"R%1"_s.arg(pick(readerCount));
    const int choice = pick(12);
    if (choice < 5) {
        PlaceWish wish;
        if (pick(6) == 0)
            wish.notNeededAfter = m_today.addDays(pick(40));
        if (pick(10) == 0)
            wish.startsOn = m_today.addDays(pick(10));
        (void)m_desk->reserve(QString::number(1 + pick(bookCount)), card, wish).result();
        return;
    }
    const auto copies = read([book = BookId {1 + pick(bookCount)}](const Stores &stores) {
        return stores.books().copiesOf(book);
    });
    const Copy copy = copies.at(pick(static_cast<int>(copies.size())));
    if (choice < 9) {
        if (copy.state == CopyState::OnLoan || copy.state == CopyState::ToClear || pick(3) == 0) {
            (void)m_desk->checkIn(copy.barcode).result();
            return;
        }
        // Two of three collect what waits for them; an available copy goes with anybody.
        QString who = card;
        if (copy.reservation.isValid() && pick(3) > 0) {
            who = read([&](const Stores &stores) -> Result<QString> {
                const auto reservation = stores.reservations().reservation(copy.reservation);
                const auto reader = stores.readers().reader((*reservation)->reader);
                return (*reader)->cardNumber;
            });
        } else if (copy.reservation.isValid()) {
            return;
        }
        (void)m_desk->checkOut(copy.barcode, who, pick(20) == 0).result();
        return;
    }
    const auto open =
        read([&](const Stores &stores) { return stores.reservations().openOfBook(copy.book); });
    if (!open.isEmpty())
        actOnReservation(open.at(pick(static_cast<int>(open.size()))));
}

void Year::actOnReservation(const Reservation &reservation)
{
    switch (pick(7)) {
    case 0:
        (void)m_desk->cancel(reservation.id, u"weg"_s).result();
        break;
    case 1:
    case 2:
        (void)m_desk->suspend(reservation.id, pick(3) == 0 ? QDate() : m_today.addDays(1 + pick(9)))
            .result();
        break;
    case 3:
        (void)m_desk->unsuspend(reservation.id).result();
        break;
    case 4:
        (void)m_desk->putBack(reservation.id).result();
        break;
    case 5:
        (void)m_desk->markTold(reservation.id, u"phone"_s).result();
        break;
    default: {
        const auto last = read([](const Stores &stores) { return stores.settings().journal(1); });
        if (!last.isEmpty() && m_desk->undo(last.constFirst().id).result()) {
            // By an undo, and by nothing else, closed ones come back.
            for (const Reservation &now : reservations()) {
                if (isOpen(now.state))
                    m_closed.remove(now.id);
            }
        }
    }
    }
}

void Year::upkeep()
{
    // Two programs at once, in pieces that come in any order.
    const UtcTime now = m_clock.now();
    const UpkeepLimits limits {1 + pick(8), 1h};
    bool isDone[2] = {false, false};
    while (!isDone[0] || !isDone[1]) {
        const int which = isDone[0] ? 1 : isDone[1] ? 0 : pick(2);
        Database &database = which == 0 ? *m_database : *m_other;
        const UpkeepPiece piece = must(
            database.write([&](Stores &stores) { return doUpkeep(stores, now, scheduler, limits); })
                .result());
        isDone[which] = piece.isLast;
        for (const UpkeepItem &item : piece.report.items)
            ++m_done[item.what];
    }
    const auto outlook = read([now](const Stores &stores) { return upkeepOutlook(stores, now); });
    if (outlook.isDue)
        problem(u"something is still due"_s);
}

void Year::send()
{
    const UtcTime now = m_clock.now();
    write([&](Stores &stores) -> Result<> {
        const auto settings = loadSettings(stores);
        const QuietHours quiet = quietHoursOf(*settings);
        auto claimed = stores.deliveries().claim({1}, u"sender"_s, 1000, now, now + 60s);
        if (!claimed)
            return fail(claimed.error());
        std::vector<DeliveryOutcome> outcomes;
        for (ClaimedDelivery &one : *claimed) {
            const bool hasTrouble = pick(20) == 0;
            for (const ClaimedDelivery &member : membersOf(std::move(one))) {
                if (const auto ended = outcomeIfEnded(member, now)) {
                    outcomes.push_back(*ended);
                } else if (const auto held = outcomeIfQuiet(member, now, quiet, berlin)) {
                    outcomes.push_back(*held);
                } else {
                    DeliveryOutcome outcome;
                    outcome.id = member.id;
                    outcome.attempt = member.attempt;
                    outcome.state = hasTrouble ? DeliveryState::Retrying : DeliveryState::Accepted;
                    outcome.dueAt = now + 1min;
                    outcomes.push_back(outcome);
                    if (!hasTrouble)
                        ring(stores, member);
                }
            }
        }
        if (auto done = stores.deliveries().complete(u"sender"_s, outcomes, now); !done)
            return fail(done.error());
        return {};
    });
}

void Year::ring(Stores &stores, const ClaimedDelivery &member)
{
    Ring rang;
    rang.at = m_clock.now();
    rang.kind = member.kind;
    rang.renotify = member.renotify;
    if (member.reservation.isValid())
        rang.reservation = **stores.reservations().reservation(member.reservation);
    m_rings.append(rang);
    checkRing(rang);

    // The same phone, kind, reservation, and the time for which it was made ready or was closed.
    const Reservation &about = rang.reservation;
    const bool isAboutEnd = rang.kind == AlertKind::Expired;
    const auto when = isAboutEnd ? about.closedAt : about.readyAt;
    const bool isOnPurpose = rang.kind == AlertKind::Ready && rang.renotify;
    const bool counts = rang.kind == AlertKind::Ready || rang.kind == AlertKind::Reminder
        || rang.kind == AlertKind::Expired;
    if (counts && !isOnPurpose
        && ++m_rungFor[{rang.kind, about.id.value, when ? toMs(*when) : 0,
                        member.subscription.value}]
            > 1)
        problem(u"rung twice: %1 of reservation %2"_s.arg(toText(rang.kind)).arg(about.id.value));
}

void Year::checkRing(const Ring &ring)
{
    const QTime time = inZone(ring.at, berlin).time();
    if (time >= QTime(21, 0) || time < QTime(8, 0))
        problem(u"rung in quiet hours: "_s + toText(ring.kind));
    const Reservation &about = ring.reservation;
    if (ring.kind == AlertKind::Ready || ring.kind == AlertKind::Reminder) {
        if (about.state != ReservationState::Ready || *about.pickupBy < ring.at)
            problem(u"rung for a copy that does not wait: %1"_s.arg(about.id.value));
    }
    if (ring.kind == AlertKind::Reminder) {
        const QDate last = inZone(*about.pickupBy, berlin).date();
        if (inZone(ring.at, berlin).date().daysTo(last) > 1)
            problem(u"reminded too early: %1"_s.arg(about.id.value));
    }
    if (ring.kind == AlertKind::Expired && ring.at - *about.pickupBy > 48h)
        problem(u"told of an old expiry: %1"_s.arg(about.id.value));
}

void Year::check()
{
    const QList<Reservation> all = reservations();
    QMap<BookId, QList<int>> positions;
    qint64 toTell = 0;
    const QList<Delivery> alerts = read([](const Stores &stores) {
        DeliveryFilter filter;
        filter.kind = AlertKind::Ready;
        filter.limit = 1'000'000;
        return stores.deliveries().deliveries(filter);
    });
    QHash<ReservationId, UtcTime> alertOf; ///< the last that rang or still can
    for (const Delivery &alert : alerts) {
        if (isOpen(alert.state) || alert.state == DeliveryState::Accepted)
            alertOf[alert.reservation] = alert.createdAt;
    }
    for (const Reservation &one : all) {
        const QString id = QString::number(one.id.value);
        if (!isOpen(one.state)) {
            const auto known = m_closed.constFind(one.id);
            if (known == m_closed.cend())
                m_closed.insert(one.id, one);
            else if (*known != one)
                problem(u"a closed one has changed: "_s + id);
            continue;
        }
        if (m_closed.contains(one.id))
            problem(u"a closed one is open again: "_s + id);
        if (one.state == ReservationState::Ready) {
            if (!one.pickupBy || *one.pickupBy < m_clock.now())
                problem(u"kept beyond its last day: "_s + id);
            const auto alerted = alertOf.constFind(one.id);
            if (!one.toldAt && (alerted == alertOf.cend() || *alerted < *one.readyAt))
                ++toTell;
            continue;
        }
        positions[one.book].append(one.position);
        if (one.notNeededAfter.isValid() && one.notNeededAfter < m_today)
            problem(u"not needed and still there: "_s + id);
        if (one.state == ReservationState::Suspended && one.suspendedUntil.isValid()
            && one.suspendedUntil <= m_today)
            problem(u"its suspension is over: "_s + id);
    }
    for (QList<int> &book : positions) {
        std::sort(book.begin(), book.end());
        for (int i = 0; i < book.size(); ++i) {
            if (book.at(i) != i + 1)
                problem(u"a hole in a queue"_s);
        }
    }
    if (toTell != read([](const Stores &stores) {
            return stores.reservations().toBeToldAnotherWayCount();
        }))
        problem(u"somebody was neither rung nor is on the list"_s);
    QList<Copy> copies;
    for (int book = 1; book <= bookCount; ++book)
        copies += read(
            [id = BookId {book}](const Stores &stores) { return stores.books().copiesOf(id); });
    checkCopies(all, copies);
}

void Year::checkCopies(const QList<Reservation> &all, const QList<Copy> &copies)
{
    QHash<ReservationId, Copy> shelved;
    for (const Copy &copy : copies) {
        if ((copy.state == CopyState::OnHoldShelf) != copy.reservation.isValid())
            problem(u"a copy that waits for nobody: "_s + copy.barcode);
        if (copy.reservation.isValid())
            shelved.insert(copy.reservation, copy);
    }
    for (const Reservation &one : all) {
        const bool isReady = one.state == ReservationState::Ready;
        if (isReady != shelved.contains(one.id)
            || (isReady && shelved.value(one.id).id != one.copy))
            problem(u"ready without its copy, or a copy without: %1"_s.arg(one.id.value));
    }
}

} // namespace

class TestSimulatedYear final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsStuckNorRungTwice_data()
    {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<QString>("grouping");
        QTest::newRow("alone") << 20261123U << u"0"_s;
        QTest::newRow("grouped") << 7U << u"20"_s;
    }

    void nobodyIsStuckNorRungTwice()
    {
        QFETCH(unsigned, seed);
        QFETCH(QString, grouping);
        Year year(seed, grouping);
        year.live();
        if (!year.problems().isEmpty())
            qWarning().noquote() << year.problems().mid(0, 20).join(u'\n');
        QVERIFY(year.problems().isEmpty());
        // It was a year in which everything happened.
        for (const Upkept what :
             {Upkept::Expired, Upkept::Offered, Upkept::ToClear, Upkept::Lapsed, Upkept::Resumed,
              Upkept::Reminded, Upkept::Released, Upkept::Dropped})
            QVERIFY2(year.done(what) > 0, qPrintable(toText(what)));
        QMap<AlertKind, int> rings;
        for (const Ring &ring : year.rings())
            ++rings[ring.kind];
        for (const AlertKind kind :
             {AlertKind::Ready, AlertKind::Reminder, AlertKind::Expired, AlertKind::Cancelled})
            QVERIFY2(rings.value(kind) > 10, qPrintable(toText(kind)));
        qInfo() << year.acts() << "acts," << year.rings().size() << "rings";
    }
};

QTEST_GUILESS_MAIN(TestSimulatedYear)
#include "tst_simulatedyear.moc"
