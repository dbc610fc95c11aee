// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <QWidget>

#include "ui/look.h"

namespace bookbell {

FlowLayout::FlowLayout()
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(gridPx);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), true);
}

QSize FlowLayout::sizeHint() const
{
    return minimumSize();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, false);
}

int FlowLayout::arrange(const QRect &rect, bool onlyMeasure) const
{
    QPoint at = rect.topLeft();
    int lineHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (at.x() > rect.left() && at.x() + size.width() > rect.left() + rect.width()) {
            at = {rect.left(), at.y() + lineHeight + spacing()};
            lineHeight = 0;
        }
        if (!onlyMeasure) {
            const QRect place(at, size);
            const bool mirrored = parentWidget() && parentWidget()->isRightToLeft();
            item->setGeometry(mirrored ? place.translated(
                                  rect.right() + rect.left() - place.left() - place.right(), 0)
                                       : place);
        }
        at.rx() += size.width() + spacing();
        lineHeight = qMax(lineHeight, size.height());
    }
    return at.y() + lineHeight - rect.top();
}

} // namespace bookbell
