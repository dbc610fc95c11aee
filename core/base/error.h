// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bookbell {

/// What went wrong, for programs. `describe()` turns it into words for people.
enum class ErrorCode {
    // the machine and the files
    Internal,
    Cancelled,
    FileNotFound,
    FileNotReadable,
    FileNotWritable,
    FolderNotWritable,
    DiskFull,
    NetworkDown,
    PortInUse,
    // the library file
    LibraryNotFound,
    LibraryExists,
    LibraryNotALibrary,
    LibraryTooNew,
    LibraryDamaged,
    LibraryBusy,
    DatabaseNotSupported,
    // what staff type
    InvalidSetting,
    UnknownSetting,
    InvalidTime,
    InvalidIsbn,
    AmbiguousBook,
    UnknownBook,
    UnknownBarcode,
    UnknownReader,
    UnknownReservation,
    UnknownList,
    UnknownAnnouncement,
    UnknownDelivery,
    UnknownService,
    DuplicateBarcode,
    DuplicateCard,
    DuplicateControlNumber,
    DuplicateList,
    DuplicateSubscription,
    ChangedElsewhere,
    BookInUse,
    CopyInUse,
    ReaderInUse,
    ListInUse,
    MissingField,
    // the rules of the queue
    AlreadyReserved,
    ReaderLimitReached,
    QueueLimitReached,
    ReaderBlocked,
    ReaderHoldsCopy,
    ReaderBarred,
    CopyOnShelf,
    QueueChanged,
    ReservationClosed,
    ReservationNotWaiting,
    ReservationNotReady,
    ReservationNotSuspended,
    CopyWaitsForOther,
    CopyAlreadyOnLoan,
    NothingToUndo,
    NoWorkingSubscription,
    // Web Push
    InvalidKey,
    InvalidEndpoint,
    EndpointNotTrusted,
    PayloadTooLarge,
    InvalidBase64,
    InvalidContact,
    InvalidTopic,
    InvalidUrgency,
    DecryptionFailed,
    // alerts
    UnknownPlaceholder,
    InvalidUrl,
    TextTooLong,
    AnnouncementFinished,
    EmptyAudience,
    // files in and out
    InvalidCsv,
    InvalidMarc,
    InvalidMarcRecord,
    InvalidJson,
    InvalidEncoding,
    UnknownColumn,
    MissingColumn,
    NotASubscription,
    SpreadsheetFile,
    InvalidText,
    InvalidCell,
    InvalidJsonRow,
    RowTooLong,
    TooManyCells,
    UnclosedQuote,
    UnknownVapidKey,
    // the reader's page
    InvalidPairingCode,
    PairingCodeExpired,
    SubscriptionBlocked,
};

/// An error as it travels: what happened (`code`), to what (`subject`, such as the barcode or the
/// path that staff know), and a technical `detail` for the log. Never holds a secret.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString subject;
    QString detail;

    bool operator==(const Error &) const = default;
};

/// One sentence for people: what, why, and what to do next. Translated where a translator is
/// installed, English elsewhere.
[[nodiscard]] QString describe(const Error &error);

/// The code's name as it is written in the source ("UnknownBarcode"), for JSON and logs.
[[nodiscard]] QString errorName(ErrorCode code);

} // namespace bookbell
