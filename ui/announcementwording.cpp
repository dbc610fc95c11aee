// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/announcementwording.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/deliveryreason.h"

namespace bookbell {

using namespace Qt::StringLiterals;

AnnouncementProgress progressOf(const DeliveryCounts &counts)
{
    AnnouncementProgress progress;
    progress.waiting = counts.open();
    progress.held = counts.of(DeliveryState::Held);
    progress.done = counts.of(DeliveryState::Accepted) + counts.of(DeliveryState::Gone)
        + counts.of(DeliveryState::Failed) + counts.of(DeliveryState::Dropped);
    return progress;
}

namespace wording {

namespace {

class AnnouncementWording
{
    Q_DECLARE_TR_FUNCTIONS(bookbell::wording::AnnouncementWording)
};

/// tr() counts in int; nobody has more devices than that.
int counted(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

} // namespace

Statement announcement(const AnnouncementRecord &record)
{
    const AnnouncementProgress progress = progressOf(record.counts);
    const qint64 failed = record.counts.of(DeliveryState::Failed);
    switch (record.announcement.state) {
    case AnnouncementState::Sending:
        if (progress.waiting > 0 || progress.held == 0)
            //: state of an announcement
            return {u"document-send"_s, AnnouncementWording::tr("Sending"), Tone::Accent, {}};
        if (progress.done > 0)
            //: state of an announcement: the devices that are left get it later
            return {u"clock"_s, AnnouncementWording::tr("Rest waits"), Tone::Caution, {}};
        if (record.announcement.notBefore > record.announcement.createdAt)
            //: state of an announcement: it goes out at a time that was set
            return {u"clock"_s, AnnouncementWording::tr("Planned"), Tone::Accent, {}};
        return {u"clock"_s, deliveryState(DeliveryState::Held).text, Tone::Caution, {}};
    case AnnouncementState::Paused:
        if (record.announcement.reason == "by staff"_L1)
            //: state of an announcement
            return {
                u"media-playback-pause"_s, AnnouncementWording::tr("Paused"), Tone::Caution, {}};
        //: state of an announcement: the program halted it by itself
        return {u"data-error"_s, AnnouncementWording::tr("Halted"), Tone::Negative,
                announcementHalt(record.announcement)};
    case AnnouncementState::Stopped:
        //: state of an announcement: staff ended it
        return {u"dialog-cancel"_s, AnnouncementWording::tr("Stopped"), Tone::Muted, {}};
    case AnnouncementState::Finished:
        if (failed > 0)
            //: state of an announcement that is over; %Ln: devices it could not be sent to
            return {u"data-warning"_s, AnnouncementWording::tr("%Ln failed", "", counted(failed)),
                    Tone::Caution, announcementOutcome(record.counts)};
        //: state of an announcement
        return {u"dialog-ok"_s, AnnouncementWording::tr("Finished"), Tone::Positive, {}};
    }
    return {};
}

static UtcTime timeOf(const Announcement &announcement)
{
    return std::max(announcement.createdAt, announcement.notBefore);
}

QString announcementTimeInFile(const Announcement &announcement, const QTimeZone &zone)
{
    return timeInFile(timeOf(announcement), zone);
}

QString announcementTime(const Announcement &announcement, UtcTime now, const QTimeZone &zone)
{
    const UtcTime time = timeOf(announcement);
    const QDate date = inZone(time, zone).date();
    const QDate today = inZone(now, zone).date();
    if (date >= today && date <= today.addDays(1))
        return clockTime(time, now, zone);
    if (date.year() != today.year())
        return QLocale().toString(date, QLocale::ShortFormat);
    //: a date without its year, as QDate::toString() takes it
    return QLocale().toString(date, AnnouncementWording::tr("d MMM"));
}

QString announcementOutcome(const DeliveryCounts &counts)
{
    QStringList lines;
    for (const DeliveryState state :
         {DeliveryState::Accepted, DeliveryState::Queued, DeliveryState::Held,
          DeliveryState::Leased, DeliveryState::Retrying, DeliveryState::Gone,
          DeliveryState::Failed, DeliveryState::Dropped}) {
        if (const qint64 n = counts.of(state); n > 0)
            //: %1: a state of deliveries; %2: how many are in it
            lines.append(AnnouncementWording::tr("%1: %2").arg(deliveryState(state).text,
                                                               QLocale().toString(n)));
    }
    return lines.join(u'\n');
}

QString announcementHalt(const Announcement &announcement)
{
    if (announcement.state != AnnouncementState::Paused || announcement.reason == "by staff"_L1)
        return {};
    //: %1: the reason in words
    return AnnouncementWording::tr("Halted because %1. Look at the reasons below; Resume tries the "
                                   "devices that are left, Stop ends it.")
        .arg(describeReason(announcement.reason));
}

QList<Statement> reach(const AnnouncementPreview &preview, const std::optional<UtcTime> &at,
                       UtcTime now, const QTimeZone &zone)
{
    QList<Statement> lines;
    lines.append(
        {u"smartphone"_s,
         AnnouncementWording::tr("Reaches %Ln device(s).", "", counted(preview.recipients)),
         Tone::Normal,
         {}});
    if (preview.beyondDailyCap > 0 && preview.dailyCapUntil) {
        //: %Ln: devices; %1: when they get it
        lines.append({u"media-playback-pause"_s,
                      AnnouncementWording::tr("%Ln of them get(s) it %1: they have had the day's "
                                              "announcements.",
                                              "", counted(preview.beyondDailyCap))
                          .arg(clockTime(*preview.dailyCapUntil, now, zone)),
                      Tone::Caution, exactTime(*preview.dailyCapUntil, zone)});
    }
    if (preview.beyondDailyCap >= preview.recipients)
        return lines;
    if (!preview.heldUntil) {
        lines.append(
            {u"document-send"_s, AnnouncementWording::tr("Goes out at once."), Tone::Normal, {}});
        return lines;
    }
    const QString when = clockTime(*preview.heldUntil, now, zone);
    const bool isQuiet = !at || *at < *preview.heldUntil;
    //: %1: when: "08:00", "tomorrow 08:00"
    lines.append(
        {u"clock"_s,
         isQuiet ? AnnouncementWording::tr("Goes out %1, when the quiet hours are over.").arg(when)
                 : AnnouncementWording::tr("Goes out %1.").arg(when),
         isQuiet ? Tone::Caution : Tone::Normal, exactTime(*preview.heldUntil, zone)});
    return lines;
}

QString sendConsequence(const AnnouncementPreview &preview, UtcTime now, const QTimeZone &zone)
{
    const qint64 atFirst = preview.recipients - preview.beyondDailyCap;
    if (preview.heldUntil || atFirst <= 0) {
        const UtcTime from = preview.heldUntil.value_or(preview.dailyCapUntil.value_or(now));
        //: %Ln: devices; %1: when: "tomorrow 08:00"
        return AnnouncementWording::tr("%Ln device(s) show(s) this from %1 on. Until then it can "
                                       "be stopped; afterwards it cannot be taken back.",
                                       "", counted(preview.recipients))
            .arg(clockTime(from, now, zone));
    }
    if (preview.beyondDailyCap > 0 && preview.dailyCapUntil) {
        //: %Ln: devices that show it now; %1: how many show it later; %2: when
        return AnnouncementWording::tr("%Ln device(s) show(s) this within a few minutes, %1 more "
                                       "from %2 on. It cannot be taken back.",
                                       "", counted(atFirst))
            .arg(QLocale().toString(preview.beyondDailyCap),
                 clockTime(*preview.dailyCapUntil, now, zone));
    }
    return AnnouncementWording::tr("%Ln device(s) show(s) this within a few minutes. It cannot be "
                                   "taken back.",
                                   "", counted(preview.recipients));
}

QString stopConsequence(const DeliveryCounts &counts)
{
    const AnnouncementProgress progress = progressOf(counts);
    const qint64 left = progress.waiting + progress.held;
    if (progress.done == 0)
        return AnnouncementWording::tr("It will not be sent to any of its %Ln device(s). That "
                                       "cannot be taken back.",
                                       "", counted(left));
    //: %Ln: devices that will never get it; %1: those that have it already
    return AnnouncementWording::tr("%Ln device(s) that wait(s) will never get it; the %1 that have "
                                   "it keep it. That cannot be taken back.",
                                   "", counted(left))
        .arg(QLocale().toString(counts.of(DeliveryState::Accepted)));
}

QString sendRate(double perSecond, std::optional<std::chrono::seconds> left)
{
    if (perSecond <= 0)
        return {};
    const QString rate = QLocale().toString(perSecond, 'f', perSecond < 10 ? 1 : 0);
    if (!left)
        //: %1: a number
        return AnnouncementWording::tr("%1 messages a second").arg(rate);
    //: %1: a number; %2: "about 3 min"
    return AnnouncementWording::tr("%1 messages a second · %2 left").arg(rate, roughly(*left));
}

QString roughly(std::chrono::seconds duration)
{
    const auto seconds = std::max<qint64>(1, duration.count());
    if (seconds < 60)
        //: a duration
        return AnnouncementWording::tr("about %Ln s", "", static_cast<int>(seconds));
    if (seconds < 5400)
        //: a duration
        return AnnouncementWording::tr("about %Ln min", "", static_cast<int>((seconds + 30) / 60));
    //: a duration
    return AnnouncementWording::tr("about %Ln h", "", static_cast<int>((seconds + 1800) / 3600));
}

} // namespace wording
} // namespace bookbell
