// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flatstyle.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include "ui/look.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr double cornerPx = 6;

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property("primary").toBool();
}

void drawRounded(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line,
                 double width = 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const double inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), cornerPx, cornerPx);
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

} // namespace

FlatStyle::FlatStyle() : QProxyStyle(u"Fusion"_s) {}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                              QPainter *painter, const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (element) {
    case PE_PanelButtonCommand:
        drawButtonPanel(option, painter, widget);
        return;
    case PE_PanelButtonTool:
        if (option->state & (State_Raised | State_Sunken | State_On | State_MouseOver))
            drawButtonPanel(option, painter, widget);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0) {
            const bool focused = option->state.testFlag(State_HasFocus);
            drawRounded(painter, option->rect, palette.color(QPalette::Base),
                        focused ? palette.color(QPalette::Highlight) : lineColor(palette),
                        focused ? 2 : 1);
            return;
        }
        break;
    case PE_FrameLineEdit:
    case PE_FrameStatusBarItem:
        return;
    case PE_Frame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0) {
            drawRounded(painter, option->rect, Qt::transparent, lineColor(palette));
        }
        return;
    case PE_FrameFocusRect:
        if (widget && widget->inherits("QPushButton"))
            return; // drawn with the panel
        drawRounded(painter, option->rect, Qt::transparent, palette.color(QPalette::Highlight), 2);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void FlatStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    if (element == CE_PushButtonLabel && isPrimary(widget)
        && option->state.testFlag(State_Enabled)) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton filled(*button);
            const QColor on = option->palette.color(QPalette::HighlightedText);
            filled.palette.setColor(QPalette::ButtonText, on);
            QProxyStyle::drawControl(element, &filled, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                           const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return gridPx;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 2 * gridPx;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returnData) const
{
    if (hint == SH_EtchDisabledText || hint == SH_DitherDisabledText)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

QSize FlatStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton) {
        result.rwidth() += 2 * gridPx;
        result.setHeight(qMax(result.height(), 4 * gridPx));
    } else if (type == CT_LineEdit || type == CT_ComboBox) {
        result.setHeight(qMax(result.height(), 4 * gridPx));
    }
    return result;
}

} // namespace bookbell
