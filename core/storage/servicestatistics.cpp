// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servicestatistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/storage/deliverystore.h"

namespace bookbell {

void LatencyHistogram::add(qint64 latencyMs)
{
    const auto bound = std::ranges::lower_bound(boundsMs, latencyMs);
    ++m_counts[static_cast<size_t>(bound - boundsMs.begin())];
    m_sumMs += std::max<qint64>(0, latencyMs);
}

LatencyHistogram &LatencyHistogram::operator+=(const LatencyHistogram &other)
{
    for (size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i] += other.m_counts[i];
    m_sumMs += other.m_sumMs;
    return *this;
}

qint64 LatencyHistogram::total() const
{
    return std::accumulate(m_counts.cbegin(), m_counts.cend(), qint64 {0});
}

std::optional<double> LatencyHistogram::quantileMs(double q) const
{
    const qint64 all = total();
    if (all == 0)
        return {};
    const double rank = std::clamp(q, 0.0, 1.0) * static_cast<double>(all);
    qint64 below = 0;
    for (size_t i = 0; i < boundsMs.size(); ++i) {
        const qint64 here = m_counts[i];
        if (here > 0 && static_cast<double>(below + here) >= rank) {
            const double low = i == 0 ? 0 : boundsMs[i - 1];
            const double share = (rank - static_cast<double>(below)) / static_cast<double>(here);
            return low + (boundsMs[i] - low) * std::max(0.0, share);
        }
        below += here;
    }
    return boundsMs.back();
}

static qint64 pieceOf(UtcTime at)
{
    return at.time_since_epoch() / RecentCount::piece;
}

void RecentCount::add(UtcTime at, qint64 count)
{
    add(pieceOf(at), count);
}

void RecentCount::add(qint64 number, qint64 count)
{
    constexpr qint64 size = std::tuple_size_v<Pieces>;
    // So far back is only a clock that was ahead and has been set right.
    if (number <= m_newest - 2 * size || number >= m_newest + size) {
        m_pieces = {};
        m_newest = number;
    }
    for (; m_newest < number; ++m_newest) {
        std::shift_left(m_pieces.begin(), m_pieces.end(), 1);
        m_pieces.back() = 0;
    }
    const qint64 index = size - 1 - (m_newest - number);
    if (index >= 0)
        m_pieces[static_cast<size_t>(index)] += count;
}

RecentCount &RecentCount::operator+=(const RecentCount &other)
{
    for (size_t i = 0; i < other.m_pieces.size(); ++i) {
        if (other.m_pieces[i] != 0)
            add(other.m_newest - static_cast<qint64>(other.m_pieces.size() - 1 - i),
                other.m_pieces[i]);
    }
    return *this;
}

double RecentCount::perSecond(UtcTime now, std::chrono::seconds span) const
{
    const qint64 present = pieceOf(now);
    const qint64 wanted = std::min(span, longest) / piece;
    qint64 count = 0;
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        const qint64 number = m_newest - static_cast<qint64>(m_pieces.size() - 1 - i);
        if (number <= present && number >= present - wanted)
            count += m_pieces[i];
    }
    const auto begun = now.time_since_epoch() % piece;
    const std::chrono::duration<double> time = begun + wanted * piece;
    return time.count() > 0 ? static_cast<double>(count) / time.count() : 0;
}

void ServiceStatistics::count(const DeliveryOutcome &outcome, UtcTime now)
{
    if (outcome.latencyMs) {
        ++sent;
        if (outcome.httpStatus != 0)
            latency.add(*outcome.latencyMs);
    }
    switch (outcome.state) {
    case DeliveryState::Accepted:
        ++accepted;
        lately.add(now, 1);
        break;
    case DeliveryState::Gone:
        ++gone;
        break;
    case DeliveryState::Failed:
        ++failed;
        break;
    case DeliveryState::Retrying:
        ++retried;
        break;
    default:
        break;
    }
}

ServiceStatistics &ServiceStatistics::operator+=(const ServiceStatistics &other)
{
    sent += other.sent;
    accepted += other.accepted;
    gone += other.gone;
    failed += other.failed;
    retried += other.retried;
    latency += other.latency;
    lately += other.lately;
    return *this;
}

} // namespace bookbell
