// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace bookbell {

class ActionButton;
class TextLabel;

/// What stands where nothing is yet: what will be there, and the button that fills it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// `action` may be null.
    void setText(const QString &icon, const QString &text, QAction *action);

private:
    class QuietIcon;

    QuietIcon *m_icon = nullptr;
    TextLabel *m_text = nullptr;
    QVBoxLayout *m_column = nullptr;
    ActionButton *m_button = nullptr;
    QAction *m_action = nullptr;
};

} // namespace bookbell
