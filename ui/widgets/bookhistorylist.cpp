// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bookhistorylist.h"

#include <QHBoxLayout>
#include <QToolButton>

#include "ui/bookhistorywording.h"
#include "ui/icons.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/stateline.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

BookHistoryList::BookHistoryList(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_rows(new QVBoxLayout)
    , m_more(new ActionButton(u"go-down"_s, tr("Show older"), this))
{
    m_rows->setSpacing(gridPx / 2);
    m_more->setObjectName(u"olderHistory"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridPx);
    column->addWidget(cardHeading(tr("History"), this));
    column->addLayout(m_rows);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, &BookHistoryList::moreRequested);
    m_history.hasMore = true; // so that nothing differs from it
    setHistory({});
}

void BookHistoryList::setHistory(const BookHistory &history)
{
    if (m_history == history)
        return;
    m_history = history;
    clearRows(m_rows);
    QDate day;
    for (const BookHappening &one : std::as_const(m_history.happenings)) {
        const QDate date = inZone(one.at, m_parts.zone).date();
        if (date != day)
            addDay(one.at);
        day = date;
        addRow(one);
    }
    if (m_history.happenings.isEmpty())
        addQuietRow(m_rows,
                    tr("Nothing yet. What is done with this book, its copies and its queue will "
                       "stand here."),
                    this);
    m_more->setVisible(m_history.hasMore);
}

void BookHistoryList::addDay(UtcTime at)
{
    auto *day = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this);
    day->setObjectName(u"historyDay"_s);
    day->setTone(Tone::Muted);
    day->setText(wording::shortDay(at, m_parts.clock->now(), m_parts.zone));
    m_rows->addWidget(day);
}

void BookHistoryList::addRow(const BookHappening &happening)
{
    const Statement said = wording::happening(happening);
    const QString who = wording::actor(happening.actor);
    auto *row = new QWidget(this);
    row->setObjectName(u"historyRow"_s);
    auto *time = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, row);
    time->setTone(Tone::Muted);
    time->setText(inZone(happening.at, m_parts.zone).toString(u"HH:mm"_s));
    time->setToolTip(wording::exactTime(happening.at, m_parts.zone));
    time->setFixedWidth(time->fontMetrics().horizontalAdvance(u"00:00 "_s));
    auto *what = new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, row);
    what->setStatement(said);
    auto *actor = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, row);
    actor->setTone(Tone::Muted);
    actor->setText(who);
    actor->setMaximumWidth(12 * gridPx);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gridPx);
    line->addWidget(time, 0, Qt::AlignTop);
    line->addWidget(what, 1);
    line->addWidget(actor, 0, Qt::AlignTop);
    row->setAccessibleName(QStringList {time->text(), said.text, who}.join(u", "_s));
    if (happening.canUndo) {
        auto *undo = new QToolButton(row);
        undo->setObjectName(u"undoHistory"_s);
        undo->setAutoRaise(true);
        // No higher than a line, so that all lines stand alike.
        undo->setFixedSize(3 * gridPx, fontMetrics().height());
        undo->setFocusPolicy(Qt::TabFocus);
        undo->setIcon(themeIcon(u"edit-undo"_s));
        //: %1: what is taken back, in words
        undo->setToolTip(tr("Take back: %1").arg(said.text));
        undo->setAccessibleName(undo->toolTip());
        connect(undo, &QToolButton::clicked, this,
                [this, id = happening.id, text = said.text] { Q_EMIT undoRequested(id, text); });
        line->addWidget(undo, 0, Qt::AlignTop);
    }
    m_rows->addWidget(row);
}

} // namespace bookbell
