// SPDX-License-Identifier: GPL-3.0-or-later
// What stands under the form of a book: its copies and its queue.
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include "core/base/whenfinished.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/bookinspector.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/linkrow.h"
#include "ui/widgets/reservepanel.h"
#include "ui/widgets/textlabel.h"
#include "ui/wording.h"

namespace bookbell {

using namespace Qt::StringLiterals;

void BookInspector::buildCopies()
{
    m_copyRows = new QVBoxLayout;
    m_copyRows->setSpacing(gridPx / 2);
    m_newBarcode = new QLineEdit(this);
    m_newBarcode->setObjectName(u"newBarcode"_s);
    m_newBarcode->setPlaceholderText(tr("Scan or type the barcode of a new copy"));
    m_newBarcode->setAccessibleName(tr("Barcode of a new copy"));
    auto *add = new ActionButton(u"list-add"_s, tr("Add"), this);
    add->setObjectName(u"addCopy"_s);
    add->setAccessibleName(tr("Add the copy"));
    auto *row = new QHBoxLayout;
    row->setSpacing(gridPx);
    row->addWidget(m_newBarcode, 1);
    row->addWidget(add);
    auto *column = columnIn(m_copiesCard);
    column->addWidget(cardHeading(tr("Copies"), this));
    column->addLayout(m_copyRows);
    column->addLayout(row);
    connect(add, &QPushButton::clicked, this, &BookInspector::addCopy);
    connect(m_newBarcode, &QLineEdit::returnPressed, this, &BookInspector::addCopy);
}

void BookInspector::buildQueue()
{
    m_queueTitle = cardHeading({}, this);
    m_queueRows = new QVBoxLayout;
    m_queueRows->setSpacing(gridPx / 2);
    m_reserve = new ActionButton(u"bookmark-new"_s, tr("Reserve for a reader…"), this);
    m_reserve->setObjectName(u"reserveForReader"_s);
    m_reservePanel = new ReservePanel(m_parts, this);
    m_reservePanel->hide();
    auto *column = columnIn(m_queueCard);
    column->addWidget(m_queueTitle);
    column->addLayout(m_queueRows);
    column->addWidget(m_reservePanel);
    column->addWidget(m_reserve, 0, Qt::AlignLeft);
    const auto close = [this] {
        m_reservePanel->hide();
        m_reserve->show();
    };
    connect(m_reserve, &QPushButton::clicked, this, &BookInspector::startReserving);
    connect(m_reservePanel, &ReservePanel::cancelled, this, close);
    connect(
        m_reservePanel, &ReservePanel::reserved, this, [this, close](const ReserveResult &result) {
            close();
            //: %1: a reader; %2: a title
            Q_EMIT done(tr("Reserved for %1: %2")
                            .arg(wording::readerWithCard(result.reader), displayTitle(result.book)),
                        result.journal);
        });
}

void BookInspector::focusNewCopy()
{
    if (!m_copiesCard->isHidden())
        m_newBarcode->setFocus(Qt::OtherFocusReason);
}

void BookInspector::addCopy()
{
    const QString barcode = m_newBarcode->text().trimmed();
    if (barcode.isEmpty()) {
        focusNewCopy();
        return;
    }
    whenFinished(m_parts.desks->books.addCopy(m_record.book.id, barcode), this,
                 [this, barcode](const Result<CopyChange> &change) {
                     if (change && m_newBarcode->text().trimmed() == barcode)
                         m_newBarcode->clear();
                     tellCopy(change, tr("Added the copy %1").arg(barcode));
                 });
}

void BookInspector::removeCopy(const Copy &copy)
{
    whenFinished(m_parts.desks->books.removeCopy(copy.id), this,
                 [this, barcode = copy.barcode](const Result<CopyChange> &change) {
                     tellCopy(change, tr("Removed the copy %1").arg(barcode));
                 });
}

void BookInspector::tellCopy(const Result<CopyChange> &change, const QString &what)
{
    if (!change) {
        Q_EMIT failed(change.error());
        return;
    }
    Q_EMIT done(what, change->journal);
    refresh();
}

void BookInspector::showCopies()
{
    clearRows(m_copyRows);
    for (const CopyLine &line : std::as_const(m_record.copies)) {
        auto *row = new LinkRow(this);
        row->setObjectName(u"copyRow"_s);
        row->setTexts(line.copy.barcode, wording::copy(line));
        if (line.reader) {
            row->setLink(tr("Show %1").arg(wording::readerWithCard(*line.reader)));
            connect(row, &LinkRow::activated, this, [this, id = line.reader->id] {
                Q_EMIT linkActivated({PageLink::Target::Reader, id.value, {}});
            });
        }
        QToolButton *remove =
            row->addButton(u"edit-delete"_s, tr("Remove the copy %1").arg(line.copy.barcode));
        remove->setObjectName(u"removeCopy"_s);
        connect(remove, &QToolButton::clicked, this,
                [this, copy = line.copy] { removeCopy(copy); });
        m_copyRows->addWidget(row);
    }
    if (m_record.copies.isEmpty())
        addQuietRow(m_copyRows,
                    tr("No copy yet: without one nothing can be lent or put on the hold shelf."),
                    this);
}

void BookInspector::showQueue()
{
    clearRows(m_queueRows);
    m_queueTitle->setText(m_record.queue.isEmpty() ? tr("Queue")
                                                   : tr("Queue of %n reservation(s)", "",
                                                        static_cast<int>(m_record.queue.size())));
    for (const ReservationLine &line : std::as_const(m_record.queue)) {
        auto *row = new LinkRow(this);
        row->setObjectName(u"queueRow"_s);
        row->setTexts(wording::readerWithCard(line.reader), wording::reservation(line.reservation));
        row->setLink(tr("Show the reservation of %1").arg(wording::readerWithCard(line.reader)));
        connect(row, &LinkRow::activated, this, [this, id = line.reservation.id] {
            Q_EMIT linkActivated({PageLink::Target::Reservation, id.value, {}});
        });
        m_queueRows->addWidget(row);
    }
    if (m_record.queue.isEmpty())
        addQuietRow(m_queueRows, tr("Nobody waits for this book."), this);
}

void BookInspector::startReserving()
{
    if (!m_record.book.id.isValid())
        return;
    m_reserve->hide();
    m_reservePanel->setBook(m_record.book);
    m_reservePanel->show();
    m_reservePanel->setFocus(Qt::OtherFocusReason);
}

} // namespace bookbell
