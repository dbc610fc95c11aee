// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/settingsdesk.h"

#include <algorithm>

#include "core/desk/deskact.h"
#include "core/desk/settingacts.h"
#include "core/storage/librarysettings.h"
#include "core/webpush/base64url.h"
#include "core/webpush/p256.h"
#include "core/webpush/pushservice.h"
#include "core/webpush/vapidimport.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

Result<SettingsRecord> loadRecord(const Stores &stores)
{
    SettingsRecord record;
    auto stored = stores.settings().settings();
    if (!stored)
        return fail(std::move(stored.error()));
    auto services = stores.services().services();
    if (!services)
        return fail(std::move(services.error()));
    const auto keys = stores.services().vapidKeys();
    if (!keys)
        return fail(keys.error());
    record.settings = Settings(&librarySettings(), *stored);
    record.stored = std::move(*stored);
    record.services = std::move(*services);
    for (const StoredVapidKey &key : *keys) {
        VapidKeyLine line;
        line.id = key.id;
        line.publicKey = QString::fromLatin1(toBase64Url(key.publicKey));
        line.createdAt = key.createdAt;
        line.isCurrent = key.isCurrent;
        for (const PushServiceRecord &service : std::as_const(record.services)) {
            if (service.vapidKey == key.id)
                line.active += service.active;
        }
        record.keys.append(line);
    }
    std::stable_sort(
        record.keys.begin(), record.keys.end(),
        [](const VapidKeyLine &a, const VapidKeyLine &b) { return a.isCurrent && !b.isCurrent; });
    return record;
}

/// Stores `key` unless the library has it already, and makes it current when asked to.
Result<VapidKeyId> storeKey(DeskAct &act, const P256Key &key, bool makeCurrent)
{
    ServiceStore &services = act.stores().services();
    const auto &point = key.publicKey();
    StoredVapidKey record;
    record.publicKey = QByteArray(reinterpret_cast<const char *>(point.data()),
                                  static_cast<qsizetype>(point.size()));
    record.privateKey = key.privateKey();
    record.createdAt = act.now();
    const auto known = services.vapidKeyByPublic(record.publicKey);
    if (!known)
        return fail(known.error());
    if (*known) {
        record = **known;
    } else {
        const auto id = services.addVapidKey(record);
        if (!id)
            return fail(id.error());
        record.id = *id;
    }
    if (makeCurrent && !record.isCurrent) {
        if (auto made = services.makeCurrent(record.id); !made)
            return fail(made.error());
    }
    const auto entry =
        act.record(u"vapid"_s, "vapid key "_L1 + QString::number(record.id.value), {}, {});
    if (!entry)
        return fail(entry.error());
    return record.id;
}

} // namespace

SettingsDesk::SettingsDesk(Database &database, const Clock &clock, Actor actor)
    : m_database(database)
    , m_clock(clock)
    , m_actor(std::move(actor))
{
}

QFuture<Result<SettingsRecord>> SettingsDesk::record() const
{
    return m_database.read(loadRecord);
}

QFuture<Result<JournalId>> SettingsDesk::set(const QString &key, const QString &value) const
{
    return m_database.write(
        [=, clock = &m_clock, actor = m_actor](Stores &stores) -> Result<JournalId> {
            auto act = DeskAct::begin(stores, clock->now(), actor);
            if (!act)
                return fail(std::move(act.error()));
            return storeSetting(*act, key, value);
        });
}

QFuture<Result<JournalId>> SettingsDesk::reset(const QString &key) const
{
    return m_database.write(
        [=, clock = &m_clock, actor = m_actor](Stores &stores) -> Result<JournalId> {
            auto act = DeskAct::begin(stores, clock->now(), actor);
            if (!act)
                return fail(std::move(act.error()));
            return storeSetting(*act, key, std::nullopt);
        });
}

QFuture<Result<VapidKeyId>> SettingsDesk::makeVapidKey() const
{
    return m_database.write(
        [clock = &m_clock, actor = m_actor](Stores &stores) -> Result<VapidKeyId> {
            auto act = DeskAct::begin(stores, clock->now(), actor);
            if (!act)
                return fail(std::move(act.error()));
            return storeKey(*act, P256Key::generate(), true);
        });
}

QFuture<Result<VapidKeyId>> SettingsDesk::importVapidKey(const QByteArray &text,
                                                         bool makeCurrent) const
{
    return m_database.write(
        [=, clock = &m_clock, actor = m_actor](Stores &stores) -> Result<VapidKeyId> {
            const auto key = parseVapidKey(text);
            if (!key)
                return fail(key.error());
            auto act = DeskAct::begin(stores, clock->now(), actor);
            if (!act)
                return fail(std::move(act.error()));
            return storeKey(*act, *key, makeCurrent);
        });
}

QFuture<Result<>> SettingsDesk::resumeService(const QString &origin) const
{
    // As people copy it: with a slash behind it, or in capitals.
    const QString wanted = originOf(origin).value_or(origin);
    return m_database.write([=, clock = &m_clock, actor = m_actor](Stores &stores) -> Result<> {
        if (auto ended = stores.services().resumeOrigin(wanted); !ended)
            return ended;
        auto act = DeskAct::begin(stores, clock->now(), actor);
        if (!act)
            return fail(std::move(act.error()));
        if (const auto entry = act->record(u"resume service"_s, wanted, {}, {}); !entry)
            return fail(entry.error());
        return {};
    });
}

} // namespace bookbell
