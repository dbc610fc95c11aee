// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layoutfocus.h"

#include <QLayout>
#include <QScrollArea>

namespace bookbell {

static bool isTabStop(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy()
        && widget->isEnabled() && widget->isVisible();
}

static void addTabStops(const QLayout *layout, QList<QWidget *> &stops)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (const QLayout *inner = item->layout())
            addTabStops(inner, stops);
        QWidget *widget = item->widget();
        if (!widget || widget->isHidden())
            continue;
        if (isTabStop(widget))
            stops.append(widget);
        if (const QLayout *inner = widget->layout())
            addTabStops(inner, stops);
    }
}

QList<QWidget *> tabStops(QWidget *area)
{
    QList<QWidget *> stops;
    if (const QLayout *layout = area->layout())
        addTabStops(layout, stops);
    return stops;
}

void scrollIntoSight(QWidget *widget)
{
    for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(parent))
            scroll->ensureWidgetVisible(widget);
    }
}

static QWidget *neighbourOutside(QWidget *area, QWidget *from, bool next)
{
    QWidget *at = from;
    do {
        at = next ? at->nextInFocusChain() : at->previousInFocusChain();
        if (at != area && !area->isAncestorOf(at) && isTabStop(at)
            && at->window() == area->window())
            return at;
    } while (at != from);
    return nullptr;
}

bool moveFocusInside(QWidget *area, bool next)
{
    QWidget *focused = area->window()->focusWidget();
    if (!focused)
        return false;
    const QList<QWidget *> stops = tabStops(area);
    const qsizetype at = stops.indexOf(focused);
    const qsizetype wanted = at + (next ? 1 : -1);
    QWidget *target = nullptr;
    if (at >= 0 && wanted >= 0 && wanted < stops.size())
        target = stops.at(wanted);
    else if (at < 0 && !stops.isEmpty())
        target = next ? stops.first() : stops.last();
    else
        target = neighbourOutside(area, focused, next);
    if (!target)
        return false;
    target->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    scrollIntoSight(target);
    return true;
}

} // namespace bookbell
