// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recentscansview.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/icons.h"
#include "ui/look.h"
#include "ui/models/recentscansmodel.h"
#include "ui/widgets/columnwidths.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconPx = 16;

/// A state in its colour with its icon before it; a row that was taken back is struck through.
class RecentScansDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem item(option);
        initStyleOption(&item, index);
        item.text.clear();
        item.state.setFlag(QStyle::State_HasFocus, false);
        const QStyle *style = item.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

        // What happened has the room of its alert, too, where there is none: each cell paints its
        // part of it.
        const QModelIndex alert = index.siblingAtColumn(RecentScansModel::Alert);
        const QModelIndex outcome = index.siblingAtColumn(RecentScansModel::Outcome);
        if ((index != alert && index != outcome) || !alert.data().toString().isEmpty()) {
            paintWords(painter, item, index);
            return;
        }
        painter->save();
        painter->setClipRect(item.rect, Qt::IntersectClip);
        const auto *view = qobject_cast<const QTableView *>(parent());
        item.rect = view->visualRect(outcome).united(view->visualRect(alert));
        paintWords(painter, item, outcome);
        painter->restore();
    }

private:
    static void paintWords(QPainter *painter, const QStyleOptionViewItem &item,
                           const QModelIndex &index)
    {
        const bool selected = item.state.testFlag(QStyle::State_Selected);
        const QString text = index.data().toString();
        const auto tone = static_cast<Tone>(index.data(RecentScansModel::ToneRole).toInt());
        const QColor color = selected ? item.palette.color(QPalette::HighlightedText)
                                      : toneColor(item.palette, tone);
        QRect area = item.rect.adjusted(gridPx, 0, -gridPx, 0);
        const QString icon = index.data(RecentScansModel::IconNameRole).toString();
        if (!icon.isEmpty()) {
            const QRect at(area.left(), area.center().y() - iconPx / 2, iconPx, iconPx);
            drawIcon(painter, icon, at, color);
            area.setLeft(at.right() + gridPx);
        }
        QFont font = item.font;
        font.setStrikeOut(index.data(RecentScansModel::IsUndoneRole).toBool()
                          && index.column() != RecentScansModel::Alert);
        font.setUnderline(index.column() == RecentScansModel::Undo
                          && item.state.testFlag(QStyle::State_MouseOver));
        // Titles differ at their ends, too (volumes); of a state the beginning says most.
        const auto elision =
            index.column() == RecentScansModel::Title ? Qt::ElideMiddle : Qt::ElideRight;
        painter->save();
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(text, elision, area.width()));
        painter->restore();
    }
};

} // namespace

RecentScansView::RecentScansView(RecentScansModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_undo(new QAction(tr("Undo this"), this))
{
    setObjectName(u"recentScans"_s);
    setAccessibleName(tr("Recently done"));
    setModel(model);
    setItemDelegate(new RecentScansDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setFocusPolicy(Qt::TabFocus);
    setWordWrap(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(qMax(4 * gridPx, fontMetrics().height() + gridPx));
    horizontalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    // Else as wide as the widest letter of all scripts, and the last column is pushed out.
    horizontalHeader()->setMinimumSectionSize(2 * gridPx);

    m_undo->setIcon(themeIcon(u"edit-undo"_s));
    m_undo->setShortcut(QKeySequence(QKeySequence::Delete));
    m_undo->setShortcutContext(Qt::WidgetShortcut);
    addAction(m_undo);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, change, this, &RecentScansView::fitColumns);
    connect(model, &QAbstractItemModel::modelReset, this, &RecentScansView::fitColumns);
    connect(m_undo, &QAction::triggered, this, [this] { undoRow(currentIndex().row()); });
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == RecentScansModel::Undo)
            undoRow(index.row());
        // The scan field keeps the focus: a bar that stays here would outshine the last scan.
        if (!hasFocus())
            clearSelection();
    });
}

void RecentScansView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void RecentScansView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!selectionModel()->hasSelection() && m_model->rowCount() > 0)
        selectRow(qMax(0, currentIndex().row()));
}

void RecentScansView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    // A bar that stays would outshine the next scan.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        clearSelection();
}

void RecentScansView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool overUndo = index.column() == RecentScansModel::Undo
        && index.data(RecentScansModel::CanUndoRole).toBool();
    viewport()->setCursor(overUndo ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void RecentScansView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void RecentScansView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(toneColor(palette(), Tone::Muted));
    painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("What is done today is listed here."));
}

void RecentScansView::undoRow(int row)
{
    if (row < 0 || row >= m_model->records().size())
        return;
    const DeskRecord record = m_model->records().at(row);
    if (record.canUndo())
        Q_EMIT undoRequested(record.journal, wording::deskAct(record));
}

int RecentScansView::textWidth(int column) const
{
    constexpr int measuredRows = 12;
    int widest = 0;
    for (int row = 0; row < qMin(measuredRows, m_model->rowCount()); ++row) {
        // Without an alert beside it what happened may be as long as it likes.
        if (column == RecentScansModel::Outcome
            && m_model->index(row, RecentScansModel::Alert).data().toString().isEmpty())
            continue;
        const QModelIndex index = m_model->index(row, column);
        const bool hasIcon = !index.data(RecentScansModel::IconNameRole).toString().isEmpty();
        widest = qMax(widest,
                      fontMetrics().horizontalAdvance(index.data().toString())
                          + (hasIcon ? iconPx + gridPx : 0));
    }
    return widest + 3 * gridPx;
}

void RecentScansView::fitColumns()
{
    const QFontMetrics metrics = fontMetrics();
    //: never shown: the widest text of the column of times
    const int time = metrics.horizontalAdvance(tr("59 min ago")) + 3 * gridPx;
    const int undo = metrics.horizontalAdvance(tr("Undo")) + 3 * gridPx;
    const int rest = qMax(0, viewport()->width() - time - undo);
    // A short title leaves its room to what happened.
    const QList<FlexibleColumn> texts {
        {RecentScansModel::Title, 26, textWidth(RecentScansModel::Title)},
        {RecentScansModel::Outcome, 34, textWidth(RecentScansModel::Outcome)},
        {RecentScansModel::Alert, 40, 0},
    };
    const QList<int> widths = columnWidths(texts, rest);
    for (int i = 0; i < texts.size(); ++i)
        setColumnWidth(texts.at(i).column, widths.at(i));
    setColumnWidth(RecentScansModel::Time, time);
    setColumnWidth(RecentScansModel::Undo, undo);
}

} // namespace bookbell
