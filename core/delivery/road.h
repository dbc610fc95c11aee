// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

#include "core/base/clock.h"
#include "core/delivery/messagebuilder.h"
#include "core/delivery/pushconnection.h"
#include "core/delivery/senderoptions.h"

namespace bookbell {

/// The way of one lane to one push service: what waits for it, and the connections there, which
/// become more while all are full and fewer when some have nothing to do.
///
/// Lives on the lane's thread and belongs to its worker, as do the builder and the timer that it
/// uses. Every job that is added comes out as exactly one report.
class Road final : public QObject
{
    Q_OBJECT

public:
    using Report = std::function<void(SendReport)>;

    Road(const SenderOptions &options, const Clock &clock, const QElapsedTimer &elapsed,
         MessageBuilder &builder, Report report);
    ~Road() override;
    Q_DISABLE_COPY_MOVE(Road)

    /// Personal alerts go before announcements that wait.
    void add(SendJob job);
    /// Sends what there is room for, some now and the rest soon.
    void pump();

    void takeBackIf(const std::function<bool(const SendJob &)> &matches);
    /// Takes back what waits and ends what is open.
    void abortAll();

    /// Looks after requests without an answer and connections without work.
    void sweep();
    /// Nothing waits and nothing is open.
    [[nodiscard]] bool isIdle() const;
    /// Nothing at all is left of it.
    [[nodiscard]] bool isEmpty() const { return m_waiting.empty() && m_connections.empty(); }

private:
    /// Before all others of its kind.
    void addFirst(SendJob job);
    [[nodiscard]] int capacity(const SendJob &job) const;
    /// With room for this job; null where it has to wait.
    [[nodiscard]] PushConnection *connectionFor(const SendJob &job);
    [[nodiscard]] bool mayOpen(const SendJob &job) const;
    PushConnection *open();
    void use(const NetworkOptions &network);
    void startNext(PushConnection &connection);
    void finish(PushConnection::Flight flight, QNetworkReply &reply);
    [[nodiscard]] SendReport classified(const PushConnection::Flight &flight,
                                        QNetworkReply &reply) const;
    /// Another takes its place; what it has not written yet moves there.
    void replace(PushConnection *connection);
    void shrink();
    void giveBack(const SendJob &job);

    const SenderOptions &m_options;
    const Clock &m_clock;
    const QElapsedTimer &m_elapsed;
    MessageBuilder &m_builder;
    const Report m_report;

    std::deque<SendJob> m_waiting;
    size_t m_personalWaiting = 0; ///< the first of m_waiting
    std::vector<std::unique_ptr<PushConnection>> m_connections;
    std::optional<NetworkOptions> m_networkOptions;
    QSslConfiguration m_ssl;
    bool m_isHttp1 = false; ///< as far as is known
    bool m_isPumping = false;
    bool m_pumpsSoon = false;
};

} // namespace bookbell
