// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/announcementbar.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <utility>

#include "ui/announcementwording.h"
#include "ui/look.h"
#include "ui/models/announcementsmodel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

AnnouncementBar::AnnouncementBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Progress"));
}

void AnnouncementBar::setCounts(const DeliveryCounts &counts)
{
    m_counts = counts;
    const QString said = wording::announcementOutcome(counts);
    setToolTip(said);
    setAccessibleDescription(said);
    update();
}

QSize AnnouncementBar::sizeHint() const
{
    return {20 * gridPx, gridPx};
}

void AnnouncementBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_counts, palette(), false);
}

void AnnouncementBar::paint(QPainter &painter, const QRectF &area, const DeliveryCounts &counts,
                            const QPalette &palette, bool onAccent)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath tube;
    tube.addRoundedRect(area, area.height() / 2, area.height() / 2);
    const QColor ground = onAccent
        ? mixed(palette.color(QPalette::Highlight), palette.color(QPalette::HighlightedText), 0.3)
        : lineColor(palette);
    painter.fillPath(tube, ground);
    painter.setClipPath(tube);
    const qint64 total = std::max<qint64>(1, progressOf(counts).total());
    const auto tone = [&](Tone wanted) {
        return onAccent ? palette.color(QPalette::HighlightedText) : toneColor(palette, wanted);
    };
    const bool isOver = progressOf(counts).done == progressOf(counts).total();
    const std::pair<DeliveryState, QColor> parts[] = {
        {DeliveryState::Accepted, tone(isOver ? Tone::Positive : Tone::Accent)},
        {DeliveryState::Gone, mixed(ground, tone(Tone::Caution), onAccent ? 0.6 : 1.0)},
        {DeliveryState::Failed, mixed(ground, tone(Tone::Negative), onAccent ? 0.4 : 1.0)},
        {DeliveryState::Dropped, mixed(ground, tone(Tone::Muted), 0.5)},
    };
    double left = area.left();
    for (const auto &[state, color] : parts) {
        const qint64 n = counts.of(state);
        if (n == 0)
            continue;
        // A few failures among thousands must still be seen.
        const double share = static_cast<double>(n) / static_cast<double>(total);
        const double width = std::max(2.0, area.width() * share);
        painter.fillRect(QRectF(left, area.top(), width, area.height()), color);
        left += width;
    }
    painter.restore();
}

void AnnouncementBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    QString text = std::exchange(item.text, {});
    item.state.setFlag(QStyle::State_HasFocus, false);
    item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    if (!index.data(LongListModel::IsLoadedRole).toBool())
        return;
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const QRect area = item.rect.adjusted(gridPx, 0, -gridPx, 0);
    constexpr int barPx = gridPx / 2;
    const int used = item.fontMetrics.height() + barPx + 1;
    const int top = area.top() + (area.height() - used) / 2;
    const auto counts = index.data(AnnouncementsModel::CountsRole).value<DeliveryCounts>();
    // A million has no room in a narrow column; its share of all has.
    if (item.fontMetrics.horizontalAdvance(text) > area.width()) {
        const qint64 total = std::max<qint64>(1, progressOf(counts).total());
        text = tr("%1 %").arg(QLocale().toString(counts.of(DeliveryState::Accepted) * 100 / total));
    }
    painter->save();
    painter->setFont(item.font);
    painter->setPen(
        item.palette.color(selected ? QPalette::HighlightedText : QPalette::WindowText));
    painter->drawText(QRect(area.left(), top, area.width(), item.fontMetrics.height()),
                      Qt::AlignRight | Qt::AlignVCenter, text);
    painter->restore();
    const QRectF bar(area.left(), top + used - barPx, area.width(), barPx);
    AnnouncementBar::paint(*painter, bar, counts, item.palette, selected);
}

} // namespace bookbell
