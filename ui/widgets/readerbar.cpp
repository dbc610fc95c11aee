// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/readerbar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/icons.h"
#include "ui/widgets/textlabel.h"
#include "ui/wording.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static constexpr int barIconPx = 5 * gridPx;
static constexpr double timeLinePx = 3;

ReaderBar::ReaderBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_name(new TextLabel(TextSize::Title, TextLabel::Overflow::Elide, this))
    , m_facts(new TextLabel(TextSize::Card, TextLabel::Overflow::Elide, this))
    , m_help(new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this))
    , m_leave(new QToolButton(this))
{
    setObjectName(u"readerBar"_s);
    m_name->setObjectName(u"readerBarName"_s);
    m_facts->setObjectName(u"readerBarFacts"_s);
    m_leave->setObjectName(u"readerBarLeave"_s);
    m_icon->setFixedSize(barIconPx, barIconPx);
    m_help->setText(tr("Barcodes you scan now are lent to this reader, or taken back. An ISBN or a "
                       "title is reserved."));
    m_help->setElision(Qt::ElideRight);
    //: the reader at the desk is done; Esc is the key
    m_leave->setText(tr("Next reader (Esc)"));
    m_leave->setToolTip(tr("Forgets the reader at the desk"));
    m_leave->setAutoRaise(true);
    m_leave->setFocusPolicy(Qt::TabFocus);
    connect(m_leave, &QToolButton::clicked, this, &ReaderBar::leaveRequested);

    auto *first = new QHBoxLayout;
    first->setSpacing(2 * gridPx);
    first->addWidget(m_name);
    first->addWidget(m_facts, 1, Qt::AlignBottom);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addLayout(first);
    words->addWidget(m_help);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * gridPx, gridPx, 2 * gridPx, 2 * gridPx);
    row->setSpacing(2 * gridPx);
    row->addWidget(m_icon);
    row->addLayout(words, 1);
    row->addWidget(m_leave);
    followPalette();
    hide();
}

void ReaderBar::setReader(const Reader &reader)
{
    if (reader.id != m_reader)
        m_facts->clear();
    m_reader = reader.id;
    const QString name = wording::readerWithCard(reader);
    m_name->setText(name);
    //: accessible name; %1: a reader
    setAccessibleName(tr("At the desk: %1").arg(name));
    m_share = 1;
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ReaderBar::setCard(const ReaderCard &card)
{
    if (card.reader.id != m_reader)
        return;
    const auto ready = std::count_if(card.reservations.cbegin(), card.reservations.cend(),
                                     [](const ReservationLine &line) {
                                         return line.reservation.state == ReservationState::Ready;
                                     });
    m_facts->setText(ready > 0 ? tr("%n on the hold shelf", "", static_cast<int>(ready))
                               : QString());
}

void ReaderBar::setTimeLeft(std::chrono::milliseconds left, std::chrono::milliseconds whole)
{
    m_share = static_cast<double>(left.count()) / static_cast<double>(whole.count());
    update();
}

void ReaderBar::paintEvent(QPaintEvent *)
{
    constexpr double corner = 8;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath sheet;
    sheet.addRoundedRect(QRectF(rect()), corner, corner);
    const QColor accent = palette().color(QPalette::Highlight);
    painter.fillPath(sheet, accent);
    const QColor words = palette().color(QPalette::HighlightedText);
    const QRectF track(2 * gridPx, height() - gridPx, width() - 4 * gridPx, timeLinePx);
    painter.fillRect(track, mixed(accent, words, 0.3));
    painter.fillRect(QRectF(track.topLeft(), QSizeF(track.width() * m_share, timeLinePx)), words);
}

void ReaderBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_isFollowing)
        followPalette();
}

void ReaderBar::followPalette()
{
    // Everything on the bar has the colour of words on the accent.
    m_isFollowing = true;
    QPalette onAccent = palette();
    const QColor words = onAccent.color(QPalette::HighlightedText);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        onAccent.setColor(role, words);
    for (QWidget *part : std::initializer_list<QWidget *> {m_name, m_facts, m_help, m_leave})
        part->setPalette(onAccent);
    m_icon->setPixmap(tintedPixmap(u"im-user"_s, m_icon->size(), devicePixelRatioF(), words));
    m_isFollowing = false;
}

} // namespace bookbell
