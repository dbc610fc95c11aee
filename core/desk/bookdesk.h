// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QStringList>

#include "core/base/clock.h"
#include "core/desk/bookduplicates.h"
#include "core/desk/bookhistory.h"
#include "core/storage/browselines.h"
#include "core/storage/database.h"
#include "core/storage/settingstore.h"

namespace bookbell {

struct BookChange {
    Book book;
    JournalId journal; ///< what undo takes back; not valid: nothing was changed
};

struct CopyChange {
    Copy copy;
    JournalId journal;
};

struct CopiesChange {
    QList<Copy> copies;
    JournalId journal; ///< of all of them
};

/// A copy and where it is: who has borrowed it, or whom it waits for.
struct CopyLine {
    Copy copy;
    std::optional<Reader> reader;
    std::optional<UtcTime> since; ///< on the hold shelf

    bool operator==(const CopyLine &) const = default;
};

/// A book with all that a librarian asks about it.
struct BookRecord {
    Book book;
    QList<CopyLine> copies;
    QList<ReservationLine> queue; ///< open ones: ready first, then in the order of the queue

    bool operator==(const BookRecord &) const = default;
};

/// What the page of a book shows besides its record.
struct BookDetails {
    QList<ReaderLine> watchers; ///< readers who want to hear that it is back
    BookHistory history;

    bool operator==(const BookDetails &) const = default;
};

/// A barcode that somebody is about to give to a copy.
struct BarcodeUse {
    QString barcode;
    std::optional<Book> book; ///< of the copy that has it already

    bool operator==(const BarcodeUse &) const = default;
};

/// What staff do with books and copies; each act is one transaction with its entry in the journal,
/// which Desk::undo() takes back. Callable from any thread; database and clock must outlive it.
class BookDesk
{
public:
    BookDesk(Database &database, const Clock &clock, Actor actor);

    /// Errors: MissingField (no title), InvalidIsbn, DuplicateControlNumber, DuplicateBarcode.
    [[nodiscard]] QFuture<Result<BookChange>> add(const Book &book,
                                                  const QStringList &barcodes) const;
    /// `before`: as it was when editing began. Errors: those of add(), UnknownBook,
    /// ChangedElsewhere.
    [[nodiscard]] QFuture<Result<BookChange>> edit(const Book &before, const Book &after) const;
    /// With its copies, those that are to be cleared from the shelf included. Errors: UnknownBook,
    /// BookInUse.
    [[nodiscard]] QFuture<Result<BookChange>> remove(BookId id) const;

    /// All of them or none; what is empty is no barcode. Errors: UnknownBook, MissingField (none),
    /// DuplicateBarcode.
    [[nodiscard]] QFuture<Result<CopiesChange>> addCopies(BookId book,
                                                          const QStringList &barcodes) const;
    /// Errors: UnknownBarcode, MissingField, DuplicateBarcode.
    [[nodiscard]] QFuture<Result<CopyChange>> renumberCopy(CopyId copy,
                                                           const QString &barcode) const;
    /// Of one that is at its place or is to be cleared from the shelf: nobody waits for that one,
    /// and it is often cleared because it is worn out. Errors: UnknownBarcode, CopyInUse.
    [[nodiscard]] QFuture<Result<CopyChange>> removeCopy(CopyId copy) const;

    /// Error: UnknownBook, also when it has been removed.
    [[nodiscard]] QFuture<Result<BookRecord>> record(BookId id) const;
    /// At most `happenings` of its history. Error: UnknownBook.
    [[nodiscard]] QFuture<Result<BookDetails>> details(BookId id, int happenings) const;
    /// What the library has already of a book that is being written, see findKnown().
    [[nodiscard]] QFuture<Result<QList<KnownBook>>> known(const Book &typed) const;
    /// Who has each of them already.
    [[nodiscard]] QFuture<Result<QList<BarcodeUse>>> barcodeUses(const QStringList &barcodes) const;
    /// The next free number after `last`, or after the copy that was added last where that is
    /// empty; empty: there is no number to count on from. `taken`: not free either.
    [[nodiscard]] QFuture<Result<QString>> nextBarcode(const QString &last,
                                                       const QStringList &taken) const;

private:
    Database &m_database;
    const Clock &m_clock;
    Actor m_actor;
};

} // namespace bookbell
