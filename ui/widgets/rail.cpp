// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rail.h"

#include <QAction>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/icons.h"
#include "ui/look.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

class RailButton final : public QToolButton
{
public:
    RailButton(QAction *action, QWidget *parent)
        : QToolButton(parent)
    {
        setDefaultAction(action);
        setFocusPolicy(Qt::TabFocus);
        setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        setAutoRaise(true);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAccessibleName(action->iconText());
        setToolTip(action->iconText() + u" ("_s
                   + action->shortcut().toString(QKeySequence::NativeText) + u')');
        setCursor(Qt::PointingHandCursor);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 8 * gridPx, 5 * gridPx};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor accent = palette().color(QPalette::Highlight);
        const QColor window = palette().color(QPalette::Window);
        const QRectF pill = QRectF(rect()).adjusted(0, 1, 0, -1);
        QColor ink = palette().color(QPalette::WindowText);
        if (isChecked()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(mixed(window, accent, 0.16));
            painter.drawRoundedRect(pill, 6, 6);
            ink = toneColor(palette(), Tone::Accent);
        } else if (underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(mixed(window, ink, 0.06));
            painter.drawRoundedRect(pill, 6, 6);
        }
        if (hasFocus()) {
            painter.setPen(QPen(accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(pill.adjusted(1, 1, -1, -1), 6, 6);
        }
        const int side = 22;
        const QRect at(gridPx + gridPx / 2, (height() - side) / 2, side, side);
        drawIcon(&painter, defaultAction()->icon().name(), at, ink);
        QFont face = font();
        face.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        painter.setFont(face);
        painter.setPen(ink);
        painter.drawText(rect().adjusted(at.right() + gridPx + gridPx / 2, 0, -gridPx, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, text());
    }
};

} // namespace

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"rail"_s);
    setAccessibleName(tr("Pages"));
    m_column->setContentsMargins(gridPx, 2 * gridPx, gridPx, 2 * gridPx);
    m_column->setSpacing(gridPx / 2);
    setMinimumWidth(18 * gridPx);
}

void Rail::addPage(QAction *action)
{
    m_column->addWidget(new RailButton(action, this));
}

void Rail::addSpace()
{
    m_column->addStretch(1);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(lineColor(palette()));
    const int x = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    painter.drawLine(x, 0, x, height());
}

} // namespace bookbell
