// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sectionlist.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/icons.h"
#include "ui/look.h"

namespace bookbell {

namespace {

constexpr int iconNameRole = Qt::UserRole;
constexpr int rowPx = 5 * gridPx;
constexpr int iconSidePx = 16;

class SectionDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        const int text = option.fontMetrics.horizontalAdvance(index.data().toString());
        return {text + iconSidePx + 6 * gridPx, rowPx};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QPalette &palette = option.palette;
        const QColor window = palette.color(QPalette::Window);
        const QColor accent = palette.color(QPalette::Highlight);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const QRectF pill = QRectF(option.rect).adjusted(1, 1, -1, -1);
        QColor ink = palette.color(QPalette::WindowText);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        if (chosen) {
            painter->setBrush(mixed(window, accent, 0.16));
            painter->drawRoundedRect(pill, 6, 6);
            ink = toneColor(palette, Tone::Accent);
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setBrush(mixed(window, ink, 0.06));
            painter->drawRoundedRect(pill, 6, 6);
        }
        if (chosen && option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(pill.adjusted(1, 1, -1, -1), 6, 6);
        }
        const bool mirrored = option.direction == Qt::RightToLeft;
        const QRect icon(mirrored ? option.rect.right() - gridPx - iconSidePx
                                  : option.rect.left() + gridPx + gridPx / 2,
                         option.rect.center().y() - iconSidePx / 2 + 1, iconSidePx, iconSidePx);
        drawIcon(painter, index.data(iconNameRole).toString(), icon, ink);
        const int inset = iconSidePx + 3 * gridPx;
        const QRect text =
            option.rect.adjusted(mirrored ? gridPx : inset, 0, mirrored ? -inset : -gridPx, 0);
        QFont face = option.font;
        face.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
        painter->setFont(face);
        painter->setPen(ink);
        painter->drawText(
            text, Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft),
            QFontMetrics(face).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->restore();
    }
};

} // namespace

SectionList::SectionList(QWidget *parent)
    : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setItemDelegate(new SectionDelegate(this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void SectionList::addSection(const QString &icon, const QString &name)
{
    auto *item = new QListWidgetItem(name, this);
    item->setData(iconNameRole, icon);
}

QSize SectionList::sizeHint() const
{
    return {sizeHintForColumn(0) + gridPx, rowPx * count()};
}

} // namespace bookbell
