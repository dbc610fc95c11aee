// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFuture>
#include <QStringList>

#include <optional>

#include "core/alerts/announcement.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/catalogue/book.h"
#include "core/catalogue/copy.h"
#include "core/circulation/queuerules.h"
#include "core/circulation/reader.h"
#include "core/circulation/reservation.h"
#include "core/storage/browselines.h"
#include "core/storage/database.h"
#include "core/storage/settingstore.h"

namespace bookbell {

enum class CheckInOutcome {
    Ready, ///< goes on the hold shelf for a reader
    Available, ///< goes back to its place
};

struct CheckInResult {
    CheckInOutcome outcome = CheckInOutcome::Available;
    Book book;
    Copy copy;
    std::optional<Reservation> reservation; ///< when ready
    std::optional<Reader> reader; ///< when ready
    int deliveries = 0; ///< messages queued now; 0 for a second check-in of the same copy
    int devices = 0; ///< the reader's subscriptions that can be rung
    bool isRepeat = false; ///< nothing changed: the copy lay on the hold shelf already
    /// Cards of readers who were passed over, in the queue or among who watches, with the reason.
    QStringList passedOver;
    JournalId journal; ///< what undo takes back
};

struct CheckOutResult {
    Book book;
    Copy copy;
    Reader reader;
    std::optional<Reservation> collected; ///< the reader's own reservation, when it ended with this
    std::optional<Reservation> displaced; ///< somebody else's, sent back to first place
    JournalId journal;
};

struct ReserveResult {
    Reservation reservation;
    Book book;
    Reader reader;
    JournalId journal;
};

struct ReservationChange {
    Reservation reservation;
    int deliveries = 0;
    JournalId journal;
};

struct WatchResult {
    Book book;
    Reader reader;
    JournalId journal; ///< not valid: it stood so already
};

/// Copies that were taken off the hold shelf in one go.
struct ClearResult {
    QList<CheckInResult> copies; ///< in the order asked for: where each of them goes
    QList<Copy> leftAlone; ///< no longer to be cleared: somebody was faster
    int deliveries = 0; ///< messages queued now
    JournalId journal; ///< of all together; not valid: there was nothing to clear
};

/// What readers hear of an act that was taken back.
struct UndoResult {
    QList<Reader> corrected; ///< had been rung about it, and are rung now that it was wrong
    QList<Reader> toTell; ///< had heard of it, and no device of theirs can be rung
    int deliveries = 0; ///< messages queued now, to those corrected

    void append(const UndoResult &more)
    {
        corrected += more.corrected;
        toTell += more.toTell;
        deliveries += more.deliveries;
    }
    bool operator==(const UndoResult &) const = default;
};

struct PairingResult {
    QString code; ///< 10 base32 characters, shown once and stored hashed
    QString url; ///< the reader's page with the code in its fragment
    UtcTime expiresAt;
};

struct AnnounceRequest {
    QString list;
    QString title;
    QString body;
    QString url;
    QString icon;
    QString urgency; ///< empty: normal
    std::optional<int> ttlSeconds; ///< none: one day
    QString topic; ///< empty: one of its own
    std::optional<UtcTime> at;
};

struct AnnounceResult {
    AnnouncementId id;
    qint64 recipients = 0;
};

struct ReaderCard {
    Reader reader;
    QList<ReservationLine> reservations; ///< the open ones
    int devices = 0;
};

/// What a scan turned out to be.
struct ScanTarget {
    std::optional<Copy> copy;
    std::optional<Book> book; ///< of the copy
    std::optional<Reader> holder; ///< who has the copy at home, or whom it waits for
    std::optional<Reader> reader;
    QList<BookLine> books; ///< with this ISBN, where it is neither a barcode nor a card
};

/// How the day stands, for the desk's side card.
struct Today {
    qint64 waiting = 0; ///< reservations that wait for a copy
    qint64 ready = 0; ///< on the hold shelf
    qint64 toTellAnotherWay = 0;
    qint64 toClear = 0; ///< copies that lie on the hold shelf for nobody
    qint64 toFetch = 0; ///< that could be served with a copy that stands in its place
    qint64 expiring = 0; ///< ready ones to be collected today or on the next open day
    qint64 sentToday = 0; ///< messages that a push service took since the library's midnight
    DeliveryCounts deliveries;
    QList<PushServiceRecord> services;
};

/// What staff do, each one transaction that changes the state, writes the alert's deliveries and
/// records who did it: what is committed rings, what rings was committed.
///
/// Callable from any thread; answers come through the futures. The database and the clock must
/// outlive it.
class Desk
{
public:
    Desk(Database &database, const Clock &clock, Actor actor);

    /// Errors: UnknownBook, UnknownReader, AmbiguousBook, and the refusals of the queue, see
    /// place(). `book`: 10 or 13 digits with a right check digit are an ISBN, else the book's id.
    [[nodiscard]] QFuture<Result<ReserveResult>> reserve(const QString &book, const QString &card,
                                                         const PlaceWish &wish = {});
    /// Error: UnknownBarcode. A second check-in of the same copy answers the same and rings nobody.
    [[nodiscard]] QFuture<Result<CheckInResult>> checkIn(const QString &barcode);
    /// Errors: UnknownBarcode, UnknownReader, ReaderBlocked, CopyWaitsForOther (unless `displace`),
    /// CopyAlreadyOnLoan.
    [[nodiscard]] QFuture<Result<CheckOutResult>> checkOut(const QString &barcode,
                                                           const QString &card, bool displace);
    /// Errors: UnknownReservation, ReservationClosed. The copy of a ready one stays on the shelf.
    [[nodiscard]] QFuture<Result<ReservationChange>> cancel(ReservationId id,
                                                            const QString &reason);
    /// Errors: UnknownReservation, ReservationClosed, ReservationNotWaiting. `until` null: until
    /// resumed.
    [[nodiscard]] QFuture<Result<ReservationChange>> suspend(ReservationId id, QDate until);
    [[nodiscard]] QFuture<Result<ReservationChange>> unsuspend(ReservationId id);
    /// A ready one becomes waiting again, first in the queue. Error: ReservationNotReady.
    [[nodiscard]] QFuture<Result<ReservationChange>> putBack(ReservationId id);
    /// To `position` (1: first) of its queue. `seen`: the waiting and suspended ones as staff saw
    /// them, in order. Errors: UnknownReservation, ReservationClosed, ReservationNotWaiting;
    /// QueueChanged, where the queue is no longer so, and nothing is moved.
    [[nodiscard]] QFuture<Result<ReservationChange>> move(ReservationId id, int position,
                                                          const QList<ReservationId> &seen);
    /// The reader's own two dates, in place of both that stood there. Errors: UnknownReservation,
    /// ReservationClosed, ReservationNotWaiting, InvalidTime.
    [[nodiscard]] QFuture<Result<ReservationChange>> setDates(ReservationId id,
                                                              const PlaceWish &wish);
    /// The reader hears once when the book is back. A watch that would be of no use is refused:
    /// ReaderBlocked, AlreadyReserved, ReaderHoldsCopy, CopyOnShelf (a copy stands there for
    /// anybody). Other errors: UnknownBook, UnknownReader.
    [[nodiscard]] QFuture<Result<WatchResult>> watch(BookId book, const QString &card);
    /// Errors: UnknownBook, UnknownReader.
    [[nodiscard]] QFuture<Result<WatchResult>> unwatch(BookId book, ReaderId reader);
    /// Takes copies that are to be cleared off the hold shelf: each goes to the next reader or back
    /// to its place, as a check-in would have it. Error: UnknownBarcode.
    [[nodiscard]] QFuture<Result<ClearResult>> clear(const QList<CopyId> &copies);
    /// Rings a ready reservation's reader again, on purpose; a second time within three seconds
    /// changes nothing. Nothing takes it back. Errors: ReservationNotReady,
    /// NoWorkingSubscription.
    [[nodiscard]] QFuture<Result<ReservationChange>> notify(ReservationId id);
    /// Staff told the reader by phone or mail: starts the clock.
    [[nodiscard]] QFuture<Result<ReservationChange>> markTold(ReservationId id, const QString &how);
    /// Takes an act of any desk back, those that rang somebody on purpose aside, where nothing has
    /// happened since; an alert that went out is followed by a correction. Errors: NothingToUndo;
    /// Duplicate… where a number or name was given away meanwhile.
    [[nodiscard]] QFuture<Result<UndoResult>> undo(JournalId id);

    [[nodiscard]] QFuture<Result<PairingResult>> pair(const QString &card);

    /// Errors: UnknownList, EmptyAudience, MissingField, InvalidUrl, InvalidUrgency, InvalidTopic,
    /// PayloadTooLarge.
    [[nodiscard]] QFuture<Result<AnnounceResult>> announce(const AnnounceRequest &request);
    [[nodiscard]] QFuture<Result<Announcement>> pauseAnnouncement(AnnouncementId id);
    [[nodiscard]] QFuture<Result<Announcement>> resumeAnnouncement(AnnouncementId id);
    [[nodiscard]] QFuture<Result<Announcement>> stopAnnouncement(AnnouncementId id);
    /// A test alert to each device of the reader. Errors: UnknownReader, NoWorkingSubscription.
    [[nodiscard]] QFuture<Result<int>> ringTest(const QString &card);

    // What the desk's page shows.
    [[nodiscard]] QFuture<Result<ScanTarget>> recognise(const QString &scanned) const;
    [[nodiscard]] QFuture<Result<ReaderCard>> readerCard(const QString &card) const;
    [[nodiscard]] QFuture<Result<QList<Delivery>>> deliveriesOf(ReservationId id) const;
    [[nodiscard]] QFuture<Result<Today>> today() const;

private:
    Database &m_database;
    const Clock &m_clock;
    Actor m_actor;
};

} // namespace bookbell
