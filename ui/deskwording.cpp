// SPDX-License-Identifier: GPL-3.0-or-later
// Words for what was done at the desk and elsewhere.
#include <QCoreApplication>

#include "ui/wording.h"

namespace bookbell::wording {

using namespace Qt::StringLiterals;

namespace {

/// Translations of functions that belong to no class; in one context with the other words.
class DeskWording
{
    Q_DECLARE_TR_FUNCTIONS(bookbell::wording::Wording)
};

struct ActWords {
    const char *action;
    const char *icon;
    const char *text;
};

// What an entry of the journal says, in a list of what was done.
const ActWords actWords[] = {
    {"check-in", "dialog-ok", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Returned")},
    {"check-out", "go-next", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "On loan")},
    {"reserve", "bookmark-new", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Reserved")},
    {"cancel", "dialog-cancel",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Reservation cancelled")},
    {"suspend", "media-playback-pause",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Reservation suspended")},
    {"unsuspend", "media-playback-start",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Reservation resumed")},
    {"put-back", "edit-undo",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Put back into the queue")},
    {"told", "dialog-ok", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Reader told")},
    {"notify", "notifications", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Rung again")},
    {"move", "view-list-details",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Queue reordered")},
    {"set-dates", "view-calendar",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Dates of a reservation changed")},
    {"clear", "dialog-ok",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Cleared from the shelf")},
    {"watch", "notifications",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Watch set for a reader")},
    {"unwatch", "dialog-cancel",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Watch ended for a reader")},
    {"expire", "dialog-cancel",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Not collected in time")},
    {"lapse", "dialog-cancel",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Reservation no longer needed")},
    {"resume-due", "media-playback-start",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Reservation resumed by its date")},
    {"remind", "notifications", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Reader reminded")},
    {"add-book", "list-add", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Book added")},
    {"edit-book", "document-edit", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Book changed")},
    {"remove-book", "list-remove", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Book removed")},
    {"add-copy", "list-add", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Copy added")},
    {"edit-copy", "document-edit", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Copy changed")},
    {"remove-copy", "list-remove", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Copy removed")},
    {"add-reader", "list-add", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Reader added")},
    {"edit-reader", "document-edit",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Reader changed")},
    {"remove-reader", "list-remove",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Reader removed")},
    {"add-list", "list-add", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "List added")},
    {"edit-list", "document-edit", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "List changed")},
    {"remove-list", "list-remove", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "List removed")},
    {"add-to-list", "list-add",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Devices put on a list")},
    {"remove-from-list", "list-remove",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Devices taken from a list")},
    {"move-to-list", "go-next",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Devices moved to a list")},
    {"block", "lock", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Devices blocked")},
    {"unblock", "dialog-ok",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Devices allowed again")},
    {"end-subscription", "dialog-cancel",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Subscriptions ended")},
    {"assign", "smartphone",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Device tied to a card")},
    {"pair", "smartphone",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Code for a device made")},
    {"test", "notifications", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Test alert sent")},
    {"announcement test", "notifications",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Announcement tried")},
    {"announce", "document-send",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Announcement sent")},
    {"pause", "media-playback-pause",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Announcement paused")},
    {"resume", "media-playback-start",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Announcement resumed")},
    {"stop", "dialog-cancel",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Announcement stopped")},
    {"restore", "document-revert",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Library restored from a backup")},
    {"release outbox", "document-send",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Held alerts sent")},
    {"drop outbox", "dialog-cancel",
     QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Held alerts dropped")},
    {"vapid", "configure", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "VAPID key added")},
    {"setting", "configure", QT_TRANSLATE_NOOP("bookbell::wording::Wording", "Setting changed")},
};

Statement lentStatement(const DeskRecord &record, const QString &name)
{
    if (record.reservation) {
        //: result of a scan: the reader fetches a reserved copy
        return {u"go-next"_s, DeskWording::tr("Picked up"), Tone::Positive, name};
    }
    //: result of a scan: the copy goes home with the reader
    return {u"go-next"_s, DeskWording::tr("On loan"), Tone::Positive, name};
}

} // namespace

Statement outcome(const DeskRecord &record)
{
    const QString name = record.reader ? record.reader->name : QString();
    switch (record.outcome) {
    case DeskOutcome::OnHoldShelf:
        //: result of a scan: the copy goes on the hold shelf for a reader
        return {u"bookmarks"_s, DeskWording::tr("Hold shelf"), Tone::Accent, name};
    case DeskOutcome::OnHoldShelfAlready:
        //: result of a second scan of the same copy
        return {u"bookmarks"_s, DeskWording::tr("Already on the hold shelf"), Tone::Accent, name};
    case DeskOutcome::Available:
        //: result of a scan: the copy goes back to its place
        return {u"dialog-ok"_s, DeskWording::tr("Returned · can be borrowed"), Tone::Positive, {}};
    case DeskOutcome::AvailableAlready:
        //: result of a scan of a copy that nobody had and nobody waits for
        return {u"dialog-ok"_s, DeskWording::tr("Can be borrowed"), Tone::Positive, {}};
    case DeskOutcome::Lent:
        return lentStatement(record, name);
    case DeskOutcome::Reserved:
        if (record.reservation && record.reservation->position > 0) {
            //: result of a scan; %1: "2nd", the place in the queue
            return {u"bookmark-new"_s,
                    DeskWording::tr("Reserved · %1 in the queue")
                        .arg(ordinal(record.reservation->position)),
                    Tone::Positive, name};
        }
        return {u"bookmark-new"_s, DeskWording::tr("Reserved"), Tone::Positive, name};
    case DeskOutcome::Other: {
        Statement said = act(record.action);
        said.detail = name;
        return said;
    }
    case DeskOutcome::WaitsForOther:
        //: result of a scan: the copy may not go to the reader at the desk
        return {u"data-warning"_s, DeskWording::tr("Waits for another reader"), Tone::Caution,
                name};
    case DeskOutcome::Unknown:
        //: result of a scan: neither a copy nor a reader has this number
        return {u"data-warning"_s, DeskWording::tr("Unknown number"), Tone::Caution, {}};
    case DeskOutcome::Refused:
        //: result of a scan: an error kept it from being done
        return {u"data-error"_s, DeskWording::tr("Not done"), Tone::Negative, {}};
    }
    return {};
}

Statement act(const QString &action)
{
    for (const ActWords &words : actWords) {
        if (action == QLatin1StringView(words.action)) {
            return {QString::fromLatin1(words.icon),
                    QCoreApplication::translate("bookbell::wording::Wording", words.text),
                    Tone::Normal,
                    {}};
        }
    }
    return {};
}

/// The journal calls them by their number.
static QString heldAlerts(const QString &number)
{
    const int count = number.toInt();
    if (count == 0)
        //: what was done about the alerts that a restore had held
        return DeskWording::tr("No alert was held");
    return DeskWording::tr("%Ln alert(s)", nullptr, count);
}

QString subject(const DeskRecord &record)
{
    if (record.action == "release outbox"_L1 || record.action == "drop outbox"_L1)
        return heldAlerts(record.subject);
    if (!record.isDone() && record.book.title.isEmpty())
        return record.barcode;
    if (!record.book.title.isEmpty())
        return displayTitle(record.book);
    return record.reader ? readerWithCard(*record.reader) : record.subject;
}

QString undone(const QString &what, const UndoResult &result)
{
    QStringList said {DeskWording::tr("Taken back: %1").arg(what)};
    if (result.corrected.size() == 1)
        //: after an act was taken back; %1: a reader
        said.append(DeskWording::tr("%1 had been told already and now gets a correction.")
                        .arg(readerWithCard(result.corrected.first())));
    else if (!result.corrected.isEmpty())
        said.append(DeskWording::tr("%Ln reader(s) had been told already and now get a correction.",
                                    nullptr, static_cast<int>(result.corrected.size())));
    if (result.toTell.size() == 1)
        //: after an act was taken back; %1: a reader
        said.append(DeskWording::tr("%1 had been told already, and no device of theirs can be "
                                    "rung: tell them that it was a mistake.")
                        .arg(readerWithCard(result.toTell.first())));
    else if (!result.toTell.isEmpty())
        said.append(DeskWording::tr("%Ln reader(s) had been told already, and no device of theirs "
                                    "can be rung: tell them that it was a mistake.",
                                    nullptr, static_cast<int>(result.toTell.size())));
    return said.join(u" · "_s);
}

QString deskAct(const DeskRecord &record)
{
    return outcome(record).text + u" – "_s + subject(record);
}

} // namespace bookbell::wording
