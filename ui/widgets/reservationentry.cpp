// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reservationentry.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/models/alertfate.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/resultcard.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

ReservationEntry::ReservationEntry(const Clock &clock, QTimeZone zone, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_zone(std::move(zone))
    , m_state(new StateLine(TextSize::Body, TextLabel::Overflow::Elide, this))
    , m_book(new TextLabel(TextSize::Card, TextLabel::Overflow::Elide, this))
    , m_when(new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this))
    , m_fate(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_notify(new ActionButton(u"notifications"_s, tr("Notify"), this))
    , m_told(new ActionButton(u"dialog-ok"_s, tr("Told"), this))
    , m_putBack(new ActionButton(u"edit-undo"_s, tr("Put back"), this))
    , m_suspend(new ActionButton(u"media-playback-pause"_s, tr("Suspend"), this))
    , m_resume(new ActionButton(u"media-playback-start"_s, tr("Resume"), this))
    , m_cancel(new ActionButton(u"dialog-cancel"_s, tr("Cancel reservation"), this))
{
    m_notify->setObjectName(u"notifyButton"_s);
    m_told->setObjectName(u"toldButton"_s);
    m_putBack->setObjectName(u"putBackButton"_s);
    m_suspend->setObjectName(u"suspendButton"_s);
    m_resume->setObjectName(u"resumeButton"_s);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_fate->setObjectName(u"rowFate"_s);
    m_state->setObjectName(u"rowState"_s);
    m_when->setTone(Tone::Muted);
    m_notify->setPrimary(true);
    m_notify->setToolTip(tr("Rings the reader's devices once more, on purpose"));
    m_told->setToolTip(tr("You have told the reader yourself: the pick-up time counts from now"));
    m_putBack->setToolTip(tr("The reservation waits again, first in the queue"));
    m_suspend->setToolTip(tr("Keeps its place, but the next copy goes to somebody else"));
    m_resume->setToolTip(tr("Counts again when the next copy comes back"));
    m_cancel->setToolTip(tr("Ends the reservation; Undo takes it back"));

    auto *first = new QHBoxLayout;
    first->setSpacing(2 * gridPx);
    first->addWidget(m_state);
    first->addWidget(m_when, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridPx);
    for (ActionButton *button : {m_notify, m_told, m_putBack, m_suspend, m_resume, m_cancel})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, gridPx + gridPx / 2, 0, gridPx + gridPx / 2);
    column->setSpacing(gridPx / 2);
    column->addWidget(m_book);
    column->addLayout(first);
    column->addWidget(m_fate);
    column->addSpacing(gridPx / 2);
    column->addLayout(buttons);

    const auto wire = [this](ActionButton *button, auto signal) {
        connect(button, &QPushButton::clicked, this, [this, signal] {
            Q_EMIT(this->*signal)(m_line.reservation.id);
        });
    };
    wire(m_notify, &ReservationEntry::notifyRequested);
    wire(m_putBack, &ReservationEntry::putBackRequested);
    wire(m_suspend, &ReservationEntry::suspendRequested);
    wire(m_resume, &ReservationEntry::resumeRequested);
    wire(m_cancel, &ReservationEntry::cancelRequested);
    connect(m_told, &QPushButton::clicked, this,
            [this] { Q_EMIT toldRequested(m_line.reservation.id, likelyWay(m_line.reader)); });
}

void ReservationEntry::setLine(const ReservationLine &line, int devices)
{
    m_line = line;
    const Reservation &reservation = line.reservation;
    const bool isReady = reservation.state == ReservationState::Ready;
    m_state->setStatement(wording::reservation(reservation));
    const QString barcode = line.copy ? line.copy->barcode : QString();
    m_book->setText(wording::bookLine(line.book, barcode));
    QString when;
    if (isReady && reservation.pickupBy)
        when = wording::untilDay(*reservation.pickupBy, m_clock.now(), m_zone);
    else if (reservation.state == ReservationState::Suspended
             && !reservation.suspendedUntil.isNull())
        when = QLocale().toString(reservation.suspendedUntil, QLocale::ShortFormat);
    m_when->setText(when);

    const AlertFate fate = fateOf(line.deliveries, reservation, devices);
    m_fate->setVisible(isReady);
    m_fate->setStatement(wording::fate(fate, m_clock.now(), m_zone));
    m_notify->setVisible(isReady && devices > 0);
    m_told->setVisible(isReady && fate.needsOtherWay());
    m_putBack->setVisible(isReady);
    m_suspend->setVisible(reservation.state == ReservationState::Waiting);
    m_resume->setVisible(reservation.state == ReservationState::Suspended);
    setAccessibleName(displayTitle(line.book) + u", "_s + m_state->text());
    // Buttons that say the same in every row name their book to a screen reader.
    for (ActionButton *button : {m_notify, m_told, m_putBack, m_suspend, m_resume, m_cancel})
        button->setAccessibleName(button->text() + u": "_s + displayTitle(line.book));
}

void ReservationEntry::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(lineColor(palette()));
    painter.drawLine(0, 0, width(), 0);
}

} // namespace bookbell
