// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/resultcard.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QVBoxLayout>

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

QString contactLine(const Reader &reader)
{
    QStringList parts {reader.phone, reader.email};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString likelyWay(const Reader &reader)
{
    if (!reader.phone.isEmpty())
        return u"phone"_s;
    return reader.email.isEmpty() ? u"in person"_s : u"e-mail"_s;
}

ResultCard::ResultCard(const Clock &clock, QTimeZone zone, QWidget *parent)
    : Card(parent)
    , m_clock(clock)
    , m_zone(std::move(zone))
    , m_headline(new StateLine(TextSize::Title, TextLabel::Overflow::Wrap, this))
    , m_reader(new TextLabel(TextSize::Title, TextLabel::Overflow::Wrap, this))
    , m_book(new TextLabel(TextSize::Card, TextLabel::Overflow::Elide, this))
    , m_until(new TextLabel(TextSize::Card, TextLabel::Overflow::Wrap, this))
    , m_fate(new StateLine(TextSize::Card, TextLabel::Overflow::Wrap, this))
    , m_contact(new TextLabel(TextSize::Card, TextLabel::Overflow::Wrap, this))
    , m_passedOver(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_told(new ActionButton(u"dialog-ok"_s, tr("Told"), this))
    , m_notify(new ActionButton(u"notifications"_s, tr("Notify again"), this))
    , m_undo(new ActionButton(
          u"edit-undo"_s,
          tr("Undo (%1)").arg(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)),
          this))
{
    setObjectName(u"resultCard"_s);
    m_headline->setObjectName(u"resultHeadline"_s);
    m_reader->setObjectName(u"resultReader"_s);
    m_book->setObjectName(u"resultBook"_s);
    m_until->setObjectName(u"resultUntil"_s);
    m_fate->setObjectName(u"resultFate"_s);
    m_contact->setObjectName(u"resultContact"_s);
    m_passedOver->setObjectName(u"resultPassedOver"_s);
    m_told->setObjectName(u"resultTold"_s);
    m_notify->setObjectName(u"resultNotify"_s);
    m_undo->setObjectName(u"resultUndo"_s);
    m_told->setPrimary(true);
    m_told->setToolTip(tr("You have told the reader yourself: the pick-up time counts from now"));
    m_notify->setToolTip(tr("Rings the reader's devices once more, on purpose"));
    m_undo->setToolTip(tr("Takes this back; an alert that went out is followed by a correction"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridPx);
    buttons->addWidget(m_told);
    buttons->addWidget(m_notify);
    buttons->addWidget(m_undo);
    buttons->addStretch(1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * gridPx, 2 * gridPx, 3 * gridPx, 2 * gridPx);
    column->setSpacing(gridPx);
    column->addWidget(m_headline);
    column->addWidget(m_reader);
    column->addWidget(m_book);
    column->addWidget(m_until);
    column->addSpacing(gridPx / 2);
    column->addWidget(m_fate);
    column->addWidget(m_contact);
    column->addWidget(m_passedOver);
    column->addSpacing(gridPx / 2);
    column->addLayout(buttons);
    column->addStretch(1);

    connect(m_undo, &QPushButton::clicked, this,
            [this] { Q_EMIT undoRequested(m_record.journal); });
    connect(m_notify, &QPushButton::clicked, this, [this] {
        if (m_record.reservation)
            Q_EMIT notifyRequested(m_record.reservation->id);
    });
    connect(m_told, &QPushButton::clicked, this, [this] {
        if (m_record.reservation && m_record.reader)
            Q_EMIT toldRequested(m_record.reservation->id, likelyWay(*m_record.reader));
    });
}

void ResultCard::setRecord(const DeskRecord &record)
{
    m_record = record;
    Statement what = wording::outcome(record);
    if (record.isUndone) {
        what = {u"edit-undo"_s, tr("Taken back"), Tone::Muted, {}};
    }
    setTone(what.tone);
    what.detail.clear();
    m_headline->setStatement(what);

    m_reader->setVisible(record.reader.has_value());
    if (record.reader)
        m_reader->setText(wording::readerWithCard(*record.reader));
    m_book->setText(wording::bookLine(record.book, record.barcode));

    const bool onShelf = record.reservation && record.reservation->state == ReservationState::Ready
        && !record.isUndone;
    m_until->setVisible(onShelf && record.reservation->pickupBy.has_value());
    if (m_until->isVisibleTo(this)) {
        m_until->setText(wording::untilDay(*record.reservation->pickupBy, m_clock.now(), m_zone));
        m_until->setToolTip(wording::exactTime(*record.reservation->pickupBy, m_zone));
    }

    QString passedOver;
    if (!record.passedOver.isEmpty())
        passedOver = tr("Passed over: %1").arg(record.passedOver.join(u", "_s));
    if (record.displaced)
        passedOver = tr("The reader it waited for is first in the queue again.");
    Statement note {u"data-warning"_s, passedOver, Tone::Caution, {}};
    if (!record.isDone())
        note = {{}, record.problem, Tone::Normal, {}};
    m_passedOver->setVisible(!note.text.isEmpty());
    m_passedOver->setStatement(note);

    showFate(record);
    m_undo->setVisible(record.canUndo());
    setAccessibleName(what.text + u' ' + (record.reader ? record.reader->name : QString()));
}

void ResultCard::showFate(const DeskRecord &record)
{
    const bool isLoan = record.outcome == DeskOutcome::Lent;
    m_fate->setVisible(!isLoan && !record.isUndone && record.isDone());
    m_fate->setStatement(wording::fate(record.fate, m_clock.now(), m_zone));
    const bool otherWay =
        !record.isUndone && record.isLive() && record.fate.needsOtherWay() && record.reader;
    const QString contact = otherWay ? contactLine(*record.reader) : QString();
    m_contact->setVisible(!contact.isEmpty());
    m_contact->setText(contact);
    m_told->setVisible(otherWay);
    m_notify->setVisible(record.isLive() && record.fate.isFinal() && record.devices > 0
                         && record.fate.kind != AlertFate::Kind::NoDevice);
}

} // namespace bookbell
