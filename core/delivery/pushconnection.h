// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

#include <functional>

#include "core/delivery/sendjob.h"
#include "core/webpush/pushrequest.h"

namespace bookbell {

/// A QNetworkAccessManager for one push service: one connection over HTTP/2, or up to six sockets
/// over HTTP/1.1, one request on each.
///
/// Lives on a lane's thread, owned by its Road. `onFinished` is called once for each request that
/// was not moved or forgotten, from inside the event loop or from inside abort(); `onEnded` when
/// the server has ended the connection, after which nothing more must be posted. Neither may delete
/// this object.
class PushConnection final : public QObject
{
    Q_OBJECT

public:
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

    using Finished = std::function<void(Flight flight, QNetworkReply &reply)>;
    using Ended = std::function<void(PushConnection *connection)>;

    PushConnection(const NetworkOptions &network, const QSslConfiguration &ssl,
                   const QElapsedTimer &elapsed, Finished onFinished, Ended onEnded);
    /// Aborts what is open, without a word about it.
    ~PushConnection() override;
    Q_DISABLE_COPY_MOVE(PushConnection)

    void post(SendJob job, const PushRequest &request, bool isSmaller);

    [[nodiscard]] int inFlight() const { return static_cast<int>(m_flying.size()); }
    /// An answer has come over it.
    [[nodiscard]] bool hasAnswered() const { return m_hasAnswered; }
    /// Whether the last answer came over HTTP/2; nothing before the first.
    [[nodiscard]] std::optional<bool> isHttp2() const { return m_isHttp2; }
    /// A request was last posted or answered.
    [[nodiscard]] qint64 usedMs() const { return m_usedMs; }
    /// Nothing more is posted: another has taken its place.
    [[nodiscard]] bool isRetired() const { return m_isRetired; }
    void retire() { m_isRetired = true; }

    /// Aborts what has had no complete answer for `deadlineMs`, or one without end.
    void abortLate(qint64 deadlineMs);
    /// Nothing was written for a while although it has worked before: nothing ever will be.
    [[nodiscard]] bool isStuck() const;
    /// What was not written yet finishes as moved.
    void moveUnwritten();
    /// What was not written yet, of those that match, finishes as taken back.
    void takeBackIf(const std::function<bool(const SendJob &)> &matches);
    /// Ends all that is open as network errors.
    void abortAll();

private:
    void finish(QNetworkReply *reply);
    void abort(QNetworkReply *reply, NetworkTrouble reason);
    template <class Matches>
    [[nodiscard]] QList<QNetworkReply *> unwritten(Matches matches) const;

    const QSslConfiguration m_ssl;
    const QElapsedTimer &m_elapsed;
    const Finished m_onFinished;
    const Ended m_onEnded;
    QNetworkAccessManager m_manager;
    QHash<QNetworkReply *, Flight> m_flying;
    bool m_hasAnswered = false;
    std::optional<bool> m_isHttp2;
    bool m_isRetired = false;
    qint64 m_usedMs = 0;
    qint64 m_movedMs = 0; ///< when a request was last written or answered
};

} // namespace bookbell
