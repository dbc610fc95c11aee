// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flatdrawing.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include "ui/look.h"

namespace bookbell {

static constexpr double cornerPx = 6;

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property("primary").toBool();
}

void drawRounded(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line,
                 double width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const double inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), cornerPx,
                             cornerPx);
    painter->restore();
}

void drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && option->state.testFlag(QStyle::State_MouseOver);
    const QColor text = palette.color(QPalette::WindowText);
    QColor fill = palette.color(QPalette::Button);
    QColor line = lineColor(palette);
    if (isPrimary(widget) && enabled) {
        fill = palette.color(QPalette::Highlight);
        line = QColor();
    } else if (option->state.testFlag(QStyle::State_On)) {
        fill = mixed(fill, palette.color(QPalette::Highlight), 0.18);
        line = palette.color(QPalette::Highlight);
    }
    if (down)
        fill = mixed(fill, text, 0.12);
    else if (hover)
        fill = mixed(fill, text, 0.06);
    drawRounded(painter, option->rect, fill, line);
    if (enabled && option->state.testFlag(QStyle::State_HasFocus)
        && option->state.testFlag(QStyle::State_KeyboardFocusChange)) {
        drawRounded(painter, option->rect.adjusted(2, 2, -2, -2), Qt::transparent,
                    isPrimary(widget) ? palette.color(QPalette::HighlightedText)
                                      : palette.color(QPalette::Highlight),
                    2);
    }
}

void drawCheck(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool on = option->state.testFlag(QStyle::State_On);
    const bool partly = option->state.testFlag(QStyle::State_NoChange);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const QColor accent =
        palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Highlight);
    const QColor line =
        mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.45);
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on || partly ? accent : line, 1.5));
    painter->setBrush(on || partly ? accent : palette.color(QPalette::Base));
    painter->drawRoundedRect(box, 4, 4);
    QPen mark(palette.color(QPalette::HighlightedText), 2, Qt::SolidLine, Qt::RoundCap,
              Qt::RoundJoin);
    painter->setPen(mark);
    painter->setBrush(Qt::NoBrush);
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (on)
        painter->drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.31)}));
    else if (partly)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    painter->restore();
    if (option->state.testFlag(QStyle::State_HasFocus)
        && option->state.testFlag(QStyle::State_KeyboardFocusChange))
        drawRounded(painter, option->rect.adjusted(-2, -2, 2, 2), Qt::transparent,
                    palette.color(QPalette::Highlight), 2);
}

void drawChevron(QPainter *painter, const QRect &rect, bool up, const QColor &color)
{
    const QPointF middle = QRectF(rect).center();
    const double way = up ? -1 : 1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(
        QPolygonF({middle + QPointF(-3.5, -1.75 * way), middle + QPointF(0, 1.75 * way),
                   middle + QPointF(3.5, -1.75 * way)}));
    painter->restore();
}

QColor chevronColor(const QStyleOption *option)
{
    return option->palette.color(option->state.testFlag(QStyle::State_Enabled) ? QPalette::Active
                                                                               : QPalette::Disabled,
                                 QPalette::WindowText);
}

void drawField(const QStyleOption *option, QPainter *painter, const QColor &fill)
{
    const bool focused = option->state.testFlag(QStyle::State_HasFocus);
    drawRounded(painter, option->rect, fill,
                focused ? option->palette.color(QPalette::Highlight) : lineColor(option->palette),
                focused ? 2 : 1);
}

void drawHeaderSection(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    painter->fillRect(option->rect, palette.color(QPalette::Base));
    painter->setPen(lineColor(palette));
    painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
}

void drawRadio(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool on = option->state.testFlag(QStyle::State_On);
    const QColor accent = palette.color(QPalette::Highlight);
    const QColor line =
        mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.5);
    const QRectF circle = QRectF(option->rect).adjusted(1, 1, -1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on ? accent : line, 1.5));
    painter->setBrush(palette.color(QPalette::Base));
    painter->drawEllipse(circle);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawEllipse(circle.center(), circle.width() / 4, circle.height() / 4);
    }
    painter->restore();
}

} // namespace bookbell
