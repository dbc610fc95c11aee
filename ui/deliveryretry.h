// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/desk/alertdesk.h"

namespace bookbell {

/// Queues failed alerts once more, piece by piece, so that it can be watched and stopped. Lives on
/// the window's thread; the desk must outlive it.
class DeliveryRetry final : public QObject
{
    Q_OBJECT

public:
    explicit DeliveryRetry(const AlertDesk &desk, QObject *parent = nullptr);

    /// One run at a time: nothing happens while another is under way.
    void run(const QList<DeliveryId> &failed);
    /// After the piece that is under way.
    void stop() { m_isStopped = true; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

    /// How many are asked for at once.
    static constexpr qsizetype piece = 1000;

Q_SIGNALS:
    /// After each piece but the last.
    void progressed(qint64 seen, qint64 all);
    /// `queued` of the `seen` go out again; those whose reason has ended do not.
    void done(qint64 queued, qint64 seen);
    void failed(const bookbell::Error &error);

private:
    void next();

    const AlertDesk &m_desk;
    QList<DeliveryId> m_ids;
    qsizetype m_seen = 0;
    qint64 m_queued = 0;
    bool m_isBusy = false;
    bool m_isStopped = false;
};

} // namespace bookbell
