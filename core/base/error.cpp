// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QCoreApplication>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

struct Entry {
    ErrorCode code;
    const char *name;
    const char *text; ///< "%1" is the subject
};

// What happened, why, and what to do: one sentence each. lupdate reads these.
const Entry entries[] = {
    {ErrorCode::Internal, "Internal",
     QT_TRANSLATE_NOOP("Error",
                       "Something inside the program went wrong (%1): try again, and report it if "
                       "it happens twice.")},
    {ErrorCode::Cancelled, "Cancelled",
     QT_TRANSLATE_NOOP("Error", "Cancelled: nothing more was changed.")},
    {ErrorCode::FileNotFound, "FileNotFound",
     QT_TRANSLATE_NOOP("Error", "There is no file %1: check the name and the folder.")},
    {ErrorCode::FileNotReadable, "FileNotReadable",
     QT_TRANSLATE_NOOP("Error", "The file %1 cannot be read: check that you may open it.")},
    {ErrorCode::FileNotWritable, "FileNotWritable",
     QT_TRANSLATE_NOOP("Error",
                       "The file %1 cannot be written: choose another place or ask for the right "
                       "to write there.")},
    {ErrorCode::FolderNotWritable, "FolderNotWritable",
     QT_TRANSLATE_NOOP("Error",
                       "The folder %1 cannot be written to: choose another folder or ask for the "
                       "right to write there.")},
    {ErrorCode::DiskFull, "DiskFull",
     QT_TRANSLATE_NOOP(
         "Error", "The disk is full, so this was not stored: free some space and do it again.")},
    {ErrorCode::NetworkDown, "NetworkDown",
     QT_TRANSLATE_NOOP("Error",
                       "The network cannot be reached: alerts wait and go out when it is back.")},
    {ErrorCode::PortInUse, "PortInUse",
     QT_TRANSLATE_NOOP(
         "Error",
         "The address %1 is in use by another program: choose another port (setting web.listen).")},
    {ErrorCode::LibraryNotFound, "LibraryNotFound",
     QT_TRANSLATE_NOOP("Error",
                       "There is no library at %1: make one with \"bookbell init\", or name "
                       "another with --library.")},
    {ErrorCode::LibraryExists, "LibraryExists",
     QT_TRANSLATE_NOOP("Error",
                       "There is a library at %1 already and it stays as it is: open it, or choose "
                       "another place.")},
    {ErrorCode::LibraryNotALibrary, "LibraryNotALibrary",
     QT_TRANSLATE_NOOP(
         "Error",
         "%1 is not a Bookbell library: choose the right file; this one was left as it is.")},
    {ErrorCode::LibraryTooNew, "LibraryTooNew",
     QT_TRANSLATE_NOOP("Error",
                       "The library %1 was made by a newer Bookbell: update this program; the file "
                       "was left as it is.")},
    {ErrorCode::LibraryDamaged, "LibraryDamaged",
     QT_TRANSLATE_NOOP("Error", "The library %1 is damaged: restore a backup of it.")},
    {ErrorCode::LibraryBusy, "LibraryBusy",
     QT_TRANSLATE_NOOP(
         "Error",
         "Another program keeps the library busy: close it or wait a moment, then do it again.")},
    {ErrorCode::DatabaseNotSupported, "DatabaseNotSupported",
     QT_TRANSLATE_NOOP("Error",
                       "This version of Bookbell keeps libraries in files only, so %1 cannot be "
                       "opened: give a file path.")},
    {ErrorCode::InvalidSetting, "InvalidSetting",
     QT_TRANSLATE_NOOP("Error",
                       "This value does not fit the setting %1: see \"bookbell settings list\" for "
                       "what it takes.")},
    {ErrorCode::UnknownSetting, "UnknownSetting",
     QT_TRANSLATE_NOOP("Error", "There is no setting %1: see \"bookbell settings list\".")},
    {ErrorCode::InvalidTime, "InvalidTime",
     QT_TRANSLATE_NOOP("Error",
                       "%1 cannot be taken as a date or time: write one like 2026-11-25 or "
                       "2026-11-25T18:00.")},
    {ErrorCode::InvalidIsbn, "InvalidIsbn",
     QT_TRANSLATE_NOOP("Error",
                       "%1 is no ISBN, its check digit is wrong: type the number on the back of "
                       "the book again.")},
    {ErrorCode::AmbiguousBook, "AmbiguousBook",
     QT_TRANSLATE_NOOP("Error",
                       "%1 stands for more than one book: give the book's id or scan a barcode.")},
    {ErrorCode::UnknownBook, "UnknownBook",
     QT_TRANSLATE_NOOP("Error", "No book %1 is known: add it first, or check the number.")},
    {ErrorCode::UnknownBarcode, "UnknownBarcode",
     QT_TRANSLATE_NOOP("Error",
                       "No copy has the barcode %1: scan it again, or add the copy to its book.")},
    {ErrorCode::UnknownReader, "UnknownReader",
     QT_TRANSLATE_NOOP("Error",
                       "No reader has the card %1: scan it again, or add the reader first.")},
    {ErrorCode::UnknownReservation, "UnknownReservation",
     QT_TRANSLATE_NOOP("Error",
                       "There is no reservation %1: look it up in the list of reservations.")},
    {ErrorCode::UnknownList, "UnknownList",
     QT_TRANSLATE_NOOP(
         "Error",
         "There is no list named %1: check the name, or make the list by importing into it.")},
    {ErrorCode::UnknownAnnouncement, "UnknownAnnouncement",
     QT_TRANSLATE_NOOP("Error", "There is no announcement %1: see \"bookbell announcements\".")},
    {ErrorCode::UnknownDelivery, "UnknownDelivery",
     QT_TRANSLATE_NOOP("Error", "There is no delivery %1.")},
    {ErrorCode::UnknownService, "UnknownService",
     QT_TRANSLATE_NOOP("Error", "No push service %1 is known here: see \"bookbell services\".")},
    {ErrorCode::DuplicateBarcode, "DuplicateBarcode",
     QT_TRANSLATE_NOOP(
         "Error", "The barcode %1 belongs to another copy already: every copy needs its own.")},
    {ErrorCode::DuplicateCard, "DuplicateCard",
     QT_TRANSLATE_NOOP(
         "Error", "The card %1 belongs to another reader already: every reader needs their own.")},
    {ErrorCode::DuplicateControlNumber, "DuplicateControlNumber",
     QT_TRANSLATE_NOOP("Error", "The control number %1 belongs to another book already.")},
    {ErrorCode::DuplicateList, "DuplicateList",
     QT_TRANSLATE_NOOP("Error", "There is a list named %1 already: choose another name.")},
    {ErrorCode::ChangedElsewhere, "ChangedElsewhere",
     QT_TRANSLATE_NOOP("Error",
                       "Somebody else has changed %1 meanwhile, so nothing was stored: look at it "
                       "as it is now and change it again.")},
    {ErrorCode::BookInUse, "BookInUse",
     QT_TRANSLATE_NOOP("Error",
                       "%1 has open reservations or a copy that is not at its place: cancel the "
                       "reservations and check the copies in first.")},
    {ErrorCode::CopyInUse, "CopyInUse",
     QT_TRANSLATE_NOOP("Error",
                       "The copy %1 is on loan or waits on the hold shelf: check it in or put its "
                       "reservation back first.")},
    {ErrorCode::ReaderInUse, "ReaderInUse",
     QT_TRANSLATE_NOOP("Error",
                       "The reader with card %1 has open reservations or books on loan: end these "
                       "first.")},
    {ErrorCode::ListInUse, "ListInUse",
     QT_TRANSLATE_NOOP("Error",
                       "An announcement is still going out to the list %1: stop it or wait for its "
                       "end first.")},
    {ErrorCode::DuplicateSubscription, "DuplicateSubscription",
     QT_TRANSLATE_NOOP("Error", "This browser is subscribed already: one subscription is enough.")},
    {ErrorCode::MissingField, "MissingField",
     QT_TRANSLATE_NOOP("Error", "%1 is missing: fill it in.")},
    {ErrorCode::AlreadyReserved, "AlreadyReserved",
     QT_TRANSLATE_NOOP(
         "Error", "This reader has an open reservation of this book already (%1): one is enough.")},
    {ErrorCode::ReaderLimitReached, "ReaderLimitReached",
     QT_TRANSLATE_NOOP("Error",
                       "This reader has as many open reservations as the library allows (%1): "
                       "cancel one first.")},
    {ErrorCode::QueueLimitReached, "QueueLimitReached",
     QT_TRANSLATE_NOOP("Error",
                       "The queue of this book is as long as the library allows (%1): try again "
                       "when it is shorter.")},
    {ErrorCode::ReaderBlocked, "ReaderBlocked",
     QT_TRANSLATE_NOOP(
         "Error", "This reader may not reserve or borrow at present (%1): see the reader's page.")},
    {ErrorCode::ReaderHoldsCopy, "ReaderHoldsCopy",
     QT_TRANSLATE_NOOP(
         "Error",
         "This reader has a copy of this book at home already: there is nothing to reserve.")},
    {ErrorCode::ReaderBarred, "ReaderBarred",
     QT_TRANSLATE_NOOP("Error",
                       "This reader left too many reserved books uncollected and may reserve again "
                       "after %1.")},
    {ErrorCode::CopyOnShelf, "CopyOnShelf",
     QT_TRANSLATE_NOOP("Error",
                       "A copy of this book (%1) stands on the shelf: the reader can borrow it at "
                       "once, so lend it instead.")},
    {ErrorCode::QueueChanged, "QueueChanged",
     QT_TRANSLATE_NOOP("Error",
                       "The queue of this book has changed meanwhile, so nothing was moved: look "
                       "at it as it is now and move again.")},
    {ErrorCode::ReservationClosed, "ReservationClosed",
     QT_TRANSLATE_NOOP(
         "Error",
         "The reservation %1 is closed, and closed ones stay as they are: place a new one.")},
    {ErrorCode::ReservationNotWaiting, "ReservationNotWaiting",
     QT_TRANSLATE_NOOP("Error",
                       "The reservation %1 is not waiting, so this cannot be done: look at it as "
                       "it is now.")},
    {ErrorCode::ReservationNotReady, "ReservationNotReady",
     QT_TRANSLATE_NOOP("Error",
                       "The reservation %1 is not ready, so there is no copy to put back.")},
    {ErrorCode::ReservationNotSuspended, "ReservationNotSuspended",
     QT_TRANSLATE_NOOP("Error",
                       "The reservation %1 is not suspended, so there is nothing to resume.")},
    {ErrorCode::CopyWaitsForOther, "CopyWaitsForOther",
     QT_TRANSLATE_NOOP("Error",
                       "This copy waits for another reader (card %1): give it only after asking "
                       "(--displace), or put it on the hold shelf.")},
    {ErrorCode::CopyAlreadyOnLoan, "CopyAlreadyOnLoan",
     QT_TRANSLATE_NOOP("Error", "The copy %1 is on loan to another reader: check it in first.")},
    {ErrorCode::NothingToUndo, "NothingToUndo",
     QT_TRANSLATE_NOOP("Error",
                       "This cannot be taken back any more: it was taken back already, or "
                       "something else was done with it since.")},
    {ErrorCode::NoWorkingSubscription, "NoWorkingSubscription",
     QT_TRANSLATE_NOOP("Error",
                       "This reader (%1) has no working subscription: tell them another way.")},
    {ErrorCode::InvalidKey, "InvalidKey",
     QT_TRANSLATE_NOOP("Error", "This key is not valid (%1): copy it whole and try again.")},
    {ErrorCode::InvalidEndpoint, "InvalidEndpoint",
     QT_TRANSLATE_NOOP("Error", "This is no push endpoint (%1): subscribe again in the browser.")},
    {ErrorCode::EndpointNotTrusted, "EndpointNotTrusted",
     QT_TRANSLATE_NOOP("Error",
                       "The push service %1 is not a known one: if you trust it, add it to the "
                       "setting push.trusted-origins.")},
    {ErrorCode::PayloadTooLarge, "PayloadTooLarge",
     QT_TRANSLATE_NOOP("Error",
                       "The message is too long for a push alert (%1): shorten the text.")},
    {ErrorCode::InvalidBase64, "InvalidBase64",
     QT_TRANSLATE_NOOP("Error", "This is not base64url text (%1): copy it whole and try again.")},
    {ErrorCode::InvalidContact, "InvalidContact",
     QT_TRANSLATE_NOOP("Error",
                       "%1 is no contact that push services accept: write "
                       "mailto:name@library.example or https://… of a public address.")},
    {ErrorCode::InvalidTopic, "InvalidTopic",
     QT_TRANSLATE_NOOP("Error",
                       "%1 is no topic: use at most 32 of the characters A-Z a-z 0-9 - _.")},
    {ErrorCode::InvalidUrgency, "InvalidUrgency",
     QT_TRANSLATE_NOOP("Error", "%1 is no urgency: write very-low, low, normal or high.")},
    {ErrorCode::DecryptionFailed, "DecryptionFailed",
     QT_TRANSLATE_NOOP("Error", "The message cannot be decrypted (%1).")},
    {ErrorCode::UnknownPlaceholder, "UnknownPlaceholder",
     QT_TRANSLATE_NOOP("Error", "There is no placeholder {%1}: see the list beside the template.")},
    {ErrorCode::InvalidUrl, "InvalidUrl",
     QT_TRANSLATE_NOOP("Error",
                       "%1 is no web address: write it whole, like https://library.example/news.")},
    {ErrorCode::TextTooLong, "TextTooLong",
     QT_TRANSLATE_NOOP("Error", "%1 is too long: shorten it.")},
    {ErrorCode::AnnouncementFinished, "AnnouncementFinished",
     QT_TRANSLATE_NOOP(
         "Error", "The announcement %1 has ended, so nothing can be changed about it any more.")},
    {ErrorCode::EmptyAudience, "EmptyAudience",
     QT_TRANSLATE_NOOP("Error",
                       "The list %1 has no subscriptions that work: there is nobody to send to.")},
    {ErrorCode::InvalidCsv, "InvalidCsv",
     QT_TRANSLATE_NOOP("Error",
                       "%1 is no CSV table: save it again as \"CSV (UTF-8)\" with a header line.")},
    {ErrorCode::InvalidMarc, "InvalidMarc",
     QT_TRANSLATE_NOOP("Error",
                       "%1 is no MARC file: export it again as ISO 2709 (MARC 21, KORMARC) or as "
                       "MARCXML.")},
    {ErrorCode::InvalidMarcRecord, "InvalidMarcRecord",
     QT_TRANSLATE_NOOP("Error", "This record cannot be read (%1): export it again.")},
    {ErrorCode::InvalidJson, "InvalidJson",
     QT_TRANSLATE_NOOP("Error", "%1 is not valid JSON: export it again from where it came.")},
    {ErrorCode::InvalidEncoding, "InvalidEncoding",
     QT_TRANSLATE_NOOP("Error", "The text of %1 is in no known encoding: save it as UTF-8.")},
    {ErrorCode::UnknownColumn, "UnknownColumn",
     QT_TRANSLATE_NOOP("Error",
                       "There is no column %1 in this file: check the header line and --map.")},
    {ErrorCode::MissingColumn, "MissingColumn",
     QT_TRANSLATE_NOOP("Error",
                       "The column %1 is missing: add it, or map another one to it with --map.")},
    {ErrorCode::NotASubscription, "NotASubscription",
     QT_TRANSLATE_NOOP("Error", "This is no push subscription (%1 is missing or wrong).")},
    {ErrorCode::SpreadsheetFile, "SpreadsheetFile",
     QT_TRANSLATE_NOOP("Error",
                       "%1 is a spreadsheet: open it and save it as \"CSV (UTF-8)\" first.")},
    {ErrorCode::InvalidText, "InvalidText",
     QT_TRANSLATE_NOOP("Error",
                       "This row contains characters of no known encoding: save the file as UTF-8 "
                       "and import it again.")},
    {ErrorCode::InvalidCell, "InvalidCell",
     QT_TRANSLATE_NOOP(
         "Error", "A value of this row does not fit (%1): correct it and import the row again.")},
    {ErrorCode::InvalidJsonRow, "InvalidJsonRow",
     QT_TRANSLATE_NOOP(
         "Error",
         "This row is not valid JSON: correct it, or export it again from where it came.")},
    {ErrorCode::RowTooLong, "RowTooLong",
     QT_TRANSLATE_NOOP("Error",
                       "This row is too long to be right: shorten it, or look for a quotation mark "
                       "that is not closed.")},
    {ErrorCode::TooManyCells, "TooManyCells",
     QT_TRANSLATE_NOOP("Error",
                       "This row has more cells than the header line (%1): put quotation marks "
                       "around cells that contain the separator.")},
    {ErrorCode::UnclosedQuote, "UnclosedQuote",
     QT_TRANSLATE_NOOP("Error",
                       "A quotation mark in this row is never closed: close it, or write it twice "
                       "where it belongs to the text.")},
    {ErrorCode::UnknownVapidKey, "UnknownVapidKey",
     QT_TRANSLATE_NOOP("Error",
                       "The library has no VAPID key %1, with which this subscription was made: "
                       "import that key first (\"bookbell vapid import\").")},
    {ErrorCode::InvalidPairingCode, "InvalidPairingCode",
     QT_TRANSLATE_NOOP("Error", "This code is not valid: ask at the desk for a new one.")},
    {ErrorCode::PairingCodeExpired, "PairingCodeExpired",
     QT_TRANSLATE_NOOP("Error",
                       "This code has expired or was used: ask at the desk for a new one.")},
    {ErrorCode::SubscriptionBlocked, "SubscriptionBlocked",
     QT_TRANSLATE_NOOP("Error", "This browser was blocked by the library: ask at the desk.")},
};

const Entry &entryOf(ErrorCode code)
{
    for (const Entry &entry : entries) {
        if (entry.code == code)
            return entry;
    }
    return entries[0];
}

} // namespace

QString describe(const Error &error)
{
    const Entry &entry = entryOf(error.code);
    QString text = QCoreApplication::translate("Error", entry.text);
    if (text.contains("%1"_L1)) {
        // The technical detail is the next best thing to name when no subject was given.
        const QString subject = error.subject.isEmpty() ? error.detail : error.subject;
        text = subject.isEmpty() ? text.replace(" (%1)"_L1, ""_L1).replace("%1"_L1, "?"_L1)
                                 : text.arg(subject);
    }
    // Staff need the reason that a check gave ("write on or off"), not SQL messages.
    const bool isReason =
        error.code == ErrorCode::InvalidSetting || error.code == ErrorCode::InvalidTime;
    if (isReason && !error.detail.isEmpty())
        text += " ("_L1
            + QCoreApplication::translate("ErrorReason", error.detail.toUtf8().constData()) + u')';
    return text;
}

QString errorName(ErrorCode code)
{
    return QString::fromLatin1(entryOf(code).name);
}

} // namespace bookbell
