// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/widgets/card.h"

class QGridLayout;
class QLabel;

namespace bookbell {

class TextLabel;

/// How the day stands: a few numbers beside the desk.
class TodayCard final : public Card
{
    Q_OBJECT

public:
    explicit TodayCard(QWidget *parent = nullptr);

    void setToday(const Today &today);

private:
    struct Line {
        TextLabel *label = nullptr;
        TextLabel *number = nullptr;
    };

    [[nodiscard]] Line addLine(QGridLayout *grid, const QString &objectName, const QString &label,
                               const QString &help);
    static void setNumber(const Line &line, qint64 number, Tone toneWhenSome);

    Line m_toTell;
    Line m_ready;
    Line m_otherWay;
    Line m_waiting;
    Line m_accepted;
    Line m_failed;
};

} // namespace bookbell
