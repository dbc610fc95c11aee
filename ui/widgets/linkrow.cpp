// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linkrow.h"

#include <QHBoxLayout>
#include <QToolButton>

#include "ui/icons.h"
#include "ui/widgets/stateline.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

LinkRow::LinkRow(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_name(new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this))
    , m_link(new QToolButton(this))
    , m_state(new StateLine(TextSize::Body, TextLabel::Overflow::Elide, this))
{
    m_link->setAutoRaise(true);
    m_link->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_link->hide();
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(gridPx);
    m_row->addWidget(m_name);
    m_row->addWidget(m_link);
    m_row->addWidget(m_state, 1);
    connect(m_link, &QToolButton::clicked, this, &LinkRow::activated);
}

void LinkRow::setTexts(const QString &name, const Statement &state)
{
    m_name->setText(name);
    m_link->setText(QString(name).replace(u"&"_s, u"&&"_s));
    m_state->setStatement(state);
    setAccessibleName(name + u", "_s + state.text);
}

void LinkRow::setLink(const QString &description)
{
    m_name->hide();
    m_link->show();
    m_link->setFocusPolicy(Qt::TabFocus);
    m_link->setToolTip(description);
    m_link->setAccessibleName(description);
    m_link->setCursor(Qt::PointingHandCursor);
    // The colour of links and the line under them: no other text looks so.
    QFont font = m_link->font();
    font.setUnderline(true);
    m_link->setFont(font);
}

void LinkRow::unsetLink()
{
    m_link->hide();
    m_name->show();
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
