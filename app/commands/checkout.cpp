// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int runCheckOut(CommandRun &run)
{
    if (!run.isSet(u"reader"_s))
        return run.wrongUsage(u"a loan needs --reader"_s);
    if (!run.database())
        return Failed;
    const auto result =
        waitFor(Desk(*run.database(), run.clock(), CommandRun::actor())
                    .checkOut(run.argument(0), run.value(u"reader"_s), run.isSet(u"displace"_s)));
    if (!result)
        return run.failed(result.error());
    const auto idOrNull = [](const std::optional<Reservation> &reservation) -> QJsonValue {
        return reservation ? QJsonValue(reservation->id.value) : QJsonValue(QJsonValue::Null);
    };
    return run.answer(QJsonObject {{u"outcome"_s, u"on-loan"_s},
                                   {u"reader"_s, result->reader.cardNumber},
                                   {u"collected"_s, idOrNull(result->collected)},
                                   {u"displaced"_s, idOrNull(result->displaced)}},
                      u"\"%1\" is on loan to %2 (%3)."_s.arg(displayTitle(result->book),
                                                             result->reader.name,
                                                             result->reader.cardNumber));
}

Command checkOutCommand()
{
    return {
        u"check-out"_s,
        u"Lends a copy; the reader's own reservation ends with it."_s,
        u"BARCODE --reader CARD [--displace]"_s,
        {{u"reader"_s, u"the reader's card number"_s, u"CARD"_s},
         {u"displace"_s, u"also when it waits for somebody else, who goes first in the queue"_s}},
        1,
        1,
        runCheckOut};
}

} // namespace bookbell
