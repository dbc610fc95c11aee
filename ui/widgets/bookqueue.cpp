// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bookqueue.h"

#include <QVBoxLayout>

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/queuelist.h"
#include "ui/widgets/reservepanel.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

BookQueue::BookQueue(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_heading(cardHeading({}, this))
    , m_queue(new QueueList(parts, this))
    , m_reserve(new ActionButton(u"bookmark-new"_s, tr("Reserve for a reader…"), this))
    , m_reservePanel(new ReservePanel(parts, this))
{
    m_reserve->setObjectName(u"reserveForReader"_s);
    m_reservePanel->hide();
    m_heading->setText(tr("Queue"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridPx);
    column->addWidget(m_heading);
    column->addWidget(m_queue);
    column->addWidget(m_reservePanel);
    column->addWidget(m_reserve, 0, Qt::AlignLeft);
    connect(m_queue, &QueueList::shown, this, [this](int size) {
        m_heading->setText(size == 0 ? tr("Queue") : tr("Queue of %n reservation(s)", "", size));
    });
    connect(m_queue, &QueueList::done, this, &BookQueue::done);
    connect(m_queue, &QueueList::opened, this, [this](ReservationId id) {
        Q_EMIT linkActivated({PageLink::Target::Reservation, id.value, {}});
    });
    connect(m_reserve, &QPushButton::clicked, this, &BookQueue::startReserving);
    connect(m_reservePanel, &ReservePanel::cancelled, this, &BookQueue::endReserving);
    connect(m_reservePanel, &ReservePanel::reserved, this, [this](const ReserveResult &result) {
        endReserving();
        //: %1: a reader; %2: a title
        Q_EMIT done(tr("Reserved for %1: %2")
                        .arg(wording::readerWithCard(result.reader), displayTitle(result.book)),
                    result.journal);
        Q_EMIT stale();
    });
}

void BookQueue::setBook(const Book &book)
{
    const bool isOther = m_book.id != book.id;
    m_book = book;
    if (!isOther)
        return;
    endReserving();
    m_queue->setBook(book.id);
}

void BookQueue::refresh()
{
    m_queue->refresh();
}

void BookQueue::startReserving()
{
    if (!m_book.id.isValid())
        return;
    m_reserve->hide();
    m_reservePanel->setBook(m_book);
    m_reservePanel->show();
    m_reservePanel->setFocus(Qt::OtherFocusReason);
}

void BookQueue::endReserving()
{
    m_reservePanel->hide();
    m_reserve->show();
}

} // namespace bookbell
