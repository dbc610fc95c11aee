// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "core/desk/corrections.h"
#include "core/desk/queueactions.h"
#include "core/desk/undorows.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// A watch that the act ended goes on, and its reader does not hear that the book is back, or hears
/// that it is not.
Result<> goOnWatching(DeskAct &act, const Watch &watch, UtcTime since, UndoResult &result)
{
    Stores &stores = act.stores();
    const auto dropped =
        stores.deliveries().dropUnsentAvailable(watch.book, watch.reader, u"undone"_s, act.now());
    if (!dropped)
        return fail(dropped.error());
    if (auto begun = act.beginWatch(watch); !begun)
        return begun;
    const auto heard = rungAvailable(stores, watch, since);
    if (!heard)
        return fail(heard.error());
    if (!*heard)
        return {};
    const auto queued =
        enqueueAvailableCorrection(stores, watch.book, watch.reader, act.settings(), act.now());
    if (!queued)
        return fail(queued.error());
    return noteHeard(stores, watch.reader, *queued, result);
}

} // namespace

Result<> undoWatches(DeskAct &act, const JournalEntry &entry, const JournalRows &before,
                     const JournalRows &after, UndoResult &result)
{
    for (const Watch &watch : after.watches) {
        const auto watched = act.stores().reservations().watchedBy(watch.reader);
        if (!watched)
            return fail(watched.error());
        if (before.watches.contains(watch))
            continue;
        if (!watched->contains(watch.book))
            return nothingToUndo(entry.id);
        if (auto ended = act.endWatch(watch); !ended)
            return ended;
    }
    for (const Watch &watch : before.watches) {
        const auto reader = standingRow(act.stores(), watch.reader);
        if (!reader)
            return fail(reader.error());
        if (after.watches.contains(watch) || !*reader)
            continue;
        if (auto done = goOnWatching(act, watch, entry.at, result); !done)
            return done;
    }
    return {};
}

} // namespace bookbell
