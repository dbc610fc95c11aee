// SPDX-License-Identifier: GPL-3.0-or-later
// What the upkeep would do, found out in transactions that are given up.
#include "core/desk/upkeep.h"

#include <QHash>
#include <QSet>

#include <limits>
#include <map>

#include "core/desk/upkeeprun.h"
#include "core/storage/librarysettings.h"

namespace bookbell {

namespace {

/// So long a transaction of the plan may keep others from writing.
constexpr std::chrono::milliseconds pieceTime {12};

/// Runs `job`, (Stores &) -> Result<>, and undoes what it has done.
template <class Job>
Result<> runInVain(Database &database, Job job)
{
    const auto outcome = database
                             .write(
                                 [&job](Stores &stores) -> Result<> {
                                     auto done = job(stores);
                                     return done ? fail(ErrorCode::Cancelled) : done;
                                 },
                                 WritePriority::Bulk)
                             .result();
    if (!outcome && outcome.error().code == ErrorCode::Cancelled)
        return {};
    return outcome;
}

/// What time does to the reservations of one book is nobody else's business, so that books can be
/// looked at apart.
class UpkeepPlan
{
public:
    UpkeepPlan(Database &database, UtcTime now, const Actor &actor, std::optional<UtcTime> present)
        : m_database(database)
        , m_now(now)
        , m_actor(actor)
        , m_present(present)
    {
    }

    Result<UpkeepReport> make()
    {
        auto due = m_database
                       .read([this](const Stores &stores) -> Result<DueReservations> {
                           const auto isHeld = stores.outboxHold().isHeld();
                           if (!isHeld)
                               return fail(isHeld.error());
                           m_report.waitsForStaff = *isHeld;
                           if (*isHeld)
                               return DueReservations();
                           const auto settings = loadSettings(stores);
                           if (!settings)
                               return fail(settings.error());
                           return DueReservations::find(stores, policyOf(*settings), m_now,
                                                        std::numeric_limits<int>::max());
                       })
                       .result();
        if (!due)
            return fail(std::move(due.error()));
        QList<DueReservations> books = byBook(*due);
        for (qsizetype next = 0; next < books.size();) {
            auto tried = runInVain(m_database,
                                   [&](Stores &stores) { return tryBooks(stores, books, next); });
            if (!tried)
                return fail(std::move(tried.error()));
        }
        for (int step = 0; step < DueReservations::steps; ++step) {
            for (const Reservation &reservation : std::as_const(due->ofStep[step]))
                m_report.items += m_found[{step, reservation.id.value}];
        }
        auto tried =
            runInVain(m_database, [this](Stores &stores) { return tryDeliveries(stores); });
        if (!tried)
            return fail(std::move(tried.error()));
        return m_report;
    }

private:
    static QList<DueReservations> byBook(const DueReservations &due)
    {
        QHash<BookId, qsizetype> places;
        QList<DueReservations> books;
        for (int step = 0; step < DueReservations::steps; ++step) {
            for (const Reservation &reservation : due.ofStep[step]) {
                const auto place = places.constFind(reservation.book);
                if (place == places.cend()) {
                    places.insert(reservation.book, books.size());
                    books.emplace_back().ofStep[step].append(reservation);
                } else {
                    books[*place].ofStep[step].append(reservation);
                }
            }
        }
        return books;
    }

    Result<> tryBooks(Stores &stores, const QList<DueReservations> &books, qsizetype &next)
    {
        const auto begin = std::chrono::steady_clock::now();
        const auto fresh = DeskAct::begin(stores, m_now, m_actor);
        if (!fresh)
            return fail(fresh.error());
        do {
            const DueReservations &book = books.at(next++);
            for (int step = 0; step < DueReservations::steps; ++step) {
                for (const Reservation &reservation : book.ofStep[step]) {
                    UpkeepRun run(*fresh, UpkeepLimits::none(), m_present);
                    DueReservations one;
                    one.ofStep[step].append(reservation);
                    if (auto done = run.run(one); !done)
                        return done;
                    m_found[{step, reservation.id.value}] = run.report().items;
                    for (const UpkeepItem &item : run.report().items)
                        noteEnded(item);
                }
            }
        } while (next < books.size() && std::chrono::steady_clock::now() - begin < pieceTime);
        return {};
    }

    void noteEnded(const UpkeepItem &item)
    {
        if (item.what == Upkept::Expired || item.what == Upkept::Lapsed)
            m_ended.insert(item.reservation);
    }

    Result<> tryDeliveries(Stores &stores)
    {
        const auto fresh = DeskAct::begin(stores, m_now, m_actor);
        if (!fresh)
            return fail(fresh.error());
        UpkeepRun run(*fresh, UpkeepLimits::none(), m_present);
        if (auto done = run.runDeliveries(); !done)
            return done;
        for (const UpkeepItem &item : run.report().items) {
            // Those of a reservation that ends are dropped with it, and stand there already.
            if (!m_ended.contains(item.reservation))
                m_report.items.append(item);
        }
        return {};
    }

    Database &m_database;
    const UtcTime m_now;
    const Actor m_actor;
    const std::optional<UtcTime> m_present;
    std::map<std::pair<int, qint64>, QList<UpkeepItem>> m_found;
    QSet<ReservationId> m_ended;
    UpkeepReport m_report;
};

} // namespace

Result<UpkeepReport> planUpkeep(Database &database, UtcTime now, const Actor &actor,
                                std::optional<UtcTime> present)
{
    return UpkeepPlan(database, now, actor, present).make();
}

} // namespace bookbell
