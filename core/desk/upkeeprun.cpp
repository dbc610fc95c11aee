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

std::optional<Reservation> openIn(const BookState &state, ReservationId id)
{
    const auto it = std::find_if(state.open.cbegin(), state.open.cend(),
                                 [id](const Reservation &open) { return open.id == id; });
    return it == state.open.cend() ? std::nullopt : std::optional(*it);
}

/// The rule says that there is nothing to do (any more).
bool isRefusal(const Error &error)
{
    return error.code == ErrorCode::ReservationClosed
        || error.code == ErrorCode::ReservationNotReady
        || error.code == ErrorCode::ReservationNotWaiting
        || error.code == ErrorCode::ReservationNotSuspended;
}

void tell(UpkeepItem &item, AlertKind kind, const TimedAlert &alert)
{
    item.deliveries = alert.queued;
    if (alert.queued > 0) {
        item.alert = kind;
        item.alertAt = alert.dueAt;
    } else {
        item.reason = alert.tooLate > 0 ? tooLateReason() : u"no device"_s;
    }
}

/// Transactions of few milliseconds: so many deliveries take as long as one reservation.
constexpr int deliveriesPerThing = 5;

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
    m_isFull = m_isFull || m_done >= m_limits.things
        || std::chrono::steady_clock::now() - m_begin >= m_limits.time;
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

Result<> UpkeepRun::dropUnsent(const Reservation &ended, const QString &reason)
{
    const auto dropped = stores().deliveries().dropUnsent(ended.id, reason, m_now);
    if (!dropped)
        return fail(dropped.error());
    if (*dropped == 0)
        return {};
    auto done = item(Upkept::Dropped, ended);
    if (!done)
        return fail(std::move(done.error()));
    done->reason = reason;
    done->deliveries = static_cast<int>(*dropped);
    m_report.items.append(std::move(*done));
    return {};
}

Result<bool> UpkeepRun::lapseOne(const Reservation &due)
{
    DeskAct act = m_fresh;
    const auto state = loadBookState(stores(), due.book);
    if (!state)
        return fail(state.error());
    const auto current = openIn(*state, due.id);
    if (!current)
        return false;
    const auto answer = lapse(*state, *current, act.policy(), m_now);
    if (!answer && isRefusal(answer.error()))
        return false;
    if (!answer)
        return fail(answer.error());
    if (auto stored = act.store(answer->changes); !stored)
        return fail(std::move(stored.error()));
    auto done = item(Upkept::Lapsed, answer->reservation);
    if (!done)
        return fail(std::move(done.error()));
    m_report.items.append(std::move(*done));
    if (auto dropped = dropUnsent(answer->reservation, u"lapsed"_s); !dropped)
        return fail(std::move(dropped.error()));
    if (auto recorded = act.record(u"lapse"_s, subjectOf(due.id)); !recorded)
        return fail(std::move(recorded.error()));
    return true;
}

Result<bool> UpkeepRun::resumeOne(const Reservation &due)
{
    DeskAct act = m_fresh;
    const auto state = loadBookState(stores(), due.book);
    if (!state)
        return fail(state.error());
    const auto current = openIn(*state, due.id);
    if (!current)
        return false;
    const auto answer = resume(*state, *current);
    if (!answer && isRefusal(answer.error()))
        return false;
    if (!answer)
        return fail(answer.error());
    if (auto stored = act.store(answer->changes); !stored)
        return fail(std::move(stored.error()));
    auto done = item(Upkept::Resumed, answer->reservation);
    if (!done)
        return fail(std::move(done.error()));
    m_report.items.append(std::move(*done));
    if (auto recorded = act.record(u"resume-due"_s, subjectOf(due.id)); !recorded)
        return fail(std::move(recorded.error()));
    return true;
}

Result<bool> UpkeepRun::expireOne(const Reservation &due)
{
    DeskAct act = m_fresh;
    const auto state = loadBookState(stores(), due.book);
    if (!state)
        return fail(state.error());
    const auto current = openIn(*state, due.id);
    if (!current)
        return false;
    auto answer =
        expire(*state, *current, act.policy(), m_now, offerSchedule(act.settings(), m_now).dueAt);
    if (!answer && isRefusal(answer.error()))
        return false;
    if (!answer)
        return fail(answer.error());
    if (!current->toldAt) {
        // So that staff see why it counts as nobody's no-show.
        answer->expired.closeReason = u"never told"_s;
        for (Reservation &changed : answer->changes.reservations) {
            if (changed.id == due.id)
                changed.closeReason = answer->expired.closeReason;
        }
    }
    if (auto stored = act.store(answer->changes); !stored)
        return fail(std::move(stored.error()));

    const qsizetype place = m_report.items.size();
    if (auto dropped = dropUnsent(answer->expired, u"expired"_s); !dropped)
        return fail(std::move(dropped.error()));
    auto expired = item(Upkept::Expired, answer->expired);
    const auto told = enqueueExpiredAlert(stores(), answer->expired, act.settings(), m_now);
    if (!expired || !told)
        return fail(expired ? told.error() : expired.error());
    tell(*expired, AlertKind::Expired, *told);
    m_report.items.insert(place, std::move(*expired));

    if (answer->offered) {
        auto offered = item(Upkept::Offered, *answer->offered);
        const auto rung = enqueueOfferAlert(stores(), *answer->offered, act.settings(), m_now);
        if (!offered || !rung)
            return fail(offered ? rung.error() : offered.error());
        tell(*offered, AlertKind::Ready, *rung);
        m_report.items.append(std::move(*offered));
    } else if (!answer->changes.copies.isEmpty()) {
        auto toClear = item(Upkept::ToClear, answer->expired);
        if (!toClear)
            return fail(std::move(toClear.error()));
        m_report.items.append(std::move(*toClear));
    }
    if (auto recorded = act.record(u"expire"_s, subjectOf(due.id)); !recorded)
        return fail(std::move(recorded.error()));
    return true;
}

Result<bool> UpkeepRun::remindOne(const Reservation &due)
{
    const auto current = findReservation(stores(), due.id);
    if (!current)
        return fail(current.error());
    if (current->state != ReservationState::Ready || current->remindedAt || !current->pickupBy
        || *current->pickupBy < m_now)
        return false;
    DeliveryFilter filter;
    filter.reservation = due.id;
    filter.kind = AlertKind::Ready;
    const auto alerts = stores().deliveries().deliveries(filter);
    if (!alerts)
        return fail(alerts.error());

    DeskAct act = m_fresh;
    const auto dueAt = reminderDue(*current, act.policy());
    // Whoever hears of the copy only now hears of its last day as well.
    const bool isToldAnyway =
        dueAt && std::any_of(alerts->cbegin(), alerts->cend(), [&](const Delivery &alert) {
            return isOpen(alert.state) && std::max(alert.dueAt, m_present) >= *dueAt;
        });
    if (dueAt && *dueAt > m_now)
        return false;
    Reservation reminded = *current;
    reminded.remindedAt = m_now;
    if (auto stored = act.store(reminded); !stored)
        return fail(std::move(stored.error()));
    if (!dueAt || isToldAnyway)
        return true;
    auto done = item(Upkept::Reminded, reminded);
    const auto rung = enqueueReminderAlert(stores(), reminded, act.settings(), m_now);
    if (!done || !rung)
        return fail(done ? rung.error() : done.error());
    if (rung->queued + rung->tooLate == 0)
        return true;
    tell(*done, AlertKind::Reminder, *rung);
    m_report.items.append(std::move(*done));
    if (auto recorded = act.record(u"remind"_s, subjectOf(due.id)); !recorded)
        return fail(std::move(recorded.error()));
    return true;
}

} // namespace bookbell
