// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

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
        said.text = Wording::tr("%1 at %2").arg(said.text, clockTime(*fate.at, now, zone));
    }
    if (fate.kind == AlertFate::Kind::PartlyAccepted) {
        said.icon = u"data-warning"_s;
        said.tone = Tone::Caution;
        //: %1: "Accepted on 1 device in 0.2 s", %n: devices that could not be rung
        said.text =
            Wording::tr("%1, not on %n other(s)", "", fate.devices - fate.accepted).arg(said.text);
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

bool isKorean()
{
    return QLocale().language() == QLocale::Korean;
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
        const QString until = fate.at ? clockTime(*fate.at, now, zone) : QString();
        const QString text = why.isEmpty() ? Wording::tr("Held back until %1").arg(until)
                                           //: %1: time, %2: reason
                                           : Wording::tr("Held back until %1: %2").arg(until, why);
        return {u"media-playback-pause"_s, text, Tone::Caution,
                fate.at ? exactTime(*fate.at, zone) : QString()};
    }
    case Kind::Retrying: {
        const QString next = fate.at ? clockTime(*fate.at, now, zone) : QString();
        const QString text = why.isEmpty() ? Wording::tr("Trying again at %1").arg(next)
                                           //: %1: time, %2: reason
                                           : Wording::tr("Trying again at %1: %2").arg(next, why);
        return {u"view-refresh"_s, text, Tone::Caution,
                fate.at ? exactTime(*fate.at, zone) : QString()};
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
        return {u"dialog-error"_s,
                why.isEmpty() ? Wording::tr("Failed: to be told another way")
                              : Wording::tr("Failed: %1").arg(why),
                Tone::Negative, fate.at ? exactTime(*fate.at, zone) : QString()};
    case Kind::Dropped:
        return {u"dialog-cancel"_s, Wording::tr("Not sent: its reason has ended"), Tone::Muted,
                why};
    }
    return {};
}

Statement outcome(const DeskRecord &record)
{
    const QString name = record.reader ? record.reader->name : QString();
    switch (record.outcome) {
    case DeskOutcome::OnHoldShelf:
        //: result of a scan: the copy goes on the hold shelf for a reader
        return {u"bookmarks"_s, Wording::tr("Hold shelf"), Tone::Accent, name};
    case DeskOutcome::OnHoldShelfAlready:
        //: result of a second scan of the same copy
        return {u"bookmarks"_s, Wording::tr("Already on the hold shelf"), Tone::Accent, name};
    case DeskOutcome::Available:
        //: result of a scan: the copy goes back to its place
        return {u"dialog-ok"_s, Wording::tr("Returned · can be borrowed"), Tone::Positive, {}};
    case DeskOutcome::Lent:
        //: result of a scan: the copy goes home with the reader
        return {u"go-next"_s, Wording::tr("On loan"), Tone::Positive, name};
    case DeskOutcome::Unknown:
        //: result of a scan: neither a copy nor a reader has this number
        return {u"data-warning"_s, Wording::tr("Unknown number"), Tone::Caution, {}};
    case DeskOutcome::Refused:
        //: result of a scan: an error kept it from being done
        return {u"dialog-error"_s, Wording::tr("Not done"), Tone::Negative, {}};
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

QString day(UtcTime time, UtcTime now, const QTimeZone &zone)
{
    const QDate date = inZone(time, zone).date();
    const qint64 ahead = inZone(now, zone).date().daysTo(date);
    if (ahead == 0)
        return Wording::tr("today");
    if (ahead == 1)
        return Wording::tr("tomorrow");
    if (isKorean())
        return QLocale().toString(date, u"M월 d일(ddd)"_s);
    return QLocale().toString(date, u"ddd d MMMM"_s);
}

QString untilDay(UtcTime time, UtcTime now, const QTimeZone &zone)
{
    //: %1: "today" or a date; the last day on which a copy is kept
    return Wording::tr("until %1").arg(day(time, now, zone));
}

QString clockTime(UtcTime time, UtcTime now, const QTimeZone &zone)
{
    const QDateTime local = inZone(time, zone);
    const QString clock = local.toString(u"HH:mm"_s);
    if (local.date() == inZone(now, zone).date())
        return clock;
    //: %1: day, %2: time of day
    return Wording::tr("%1 %2", "day and time").arg(day(time, now, zone), clock);
}

QString ago(UtcTime time, UtcTime now, const QTimeZone &zone)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(now - time).count();
    if (minutes < 1)
        return Wording::tr("just now");
    if (minutes < 60)
        return Wording::tr("%n minute(s) ago", "", static_cast<int>(minutes));
    return clockTime(time, now, zone);
}

QString exactTime(UtcTime time, const QTimeZone &zone)
{
    const QDateTime local = inZone(time, zone);
    return QLocale().toString(local.date(), QLocale::LongFormat) + u' '
        + local.toString(u"HH:mm:ss"_s);
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
