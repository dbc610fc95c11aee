// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/laneworker.h"

#include <algorithm>

namespace bookbell {

using namespace Qt::StringLiterals;

/// Between two sweeps when nothing is under way, and connections only wait for their end.
static constexpr std::chrono::milliseconds idleSweep {5'000};

Lane::Worker::Worker(const SenderOptions &options, const Clock &clock, VapidTokenCache &tokens,
                     std::function<void()> wake)
    : m_options(options)
    , m_clock(clock)
    , m_builder(tokens)
    , m_wake(std::move(wake))
{
}

void Lane::Worker::begin()
{
    m_thread.setObjectName(u"lane"_s);
    moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(this, [this] {
        m_elapsed.start();
        m_sweeper = std::make_unique<QTimer>();
        connect(m_sweeper.get(), &QTimer::timeout, this, &Worker::sweep);
    });
}

void Lane::Worker::end()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_sweeper.reset();
            m_roads.clear();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Lane::Worker::post(std::vector<SendJob> jobs)
{
    bool wasEmpty = false;
    {
        const QMutexLocker lock(&m_mutex);
        wasEmpty = m_incoming.empty();
        std::move(jobs.begin(), jobs.end(), std::back_inserter(m_incoming));
    }
    if (wasEmpty)
        QMetaObject::invokeMethod(this, &Worker::pull, Qt::QueuedConnection);
}

std::vector<SendReport> Lane::Worker::takeReports()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_reports, {});
}

void Lane::Worker::report(SendReport report)
{
    bool wasEmpty = false;
    {
        const QMutexLocker lock(&m_mutex);
        wasEmpty = m_reports.empty();
        m_reports.push_back(std::move(report));
    }
    // What else is finished by now is told with it: a message less that wakes the sender.
    if (wasEmpty)
        QMetaObject::invokeMethod(
            this, [this] { m_wake(); }, Qt::QueuedConnection);
}

void Lane::Worker::pull()
{
    collect();
    for (const auto &[service, road] : m_roads)
        road->pump();
}

void Lane::Worker::collect()
{
    std::vector<SendJob> jobs;
    {
        const QMutexLocker lock(&m_mutex);
        jobs = std::exchange(m_incoming, {});
    }
    if (jobs.empty())
        return;
    for (SendJob &job : jobs) {
        auto &road = m_roads[job.delivery.service];
        if (!road) {
            road = std::make_unique<Road>(m_options, m_clock, m_elapsed, m_builder,
                                          [this](SendReport done) { report(std::move(done)); });
        }
        road->add(std::move(job));
    }
    const auto interval = std::clamp(m_options.deadline / 20, std::chrono::milliseconds(20),
                                     std::chrono::milliseconds(500));
    if (!m_sweeper->isActive() || m_sweeper->intervalAsDuration() != interval)
        m_sweeper->start(interval);
}

void Lane::Worker::sweep()
{
    for (const auto &[service, road] : m_roads)
        road->sweep();
    std::erase_if(m_roads, [](const auto &entry) { return entry.second->isEmpty(); });
    if (m_roads.empty())
        m_sweeper->stop();
    else if (std::all_of(m_roads.cbegin(), m_roads.cend(),
                         [](const auto &entry) { return entry.second->isIdle(); }))
        m_sweeper->setInterval(idleSweep);
}

void Lane::Worker::takeBackIf(const std::function<bool(const SendJob &)> &matches)
{
    collect();
    for (const auto &[service, road] : m_roads)
        road->takeBackIf(matches);
}

void Lane::Worker::abortAll()
{
    collect();
    for (const auto &[service, road] : m_roads)
        road->abortAll();
}

} // namespace bookbell
