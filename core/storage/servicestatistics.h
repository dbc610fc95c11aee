// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include "core/base/clock.h"

namespace bookbell {

struct DeliveryOutcome;

/// How long answers took, counted within fixed bounds that grow by a factor of about 1.6 from 1 ms
/// to 60 s, so that two can be added and a quantile is off by a quarter of itself at most.
class LatencyHistogram
{
public:
    static constexpr std::array<int, 25> boundsMs {
        1,   2,   3,    4,    6,    10,   16,   25,     40,     63,     100,    160,   250,
        400, 630, 1000, 1600, 2500, 4000, 6300, 10'000, 16'000, 25'000, 40'000, 60'000};
    /// Of each bound those that it is the first to hold; behind them what took longer than all.
    using Counts = std::array<qint64, boundsMs.size() + 1>;

    LatencyHistogram() = default;
    LatencyHistogram(const Counts &counts, qint64 sumMs)
        : m_counts(counts)
        , m_sumMs(sumMs)
    {
    }

    void add(qint64 latencyMs);
    LatencyHistogram &operator+=(const LatencyHistogram &other);

    [[nodiscard]] const Counts &counts() const { return m_counts; }
    [[nodiscard]] qint64 sumMs() const { return m_sumMs; }
    [[nodiscard]] qint64 total() const;
    /// In milliseconds, `q` from 0 to 1: the answers within a bound count as spread evenly. 60 000
    /// where it lies beyond; none without any answer.
    [[nodiscard]] std::optional<double> quantileMs(double q) const;

    bool operator==(const LatencyHistogram &) const = default;

private:
    Counts m_counts {};
    qint64 m_sumMs = 0;
};

/// How many of something happened in the last minute, in pieces of five seconds.
class RecentCount
{
public:
    static constexpr std::chrono::seconds piece {5};
    static constexpr std::chrono::seconds longest {60};
    /// A minute, and the piece that has just begun.
    using Pieces = std::array<qint64, longest / piece + 1>;

    RecentCount() = default;
    /// `newest`: since 1970, which piece the last of `pieces` is.
    RecentCount(qint64 newest, const Pieces &pieces)
        : m_newest(newest)
        , m_pieces(pieces)
    {
    }

    void add(UtcTime at, qint64 count);
    RecentCount &operator+=(const RecentCount &other);

    [[nodiscard]] qint64 newest() const { return m_newest; }
    [[nodiscard]] const Pieces &pieces() const { return m_pieces; }
    /// In a second, over the last `span` (at most `longest`) before `now` and what has begun since.
    [[nodiscard]] double perSecond(UtcTime now, std::chrono::seconds span) const;

    bool operator==(const RecentCount &) const = default;

private:
    void add(qint64 number, qint64 count);

    qint64 m_newest = 0;
    Pieces m_pieces {}; ///< the oldest first
};

/// What push services have answered. A message that speaks for several deliveries is sent once and
/// ends each of them.
struct ServiceStatistics {
    qint64 sent = 0; ///< messages, each attempt by itself, answered or not
    qint64 accepted = 0; ///< deliveries, as all that follows
    qint64 gone = 0;
    qint64 failed = 0;
    qint64 retried = 0; ///< attempts that came to nothing and are made again
    LatencyHistogram latency; ///< of answers, whatever they said
    RecentCount lately; ///< accepted ones

    void count(const DeliveryOutcome &outcome, UtcTime now);
    ServiceStatistics &operator+=(const ServiceStatistics &other);

    bool operator==(const ServiceStatistics &) const = default;
};

} // namespace bookbell
