// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

#include "core/base/clock.h"

namespace bookbell {

/// How fast something goes on, from how much of it was done at the moments that were looked at.
class SendingRate
{
public:
    /// Only the last seconds count, so that a standstill shows.
    static constexpr std::chrono::seconds window {10};

    /// A smaller number than before (another announcement, a retry) begins anew.
    void add(UtcTime now, qint64 done);
    void clear() { m_samples.clear(); }
    /// 0 until two moments at least half a second apart are known.
    [[nodiscard]] double perSecond() const;
    [[nodiscard]] std::optional<std::chrono::seconds> timeFor(qint64 rest) const;

private:
    struct Sample {
        UtcTime at;
        qint64 done = 0;
    };
    QList<Sample> m_samples;
};

} // namespace bookbell
