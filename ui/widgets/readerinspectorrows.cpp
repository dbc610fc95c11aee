// SPDX-License-Identifier: GPL-3.0-or-later
// What stands under the form of a reader: devices, reservations, alerts.
#include <QHBoxLayout>

#include "ui/deliveryreason.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/deviceentry.h"
#include "ui/widgets/factentry.h"
#include "ui/widgets/pairingpanel.h"
#include "ui/widgets/readerinspector.h"
#include "ui/widgets/recordform.h"
#include "ui/widgets/stateline.h"
#include "ui/wording.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout *rowsIn(QVBoxLayout *column)
{
    auto *rows = new QVBoxLayout;
    rows->setSpacing(0);
    column->addLayout(rows);
    return rows;
}

Statement alertState(const DeliveryLine &line)
{
    const Delivery &delivery = line.delivery;
    Statement said = wording::deliveryState(delivery.state);
    if (!line.subject.isEmpty())
        said.text += u" · "_s + wording::alertKind(delivery);
    const QString why = describeReason(delivery.reason);
    if (!why.isEmpty() && delivery.state != DeliveryState::Accepted)
        said.text += u" · "_s + why;
    // Which of the reader's devices it went to, as far as that is known.
    if (!delivery.host.isEmpty())
        said.text += u" · "_s + wording::pushService("https://"_L1 + delivery.host);
    return said;
}

Statement reservationState(const ReservationLine &line, UtcTime now, const QTimeZone &zone)
{
    Statement said = wording::reservation(line.reservation);
    if (line.reservation.state != ReservationState::Ready)
        return said;
    // Of what lies on the shelf the fate of its alert says what is to be done.
    const Statement fate =
        wording::fate(fateOf(line.deliveries, line.reservation, line.devices), now, zone);
    return {fate.icon, said.text + u" · "_s + fate.text, fate.tone, fate.detail};
}

} // namespace

void ReaderInspector::build()
{
    m_nothing = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    m_nothing->setTone(Tone::Muted);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setContentsMargins(2 * gridPx, 4 * gridPx, 2 * gridPx, 0);
    m_nothing->setText(tr("Choose a reader to see their devices, reservations and alerts."));

    m_formCard = new Card(this);
    m_heading = new TextLabel(TextSize::Card, TextLabel::Overflow::Wrap, m_formCard);
    m_heading->setObjectName(u"inspectedReader"_s);
    m_state = new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, m_formCard);
    m_state->setObjectName(u"inspectedReaderState"_s);
    m_form = new RecordForm(m_formCard);
    buildForm();
    QVBoxLayout *formColumn = columnIn(m_formCard);
    formColumn->addWidget(m_heading);
    formColumn->addWidget(m_state);
    formColumn->addWidget(m_form);

    m_stored = new QWidget(this);
    m_pairing = new PairingPanel(*m_parts.database, *m_parts.clock, m_parts.zone, m_stored);
    connect(m_pairing, &PairingPanel::ringRequested, this, &ReaderInspector::ringRequested);

    auto *deviceCard = new Card(m_stored);
    auto *connectButton = new ActionButton(u"smartphone"_s, tr("Connect a device"), deviceCard);
    connectButton->setObjectName(u"connectDevice"_s);
    connectButton->setToolTip(tr("Makes a code that ties the reader's browser to this card"));
    connect(connectButton, &QPushButton::clicked, this, &ReaderInspector::connectDevice);
    m_noDevice = new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, deviceCard);
    m_noDevice->setObjectName(u"noDevice"_s);
    m_noDevice->setStatement({u"data-warning"_s,
                              tr("Nothing to ring: alerts have to be told another way."),
                              Tone::Caution,
                              {}});
    QVBoxLayout *deviceColumn = columnIn(deviceCard);
    auto *deviceHead = new QHBoxLayout;
    deviceHead->addWidget(cardHeading(tr("Devices"), deviceCard), 1);
    deviceHead->addWidget(connectButton);
    deviceColumn->addLayout(deviceHead);
    deviceColumn->addWidget(m_noDevice);
    m_deviceRows = rowsIn(deviceColumn);

    auto *reservationCard = new Card(m_stored);
    QVBoxLayout *reservationColumn = columnIn(reservationCard);
    reservationColumn->addWidget(cardHeading(tr("Open reservations"), reservationCard));
    m_reservationRows = rowsIn(reservationColumn);

    auto *alertCard = new Card(m_stored);
    m_allAlerts = new ActionButton(u"go-next"_s, {}, alertCard);
    m_allAlerts->setObjectName(u"allAlerts"_s);
    connect(m_allAlerts, &QPushButton::clicked, this, [this] {
        Q_EMIT linkActivated({PageLink::Target::Deliveries, 0, cardNumber()});
    });
    QVBoxLayout *alertColumn = columnIn(alertCard);
    auto *alertHead = new QHBoxLayout;
    alertHead->addWidget(cardHeading(tr("Alerts"), alertCard), 1);
    alertHead->addWidget(m_allAlerts);
    alertColumn->addLayout(alertHead);
    m_alertRows = rowsIn(alertColumn);

    auto *stored = new QVBoxLayout(m_stored);
    auto *column = new QVBoxLayout(this);
    for (QVBoxLayout *layout : {stored, column}) {
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(2 * gridPx);
    }
    stored->addWidget(m_pairing);
    stored->addWidget(deviceCard);
    stored->addWidget(reservationCard);
    stored->addWidget(alertCard);
    column->addWidget(m_nothing);
    column->addWidget(m_formCard);
    column->addWidget(m_stored);
    column->addStretch(1);
}

void ReaderInspector::showHeading()
{
    m_heading->setText(wording::readerWithCard(m_record.reader));
    Statement state =
        wording::readerState(m_record.reader, inZone(m_parts.clock->now(), m_parts.zone).date());
    if (!state.detail.isEmpty())
        //: state of a reader and why: "Blocked: 3 books overdue"
        state.text = tr("%1: %2", "state and reason").arg(state.text, state.detail);
    m_state->setStatement(state);
    m_state->setVisible(!state.text.isEmpty());
}

void ReaderInspector::showDevices()
{
    bool canRing = false;
    while (m_devices.size() > m_record.devices.size())
        m_devices.takeLast()->deleteLater();
    for (qsizetype i = 0; i < m_record.devices.size(); ++i) {
        if (i == m_devices.size()) {
            auto *entry = new DeviceEntry(*m_parts.clock, m_parts.zone, m_stored);
            connect(entry, &DeviceEntry::ringRequested, this, &ReaderInspector::ringRequested);
            connect(entry, &DeviceEntry::blockRequested, this, &ReaderInspector::blockRequested);
            connect(entry, &DeviceEntry::unblockRequested, this,
                    &ReaderInspector::unblockRequested);
            connect(entry, &DeviceEntry::removeRequested, this, &ReaderInspector::removeRequested);
            connect(entry, &DeviceEntry::listToggled, this, &ReaderInspector::listToggled);
            m_deviceRows->addWidget(entry);
            m_devices.append(entry);
        }
        const SubscriptionLine &line = m_record.devices.at(i);
        m_devices.at(i)->setLine(line, m_lists);
        m_devices.at(i)->setSeparated(true);
        canRing = canRing || line.subscription.state == SubscriptionState::Active;
    }
    m_noDevice->setVisible(!canRing);
}

void ReaderInspector::showReservations()
{
    clearRows(m_reservationRows);
    const UtcTime now = m_parts.clock->now();
    for (const ReservationLine &line : std::as_const(m_record.reservations)) {
        auto *row = new FactEntry(m_stored);
        row->setObjectName(u"reservationRow"_s);
        const Reservation &reservation = line.reservation;
        row->setTexts(displayTitle(line.book), reservationState(line, now, m_parts.zone),
                      reservation.pickupBy
                          ? wording::untilDay(*reservation.pickupBy, now, m_parts.zone)
                          : QString(),
                      reservation.pickupBy ? wording::exactTime(*reservation.pickupBy, m_parts.zone)
                                           : QString());
        row->setLink(tr("Show the reservation of %1").arg(displayTitle(line.book)));
        connect(row, &FactEntry::activated, this, [this, id = reservation.id] {
            Q_EMIT linkActivated({PageLink::Target::Reservation, id.value, {}});
        });
        m_reservationRows->addWidget(row);
    }
    if (m_record.reservations.isEmpty())
        addQuietRow(m_reservationRows, tr("No open reservations."), m_stored);
}

void ReaderInspector::showAlerts()
{
    clearRows(m_alertRows);
    for (const DeliveryLine &line : std::as_const(m_record.alerts)) {
        auto *row = new FactEntry(m_stored);
        row->setObjectName(u"alertRow"_s);
        const UtcTime when = line.delivery.createdAt;
        row->setTexts(line.subject.isEmpty() ? wording::alertKind(line.delivery) : line.subject,
                      alertState(line), wording::ago(when, m_parts.clock->now(), m_parts.zone),
                      wording::exactTime(when, m_parts.zone));
        m_alertRows->addWidget(row);
    }
    if (m_record.alerts.isEmpty())
        addQuietRow(m_alertRows, tr("No alert has gone to this reader yet."), m_stored);
    m_allAlerts->setText(tr("Show all %Ln", "alerts", static_cast<int>(m_record.alertCount)));
    m_allAlerts->setVisible(m_record.alertCount > 0);
}

} // namespace bookbell
