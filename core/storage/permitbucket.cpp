// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/permitbucket.h"

#include <algorithm>

namespace bookbell {

namespace {

constexpr qint64 heldThousandths = 50; // for each message a second
/// Never two at once, and what is brought while one is not taken is not lost.
constexpr qint64 justOne = 1999;

} // namespace

PermitBucket::PermitBucket(int perSecond, std::optional<qint64> thousandths,
                           std::optional<UtcTime> at, UtcTime now)
    : m_perSecond(perSecond)
    , m_thousandths(std::max(justOne, perSecond * heldThousandths))
    , m_now(now)
{
    if (!thousandths || !at)
        return;
    // A clock that was set back gives nothing, and takes nothing. A day fills any bucket.
    const auto passed = std::clamp(now - *at, std::chrono::milliseconds(0),
                                   std::chrono::milliseconds(std::chrono::hours(24)));
    m_thousandths = std::min(m_thousandths, *thousandths + passed.count() * perSecond);
}

int PermitBucket::available() const
{
    return static_cast<int>(std::max(qint64 {0}, m_thousandths / 1000));
}

UtcTime PermitBucket::nextAt() const
{
    const qint64 missing = std::max(qint64 {0}, 1000 - m_thousandths);
    return m_now + std::chrono::milliseconds((missing + m_perSecond - 1) / m_perSecond);
}

} // namespace bookbell
