// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionbutton.h"

#include <QAction>
#include <QDialog>
#include <QKeyEvent>

#include "ui/icons.h"
#include "ui/plainlabel.h"

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
        const QString plain = plainLabel(action->text());
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

void ActionButton::keyPressEvent(QKeyEvent *event)
{
    // In a dialog Enter belongs to the default button.
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat() && !qobject_cast<QDialog *>(window())) {
        if (menu())
            showMenu();
        else
            click();
        return;
    }
    QPushButton::keyPressEvent(event);
}

} // namespace bookbell
