// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionbutton.h"

#include "ui/icons.h"

namespace bookbell {

ActionButton::ActionButton(const QString &iconName, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , m_iconName(iconName)
{
    setFocusPolicy(Qt::TabFocus);
    setAutoDefault(false);
    if (!iconName.isEmpty())
        setIcon(themeIcon(iconName));
}

void ActionButton::setPrimary(bool primary)
{
    setProperty("primary", primary);
    if (!m_iconName.isEmpty())
        setIcon(primary ? onAccentIcon(m_iconName) : themeIcon(m_iconName));
    update();
}

} // namespace bookbell
