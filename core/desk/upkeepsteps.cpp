// SPDX-License-Identifier: GPL-3.0-or-later
// What UpkeepRun does to one reservation.
#include <algorithm>

#include "core/circulation/pickup.h"
#include "core/desk/upkeeprun.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

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

template <class Rule>
Result<bool> UpkeepRun::changeOne(const Reservation &due, Upkept what, const QString &action,
                                  Rule rule)
{
    DeskAct act = m_fresh;
    const auto state = loadBookState(stores(), due.book);
    if (!state)
        return fail(state.error());
    const auto current = openIn(*state, due.id);
    if (!current)
        return false;
    const Result<ReservationAnswer> answer = rule(*state, *current);
    if (!answer && isRefusal(answer.error()))
        return false;
    if (!answer)
        return fail(answer.error());
    if (auto stored = act.store(answer->changes); !stored)
        return fail(std::move(stored.error()));
    auto done = item(what, answer->reservation);
    if (!done)
        return fail(std::move(done.error()));
    m_report.items.append(std::move(*done));
    if (!isOpen(answer->reservation.state)) {
        if (auto dropped = dropUnsent(answer->reservation, toText(what)); !dropped)
            return fail(std::move(dropped.error()));
    }
    if (auto recorded = act.record(action, subjectOf(due.id)); !recorded)
        return fail(std::move(recorded.error()));
    return true;
}

Result<bool> UpkeepRun::lapseOne(const Reservation &due)
{
    return changeOne(due, Upkept::Lapsed, u"lapse"_s,
                     [this](const BookState &state, const Reservation &current) {
                         return lapse(state, current, m_fresh.policy(), m_now);
                     });
}

Result<bool> UpkeepRun::resumeOne(const Reservation &due)
{
    return changeOne(
        due, Upkept::Resumed, u"resume-due"_s,
        [](const BookState &state, const Reservation &current) { return resume(state, current); });
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
