// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

#include "ui/browsername.h"
#include "ui/deliveryreason.h"

namespace bookbell::wording {

using namespace Qt::StringLiterals;

namespace {

/// Translations of functions that belong to no class.
class Wording
{
    Q_DECLARE_TR_FUNCTIONS(bookbell::wording::Wording)
};

/// A quick answer is shown in seconds; after a longer wait the time of day says more.
constexpr std::chrono::seconds quickAnswer {60};

QString inSeconds(std::chrono::milliseconds took)
{
    const double seconds = static_cast<double>(took.count()) / 1000.0;
    return QLocale().toString(qMax(seconds, 0.1), 'f', 1);
}

Statement acceptedStatement(const AlertFate &fate, UtcTime now, const QTimeZone &zone)
{
    Statement said {u"dialog-ok"_s, {}, Tone::Positive, {}};
    said.text = Wording::tr("Accepted on %n device(s)", "", fate.accepted);
    if (fate.took && *fate.took < quickAnswer) {
        //: %1: "Accepted on 2 devices", %2: seconds
        said.text = Wording::tr("%1 in %2 s").arg(said.text, inSeconds(*fate.took));
    } else if (fate.at) {
        //: %1: "Accepted on 2 devices", %2: time of day
        const QString text = Wording::tr("%1 at %2");
        said.inFile = text.arg(said.text, timeInFile(*fate.at, zone));
        said.text = text.arg(said.text, clockTime(*fate.at, now, zone));
    }
    if (fate.kind == AlertFate::Kind::PartlyAccepted) {
        said.icon = u"data-warning"_s;
        said.tone = Tone::Caution;
        //: %1: "Accepted on 1 device in 0.2 s", %n: devices that could not be rung
        const QString text =
            Wording::tr("%1, not on %n other(s)", "", fate.devices - fate.accepted);
        said.text = text.arg(said.text);
        if (!said.inFile.isEmpty())
            said.inFile = text.arg(said.inFile);
    }
    said.detail = Wording::tr("The push service has the alert and hands it to the device.");
    if (fate.at)
        said.detail += u'\n' + exactTime(*fate.at, zone);
    return said;
}

QString toldHow(const QString &how)
{
    if (how == "phone"_L1)
        return Wording::tr("Told by phone");
    if (how == "e-mail"_L1)
        return Wording::tr("Told by e-mail");
    return Wording::tr("Told in person");
}

} // namespace

Statement fate(const AlertFate &fate, UtcTime now, const QTimeZone &zone)
{
    using Kind = AlertFate::Kind;
    const QString why = describeReason(fate.reason);
    switch (fate.kind) {
    case Kind::Nobody:
        return {u"list-remove"_s, Wording::tr("No reservation, nobody to tell"), Tone::Muted, {}};
    case Kind::NoDevice:
        return {u"data-warning"_s,
                Wording::tr("No device to ring: to be told another way"),
                Tone::Caution,
                {}};
    case Kind::NotRung:
        return {u"data-warning"_s,
                Wording::tr("No alert was sent: notify now, or tell another way"),
                Tone::Caution,
                {}};
    case Kind::Told: {
        Statement said {u"dialog-ok"_s, toldHow(fate.how), Tone::Positive, {}};
        if (fate.at)
            said.detail = exactTime(*fate.at, zone);
        return said;
    }
    case Kind::Waiting:
        return {u"clock"_s, Wording::tr("Waiting to be sent"), Tone::Accent,
                Wording::tr("It goes out as soon as the sender gets to it.")};
    case Kind::Sending:
        return {u"document-send"_s, Wording::tr("Sending…"), Tone::Accent, {}};
    case Kind::Held: {
        if (!fate.at) {
            return {u"media-playback-pause"_s,
                    //: %1: why
                    Wording::tr("Held back: %1").arg(why),
                    Tone::Caution,
                    {}};
        }
        const auto text = [&why](const QString &until) {
            return why.isEmpty() ? Wording::tr("Held back until %1").arg(until)
                                 //: %1: time, %2: reason
                                 : Wording::tr("Held back until %1: %2").arg(until, why);
        };
        return {u"media-playback-pause"_s, text(clockTime(*fate.at, now, zone)), Tone::Caution,
                exactTime(*fate.at, zone), text(timeInFile(*fate.at, zone))};
    }
    case Kind::Retrying: {
        const auto text = [&why](const QString &next) {
            return why.isEmpty() ? Wording::tr("Trying again at %1").arg(next)
                                 //: %1: time, %2: reason
                                 : Wording::tr("Trying again at %1: %2").arg(next, why);
        };
        Statement said {u"view-refresh"_s, text({}), Tone::Caution, {}};
        if (fate.at) {
            said.text = text(clockTime(*fate.at, now, zone));
            said.detail = exactTime(*fate.at, zone);
            said.inFile = text(timeInFile(*fate.at, zone));
        }
        return said;
    }
    case Kind::Accepted:
    case Kind::PartlyAccepted:
        return acceptedStatement(fate, now, zone);
    case Kind::Gone:
        return {u"data-warning"_s,
                Wording::tr("The subscription has ended: to be told another way"),
                Tone::Caution,
                {}};
    case Kind::Failed:
        return {u"data-error"_s,
                why.isEmpty() ? Wording::tr("Failed: to be told another way")
                              : Wording::tr("Failed: %1").arg(why),
                Tone::Negative, fate.at ? exactTime(*fate.at, zone) : QString()};
    case Kind::Dropped:
        return {u"dialog-cancel"_s, Wording::tr("Not sent: its reason has ended"), Tone::Muted,
                why};
    }
    return {};
}

Statement reservation(const Reservation &reservation)
{
    switch (reservation.state) {
    case ReservationState::Waiting:
        return {u"clock"_s,
                Wording::tr("Waiting, no. %1").arg(QLocale().toString(reservation.position)),
                Tone::Normal,
                {}};
    case ReservationState::Suspended:
        return {u"media-playback-pause"_s, Wording::tr("Suspended"), Tone::Muted, {}};
    case ReservationState::Ready:
        return {u"bookmarks"_s, Wording::tr("On the hold shelf"), Tone::Accent, {}};
    case ReservationState::Collected:
        return {u"dialog-ok"_s, Wording::tr("Collected"), Tone::Muted, {}};
    case ReservationState::Expired:
        return {u"dialog-cancel"_s, Wording::tr("Expired"), Tone::Muted, {}};
    case ReservationState::Cancelled:
        return {u"dialog-cancel"_s, Wording::tr("Cancelled"), Tone::Muted, {}};
    case ReservationState::Lapsed:
        return {u"dialog-cancel"_s, Wording::tr("No longer wanted"), Tone::Muted, {}};
    }
    return {};
}

Statement copy(const CopyLine &line)
{
    const auto withReader = [&line](const QString &state) {
        return line.reader ? state + u" · "_s + readerWithCard(*line.reader) : state;
    };
    switch (line.copy.state) {
    case CopyState::Available:
        return {u"dialog-ok"_s, Wording::tr("At its place"), Tone::Positive, {}};
    case CopyState::OnLoan:
        return {u"go-next"_s, withReader(Wording::tr("On loan")), Tone::Normal, {}};
    case CopyState::OnHoldShelf:
        return {u"bookmarks"_s, withReader(Wording::tr("Hold shelf")), Tone::Accent, {}};
    case CopyState::ToClear:
        return {u"data-warning"_s, Wording::tr("To be cleared from the shelf"), Tone::Caution,
                Wording::tr("Its reservation has ended: scan it to see where it goes.")};
    }
    return {};
}

Statement pickUp(const Reservation &reservation, UtcTime now, const QTimeZone &zone)
{
    if (!reservation.pickupBy)
        return {};
    const UtcTime until = *reservation.pickupBy;
    Statement said {{}, shortDay(until, now, zone), Tone::Normal, {}, dayInFile(until, zone)};
    const qint64 ahead = inZone(now, zone).date().daysTo(inZone(until, zone).date());
    if (ahead < 0) {
        said.icon = u"data-error"_s;
        said.tone = Tone::Negative;
        //: %1: the last day on which a copy was kept
        const QString text = Wording::tr("%1, over");
        said.text = text.arg(said.text);
        said.inFile = text.arg(said.inFile);
    } else if (ahead <= 1) {
        said.icon = u"data-warning"_s;
        said.tone = Tone::Caution;
    }
    said.detail = exactTime(until, zone);
    return said;
}

QString ordinal(int number)
{
    const QString digits = QLocale().toString(number);
    const int rest = number % 100;
    if (rest < 11 || rest > 13) {
        switch (number % 10) {
        case 1:
            //: place in a queue; in Korean all four are the same
            return Wording::tr("%1st").arg(digits);
        case 2:
            return Wording::tr("%1nd").arg(digits);
        case 3:
            return Wording::tr("%1rd").arg(digits);
        default:
            break;
        }
    }
    return Wording::tr("%1th").arg(digits);
}

Statement deliveryState(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Queued:
        //: state of an alert: queued
        return {u"clock"_s, Wording::tr("Waiting", "alert"), Tone::Accent, {}};
    case DeliveryState::Held:
        //: state of an alert: waits for the end of quiet hours, or for its time
        return {u"media-playback-pause"_s, Wording::tr("Held back"), Tone::Caution, {}};
    case DeliveryState::Leased:
        //: state of an alert
        return {u"document-send"_s, Wording::tr("Sending"), Tone::Accent, {}};
    case DeliveryState::Retrying:
        //: state of an alert: it did not get through and is tried again
        return {u"view-refresh"_s, Wording::tr("Trying again"), Tone::Caution, {}};
    case DeliveryState::Accepted:
        //: state of an alert: the push service has it
        return {u"dialog-ok"_s, Wording::tr("Accepted"), Tone::Positive, {}};
    case DeliveryState::Gone:
        //: state of an alert: the subscription it was for has ended
        return {u"data-warning"_s, Wording::tr("Subscription ended"), Tone::Caution, {}};
    case DeliveryState::Failed:
        //: state of an alert
        return {u"data-error"_s, Wording::tr("Failed"), Tone::Negative, {}};
    case DeliveryState::Dropped:
        //: state of an alert: its reason ended before it went out
        return {u"dialog-cancel"_s, Wording::tr("Not sent"), Tone::Muted, {}};
    }
    return {};
}

QString alertKind(AlertKind kind)
{
    switch (kind) {
    case AlertKind::Ready:
        //: what an alert is about: a reserved book waits on the hold shelf
        return Wording::tr("Book ready");
    case AlertKind::Available:
        //: what an alert is about: a book that the reader watches can be borrowed
        return Wording::tr("Book available");
    case AlertKind::Cancelled:
        //: what an alert is about
        return Wording::tr("Reservation cancelled");
    case AlertKind::Announcement:
        //: what an alert is about
        return Wording::tr("Announcement");
    case AlertKind::Test:
        //: what an alert is about: staff try a device
        return Wording::tr("Test alert");
    case AlertKind::Reminder:
        //: what an alert is about: the last day to collect a book comes near
        return Wording::tr("Pick-up reminder");
    case AlertKind::Expired:
        //: what an alert is about: a book was not collected in time
        return Wording::tr("Reservation expired");
    }
    return {};
}

QString alertKind(const Delivery &delivery)
{
    // Where retention has taken away who and what it was about, the book has gone as well.
    if (delivery.kind == AlertKind::Cancelled && !delivery.reservation.isValid()
        && delivery.book.isValid())
        //: what an alert is about: a watched book that was said to be back is not
        return Wording::tr("Not back after all");
    return alertKind(delivery.kind);
}

QString httpStatus(int status)
{
    if (status <= 0)
        return {};
    QString words;
    if (status < 300)
        //: what an HTTP status means
        words = Wording::tr("the push service took it");
    else if (status == 404 || status == 410)
        words = Wording::tr("the subscription no longer exists");
    else if (status == 401 || status == 403)
        words = Wording::tr("the library's key was refused");
    else if (status == 413)
        words = Wording::tr("the message was too large");
    else if (status == 429)
        words = Wording::tr("too many messages at once");
    else if (status >= 500)
        words = Wording::tr("the push service has trouble");
    else
        words = Wording::tr("the push service refused it");
    //: %1: HTTP status, %2: what it means
    return Wording::tr("%1, %2", "http").arg(QString::number(status), words);
}

QString pushService(const QString &origin)
{
    const QString host = QUrl(origin, QUrl::StrictMode).host();
    if (host == "fcm.googleapis.com"_L1)
        return u"Google"_s;
    if (host.endsWith(".push.services.mozilla.com"_L1))
        return u"Mozilla"_s;
    if (host.endsWith(".push.apple.com"_L1))
        return u"Apple"_s;
    if (host.endsWith(".notify.windows.com"_L1))
        return u"Microsoft"_s;
    if (host.endsWith(".push.samsungosp.com"_L1))
        return u"Samsung"_s;
    if (host == "127.0.0.1"_L1 || host == "localhost"_L1 || host == "::1"_L1)
        return Wording::tr("This computer");
    return host;
}

Statement readerState(const Reader &reader, QDate today)
{
    if (reader.isBlocked) {
        //: state of a reader: may neither reserve nor borrow
        return {u"lock"_s, Wording::tr("Card blocked"), Tone::Negative, reader.blockedReason};
    }
    if (reader.expiresOn.isValid() && reader.expiresOn < today) {
        //: state of a reader's card; the detail: %1: a date
        return {u"data-warning"_s, Wording::tr("Card expired"), Tone::Caution,
                Wording::tr("on %1", "expired").arg(date(reader.expiresOn))};
    }
    return {};
}

Statement subscription(SubscriptionState state)
{
    switch (state) {
    case SubscriptionState::Active:
        //: state of a device: alerts reach it
        return {u"dialog-ok"_s, Wording::tr("Can be rung"), Tone::Positive, {}};
    case SubscriptionState::Gone:
        return {u"data-warning"_s, Wording::tr("Subscription ended"), Tone::Caution,
                Wording::tr("The push service no longer knows it. The reader has to subscribe "
                            "again.")};
    case SubscriptionState::Unsubscribed:
        //: state of a device: the reader has left
        return {u"dialog-cancel"_s, Wording::tr("Unsubscribed"), Tone::Muted,
                Wording::tr("No import brings it back; the reader may subscribe again.")};
    case SubscriptionState::Blocked:
        //: state of a device: by staff
        return {u"lock"_s, Wording::tr("Blocked"), Tone::Negative,
                Wording::tr("By staff: neither an import nor the reader's page brings it back.")};
    case SubscriptionState::WrongKey:
        //: state of a device: it was made with another VAPID key
        return {u"data-error"_s, Wording::tr("Wrong key"), Tone::Negative,
                Wording::tr("It was made with another VAPID key than the one recorded for it.")};
    }
    return {};
}

QString device(const Subscription &subscription, const QString &origin)
{
    const QString browser = browserName(subscription.userAgent);
    if (!browser.isEmpty())
        return browser;
    //: a device of which only the push service is known; %1: "Google"
    return Wording::tr("Browser with %1").arg(pushService(origin));
}

QString language(const QString &code)
{
    if (code == "ko"_L1)
        return Wording::tr("Korean");
    if (code == "en"_L1)
        return Wording::tr("English");
    return code.isEmpty() ? Wording::tr("The library's") : code;
}

QString readerWithCard(const Reader &reader)
{
    if (reader.name.isEmpty())
        return reader.cardNumber;
    //: a reader's name and card number; Korean adds the polite 님
    return Wording::tr("%1 (%2)", "reader and card").arg(reader.name, reader.cardNumber);
}

QString bookLine(const Book &book, const QString &barcode)
{
    QStringList parts {displayTitle(book), book.author, barcode};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace bookbell::wording
