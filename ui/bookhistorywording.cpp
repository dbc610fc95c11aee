// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bookhistorywording.h"

#include <QCoreApplication>
#include <QHash>

namespace bookbell::wording {

using namespace Qt::StringLiterals;

namespace {

/// Translations of functions that belong to no class.
class HistoryWording
{
    Q_DECLARE_TR_FUNCTIONS(bookbell::wording::HistoryWording)
};

QString named(const std::optional<Reader> &reader)
{
    //: instead of the name of somebody whom the library does not know any more
    return reader ? readerWithCard(*reader) : HistoryWording::tr("a former reader");
}

QString copiesOf(const BookHappening &one)
{
    return one.barcodes.join(u", "_s);
}

/// What follows when somebody else is next with the same copy, or was displaced.
QString withOther(const QString &text, const BookHappening &one)
{
    if (!one.hasOther)
        return text;
    return one.isOtherReady
        //: %1: what was done, %2: a reader
        ? HistoryWording::tr("%1; the copy waits for %2 now").arg(text, named(one.otherReader))
        //: %1: what was done, %2: a reader
        : HistoryWording::tr("%1; %2 waits again, first in the queue")
              .arg(text, named(one.otherReader));
}

Statement checkedIn(const BookHappening &one)
{
    if (one.copyState == CopyState::OnHoldShelf)
        //: %1: a barcode, %2: a reader
        return {u"bookmarks"_s,
                HistoryWording::tr("Checked in %1 → on the hold shelf for %2")
                    .arg(copiesOf(one), named(one.reader)),
                Tone::Accent,
                {}};
    //: %1: a barcode
    return {u"dialog-ok"_s,
            HistoryWording::tr("Checked in %1 → back to its place").arg(copiesOf(one)),
            Tone::Normal,
            {}};
}

Statement cleared(const BookHappening &one)
{
    if (one.copyState == CopyState::OnHoldShelf)
        //: %1: a barcode, %2: a reader
        return {u"bookmarks"_s,
                HistoryWording::tr("Cleared %1 → on the hold shelf for %2")
                    .arg(copiesOf(one), named(one.reader)),
                Tone::Accent,
                {}};
    //: %1: barcodes
    return {
        u"dialog-ok"_s,
        HistoryWording::tr("Cleared %1 from the hold shelf → back to its place").arg(copiesOf(one)),
        Tone::Normal,
        {}};
}

Statement lent(const BookHappening &one)
{
    //: %1: a barcode, %2: a reader
    const QString text = HistoryWording::tr("Lent %1 to %2").arg(copiesOf(one), named(one.reader));
    return {u"go-next"_s, withOther(text, one), Tone::Normal, {}};
}

Statement cancelled(const BookHappening &one)
{
    const QString text = HistoryWording::tr("Reservation of %1 cancelled").arg(named(one.reader));
    return {u"dialog-cancel"_s,
            //: %1: "Reservation of Kim Minji cancelled", %2: the reason
            one.reason.isEmpty() ? text : HistoryWording::tr("%1: %2").arg(text, one.reason),
            Tone::Muted,
            {}};
}

Statement told(const BookHappening &one)
{
    const QString who = named(one.reader);
    QString text = HistoryWording::tr("%1 was told in person").arg(who);
    if (one.reason == "phone"_L1)
        text = HistoryWording::tr("%1 was told by phone").arg(who);
    else if (one.reason == "e-mail"_L1)
        text = HistoryWording::tr("%1 was told by e-mail").arg(who);
    return {u"dialog-ok"_s, text, Tone::Normal, {}};
}

Statement edited(const BookHappening &one)
{
    QStringList fields;
    for (const BookField field : one.fields)
        fields.append(bookField(field));
    //: %1: names of fields
    return {u"document-edit"_s,
            HistoryWording::tr("Record changed: %1").arg(fields.join(u", "_s)),
            Tone::Normal,
            {}};
}

Statement added(const BookHappening &one)
{
    return {u"list-add"_s,
            one.barcodes.isEmpty()
                ? HistoryWording::tr("Book added")
                //: %1: barcodes
                : HistoryWording::tr("Book added with the copies %1").arg(copiesOf(one)),
            Tone::Normal,
            {}};
}

/// What was done, for "taken back: …".
QString nameOf(const QString &action)
{
    static const QHash<QString, const char *> names {
        {u"check-in"_s, QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "check-in")},
        {u"check-out"_s, QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "loan")},
        {u"reserve"_s, QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "reservation")},
        {u"cancel"_s, QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "cancellation")},
        {u"suspend"_s, QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "suspension")},
        {u"unsuspend"_s, QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "resumption")},
        {u"put-back"_s, QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "putting back")},
        {u"told"_s, QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "told another way")},
        {u"move"_s, QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "new order")},
        {u"set-dates"_s, QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "reader's dates")},
        {u"clear"_s, QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "clearing")},
        {u"expire"_s, QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "expiry")},
        {u"watch"_s, QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "wish to know")},
        {u"unwatch"_s, QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "end of a wish")},
        {u"add-book"_s, QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "new book")},
        {u"edit-book"_s, QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "change")},
        {u"remove-book"_s, QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "deletion")},
        {u"add-copy"_s, QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "new copy")},
        {u"edit-copy"_s, QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "new number")},
        {u"remove-copy"_s,
         QT_TRANSLATE_NOOP("bookbell::wording::HistoryWording", "removal of a copy")},
    };
    const char *name = names.value(action);
    return name ? HistoryWording::tr(name) : QString();
}

Statement takenBack(const BookHappening &one)
{
    QStringList about {nameOf(one.undoneAction), copiesOf(one)};
    if (one.reader)
        about.append(readerWithCard(*one.reader));
    about.removeAll(QString());
    //: %1: what was taken back, with copies and reader
    return {u"edit-undo"_s,
            HistoryWording::tr("Taken back: %1").arg(about.join(u" · "_s)),
            Tone::Muted,
            {}};
}

Statement aboutQueue(const BookHappening &one)
{
    const QString who = named(one.reader);
    if (one.action == "reserve"_L1)
        //: %1: a reader, %2: "2nd"
        return {
            u"bookmark-new"_s,
            HistoryWording::tr("Reserved for %1, %2 in the queue").arg(who, ordinal(one.position)),
            Tone::Normal,
            {}};
    if (one.action == "suspend"_L1)
        return {u"media-playback-pause"_s,
                HistoryWording::tr("Reservation of %1 suspended").arg(who),
                Tone::Muted,
                {}};
    if (one.action == "unsuspend"_L1 || one.action == "resume-due"_L1)
        return {u"media-playback-start"_s,
                HistoryWording::tr("Reservation of %1 resumed").arg(who),
                Tone::Normal,
                {}};
    if (one.action == "put-back"_L1)
        return {u"go-top"_s,
                HistoryWording::tr("%1 was put back: first in the queue").arg(who),
                Tone::Normal,
                {}};
    if (one.action == "move"_L1)
        //: %1: a reader, %2: "2nd"
        return {
            u"go-up"_s,
            HistoryWording::tr("%1 was moved: %2 in the queue now").arg(who, ordinal(one.position)),
            Tone::Normal,
            {}};
    if (one.action == "set-dates"_L1)
        return {u"view-calendar"_s,
                HistoryWording::tr("Dates of %1's reservation changed").arg(who),
                Tone::Normal,
                {}};
    if (one.action == "expire"_L1)
        return {u"dialog-cancel"_s,
                withOther(HistoryWording::tr("Not collected in time by %1").arg(who), one),
                Tone::Caution,
                {}};
    if (one.action == "lapse"_L1)
        return {u"dialog-cancel"_s,
                HistoryWording::tr("%1 does not need it any more: the reader's own date").arg(who),
                Tone::Muted,
                {}};
    if (one.action == "remind"_L1)
        return {u"notifications"_s,
                HistoryWording::tr("%1 was reminded to collect it").arg(who),
                Tone::Normal,
                {}};
    if (one.action == "notify"_L1)
        return {
            u"notifications"_s, HistoryWording::tr("%1 was rung again").arg(who), Tone::Normal, {}};
    if (one.action == "watch"_L1)
        return {u"view-visible"_s,
                HistoryWording::tr("%1 wants to know when it is back").arg(who),
                Tone::Normal,
                {}};
    if (one.action == "unwatch"_L1)
        return {u"dialog-cancel"_s,
                HistoryWording::tr("%1 need not know any more").arg(who),
                Tone::Muted,
                {}};
    return {u"document-edit"_s, HistoryWording::tr("Something was changed"), Tone::Muted, {}};
}

Statement aboutRecord(const BookHappening &one)
{
    if (one.action == "edit-book"_L1)
        return edited(one);
    if (one.action == "add-book"_L1)
        return added(one);
    if (one.action == "remove-book"_L1)
        return {
            u"edit-delete"_s, HistoryWording::tr("Book deleted with its copies"), Tone::Muted, {}};
    if (one.action == "add-copy"_L1)
        //: %1: barcodes
        return {
            u"list-add"_s,
            HistoryWording::tr("%n copy(ies) added: %1", "", static_cast<int>(one.barcodes.size()))
                .arg(copiesOf(one)),
            Tone::Normal,
            {}};
    if (one.action == "edit-copy"_L1)
        //: %1: the barcode that it had, %2: the new one
        return {u"edit-rename"_s,
                HistoryWording::tr("The copy %1 became %2").arg(one.formerBarcode, copiesOf(one)),
                Tone::Normal,
                {}};
    //: %1: a barcode
    return {u"edit-delete"_s,
            HistoryWording::tr("Copy removed: %1").arg(copiesOf(one)),
            Tone::Muted,
            {}};
}

} // namespace

Statement happening(const BookHappening &happening)
{
    Statement said;
    if (happening.action == "check-in"_L1)
        said = checkedIn(happening);
    else if (happening.action == "clear"_L1)
        said = cleared(happening);
    else if (happening.action == "check-out"_L1)
        said = lent(happening);
    else if (happening.action == "cancel"_L1)
        said = cancelled(happening);
    else if (happening.action == "told"_L1)
        said = told(happening);
    else if (happening.action == "undo"_L1)
        said = takenBack(happening);
    else if (happening.action.endsWith("-book"_L1) || happening.action.endsWith("-copy"_L1))
        said = aboutRecord(happening);
    else
        said = aboutQueue(happening);
    if (happening.undoneAt) {
        said.tone = Tone::Muted;
        //: %1: what was done
        said.text = HistoryWording::tr("%1 (taken back)").arg(said.text);
    }
    return said;
}

QString actor(const Actor &actor)
{
    QString program;
    if (actor.program == "command line"_L1 || actor.program == assumedTimeProgram())
        program = HistoryWording::tr("command line");
    else if (actor.program == "reader's page"_L1)
        program = HistoryWording::tr("reader's page");
    else if (actor.program == "sender"_L1 || actor.program == "scheduler"_L1)
        program = HistoryWording::tr("by itself");
    if (actor.user.isEmpty() || program.isEmpty())
        return program.isEmpty() ? actor.user : program;
    //: %1: a user, %2: a program
    return HistoryWording::tr("%1, %2", "who did it").arg(actor.user, program);
}

QString bookField(BookField field)
{
    switch (field) {
    case BookField::Title:
        return HistoryWording::tr("title");
    case BookField::Volume:
        return HistoryWording::tr("volume");
    case BookField::Author:
        return HistoryWording::tr("author");
    case BookField::Publisher:
        return HistoryWording::tr("publisher");
    case BookField::Year:
        return HistoryWording::tr("year");
    case BookField::CallNumber:
        return HistoryWording::tr("call number");
    case BookField::Isbn:
        return HistoryWording::tr("ISBN");
    case BookField::Language:
        return HistoryWording::tr("language");
    case BookField::ControlNumber:
        return HistoryWording::tr("control number");
    }
    return {};
}

} // namespace bookbell::wording
