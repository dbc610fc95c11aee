// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/desk/deskact.h"

namespace bookbell {

/// Whether an act of that name can be taken back at all; what rings somebody on purpose cannot.
[[nodiscard]] bool isUndoable(const QString &action);

/// Takes the journal's entry back inside the transaction of `act`, which is to change nothing else,
/// with an entry of its own. Error: NothingToUndo, where the entry has been taken back already, is
/// none that can be, or a row that it changed has moved on since; Duplicate… where a number or name
/// was given away meanwhile.
[[nodiscard]] Result<UndoResult> undoEntry(DeskAct &act, JournalId id);

} // namespace bookbell
