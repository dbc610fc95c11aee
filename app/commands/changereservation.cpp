// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/changereservation.h"

namespace bookbell {

using namespace Qt::StringLiterals;

int changeReservation(CommandRun &run, const ReservationAct &act)
{
    const auto id = run.idArgument(0);
    if (!id)
        return WrongUsage;
    if (!run.database())
        return Failed;
    Desk desk(*run.database(), run.clock(), CommandRun::actor());
    const auto change = waitFor(act(desk, {*id}));
    if (!change)
        return run.failed(change.error());
    const Reservation &reservation = change->reservation;
    QString text = u"Reservation %1 is %2"_s.arg(QString::number(reservation.id.value),
                                                 toText(reservation.state));
    if (reservation.position > 0)
        text += u", position %1"_s.arg(reservation.position);
    return run.answer(QJsonObject {{u"id"_s, reservation.id.value},
                                   {u"state"_s, toText(reservation.state)},
                                   {u"position"_s, reservation.position},
                                   {u"deliveries"_s, change->deliveries}},
                      text + u'.');
}

} // namespace bookbell
