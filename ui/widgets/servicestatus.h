// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

#include "core/desk/desk.h"

class QHBoxLayout;
class QToolButton;

namespace bookbell {

class ActionButton;
class StateLine;

/// The line at the foot of the window that always tells whether alerts get out: what waits, each
/// push service, and the reader's page.
class ServiceStatus final : public QWidget
{
    Q_OBJECT

public:
    ServiceStatus(const Clock &clock, QTimeZone zone, bool isRehearsal, QWidget *parent = nullptr);

    void setToday(const Today &today);
    /// `problem` empty: all is well, or it has been switched off on purpose. Else in words for
    /// staff.
    void setSender(bool running, const QString &problem);
    /// `address` empty: the page is not served; `problem` says why, in words for staff.
    void setReaderPage(const QUrl &address, const QString &problem);

Q_SIGNALS:
    void resumeRequested(const QString &origin);
    void readerPageRequested();

private:
    struct Chip {
        QWidget *box = nullptr;
        StateLine *line = nullptr;
        ActionButton *resume = nullptr;
        QStringList origins;
    };

    void showOutbox();
    void showServices();
    void addChip();

    const Clock &m_clock;
    QTimeZone m_zone;
    Today m_today;
    bool m_isSending = true;
    QString m_senderProblem;
    StateLine *m_outbox = nullptr;
    QHBoxLayout *m_chipRow = nullptr;
    QList<Chip> m_chips;
    QToolButton *m_page = nullptr;
};

} // namespace bookbell
