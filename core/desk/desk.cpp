// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk.h"

namespace bookbell {

Desk::Desk(Database &database, const Clock &clock, Actor actor)
    : m_database(database)
    , m_clock(clock)
    , m_actor(std::move(actor))
{
}

} // namespace bookbell
