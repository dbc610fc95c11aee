// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/sendwindow.h"

#include <algorithm>

namespace bookbell {

namespace {

constexpr int minSize = 4;
constexpr qint64 epochMs = 100;
constexpr int epochAnswers = 50;
constexpr double growth = 1.5;
constexpr double betterBy = 1.04;
/// Below this part of its best a service has become slower for good, and the best is forgotten.
constexpr double muchWorse = 0.8;
/// A service counts as slow when it takes this many times as long as at its best, and so many
/// milliseconds longer that it is no accident.
constexpr double slowFactor = 3;
constexpr double slowMs = 50;
constexpr int silenceThatCloses = 20;
constexpr qint64 longestTryMs = 15'000;

} // namespace

int SendWindow::budget(qint64 nowMs, int settling) const
{
    const int out = m_handedOut - settling;
    if (!m_isOpen)
        return out == 0 && nowMs >= m_nextTryMs ? 1 : 0;
    return std::max(0, m_size - out);
}

void SendWindow::answered(qint64 nowMs, qint64 latencyMs)
{
    m_isOpen = true;
    m_silence = 0;
    m_nextTryMs = 0;
    if (m_epochStartMs < 0)
        beginEpoch(nowMs);
    ++m_epochAnswers;
    m_epochLatencyMs += latencyMs;
    m_wasFull = m_wasFull || m_handedOut * 10 >= m_size * 9;
    if (nowMs - m_epochStartMs >= epochMs && m_epochAnswers >= std::max(epochAnswers, m_size / 2))
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
    // The base drifts up slowly, so that one lucky epoch does not slow a service for ever.
    m_baseLatencyMs = m_baseLatencyMs <= 0 ? latency : std::min(m_baseLatencyMs * 1.02, latency);
    const bool isFaster = perSecond > m_bestPerSecond * betterBy;
    if (isFaster) {
        if (m_wasFull)
            m_size = std::min(maxSize, static_cast<int>(m_size * growth));
        m_bestPerSecond = perSecond;
    } else {
        if (latency > m_baseLatencyMs * slowFactor && latency > m_baseLatencyMs + slowMs)
            m_size = std::max(minSize, m_size * 4 / 5);
        if (perSecond < m_bestPerSecond * muchWorse)
            m_bestPerSecond *= 0.95;
    }
    beginEpoch(nowMs);
}

void SendWindow::unanswered(qint64 nowMs)
{
    // The others that were out when it closed tell nothing new.
    if (!m_isOpen && m_handedOut > 1)
        return;
    ++m_silence;
    if (m_isOpen && m_silence >= silenceThatCloses) {
        m_isOpen = false;
        m_silence = 1;
    }
    if (m_isOpen)
        return;
    // The second try goes at once, the others further and further apart: a machine without network
    // would else spin through its whole outbox.
    m_nextTryMs = m_silence < 2
        ? 0
        : nowMs + std::min(longestTryMs, qint64 {250} << std::min(m_silence - 2, 6));
}

void SendWindow::throttled(qint64 nowMs)
{
    m_isOpen = true;
    m_silence = 0;
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
    m_isOpen = false;
    m_silence = 0;
    m_nextTryMs = 0;
}

} // namespace bookbell
