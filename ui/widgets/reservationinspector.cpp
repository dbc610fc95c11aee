// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reservationinspector.h"

#include <QLocale>
#include <QVBoxLayout>

#include "ui/deliveryreason.h"
#include "ui/models/reservationsmodel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/queuelist.h"
#include "ui/widgets/stateline.h"
#include "ui/widgets/wishdates.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

QString dateText(QDate date)
{
    return date.isNull() ? QString() : QLocale().toString(date, QLocale::LongFormat);
}

} // namespace

ReservationInspector::ReservationInspector(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_nothing(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_headCard(new Card(this))
    , m_readerCard(new Card(this))
    , m_alertsCard(new Card(this))
    , m_queueCard(new Card(this))
    , m_datesCard(new Card(this))
{
    setObjectName(u"reservationInspector"_s);
    m_nothing->setTone(Tone::Muted);
    m_nothing->setAlignment(Qt::AlignCenter);
    buildCards();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * gridPx);
    column->addWidget(m_nothing);
    for (Card *card : {m_headCard, m_readerCard, m_queueCard, m_datesCard, m_alertsCard})
        column->addWidget(card);
    column->addStretch(1);
    showNothing();
}

void ReservationInspector::buildCards()
{
    m_state = new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this);
    m_title = new TextLabel(TextSize::Card, TextLabel::Overflow::Wrap, this);
    m_about = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    m_fate = new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this);
    m_facts = new FactList(this);
    m_buttons = new ReservationButtons(*m_parts.clock, m_parts.zone, this);
    m_showBook = new ActionButton(u"documentation"_s, tr("Show book"), this);
    m_state->setObjectName(u"reservationState"_s);
    m_title->setObjectName(u"reservationTitle"_s);
    m_fate->setObjectName(u"reservationFate"_s);
    m_showBook->setObjectName(u"showBook"_s);
    m_about->setTone(Tone::Muted);
    QVBoxLayout *head = columnIn(m_headCard);
    auto *names = new QVBoxLayout;
    names->setSpacing(gridPx / 4);
    names->addWidget(m_title);
    names->addWidget(m_about);
    head->addLayout(names);
    head->addWidget(m_state);
    head->addWidget(m_fate);
    head->addWidget(m_facts);
    head->addSpacing(gridPx / 2);
    head->addWidget(m_buttons);

    m_readerName = cardHeading({}, this);
    m_readerName->setObjectName(u"reservationReader"_s);
    m_readerFacts = new FactList(this);
    m_showReader = new ActionButton(u"user"_s, tr("Show reader"), this);
    m_showReader->setObjectName(u"showReader"_s);
    QVBoxLayout *reader = columnIn(m_readerCard);
    reader->addWidget(m_readerName);
    reader->addWidget(m_readerFacts);
    reader->addWidget(m_showReader, 0, Qt::AlignLeft);

    m_alertRows = new QVBoxLayout;
    m_alertRows->setSpacing(gridPx / 2);
    QVBoxLayout *alerts = columnIn(m_alertsCard);
    alerts->addWidget(cardHeading(tr("Alerts"), this));
    alerts->addLayout(m_alertRows);

    m_queueTitle = cardHeading({}, this);
    m_queue = new QueueList(m_parts, this);
    QVBoxLayout *queue = columnIn(m_queueCard);
    queue->addWidget(m_queueTitle);
    queue->addWidget(m_queue);
    queue->addWidget(m_showBook, 0, Qt::AlignLeft);

    m_dates = new WishDates(u"wishDates"_s, this);
    m_saveDates = new ActionButton(u"document-save"_s, tr("Save these days"), this);
    m_saveDates->setObjectName(u"saveDates"_s);
    m_saveDates->setPrimary(true);
    QVBoxLayout *dates = columnIn(m_datesCard);
    dates->addWidget(cardHeading(tr("The reader's own days"), this));
    dates->addWidget(m_dates);
    dates->addWidget(m_saveDates, 0, Qt::AlignRight);

    connect(m_queue, &QueueList::shown, this, [this](int size) {
        m_queueTitle->setText(size == 0 ? tr("Queue of this book")
                                        : tr("Queue of %n reservation(s)", "", size));
    });
    connect(m_queue, &QueueList::opened, this, [this](ReservationId id) {
        Q_EMIT linkActivated({PageLink::Target::Reservation, id.value, {}});
    });
    connect(m_dates, &WishDates::changed, this,
            [this] { m_saveDates->setVisible(m_dates->isModified()); });
    connect(m_dates, &WishDates::entered, this, &ReservationInspector::saveDates);
    connect(m_saveDates, &QPushButton::clicked, this, &ReservationInspector::saveDates);
    connect(m_showBook, &QPushButton::clicked, this, [this] {
        if (m_line)
            Q_EMIT linkActivated({PageLink::Target::Book, m_line->book.id.value, {}});
    });
    connect(m_showReader, &QPushButton::clicked, this, [this] {
        if (m_line)
            Q_EMIT linkActivated({PageLink::Target::Reader, m_line->reader.id.value, {}});
    });
}

void ReservationInspector::showCards(bool record, bool head)
{
    m_nothing->setVisible(!head);
    m_headCard->setVisible(head);
    for (QWidget *part : std::initializer_list<QWidget *> {m_readerCard, m_alertsCard, m_queueCard,
                                                           m_datesCard, m_state, m_fate, m_facts})
        part->setVisible(record);
}

void ReservationInspector::showNothing()
{
    m_line.reset();
    m_queue->setBook({});
    m_buttons->setLines({});
    m_nothing->setText(tr("Choose a reservation to see its reader, its alerts and its queue."));
    showCards(false, false);
}

void ReservationInspector::showTooMany(qsizetype count)
{
    showNothing();
    m_nothing->setText(tr("%Ln reservation(s) are too many at once. Choose fewer to work on them "
                          "together.",
                          "", static_cast<int>(count)));
}

void ReservationInspector::showSeveral(const QList<ReservationLine> &lines)
{
    m_line.reset();
    m_queue->setBook({});
    const auto count = static_cast<int>(lines.size());
    m_title->setText(tr("%Ln reservation(s) chosen", "", count));
    m_buttons->setLines(lines);
    const auto ready = static_cast<int>(m_buttons->linesFor(ReservationAct::Kind::Tell).size());
    const auto ring = static_cast<int>(m_buttons->linesFor(ReservationAct::Kind::Notify).size());
    m_about->setText(ready == 0 ? tr("None of them is on the hold shelf.")
                                //: %n: how many are on the hold shelf, %1: "3 of them can be rung"
                                : tr("%n on the hold shelf; %1.", "", ready)
                                      .arg(tr("%n of them can be rung", "", ring)));
    showCards(false, true);
}

void ReservationInspector::showRecord(const ReservationLine &line)
{
    const bool isSame = m_line == line;
    const bool isSameOne = m_line && m_line->reservation.id == line.reservation.id;
    m_line = line;
    showCards(true, true);
    showHead(line);
    showReader(line);
    // What is being typed stays while the same one is read again.
    const PlaceWish stored {line.reservation.startsOn, line.reservation.notNeededAfter};
    if (!isSameOne || !m_dates->isModified() || m_dates->wish() == stored)
        showDates(line.reservation);
    m_datesCard->setVisible(line.reservation.state < ReservationState::Ready);
    m_queueCard->setVisible(isOpen(line.reservation.state));
    if (isOpen(line.reservation.state) && (m_queue->book() != line.book.id || !isSameOne))
        m_queue->setBook(line.book.id, line.reservation.id);
    if (!isSame)
        showAlerts(line);
}

void ReservationInspector::showDates(const Reservation &reservation)
{
    m_dates->setWish({reservation.startsOn, reservation.notNeededAfter},
                     inZone(m_parts.clock->now(), m_parts.zone).date());
    m_saveDates->hide();
}

void ReservationInspector::editDates()
{
    if (m_datesCard->isVisible())
        m_dates->setFocus(Qt::OtherFocusReason);
}

void ReservationInspector::saveDates()
{
    if (!m_line || !m_dates->isModified())
        return;
    ReservationAct act;
    act.kind = ReservationAct::Kind::ChangeDates;
    act.wish = m_dates->wish();
    Q_EMIT m_buttons->requested(act);
}

void ReservationInspector::showHead(const ReservationLine &line)
{
    const Reservation &reservation = line.reservation;
    const UtcTime now = m_parts.clock->now();
    const QTimeZone &zone = m_parts.zone;
    const bool isReady = reservation.state == ReservationState::Ready;
    m_title->setText(displayTitle(line.book));
    QStringList about {line.book.author, line.book.callNumber,
                       line.copy ? line.copy->barcode : QString()};
    about.removeAll(QString());
    m_about->setText(about.join(u" · "_s));
    m_about->setVisible(!about.isEmpty());
    m_state->setStatement(isOpen(reservation.state) ? wording::reservation(reservation)
                                                    : closedStatement(reservation));
    m_fate->setStatement(alertStatement(line, now, zone));
    m_fate->setVisible(isReady);

    const auto moment = [&now, &zone](const std::optional<UtcTime> &time) {
        return time ? Statement {{},
                                 wording::ago(*time, now, zone),
                                 Tone::Normal,
                                 wording::exactTime(*time, zone)}
                    : Statement();
    };
    QList<FactList::Fact> facts;
    facts.append({u"factPickUp"_s,
                  tr("Pick up by"),
                  isReady ? wording::pickUp(reservation, now, zone) : Statement(),
                  {}});
    facts.append({u"factSuspended"_s,
                  tr("Suspended until"),
                  reservation.state == ReservationState::Suspended
                      ? Statement {{},
                                   reservation.suspendedUntil.isNull()
                                       ? tr("somebody resumes it")
                                       : dateText(reservation.suspendedUntil),
                                   Tone::Normal,
                                   {}}
                      : Statement(),
                  {}});
    facts.append({u"factPlaced"_s, tr("Placed"), moment(reservation.placedAt), {}});
    facts.append({u"factStarts"_s,
                  tr("Not before"),
                  {{}, dateText(reservation.startsOn), Tone::Normal, {}},
                  {}});
    facts.append({u"factNotNeeded"_s,
                  tr("Not needed after"),
                  {{}, dateText(reservation.notNeededAfter), Tone::Normal, {}},
                  {}});
    const bool isWaiting = reservation.state < ReservationState::Ready;
    facts.append({u"factInPlace"_s,
                  tr("Stand in their place"),
                  {{}, isWaiting ? line.inPlace.join(u", "_s) : QString(), Tone::Normal, {}},
                  {}});
    facts.append({u"factReady"_s,
                  tr("On the shelf since"),
                  isReady ? moment(reservation.readyAt) : Statement(),
                  {}});
    facts.append({u"factClosed"_s, tr("Closed"), moment(reservation.closedAt), {}});
    m_facts->setFacts(facts);
    m_buttons->setLines({line});
}

void ReservationInspector::showReader(const ReservationLine &line)
{
    const Reader &reader = line.reader;
    m_showReader->setVisible(reader.id.isValid());
    if (!reader.id.isValid()) {
        m_readerName->setText(tr("Reader forgotten"));
        m_readerFacts->setFacts({{{},
                                  tr("Why"),
                                  {{},
                                   tr("Personal data is deleted some time after a reservation has "
                                      "ended, as Settings say."),
                                   Tone::Normal,
                                   {}},
                                  {}}});
        return;
    }
    m_readerName->setText(wording::readerWithCard(reader));
    Statement devices {
        u"smartphone"_s, tr("%n device(s) to ring", "", line.devices), Tone::Positive, {}};
    if (line.devices == 0)
        devices = {u"data-warning"_s, tr("No device: to be told another way"), Tone::Caution, {}};
    const QDate today = inZone(m_parts.clock->now(), m_parts.zone).date();
    const QString barred = barredReason(reader, today);
    QUrl phone;
    phone.setScheme(u"tel"_s);
    phone.setPath(QString(reader.phone).remove(u' '));
    QUrl mail;
    mail.setScheme(u"mailto"_s);
    mail.setPath(reader.email);
    m_readerFacts->setFacts(
        {{u"factPhone"_s, tr("Phone"), {{}, reader.phone, Tone::Normal, {}}, phone},
         {u"factMail"_s, tr("E-mail"), {{}, reader.email, Tone::Normal, {}}, mail},
         {u"factDevices"_s, tr("Devices"), devices, {}},
         {u"factBarred"_s,
          tr("Blocked"),
          barred.isEmpty() ? Statement() : Statement {u"data-error"_s, barred, Tone::Negative, {}},
          {}}});
}

void ReservationInspector::showAlerts(const ReservationLine &line)
{
    clearRows(m_alertRows);
    const UtcTime now = m_parts.clock->now();
    // The newest first, as everywhere.
    for (auto it = line.deliveries.crbegin(); it != line.deliveries.crend(); ++it) {
        Statement said = wording::deliveryState(it->state);
        const QString why = describeReason(it->reason);
        const UtcTime time = it->finishedAt.value_or(it->createdAt);
        QStringList parts {wording::pushService("https://"_L1 + it->host), said.text, why,
                           wording::ago(time, now, m_parts.zone)};
        parts.removeAll(QString());
        said.text = parts.join(u" · "_s);
        said.detail = wording::alertKind(it->kind) + u'\n' + wording::exactTime(time, m_parts.zone);
        auto *row = new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this);
        row->setObjectName(u"alertRow"_s);
        row->setStatement(said);
        m_alertRows->addWidget(row);
    }
    if (line.deliveries.isEmpty())
        addQuietRow(m_alertRows,
                    line.reservation.state == ReservationState::Waiting
                        ? tr("No alert yet: the reader is rung when a copy is scanned at the desk.")
                        : tr("No alert was made for it yet."),
                    this);
}

} // namespace bookbell
