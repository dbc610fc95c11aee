// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/queuelist.h"

#include <QAccessible>
#include <QItemSelectionModel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/base/whenfinished.h"
#include "ui/icons.h"
#include "ui/models/queuemodel.h"
#include "ui/models/reservationrecord.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// So many are seen at once, the rest by scrolling.
static constexpr int seenRows = 9;

QueueList::QueueList(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_model(new QueueModel(*parts.clock, parts.zone, this))
    , m_view(new QueueView(this))
    , m_nobody(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_stepRow(new QWidget(this))
    , m_message(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_moveAnyway(new ActionButton(u"go-jump"_s, {}, this))
{
    setObjectName(u"queueList"_s);
    build();
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(30ms);
    connect(&m_refreshSoon, &QTimer::timeout, this, &QueueList::refresh);
    connect(parts.database, &Database::changed, this, [this] {
        m_isDirty = true;
        if (isVisible() && m_moves == 0 && !m_refreshSoon.isActive())
            m_refreshSoon.start();
    });
    connect(m_view, &QueueView::dropped, this, &QueueList::drop);
    connect(m_view, &QueueView::stepped, this, [this](Step step) { move(chosen(), step); });
    connect(m_view, &QueueView::opened, this, [this] {
        if (chosen().isValid())
            Q_EMIT opened(chosen());
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &QueueList::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &QueueList::updateSteps);
    connect(m_moveAnyway, &QPushButton::clicked, this, [this] {
        if (const auto refused = std::exchange(m_refused, {}))
            moveTo(refused->id, refused->place);
    });
    take({});
}

void QueueList::build()
{
    m_view->setObjectName(u"queueView"_s);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Queue of this book"));
    m_nobody->setTone(Tone::Muted);
    m_nobody->setObjectName(u"queueNobody"_s);
    m_message->setObjectName(u"queueMessage"_s);
    m_moveAnyway->setObjectName(u"queueMoveAnyway"_s);
    m_message->hide();
    m_moveAnyway->hide();
    auto *steps = new QHBoxLayout(m_stepRow);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->setSpacing(gridPx / 2);
    addStep(Step::Up, u"queueUp"_s, u"go-up"_s, tr("Move up in the queue (Alt+Up)"));
    addStep(Step::Down, u"queueDown"_s, u"go-down"_s, tr("Move down in the queue (Alt+Down)"));
    addStep(Step::First, u"queueFirst"_s, u"go-top"_s,
            tr("Move to the head of the queue (Alt+Home)"));
    addStep(Step::Last, u"queueLast"_s, u"go-bottom"_s,
            tr("Move to the end of the queue (Alt+End)"));
    auto *hint = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, m_stepRow);
    hint->setTone(Tone::Muted);
    hint->setText(tr("or drag a row"));
    steps->addSpacing(gridPx / 2);
    steps->addWidget(hint, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridPx / 2);
    column->addWidget(m_nobody);
    column->addWidget(m_view);
    column->addWidget(m_message);
    column->addWidget(m_moveAnyway, 0, Qt::AlignLeft);
    column->addWidget(m_stepRow);
    setFocusProxy(m_view);
}

void QueueList::addStep(Step step, const QString &name, const QString &icon, const QString &text)
{
    auto *button = new QToolButton(m_stepRow);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIcon(themeIcon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    m_stepRow->layout()->addWidget(button);
    m_stepButtons.append(button);
    connect(button, &QToolButton::clicked, this, [this, step] { move(chosen(), step); });
}

void QueueList::setBook(BookId book, ReservationId marked)
{
    const bool isOther = book != m_book;
    if (isOther || marked != m_marked) {
        m_refused.reset();
        say({});
    }
    m_book = book;
    const bool isNewMark = std::exchange(m_marked, marked) != marked;
    if (isOther)
        take({});
    refresh();
    if (!isOther && isNewMark)
        choose(marked);
}

void QueueList::refresh()
{
    m_refreshSoon.stop();
    const int run = ++m_run;
    m_isDirty = false;
    if (!m_book.isValid()) {
        take({});
        return;
    }
    whenFinished(readQueue(*m_parts.database, m_book), this,
                 [this, run](const Result<QList<ReservationLine>> &lines) {
                     // What was moved since stands only in what is read after it.
                     if (run != m_run || m_moves > 0)
                         return;
                     if (!lines) {
                         say({u"data-error"_s, describe(lines.error()), Tone::Negative, {}});
                         return;
                     }
                     take(*lines);
                     sayRefused();
                     Q_EMIT shown(size());
                 });
}

void QueueList::take(const QList<ReservationLine> &lines)
{
    const ReservationId before = chosen();
    m_model->setQueue(lines, m_marked);
    choose(m_model->rowOf(before) >= 0 ? before : m_marked);
    m_nobody->setText(m_book.isValid() ? tr("Nobody waits for this book.") : QString());
    m_nobody->setVisible(lines.isEmpty());
    m_view->setVisible(!lines.isEmpty());
    m_stepRow->setVisible(m_model->order().size() > 1);
    const int rows = qBound(1, size(), seenRows);
    const int row = m_view->sizeHintForRow(0);
    m_view->setFixedHeight(rows * qMax(row, 4 * gridPx) + (size() > seenRows ? row / 2 : 0));
    updateSteps();
}

void QueueList::choose(ReservationId id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    m_view->setCurrentIndex(m_model->index(row));
    m_view->scrollTo(m_model->index(row));
}

ReservationId QueueList::chosen() const
{
    return m_model->reservationAt(m_view->currentIndex().row());
}

int QueueList::size() const
{
    return m_model->rowCount();
}

int QueueList::placeAfter(ReservationId id, Step step) const
{
    const int place = m_model->placeOf(id);
    const auto last = static_cast<int>(m_model->order().size());
    if (place == 0)
        return 0;
    switch (step) {
    case Step::Up:
        return qMax(1, place - 1);
    case Step::Down:
        return qMin(last, place + 1);
    case Step::First:
        return 1;
    case Step::Last:
        return last;
    }
    return place;
}

bool QueueList::canMove(ReservationId id, Step step) const
{
    const int place = m_model->placeOf(id);
    return place > 0 && placeAfter(id, step) != place;
}

void QueueList::move(ReservationId id, Step step)
{
    if (canMove(id, step))
        moveTo(id, placeAfter(id, step));
}

void QueueList::drop(ReservationId id, int row)
{
    const int from = m_model->rowOf(id);
    if (from < m_model->readyCount())
        return;
    // The row itself leaves a gap above what follows it.
    const int to = row > from ? row - 1 : row;
    moveTo(id, qMax(1, to + 1 - m_model->readyCount()));
}

void QueueList::moveTo(ReservationId id, int place)
{
    const QList<ReservationId> seen = m_model->order();
    const ReservationLine *line = m_model->line(id);
    const int to = qMin(place, static_cast<int>(seen.size()));
    if (!line || m_model->placeOf(id) == to)
        return;
    //: %1: a reader, %2: "2nd", %3: a title
    const QString what = tr("%1 now stands %2 in the queue of %3")
                             .arg(wording::readerWithCard(line->reader), wording::ordinal(to),
                                  displayTitle(line->book));
    if (!m_model->moveTo(id, to))
        return;
    m_refused.reset();
    say({});
    choose(id);
    ++m_moves;
    whenFinished(m_parts.desks->circulation.move(id, to, seen), this,
                 [this, id, to, what, book = m_book](const Result<ReservationChange> &change) {
                     --m_moves;
                     if (change)
                         Q_EMIT done(what, change->journal);
                     else if (book == m_book && change.error().code == ErrorCode::QueueChanged)
                         m_refused = Refused {id, to};
                     else if (book == m_book)
                         say({u"data-error"_s, describe(change.error()), Tone::Negative, {}});
                     if (m_moves == 0)
                         refresh();
                 });
}

void QueueList::say(const Statement &said)
{
    m_message->setStatement(said);
    m_message->setVisible(!said.text.isEmpty());
    m_moveAnyway->hide();
    if (said.text.isEmpty())
        return;
    QAccessibleEvent event(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void QueueList::sayRefused()
{
    if (!m_refused)
        return;
    const int place = qMin(m_refused->place, static_cast<int>(m_model->order().size()));
    say({u"data-warning"_s,
         tr("Somebody has changed this queue meanwhile. It stands here as it is now; nothing was "
            "moved."),
         Tone::Caution,
         {}});
    choose(m_refused->id);
    const int stands = m_model->placeOf(m_refused->id);
    if (stands == 0 || stands == place) {
        m_refused.reset();
        return;
    }
    m_moveAnyway->setText(tr("Move to %1 all the same").arg(wording::ordinal(place)));
    m_moveAnyway->show();
}

void QueueList::updateSteps()
{
    for (int i = 0; i < m_stepButtons.size(); ++i)
        m_stepButtons.at(i)->setEnabled(canMove(chosen(), static_cast<Step>(i)));
}

void QueueList::showMenu(const QPoint &at)
{
    const ReservationId id = chosen();
    if (!id.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *open = menu->addAction(themeIcon(u"bookmarks"_s), tr("Show this reservation"));
    connect(open, &QAction::triggered, this, [this, id] { Q_EMIT opened(id); });
    menu->addSeparator();
    for (int i = 0; i < m_stepButtons.size(); ++i) {
        const auto step = static_cast<Step>(i);
        QAction *action =
            menu->addAction(m_stepButtons.at(i)->icon(), m_stepButtons.at(i)->toolTip());
        action->setEnabled(canMove(id, step));
        connect(action, &QAction::triggered, this, [this, id, step] { move(id, step); });
    }
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void QueueList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isDirty && m_moves == 0)
        refresh();
}

} // namespace bookbell
