// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/longlistview.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include "ui/look.h"
#include "ui/models/longlistmodel.h"
#include "ui/widgets/longlistdelegate.h"

namespace bookbell {

LongListView::LongListView(LongListModel *model, const QString &name, const QList<Column> &columns,
                           QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_name(name)
    , m_columns(columns)
{
    setObjectName(name);
    setModel(model);
    setItemDelegate(new LongListDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(sizeHintForRow(0));

    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(3 * gridPx); // else as wide as the widest letter of all scripts
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    for (int i = 0; i < m_columns.size(); ++i)
        setColumnHidden(i, m_columns.at(i).isHidden);
    connect(header, &QHeaderView::sectionClicked, this, &LongListView::sortBy);
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this](const QPoint &at) { showColumnMenu(horizontalHeader()->mapToGlobal(at)); });
    connect(header, &QHeaderView::sectionResized, this, [this] {
        // The last column stretches by itself.
        if (!m_isFitting && QGuiApplication::mouseButtons().testFlag(Qt::LeftButton))
            m_hasOwnWidths = true;
    });

    connect(model, &LongListModel::loaded, this, &LongListView::restoreCurrent);
    connect(model, &LongListModel::linesChanged, this, &LongListView::measureColumns);
    connect(model, &LongListModel::completed, this, &LongListView::restoreCurrent);
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT opened(m_model->keyAt(index.row())); });
    m_plainHeader = header->saveState();
    restoreState();
    if (m_sortColumn >= 0)
        m_model->sort(m_sortColumn, m_isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

int LongListView::sizeHintForRow(int) const
{
    return qMax(4 * gridPx, fontMetrics().height() + gridPx);
}

QList<qint64> LongListView::selectedKeys() const
{
    QList<qint64> keys;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            keys.append(m_model->keyAt(row));
    }
    return keys;
}

int LongListView::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

void LongListView::setCurrentKey(qint64 key)
{
    m_wantedKey = key;
    const int row = m_model->rowOfKey(key);
    if (row < 0) {
        if (key == 0)
            takeCurrent(0);
        return;
    }
    m_wantedKey = 0;
    const QModelIndex index = m_model->index(row, 0);
    selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    takeCurrent(key);
}

void LongListView::restoreCurrent()
{
    m_isChanging = false;
    const qint64 key = m_wantedKey != 0 ? m_wantedKey : m_currentKey;
    if (key == 0)
        return;
    const int row = m_model->rowOfKey(key);
    if (row < 0) {
        if (!m_model->isComplete())
            return;
        // No neighbour takes its place: a click meant for the one must not hit the other.
        m_wantedKey = 0;
        m_isChanging = true;
        selectionModel()->clear();
        m_isChanging = false;
        takeCurrent(0);
        return;
    }
    const bool isChosen = m_wantedKey != 0;
    m_wantedKey = 0;
    if (currentIndex().row() != row || !selectionModel()->isRowSelected(row)) {
        const QModelIndex index = m_model->index(row, 0);
        selectionModel()->setCurrentIndex(
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        if (isChosen)
            scrollTo(index);
    }
    takeCurrent(key);
}

void LongListView::takeCurrent(qint64 key)
{
    if (m_currentKey == key)
        return;
    m_currentKey = key;
    Q_EMIT currentKeyChanged(key);
}

void LongListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_isChanging)
        return;
    m_wantedKey = 0;
    takeCurrent(m_model->keyAt(current.row()));
}

void LongListView::selectionChanged(const QItemSelection &selected,
                                    const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_isChanging)
        Q_EMIT selectionChangedByUser();
}

void LongListView::mousePressEvent(QMouseEvent *event)
{
    // While rows of a long list still come, what a person chooses counts.
    m_isChanging = false;
    QTableView::mousePressEvent(event);
}

void LongListView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid()) {
        Q_EMIT opened(m_currentKey);
        return;
    }
    QTableView::keyPressEvent(event);
}

void LongListView::focusInEvent(QFocusEvent *event)
{
    // Qt makes the first row the current one, which nobody has chosen.
    m_isChanging = true;
    QTableView::focusInEvent(event);
    if (m_currentKey == 0)
        setCurrentIndex({});
    m_isChanging = false;
}

void LongListView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    // Qt makes a neighbour the current one, until restoreCurrent().
    m_isChanging = true;
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

void LongListView::reset()
{
    m_isChanging = true;
    QTableView::reset();
}

void LongListView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (!m_hasOwnWidths)
        fitColumns();
}

void LongListView::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    // The texts may be others than when the page was left.
    m_isMeasured = false;
    measureColumns();
}

void LongListView::sortBy(int column)
{
    if (!m_model->isSortable(column)) {
        // The header has turned its arrow by itself.
        showOrder();
        return;
    }
    applySorting(column, column == m_sortColumn && !m_isDescending);
}

void LongListView::applySorting(int column, bool isDescending)
{
    m_sortColumn = column;
    m_isDescending = isDescending;
    showOrder();
    m_model->sort(column, m_isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    scrollToTop();
}

void LongListView::showSorting(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_isDescending = order == Qt::DescendingOrder;
    showOrder();
}

void LongListView::showOrder()
{
    horizontalHeader()->setSortIndicatorShown(m_sortColumn >= 0);
    if (m_sortColumn >= 0)
        horizontalHeader()->setSortIndicator(
            m_sortColumn, m_isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

} // namespace bookbell
