// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace bookbell {

/// A clock that stands until a test moves it.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(UtcTime start)
        : m_nowMs(toMs(start))
    {
    }
    [[nodiscard]] UtcTime now() const override { return fromMs(m_nowMs.load()); }
    void set(UtcTime time) { m_nowMs = toMs(time); }
    void advance(std::chrono::milliseconds by) { m_nowMs += by.count(); }

private:
    std::atomic<qint64> m_nowMs;
};

} // namespace bookbell
