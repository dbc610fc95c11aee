// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deliveryreason.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "core/storage/outboxholdstore.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

// What core writes into the outbox. lupdate reads these.
const char *const knownReasons[] = {
    QT_TRANSLATE_NOOP("DeliveryReason", "quiet hours"),
    QT_TRANSLATE_NOOP("DeliveryReason", "restored"),
    QT_TRANSLATE_NOOP("DeliveryReason", "delay"),
    QT_TRANSLATE_NOOP("DeliveryReason", "grouping"),
    QT_TRANSLATE_NOOP("DeliveryReason", "schedule"),
    QT_TRANSLATE_NOOP("DeliveryReason", "daily limit"),
    QT_TRANSLATE_NOOP("DeliveryReason", "more than half of the answers were refusals"),
    QT_TRANSLATE_NOOP("DeliveryReason", "expired"),
    QT_TRANSLATE_NOOP("DeliveryReason", "too late"),
    QT_TRANSLATE_NOOP("DeliveryReason", "lapsed"),
    QT_TRANSLATE_NOOP("DeliveryReason", "never told"),
    QT_TRANSLATE_NOOP("DeliveryReason", "undone"),
    QT_TRANSLATE_NOOP("DeliveryReason", "cancelled"),
    QT_TRANSLATE_NOOP("DeliveryReason", "collected"),
    QT_TRANSLATE_NOOP("DeliveryReason", "displaced"),
    QT_TRANSLATE_NOOP("DeliveryReason", "put back"),
    QT_TRANSLATE_NOOP("DeliveryReason", "rung again"),
    QT_TRANSLATE_NOOP("DeliveryReason", "lent again"),
    QT_TRANSLATE_NOOP("DeliveryReason", "not watched any more"),
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

struct Advice {
    const char *reason;
    const char *text;
};

const char *const tellAnotherWay = QT_TRANSLATE_NOOP(
    "DeliveryReason",
    "This device can no longer be rung. The reader can subscribe again on the reader's page; until "
    "then tell them another way.");
const char *const goesOutLater =
    QT_TRANSLATE_NOOP("DeliveryReason", "It goes out by itself at the time given above.");
const char *const waitsForStaff = QT_TRANSLATE_NOOP(
    "DeliveryReason",
    "The library was restored from a backup, so this waits for you: send or drop what is held with "
    "the buttons at the top of the window.");
const char *const checkNetwork = QT_TRANSLATE_NOOP(
    "DeliveryReason",
    "Check this computer's connection to the internet, and the proxy in Settings; then try again.");
const char *const checkKey = QT_TRANSLATE_NOOP(
    "DeliveryReason",
    "Check the contact address and the VAPID key in Settings, resume the push service there, then "
    "try again.");
const char *const tryLater = QT_TRANSLATE_NOOP(
    "DeliveryReason", "The trouble was at the push service. Try again in a while.");

// What staff can do about a delivery that failed.
const Advice failureAdvice[] = {
    {"the subscription has ended", tellAnotherWay},
    {"the subscription is blocked",
     QT_TRANSLATE_NOOP("DeliveryReason",
                       "Staff have blocked this device. Unblock it under Readers if it is to "
                       "be rung again.")},
    {"the reader has left", tellAnotherWay},
    {"the browser has removed the subscription", tellAnotherWay},
    {"the subscription was made with another VAPID key", tellAnotherWay},
    {"the library has lost the VAPID key",
     QT_TRANSLATE_NOOP("DeliveryReason",
                       "Import the VAPID key with which this device subscribed in Settings, then "
                       "try again.")},
    {"the VAPID token was refused", checkKey},
    {"the request was refused", checkKey},
    {"too large for this push service",
     QT_TRANSLATE_NOOP("DeliveryReason",
                       "The text is too long for this push service: send a shorter one.")},
    {"expired",
     QT_TRANSLATE_NOOP("DeliveryReason",
                       "It did not get through while it was of use. Tell the reader another way, "
                       "or ring once more.")},
    {"dropped by the push service", tryLater},
    {"channel throttled", tryLater},
    {"too many messages", tryLater},
    {"the push service asks to try again", tryLater},
    {"the push service has trouble", tryLater},
    {"the proxy wants a password", checkNetwork},
    {"the proxy refused", checkNetwork},
    {"no answer in time", checkNetwork},
    {"connection refused", checkNetwork},
    {"connection lost", checkNetwork},
    {"host not found", checkNetwork},
    {"no secure connection", checkNetwork},
    {"no network", checkNetwork},
    {"the network failed", checkNetwork},
};

QString failureAdviceFor(const QString &reason)
{
    const QString last =
        reason.startsWith("expired, after: "_L1) ? reason.section(u": "_s, 1) : reason;
    for (const Advice &advice : failureAdvice) {
        if (last == QLatin1StringView(advice.reason))
            return QCoreApplication::translate("DeliveryReason", advice.text);
    }
    return QCoreApplication::translate(
        "DeliveryReason",
        "Try again; if it fails again, tell the reader another way and look at what the push "
        "service said.");
}

} // namespace

QString adviceFor(const Delivery &delivery)
{
    switch (delivery.state) {
    case DeliveryState::Queued:
        return QCoreApplication::translate("DeliveryReason",
                                           "It goes out as soon as the sender gets to it.");
    case DeliveryState::Held:
        return QCoreApplication::translate(
            "DeliveryReason", delivery.reason == restoredReason() ? waitsForStaff : goesOutLater);
    case DeliveryState::Leased:
        return QCoreApplication::translate("DeliveryReason",
                                           "It was handed to the push service; its answer is "
                                           "awaited.");
    case DeliveryState::Retrying:
        return QCoreApplication::translate("DeliveryReason",
                                           "It is tried again by itself at the time given above.");
    case DeliveryState::Accepted:
    case DeliveryState::Dropped:
        return {};
    case DeliveryState::Gone:
        return QCoreApplication::translate("DeliveryReason", tellAnotherWay);
    case DeliveryState::Failed:
        return failureAdviceFor(delivery.reason);
    }
    return {};
}

/// A refusal whose answer has shown that this computer's clock is wrong.
static QString describeWrongClock(const QString &reason)
{
    static const QRegularExpression wrongClock(
        u"^(.+); this computer's clock is (\\d+) minutes (fast|slow): set it right$"_s);
    const auto match = wrongClock.match(reason);
    if (!match.hasMatch())
        return {};
    const QString refusal = describeReason(match.captured(1));
    const int minutes = match.captured(2).toInt();
    if (match.captured(3) == "fast"_L1) {
        //: %1: why the push service refused
        return QCoreApplication::translate(
                   "DeliveryReason", "%1; this computer's clock is %n minute(s) fast: set it right",
                   nullptr, minutes)
            .arg(refusal);
    }
    //: %1: why the push service refused
    return QCoreApplication::translate(
               "DeliveryReason", "%1; this computer's clock is %n minute(s) slow: set it right",
               nullptr, minutes)
        .arg(refusal);
}

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
    if (const QString wrongClock = describeWrongClock(reason); !wrongClock.isEmpty())
        return wrongClock;
    return reason;
}

} // namespace bookbell
