// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int runReserve(CommandRun &run)
{
    if (!run.isSet(u"book"_s) || !run.isSet(u"reader"_s))
        return run.wrongUsage(u"a reservation needs --book and --reader"_s);
    if (!run.database())
        return Failed;
    const auto reserved = waitFor(Desk(*run.database(), run.clock(), CommandRun::actor())
                                      .reserve(run.value(u"book"_s), run.value(u"reader"_s)));
    if (!reserved)
        return run.failed(reserved.error());
    const Reservation &reservation = reserved->reservation;
    return run.answer(
        QJsonObject {{u"id"_s, reservation.id.value}, {u"position"_s, reservation.position}},
        u"Reservation %1: \"%2\" for %3, position %4 in the queue."_s.arg(
            QString::number(reservation.id.value), displayTitle(reserved->book),
            reserved->reader.name, QString::number(reservation.position)));
}

Command reserveCommand()
{
    return {
        u"reserve"_s,
        u"Places a reader in the queue of a book."_s,
        u"--book ISBN-or-ID --reader CARD"_s,
        {{u"book"_s, u"10 or 13 digits with a right check digit are an ISBN, else the book's id"_s,
          u"ISBN-or-ID"_s},
         {u"reader"_s, u"the reader's card number"_s, u"CARD"_s}},
        0,
        0,
        runReserve};
}

} // namespace bookbell
