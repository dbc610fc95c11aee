// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/reservationanswer.h"

namespace bookbell {

using namespace Qt::StringLiterals;

int answerChange(CommandRun &run, const Result<ReservationChange> &change)
{
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
