// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include "core/catalogue/copy.h"
#include "core/circulation/reader.h"
#include "core/circulation/reservation.h"
#include "core/storage/settingstore.h"
#include "core/storage/stores.h"

namespace bookbell {

enum class BookField {
    Title,
    Volume,
    Author,
    Publisher,
    Year,
    CallNumber,
    Isbn,
    Language,
    ControlNumber,
};

/// The fields in which two records differ, in the order of a form.
[[nodiscard]] QList<BookField> differingFields(const Book &a, const Book &b);

/// One thing that was done with a book, its copies or its queue: the facts of an entry of the
/// journal, without words for them.
///
/// Readers are named only as long as the library knows them: who was removed is not, nor whose
/// reservation has lost its reader, nor who brought a copy back longer ago than
/// `privacy.retention-days`.
struct BookHappening {
    JournalId id;
    UtcTime at;
    Actor actor;
    QString action; ///< as in the journal: "check-in", "reserve", "undo", …
    QString undoneAction; ///< of an undo: what was taken back
    std::optional<UtcTime> undoneAt; ///< has been taken back
    bool canUndo = false; ///< of today, and nothing that it changed has moved on since
    QStringList barcodes; ///< the book's copies that it changed, as they were called afterwards
    QString formerBarcode; ///< of a copy that was given another number
    std::optional<CopyState> copyState; ///< where it left the first of them
    bool hasReader = false; ///< it was about a reader, named or not
    std::optional<Reader> reader; ///< whose reservation, loan or watch it was
    std::optional<ReservationState> reservationState; ///< in which it left that reservation
    int position = 0; ///< in the queue, where it gave one
    QString reason; ///< why it was cancelled; how the reader was told
    std::optional<Reader> otherReader; ///< who was displaced, or is next with the same copy
    bool hasOther = false;
    bool isOtherReady = false; ///< the copy waits for the other one now
    QList<BookField> fields; ///< that were changed

    bool operator==(const BookHappening &) const = default;
};

struct BookHistory {
    QList<BookHappening> happenings; ///< the newest first
    bool hasMore = false; ///< there are older ones
    QHash<CopyId, UtcTime> since; ///< when a copy came to be where it is, as far as it is known

    bool operator==(const BookHistory &) const = default;
};

/// At most `limit` happenings. Errors are those of the database.
[[nodiscard]] Result<BookHistory> loadHistory(const Stores &stores, BookId book, int limit,
                                              UtcTime now);

} // namespace bookbell
