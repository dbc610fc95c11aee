// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/wording.h"

class QHBoxLayout;
class QToolButton;

namespace bookbell {

class StateLine;
class TextLabel;

/// One line of a short list: a name, its state, and small buttons. With a link, the name leads to
/// the record it names.
class LinkRow final : public QWidget
{
    Q_OBJECT

public:
    explicit LinkRow(QWidget *parent = nullptr);

    void setTexts(const QString &name, const Statement &state);
    /// `description`: where it leads, for the tooltip and a screen reader.
    void setLink(const QString &description);
    void unsetLink();
    /// At the right; the description is its accessible name.
    QToolButton *addButton(const QString &icon, const QString &description);

Q_SIGNALS:
    void activated();

private:
    QHBoxLayout *m_row = nullptr;
    TextLabel *m_name = nullptr;
    QToolButton *m_link = nullptr;
    StateLine *m_state = nullptr;
};

} // namespace bookbell
