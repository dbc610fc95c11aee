// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "core/storage/librarysettings.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int runCheckIn(CommandRun &run)
{
    if (!run.database())
        return Failed;
    const auto result =
        waitFor(Desk(*run.database(), run.clock(), CommandRun::actor()).checkIn(run.argument(0)));
    if (!result)
        return run.failed(result.error());
    if (result->outcome != CheckInOutcome::Ready) {
        return run.answer(
            QJsonObject {{u"outcome"_s, u"available"_s},
                         {u"reservation"_s, QJsonValue::Null},
                         {u"reader"_s, QJsonValue::Null},
                         {u"deliveries"_s, result->deliveries}},
            u"\"%1\" is available: put it back in its place."_s.arg(displayTitle(result->book)));
    }
    const auto settings = run.settings();
    if (!settings)
        return run.failed(settings.error());
    const QString until = result->reservation->pickupBy
        ? inZone(*result->reservation->pickupBy, zoneOf(*settings)).date().toString(Qt::ISODate)
        : QString();
    QJsonObject json {{u"outcome"_s, u"ready"_s},
                      {u"reservation"_s, result->reservation->id.value},
                      {u"reader"_s, result->reader->cardNumber},
                      {u"deliveries"_s, result->deliveries}};
    if (!until.isEmpty())
        json.insert(u"pickupBy"_s, until);
    return run.answer(json,
                      u"Hold \"%1\" for %2 (%3), pick up by %4; alerts queued: %5."_s.arg(
                          displayTitle(result->book), result->reader->name,
                          result->reader->cardNumber, until, QString::number(result->deliveries)));
}

Command checkInCommand()
{
    return {u"check-in"_s,
            u"Takes a copy back: the next reader in the queue is rung, once."_s,
            u"BARCODE"_s,
            {},
            1,
            1,
            runCheckIn};
}

} // namespace bookbell
