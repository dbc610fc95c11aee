// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace bookbell {

/// How long to wait after the attempt with the number `attempt` (from 1) came to nothing: a second,
/// then doubling, at most 15 minutes. `jitter` 0 … 1 spreads it by a quarter to either side, so
/// that messages that failed together do not come back together.
[[nodiscard]] std::chrono::milliseconds retryDelay(int attempt, double jitter);

} // namespace bookbell
