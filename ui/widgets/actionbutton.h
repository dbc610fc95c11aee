// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QAction;

namespace bookbell {

/// A push button with an icon of the theme. It leaves the focus where it was when it is clicked:
/// the scan field keeps it all day; the Tab key reaches it, and Enter presses it like Space does.
class ActionButton final : public QPushButton
{
    Q_OBJECT

public:
    ActionButton(const QString &iconName, const QString &text, QWidget *parent = nullptr);

    /// Filled with the accent colour: the thing to do next.
    void setPrimary(bool primary);
    /// Shows and triggers `action`: its icon, text and whether it can be done; the shortcut stands
    /// in the tooltip. `text` instead of the action's, where the button's place says the rest.
    void setAction(QAction *action, const QString &text = {});

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_iconName;
};

} // namespace bookbell
