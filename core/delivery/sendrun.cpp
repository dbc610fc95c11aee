// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/sendrun.h"

#include "core/base/whenfinished.h"

namespace bookbell {

SendRun::SendRun(Database &database, const Clock &clock, Until until, const SenderOptions &options,
                 QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_until(until)
    , m_sender(database, clock, options)
{
    connect(&m_sender, &Sender::statisticsChanged, this,
            [this](const SenderStatistics &statistics) {
                m_summary.accepted = statistics.accepted;
                m_summary.gone = statistics.gone;
                m_summary.failed = statistics.failed;
            });
    // The sender goes on trying, which helps against a full disk but not against damage.
    connect(&m_sender, &Sender::failed, this, [this](const Error &error) {
        if (error.code != ErrorCode::LibraryDamaged || m_damage)
            return;
        m_damage = error;
        stop();
    });
    connect(&m_sender, &Sender::stopped, this, &SendRun::summarise);
    if (until == Until::Empty)
        connect(&m_sender, &Sender::idle, this, &SendRun::checkWhatIsLeft);
}

void SendRun::start()
{
    m_elapsed.start();
    m_sender.start();
}

void SendRun::stop()
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    m_sender.stop();
}

void SendRun::checkWhatIsLeft()
{
    if (m_isChecking || m_isStopping)
        return;
    m_isChecking = true;
    auto count = [](const Stores &stores) { return stores.deliveries().openOnActiveServices(); };
    whenFinished(m_database.read(count), this, [this](const Result<qint64> &open) {
        m_isChecking = false;
        // What is leased to others or retried later keeps the run going; the sender's next look
        // asks again.
        if (open && *open == 0)
            stop();
    });
}

void SendRun::summarise()
{
    if (m_damage) {
        Q_EMIT failed(*m_damage);
        return;
    }
    m_summary.seconds = static_cast<double>(m_elapsed.elapsed()) / 1000.0;
    struct Left {
        qint64 open = 0;
        bool hasPause = false;
    };
    auto count = [](const Stores &stores) -> Result<Left> {
        const auto counts = stores.deliveries().counts();
        if (!counts)
            return fail(counts.error());
        const auto active = stores.deliveries().openOnActiveServices();
        if (!active)
            return fail(active.error());
        const auto services = stores.services().services();
        if (!services)
            return fail(services.error());
        const bool hasPause = std::any_of(services->cbegin(), services->cend(),
                                          [](const auto &service) { return service.pausedAt; });
        return Left {counts->open(), hasPause && *active == 0 && counts->open() > 0};
    };
    whenFinished(m_database.read(count), this, [this](const Result<Left> &left) {
        if (!left) {
            Q_EMIT failed(left.error());
            return;
        }
        m_summary.queued = left->open;
        m_summary.isBlockedByPause = left->hasPause;
        Q_EMIT finished(m_summary);
    });
}

} // namespace bookbell
