// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/todaycard.h"

#include <QGridLayout>
#include <QLocale>
#include <QToolButton>

#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

/// What a button keeps free beside its text: the words of all lines begin below each other.
static constexpr int buttonPaddingPx = 7;

TodayCard::TodayCard(QWidget *parent)
    : Card(parent)
{
    setObjectName(u"todayCard"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(2 * gridPx - buttonPaddingPx, gridPx, 2 * gridPx, gridPx);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(0, 1);
    auto *title = new TextLabel(TextSize::Card, TextLabel::Overflow::Elide, this);
    title->setText(tr("Today"));
    title->setContentsMargins(buttonPaddingPx, 0, 0, 0);
    QFont strong = title->font();
    strong.setWeight(QFont::DemiBold);
    title->setFont(strong);
    grid->addWidget(title, 0, 0, 1, 2);

    const auto toPile = [this](ReservationPile pile) {
        return [this, pile] { Q_EMIT pileRequested(pile); };
    };
    const auto toDeliveries = [this] { Q_EMIT deliveriesRequested(); };
    m_toTell = addLine(grid, u"todayToTell"_s, tr("Alerts on their way"),
                       tr("Alerts that wait, are held back or are being sent"), toDeliveries);
    m_toFetch = addLine(grid, u"todayToFetch"_s, tr("To be fetched"),
                        tr("Reserved copies that stand in their place: fetch and scan them"),
                        toPile(ReservationPile::ToFetch));
    m_ready = addLine(grid, u"todayReady"_s, tr("On the hold shelf"),
                      tr("Copies that wait for their reader"), toPile(ReservationPile::OnShelf));
    m_toClear = addLine(grid, u"todayToClear"_s, tr("To be cleared from the shelf"),
                        tr("Copies on the hold shelf whose reservation has ended: scan them to see "
                           "where they go"),
                        toPile(ReservationPile::ToClear));
    m_otherWay = addLine(grid, u"todayOtherWay"_s, tr("To be told another way"),
                         tr("Readers without a working device: phone or write to them"),
                         toPile(ReservationPile::ToTell));
    m_waiting = addLine(grid, u"todayWaiting"_s, tr("Waiting reservations"),
                        tr("Reservations that wait for a copy"), toPile(ReservationPile::Waiting));
    m_sent = addLine(grid, u"todaySent"_s, tr("Sent today"),
                     tr("Alerts that push services have taken since midnight"), toDeliveries);
    m_failed = addLine(grid, u"todayFailed"_s, tr("Failed so far"),
                       tr("Alerts that could not be handed over"), toDeliveries);
    setToday({});
}

TodayCard::Line TodayCard::addLine(QGridLayout *grid, const QString &objectName,
                                   const QString &label, const QString &help,
                                   const std::function<void()> &activate)
{
    Line line {new QToolButton(this),
               new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this)};
    line.label->setAutoRaise(true);
    line.label->setText(label);
    line.label->setToolTip(help);
    line.label->setAccessibleDescription(help);
    line.label->setFocusPolicy(Qt::TabFocus);
    line.label->setCursor(Qt::PointingHandCursor);
    connect(line.label, &QToolButton::clicked, this, activate);
    line.number->setObjectName(objectName);
    line.number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line.number->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    line.number->setAccessibleName(label);
    line.number->setAccessibleDescription(help);
    const int row = grid->rowCount();
    grid->addWidget(line.label, row, 0, Qt::AlignLeft);
    grid->addWidget(line.number, row, 1);
    return line;
}

void TodayCard::setNumber(const Line &line, qint64 number, Tone toneWhenSome)
{
    line.number->setText(QLocale().toString(number));
    line.number->setTone(number > 0 ? toneWhenSome : Tone::Muted);
}

void TodayCard::setToday(const Today &today)
{
    const DeliveryCounts &counts = today.deliveries;
    setNumber(m_toTell, counts.open() + counts.of(DeliveryState::Held), Tone::Accent);
    setNumber(m_toFetch, today.toFetch, Tone::Caution);
    setNumber(m_ready, today.ready, Tone::Normal);
    setNumber(m_toClear, today.toClear, Tone::Caution);
    setNumber(m_otherWay, today.toTellAnotherWay, Tone::Caution);
    setNumber(m_waiting, today.waiting, Tone::Normal);
    setNumber(m_sent, today.sentToday, Tone::Positive);
    setNumber(m_failed, counts.of(DeliveryState::Failed), Tone::Negative);
}

} // namespace bookbell
