// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/alertdesk.h"
#include "core/desk/bookdesk.h"
#include "core/desk/daydesk.h"
#include "core/desk/desk.h"
#include "core/desk/readerdesk.h"
#include "core/desk/settingsdesk.h"
#include "core/desk/subscriberdesk.h"

namespace bookbell {

/// All that staff can do, for one actor on one library.
struct Desks {
    Desks(Database &database, const Clock &clock, const Actor &actor)
        : circulation(database, clock, actor)
        , books(database, clock, actor)
        , readers(database, clock, actor)
        , subscribers(database, clock, actor)
        , alerts(database, clock, actor)
        , settings(database, clock, actor)
        , day(database)
    {
    }

    Desk circulation;
    BookDesk books;
    ReaderDesk readers;
    SubscriberDesk subscribers;
    AlertDesk alerts;
    SettingsDesk settings;
    DayDesk day;
};

} // namespace bookbell
