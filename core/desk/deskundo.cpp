// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/deskundo.h"

#include <QSet>

#include "core/desk/inact.h"
#include "core/desk/undorows.h"

namespace bookbell {

using namespace Qt::StringLiterals;

/// What rings somebody on purpose is missing: it cannot be unheard.
bool isUndoable(const QString &action)
{
    static const QSet<QString> actions {
        u"check-in"_s,     u"check-out"_s,   u"reserve"_s,       u"cancel"_s,
        u"suspend"_s,      u"unsuspend"_s,   u"put-back"_s,      u"told"_s,
        u"move"_s,         u"set-dates"_s,   u"clear"_s,         u"expire"_s,
        u"watch"_s,        u"unwatch"_s,     u"add-book"_s,      u"edit-book"_s,
        u"remove-book"_s,  u"add-copy"_s,    u"edit-copy"_s,     u"remove-copy"_s,
        u"add-reader"_s,   u"edit-reader"_s, u"remove-reader"_s, u"add-list"_s,
        u"edit-list"_s,    u"remove-list"_s, u"add-to-list"_s,   u"remove-from-list"_s,
        u"move-to-list"_s, u"block"_s,       u"unblock"_s,       u"end-subscription"_s,
        u"assign"_s,       u"setting"_s,
    };
    return actions.contains(action);
}

Result<UndoResult> undoEntry(DeskAct &act, JournalId id)
{
    const auto entry = act.stores().settings().journalEntry(id);
    if (!entry)
        return fail(entry.error());
    if (!*entry || (*entry)->undoneAt || !isUndoable((*entry)->action))
        return nothingToUndo(id);
    const auto before = JournalRows::fromBytes((*entry)->before);
    const auto after = JournalRows::fromBytes((*entry)->after);
    if (!before || !after || *before == *after)
        return nothingToUndo(id);

    UndoResult result;
    if (auto undone = undoReservations(act, **entry, *before, *after, result); !undone)
        return fail(std::move(undone.error()));
    if (auto undone = undoRecords(act, **entry, *before, *after, result); !undone)
        return fail(std::move(undone.error()));
    if (auto marked = act.stores().settings().markUndone(id, act.now()); !marked)
        return fail(std::move(marked.error()));
    const auto recorded = act.record(u"undo"_s, "entry "_L1 + QString::number(id.value));
    if (!recorded)
        return fail(recorded.error());
    return result;
}

QFuture<Result<UndoResult>> Desk::undo(JournalId id)
{
    return inAct(m_database, m_clock, m_actor, [id](DeskAct &act) { return undoEntry(act, id); });
}

} // namespace bookbell
