// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/sendwindow.h"

#include <algorithm>

namespace bookbell {

namespace {

constexpr int minSize = 4;
constexpr qint64 epochMs = 100;
constexpr int epochAnswers = 50;
constexpr double growth = 1.5;
constexpr double flatGrowth = 2;
constexpr double betterBy = 1.04;
/// Answers that take no longer than this beside the best: more at once would not wait either.
constexpr double flatFactor = 1.25;
/// Below that many milliseconds a latency is this computer's own work.
constexpr double flatFromMs = 10;
constexpr double baseDriftPerSecond = 0.02;
/// With so few messages the network may be another one by now.
constexpr double restSeconds = 60;
/// Below this part of its best a service has become slower for good, and the best is forgotten.
constexpr double muchWorse = 0.8;
/// A service counts as slow when it takes this many times as long as at its best, and so many
/// milliseconds longer that it is no accident.
constexpr double slowFactor = 3;
constexpr double slowMs = 50;

constexpr int reservePart = 10;
constexpr int maxReserve = 32;

constexpr int troublesThatBreak = 20;
/// A machine without network would else spin through its whole outbox; it is back at once.
constexpr qint64 firstSilenceMs = 250;
constexpr qint64 longestSilenceMs = 15'000;
/// A service in trouble is left in peace for longer.
constexpr qint64 firstTroubleMs = 1'000;
constexpr qint64 longestTroubleMs = 120'000;
constexpr qint64 longestWaitMs = 900'000;

qint64 doubled(qint64 firstMs, int times, qint64 longestMs)
{
    return std::min(longestMs, firstMs << std::clamp(times, 0, 10));
}

} // namespace

int SendWindow::reserve() const
{
    return std::clamp(m_size / reservePart, 1, maxReserve);
}

int SendWindow::budget(qint64 nowMs, int settling) const
{
    const int out = m_handedOut - settling;
    if (!isOpen())
        return out == 0 && nowMs >= m_nextTryMs ? 1 : 0;
    return std::max(0, m_size - out);
}

int SendWindow::announcedBudget(qint64 nowMs, int settling) const
{
    const int all = budget(nowMs, settling);
    return isOpen() ? std::max(0, all - reserve()) : all;
}

void SendWindow::answered(qint64 nowMs, qint64 latencyMs)
{
    reset(State::Open);
    if (m_epochStartMs < 0)
        beginEpoch(nowMs);
    ++m_epochAnswers;
    m_epochLatencyMs += latencyMs;
    m_wasFull = m_wasFull || m_handedOut >= std::min(m_size * 9 / 10, m_size - reserve());
    // Over a round of answers at least: within one they come in bursts.
    if (nowMs - m_epochStartMs >= std::max(epochMs, m_epochLatencyMs / m_epochAnswers)
        && m_epochAnswers >= std::max(epochAnswers, m_size / 2))
        endEpoch(nowMs);
}

void SendWindow::beginEpoch(qint64 nowMs)
{
    m_epochStartMs = nowMs;
    m_epochAnswers = 0;
    m_epochLatencyMs = 0;
    m_wasFull = false;
}

void SendWindow::endEpoch(qint64 nowMs)
{
    const double perSecond = 1000.0 * m_epochAnswers / static_cast<double>(nowMs - m_epochStartMs);
    const double latency = static_cast<double>(m_epochLatencyMs) / m_epochAnswers;
    const double seconds = static_cast<double>(nowMs - m_epochStartMs) / 1000.0;
    // The base drifts up slowly, so that one lucky epoch does not slow a service for ever.
    m_baseLatencyMs = m_baseLatencyMs <= 0
        ? latency
        : std::min(m_baseLatencyMs * (1 + baseDriftPerSecond * seconds), latency);
    m_flatLatencyMs = m_flatLatencyMs <= 0 || seconds > restSeconds
        ? latency
        : std::min(m_flatLatencyMs, latency);
    const bool isFaster = perSecond > m_bestPerSecond * betterBy;
    // The service is far away, and answers as soon as it did to fewer.
    const bool isFlat = latency >= flatFromMs && latency <= m_flatLatencyMs * flatFactor;
    if (m_wasFull && (isFaster || isFlat))
        m_size = std::min(maxSize, static_cast<int>(m_size * (isFlat ? flatGrowth : growth)));
    if (isFaster) {
        m_bestPerSecond = perSecond;
    } else {
        if (latency > m_baseLatencyMs * slowFactor && latency > m_baseLatencyMs + slowMs)
            m_size = std::max(minSize, m_size * 4 / 5);
        if (perSecond < m_bestPerSecond * muchWorse)
            m_bestPerSecond *= 0.95;
    }
    beginEpoch(nowMs);
}

bool SendWindow::countTrouble()
{
    if (isLatecomer())
        return false;
    ++m_troubles;
    if (isOpen()) {
        if (m_troubles < troublesThatBreak)
            return false;
        m_state = State::Broken;
    }
    m_isTrying = false;
    ++m_tries;
    return true;
}

void SendWindow::unanswered(qint64 nowMs)
{
    // The second try goes at once, the others further and further apart.
    if (countTrouble())
        m_nextTryMs =
            m_tries < 2 ? 0 : nowMs + doubled(firstSilenceMs, m_tries - 2, longestSilenceMs);
}

void SendWindow::troubled(qint64 nowMs, qint64 waitMs)
{
    // It answers, which is all that the first request is to show.
    if (m_state == State::Alone)
        reset(State::Open);
    if (!countTrouble())
        return;
    const qint64 pauseMs = doubled(firstTroubleMs, m_tries - 1, longestTroubleMs);
    m_nextTryMs = nowMs + std::max(pauseMs, std::min(waitMs, longestWaitMs));
}

void SendWindow::throttled(qint64 nowMs)
{
    reset(State::Open);
    // Whoever was on the way is told the same: that counts once.
    if (nowMs - m_lastShrinkMs < 1000)
        return;
    m_lastShrinkMs = nowMs;
    m_size = std::max(minSize, m_size / 2);
    m_bestPerSecond = 0;
    m_epochStartMs = -1;
}

void SendWindow::close()
{
    reset(State::Alone);
}

void SendWindow::reset(State state)
{
    m_state = state;
    m_troubles = 0;
    m_tries = 0;
    m_isTrying = false;
    m_nextTryMs = 0;
}

} // namespace bookbell
