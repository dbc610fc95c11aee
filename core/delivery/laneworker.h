// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QMutex>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QThread>
#include <QTimer>

#include <deque>

#include "core/delivery/lane.h"
#include "core/delivery/messagebuilder.h"
#include "core/webpush/pushrequest.h"

namespace bookbell {

/// The side of a lane that lives on its thread, together with its network manager.
class Lane::Worker final : public QObject
{
    Q_OBJECT

public:
    Worker(const SenderOptions &options, const Clock &clock, VapidTokenCache &tokens,
           std::function<void()> wake);

    void begin();
    /// Ends the thread; on the caller's.
    void end();

    // From any thread.
    void post(std::vector<SendJob> jobs);
    [[nodiscard]] std::vector<SendReport> takeReports();

    // On the lane's thread.
    void takeBackIf(const std::function<bool(const SendJob &)> &matches);
    void abortAll();

private:
    /// A request that the network manager has.
    struct Flight {
        SendJob job;
        qint64 startedMs = 0;
        qsizetype bodySize = 0;
        bool isWritten = false;
        bool isSmaller = false; ///< the second try after a 413
        bool isTakenBack = false;
        bool isMoved = false; ///< waits again, for another connection
        NetworkTrouble abortedFor = NetworkTrouble::Other; ///< why abort() was called, if it was
    };

    /// How it goes with one push service on the present network manager.
    struct Road {
        bool hasAnswered = false;
        bool isHttp2 = false;
        qint64 movedMs = 0; ///< when a request was last written or answered
    };

    void pull();
    /// Moves what was posted to its place among what waits.
    void collect();
    void pump();
    void startNext();
    void fly(SendJob job, const PushRequest &request, bool isSmaller);
    void finish(QNetworkReply *reply);
    [[nodiscard]] SendReport classified(const Flight &flight, QNetworkReply *reply) const;
    void sweep();
    void abort(QNetworkReply *reply, NetworkTrouble reason);
    void report(SendReport report);
    void report(const SendJob &job, SendReport::Kind kind, const QString &reason = {},
                PushVerdict verdict = PushVerdict::Failed);
    void use(const NetworkOptions &network);
    void renewNetwork();
    void moveStuck();
    void moveToNewConnection(ServiceId service);
    void moveUnwritten(ServiceId service, const QNetworkAccessManager *from);

    const SenderOptions m_options;
    const Clock &m_clock;
    MessageBuilder m_builder;
    const std::function<void()> m_wake;

    QMutex m_mutex;
    std::vector<SendJob> m_incoming;
    std::vector<SendReport> m_reports;

    QThread m_thread;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::optional<NetworkOptions> m_networkOptions;
    QSslConfiguration m_ssl;
    std::deque<SendJob> m_waiting;
    QHash<QNetworkReply *, Flight> m_flying;
    QHash<ServiceId, Road> m_roads;
    std::unique_ptr<QTimer> m_sweeper;
    QElapsedTimer m_elapsed;
    bool m_isPumping = false;
};

} // namespace bookbell
