// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include <optional>

#include "core/base/clock.h"
#include "core/catalogue/book.h"
#include "core/catalogue/copy.h"
#include "core/circulation/reader.h"
#include "core/circulation/reservation.h"
#include "core/storage/database.h"
#include "core/storage/settingstore.h"

namespace bookbell {

/// One act as the journal tells it, with the records that it was about as they are called now.
struct DayAct {
    JournalId id;
    UtcTime at;
    Actor actor;
    QString action; ///< "check-in", "edit-book", …
    QString subject; ///< "copy A1"
    bool isUndone = false;
    /// Desk::undo() takes it, and no later one of these acts has changed its rows.
    bool canUndo = false;
    std::optional<Book> book;
    std::optional<Copy> copy; ///< as it stood afterwards
    std::optional<Reader> reader; ///< whom it was done for
    std::optional<Reader> borrower; ///< who had the copy at home before
    std::optional<Reservation> reservation; ///< as it stood afterwards
    std::optional<Reservation> displaced; ///< somebody else's, sent back to first place
    int devices = 0; ///< of `reader`, that can be rung now

    bool operator==(const DayAct &) const = default;
};

/// What was done in a library, whoever did it: the desk's memory across restarts.
///
/// Callable from any thread; the database must outlive it.
class DayDesk
{
public:
    explicit DayDesk(Database &database);

    /// What was done at `since` or later, the newest first, out of the last `limit` entries.
    /// Undoing is no act of its own: it shows in what was undone.
    [[nodiscard]] QFuture<Result<QList<DayAct>>> acts(UtcTime since, int limit) const;
    /// The last entry of all; not valid: there is none. While it stays, so do all acts.
    [[nodiscard]] QFuture<Result<JournalId>> newest() const;

private:
    Database &m_database;
};

} // namespace bookbell
