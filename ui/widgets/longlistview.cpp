// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/longlistview.h"

#include <QActionGroup>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QSettings>
#include <QStyledItemDelegate>

#include "ui/icons.h"
#include "ui/look.h"
#include "ui/models/longlistmodel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconPx = 16;

/// A cell in its tone with its icon before it; a bar where the line is still on its way.
class LongListDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
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
        const QColor color = selected ? item.palette.color(QPalette::HighlightedText)
                                      : toneColor(item.palette, tone);
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

private:
    static void paintComing(QPainter *painter, const QStyleOptionViewItem &item, QRect area,
                            int column)
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
};

} // namespace

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

void LongListView::fitColumns()
{
    int shares = 0;
    int rest = viewport()->width();
    for (int i = 0; i < m_columns.size(); ++i) {
        if (isColumnHidden(i))
            continue;
        const Column &column = m_columns.at(i);
        shares += column.share;
        if (column.share == 0)
            rest -= fontMetrics().horizontalAdvance(column.text) + 4 * gridPx;
    }
    m_isFitting = true;
    for (int i = 0; i < m_columns.size(); ++i) {
        const Column &column = m_columns.at(i);
        const int width = column.share == 0
            ? fontMetrics().horizontalAdvance(column.text) + 4 * gridPx
            : qMax(8 * gridPx, rest * column.share / qMax(1, shares));
        setColumnWidth(i, width);
    }
    m_isFitting = false;
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
