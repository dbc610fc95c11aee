// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QStringList>

#include "core/base/clock.h"
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

/// A copy and where it is: who has borrowed it, or whom it waits for.
struct CopyLine {
    Copy copy;
    std::optional<Reader> reader;

    bool operator==(const CopyLine &) const = default;
};

/// A book with all that a librarian asks about it.
struct BookRecord {
    Book book;
    QList<CopyLine> copies;
    QList<ReservationLine> queue; ///< open ones: ready first, then in the order of the queue

    bool operator==(const BookRecord &) const = default;
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
    /// With its copies. Errors: UnknownBook, BookInUse.
    [[nodiscard]] QFuture<Result<BookChange>> remove(BookId id) const;

    /// Errors: UnknownBook, MissingField, DuplicateBarcode.
    [[nodiscard]] QFuture<Result<CopyChange>> addCopy(BookId book, const QString &barcode) const;
    /// Errors: UnknownBarcode, MissingField, DuplicateBarcode.
    [[nodiscard]] QFuture<Result<CopyChange>> renumberCopy(CopyId copy,
                                                           const QString &barcode) const;
    /// Errors: UnknownBarcode, CopyInUse.
    [[nodiscard]] QFuture<Result<CopyChange>> removeCopy(CopyId copy) const;

    /// Error: UnknownBook, also when it has been removed.
    [[nodiscard]] QFuture<Result<BookRecord>> record(BookId id) const;
    /// Books that have this ISBN already, for a form that is being filled in. `isbn`: as typed.
    [[nodiscard]] QFuture<Result<QList<Book>>> withIsbn(const QString &isbn) const;

private:
    Database &m_database;
    const Clock &m_clock;
    Actor m_actor;
};

} // namespace bookbell
