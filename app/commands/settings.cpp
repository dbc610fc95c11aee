// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "core/desk/settingsdesk.h"
#include "core/storage/librarysettings.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int listSettings(CommandRun &run, const Settings &settings)
{
    QJsonArray json;
    QStringList lines;
    for (const SettingDefinition &definition : librarySettings().definitions()) {
        const QString value = settings.text(definition.key);
        json.append(QJsonObject {{u"key"_s, definition.key},
                                 {u"value"_s, value},
                                 {u"default"_s, definition.defaultValue},
                                 {u"help"_s, definition.help}});
        lines.append(u"%1 = %2\n    %3"_s.arg(definition.key, value, definition.help));
    }
    return run.answer(json, lines.join(u'\n'));
}

static int runSettings(CommandRun &run)
{
    const QString verb = run.argument(0);
    const qsizetype expected = verb == "list"_L1 ? 1
        : verb == "get"_L1                       ? 2
        : verb == "set"_L1                       ? 3
                                                 : 0;
    if (run.argumentCount() != expected)
        return run.wrongUsage(u"settings takes list, get KEY or set KEY VALUE"_s);
    const QString key = run.argument(1);
    if (expected > 1 && !librarySettings().find(key))
        return run.failed({ErrorCode::UnknownSetting, key, {}});
    if (!run.database())
        return Failed;
    if (expected == 3) {
        const auto stored = waitFor(SettingsDesk(*run.database(), run.clock(), CommandRun::actor())
                                        .set(key, run.argument(2)));
        if (!stored)
            return run.failed(stored.error());
    }
    const auto settings = run.settings();
    if (!settings)
        return run.failed(settings.error());
    if (expected == 1)
        return listSettings(run, *settings);
    const QString value = settings->text(key);
    return run.answer(QJsonObject {{u"key"_s, key}, {u"value"_s, value}},
                      expected == 2 ? value : u"%1 = %2"_s.arg(key, value));
}

Command settingsCommand()
{
    return {u"settings"_s,
            u"Lists, shows or changes what the library has decided."_s,
            u"list | get KEY | set KEY VALUE"_s,
            {},
            1,
            3,
            runSettings};
}

} // namespace bookbell
