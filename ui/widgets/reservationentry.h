// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/desk/desk.h"

namespace bookbell {

class ActionButton;
class StateLine;
class TextLabel;

/// One open reservation of the reader whose card lies on the desk, with what can be done about it.
class ReservationEntry final : public QWidget
{
    Q_OBJECT

public:
    ReservationEntry(const Clock &clock, QTimeZone zone, QWidget *parent = nullptr);

    /// `devices`: the reader's that can be rung.
    void setLine(const ReservationLine &line, int devices);

Q_SIGNALS:
    void notifyRequested(bookbell::ReservationId reservation);
    void toldRequested(bookbell::ReservationId reservation, const QString &how);
    void cancelRequested(bookbell::ReservationId reservation);
    void putBackRequested(bookbell::ReservationId reservation);
    void suspendRequested(bookbell::ReservationId reservation);
    void resumeRequested(bookbell::ReservationId reservation);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Clock &m_clock;
    QTimeZone m_zone;
    ReservationLine m_line;
    StateLine *m_state = nullptr;
    TextLabel *m_book = nullptr;
    TextLabel *m_when = nullptr;
    StateLine *m_fate = nullptr;
    ActionButton *m_notify = nullptr;
    ActionButton *m_told = nullptr;
    ActionButton *m_putBack = nullptr;
    ActionButton *m_suspend = nullptr;
    ActionButton *m_resume = nullptr;
    ActionButton *m_cancel = nullptr;
};

} // namespace bookbell
