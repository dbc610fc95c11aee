// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bookinspector.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

#include <utility>

#include "core/base/whenfinished.h"
#include "ui/icons.h"
#include "ui/layoutfocus.h"
#include "ui/widgets/bookheader.h"
#include "ui/widgets/bookhistorylist.h"
#include "ui/widgets/bookqueue.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/copylist.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/watchlist.h"

namespace bookbell {

using namespace Qt::StringLiterals;

/// So many lines of the history at first, and so many more each time.
static constexpr int historyPage = 20;

BookInspector::BookInspector(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_happenings(historyPage)
    , m_sides(new QHBoxLayout)
    , m_left(new QVBoxLayout)
    , m_right(new QVBoxLayout)
    , m_header(new BookHeader(this))
    , m_nothing(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_formCard(new Card(this))
    , m_copiesCard(new Card(this))
    , m_queueCard(new Card(this))
    , m_watchCard(new Card(this))
    , m_historyCard(new Card(this))
{
    build();
    connectParts();
    showNothing();
}

void BookInspector::build()
{
    m_nothing->setTone(Tone::Muted);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setText(tr("Choose a book to see its copies and its queue."));
    m_heading = cardHeading({}, this);
    m_open = new QToolButton(this);
    m_open->setObjectName(u"openBookPage"_s);
    m_open->setAutoRaise(true);
    m_open->setFocusPolicy(Qt::TabFocus);
    m_open->setIcon(themeIcon(u"view-fullscreen"_s));
    m_open->setToolTip(tr("Open the book's own page, with watches and history (Enter)"));
    m_open->setAccessibleName(tr("Open the book's own page"));
    auto *headingRow = new QHBoxLayout;
    headingRow->addWidget(m_heading, 1);
    headingRow->addWidget(m_open);
    m_form = new BookForm(m_parts, this);
    QVBoxLayout *form = columnIn(m_formCard);
    form->addLayout(headingRow);
    form->addWidget(m_form);
    m_copies = new CopyList(m_parts, this);
    QVBoxLayout *copies = columnIn(m_copiesCard);
    copies->addWidget(cardHeading(tr("Copies"), this));
    copies->addWidget(m_copies);
    m_queue = new BookQueue(m_parts, this);
    columnIn(m_queueCard)->addWidget(m_queue);
    m_watches = new WatchList(m_parts, this);
    columnIn(m_watchCard)->addWidget(m_watches);
    m_history = new BookHistoryList(m_parts, this);
    columnIn(m_historyCard)->addWidget(m_history);

    for (QVBoxLayout *side : {m_left, m_right})
        side->setSpacing(2 * gridPx);
    m_sides->addLayout(m_left, 1);
    m_sides->addLayout(m_right);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * gridPx);
    column->addWidget(m_header);
    column->addWidget(m_nothing);
    column->addLayout(m_sides, 1);
    arrange();
}

void BookInspector::connectParts()
{
    connect(m_open, &QToolButton::clicked, this, &BookInspector::pageRequested);
    connect(m_form, &BookForm::done, this, &BookInspector::done);
    connect(m_form, &BookForm::failed, this, &BookInspector::failed);
    connect(m_form, &BookForm::added, this, &BookInspector::added);
    connect(m_form, &BookForm::stale, this, &BookInspector::refresh);
    connect(m_form, &BookForm::stored, this, &BookInspector::refresh);
    connect(m_form, &BookForm::newDiscarded, this, &BookInspector::newDiscarded);
    connect(m_form, &BookForm::modifiedChanged, this, &BookInspector::modifiedChanged);
    connect(m_form, &BookForm::otherRequested, this, &BookInspector::otherRequested);
    connect(m_form, &BookForm::linkActivated, this, &BookInspector::linkActivated);
    connect(m_copies, &CopyList::done, this, &BookInspector::done);
    connect(m_copies, &CopyList::failed, this, &BookInspector::failed);
    connect(m_copies, &CopyList::stale, this, &BookInspector::refresh);
    connect(m_copies, &CopyList::copyGone, this, &BookInspector::copyGone);
    connect(m_copies, &CopyList::linkActivated, this, &BookInspector::linkActivated);
    connect(m_queue, &BookQueue::done, this, &BookInspector::done);
    connect(m_queue, &BookQueue::stale, this, &BookInspector::refresh);
    connect(m_queue, &BookQueue::linkActivated, this, &BookInspector::linkActivated);
    connect(m_watches, &WatchList::done, this, &BookInspector::done);
    connect(m_watches, &WatchList::failed, this, &BookInspector::failed);
    connect(m_watches, &WatchList::stale, this, &BookInspector::refresh);
    connect(m_watches, &WatchList::linkActivated, this, &BookInspector::linkActivated);
    connect(m_history, &BookHistoryList::undoRequested, this, &BookInspector::undoRequested);
    connect(m_history, &BookHistoryList::moreRequested, this, [this] {
        m_happenings += historyPage;
        readDetails();
    });
}

void BookInspector::setWide(bool wide)
{
    if (m_isWide == wide)
        return;
    m_isWide = wide;
    m_happenings = historyPage;
    arrange();
    showCards();
    readDetails();
}

void BookInspector::arrange()
{
    for (QVBoxLayout *side : {m_left, m_right}) {
        while (QLayoutItem *item = side->takeAt(0))
            delete item;
    }
    // What changes during the day stands first where there is room for all of it.
    const QList<Card *> left = m_isWide ? QList {m_copiesCard, m_queueCard, m_watchCard}
                                        : QList {m_formCard, m_copiesCard, m_queueCard};
    const QList<Card *> right = m_isWide ? QList {m_historyCard, m_formCard} : QList<Card *>();
    for (Card *card : left)
        m_left->addWidget(card);
    for (Card *card : right)
        m_right->addWidget(card);
    m_left->addStretch(1);
    if (m_isWide)
        m_right->addStretch(1);
    m_sides->setStretch(1, m_isWide ? 1 : 0);
    m_sides->setSpacing(m_isWide ? 2 * gridPx : 0);
}

void BookInspector::showCards()
{
    const bool isBook = m_form->book().id.isValid();
    const bool isNew = m_form->isNew();
    m_header->setVisible(m_isWide);
    m_nothing->setVisible(!isBook && !isNew);
    m_formCard->setVisible(isBook || isNew);
    m_copiesCard->setVisible(isBook);
    m_queueCard->setVisible(isBook);
    m_watchCard->setVisible(isBook && m_isWide);
    m_historyCard->setVisible(isBook && m_isWide);
    m_open->setVisible(isBook && !m_isWide);
    if (isNew)
        m_heading->setText(tr("New book"));
    else
        m_heading->setText(m_isWide ? tr("Record") : displayTitle(m_form->book()));
    m_header->setBook(isNew ? m_form->draft().book : m_form->book());
}

void BookInspector::showNothing()
{
    m_wanted = {};
    m_record = {};
    m_form->showNothing();
    m_copies->setRecord({});
    m_queue->setBook({});
    m_watches->setBook({});
    m_history->setHistory({});
    showCards();
}

void BookInspector::showBook(BookId id)
{
    if (!id.isValid()) {
        showNothing();
        return;
    }
    const bool isOther = id != book() || isNew();
    m_wanted = id;
    whenFinished(m_parts.desks->books.record(id), this,
                 [this, id, isOther](const Result<BookRecord> &record) {
                     if (isOther ? m_wanted != id : book() != id)
                         return;
                     if (record)
                         setRecord(*record, !isOther);
                     else
                         noteUnreadable(record.error());
                 });
}

void BookInspector::noteUnreadable(const Error &error)
{
    const bool isGone = error.code == ErrorCode::UnknownBook;
    if (!isGone)
        Q_EMIT failed(error);
    if (!isModified()) {
        if (isGone) {
            showNothing();
            Q_EMIT gone();
        }
        return;
    }
    if (!isGone || isNew())
        return;
    m_wanted = {};
    m_record = {};
    m_form->becomeNew();
    showCards();
    Q_EMIT becameNew();
}

void BookInspector::refresh()
{
    if (!isNew() && book().isValid() && !m_form->isSaving())
        showBook(book());
}

void BookInspector::showNew(const BookForm::Draft &draft)
{
    showNothing();
    m_form->showNew(draft);
    showCards();
}

void BookInspector::setRecord(const BookRecord &record, bool keepTyped)
{
    if (!keepTyped)
        m_happenings = historyPage;
    if (!keepTyped || record != m_record || record.book != m_form->book()) {
        m_record = record;
        m_form->showBook(record.book, keepTyped);
        m_copies->setRecord(record);
        m_queue->setBook(record.book);
        m_watches->setBook(record.book.id);
        if (!keepTyped)
            m_history->setHistory({});
        showCards();
    }
    readDetails();
    Q_EMIT shown();
    if (std::exchange(m_takesNewCopy, false))
        m_copies->focusNewCopy();
}

void BookInspector::readDetails()
{
    const BookId id = book();
    if (!m_isWide || !id.isValid())
        return;
    whenFinished(m_parts.desks->books.details(id, m_happenings), this,
                 [this, id](const Result<BookDetails> &details) {
                     // Who has deleted it is found out by the record.
                     if (!details || id != book())
                         return;
                     m_watches->setWatchers(details->watchers);
                     m_copies->setSince(details->history.since);
                     m_history->setHistory(details->history);
                 });
}

void BookInspector::focusNewCopy()
{
    if (m_wanted.isValid() && m_wanted != book())
        m_takesNewCopy = true;
    else if (!m_copiesCard->isHidden())
        m_copies->focusNewCopy();
}

void BookInspector::focusNewWatch()
{
    if (!m_watchCard->isHidden())
        m_watches->focusNew();
}

void BookInspector::startReserving()
{
    if (book().isValid())
        m_queue->startReserving();
}

void BookInspector::keyPressEvent(QKeyEvent *event)
{
    if (m_isWide && event->key() == Qt::Key_Escape) {
        Q_EMIT m_header->backRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool BookInspector::focusNextPrevChild(bool next)
{
    return moveFocusInside(this, next);
}

} // namespace bookbell
