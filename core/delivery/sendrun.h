// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include "core/delivery/sender.h"

namespace bookbell {

/// What a run of the command `send` did.
struct SendSummary {
    qint64 accepted = 0; ///< in this run
    qint64 gone = 0; ///< in this run
    qint64 failed = 0; ///< in this run
    qint64 queued = 0; ///< all that is still open: queued, retrying, leased
    double seconds = 0;
    /// What is left waits for paused push services: staff must resume them.
    bool isBlockedByPause = false;

    bool operator==(const SendSummary &) const = default;
};

/// A sender that runs until it is told to stop, or until nothing is left to send.
///
/// Lives on the thread that made it; ends with exactly one finished() or failed(). The database and
/// the clock must outlive it.
class SendRun final : public QObject
{
    Q_OBJECT

public:
    enum class Until { Stopped, Empty };

    SendRun(Database &database, const Clock &clock, Until until, const SenderOptions &options = {},
            QObject *parent = nullptr);

    void start();
    /// The way out, for SIGTERM: finished() follows within two seconds.
    void stop();
    [[nodiscard]] Sender &sender() { return m_sender; }

Q_SIGNALS:
    void finished(const bookbell::SendSummary &summary);
    void failed(const bookbell::Error &error);

private:
    void checkWhatIsLeft();
    void summarise();

    Database &m_database;
    const Until m_until;
    Sender m_sender;
    SendSummary m_summary;
    std::optional<Error> m_damage;
    QElapsedTimer m_elapsed;
    bool m_isChecking = false;
    bool m_isStopping = false;
};

} // namespace bookbell
