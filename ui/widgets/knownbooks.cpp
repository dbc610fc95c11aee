// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/knownbooks.h"

#include <QHBoxLayout>
#include <QTimer>

#include <algorithm>

#include "ui/layoutfocus.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/stateline.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

/// More do not help to choose.
static constexpr qsizetype mostShown = 4;

KnownBooks::KnownBooks(QWidget *parent)
    : QWidget(parent)
    , m_heading(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_rows(new QVBoxLayout)
    , m_keep(new ActionButton(u"list-add"_s, tr("Keep both"), this))
{
    setObjectName(u"knownBooks"_s);
    m_keep->setObjectName(u"keepBoth"_s);
    m_keep->setAccessibleName(tr("Keep both: save this as a book of its own"));
    m_rows->setSpacing(gridPx);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, gridPx, 0, 0);
    column->setSpacing(gridPx);
    column->addWidget(m_heading);
    column->addLayout(m_rows);
    column->addWidget(m_keep, 0, Qt::AlignRight);
    connect(m_keep, &QPushButton::clicked, this, &KnownBooks::keepRequested);
    hide();
}

void KnownBooks::setKnown(const QList<KnownBook> &known, bool isNew)
{
    clearRows(m_rows);
    const bool isSame = std::any_of(known.cbegin(), known.cend(),
                                    [](const KnownBook &one) { return one.isLikelySame; });
    for (qsizetype i = 0; i < qMin(known.size(), mostShown); ++i)
        addRow(known.at(i), isNew);
    if (isSame)
        m_heading->setStatement({u"data-warning"_s,
                                 tr("The library seems to have this book already."),
                                 Tone::Caution,
                                 {}});
    else
        m_heading->setStatement({u"dialog-information"_s,
                                 tr("Another book has this ISBN, too. Volumes and sets may share "
                                    "one."),
                                 Tone::Muted,
                                 {}});
    setAccessibleName(m_heading->text());
    m_keep->setVisible(isSame && isNew);
    setVisible(!known.isEmpty());
}

void KnownBooks::addRow(const KnownBook &known, bool isNew)
{
    const Book &book = known.line.book;
    auto *row = new QWidget(this);
    row->setObjectName(u"knownBook"_s);
    auto *title = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, row);
    title->setText(displayTitle(book));
    QStringList details {book.author, book.publisher, book.year,
                         tr("%n copy(ies)", "", known.line.copies)};
    details.removeAll(QString());
    auto *detail = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, row);
    detail->setTone(Tone::Muted);
    detail->setText(details.join(u" · "_s));
    row->setAccessibleName(displayTitle(book) + u", "_s + detail->text());
    auto *open = new ActionButton(u"go-next"_s, tr("Open it"), row);
    open->setObjectName(u"openKnown"_s);
    open->setAccessibleName(tr("Open %1").arg(displayTitle(book)));
    connect(open, &QPushButton::clicked, this, [this, id = book.id] { Q_EMIT openRequested(id); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridPx);
    buttons->addStretch(1);
    buttons->addWidget(open);
    if (isNew && known.isLikelySame) {
        auto *add = new ActionButton(u"list-add"_s, tr("Add a copy to it"), row);
        add->setObjectName(u"addToKnown"_s);
        add->setAccessibleName(tr("Add a copy to %1").arg(displayTitle(book)));
        connect(add, &QPushButton::clicked, this,
                [this, id = book.id] { Q_EMIT addRequested(id); });
        buttons->addWidget(add);
    }
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridPx / 2);
    column->addWidget(title);
    column->addWidget(detail);
    column->addLayout(buttons);
    m_rows->addWidget(row);
}

void KnownBooks::focusChoice()
{
    const QLayoutItem *first = m_rows->itemAt(0);
    if (!first)
        return;
    if (auto *open = first->widget()->findChild<ActionButton *>(u"openKnown"_s))
        open->setFocus(Qt::TabFocusReason);
    // A form that has just grown has not been laid out yet.
    QTimer::singleShot(0, this, [this] { scrollIntoSight(this); });
}

} // namespace bookbell
