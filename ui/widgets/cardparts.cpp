// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cardparts.h"

#include <QVBoxLayout>

#include "ui/widgets/card.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

QVBoxLayout *columnIn(Card *card)
{
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(2 * gridPx, 2 * gridPx, 2 * gridPx, 2 * gridPx);
    column->setSpacing(gridPx);
    return column;
}

TextLabel *cardHeading(const QString &text, QWidget *parent)
{
    auto *heading = new TextLabel(TextSize::Card, TextLabel::Overflow::Elide, parent);
    heading->setText(text);
    return heading;
}

void addQuietRow(QVBoxLayout *rows, const QString &text, QWidget *parent)
{
    auto *row = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, parent);
    row->setTone(Tone::Muted);
    row->setText(text);
    rows->addWidget(row);
}

void clearRows(QVBoxLayout *rows)
{
    while (QLayoutItem *item = rows->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace bookbell
