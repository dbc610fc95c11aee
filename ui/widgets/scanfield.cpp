// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scanfield.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/icons.h"
#include "ui/look.h"

namespace bookbell {

using namespace Qt::StringLiterals;

ScanField::ScanField(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(u"scanField"_s);
    setFont(sized(font(), TextSize::Card));
    setTextMargins(5 * gridPx, 0, 6 * gridPx, 0);
    setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setMaxLength(4096);
    retranslate();
    connect(this, &QLineEdit::returnPressed, this, &ScanField::submit);
}

QSize ScanField::sizeHint() const
{
    return {QLineEdit::sizeHint().width(), 7 * gridPx};
}

bool ScanField::event(QEvent *event)
{
    // An empty field has nothing of its own to undo: Ctrl+Z then takes the last scan back.
    if (event->type() == QEvent::ShortcutOverride && text().isEmpty()
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)) {
        event->ignore();
        return false;
    }
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QLineEdit::event(event);
}

void ScanField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        Q_EMIT stepRequested(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void ScanField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int side = 3 * gridPx;
    const QColor quiet = toneColor(palette(), hasFocus() ? Tone::Accent : Tone::Muted);
    drawIcon(&painter, u"view-barcode"_s, {gridPx + gridPx / 2, (height() - side) / 2, side, side},
             quiet);
    QFont small = sized(font(), TextSize::Body);
    small.setPointSizeF(small.pointSizeF() * 0.8);
    painter.setFont(small);
    painter.setPen(toneColor(palette(), Tone::Muted));
    painter.drawText(rect().adjusted(0, 0, -2 * gridPx, 0), Qt::AlignRight | Qt::AlignVCenter,
                     u"F2"_s);
}

void ScanField::submit()
{
    const QString typed = text().trimmed();
    clear();
    if (typed.isEmpty())
        Q_EMIT enterPressed();
    else
        Q_EMIT scanned(typed);
}

void ScanField::retranslate()
{
    setPlaceholderText(tr("Scan a barcode, a reader's card or an ISBN, or type a title"));
    setAccessibleName(tr("Barcode, card number, ISBN or title"));
    setAccessibleDescription(tr("Scan or type it and press Enter"));
}

} // namespace bookbell
