// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/deskact.h"
#include "core/storage/database.h"

namespace bookbell {

/// One transaction around `work`: (DeskAct &) -> Result<T>. The clock must outlive it.
template <class Work>
auto inAct(Database &database, const Clock &clock, const Actor &actor, Work work,
           WritePriority priority = WritePriority::Desk)
    -> QFuture<std::invoke_result_t<Work, DeskAct &>>
{
    return database.write(
        [work = std::move(work), clock = &clock,
         actor](Stores &stores) mutable -> std::invoke_result_t<Work, DeskAct &> {
            auto act = DeskAct::begin(stores, clock->now(), actor);
            if (!act)
                return fail(std::move(act.error()));
            return work(*act);
        },
        priority);
}

/// The journal's entry of an act; not valid where it has changed nothing.
[[nodiscard]] inline Result<JournalId> recordIfChanged(DeskAct &act, const QString &action,
                                                       const QString &subject)
{
    return act.hasChanged() ? act.record(action, subject) : JournalId();
}

} // namespace bookbell
