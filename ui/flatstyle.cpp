// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flatstyle.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include "ui/flatdrawing.h"
#include "ui/look.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Of the arrows in a number or a date.
constexpr int buttonPx = 3 * gridPx;

/// Just after the words of the column, or before them where they stand at the right.
QRect headerArrowRect(const QStyleOptionHeader &header)
{
    const QRect whole = header.rect;
    const int words = header.fontMetrics.horizontalAdvance(header.text);
    const bool isAtRight = header.textAlignment.testFlag(Qt::AlignRight);
    const int from = isAtRight ? whole.right() - gridPx - words - 2 * gridPx
                               : whole.left() + gridPx + words + gridPx / 2;
    return {qBound(whole.left(), from, whole.right() - 2 * gridPx), whole.top(),
            gridPx + gridPx / 2, whole.height()};
}

} // namespace

FlatStyle::FlatStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

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
            drawField(option, painter, palette.color(QPalette::Base));
            return;
        }
        break;
    case PE_IndicatorRadioButton:
        drawRadio(option, painter);
        return;
    case PE_FrameLineEdit:
    case PE_FrameStatusBarItem:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(option, painter);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawChevron(painter, option->rect, header->sortIndicator == QStyleOptionHeader::SortUp,
                        chevronColor(option));
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
    if (element == CE_Header) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeaderSection(option, painter);
            QStyleOptionHeader part(*header);
            const bool isSorted = header->sortIndicator != QStyleOptionHeader::None;
            part.rect = subElementRect(SE_HeaderLabel, header, widget);
            if (isSorted && !header->textAlignment.testFlag(Qt::AlignRight))
                part.rect.setRight(part.rect.right() - gridPx - gridPx / 2);
            drawControl(CE_HeaderLabel, &part, painter, widget);
            // The base class would set it far from the words that it belongs to.
            part.rect = headerArrowRect(*header);
            if (isSorted)
                drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
            return;
        }
    }
    if (element == CE_HeaderSection) {
        drawHeaderSection(option, painter);
        return;
    }
    if (element == CE_HeaderEmptyArea) {
        drawHeaderSection(option, painter);
        return;
    }
    if (element == CE_HeaderLabel) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader quiet(*header);
            quiet.palette.setColor(QPalette::ButtonText, toneColor(option->palette, Tone::Muted));
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
    }
    const bool isOnAccent = element == CE_PushButtonLabel || element == CE_PushButtonBevel;
    if (isOnAccent && isPrimary(widget) && option->state.testFlag(State_Enabled)) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton filled(*button);
            const QColor on = option->palette.color(QPalette::HighlightedText);
            // The label takes the one, the arrow of a menu the other.
            filled.palette.setColor(QPalette::ButtonText, on);
            filled.palette.setColor(QPalette::WindowText, on);
            QProxyStyle::drawControl(element, &filled, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        combo && control == CC_ComboBox) {
        drawField(option, painter,
                  option->palette.color(combo->editable ? QPalette::Base : QPalette::Button));
        drawChevron(painter, subControlRect(control, option, SC_ComboBoxArrow, widget), false,
                    chevronColor(option));
        return;
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        spin && control == CC_SpinBox) {
        drawField(option, painter, option->palette.color(QPalette::Base));
        if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
            for (const bool up : {true, false}) {
                const bool goes = option->state.testFlag(State_Enabled)
                    && spin->stepEnabled.testFlag(up ? QAbstractSpinBox::StepUpEnabled
                                                     : QAbstractSpinBox::StepDownEnabled);
                drawChevron(
                    painter,
                    subControlRect(control, option, up ? SC_SpinBoxUp : SC_SpinBoxDown, widget), up,
                    option->palette.color(goes ? QPalette::Active : QPalette::Disabled,
                                          QPalette::WindowText));
            }
        }
        return;
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const QRect slider = subControlRect(control, option, SC_ScrollBarSlider, widget);
    const bool active = option->activeSubControls.testFlag(SC_ScrollBarSlider)
        || option->state.testFlag(State_Sunken);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(option->palette.color(QPalette::Base),
                            option->palette.color(QPalette::Text), active ? 0.55 : 0.35));
    painter->drawRoundedRect(QRectF(slider).adjusted(2, 2, -2, -2), 3, 3);
    painter->restore();
}

QRect FlatStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                SubControl part, const QWidget *widget) const
{
    const QRect whole = option->rect;
    const auto field = [&](int buttons) {
        return visualRect(option->direction, whole, whole.adjusted(3, 3, -3 - buttons, -3));
    };
    const auto button = [&](int top, int height) {
        return visualRect(
            option->direction, whole,
            QRect(whole.right() + 1 - buttonPx, whole.top() + top, buttonPx - 2, height));
    };
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        spin && control == CC_SpinBox && spin->frame) {
        const bool hasButtons = spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int half = whole.height() / 2;
        switch (part) {
        case SC_SpinBoxEditField:
            return field(hasButtons ? buttonPx : 0);
        case SC_SpinBoxUp:
            return hasButtons ? button(2, half - 2) : QRect();
        case SC_SpinBoxDown:
            return hasButtons ? button(half, half - 2) : QRect();
        default:
            return whole;
        }
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        combo && control == CC_ComboBox && combo->frame) {
        if (combo->editable && part == SC_ComboBoxEditField)
            return field(buttonPx);
        if (combo->editable && part == SC_ComboBoxArrow)
            return button(0, whole.height());
        const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
        return part == SC_ComboBoxEditField ? rect.adjusted(gridPx / 2, 0, 0, 0) : rect;
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // No arrows: the whole length is the groove.
    const QRect area = option->rect;
    const bool across = bar->orientation == Qt::Horizontal;
    const int length = across ? area.width() : area.height();
    const int range = bar->maximum - bar->minimum;
    const int shortest = qMin(length, 3 * gridPx);
    const int thumb = range > 0
        ? qBound(shortest,
                 static_cast<int>(qint64(length) * bar->pageStep / (range + bar->pageStep)), length)
        : length;
    const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                           length - thumb, bar->upsideDown);
    const auto slice = [&](int from, int size) {
        return visualRect(option->direction, area,
                          across ? QRect(area.left() + from, area.top(), size, area.height())
                                 : QRect(area.left(), area.top() + from, area.width(), size));
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return area;
    case SC_ScrollBarSlider:
        return slice(at, thumb);
    case SC_ScrollBarSubPage:
        return slice(0, at);
    case SC_ScrollBarAddPage:
        return slice(at + thumb, length - at - thumb);
    default:
        return {};
    }
}

QRect FlatStyle::subElementRect(SubElement element, const QStyleOption *option,
                                const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_HeaderLabel)
        return option->rect.adjusted(gridPx, 0, -gridPx, 0);
    return element == SE_LineEditContents ? rect.adjusted(gridPx - 2, 0, 2 - gridPx, 0) : rect;
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                           const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return gridPx + gridPx / 4;
    case PM_HeaderMargin:
        return gridPx;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return 2 * gridPx + gridPx / 4;
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
    // The theme's own are in colours that mean something here.
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
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
    } else if (type == CT_HeaderSection) {
        result.setHeight(qMax(result.height(), 4 * gridPx));
    } else if (type == CT_SpinBox) {
        result = {size.width() + buttonPx + 2 * gridPx, qMax(size.height(), 4 * gridPx)};
    } else if (type == CT_LineEdit || type == CT_ComboBox) {
        result.setHeight(qMax(result.height(), 4 * gridPx));
        if (type == CT_ComboBox)
            result.rwidth() += gridPx;
    }
    return result;
}

} // namespace bookbell
