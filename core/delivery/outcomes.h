// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/alerts/quiethours.h"
#include "core/delivery/sendjob.h"

namespace bookbell {

/// What is recorded about an attempt. Refused goes back to queued and counts no attempt; what would
/// be retried after the message's lifetime fails as expired. `waitUntil`: when the push service may
/// be asked again, for one that throttles. `jitter` 0 … 1 spreads retries.
[[nodiscard]] DeliveryOutcome outcomeOf(const SendReport &report, UtcTime now, double jitter,
                                        std::optional<UtcTime> waitUntil = {});

/// The same for all that the message spoke for: what is retried is retried together, each within
/// its own lifetime.
[[nodiscard]] std::vector<DeliveryOutcome> outcomesOf(const SendReport &report, UtcTime now,
                                                      double jitter,
                                                      std::optional<UtcTime> waitUntil = {});

/// A claimed delivery with its others, one after the other.
[[nodiscard]] std::vector<ClaimedDelivery> membersOf(ClaimedDelivery delivery);
/// One delivery that speaks for `members`, which are not empty: the first of them.
[[nodiscard]] ClaimedDelivery gathered(std::vector<ClaimedDelivery> members);

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
