// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace bookbell {

using namespace Qt::StringLiterals;

TextLabel::TextLabel(TextSize size, Overflow overflow, QWidget *parent)
    : QLabel(parent)
    , m_size(size)
    , m_overflow(overflow)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(overflow == Overflow::Wrap);
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    if (overflow == Overflow::Elide)
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    applyFont();
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize TextLabel::minimumSizeHint() const
{
    if (m_overflow == Overflow::Elide)
        return {fontMetrics().horizontalAdvance(u"……"_s), fontMetrics().height()};
    return QLabel::minimumSizeHint();
}

void TextLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor color = isEnabled() ? toneColor(palette(), m_tone)
                                     : palette().color(QPalette::Disabled, QPalette::WindowText);
    painter.setPen(color);
    const QRect area = contentsRect();
    if (m_overflow == Overflow::Wrap) {
        painter.drawText(area, static_cast<int>(alignment()) | Qt::TextWordWrap, text());
        return;
    }
    const QString shown = fontMetrics().elidedText(text(), m_elision, area.width());
    const QString tip = shown == text() ? QString() : text();
    if (toolTip() != tip)
        setToolTip(tip);
    painter.drawText(area, static_cast<int>(alignment()), shown);
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange && !m_applying)
        applyFont();
}

void TextLabel::applyFont()
{
    m_applying = true;
    setFont(sized(QApplication::font(), m_size));
    m_applying = false;
}

} // namespace bookbell
