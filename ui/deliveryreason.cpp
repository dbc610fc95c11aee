// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deliveryreason.h"

#include <QCoreApplication>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

// What core writes into the outbox. lupdate reads these.
const char *const knownReasons[] = {
    QT_TRANSLATE_NOOP("DeliveryReason", "quiet hours"),
    QT_TRANSLATE_NOOP("DeliveryReason", "delay"),
    QT_TRANSLATE_NOOP("DeliveryReason", "schedule"),
    QT_TRANSLATE_NOOP("DeliveryReason", "expired"),
    QT_TRANSLATE_NOOP("DeliveryReason", "undone"),
    QT_TRANSLATE_NOOP("DeliveryReason", "cancelled"),
    QT_TRANSLATE_NOOP("DeliveryReason", "collected"),
    QT_TRANSLATE_NOOP("DeliveryReason", "displaced"),
    QT_TRANSLATE_NOOP("DeliveryReason", "put back"),
    QT_TRANSLATE_NOOP("DeliveryReason", "rung again"),
    QT_TRANSLATE_NOOP("DeliveryReason", "stopped"),
    QT_TRANSLATE_NOOP("DeliveryReason", "the reservation is no longer as the alert says"),
    QT_TRANSLATE_NOOP("DeliveryReason", "the subscription has ended"),
    QT_TRANSLATE_NOOP("DeliveryReason", "the reader has left"),
    QT_TRANSLATE_NOOP("DeliveryReason", "the subscription is blocked"),
    QT_TRANSLATE_NOOP("DeliveryReason", "the subscription was made with another VAPID key"),
    QT_TRANSLATE_NOOP("DeliveryReason", "the browser has removed the subscription"),
    QT_TRANSLATE_NOOP("DeliveryReason", "the library has lost the VAPID key"),
    QT_TRANSLATE_NOOP("DeliveryReason", "dropped by the push service"),
    QT_TRANSLATE_NOOP("DeliveryReason", "channel throttled"),
    QT_TRANSLATE_NOOP("DeliveryReason", "the request was refused"),
    QT_TRANSLATE_NOOP("DeliveryReason", "the VAPID token was refused"),
    QT_TRANSLATE_NOOP("DeliveryReason", "too many messages"),
    QT_TRANSLATE_NOOP("DeliveryReason", "too large for this push service"),
    QT_TRANSLATE_NOOP("DeliveryReason", "the proxy wants a password"),
    QT_TRANSLATE_NOOP("DeliveryReason", "the push service asks to try again"),
    QT_TRANSLATE_NOOP("DeliveryReason", "the push service has trouble"),
    QT_TRANSLATE_NOOP("DeliveryReason", "a redirect, which is never followed"),
    QT_TRANSLATE_NOOP("DeliveryReason", "refused by the push service"),
    QT_TRANSLATE_NOOP("DeliveryReason", "an answer that is no HTTP"),
    QT_TRANSLATE_NOOP("DeliveryReason", "no answer in time"),
    QT_TRANSLATE_NOOP("DeliveryReason", "connection refused"),
    QT_TRANSLATE_NOOP("DeliveryReason", "connection lost"),
    QT_TRANSLATE_NOOP("DeliveryReason", "host not found"),
    QT_TRANSLATE_NOOP("DeliveryReason", "no secure connection"),
    QT_TRANSLATE_NOOP("DeliveryReason", "the push service closed the connection"),
    QT_TRANSLATE_NOOP("DeliveryReason", "the proxy refused"),
    QT_TRANSLATE_NOOP("DeliveryReason", "no network"),
    QT_TRANSLATE_NOOP("DeliveryReason", "not sent yet"),
    QT_TRANSLATE_NOOP("DeliveryReason", "the network failed"),
};

} // namespace

QString describeReason(const QString &reason)
{
    static const QLatin1StringView after("expired, after: ");
    if (reason.startsWith(after)) {
        //: %1: the last trouble before the alert was of no use any more
        return QCoreApplication::translate("DeliveryReason", "expired, after: %1")
            .arg(describeReason(reason.sliced(after.size())));
    }
    for (const char *known : knownReasons) {
        if (reason == QLatin1StringView(known))
            return QCoreApplication::translate("DeliveryReason", known);
    }
    return reason;
}

} // namespace bookbell
