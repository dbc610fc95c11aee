// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alertrules.h"
#include "core/base/settings.h"
#include "core/circulation/reservation.h"
#include "core/storage/stores.h"

namespace bookbell {

// Parts of an act, for whoever holds a transaction: the alert's deliveries are written beside the
// change that they tell of. Each returns how many were written, one for every working subscription
// of the reader; errors are those of the database.

[[nodiscard]] QuietHours quietHoursOf(const Settings &settings);

/// When an alert that staff cause now goes out: where `delayed` after `alerts.delay`, a ready one
/// after `alerts.grouping` besides, in which others may join it; and not in the quiet hours.
[[nodiscard]] AlertSchedule alertSchedule(AlertKind kind, const Settings &settings, UtcTime now,
                                          bool delayed);
/// The same of a ready alert that time causes: there is no scan that could be mistaken.
[[nodiscard]] AlertSchedule offerSchedule(const Settings &settings, UtcTime now);

/// Tells the reader of a ready reservation. `renotify`: rings again on purpose, so without delay,
/// and alone. Else it joins what this reader is to hear of within `alerts.grouping`.
[[nodiscard]] Result<int> enqueueReadyAlert(Stores &stores, const Reservation &reservation,
                                            const Settings &settings, UtcTime now, bool renotify);

/// What was written about something that time has done.
struct TimedAlert {
    int queued = 0; ///< messages that go out
    int tooLate = 0; ///< messages that are listed as dropped: nobody has any use for them
    UtcTime dueAt; ///< when they go out, or would have
    QString heldReason; ///< why not at once; empty: at once
};

/// Tells the reader of a reservation that became ready by the schedule.
[[nodiscard]] Result<TimedAlert> enqueueOfferAlert(Stores &stores, const Reservation &reservation,
                                                   const Settings &settings, UtcTime now);

/// Reminds the reader of a ready reservation of its last day.
[[nodiscard]] Result<TimedAlert> enqueueReminderAlert(Stores &stores,
                                                      const Reservation &reservation,
                                                      const Settings &settings, UtcTime now);

/// Tells the reader that the copy is not kept any more. Of use for two days from the end of the
/// pick-up, whenever the program noticed it.
[[nodiscard]] Result<TimedAlert> enqueueExpiredAlert(Stores &stores, const Reservation &reservation,
                                                     const Settings &settings, UtcTime now);

/// Tells the reader that the reservation was cancelled; or, where it is open (again), that an
/// earlier alert was wrong.
[[nodiscard]] Result<int> enqueueCancelledAlert(Stores &stores, const Reservation &reservation,
                                                const Settings &settings, UtcTime now);

/// Tells a reader who watches the book that it is back.
[[nodiscard]] Result<int> enqueueAvailableAlert(Stores &stores, BookId book, ReaderId reader,
                                                const Settings &settings, UtcTime now);

/// Tells a reader who watches the book, and has heard that it is back, that it is not.
[[nodiscard]] Result<int> enqueueAvailableCorrection(Stores &stores, BookId book, ReaderId reader,
                                                     const Settings &settings, UtcTime now);

/// To a device in front of staff: at once, whatever the hour.
[[nodiscard]] Result<int> enqueueTestAlert(Stores &stores, ReaderId reader,
                                           const Settings &settings, UtcTime now);

} // namespace bookbell
