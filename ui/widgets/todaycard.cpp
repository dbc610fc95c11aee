// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/todaycard.h"

#include <QGridLayout>
#include <QLocale>

#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

TodayCard::TodayCard(QWidget *parent)
    : Card(parent)
{
    setObjectName(u"todayCard"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(2 * gridPx, gridPx + gridPx / 2, 2 * gridPx, gridPx + gridPx / 2);
    grid->setVerticalSpacing(gridPx / 2);
    grid->setColumnStretch(0, 1);
    auto *title = new TextLabel(TextSize::Card, TextLabel::Overflow::Elide, this);
    title->setText(tr("Today"));
    QFont strong = title->font();
    strong.setWeight(QFont::DemiBold);
    title->setFont(strong);
    grid->addWidget(title, 0, 0, 1, 2);
    m_toTell = addLine(grid, u"todayToTell"_s, tr("Alerts on their way"),
                       tr("Alerts that wait, are held back or are being sent"));
    m_ready = addLine(grid, u"todayReady"_s, tr("On the hold shelf"),
                      tr("Copies that wait for their reader"));
    m_otherWay = addLine(grid, u"todayOtherWay"_s, tr("To be told another way"),
                         tr("Readers without a working device: phone or write to them"));
    m_waiting = addLine(grid, u"todayWaiting"_s, tr("Waiting reservations"),
                        tr("Reservations that wait for a copy"));
    m_accepted = addLine(grid, u"todayAccepted"_s, tr("Accepted so far"),
                         tr("Push services have taken these alerts"));
    m_failed = addLine(grid, u"todayFailed"_s, tr("Failed so far"),
                       tr("Alerts that could not be handed over"));
    setToday({});
}

TodayCard::Line TodayCard::addLine(QGridLayout *grid, const QString &objectName,
                                   const QString &label, const QString &help)
{
    Line line {new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this),
               new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this)};
    line.label->setText(label);
    line.number->setObjectName(objectName);
    line.number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line.number->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    line.number->setAccessibleName(label);
    line.number->setAccessibleDescription(help);
    const int row = grid->rowCount();
    grid->addWidget(line.label, row, 0);
    grid->addWidget(line.number, row, 1);
    line.label->setToolTip(help);
    return line;
}

void TodayCard::setNumber(const Line &line, qint64 number, Tone toneWhenSome)
{
    line.number->setText(QLocale().toString(number));
    line.number->setTone(number > 0 ? toneWhenSome : Tone::Muted);
    line.label->setTone(number > 0 ? Tone::Normal : Tone::Muted);
}

void TodayCard::setToday(const Today &today)
{
    const DeliveryCounts &counts = today.deliveries;
    setNumber(m_toTell, counts.open() + counts.of(DeliveryState::Held), Tone::Accent);
    setNumber(m_ready, today.ready, Tone::Normal);
    setNumber(m_otherWay, today.toTellAnotherWay, Tone::Caution);
    setNumber(m_waiting, today.waiting, Tone::Normal);
    setNumber(m_accepted, counts.of(DeliveryState::Accepted), Tone::Positive);
    setNumber(m_failed, counts.of(DeliveryState::Failed), Tone::Negative);
}

} // namespace bookbell
