// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/listside.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/icons.h"
#include "ui/widgets/actionbutton.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideIconPx = 16;
constexpr int sectionGapPx = 2 * gridPx;
constexpr int longestName = 100;

/// Icon, name and count; a line before the first list.
class GroupDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem item(option);
        initStyleOption(&item, index);
        const QString name = std::exchange(item.text, {});
        if (index.data(SubscriberListsModel::StartsListsRole).toBool()) {
            painter->setPen(lineColor(item.palette));
            const int y = item.rect.top() + sectionGapPx / 2;
            painter->drawLine(item.rect.left() + gridPx, y, item.rect.right() - gridPx, y);
        }
        item.rect = rowRect(option, index);
        // Chosen like a page in the rail, so that the table keeps the strongest colour.
        const bool selected = item.state.testFlag(QStyle::State_Selected);
        const QColor accent = item.palette.color(QPalette::Highlight);
        const QRectF pill = QRectF(item.rect).adjusted(4, 1, -4, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isKeyed = item.state.testFlag(QStyle::State_HasFocus)
            && item.state.testFlag(QStyle::State_KeyboardFocusChange);
        painter->setPen(isKeyed ? QPen(accent, 2) : Qt::NoPen);
        if (selected)
            painter->setBrush(mixed(item.palette.color(QPalette::Base), accent, 0.16));
        else if (item.state.testFlag(QStyle::State_MouseOver))
            painter->setBrush(mixed(item.palette.color(QPalette::Base),
                                    item.palette.color(QPalette::Text), 0.06));
        painter->drawRoundedRect(pill, 6, 6);
        painter->restore();
        const QColor color =
            selected ? toneColor(item.palette, Tone::Accent) : item.palette.color(QPalette::Text);
        const QColor quiet = selected ? color : toneColor(item.palette, Tone::Muted);
        QRect area = item.rect.adjusted(gridPx + gridPx / 2, 0, -gridPx - gridPx / 2, 0);
        drawSideIcon(painter, index.data(SubscriberListsModel::IconNameRole).toString(),
                     area.left(), area, quiet);
        area.setLeft(area.left() + sideIconPx + gridPx);
        painter->save();
        painter->setFont(item.font);
        const QVariant count = index.data(SubscriberListsModel::CountRole);
        if (count.isValid()) {
            const QString number = QLocale().toString(count.toLongLong());
            painter->setPen(quiet);
            painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, number);
            area.setRight(area.right() - item.fontMetrics.horizontalAdvance(number) - gridPx);
        }
        if (index.data(SubscriberListsModel::IsPublicRole).toBool()) {
            drawSideIcon(painter, u"internet-services"_s, area.right() - sideIconPx + 1, area,
                         quiet);
            area.setRight(area.right() - sideIconPx - gridPx);
        }
        painter->setPen(color);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                          item.fontMetrics.elidedText(name, Qt::ElideMiddle, area.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool startsLists = index.data(SubscriberListsModel::StartsListsRole).toBool();
        return {0,
                qMax(4 * gridPx, option.fontMetrics.height() + gridPx)
                    + (startsLists ? sectionGapPx : 0)};
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &) const override
    {
        auto *editor = new QLineEdit(parent);
        editor->setObjectName(u"listName"_s);
        editor->setMaxLength(longestName);
        editor->setPlaceholderText(SubscriberListsModel::tr("Name of the list"));
        editor->setAccessibleName(SubscriberListsModel::tr("Name of the list"));
        return editor;
    }

    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override
    {
        editor->setGeometry(rowRect(option, index).adjusted(2, 1, -2, -1));
    }

private:
    static QRect rowRect(const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const bool startsLists = index.data(SubscriberListsModel::StartsListsRole).toBool();
        return option.rect.adjusted(0, startsLists ? sectionGapPx : 0, 0, 0);
    }
    static void drawSideIcon(QPainter *painter, const QString &name, int left, const QRect &area,
                             const QColor &color)
    {
        const QRect at(left, area.center().y() - sideIconPx / 2 + 1, sideIconPx, sideIconPx);
        drawIcon(painter, name, at, color);
    }
};

/// Letters and digits are a scan, not a search.
class GroupView final : public QListView
{
public:
    using QListView::QListView;
    void keyboardSearch(const QString &) override { }
};

} // namespace

ListSide::ListSide(QWidget *parent)
    : Card(parent)
    , m_model(new SubscriberListsModel(this))
    , m_view(new GroupView(this))
    , m_add(new ActionButton({}, {}, this))
{
    auto *delegate = new GroupDelegate(this);
    m_view->setObjectName(u"subscriberGroups"_s);
    m_view->setAccessibleName(tr("Readers, devices and lists of subscribers"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_add->setObjectName(u"newListButton"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, gridPx, 1, gridPx);
    column->setSpacing(gridPx);
    column->addWidget(m_view, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(gridPx, 0, gridPx, 0);
    foot->addWidget(m_add);
    column->addLayout(foot);
    setMinimumWidth(22 * gridPx);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                const SubscriberGroup group = m_model->groupAt(current.row());
                if (m_isShowing || !current.isValid() || group == m_group
                    || m_model->rowOf(group) != current.row())
                    return;
                m_group = group;
                m_isExpected = false;
                Q_EMIT groupChosen(group);
            });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_isShowing = true; });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_isShowing = false;
        showGroup();
    });
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this] { m_isShowing = true; });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this] {
        m_isShowing = false;
        showGroup();
    });
    connect(delegate, &QAbstractItemDelegate::closeEditor, this, [this] {
        // After the view has let go of the editor.
        QMetaObject::invokeMethod(m_model, &SubscriberListsModel::endEditing, Qt::QueuedConnection);
    });
    connect(m_view, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (m_model->flags(index).testFlag(Qt::ItemIsEditable))
            m_model->beginEditing();
    });
    connect(m_model, &SubscriberListsModel::createRequested, this, &ListSide::createRequested);
    connect(m_model, &SubscriberListsModel::renameRequested, this, &ListSide::renameRequested);
    showGroup();
}

void ListSide::setActions(QAction *add, const QList<QAction *> &menu)
{
    m_add->setAction(add);
    m_view->addActions(menu);
}

void ListSide::setOverview(const SubscriberOverview &overview)
{
    m_model->setOverview(overview);
    showGroup();
}

void ListSide::setGroup(const SubscriberGroup &group)
{
    m_group = group;
    m_isExpected = m_model->rowOf(group) < 0;
    showGroup();
}

void ListSide::showGroup()
{
    if (m_isShowing)
        return;
    const int row = m_model->rowOf(m_group);
    if (row < 0) {
        if (!m_isExpected) {
            m_group = {SubscriberGroup::Kind::AllDevices, {}};
            showGroup();
            Q_EMIT groupChosen(m_group);
        }
        return;
    }
    m_isExpected = false;
    if (m_view->currentIndex().row() == row)
        return;
    m_isShowing = true;
    m_view->setCurrentIndex(m_model->index(row));
    m_isShowing = false;
}

void ListSide::startAdding()
{
    const QModelIndex draft = m_model->index(m_model->addDraft());
    m_view->scrollTo(draft);
    m_view->edit(draft);
}

void ListSide::startRenaming()
{
    const QModelIndex index = m_view->currentIndex();
    if (!m_model->flags(index).testFlag(Qt::ItemIsEditable))
        return;
    m_model->beginEditing();
    m_view->edit(index);
}

} // namespace bookbell
