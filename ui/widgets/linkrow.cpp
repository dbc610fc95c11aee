// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linkrow.h"

#include <QHBoxLayout>
#include <QToolButton>

#include "ui/icons.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

LinkRow::LinkRow(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_name(new QToolButton(this))
    , m_state(new StateLine(TextSize::Body, TextLabel::Overflow::Elide, this))
{
    m_name->setAutoRaise(true);
    m_name->setFocusPolicy(Qt::NoFocus);
    m_name->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(gridPx);
    m_row->addWidget(m_name);
    m_row->addWidget(m_state, 1);
    connect(m_name, &QToolButton::clicked, this, &LinkRow::activated);
}

void LinkRow::setTexts(const QString &name, const Statement &state)
{
    m_name->setText(QString(name).replace(u"&"_s, u"&&"_s));
    m_state->setStatement(state);
    setAccessibleName(name + u", "_s + state.text);
}

void LinkRow::setLink(const QString &description)
{
    m_name->setFocusPolicy(Qt::TabFocus);
    m_name->setToolTip(description);
    m_name->setAccessibleName(description);
    m_name->setCursor(Qt::PointingHandCursor);
    // The colour of links and the line under them: no other text looks so.
    QFont font = m_name->font();
    font.setUnderline(true);
    m_name->setFont(font);
}

QToolButton *LinkRow::addButton(const QString &icon, const QString &description)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIcon(themeIcon(icon));
    button->setToolTip(description);
    button->setAccessibleName(description);
    m_row->addWidget(button);
    return button;
}

} // namespace bookbell
