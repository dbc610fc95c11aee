// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace bookbell {

/// The pages of the window, one under the other at the left edge.
class Rail final : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    /// A button that shows and triggers `action`, which is checkable.
    void addPage(QAction *action);
    /// What follows stands at the bottom.
    void addSpace();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column = nullptr;
};

} // namespace bookbell
