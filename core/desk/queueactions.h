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

/// When an alert that is caused now goes out: after `alerts.delay` where `delayed`, and not in the
/// quiet hours.
[[nodiscard]] AlertSchedule alertSchedule(AlertKind kind, const Settings &settings, UtcTime now,
                                          bool delayed);

/// Tells the reader of a ready reservation. `renotify`: rings again on purpose, so without delay.
[[nodiscard]] Result<int> enqueueReadyAlert(Stores &stores, const Reservation &reservation,
                                            const Settings &settings, UtcTime now, bool renotify);

/// Tells the reader that the reservation was cancelled; or, where it is open (again), that an
/// earlier alert was wrong.
[[nodiscard]] Result<int> enqueueCancelledAlert(Stores &stores, const Reservation &reservation,
                                                const Settings &settings, UtcTime now);

/// Tells a reader who watches the book that it is back.
[[nodiscard]] Result<int> enqueueAvailableAlert(Stores &stores, BookId book, ReaderId reader,
                                                const Settings &settings, UtcTime now);

/// To a device in front of staff: at once, whatever the hour.
[[nodiscard]] Result<int> enqueueTestAlert(Stores &stores, ReaderId reader,
                                           const Settings &settings, UtcTime now);

} // namespace bookbell
