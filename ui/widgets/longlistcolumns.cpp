// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of LongListView: their widths, places and menu, and what is kept of them.
#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>

#include "ui/look.h"
#include "ui/models/longlistmodel.h"
#include "ui/widgets/columnwidths.h"
#include "ui/widgets/longlistview.h"

namespace bookbell {

using namespace Qt::StringLiterals;

/// So many rows say how wide the texts of a column are.
static constexpr int measuredRows = 40;
/// A column that has the width of a sample grows up to this for longer texts.
static constexpr int widestFixedPx = 20 * gridPx;

int LongListView::textWidth(int column) const
{
    constexpr int sortArrowPx = 2 * gridPx;
    const QFontMetrics letters = fontMetrics();
    int widest = letters.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString());
    if (column == m_sortColumn)
        widest += sortArrowPx;
    const int first = qMax(0, rowAt(0));
    const int last = qMin(first + measuredRows, m_model->rowCount());
    for (int row = first; row < last; ++row) {
        const QModelIndex index = m_model->index(row, column);
        if (!index.data(LongListModel::IsLoadedRole).toBool())
            continue;
        int width = letters.horizontalAdvance(index.data().toString());
        if (!index.data(LongListModel::IconNameRole).toString().isEmpty())
            width += 3 * gridPx;
        widest = qMax(widest, width);
    }
    return widest + 2 * gridPx + gridPx / 2;
}

void LongListView::measureColumns()
{
    if (m_isMeasured || m_hasOwnWidths || !isVisible() || m_model->rowCount() == 0
        || !m_model->index(0, 0).data(LongListModel::IsLoadedRole).toBool())
        return;
    // Once for each thing that is shown: columns must not move under who scrolls or searches.
    m_isMeasured = true;
    fitColumns();
}

void LongListView::fitColumns()
{
    QList<FlexibleColumn> columns;
    for (int i = 0; i < m_columns.size(); ++i) {
        if (isColumnHidden(i))
            continue;
        const Column &column = m_columns.at(i);
        const int sample = fontMetrics().horizontalAdvance(column.text) + 4 * gridPx;
        const int texts = m_isMeasured ? textWidth(i) : 0;
        if (column.share == 0)
            columns.append({i, 0, qBound(sample, texts, qMax(sample, widestFixedPx))});
        else
            columns.append({i, column.share, texts});
    }
    m_isFitting = true;
    const QList<int> widths = columnWidths(columns, viewport()->width());
    for (int i = 0; i < columns.size(); ++i)
        setColumnWidth(columns.at(i).column, widths.at(i));
    m_isFitting = false;
}

LongListView::Sorting LongListView::useLayout(const Layout &layout)
{
    if (!m_layout.name.isEmpty())
        saveState();
    m_layout = layout;
    layOut();
    restoreState();
    return {m_sortColumn, m_isDescending ? Qt::DescendingOrder : Qt::AscendingOrder};
}

void LongListView::layOut()
{
    QHeaderView *header = horizontalHeader();
    m_isFitting = true;
    header->restoreState(m_plainHeader);
    for (int i = 0; i < m_columns.size(); ++i)
        setColumnHidden(i, m_layout.name.isEmpty() ? m_columns.at(i).isHidden : true);
    for (int i = 0; i < m_layout.places.size(); ++i) {
        const Layout::Place &place = m_layout.places.at(i);
        m_columns[place.column].share = place.share;
        setColumnHidden(place.column, false);
        header->moveSection(header->visualIndex(place.column), i);
    }
    m_isFitting = false;
    m_hasOwnWidths = false;
    m_isMeasured = false;
    if (!m_layout.name.isEmpty()) {
        m_sortColumn = m_layout.sortColumn;
        m_isDescending = m_layout.order == Qt::DescendingOrder;
    }
    fitColumns();
    showOrder();
}

void LongListView::startAnew()
{
    layOut();
    if (m_sortColumn >= 0)
        applySorting(m_sortColumn, m_isDescending);
}

void LongListView::openColumnMenu()
{
    showColumnMenu(horizontalHeader()->mapToGlobal(QPoint(gridPx, horizontalHeader()->height())));
}

void LongListView::showColumnMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"columnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addSortActions(menu);
    addColumnActions(menu);
    menu->addSeparator();
    QAction *anew = menu->addAction(tr("Columns as at &first"));
    anew->setObjectName(u"columnsAsAtFirst"_s);
    connect(anew, &QAction::triggered, this, &LongListView::startAnew);
    menu->popup(at);
}

void LongListView::addSortActions(QMenu *menu)
{
    auto *columns = new QActionGroup(menu);
    for (int i = 0; i < m_columns.size(); ++i) {
        if (isColumnHidden(i) || !m_model->isSortable(i))
            continue;
        if (columns->actions().isEmpty())
            menu->addSection(tr("Sort by"));
        QAction *action = menu->addAction(m_model->headerData(i, Qt::Horizontal).toString());
        action->setObjectName(u"sortByColumn%1"_s.arg(i));
        action->setCheckable(true);
        action->setChecked(i == m_sortColumn);
        columns->addAction(action);
        connect(action, &QAction::triggered, this, [this, i] { applySorting(i, m_isDescending); });
    }
    if (columns->actions().isEmpty())
        return;
    QAction *descending = menu->addAction(tr("The other way &round"));
    descending->setObjectName(u"sortDescending"_s);
    descending->setCheckable(true);
    descending->setChecked(m_isDescending);
    descending->setEnabled(m_sortColumn >= 0);
    connect(descending, &QAction::triggered, this,
            [this](bool isOn) { applySorting(m_sortColumn, isOn); });
}

void LongListView::addColumnActions(QMenu *menu)
{
    menu->addSection(tr("Columns"));
    auto *front = new QMenu(tr("Column to the &left end"), menu);
    for (int at = 0; at < m_columns.size(); ++at) {
        const int i = horizontalHeader()->logicalIndex(at);
        const QString name = m_model->headerData(i, Qt::Horizontal).toString();
        if (name.isEmpty())
            continue;
        QAction *action = menu->addAction(name);
        action->setObjectName(u"showColumn%1"_s.arg(i));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(i));
        action->setEnabled(i != m_mainColumn);
        connect(action, &QAction::toggled, this, [this, i](bool shown) {
            setColumnHidden(i, !shown);
            m_hasOwnWidths = false;
            fitColumns();
        });
        if (isColumnHidden(i))
            continue;
        QAction *first = front->addAction(name);
        first->setObjectName(u"columnToFront%1"_s.arg(i));
        connect(first, &QAction::triggered, this, [this, i] {
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(i), 0);
        });
    }
    menu->addMenu(front);
}

QString LongListView::settingsGroup() const
{
    const QString group = u"tables/"_s + m_name;
    return m_layout.name.isEmpty() ? group : group + u'/' + m_layout.name;
}

void LongListView::saveState() const
{
    QSettings settings;
    settings.beginGroup(settingsGroup());
    settings.setValue(u"header"_s, horizontalHeader()->saveState());
    settings.setValue(u"columns"_s, m_columns.size());
    settings.setValue(u"ownWidths"_s, m_hasOwnWidths);
    settings.setValue(u"sortColumn"_s, m_sortColumn);
    settings.setValue(u"descending"_s, m_isDescending);
}

void LongListView::restoreState()
{
    QSettings settings;
    settings.beginGroup(settingsGroup());
    // What an older program kept knows nothing of columns that have come since.
    const QByteArray header =
        settings.value(u"columns"_s, m_columns.size()).toInt() == m_columns.size()
        ? settings.value(u"header"_s).toByteArray()
        : QByteArray();
    m_isFitting = true;
    if (!header.isEmpty() && horizontalHeader()->restoreState(header))
        m_hasOwnWidths = settings.value(u"ownWidths"_s).toBool();
    m_isFitting = false;
    const int column = settings.value(u"sortColumn"_s, m_sortColumn).toInt();
    if (m_model->isSortable(column)) {
        m_isDescending = settings.value(u"descending"_s, m_isDescending).toBool();
        m_sortColumn = column;
    }
    if (!m_hasOwnWidths)
        fitColumns();
    showOrder();
}

} // namespace bookbell
