// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/longlistdelegate.h"

#include <QPainter>

#include "ui/icons.h"
#include "ui/look.h"
#include "ui/models/longlistmodel.h"

namespace bookbell {

static constexpr int iconPx = 16;

static void paintComing(QPainter *painter, const QStyleOptionViewItem &item, QRect area, int column)
{
    const int width = area.width() * (column % 2 == 0 ? 6 : 4) / 10;
    const QRect bar(area.left(), area.center().y() - gridPx / 2, width, gridPx);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(lineColor(item.palette));
    painter->drawRoundedRect(bar, gridPx / 2.0, gridPx / 2.0);
    painter->restore();
}

void LongListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const QString text = std::exchange(item.text, {});
    // The row has the focus, not a cell of it.
    item.state.setFlag(QStyle::State_HasFocus, false);
    item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    QRect area = item.rect.adjusted(gridPx, 0, -gridPx, 0);
    if (!index.data(LongListModel::IsLoadedRole).toBool()) {
        paintComing(painter, item, area, index.column());
        return;
    }
    const auto tone = static_cast<Tone>(index.data(LongListModel::ToneRole).toInt());
    const QColor color =
        selected ? item.palette.color(QPalette::HighlightedText) : toneColor(item.palette, tone);
    const QString icon = index.data(LongListModel::IconNameRole).toString();
    if (!icon.isEmpty()) {
        const QRect at(area.left(), area.center().y() - iconPx / 2, iconPx, iconPx);
        drawIcon(painter, icon, at, color);
        area.setLeft(at.right() + gridPx);
    }
    const QVariant elide = index.data(LongListModel::ElideRole);
    const auto mode =
        elide.isValid() ? static_cast<Qt::TextElideMode>(elide.toInt()) : Qt::ElideRight;
    painter->save();
    painter->setFont(item.font);
    painter->setPen(color);
    painter->drawText(area, static_cast<int>(item.displayAlignment | Qt::AlignVCenter),
                      item.fontMetrics.elidedText(text, mode, area.width()));
    painter->restore();
}

} // namespace bookbell
