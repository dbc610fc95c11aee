// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/deskrecord.h"

namespace bookbell {

DeskRecord recordOf(const CheckInResult &result, UtcTime at)
{
    DeskRecord record;
    record.at = at;
    if (result.outcome == CheckInOutcome::Ready) {
        record.outcome =
            result.isRepeat ? DeskOutcome::OnHoldShelfAlready : DeskOutcome::OnHoldShelf;
    }
    record.book = result.book;
    record.barcode = result.copy.barcode;
    record.reader = result.reader;
    record.reservation = result.reservation;
    record.passedOver = result.passedOver;
    record.devices = result.devices;
    record.fate = fateOf({}, result.reservation, result.devices);
    // Its deliveries are in the outbox and read in a moment.
    if (record.fate.kind == AlertFate::Kind::NotRung)
        record.fate.kind = AlertFate::Kind::Waiting;
    record.journal = result.isRepeat ? JournalId {} : result.journal;
    return record;
}

DeskRecord recordOf(const CheckOutResult &result, UtcTime at)
{
    DeskRecord record;
    record.at = at;
    record.outcome = DeskOutcome::Lent;
    record.book = result.book;
    record.barcode = result.copy.barcode;
    record.reader = result.reader;
    record.reservation = result.collected;
    record.displaced = result.displaced;
    record.journal = result.journal;
    return record;
}

DeskRecord notDone(DeskOutcome outcome, const QString &scanned, const QString &problem, UtcTime at)
{
    DeskRecord record;
    record.at = at;
    record.outcome = outcome;
    record.barcode = scanned;
    record.problem = problem;
    return record;
}

} // namespace bookbell
