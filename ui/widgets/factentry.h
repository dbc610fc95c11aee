// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/wording.h"

class QToolButton;

namespace bookbell {

class StateLine;
class TextLabel;

/// A short record in a column of others: what it is about, when, and how it stands. With a link, a
/// button leads to it.
class FactEntry final : public QWidget
{
    Q_OBJECT

public:
    explicit FactEntry(QWidget *parent = nullptr);

    void setTexts(const QString &title, const Statement &state, const QString &when = {},
                  const QString &exactTime = {});
    /// `description`: where it leads, for the tooltip and a screen reader.
    void setLink(const QString &description);
    [[nodiscard]] QString stateText() const;

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_title = nullptr;
    TextLabel *m_when = nullptr;
    StateLine *m_state = nullptr;
    QToolButton *m_link = nullptr;
};

} // namespace bookbell
