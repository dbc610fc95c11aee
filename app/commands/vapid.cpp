// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "app/commands/commands.h"
#include "core/desk/settingsdesk.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static QJsonObject keyJson(const VapidKeyLine &key)
{
    return {
        {u"id"_s, key.id.value}, {u"publicKey"_s, key.publicKey}, {u"current"_s, key.isCurrent}};
}

static int showKeys(CommandRun &run)
{
    const auto record =
        waitFor(SettingsDesk(*run.database(), run.clock(), CommandRun::actor()).record());
    if (!record)
        return run.failed(record.error());
    QJsonArray list;
    QStringList lines;
    QString current;
    for (const VapidKeyLine &key : record->keys) {
        QJsonObject json = keyJson(key);
        json.insert(u"createdAt"_s, toIso(key.createdAt, QTimeZone::utc()));
        list.append(json);
        lines.append(key.publicKey + (key.isCurrent ? u"  (current)"_s : QString()));
        if (key.isCurrent)
            current = key.publicKey;
    }
    return run.answer(QJsonObject {{u"publicKey"_s, current}, {u"keys"_s, list}},
                      lines.join(u'\n'));
}

/// Tells of the key that was made or imported.
static int answerKey(CommandRun &run, const SettingsDesk &desk, const Result<VapidKeyId> &id)
{
    if (!id)
        return run.failed(id.error());
    const auto record = waitFor(desk.record());
    if (!record)
        return run.failed(record.error());
    for (const VapidKeyLine &key : record->keys) {
        if (key.id == *id)
            return run.answer(keyJson(key), key.publicKey);
    }
    return run.failed({ErrorCode::Internal, {}, u"the key is not stored"_s});
}

static int runVapid(CommandRun &run)
{
    const QString verb = run.argument(0);
    const bool isImport = verb == "import"_L1;
    if (run.argumentCount() != (isImport ? 2 : 1)
        || (!isImport && verb != "show"_L1 && verb != "new"_L1))
        return run.wrongUsage(u"vapid takes show, new or import FILE"_s);
    if (!run.database())
        return Failed;
    if (verb == "show"_L1)
        return showKeys(run);
    const SettingsDesk desk(*run.database(), run.clock(), CommandRun::actor());
    if (verb == "new"_L1)
        return answerKey(run, desk, waitFor(desk.makeVapidKey()));

    QFile file(run.argument(1));
    if (!file.open(QIODevice::ReadOnly)) {
        return run.failed({file.exists() ? ErrorCode::FileNotReadable : ErrorCode::FileNotFound,
                           run.argument(1), file.errorString()});
    }
    // A key file has a few hundred bytes; whatever is larger is something else.
    constexpr qint64 longestKeyFile = 64 * 1024;
    const QByteArray text = file.read(longestKeyFile);
    return answerKey(run, desk, waitFor(desk.importVapidKey(text, run.isSet(u"current"_s))));
}

Command vapidCommand()
{
    return {u"vapid"_s,
            u"Shows, makes or imports the keys that sign alerts; old ones go on signing."_s,
            u"show | new | import FILE [--current]"_s,
            {{u"current"_s, u"new subscriptions are made with the imported key"_s}},
            1,
            2,
            runVapid};
}

} // namespace bookbell
