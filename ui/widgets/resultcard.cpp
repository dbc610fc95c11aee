// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/resultcard.h"

#include <QAction>
#include <QEvent>
#include <QKeySequence>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include "ui/icons.h"
#include "ui/plainlabel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

/// How strong a colour lies under words that only say that all is well.
static constexpr double quietBand = 0.14;
/// Over the size of a page's title.
static constexpr double headlineFactor = 1.5;

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
    , m_headline(new StateLine(TextSize::Title, TextLabel::Overflow::Elide, this))
    , m_reader(new TextLabel(TextSize::Title, TextLabel::Overflow::Wrap, this))
    , m_book(new TextLabel(TextSize::Card, TextLabel::Overflow::Elide, this))
    , m_until(new TextLabel(TextSize::Card, TextLabel::Overflow::Wrap, this))
    , m_fate(new StateLine(TextSize::Card, TextLabel::Overflow::Wrap, this))
    , m_contact(new TextLabel(TextSize::Card, TextLabel::Overflow::Wrap, this))
    , m_note(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_told(new ActionButton(u"dialog-ok"_s, tr("Told"), this))
    , m_slip(new ActionButton(u"document-print"_s, {}, this))
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
    m_note->setObjectName(u"resultNote"_s);
    m_told->setObjectName(u"resultTold"_s);
    m_slip->setObjectName(u"resultSlip"_s);
    m_notify->setObjectName(u"resultNotify"_s);
    m_undo->setObjectName(u"resultUndo"_s);
    m_told->setPrimary(true);
    m_told->setToolTip(tr("You have told the reader yourself: the pick-up time counts from now"));
    m_notify->setToolTip(tr("Rings the reader's devices once more, on purpose"));
    m_undo->setToolTip(tr("Takes this back; an alert that went out is followed by a correction"));
    setPrinting(false);
    // Read from a metre away, with the book in hand.
    auto *words = m_headline->findChild<TextLabel *>();
    QFont large = words->font();
    if (large.pointSizeF() > 0)
        large.setPointSizeF(large.pointSizeF() * headlineFactor);
    words->setFont(large);
    buildRows();

    connect(m_undo, &QPushButton::clicked, this,
            [this] { Q_EMIT undoRequested(m_record.journal); });
    connect(m_slip, &QPushButton::clicked, this, &ResultCard::slipRequested);
    connect(m_notify, &QPushButton::clicked, this, [this] {
        if (m_record.reservation)
            Q_EMIT notifyRequested(m_record.reservation->id);
    });
    connect(m_told, &QPushButton::clicked, this, [this] {
        if (m_record.reservation && m_record.reader)
            Q_EMIT toldRequested(m_record.reservation->id, likelyWay(*m_record.reader));
    });
}

void ResultCard::buildRows()
{
    m_buttons = new FlowLayout;
    m_buttons->setSpacing(gridPx);
    for (ActionButton *button : {m_told, m_slip, m_notify, m_undo})
        m_buttons->addWidget(button);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * gridPx, gridPx + gridPx / 2, 3 * gridPx, 2 * gridPx);
    column->setSpacing(gridPx);
    column->addWidget(m_headline);
    column->addSpacing(gridPx + gridPx / 2);
    column->addWidget(m_reader);
    column->addWidget(m_book);
    column->addWidget(m_until);
    column->addSpacing(gridPx / 2);
    column->addWidget(m_fate);
    column->addWidget(m_contact);
    column->addWidget(m_note);
    column->addSpacing(gridPx / 2);
    column->addLayout(m_buttons);
    column->addStretch(1);
}

void ResultCard::setSteps(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new ActionButton(action->property(iconNameProperty).toString(), {}, this);
        button->setObjectName(action->objectName() + u"Button"_s);
        const auto follow = [button, action] {
            //: a button; %1: what it does, %2: its key
            button->setText(tr("%1 (%2)").arg(
                plainLabel(action->text()), action->shortcut().toString(QKeySequence::NativeText)));
            button->setVisible(action->isVisible() && action->isEnabled());
        };
        connect(action, &QAction::changed, button, follow);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_buttons->addWidget(button);
        follow();
    }
}

void ResultCard::setPrinting(bool hasPrinter)
{
    const QString keys = QKeySequence(QKeySequence::Print).toString(QKeySequence::NativeText);
    //: the paper in a reserved book; %1: keys
    m_slip->setText(hasPrinter ? tr("Print slip (%1)").arg(keys)
                               : tr("Save slip as PDF (%1)").arg(keys));
    m_slip->setToolTip(tr("The paper that stands in the book on the hold shelf"));
}

Statement ResultCard::headlineOf(const DeskRecord &record) const
{
    if (record.isUndone)
        return {u"edit-undo"_s, tr("Taken back"), Tone::Muted, {}};
    // Somebody else has worked on: what the card says must not be what was true before.
    if (record.isHold() && record.reservation && !record.isOnShelf()) {
        const ReservationState state = record.reservation->state;
        if (state == ReservationState::Collected)
            return {u"go-next"_s, tr("Picked up meanwhile"), Tone::Muted, {}};
        if (isOpen(state))
            return {u"data-warning"_s, tr("No longer on the hold shelf"), Tone::Caution, {}};
        return {u"data-warning"_s, tr("The reservation has ended"), Tone::Caution, {}};
    }
    Statement what = wording::outcome(record);
    what.detail.clear();
    return what;
}

Statement ResultCard::noteOf(const DeskRecord &record) const
{
    if (!record.isDone())
        return {{}, record.problem, Tone::Normal, {}};
    if (!record.passedOver.isEmpty())
        return {u"data-warning"_s,
                tr("Passed over: %1").arg(record.passedOver.join(u", "_s)),
                Tone::Caution,
                {}};
    if (record.displaced)
        return {u"data-warning"_s,
                tr("The reader it waited for is first in the queue again."),
                Tone::Caution,
                {}};
    if (record.borrower && !record.isUndone && record.outcome != DeskOutcome::Lent) {
        //: %1: the reader who had borrowed the copy
        return {u"im-user"_s,
                tr("Taken back from %1").arg(wording::readerWithCard(*record.borrower)),
                Tone::Normal,
                {}};
    }
    if (record.outcome == DeskOutcome::AvailableAlready)
        return {u"view-barcode"_s, tr("Scan a reader's card to lend it."), Tone::Muted, {}};
    return {};
}

void ResultCard::setRecord(const DeskRecord &record)
{
    m_record = record;
    Statement headline = headlineOf(record);
    m_bandTone = headline.tone;
    colourBand();
    setAccessibleName(headline.text + u' ' + (record.reader ? record.reader->name : QString()));
    headline.tone = Tone::Normal; // the band has the colour
    m_headline->setStatement(headline);

    m_reader->setVisible(record.reader.has_value());
    if (record.reader)
        m_reader->setText(wording::readerWithCard(*record.reader));
    m_book->setText(wording::bookLine(record.book, record.barcode));

    m_until->setVisible(record.isOnShelf() && record.reservation->pickupBy.has_value());
    if (m_until->isVisibleTo(this)) {
        m_until->setText(wording::untilDay(*record.reservation->pickupBy, m_clock.now(), m_zone));
        m_until->setToolTip(wording::exactTime(*record.reservation->pickupBy, m_zone));
    }
    const Statement note = noteOf(record);
    m_note->setVisible(!note.text.isEmpty());
    m_note->setStatement(note);

    showFate(record);
    m_slip->setVisible(record.isOnShelf() && record.reader.has_value());
    m_undo->setVisible(record.canUndo());
}

void ResultCard::showFate(const DeskRecord &record)
{
    const bool tells = record.isHold() || record.outcome == DeskOutcome::Available;
    m_fate->setVisible(tells && !record.isUndone);
    m_fate->setStatement(wording::fate(record.fate, m_clock.now(), m_zone));
    const bool otherWay = record.isOnShelf() && record.fate.needsOtherWay() && record.reader;
    const QString contact = otherWay ? contactLine(*record.reader) : QString();
    m_contact->setVisible(!contact.isEmpty());
    m_contact->setText(contact);
    m_told->setVisible(otherWay);
    m_notify->setVisible(record.isOnShelf() && record.fate.isFinal() && record.devices > 0
                         && record.fate.kind != AlertFate::Kind::NoDevice);
}

ResultCard::Band ResultCard::bandOf(Tone tone) const
{
    const QColor base = palette().color(QPalette::Base);
    switch (tone) {
    case Tone::Accent:
        return {palette().color(QPalette::Highlight), palette().color(QPalette::HighlightedText)};
    case Tone::Caution:
    case Tone::Negative:
        return {toneColor(palette(), tone), base};
    case Tone::Normal:
    case Tone::Muted:
    case Tone::Positive:
        break;
    }
    const QColor words = toneColor(palette(), tone);
    return {mixed(base, words, quietBand), words};
}

void ResultCard::colourBand()
{
    m_isColouring = true;
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, bandOf(m_bandTone).words);
    m_headline->setPalette(colours);
    m_isColouring = false;
    update();
}

void ResultCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    constexpr double corner = 8;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath sheet;
    sheet.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner - 1, corner - 1);
    painter.setClipPath(sheet);
    const int bottom = m_headline->geometry().bottom() + gridPx + gridPx / 2;
    painter.fillRect(QRect(0, 0, width(), bottom), bandOf(m_bandTone).under);
}

void ResultCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_isColouring)
        colourBand();
}

} // namespace bookbell
