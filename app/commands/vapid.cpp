// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>

#include "app/commands/commands.h"
#include "core/webpush/base64url.h"
#include "core/webpush/p256.h"
#include "core/webpush/vapidimport.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static QString publicText(const StoredVapidKey &key)
{
    return QString::fromLatin1(toBase64Url(key.publicKey));
}

static int showKeys(CommandRun &run)
{
    const auto keys = waitFor(
        run.database()->read([](const Stores &stores) { return stores.services().vapidKeys(); }));
    if (!keys)
        return run.failed(keys.error());
    QJsonArray list;
    QStringList lines;
    QString current;
    for (const StoredVapidKey &key : *keys) {
        list.append(QJsonObject {{u"id"_s, key.id.value},
                                 {u"publicKey"_s, publicText(key)},
                                 {u"current"_s, key.isCurrent},
                                 {u"createdAt"_s, toIso(key.createdAt, QTimeZone::utc())}});
        lines.append(publicText(key) + (key.isCurrent ? u"  (current)"_s : QString()));
        if (key.isCurrent)
            current = publicText(key);
    }
    return run.answer(QJsonObject {{u"publicKey"_s, current}, {u"keys"_s, list}},
                      lines.join(u'\n'));
}

/// Stores `key` unless the library has it already, and makes it current when asked to.
static int storeKey(CommandRun &run, const P256Key &key, bool makeCurrent)
{
    StoredVapidKey record;
    const auto &point = key.publicKey();
    record.publicKey = QByteArray(reinterpret_cast<const char *>(point.data()),
                                  static_cast<qsizetype>(point.size()));
    record.privateKey = key.privateKey();
    record.createdAt = run.clock().now();
    const auto stored =
        waitFor(run.database()->write([record, makeCurrent, actor = CommandRun::actor()](
                                          Stores &stores) mutable -> Result<StoredVapidKey> {
            auto known = stores.services().vapidKeyByPublic(record.publicKey);
            if (!known)
                return fail(known.error());
            if (known->has_value()) {
                record = **known;
            } else {
                auto id = stores.services().addVapidKey(record);
                if (!id)
                    return fail(id.error());
                record.id = *id;
            }
            if (makeCurrent && !record.isCurrent) {
                if (auto made = stores.services().makeCurrent(record.id); !made)
                    return fail(made.error());
                record.isCurrent = true;
            }
            JournalEntry entry;
            entry.at = record.createdAt;
            entry.actor = actor;
            entry.action = u"vapid"_s;
            entry.subject = u"vapid key %1"_s.arg(record.id.value);
            if (auto recorded = stores.settings().record(entry); !recorded)
                return fail(recorded.error());
            return record;
        }));
    if (!stored)
        return run.failed(stored.error());
    return run.answer(QJsonObject {{u"id"_s, stored->id.value},
                                   {u"publicKey"_s, publicText(*stored)},
                                   {u"current"_s, stored->isCurrent}},
                      publicText(*stored));
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
    if (verb == "new"_L1)
        return storeKey(run, P256Key::generate(), true);

    QFile file(run.argument(1));
    if (!file.open(QIODevice::ReadOnly)) {
        return run.failed({file.exists() ? ErrorCode::FileNotReadable : ErrorCode::FileNotFound,
                           run.argument(1), file.errorString()});
    }
    // A key file has a few hundred bytes; whatever is larger is something else.
    constexpr qint64 longestKeyFile = 64 * 1024;
    const auto key = parseVapidKey(file.read(longestKeyFile));
    if (!key)
        return run.failed(key.error());
    return storeKey(run, *key, run.isSet(u"current"_s));
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
