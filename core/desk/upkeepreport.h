// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

#include "core/alerts/alertkind.h"
#include "core/base/clock.h"
#include "core/base/ids.h"

namespace bookbell {

/// What time has done to a reservation or to what waits in the outbox.
enum class Upkept {
    Expired, ///< not collected in time
    Offered, ///< ready for the next reader, with the copy of an expired one
    ToClear, ///< nobody is next: the copy is to be taken off the hold shelf
    Lapsed, ///< the reader does not need it any more
    Resumed, ///< its suspension is over
    Reminded, ///< its last day comes near
    Released, ///< alerts whose time has come
    Dropped, ///< alerts that are of no use any more
};
inline constexpr int upkeptCount = 8;

/// "expired", "to-clear", … as JSON names it.
[[nodiscard]] QString toText(Upkept what);

/// One thing that was done, with the names that staff know it by.
struct UpkeepItem {
    Upkept what = Upkept::Expired;
    ReservationId reservation;
    AnnouncementId announcement;
    BookId book;
    QString title; ///< of the book or the announcement
    QString card; ///< of the reader; empty: there is none
    std::optional<UtcTime> pickupBy;
    QString reason; ///< why nobody is rung, why it was dropped; empty: all is well
    std::optional<AlertKind> alert; ///< what the deliveries say
    std::optional<UtcTime> alertAt; ///< when they go out
    int deliveries = 0; ///< messages that were queued, released or dropped

    bool operator==(const UpkeepItem &) const = default;
};

struct UpkeepReport {
    QList<UpkeepItem> items; ///< in the order in which it was done
    /// All alerts are held since the library was restored, so no reservation was touched: what an
    /// older copy of the library knows of them may long be over.
    bool waitsForStaff = false;

    /// Things of a kind: reservations; of Released and Dropped deliveries.
    [[nodiscard]] int count(Upkept what) const;
    /// New messages: those of Released were queued before.
    [[nodiscard]] int queued() const;
    /// Nothing was done.
    [[nodiscard]] bool isEmpty() const { return items.isEmpty(); }
    void append(const UpkeepReport &more)
    {
        items += more.items;
        waitsForStaff = waitsForStaff || more.waitsForStaff;
    }

    bool operator==(const UpkeepReport &) const = default;
};

} // namespace bookbell
