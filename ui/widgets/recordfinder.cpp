// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recordfinder.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <utility>

#include "core/base/whenfinished.h"
#include "ui/icons.h"
#include "ui/look.h"

namespace bookbell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr auto finderPause = 60ms;
static constexpr int detailRole = Qt::UserRole;

namespace {

/// The text at the left, its detail quieter below it.
class FoundDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem item(option);
        initStyleOption(&item, index);
        const QString text = std::exchange(item.text, {});
        item.state.setFlag(QStyle::State_HasFocus, false);
        item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        const bool isSelected = item.state.testFlag(QStyle::State_Selected);
        const QColor color = isSelected ? item.palette.color(QPalette::HighlightedText)
                                        : item.palette.color(QPalette::Text);
        const QFontMetrics &metrics = item.fontMetrics;
        QRect area = item.rect.adjusted(gridPx, gridPx / 2, -gridPx, -gridPx / 2);
        painter->save();
        painter->setFont(item.font);
        painter->setPen(color);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignTop,
                          metrics.elidedText(text, Qt::ElideMiddle, area.width()));
        painter->setPen(isSelected ? color : toneColor(item.palette, Tone::Muted));
        painter->drawText(
            area, Qt::AlignLeft | Qt::AlignBottom,
            metrics.elidedText(index.data(detailRole).toString(), Qt::ElideRight, area.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {10 * gridPx, 2 * option.fontMetrics.height() + gridPx};
    }
};

} // namespace

RecordFinder::RecordFinder(const QString &name, const QString &label, Search search,
                           QWidget *parent)
    : QWidget(parent)
    , m_search(std::move(search))
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    m_field->setObjectName(name);
    m_field->setMaxLength(200);
    m_field->setAccessibleName(label);
    m_field->addAction(themeIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setObjectName(name + "List"_L1);
    //: accessible name of a list; %1: what is sought in it
    m_list->setAccessibleName(tr("Found: %1").arg(label));
    m_list->setItemDelegate(new FoundDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay in the field
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridPx / 2);
    column->addWidget(m_field);
    column->addWidget(m_list);
    setFocusProxy(m_field);

    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(finderPause);
    connect(&m_searchSoon, &QTimer::timeout, this, &RecordFinder::searchNow);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        m_takesFirst = false;
        if (std::exchange(m_chosen, {}).key != 0)
            Q_EMIT chosen(0);
        m_isSearching = true;
        m_searchSoon.start();
    });
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty() && std::exchange(m_chosen, {}).key != 0)
            Q_EMIT chosen(0);
    });
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { take(m_list->row(item)); });
}

void RecordFinder::setPlaceholder(const QString &text)
{
    m_field->setPlaceholderText(text);
}

QString RecordFinder::text() const
{
    return m_field->text().trimmed();
}

void RecordFinder::clear()
{
    m_searchSoon.stop();
    ++m_run;
    m_isSearching = false;
    m_takesFirst = false;
    m_chosen = {};
    m_field->clear();
    hideList();
}

void RecordFinder::searchNow()
{
    const int run = ++m_run;
    if (text().isEmpty()) {
        m_isSearching = false;
        hideList();
        return;
    }
    whenFinished(m_search(text()), this, [this, run](const Result<QList<Found>> &found) {
        if (run != m_run)
            return;
        m_isSearching = false;
        if (!found) {
            Q_EMIT failed(found.error());
            return;
        }
        present(*found);
    });
}

void RecordFinder::present(const QList<Found> &found)
{
    m_found = found;
    const bool hasOne = found.size() == 1 || (!found.isEmpty() && found.first().isExact);
    if (std::exchange(m_takesFirst, false) && hasOne) {
        take(0);
        return;
    }
    m_list->clear();
    for (const Found &one : found) {
        auto *item = new QListWidgetItem(one.text, m_list);
        item->setData(detailRole, one.detail);
        item->setToolTip(one.text);
        item->setData(Qt::AccessibleTextRole, QString(one.text + u", " + one.detail));
    }
    if (found.isEmpty()) {
        auto *none = new QListWidgetItem(tr("Nothing was found."), m_list);
        none->setFlags(Qt::NoItemFlags);
    } else {
        m_list->setCurrentRow(0);
    }
    m_list->setFixedHeight(m_list->count() * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth()
                           + 1);
    m_list->show();
}

void RecordFinder::take(int row)
{
    if (row >= 0 && row < m_found.size())
        choose(Found(m_found.at(row)));
}

void RecordFinder::choose(const Found &found)
{
    m_searchSoon.stop();
    ++m_run;
    m_isSearching = false;
    m_chosen = found;
    m_field->setText(found.text);
    m_field->setCursorPosition(0);
    hideList();
    Q_EMIT chosen(found.key);
}

void RecordFinder::hideList()
{
    m_found.clear();
    m_list->hide();
    m_list->clear();
}

bool RecordFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up: {
        if (m_found.isEmpty())
            return false;
        const int step = key->key() == Qt::Key_Down ? 1 : -1;
        m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, m_list->count() - 1));
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_isSearching)
            m_takesFirst = true;
        else if (!m_found.isEmpty())
            take(m_list->currentRow());
        else
            return false; // the panel may do what it is for
        return true;
    case Qt::Key_Escape:
        if (!m_list->isVisible())
            return false;
        hideList();
        return true;
    default:
        return false;
    }
}

} // namespace bookbell
