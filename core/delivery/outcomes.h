// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/alerts/quiethours.h"
#include "core/delivery/sendjob.h"

namespace bookbell {

/// What is recorded about an attempt. Refused goes back to queued and counts no attempt; what would
/// be retried after the message's lifetime fails as expired. `waitUntil`: when the push service may
/// be asked again, for one that throttles. `jitter` 0 … 1 spreads retries.
[[nodiscard]] DeliveryOutcome outcomeOf(const SendReport &report, UtcTime now, double jitter,
                                        std::optional<UtcTime> waitUntil = {});

/// The reason why a claimed delivery must not be sent any more, as an outcome; nothing where its
/// reason still holds.
[[nodiscard]] std::optional<DeliveryOutcome> outcomeIfEnded(const ClaimedDelivery &delivery,
                                                            UtcTime now);

/// A claimed delivery that the quiet hours have overtaken, held until they end.
[[nodiscard]] std::optional<DeliveryOutcome> outcomeIfQuiet(const ClaimedDelivery &delivery,
                                                            UtcTime now,
                                                            const QuietHours &quietHours,
                                                            const QTimeZone &zone);

} // namespace bookbell
