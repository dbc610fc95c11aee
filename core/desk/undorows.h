// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/deskact.h"

namespace bookbell {

// Parts of an undo: each turns rows of one kind back from how they stood after an act to how they
// stood before it. Error: NothingToUndo, where one of them has moved on since.

[[nodiscard]] tl::unexpected<Error> nothingToUndo(JournalId id);

/// With their places in the queues, and with the alerts: nobody is to be rung about what did not
/// happen; who was rung already is told better.
[[nodiscard]] Result<> undoReservations(DeskAct &act, const JournalEntry &entry,
                                        const JournalRows &before, const JournalRows &after);

/// Everything else.
[[nodiscard]] Result<> undoRecords(DeskAct &act, JournalId id, const JournalRows &before,
                                   const JournalRows &after);

} // namespace bookbell
