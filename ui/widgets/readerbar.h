// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <chrono>

#include "core/desk/desk.h"

class QLabel;
class QToolButton;

namespace bookbell {

class TextLabel;

/// Says in large letters who stands at the desk: whatever is scanned now is lent to, or taken
/// back from, this reader. A line that grows shorter tells how long they are remembered.
class ReaderBar final : public QFrame
{
    Q_OBJECT

public:
    explicit ReaderBar(QWidget *parent = nullptr);

    void setReader(const Reader &reader);
    /// What the reader has waiting; of another reader's card nothing is shown.
    void setCard(const ReaderCard &card);
    void setTimeLeft(std::chrono::milliseconds left, std::chrono::milliseconds whole);

Q_SIGNALS:
    void leaveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void followPalette();

    ReaderId m_reader;
    double m_share = 1;
    bool m_isFollowing = false;
    QLabel *m_icon = nullptr;
    TextLabel *m_name = nullptr;
    TextLabel *m_facts = nullptr;
    TextLabel *m_help = nullptr;
    QToolButton *m_leave = nullptr;
};

} // namespace bookbell
