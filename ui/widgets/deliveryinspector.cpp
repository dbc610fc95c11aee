// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/deliveryinspector.h"

#include <QLocale>
#include <QVBoxLayout>

#include "core/storage/outboxholdstore.h"
#include "ui/deliveryreason.h"
#include "ui/models/deliveriesmodel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

DeliveryInspector::DeliveryInspector(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_nothing(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_headCard(new Card(this))
    , m_storyCard(new Card(this))
{
    setObjectName(u"deliveryInspector"_s);
    m_nothing->setTone(Tone::Muted);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setText(tr("Choose an alert to see what became of it and why."));
    buildCards();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * gridPx);
    column->addWidget(m_nothing);
    column->addWidget(m_headCard);
    column->addWidget(m_storyCard);
    column->addStretch(1);
    showNothing();
}

void DeliveryInspector::buildCards()
{
    m_subject = new TextLabel(TextSize::Card, TextLabel::Overflow::Wrap, this);
    m_about = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    m_state = new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this);
    m_reason = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    m_advice = new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this);
    m_retry = new ActionButton(u"view-refresh"_s, {}, this);
    m_showReader = new ActionButton(u"user"_s, tr("Show reader"), this);
    m_showReservation = new ActionButton(u"bookmarks"_s, tr("Show reservation"), this);
    m_showAnnouncement = new ActionButton(u"notifications"_s, tr("Show announcement"), this);
    m_subject->setObjectName(u"deliverySubject"_s);
    m_state->setObjectName(u"deliveryState"_s);
    m_reason->setObjectName(u"deliveryReason"_s);
    m_advice->setObjectName(u"deliveryAdvice"_s);
    m_retry->setObjectName(u"retryDelivery"_s);
    m_showReader->setObjectName(u"showDeliveryReader"_s);
    m_showReservation->setObjectName(u"showDeliveryReservation"_s);
    m_showAnnouncement->setObjectName(u"showDeliveryAnnouncement"_s);
    m_about->setTone(Tone::Muted);
    m_retry->setPrimary(true);
    m_retry->setToolTip(tr("Sends it once more, with its full lifetime"));

    auto *names = new QVBoxLayout;
    names->setSpacing(gridPx / 4);
    names->addWidget(m_subject);
    names->addWidget(m_about);
    QVBoxLayout *head = columnIn(m_headCard);
    head->addLayout(names);
    head->addWidget(m_state);
    head->addWidget(m_reason);
    head->addWidget(m_advice);
    head->addSpacing(gridPx / 2);
    head->addWidget(m_retry);
    auto *links = new QHBoxLayout;
    links->setSpacing(gridPx);
    for (ActionButton *link : {m_showReader, m_showReservation, m_showAnnouncement})
        links->addWidget(link, 1);
    head->addLayout(links);

    m_story = new FactList(this);
    QVBoxLayout *story = columnIn(m_storyCard);
    //: heading: when an alert was made, tried and answered
    story->addWidget(cardHeading(tr("Its story"), this));
    story->addWidget(m_story);

    connect(m_retry, &QPushButton::clicked, this, &DeliveryInspector::retryRequested);
    connect(m_showReader, &QPushButton::clicked, this,
            [this] { Q_EMIT linkActivated(readerLink()); });
    connect(m_showReservation, &QPushButton::clicked, this, [this] {
        Q_EMIT linkActivated(
            {PageLink::Target::Reservation, m_line->delivery.reservation.value, {}});
    });
    connect(m_showAnnouncement, &QPushButton::clicked, this, [this] {
        Q_EMIT linkActivated(
            {PageLink::Target::Announcement, m_line->delivery.announcement.value, {}});
    });
}

PageLink DeliveryInspector::readerLink() const
{
    return {PageLink::Target::Reader, m_line->delivery.reader.value, m_line->cardNumber};
}

void DeliveryInspector::showNothing()
{
    m_line.reset();
    m_nothing->show();
    m_headCard->hide();
    m_storyCard->hide();
}

void DeliveryInspector::showSeveral(qsizetype count, qsizetype failed)
{
    m_line.reset();
    m_nothing->hide();
    m_headCard->show();
    m_storyCard->hide();
    m_subject->setText(tr("%Ln alert(s) chosen", "", static_cast<int>(count)));
    m_about->setText(failed == 0 ? tr("None of them has failed.")
                                 : tr("%Ln of them failed.", "", static_cast<int>(failed)));
    m_about->show();
    m_retry->setText(tr("Try %Ln again", "", static_cast<int>(failed)));
    m_retry->setVisible(failed > 0);
    for (QWidget *part : std::initializer_list<QWidget *> {
             m_state, m_reason, m_advice, m_showReader, m_showReservation, m_showAnnouncement})
        part->hide();
}

void DeliveryInspector::showLine(const DeliveryLine &line)
{
    m_line = line;
    const Delivery &delivery = line.delivery;
    m_nothing->hide();
    m_headCard->show();
    m_storyCard->show();
    m_subject->setText(line.subject.isEmpty() ? wording::alertKind(delivery) : line.subject);
    Reader reader;
    reader.name = line.readerName;
    reader.cardNumber = line.cardNumber;
    QStringList about;
    if (!line.subject.isEmpty())
        about.append(wording::alertKind(delivery));
    about.append(line.cardNumber.isEmpty() ? tr("a subscription without a card")
                                           : wording::readerWithCard(reader));
    m_about->setText(about.join(u" · "_s));
    m_about->show();
    m_state->setStatement(wording::deliveryState(delivery.state));
    m_state->show();
    const QString why = describeReason(delivery.reason);
    m_reason->setText(tr("Why: %1").arg(why));
    m_reason->setVisible(!why.isEmpty());
    const QString advice = adviceFor(delivery);
    m_advice->setStatement({u"dialog-information"_s, advice, Tone::Muted, {}});
    m_advice->setVisible(!advice.isEmpty());
    m_retry->setText(tr("Try again"));
    m_retry->setVisible(delivery.state == DeliveryState::Failed);
    m_showReader->setVisible(!line.cardNumber.isEmpty());
    m_showReservation->setVisible(delivery.reservation.isValid());
    m_showAnnouncement->setVisible(delivery.kind == AlertKind::Announcement
                                   && delivery.announcement.isValid());
    showStory(delivery);
}

void DeliveryInspector::showStory(const Delivery &delivery)
{
    const UtcTime now = m_parts.clock->now();
    const QTimeZone &zone = m_parts.zone;
    const auto moment = [&](UtcTime time) {
        return Statement {
            {}, wording::ago(time, now, zone), Tone::Normal, wording::exactTime(time, zone)};
    };
    QString due;
    if (delivery.state == DeliveryState::Held && delivery.reason != restoredReason())
        due = tr("Held back until");
    else if (delivery.state == DeliveryState::Retrying)
        due = tr("Next try");
    const bool isOver = !isOpen(delivery.state);
    QList<FactList::Fact> facts;
    facts.append({u"factMade"_s, tr("Made"), moment(delivery.createdAt), {}});
    facts.append({u"factDue"_s,
                  due,
                  due.isEmpty() ? Statement()
                                : Statement {{},
                                             wording::clockTime(delivery.dueAt, now, zone),
                                             Tone::Normal,
                                             wording::exactTime(delivery.dueAt, zone)},
                  {}});
    facts.append({u"factExpires"_s,
                  tr("Of use until"),
                  isOver ? Statement()
                         : Statement {{},
                                      wording::clockTime(delivery.expiresAt, now, zone),
                                      Tone::Normal,
                                      wording::exactTime(delivery.expiresAt, zone)},
                  {}});
    //: how often an alert was tried
    facts.append({u"factTries"_s,
                  tr("Tries"),
                  {{}, QLocale().toString(delivery.attempts), Tone::Normal, {}},
                  {}});
    facts.append({u"factAnswer"_s,
                  tr("Last answer"),
                  {{}, wording::httpStatus(delivery.httpStatus), Tone::Normal, {}},
                  {}});
    facts.append({u"factEnded"_s,
                  tr("Ended"),
                  delivery.finishedAt ? moment(*delivery.finishedAt) : Statement(),
                  {}});
    facts.append(
        {u"factService"_s,
         tr("Push service"),
         {{}, wording::pushService("https://"_L1 + delivery.host), Tone::Normal, delivery.host},
         {}});
    if (delivery.renotify)
        //: a fact about an alert: it rings a second time because staff wanted it
        facts.append({u"factRenotify"_s,
                      tr("Rung again"),
                      {{}, tr("on purpose, by staff"), Tone::Normal, {}},
                      {}});
    m_story->setFacts(facts);
}

} // namespace bookbell
