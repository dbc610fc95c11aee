// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bookbell {

/// How many messages may be handed out to one push service without a recorded result, whatever the
/// lanes. Closed at first: one request goes alone until an answer has come. Then it starts at 100,
/// grows only while throughput grows with it, shrinks when the service throttles or slows down, and
/// never passes 2000.
///
/// A value without threads; times are milliseconds of a clock that only runs forward.
class SendWindow
{
public:
    static constexpr int startSize = 100;
    static constexpr int maxSize = 2000;

    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] int handedOut() const { return m_handedOut; }
    /// True once the service has answered; a refusal closes it again.
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// How many more may be handed out at `nowMs`, when `settling` of those out are being recorded.
    [[nodiscard]] int budget(qint64 nowMs, int settling = 0) const;
    /// When a closed window lets the next lone request go; 0: now.
    [[nodiscard]] qint64 nextTryMs() const { return m_nextTryMs; }

    void handOut(int count) { m_handedOut += count; }
    void recorded(int count) { m_handedOut -= count; }

    /// A complete answer that was no refusal came after `latencyMs`.
    void answered(qint64 nowMs, qint64 latencyMs);
    /// No answer at all. After many in a row the service is tried with one request at a time.
    void unanswered(qint64 nowMs);
    void throttled(qint64 nowMs);
    /// The VAPID token was refused: the next request goes alone again.
    void close();

private:
    void endEpoch(qint64 nowMs);
    void beginEpoch(qint64 nowMs);

    int m_size = startSize;
    int m_handedOut = 0;
    bool m_isOpen = false;
    int m_silence = 0; ///< requests in a row without an answer
    qint64 m_nextTryMs = 0;

    // Throughput and latency are compared from epoch to epoch.
    qint64 m_epochStartMs = -1;
    int m_epochAnswers = 0;
    qint64 m_epochLatencyMs = 0;
    bool m_wasFull = false;
    double m_bestPerSecond = 0;
    double m_baseLatencyMs = 0;
    qint64 m_lastShrinkMs = -1'000'000;
};

} // namespace bookbell
