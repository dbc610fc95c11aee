// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plaintooltips.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>

namespace bookbell {

using namespace Qt::StringLiterals;

/// What a widget would show there.
static QString tipAt(const QWidget *widget, QPoint at)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget->parentWidget());
    if (view && view->viewport() == widget) {
        const QModelIndex index = view->indexAt(at);
        return index.isValid() ? index.data(Qt::ToolTipRole).toString() : QString();
    }
    return widget->toolTip();
}

bool PlainToolTips::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() != QEvent::ToolTip || !widget)
        return false;
    const auto *help = static_cast<QHelpEvent *>(event);
    QString tip = tipAt(widget, help->pos());
    // More than a screen holds tells nobody anything.
    constexpr qsizetype longest = 1000;
    if (tip.size() <= longest && !Qt::mightBeRichText(tip))
        return false;
    if (tip.size() > longest)
        tip = tip.left(longest - 1) + u'…';
    // Markup for plain text: without any, this tip would be read as such.
    QToolTip::showText(help->globalPos(),
                       u"<p style=\"white-space:pre-wrap\">%1</p>"_s.arg(tip.toHtmlEscaped()),
                       widget);
    return true;
}

} // namespace bookbell
