// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QMutex>
#include <QThread>
#include <QTimer>

#include <unordered_map>

#include "core/delivery/lane.h"
#include "core/delivery/road.h"

namespace bookbell {

/// The side of a lane that lives on its thread: takes jobs in, deals them out to the road of their
/// push service, and keeps reports until they are fetched.
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
    void pull();
    /// Deals out what was posted.
    void collect();
    void sweep();
    void report(SendReport report);

    const SenderOptions m_options;
    const Clock &m_clock;
    MessageBuilder m_builder;
    const std::function<void()> m_wake;

    QMutex m_mutex;
    std::vector<SendJob> m_incoming;
    std::vector<SendReport> m_reports;

    QThread m_thread;
    std::unordered_map<ServiceId, std::unique_ptr<Road>> m_roads;
    std::unique_ptr<QTimer> m_sweeper;
    QElapsedTimer m_elapsed;
};

} // namespace bookbell
