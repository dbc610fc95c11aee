// SPDX-License-Identifier: GPL-3.0-or-later
// What a scan at the desk does: one after the other, in the order of the scanner.
#include "core/base/whenfinished.h"
#include "ui/models/recentscansmodel.h"
#include "ui/pages/deskpage.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/readercardview.h"
#include "ui/wording.h"

namespace bookbell {

using namespace Qt::StringLiterals;

void DeskPage::scan(const QString &text)
{
    m_scans.enqueue(text);
    focusScanField();
    scanNext();
}

void DeskPage::scanNext()
{
    if (m_isScanning || m_scans.isEmpty())
        return;
    m_isScanning = true;
    const QString text = m_scans.dequeue();
    whenFinished(m_desk.recognise(text), this,
                 [this, text](const Result<ScanTarget> &target) { recognised(text, target); });
}

void DeskPage::scanFinished()
{
    m_isScanning = false;
    scanNext();
}

void DeskPage::recognised(const QString &text, const Result<ScanTarget> &target)
{
    if (!target) {
        showNotDone(DeskOutcome::Refused, text, describe(target.error()));
        scanFinished();
    } else if (target->copy) {
        if (m_reader->isLending())
            checkOut(target->copy->barcode, false);
        else
            checkIn(target->copy->barcode);
    } else if (target->reader) {
        m_reader->setLending(false);
        m_message->dismiss();
        showReader(target->reader->cardNumber);
        scanFinished();
    } else {
        showNotDone(DeskOutcome::Unknown, text,
                    tr("No copy and no reader has the number %1. Scan it once more; if it is new, "
                       "add it to its book or reader first.")
                        .arg(text));
        scanFinished();
    }
}

void DeskPage::checkIn(const QString &barcode)
{
    whenFinished(m_desk.checkIn(barcode), this,
                 [this, barcode](const Result<CheckInResult> &result) {
                     if (!result) {
                         showNotDone(DeskOutcome::Refused, barcode, describe(result.error()));
                     } else {
                         m_message->dismiss();
                         addRecord(recordOf(*result, m_clock.now()));
                     }
                     scanFinished();
                 });
}

void DeskPage::checkOut(const QString &barcode, bool displace)
{
    const QString card = m_reader->cardNumber();
    whenFinished(
        m_desk.checkOut(barcode, card, displace), this,
        [this, barcode](const Result<CheckOutResult> &result) {
            if (result) {
                addRecord(recordOf(*result, m_clock.now()));
                m_message->show(
                    Tone::Positive,
                    tr("On loan to %1: %2").arg(result->reader.name, displayTitle(result->book)),
                    tr("Stop lending"), [this] { m_reader->setLending(false); });
            } else if (result.error().code == ErrorCode::CopyWaitsForOther) {
                const QString why = tr("This copy waits for another reader (card %1). Put it on "
                                       "the hold shelf, or lend it all the same: that reader "
                                       "then stands first in the queue.")
                                        .arg(result.error().subject);
                showNotDone(DeskOutcome::Refused, barcode, why);
                m_message->show(Tone::Caution, why, tr("Lend it all the same"),
                                [this, barcode] { checkOut(barcode, true); });
            } else {
                showNotDone(DeskOutcome::Refused, barcode, describe(result.error()));
            }
            scanFinished();
        });
}

void DeskPage::showNotDone(DeskOutcome outcome, const QString &scanned, const QString &problem)
{
    const DeskRecord record = notDone(outcome, scanned, problem, m_clock.now());
    m_recent->prepend(record);
    // What the scan before did must not stay in large letters. While lending, the card of the
    // reader at the desk stays.
    if (m_reader->isLending()) {
        m_message->show(wording::outcome(record).tone, problem);
    } else {
        m_message->dismiss();
        showRecord(record);
    }
}

void DeskPage::addRecord(const DeskRecord &record)
{
    m_recent->prepend(record);
    m_history.add(wording::deskAct(record), {record.journal});
    // While lending, the card stays in sight: its reader stands at the desk.
    if (record.outcome == DeskOutcome::Lent)
        refreshReader();
    else
        showRecord(record);
    if (!m_refreshSoon.isActive())
        m_refreshSoon.start();
}

} // namespace bookbell
