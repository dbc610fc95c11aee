// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/lane.h"

#include "core/delivery/laneworker.h"

namespace bookbell {

Lane::Lane(const SenderOptions &options, const Clock &clock, VapidTokenCache &tokens,
           std::function<void()> wake)
    : m_worker(std::make_unique<Worker>(options, clock, tokens, std::move(wake)))
{
    m_worker->begin();
}

Lane::~Lane()
{
    m_worker->end();
}

void Lane::send(std::vector<SendJob> jobs)
{
    m_outstanding += static_cast<int>(jobs.size());
    for (const SendJob &job : jobs)
        ++m_perService[job.delivery.service];
    m_worker->post(std::move(jobs));
}

std::vector<SendReport> Lane::takeReports()
{
    std::vector<SendReport> reports = m_worker->takeReports();
    m_outstanding -= static_cast<int>(reports.size());
    for (const SendReport &report : reports) {
        const auto it = m_perService.find(report.service);
        if (--it->second == 0)
            m_perService.erase(it);
    }
    return reports;
}

int Lane::outstanding(ServiceId service) const
{
    const auto it = m_perService.find(service);
    return it == m_perService.end() ? 0 : it->second;
}

void Lane::takeBack(ServiceId service)
{
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get(), service] {
        worker->takeBackIf(
            [service](const SendJob &job) { return job.delivery.service == service; });
    });
}

void Lane::takeBack(AnnouncementId announcement)
{
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get(), announcement] {
        worker->takeBackIf([announcement](const SendJob &job) {
            return job.delivery.announcement == announcement;
        });
    });
}

void Lane::takeBackAll()
{
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get()] {
        worker->takeBackIf([](const SendJob &) { return true; });
    });
}

void Lane::abortAll()
{
    QMetaObject::invokeMethod(m_worker.get(), &Worker::abortAll);
}

} // namespace bookbell
