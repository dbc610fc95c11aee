// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importtable.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

#include "ui/dialogs/importcelldelegate.h"
#include "ui/look.h"

namespace bookbell {

void showAsFileRows(QTableView &table)
{
    table.setItemDelegate(new ImportCellDelegate(&table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setTabKeyNavigation(false);
    table.setWordWrap(false);
    table.setShowGrid(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(
        std::max(4 * gridPx, table.fontMetrics().height() + gridPx));
}

} // namespace bookbell
