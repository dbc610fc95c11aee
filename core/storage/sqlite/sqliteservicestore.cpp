// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqliteservicestore.h"

#include "core/storage/sqlite/sqlitestatement.h"

namespace bookbell {

using namespace Qt::StringLiterals;

#define VAPID_KEY_COLUMNS "id, public_key, private_key, created_at, is_current"

static void readVapidKey(SqliteRow &row, StoredVapidKey &key)
{
    row >> key.id >> key.publicKey >> key.privateKey >> key.createdAt >> key.isCurrent;
}

Result<QList<StoredVapidKey>> SqliteServiceStore::vapidKeys() const
{
    return SqliteStatement(m_handle, "SELECT " VAPID_KEY_COLUMNS " FROM vapid_keys ORDER BY id")
        .all<StoredVapidKey>(readVapidKey);
}

Result<StoredVapidKey> SqliteServiceStore::currentVapidKey() const
{
    auto key = SqliteStatement(m_handle,
                               "SELECT " VAPID_KEY_COLUMNS " FROM vapid_keys WHERE is_current = 1")
                   .one<StoredVapidKey>(readVapidKey);
    if (!key)
        return fail(std::move(key.error()));
    if (!*key)
        return fail(ErrorCode::Internal, {}, u"the library has no current VAPID key"_s);
    return std::move(**key);
}

Result<std::optional<StoredVapidKey>> SqliteServiceStore::vapidKeyByPublic(
    const QByteArray &publicKey) const
{
    return SqliteStatement(m_handle,
                           "SELECT " VAPID_KEY_COLUMNS " FROM vapid_keys WHERE public_key = ?")
        .bind(publicKey)
        .one<StoredVapidKey>(readVapidKey);
}

Result<VapidKeyId> SqliteServiceStore::addVapidKey(const StoredVapidKey &key)
{
    // Not current at first, so that there are never two.
    auto id = SqliteStatement(m_handle,
                              "INSERT INTO vapid_keys (public_key, private_key, created_at, "
                              "is_current) VALUES (?,?,?,0)")
                  .bind(key.publicKey, key.privateKey, key.createdAt)
                  .insert<VapidKeyId>();
    if (!id || !key.isCurrent)
        return id;
    if (auto done = makeCurrent(*id); !done)
        return fail(std::move(done.error()));
    return id;
}

Result<> SqliteServiceStore::makeCurrent(VapidKeyId id)
{
    auto cleared =
        SqliteStatement(m_handle,
                        "UPDATE vapid_keys SET is_current = 0 WHERE is_current = 1 AND id <> ?")
            .bind(id)
            .runOnAny();
    if (!cleared)
        return cleared;
    return SqliteStatement(m_handle, "UPDATE vapid_keys SET is_current = 1 WHERE id = ?")
        .bind(id)
        .runOnOne(ErrorCode::InvalidKey, id.value);
}

Result<QList<PushServiceRecord>> SqliteServiceStore::services() const
{
    return SqliteStatement(m_handle,
                           "SELECT s.id, s.origin, s.vapid_key_id, s.paused_at, s.pause_reason, "
                           "s.wait_until, s.probe_at, coalesce(c.n, 0) FROM services s "
                           "LEFT JOIN subscription_counts c ON c.service_id = s.id AND c.state = 0 "
                           "ORDER BY s.id")
        .all<PushServiceRecord>([](SqliteRow &row, PushServiceRecord &service) {
            row >> service.id >> service.origin >> service.vapidKey >> service.pausedAt
                >> service.pauseReason >> service.waitUntil >> service.probeAt >> service.active;
        });
}

Result<ServiceId> SqliteServiceStore::ensureService(const QString &origin, VapidKeyId key)
{
    auto known =
        SqliteStatement(m_handle, "SELECT id FROM services WHERE origin = ? AND vapid_key_id = ?")
            .bind(origin, key)
            .value<ServiceId>();
    if (!known || known->isValid())
        return known;
    return SqliteStatement(m_handle, "INSERT INTO services (origin, vapid_key_id) VALUES (?,?)")
        .bind(origin, key)
        .insert<ServiceId>();
}

Result<> SqliteServiceStore::pauseService(ServiceId id, const QString &reason, UtcTime at)
{
    return SqliteStatement(m_handle,
                           "UPDATE services SET paused_at = ?, pause_reason = ? WHERE id = ?")
        .bind(at, reason, id)
        .runOnOne(ErrorCode::UnknownService, id.value);
}

Result<> SqliteServiceStore::waitForService(ServiceId id, UtcTime until)
{
    return SqliteStatement(m_handle, "UPDATE services SET wait_until = ? WHERE id = ?")
        .bind(until, id)
        .runOnOne(ErrorCode::UnknownService, id.value);
}

Result<> SqliteServiceStore::setProbe(ServiceId id, std::optional<UtcTime> probeAt)
{
    return SqliteStatement(m_handle, "UPDATE services SET probe_at = ? WHERE id = ?")
        .bind(probeAt, id)
        .runOnOne(ErrorCode::UnknownService, id.value);
}

Result<> SqliteServiceStore::resumeOrigin(const QString &origin)
{
    auto resumed = SqliteStatement(m_handle,
                                   "UPDATE services SET paused_at = NULL, pause_reason = '' "
                                   "WHERE origin = ?")
                       .bind(origin)
                       .run();
    if (!resumed)
        return fail(std::move(resumed.error()));
    if (*resumed == 0)
        return fail(ErrorCode::UnknownService, origin);
    return {};
}

} // namespace bookbell
