// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/deskrecord.h"

#include "ui/bookhistorywording.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Its deliveries are in the outbox and read in a moment.
AlertFate fateAtFirst(const std::optional<Reservation> &reservation, int devices)
{
    AlertFate fate = fateOf({}, reservation, devices);
    if (fate.kind == AlertFate::Kind::NotRung)
        fate.kind = AlertFate::Kind::Waiting;
    return fate;
}

DeskOutcome outcomeOf(const DayAct &act)
{
    if (act.action == "check-in"_L1 && act.copy) {
        return act.copy->state == CopyState::OnHoldShelf ? DeskOutcome::OnHoldShelf
                                                         : DeskOutcome::Available;
    }
    if (act.action == "check-out"_L1)
        return DeskOutcome::Lent;
    return act.action == "reserve"_L1 ? DeskOutcome::Reserved : DeskOutcome::Other;
}

QString whoDid(const Actor &actor, const Actor &self)
{
    if (actor.user != self.user)
        return actor.user;
    if (actor.program == self.program)
        return {};
    const QString program = wording::actor({{}, actor.program});
    return program.isEmpty() ? actor.program : program;
}

} // namespace

DeskRecord recordOf(const CheckInResult &result, UtcTime at)
{
    DeskRecord record;
    record.at = at;
    record.action = u"check-in"_s;
    const bool isReady = result.outcome == CheckInOutcome::Ready;
    if (result.isRepeat)
        record.outcome = isReady ? DeskOutcome::OnHoldShelfAlready : DeskOutcome::AvailableAlready;
    else
        record.outcome = isReady ? DeskOutcome::OnHoldShelf : DeskOutcome::Available;
    record.book = result.book;
    record.barcode = result.copy.barcode;
    record.reader = result.reader;
    record.reservation = result.reservation;
    record.passedOver = result.passedOver;
    record.devices = result.devices;
    record.fate = fateAtFirst(result.reservation, result.devices);
    record.journal = result.isRepeat ? JournalId {} : result.journal;
    return record;
}

DeskRecord recordOf(const CheckOutResult &result, UtcTime at)
{
    DeskRecord record;
    record.at = at;
    record.outcome = DeskOutcome::Lent;
    record.action = u"check-out"_s;
    record.book = result.book;
    record.barcode = result.copy.barcode;
    record.reader = result.reader;
    record.reservation = result.collected;
    record.displaced = result.displaced;
    record.journal = result.journal;
    return record;
}

DeskRecord recordOf(const ReserveResult &result, UtcTime at)
{
    DeskRecord record;
    record.at = at;
    record.outcome = DeskOutcome::Reserved;
    record.action = u"reserve"_s;
    record.book = result.book;
    record.reader = result.reader;
    record.reservation = result.reservation;
    record.journal = result.journal;
    return record;
}

DeskRecord recordOf(const DayAct &act, const Actor &self)
{
    DeskRecord record;
    record.at = act.at;
    record.outcome = outcomeOf(act);
    record.action = act.action;
    record.subject = act.subject;
    record.who = whoDid(act.actor, self);
    record.book = act.book.value_or(Book());
    record.barcode = act.copy ? act.copy->barcode : QString();
    record.reader = act.reader;
    record.borrower = act.borrower;
    record.reservation = act.reservation;
    record.displaced = act.displaced;
    record.devices = act.devices;
    if (record.isHold())
        record.fate = fateAtFirst(act.reservation, act.devices);
    record.journal = act.id;
    record.isUndone = act.isUndone;
    record.hasMovedOn = !act.canUndo && !act.isUndone;
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
