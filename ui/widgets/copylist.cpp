// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copylist.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

#include "core/base/whenfinished.h"
#include "ui/models/deskrecord.h"
#include "ui/widgets/barcodefield.h"
#include "ui/widgets/copyrow.h"
#include "ui/widgets/textlabel.h"
#include "ui/wording.h"

namespace bookbell {

using namespace Qt::StringLiterals;

CopyList::CopyList(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_rows(new QVBoxLayout)
    , m_none(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_newBarcode(
          new BarcodeField(parts, u"newBarcode"_s, tr("Barcode of a new copy"), tr("Add"), this))
{
    m_rows->setSpacing(gridPx / 2);
    m_none->setTone(Tone::Muted);
    m_none->setText(
        tr("No copy yet: without one nothing can be lent or put on the hold shelf. Scan the "
           "barcode of the first one."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridPx);
    column->addWidget(m_none);
    column->addLayout(m_rows);
    column->addWidget(m_newBarcode);
    connect(m_newBarcode, &BarcodeField::entered, this, &CopyList::addCopies);
    connect(m_newBarcode, &BarcodeField::linkActivated, this, &CopyList::linkActivated);
}

void CopyList::setRecord(const BookRecord &record)
{
    const bool isOther = record.book.id != m_record.book.id;
    if (isOther) {
        qDeleteAll(m_rowOf);
        m_rowOf.clear();
        m_since.clear();
        m_newBarcode->clear();
    }
    const bool areOthers = isOther || record.copies != m_record.copies;
    m_record = record;
    showRows();
    if (areOthers && record.book.id.isValid())
        m_newBarcode->offerNext(record.copies.isEmpty() ? QString()
                                                        : record.copies.last().copy.barcode);
}

void CopyList::setSince(const QHash<CopyId, UtcTime> &since)
{
    if (m_since == since)
        return;
    m_since = since;
    showRows();
}

void CopyList::showRows()
{
    QList<CopyId> standing;
    for (const CopyLine &line : std::as_const(m_record.copies))
        standing.append(line.copy.id);
    dropRows(standing);
    for (int at = 0; at < m_record.copies.size(); ++at) {
        const CopyLine &line = m_record.copies.at(at);
        CopyRow *row = m_rowOf.value(line.copy.id);
        if (!row)
            row = makeRow(line.copy.id);
        std::optional<UtcTime> since = line.since;
        if (const auto known = m_since.constFind(line.copy.id); !since && known != m_since.cend())
            since = *known;
        row->setLine(line, since, !m_record.queue.isEmpty());
        if (m_rows->indexOf(row) != at) {
            m_rows->removeWidget(row);
            m_rows->insertWidget(at, row);
        }
    }
    m_none->setVisible(m_record.copies.isEmpty());
}

CopyRow *CopyList::makeRow(CopyId id)
{
    auto *row = new CopyRow(m_parts, this);
    m_rowOf.insert(id, row);
    connect(row, &CopyRow::checkInRequested, this, [this, row] { checkIn(row->line().copy); });
    connect(row, &CopyRow::removeRequested, this, [this, row] { remove(row->line().copy); });
    connect(row, &CopyRow::renumberRequested, this,
            [this, row](const QString &barcode) { renumber(row->line().copy, barcode); });
    connect(row, &CopyRow::linkActivated, this, &CopyList::linkActivated);
    return row;
}

void CopyList::dropRows(const QList<CopyId> &standing)
{
    const QList<CopyId> shown = m_rowOf.keys();
    for (const CopyId id : shown) {
        if (standing.contains(id))
            continue;
        // One of its buttons may just be clicked.
        CopyRow *row = m_rowOf.take(id);
        m_rows->removeWidget(row);
        row->hide();
        row->deleteLater();
        if (const QString typed = row->typed(); !typed.isEmpty()) {
            if (m_newBarcode->isEmpty())
                m_newBarcode->setText(typed);
            m_newBarcode->field()->setFocus(Qt::OtherFocusReason);
            Q_EMIT copyGone(row->line().copy.barcode);
        }
    }
}

void CopyList::focusNewCopy()
{
    m_newBarcode->field()->setFocus(Qt::OtherFocusReason);
}

void CopyList::addCopies(const QStringList &barcodes)
{
    whenFinished(
        m_parts.desks->books.addCopies(m_record.book.id, barcodes), this,
        [this, barcodes](const Result<CopiesChange> &change) {
            if (!change) {
                Q_EMIT failed(change.error());
                return;
            }
            // What was scanned meanwhile stays.
            QStringList left = m_newBarcode->barcodes();
            left.removeIf([&barcodes](const QString &one) { return barcodes.contains(one); });
            m_newBarcode->setText(left.join(u' '));
            Q_EMIT done(barcodes.size() == 1
                            ? tr("Added the copy %1").arg(barcodes.first())
                            : tr("Added %n copy(ies)", "", static_cast<int>(barcodes.size())),
                        change->journal);
            Q_EMIT stale();
        });
}

void CopyList::checkIn(const Copy &copy)
{
    whenFinished(
        m_parts.desks->circulation.checkIn(copy.barcode), this,
        [this](const Result<CheckInResult> &result) {
            if (result) {
                const DeskRecord record = recordOf(*result, m_parts.clock->now());
                //: %1: a barcode, %2: where it goes
                Q_EMIT done(
                    tr("Checked in %1: %2").arg(record.barcode, wording::outcome(record).text),
                    record.journal);
            } else {
                Q_EMIT failed(result.error());
            }
            Q_EMIT stale();
        });
}

void CopyList::renumber(const Copy &copy, const QString &barcode)
{
    whenFinished(m_parts.desks->books.renumberCopy(copy.id, barcode), this,
                 [this, before = copy.barcode, barcode](const Result<CopyChange> &change) {
                     //: %1: the barcode that it had, %2: the new one
                     tell(change, tr("The copy %1 is %2 now").arg(before, barcode));
                 });
}

void CopyList::remove(const Copy &copy)
{
    whenFinished(m_parts.desks->books.removeCopy(copy.id), this,
                 [this, barcode = copy.barcode](const Result<CopyChange> &change) {
                     tell(change, tr("Removed the copy %1").arg(barcode));
                 });
}

void CopyList::tell(const Result<CopyChange> &change, const QString &what)
{
    if (change)
        Q_EMIT done(what, change->journal);
    else
        Q_EMIT failed(change.error());
    // Refused, too: somebody else has been here.
    Q_EMIT stale();
}

} // namespace bookbell
