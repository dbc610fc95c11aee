// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/readercardview.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/reservationentry.h"
#include "ui/widgets/resultcard.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

ReaderCardView::ReaderCardView(const Clock &clock, QTimeZone zone, QWidget *parent)
    : Card(parent)
    , m_clock(clock)
    , m_zone(std::move(zone))
    , m_name(new StateLine(TextSize::Title, TextLabel::Overflow::Elide, this))
    , m_devices(new StateLine(TextSize::Body, TextLabel::Overflow::Elide, this))
    , m_contact(new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this))
    , m_blocked(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_pair(new ActionButton(u"smartphone"_s, tr("Connect a device"), this))
    , m_test(new ActionButton(u"notifications"_s, tr("Test alert"), this))
    , m_pairing(new QLabel(this))
    , m_empty(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_rowColumn(new QVBoxLayout)
{
    setObjectName(u"readerCard"_s);
    m_name->setObjectName(u"readerName"_s);
    m_devices->setObjectName(u"readerDevices"_s);
    m_pair->setObjectName(u"pairButton"_s);
    m_test->setObjectName(u"testButton"_s);
    m_pairing->setObjectName(u"pairingCode"_s);
    m_contact->setTone(Tone::Muted);
    m_empty->setTone(Tone::Muted);
    m_empty->setText(tr("No open reservations."));
    m_pair->setToolTip(tr("Makes a code that ties the reader's browser to this card"));
    m_test->setToolTip(tr("Rings the reader's devices with a test alert, quiet hours or not"));
    m_pairing->setTextFormat(Qt::PlainText);
    m_pairing->setWordWrap(true);
    m_pairing->setFont(sized(font(), TextSize::Card));
    m_pairing->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_pairing->hide();

    auto *facts = new QHBoxLayout;
    facts->setSpacing(2 * gridPx);
    facts->addWidget(m_devices);
    facts->addWidget(m_contact, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridPx);
    for (ActionButton *button : {m_pair, m_test})
        buttons->addWidget(button);
    buttons->addStretch(1);

    auto *rows = new QWidget(this);
    rows->setLayout(m_rowColumn);
    m_rowColumn->setContentsMargins(0, 0, gridPx, 0);
    m_rowColumn->setSpacing(0);
    m_rowColumn->addWidget(m_empty);
    m_rowColumn->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Open reservations of this reader"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(rows);
    scroll->viewport()->setAutoFillBackground(false);
    rows->setAutoFillBackground(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * gridPx, 2 * gridPx, 2 * gridPx, 2 * gridPx);
    column->setSpacing(gridPx);
    column->addWidget(m_name);
    column->addLayout(facts);
    column->addWidget(m_blocked);
    column->addLayout(buttons);
    column->addWidget(m_pairing);
    column->addWidget(scroll, 1);

    connect(m_pair, &QPushButton::clicked, this, [this] { Q_EMIT pairRequested(cardNumber()); });
    connect(m_test, &QPushButton::clicked, this, [this] { Q_EMIT testRequested(cardNumber()); });
}

void ReaderCardView::setCard(const ReaderCard &card)
{
    if (card.reader.id != m_card.reader.id)
        m_pairing->hide();
    m_card = card;
    m_name->setStatement({u"im-user"_s, wording::readerWithCard(card.reader), Tone::Normal, {}});
    if (card.devices > 0) {
        m_devices->setStatement(
            {u"smartphone"_s, tr("%n device(s) to ring", "", card.devices), Tone::Positive, {}});
    } else {
        m_devices->setStatement(
            {u"data-warning"_s, tr("No device: to be told another way"), Tone::Caution, {}});
    }
    m_test->setVisible(card.devices > 0);
    m_contact->setText(contactLine(card.reader));
    m_blocked->setVisible(card.reader.isBlocked);
    m_blocked->setStatement({u"data-warning"_s,
                             card.reader.blockedReason.isEmpty()
                                 ? tr("This reader is blocked")
                                 : tr("This reader is blocked: %1").arg(card.reader.blockedReason),
                             Tone::Negative,
                             {}});
    m_empty->setVisible(card.reservations.isEmpty());
    while (m_rows.size() < card.reservations.size())
        addRow();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool used = i < card.reservations.size();
        if (used)
            m_rows.at(i)->setLine(card.reservations.at(i), card.devices);
        m_rows.at(i)->setVisible(used);
    }
    setAccessibleName(wording::readerWithCard(card.reader));
}

void ReaderCardView::showPairing(const PairingResult &pairing)
{
    // Twice five characters are easier to read out than ten in a row.
    const QString spaced = pairing.code.first(qMin<qsizetype>(5, pairing.code.size())) + u' '
        + pairing.code.sliced(qMin<qsizetype>(5, pairing.code.size()));
    m_pairing->setText(tr("Code for the reader's page: %1\n%2\nGood once, until %3")
                           .arg(spaced, pairing.url,
                                wording::clockTime(pairing.expiresAt, m_clock.now(), m_zone)));
    m_pairing->setAccessibleName(m_pairing->text());
    m_pairing->show();
}

void ReaderCardView::addRow()
{
    auto *row = new ReservationEntry(m_clock, m_zone, this);
    m_rowColumn->insertWidget(m_rowColumn->count() - 1, row);
    m_rows.append(row);
    connect(row, &ReservationEntry::notifyRequested, this, &ReaderCardView::notifyRequested);
    connect(row, &ReservationEntry::toldRequested, this, &ReaderCardView::toldRequested);
    connect(row, &ReservationEntry::cancelRequested, this, &ReaderCardView::cancelRequested);
    connect(row, &ReservationEntry::putBackRequested, this, &ReaderCardView::putBackRequested);
    connect(row, &ReservationEntry::suspendRequested, this, &ReaderCardView::suspendRequested);
    connect(row, &ReservationEntry::resumeRequested, this, &ReaderCardView::resumeRequested);
}

} // namespace bookbell
