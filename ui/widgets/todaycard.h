// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/desk/desk.h"
#include "core/storage/browsestore.h"
#include "ui/widgets/card.h"

class QGridLayout;
class QToolButton;

namespace bookbell {

class TextLabel;

/// How the day stands: a few numbers beside the desk, each a way to what it counts.
class TodayCard final : public Card
{
    Q_OBJECT

public:
    explicit TodayCard(QWidget *parent = nullptr);

    void setToday(const Today &today);

Q_SIGNALS:
    void pileRequested(bookbell::ReservationPile pile);
    void deliveriesRequested();

private:
    struct Line {
        QToolButton *label = nullptr;
        TextLabel *number = nullptr;
    };

    [[nodiscard]] Line addLine(QGridLayout *grid, const QString &objectName, const QString &label,
                               const QString &help, const std::function<void()> &activate);
    static void setNumber(const Line &line, qint64 number, Tone toneWhenSome);

    Line m_toTell;
    Line m_toFetch;
    Line m_ready;
    Line m_toClear;
    Line m_otherWay;
    Line m_waiting;
    Line m_sent;
    Line m_failed;
};

} // namespace bookbell
