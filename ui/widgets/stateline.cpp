// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stateline.h"

#include <QEvent>
#include <QHBoxLayout>

#include "ui/icons.h"

namespace bookbell {

StateLine::StateLine(TextSize size, TextLabel::Overflow overflow, QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new TextLabel(size, overflow, this))
{
    m_text->setElision(Qt::ElideRight); // of a state the beginning says most
    const int side = m_text->fontMetrics().height();
    m_icon->setFixedSize(side, side);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size == TextSize::Title ? gridPx + gridPx / 2 : gridPx);
    row->addWidget(m_icon, 0,
                   overflow == TextLabel::Overflow::Wrap ? Qt::AlignTop : Qt::AlignVCenter);
    row->addWidget(m_text, 1);
}

void StateLine::setStatement(const Statement &statement)
{
    if (m_statement == statement)
        return;
    m_statement = statement;
    m_text->setText(statement.text);
    m_text->setTone(statement.tone);
    setToolTip(statement.detail);
    setAccessibleName(statement.text);
    m_icon->setVisible(!statement.icon.isEmpty());
    paintIcon();
}

QString StateLine::text() const
{
    return m_statement.text;
}

void StateLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
}

void StateLine::paintIcon()
{
    if (m_statement.icon.isEmpty())
        return;
    m_icon->setPixmap(tintedPixmap(m_statement.icon, m_icon->size(), devicePixelRatioF(),
                                   toneColor(palette(), m_statement.tone)));
}

} // namespace bookbell
