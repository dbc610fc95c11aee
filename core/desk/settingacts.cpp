// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/settingacts.h"

#include "core/alerts/quiethours.h"
#include "core/storage/librarysettings.h"

namespace bookbell {

using namespace Qt::StringLiterals;

Result<JournalId> storeSetting(DeskAct &act, const QString &key,
                               const std::optional<QString> &value)
{
    const SettingDefinition *definition = librarySettings().find(key);
    if (!definition)
        return fail(ErrorCode::UnknownSetting, key);
    if (definition->isFixed)
        return fail(ErrorCode::InvalidSetting, key, u"it is set once, when the library is made"_s);
    // Some have no default that would do: a library has a name.
    auto checked = librarySettings().check(key, value.value_or(definition->defaultValue));
    if (!checked)
        return fail(std::move(checked.error()));
    const auto wanted = value ? std::optional(*checked) : std::nullopt;
    if (auto stored = act.store(key, wanted); !stored)
        return fail(std::move(stored.error()));
    if (!act.hasChanged())
        return JournalId();
    return act.record(u"setting"_s, key);
}

Result<> followSetting(DeskAct &act, const QString &key, const QString &before,
                       const QString &after)
{
    if (key != "quiet-hours"_L1 || before == after)
        return {};
    const QuietHours hours = QuietHours::parse(after).value_or(QuietHours());
    const auto moved = act.stores().deliveries().reschedule(
        u"quiet hours"_s, hours.earliest(act.now(), act.policy().zone), act.now());
    if (!moved)
        return fail(moved.error());
    return {};
}

} // namespace bookbell
