// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/upkeeprun.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/circulation/pickup.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int askedAtOnce = 200;

/// Transactions of few milliseconds: so many deliveries take as long as one reservation.
constexpr int deliveriesPerThing = 5;

/// A ready reservation whose pick-up ends by then is to be reminded at `now`.
UtcTime reminderHorizon(const Policy &policy, UtcTime now)
{
    const QDate today = inZone(now, policy.zone).date();
    return endOfDay(today.addDays(policy.reminderDays), policy.zone);
}

/// What several deliveries are about together.
std::array<qint64, 5> aboutOf(const UnsentDelivery &delivery)
{
    return {static_cast<qint64>(delivery.kind), delivery.announcement.value,
            delivery.reservation.value, delivery.reader.value, delivery.book.value};
}

} // namespace

UpkeepRun::UpkeepRun(const DeskAct &fresh, const UpkeepLimits &limits,
                     std::optional<UtcTime> present)
    : m_fresh(fresh)
    , m_stores(&m_fresh.stores())
    , m_now(fresh.now())
    , m_present(present.value_or(m_now))
    , m_limits(limits)
{
}

Result<QList<Reservation>> dueOfStep(const Stores &stores, const Policy &policy, UtcTime now,
                                     int step, int limit)
{
    const ScheduleStore &schedule = stores.schedule();
    const QDate today = inZone(now, policy.zone).date();
    switch (step) {
    case 0:
        return schedule.unneeded(today, limit);
    case 1:
        return schedule.resumable(today, limit);
    case 2:
        return schedule.uncollected(now, limit);
    default:
        if (policy.reminderDays <= 0)
            return QList<Reservation>();
        return schedule.unreminded(reminderHorizon(policy, now), limit);
    }
}

Result<DueReservations> DueReservations::find(const Stores &stores, const Policy &policy,
                                              UtcTime now, int limit)
{
    DueReservations due;
    for (int step = 0; step < steps; ++step) {
        auto found = dueOfStep(stores, policy, now, step, limit);
        if (!found)
            return fail(std::move(found.error()));
        due.ofStep[step] = std::move(*found);
    }
    return due;
}

Result<bool> UpkeepRun::change(int step, const Reservation &due)
{
    switch (step) {
    case 0:
        return lapseOne(due);
    case 1:
        return resumeOne(due);
    case 2:
        return expireOne(due);
    default:
        return remindOne(due);
    }
}

Result<> UpkeepRun::run()
{
    const auto isHeld = stores().outboxHold().isHeld();
    if (!isHeld)
        return fail(isHeld.error());
    m_report.waitsForStaff = *isHeld;
    if (*isHeld)
        return runDeliveries();
    for (int step = 0; step < DueReservations::steps; ++step) {
        auto done = each(
            [&](int limit) { return dueOfStep(stores(), m_fresh.policy(), m_now, step, limit); },
            [&](const Reservation &due) { return change(step, due); });
        if (!done)
            return done;
    }
    return runDeliveries();
}

Result<> UpkeepRun::run(const DueReservations &due)
{
    for (int step = 0; step < DueReservations::steps; ++step) {
        for (const Reservation &reservation : due.ofStep[step]) {
            if (auto done = change(step, reservation); !done)
                return fail(std::move(done.error()));
        }
    }
    return {};
}

Result<> UpkeepRun::runDeliveries()
{
    DeliveryStore &outbox = stores().deliveries();
    Result<> done = eachDelivery(Upkept::Dropped, tooLateReason(),
                                 [&](int limit) { return outbox.dropTooLate(m_now, limit); });
    if (done)
        done = eachDelivery(Upkept::Released, {},
                            [&](int limit) { return outbox.release(m_now, limit); });
    return done;
}

bool UpkeepRun::checkFull()
{
    // On a computer where looking alone takes that long, each piece does something all the same.
    const bool isLate = m_done > 0 && std::chrono::steady_clock::now() - m_begin >= m_limits.time;
    m_isFull = m_isFull || m_done >= m_limits.things || isLate;
    return m_isFull;
}

template <class Due, class Change>
Result<> UpkeepRun::each(Due due, Change change)
{
    bool goesOn = true;
    while (goesOn && !m_isFull) {
        const auto found = due(askedAtOnce);
        if (!found)
            return fail(found.error());
        // What is due and cannot be changed must not be asked for again and again.
        goesOn = false;
        for (const Reservation &reservation : *found) {
            if (checkFull())
                return {};
            const auto changed = change(reservation);
            if (!changed)
                return fail(changed.error());
            ++m_done;
            goesOn = goesOn || *changed;
        }
    }
    return {};
}

template <class Step>
Result<> UpkeepRun::eachDelivery(Upkept what, const QString &reason, Step step)
{
    struct Alike {
        UnsentDelivery delivery;
        int count = 0;
    };
    QList<Alike> kinds;
    std::map<std::array<qint64, 5>, qsizetype> known;
    bool goesOn = true;
    while (goesOn && !checkFull()) {
        const int room = std::min(m_limits.things - m_done, askedAtOnce);
        const int limit = deliveriesPerThing * room;
        const auto found = step(limit);
        if (!found)
            return fail(found.error());
        m_done += (static_cast<int>(found->size()) + deliveriesPerThing - 1) / deliveriesPerThing;
        goesOn = found->size() == limit;
        for (const UnsentDelivery &delivery : *found) {
            const auto [place, isNew] = known.emplace(aboutOf(delivery), kinds.size());
            if (isNew)
                kinds.append({delivery, 0});
            ++kinds[place->second].count;
        }
    }
    for (const Alike &alike : std::as_const(kinds)) {
        auto done = item(what, alike.delivery);
        if (!done)
            return fail(std::move(done.error()));
        done->reason = reason;
        done->deliveries = alike.count;
        m_report.items.append(std::move(*done));
    }
    return {};
}

Result<> UpkeepRun::name(UpkeepItem &item, ReaderId id) const
{
    if (item.book.isValid()) {
        const auto book = stores().books().book(item.book);
        if (!book)
            return fail(book.error());
        if (*book)
            item.title = displayTitle(**book);
    }
    if (id.isValid()) {
        const auto reader = stores().readers().reader(id);
        if (!reader)
            return fail(reader.error());
        if (*reader)
            item.card = (*reader)->cardNumber;
    }
    return {};
}

Result<UpkeepItem> UpkeepRun::item(Upkept what, const Reservation &reservation) const
{
    UpkeepItem item;
    item.what = what;
    item.reservation = reservation.id;
    item.book = reservation.book;
    item.pickupBy = reservation.pickupBy;
    if (auto named = name(item, reservation.reader); !named)
        return fail(std::move(named.error()));
    return item;
}

Result<UpkeepItem> UpkeepRun::item(Upkept what, const UnsentDelivery &delivery) const
{
    UpkeepItem item;
    item.what = what;
    item.reservation = delivery.reservation;
    item.book = delivery.book;
    item.announcement = delivery.announcement;
    item.alert = delivery.kind;
    if (what == Upkept::Released)
        item.alertAt = m_now;
    if (auto named = name(item, delivery.reader); !named)
        return fail(std::move(named.error()));
    if (delivery.announcement.isValid()) {
        const auto announcement = stores().deliveries().announcement(delivery.announcement);
        if (!announcement)
            return fail(announcement.error());
        if (*announcement)
            item.title = (*announcement)->title;
    }
    return item;
}

} // namespace bookbell
