// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/deskact.h"
#include "core/desk/queueactions.h"
#include "core/desk/upkeep.h"

namespace bookbell {

/// The reservations that time changes, by what it does to them, in the order of the steps.
struct DueReservations {
    static constexpr int steps = 4;
    QList<Reservation> ofStep[steps]; ///< to lapse, to resume, to expire, to remind

    [[nodiscard]] static Result<DueReservations> find(const Stores &stores, const Policy &policy,
                                                      UtcTime now, int limit);
};

/// At most `limit` of those that one step changes. `step`: 0..DueReservations::steps - 1.
[[nodiscard]] Result<QList<Reservation>> dueOfStep(const Stores &stores, const Policy &policy,
                                                   UtcTime now, int step, int limit);

/// The steps of doUpkeep() in one transaction, until they are done or the limits are reached.
class UpkeepRun
{
public:
    /// `fresh`: an act that has changed nothing; each reservation gets one like it.
    /// `present`: as of doUpkeep().
    UpkeepRun(const DeskAct &fresh, const UpkeepLimits &limits,
              std::optional<UtcTime> present = {});

    [[nodiscard]] Result<> run();
    /// Only the steps of reservations, and of these.
    [[nodiscard]] Result<> run(const DueReservations &due);
    /// Only the steps of deliveries.
    [[nodiscard]] Result<> runDeliveries();
    [[nodiscard]] const UpkeepReport &report() const { return m_report; }
    /// Something that is due is left, or may be.
    [[nodiscard]] bool isFull() const { return m_isFull; }

private:
    /// `due`: (int limit) -> Result<QList<Reservation>>; `change`: (const Reservation &) ->
    /// Result<bool>, false where the reservation stands otherwise by now.
    template <class Due, class Change>
    [[nodiscard]] Result<> each(Due due, Change change);
    [[nodiscard]] Result<bool> change(int step, const Reservation &due);
    /// Lets the rule change a reservation that is not ready; where that ends it, its alerts are of
    /// no use. `rule`: (const BookState &, const Reservation &) -> Result<ReservationAnswer>.
    template <class Rule>
    [[nodiscard]] Result<bool> changeOne(const Reservation &due, Upkept what, const QString &action,
                                         Rule rule);
    [[nodiscard]] Result<bool> lapseOne(const Reservation &due);
    [[nodiscard]] Result<bool> resumeOne(const Reservation &due);
    [[nodiscard]] Result<bool> expireOne(const Reservation &due);
    [[nodiscard]] Result<bool> remindOne(const Reservation &due);
    /// `step`: (int limit) -> Result<QList<UnsentDelivery>>
    template <class Step>
    [[nodiscard]] Result<> eachDelivery(Upkept what, const QString &reason, Step step);

    /// Of a reservation, with its book's title and its reader's card.
    [[nodiscard]] Result<UpkeepItem> item(Upkept what, const Reservation &reservation) const;
    [[nodiscard]] Result<UpkeepItem> item(Upkept what, const UnsentDelivery &delivery) const;
    [[nodiscard]] Result<> name(UpkeepItem &item, ReaderId reader) const;
    [[nodiscard]] Result<> dropUnsent(const Reservation &ended, const QString &reason);
    /// Enough was done for one transaction.
    [[nodiscard]] bool checkFull();

    [[nodiscard]] Stores &stores() const { return *m_stores; }

    DeskAct m_fresh;
    Stores *m_stores;
    const UtcTime m_now;
    const UtcTime m_present;
    const UpkeepLimits m_limits;
    const std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
    UpkeepReport m_report;
    int m_done = 0;
    bool m_isFull = false;
};

} // namespace bookbell
