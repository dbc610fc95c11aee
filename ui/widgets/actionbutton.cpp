// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionbutton.h"

#include <QAction>
#include <QRegularExpression>

#include "ui/icons.h"

namespace bookbell {

using namespace Qt::StringLiterals;

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

void ActionButton::setAction(QAction *action, const QString &text)
{
    m_iconName = action->property(iconNameProperty).toString();
    const auto follow = [this, action, text] {
        // Of "New book (&N)", as languages without Latin letters have it, nothing of the key stays.
        static const QRegularExpression mnemonic(u"\\s*\\(&\\w\\)"_s);
        const QString plain = action->text().remove(mnemonic).remove(u'&').remove(u'…');
        setText(text.isEmpty() ? plain : text);
        setEnabled(action->isEnabled());
        setVisible(action->isVisible());
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        //: %1: what a button does; %2: its keys
        setToolTip(keys.isEmpty() ? plain : tr("%1 (%2)").arg(plain, keys));
        setPrimary(property("primary").toBool());
    };
    connect(action, &QAction::changed, this, follow);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

} // namespace bookbell
