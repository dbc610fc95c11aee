// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deliveryretry.h"

#include "core/base/whenfinished.h"

namespace bookbell {

DeliveryRetry::DeliveryRetry(const AlertDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void DeliveryRetry::run(const QList<DeliveryId> &failed)
{
    if (m_isBusy || failed.isEmpty())
        return;
    m_isBusy = true;
    m_isStopped = false;
    m_ids = failed;
    m_seen = 0;
    m_queued = 0;
    next();
}

void DeliveryRetry::next()
{
    if (m_seen == m_ids.size() || m_isStopped) {
        m_isBusy = false;
        m_ids.clear();
        Q_EMIT done(m_queued, m_seen);
        return;
    }
    const QList<DeliveryId> ids = m_ids.mid(m_seen, piece);
    whenFinished(m_desk.retry(ids), this, [this, count = ids.size()](const Result<qint64> &queued) {
        if (!queued) {
            m_isBusy = false;
            Q_EMIT failed(queued.error());
            return;
        }
        m_seen += count;
        m_queued += *queued;
        if (m_seen < m_ids.size() && !m_isStopped)
            Q_EMIT progressed(m_seen, m_ids.size());
        next();
    });
}

} // namespace bookbell
