// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importcelldelegate.h"

#include <QPainter>

#include <utility>

#include "ui/icons.h"
#include "ui/look.h"
#include "ui/models/importpreviewmodel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int markPx = 16;

} // namespace

void ImportCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const bool isRefused = index.data(ImportPreviewModel::IsRefusedRole).toBool();
    const QString text = std::exchange(item.text, {});
    if (isRefused && !isSelected) {
        painter->fillRect(item.rect,
                          mixed(item.palette.color(QPalette::Base),
                                toneColor(item.palette, Tone::Negative), 0.08));
    }
    // The row has the focus, not a cell of it.
    item.state.setFlag(QStyle::State_HasFocus, false);
    item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const auto tone = static_cast<Tone>(index.data(ImportPreviewModel::ToneRole).toInt());
    const QColor color =
        isSelected ? item.palette.color(QPalette::HighlightedText) : toneColor(item.palette, tone);
    const QRect area = item.rect.adjusted(gridPx, 0, -gridPx, 0);
    if (isRefused && index.column() == ImportPreviewModel::lineColumn) {
        const QRect at(area.left(), area.center().y() - markPx / 2, markPx, markPx);
        drawIcon(painter, u"data-warning"_s, at, color);
    }
    painter->save();
    painter->setFont(item.font);
    painter->setPen(color);
    painter->drawText(area, static_cast<int>(item.displayAlignment),
                      item.fontMetrics.elidedText(text, Qt::ElideRight, area.width()));
    painter->restore();
}

QSize ImportCellDelegate::sizeHint(const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(gridPx, 0);
}

} // namespace bookbell
