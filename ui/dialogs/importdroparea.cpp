// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importdroparea.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/icons.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSidePx = 6 * gridPx;

} // namespace

ImportDropArea::ImportDropArea(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_headline(new TextLabel(TextSize::Card, TextLabel::Overflow::Elide, this))
    , m_state(new StateLine(TextSize::Body, TextLabel::Overflow::Elide, this))
    , m_choose(new ActionButton(u"document-open"_s, {}, this))
{
    setObjectName(u"importDropArea"_s);
    m_icon->setFixedSize(iconSidePx, iconSidePx);
    m_headline->setObjectName(u"importFileName"_s);
    m_headline->setAlignment(Qt::AlignCenter);
    m_state->setObjectName(u"importFileState"_s);
    m_choose->setObjectName(u"importChoose"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4 * gridPx, 2 * gridPx, 4 * gridPx, 2 * gridPx);
    column->setSpacing(gridPx);
    column->addStretch(1);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_headline);
    column->addWidget(m_state, 0, Qt::AlignHCenter);
    column->addSpacing(gridPx);
    column->addWidget(m_choose, 0, Qt::AlignHCenter);
    column->addStretch(1);
    setMinimumHeight(26 * gridPx);
    connect(m_choose, &QPushButton::clicked, this, &ImportDropArea::chooseRequested);
    showFile({}, {});
}

void ImportDropArea::showFile(const QString &name, const Statement &state)
{
    m_hasFile = !name.isEmpty();
    m_headline->setText(m_hasFile ? name : tr("Drop a file here"));
    m_state->setStatement(m_hasFile ? state
                                    : Statement {{},
                                                 tr("CSV, MARC 21 or KORMARC, tab-separated text "
                                                    "or JSON. A spreadsheet: save it as CSV "
                                                    "first."),
                                                 Tone::Muted,
                                                 {}});
    m_choose->setText(m_hasFile ? tr("Choose another file…") : tr("Choose a file…"));
    m_choose->setPrimary(!m_hasFile);
    paintIcon();
}

void ImportDropArea::setInvitation(bool invites)
{
    m_invites = invites;
    update();
}

void ImportDropArea::paintIcon()
{
    m_icon->setPixmap(tintedPixmap(m_hasFile ? u"table"_s : u"document-import"_s, m_icon->size(),
                                   devicePixelRatioF(),
                                   toneColor(palette(), m_hasFile ? Tone::Accent : Tone::Muted)));
}

void ImportDropArea::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
}

void ImportDropArea::paintEvent(QPaintEvent *)
{
    constexpr double corner = 8;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = toneColor(palette(), Tone::Accent);
    const QColor base = palette().color(QPalette::Base);
    painter.setBrush(m_invites ? mixed(base, accent, 0.12) : base);
    QPen pen(m_invites ? accent : mixed(lineColor(palette()), palette().color(QPalette::Text), 0.2),
             m_invites ? 2 : 1.5, m_hasFile && !m_invites ? Qt::SolidLine : Qt::DashLine);
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner, corner);
}

} // namespace bookbell
