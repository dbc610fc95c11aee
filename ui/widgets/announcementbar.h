// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QWidget>

#include "core/alerts/delivery.h"

namespace bookbell {

/// How far an announcement has come, as a bar: what was accepted, what could not be rung, what
/// failed; the rest is empty.
class AnnouncementBar final : public QWidget
{
    Q_OBJECT

public:
    explicit AnnouncementBar(QWidget *parent = nullptr);

    void setCounts(const DeliveryCounts &counts);
    [[nodiscard]] QSize sizeHint() const override;

    static void paint(QPainter &painter, const QRectF &area, const DeliveryCounts &counts,
                      const QPalette &palette, bool onAccent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    DeliveryCounts m_counts;
};

/// The same under the text of a cell in the table of announcements.
class AnnouncementBarDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace bookbell
