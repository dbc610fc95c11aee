// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/queueview.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>

#include <optional>

#include "ui/icons.h"
#include "ui/look.h"
#include "ui/models/queuemodel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int noteIconPx = 16;

std::optional<QueueView::Step> stepOf(const QKeyEvent &event)
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::AltModifier)
        return std::nullopt;
    switch (event.key()) {
    case Qt::Key_Up:
        return QueueView::Step::Up;
    case Qt::Key_Down:
        return QueueView::Step::Down;
    case Qt::Key_Home:
        return QueueView::Step::First;
    case Qt::Key_End:
        return QueueView::Step::Last;
    default:
        return std::nullopt;
    }
}

/// A row: the place, the reader, and at the right why they are passed over.
class QueueDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &) const override
    {
        return {0, qMax(4 * gridPx, option.fontMetrics.height() + gridPx)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem item(option);
        initStyleOption(&item, index);
        // As strong as the row of a table only while the keys go here.
        const bool isChosen = item.state.testFlag(QStyle::State_Selected);
        const bool selected = isChosen && item.widget->hasFocus();
        const QString name = std::exchange(item.text, {});
        item.state.setFlag(QStyle::State_HasFocus, false);
        item.state.setFlag(QStyle::State_Selected, selected);
        item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        if (isChosen && !selected)
            painter->fillRect(item.rect,
                              mixed(item.palette.color(QPalette::Base),
                                    item.palette.color(QPalette::Highlight), 0.14));
        const auto ink = [&](Tone tone) {
            return selected ? item.palette.color(QPalette::HighlightedText)
                            : toneColor(item.palette, tone);
        };
        const bool isMarked = index.data(QueueModel::IsMarkedRole).toBool();
        painter->save();
        QRect area = item.rect.adjusted(gridPx, 0, -gridPx, 0);
        const QString place = index.data(QueueModel::PlaceRole).toString();
        const int placeWidth = qMax(item.fontMetrics.horizontalAdvance(place),
                                    item.fontMetrics.horizontalAdvance(u"000th"_s));
        painter->setFont(item.font);
        painter->setPen(ink(Tone::Muted));
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, place);
        area.setLeft(area.left() + placeWidth + gridPx);
        paintNote(painter, item, index, ink, area);
        QFont face = item.font;
        face.setWeight(isMarked ? QFont::DemiBold : QFont::Normal);
        painter->setFont(face);
        painter->setPen(ink(isMarked ? Tone::Accent : Tone::Normal));
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(face).elidedText(name, Qt::ElideRight, area.width()));
        painter->restore();
    }

private:
    /// Takes its room from the right end of `area`.
    template <class Ink>
    static void paintNote(QPainter *painter, const QStyleOptionViewItem &item,
                          const QModelIndex &index, Ink ink, QRect &area)
    {
        const QString note = index.data(QueueModel::NoteRole).toString();
        if (note.isEmpty())
            return;
        const auto tone = static_cast<Tone>(index.data(QueueModel::ToneRole).toInt());
        const QString icon = index.data(QueueModel::IconNameRole).toString();
        const int iconWidth = icon.isEmpty() ? 0 : noteIconPx + gridPx / 2;
        const int width = qMin(item.fontMetrics.horizontalAdvance(note) + iconWidth + gridPx / 4,
                               area.width() * 11 / 20);
        QRect at = area;
        at.setLeft(area.right() - width + 1);
        area.setRight(at.left() - gridPx);
        if (!icon.isEmpty())
            drawIcon(painter, icon,
                     {at.left(), at.center().y() - noteIconPx / 2, noteIconPx, noteIconPx},
                     ink(tone));
        at.setLeft(at.left() + iconWidth);
        painter->setPen(ink(tone));
        painter->drawText(at, Qt::AlignLeft | Qt::AlignVCenter,
                          item.fontMetrics.elidedText(note, Qt::ElideRight, at.width()));
    }
};

} // namespace

QueueView::QueueView(QWidget *parent)
    : QListView(parent)
{
    setFrameShape(NoFrame);
    setItemDelegate(new QueueDelegate(this));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(true);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setTabKeyNavigation(false);
    connect(this, &QAbstractItemView::doubleClicked, this, &QueueView::opened);
}

bool QueueView::event(QEvent *event)
{
    // The window's actions have the same keys for the row that is chosen in the table.
    if (event->type() == QEvent::ShortcutOverride
        && stepOf(*static_cast<QKeyEvent *>(event))) { // NOLINT: Qt's own type of event
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void QueueView::keyPressEvent(QKeyEvent *event)
{
    if (const auto step = stepOf(*event))
        Q_EMIT stepped(*step);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT opened();
    else
        QListView::keyPressEvent(event);
}

void QueueView::dropEvent(QDropEvent *event)
{
    const QByteArray id = event->mimeData()->data(QString::fromLatin1(QueueModel::mimeType));
    const QModelIndex at = indexAt(event->position().toPoint());
    int row = model()->rowCount();
    if (at.isValid())
        row = at.row() + (dropIndicatorPosition() == BelowItem ? 1 : 0);
    // The rows move when the library has moved them; nothing is removed here.
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    stopAutoScroll();
    setState(NoState);
    viewport()->update();
    Q_EMIT dropped({id.toLongLong()}, row);
}

} // namespace bookbell
