// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saveturn.h"

#include <utility>

namespace bookbell {

SaveTurn::SaveTurn(std::function<bool()> isModified, std::function<void(const Then &)> save)
    : m_isModified(std::move(isModified))
    , m_save(std::move(save))
{
}

bool SaveTurn::take(const Then &then)
{
    if (!m_isTaken) {
        m_isTaken = true;
        return true;
    }
    if (then)
        m_waiting = then;
    return false;
}

void SaveTurn::tell(bool isStored, const Then &then)
{
    if (then)
        then(isStored);
    const Then next = std::exchange(m_waiting, {});
    if (!next)
        return;
    // What was typed while the save was under way goes after it.
    if (isStored && m_isModified())
        m_save(next);
    else
        next(isStored);
}

} // namespace bookbell
