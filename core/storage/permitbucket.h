// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/base/clock.h"

namespace bookbell {

/// How many messages may go to a push service now, where staff have set how many a second: a token
/// bucket. It holds a twentieth of a second's worth, and always one, so that a rest is not followed
/// by a storm.
///
/// A value; kept with the service, so that all senders of a library share it. In thousandths, of
/// which a millisecond brings `perSecond`: whole numbers only.
class PermitBucket
{
public:
    /// As stored at `at`; without either it is full. `perSecond` above 0.
    PermitBucket(int perSecond, std::optional<qint64> thousandths, std::optional<UtcTime> at,
                 UtcTime now);

    /// What is left, as of the time that it was made with.
    [[nodiscard]] qint64 thousandths() const { return m_thousandths; }
    /// Whole messages that may go now.
    [[nodiscard]] int available() const;
    void take(qint64 count) { m_thousandths -= count * 1000; }
    /// When the next one may go; `now` where one may.
    [[nodiscard]] UtcTime nextAt() const;

private:
    int m_perSecond;
    qint64 m_thousandths;
    UtcTime m_now;
};

} // namespace bookbell
