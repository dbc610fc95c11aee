// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/factentry.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include "ui/icons.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

FactEntry::FactEntry(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this))
    , m_when(new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this))
    , m_state(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_link(new QToolButton(this))
{
    m_when->setTone(Tone::Muted);
    m_when->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_link->setObjectName(u"entryLink"_s);
    m_link->setAutoRaise(true);
    m_link->setFocusPolicy(Qt::TabFocus);
    m_link->setIcon(themeIcon(u"go-next"_s));
    m_link->hide();
    auto *first = new QHBoxLayout;
    first->setSpacing(gridPx);
    first->addWidget(m_title, 1);
    first->addWidget(m_when);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(gridPx / 2);
    texts->addLayout(first);
    texts->addWidget(m_state);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, gridPx, 0, gridPx);
    row->setSpacing(gridPx);
    row->addLayout(texts, 1);
    row->addWidget(m_link, 0, Qt::AlignVCenter);
    connect(m_link, &QToolButton::clicked, this, &FactEntry::activated);
}

void FactEntry::setTexts(const QString &title, const Statement &state, const QString &when,
                         const QString &exactTime)
{
    m_title->setText(title);
    m_when->setText(when);
    setToolTip(exactTime);
    m_when->setVisible(!when.isEmpty());
    m_state->setStatement(state);
    setAccessibleName(title + u", "_s + state.text);
}

void FactEntry::setLink(const QString &description)
{
    m_link->setToolTip(description);
    m_link->setAccessibleName(description);
    m_link->show();
}

QString FactEntry::stateText() const
{
    return m_state->text();
}

void FactEntry::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(lineColor(palette()));
    painter.drawLine(0, 0, width(), 0);
}

} // namespace bookbell
