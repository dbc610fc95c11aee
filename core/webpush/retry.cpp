// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/retry.h"

#include <algorithm>

namespace bookbell {

std::chrono::milliseconds retryDelay(int attempt, double jitter)
{
    using std::chrono::milliseconds;
    constexpr milliseconds first = std::chrono::seconds {1};
    // With a quarter on top it is 15 minutes.
    constexpr milliseconds ceiling = std::chrono::minutes {12};
    // 2^10 s is above the ceiling already; the shift stays small whatever comes in.
    const int doublings = std::clamp(attempt, 1, 11) - 1;
    const milliseconds base = std::min(first * (1 << doublings), ceiling);
    const double factor = 0.75 + 0.5 * std::clamp(jitter, 0.0, 1.0);
    return milliseconds {
        static_cast<milliseconds::rep>(static_cast<double>(base.count()) * factor)};
}

} // namespace bookbell
