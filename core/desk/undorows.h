// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/desk/deskact.h"

namespace bookbell {

// Parts of an undo: each turns rows of one kind back from how they stood after an act to how they
// stood before it. Error: NothingToUndo, where one of them has moved on since.

[[nodiscard]] tl::unexpected<Error> nothingToUndo(JournalId id);

/// With their places in the queues, and with the alerts: nobody is to be rung about what did not
/// happen; who was rung already is told better, and stands in `result`.
[[nodiscard]] Result<> undoReservations(DeskAct &act, const JournalEntry &entry,
                                        const JournalRows &before, const JournalRows &after,
                                        UndoResult &result);

/// Watches, with their alerts as above.
[[nodiscard]] Result<> undoWatches(DeskAct &act, const JournalEntry &entry,
                                   const JournalRows &before, const JournalRows &after,
                                   UndoResult &result);

/// Everything else, watches with it.
[[nodiscard]] Result<> undoRecords(DeskAct &act, const JournalEntry &entry,
                                   const JournalRows &before, const JournalRows &after,
                                   UndoResult &result);

/// Notes that a reader who has heard of the act was rung about its end with `queued` messages; with
/// none they are to be told another way.
[[nodiscard]] Result<> noteHeard(const Stores &stores, ReaderId reader, int queued,
                                 UndoResult &result);

} // namespace bookbell
