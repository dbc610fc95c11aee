// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk.h"

#include "core/alerts/quiethours.h"
#include "core/base/json.h"
#include "core/desk/deskact.h"
#include "core/storage/librarysettings.h"

namespace bookbell {

using namespace Qt::StringLiterals;

Desk::Desk(Database &database, const Clock &clock, Actor actor)
    : m_database(database)
    , m_clock(clock)
    , m_actor(std::move(actor))
{
}

QFuture<Result<>> Desk::setSetting(const QString &key, const QString &value)
{
    return m_database.write([=, clock = &m_clock, actor = m_actor](Stores &stores) -> Result<> {
        const SettingDefinition *definition = librarySettings().find(key);
        if (!definition)
            return fail(ErrorCode::UnknownSetting, key);
        if (definition->isFixed)
            return fail(ErrorCode::InvalidSetting, key,
                        u"it is set once, when the library is made"_s);
        const auto checked = librarySettings().check(key, value);
        if (!checked)
            return fail(checked.error());
        auto act = DeskAct::begin(stores, clock->now(), actor);
        if (!act)
            return fail(act.error());
        const QString before = act->settings().text(key);
        if (auto stored = stores.settings().setSetting(key, *checked); !stored)
            return stored;
        if (key == "quiet-hours"_L1 && *checked != before) {
            const UtcTime now = act->now();
            const QuietHours hours = QuietHours::parse(*checked).value_or(QuietHours());
            const auto moved = stores.deliveries().reschedule(
                u"quiet hours"_s, hours.earliest(now, act->policy().zone), now);
            if (!moved)
                return fail(moved.error());
        }
        const auto entry =
            act->record(u"setting"_s, key, toCompactJson(QJsonObject {{u"value"_s, before}}),
                        toCompactJson(QJsonObject {{u"value"_s, *checked}}));
        if (!entry)
            return fail(entry.error());
        return {};
    });
}

} // namespace bookbell
