// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bookbell {

/// How many messages may be handed out to one push service without a recorded result, whatever the
/// lanes. Closed at first: one request goes alone until an answer has come. Then it starts at 100,
/// grows only while throughput grows with it or answers come as soon as ever, shrinks when the
/// service throttles or slows down, and never passes 2000. A little of it is kept for personal
/// alerts, which do not wait for the answers to announcements.
///
/// It is a circuit breaker as well: after many requests in a row without a good answer (none at
/// all, or 5xx) it breaks, and one goes alone at growing intervals until a good one comes.
///
/// A value without threads; times are milliseconds of a clock that only runs forward.
class SendWindow
{
public:
    static constexpr int startSize = 100;
    static constexpr int maxSize = 2000;

    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] int handedOut() const { return m_handedOut; }
    /// True once the service has answered; a refusal closes it again, and so does lasting trouble.
    [[nodiscard]] bool isOpen() const { return m_state == State::Open; }
    /// Closed by lasting trouble.
    [[nodiscard]] bool isBroken() const { return m_state == State::Broken; }
    /// How many more may be handed out at `nowMs`, when `settling` of those out are being recorded.
    [[nodiscard]] int budget(qint64 nowMs, int settling = 0) const;
    /// The same for announcements.
    [[nodiscard]] int announcedBudget(qint64 nowMs, int settling = 0) const;
    /// When a closed window lets the next lone request go; 0: now.
    [[nodiscard]] qint64 nextTryMs() const { return m_nextTryMs; }

    /// Lone tries have come to nothing, or it is broken: something is wrong over there.
    [[nodiscard]] bool isInTrouble() const { return isBroken() || (!isOpen() && m_tries > 1); }

    void handOut(int count) { m_handedOut += count; }
    /// What is handed out now is the lone try of a closed window.
    void goAlone() { m_isTrying = true; }
    void recorded(int count) { m_handedOut -= count; }

    /// A complete answer that was neither a refusal nor 5xx came after `latencyMs`.
    void answered(qint64 nowMs, qint64 latencyMs);
    /// 5xx, with the wait that the service asked for, if any.
    void troubled(qint64 nowMs, qint64 waitMs = 0);
    /// No answer at all.
    void unanswered(qint64 nowMs);
    void throttled(qint64 nowMs);
    /// The VAPID token was refused: the next request goes alone again.
    void close();

private:
    enum class State { Alone, Open, Broken };

    [[nodiscard]] int reserve() const;
    /// True where this is one of those that were out when it closed, which tell nothing new.
    [[nodiscard]] bool isLatecomer() const { return !isOpen() && m_handedOut > 1 && !m_isTrying; }
    /// Counts one more in a row; true where it leaves the window closed, or was a lone try.
    [[nodiscard]] bool countTrouble();
    void reset(State state);
    void endEpoch(qint64 nowMs);
    void beginEpoch(qint64 nowMs);

    int m_size = startSize;
    int m_handedOut = 0;
    State m_state = State::Alone;
    int m_troubles = 0; ///< requests in a row without a good answer
    int m_tries = 0; ///< lone ones of these, since it closed
    bool m_isTrying = false; ///< the lone one is under way
    qint64 m_nextTryMs = 0;

    // Throughput and latency are compared from epoch to epoch.
    qint64 m_epochStartMs = -1;
    int m_epochAnswers = 0;
    qint64 m_epochLatencyMs = 0;
    bool m_wasFull = false;
    double m_bestPerSecond = 0;
    double m_baseLatencyMs = 0; ///< the best, forgotten by and by
    double m_flatLatencyMs = 0; ///< the best since a rest
    qint64 m_lastShrinkMs = -1'000'000;
};

} // namespace bookbell
