// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include <QPainter>
#include <QPainterPath>

namespace bookbell {

Card::Card(QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
}

void Card::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    constexpr double corner = 8;
    constexpr double edgePx = 6;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath sheet;
    sheet.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.fillPath(sheet, palette().color(QPalette::Base));
    if (m_tone != Tone::Normal) {
        painter.save();
        painter.setClipPath(sheet);
        painter.fillRect(QRectF(0, 0, edgePx, height()), toneColor(palette(), m_tone));
        painter.restore();
    }
    painter.setPen(QPen(lineColor(palette()), 1));
    painter.drawPath(sheet);
}

} // namespace bookbell
