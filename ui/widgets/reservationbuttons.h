// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/base/clock.h"
#include "ui/reservationacts.h"

class QDateEdit;
class QGridLayout;
class QLineEdit;

namespace bookbell {

class ActionButton;

/// What can be done with the chosen reservation, or with the chosen ones: a button for each act
/// that is possible, and below them what an act wants to know first.
class ReservationButtons final : public QWidget
{
    Q_OBJECT

public:
    ReservationButtons(const Clock &clock, QTimeZone zone, QWidget *parent = nullptr);

    void setLines(const QList<ReservationLine> &lines);
    /// Of the chosen ones, those with which it can be done.
    [[nodiscard]] QList<ReservationLine> linesFor(ReservationAct::Kind kind) const;
    [[nodiscard]] int lineCount() const { return static_cast<int>(m_lines.size()); }
    /// Asks for what the act wants to know, or requests it at once.
    void begin(ReservationAct::Kind kind);

Q_SIGNALS:
    void requested(const bookbell::ReservationAct &act);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildMenus();
    void buildAsked();
    void arrange();
    void name(ActionButton *button, ReservationAct::Kind kind);
    void ask(QWidget *row);
    void askNothing();

    const Clock &m_clock;
    QTimeZone m_zone;
    QList<ReservationLine> m_lines;
    QGridLayout *m_grid = nullptr;
    ActionButton *m_notify = nullptr;
    ActionButton *m_tell = nullptr;
    ActionButton *m_putBack = nullptr;
    ActionButton *m_suspend = nullptr;
    ActionButton *m_resume = nullptr;
    ActionButton *m_cancel = nullptr;
    QWidget *m_dateRow = nullptr;
    QDateEdit *m_date = nullptr;
    QWidget *m_reasonRow = nullptr;
    QLineEdit *m_reason = nullptr;
    ActionButton *m_cancelNow = nullptr;
};

} // namespace bookbell
