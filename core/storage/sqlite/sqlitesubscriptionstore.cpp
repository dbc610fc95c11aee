// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqlitesubscriptionstore.h"

#include <QCryptographicHash>

#include "core/storage/sqlite/sqlitestatement.h"

namespace bookbell {

#define SUBSCRIPTION_COLUMNS                                                                       \
    "id, endpoint, p256dh, auth, service_id, vapid_key_id, reader_id, language, state, "           \
    "created_at, consent_at, consent_how, user_agent, last_accepted_at"

static void readSubscription(SqliteRow &row, Subscription &subscription)
{
    row >> subscription.id >> subscription.endpoint >> subscription.p256dh >> subscription.auth
        >> subscription.service >> subscription.vapidKey >> subscription.reader
        >> subscription.language >> subscription.state >> subscription.createdAt
        >> subscription.consentAt >> subscription.consentHow >> subscription.userAgent
        >> subscription.lastAcceptedAt;
}

static void readList(SqliteRow &row, SubscriberList &list)
{
    row >> list.id >> list.name >> list.isPublic;
}

/// 16 bytes, the first half of the SHA-256: two of a billion endpoints are alike with a
/// probability below 10^-20.
static QByteArray endpointHash(const QString &endpoint)
{
    return QCryptographicHash::hash(endpoint.toUtf8(), QCryptographicHash::Sha256).first(16);
}

Result<std::optional<Subscription>> SqliteSubscriptionStore::subscription(SubscriptionId id) const
{
    return SqliteStatement(m_handle,
                           "SELECT " SUBSCRIPTION_COLUMNS " FROM subscriptions WHERE id = ?")
        .bind(id)
        .one<Subscription>(readSubscription);
}

Result<std::optional<Subscription>> SqliteSubscriptionStore::byEndpoint(
    const QString &endpoint) const
{
    return SqliteStatement(m_handle,
                           "SELECT " SUBSCRIPTION_COLUMNS
                           " FROM subscriptions WHERE endpoint_hash = ?")
        .bind(endpointHash(endpoint))
        .one<Subscription>(readSubscription);
}

Result<QList<Subscription>> SqliteSubscriptionStore::activeOfReader(ReaderId reader) const
{
    return SqliteStatement(m_handle,
                           "SELECT " SUBSCRIPTION_COLUMNS
                           " FROM subscriptions WHERE reader_id = ? AND state = 0 "
                           "ORDER BY id")
        .bind(reader)
        .all<Subscription>(readSubscription);
}

Result<QList<Subscription>> SqliteSubscriptionStore::subscriptionsAfter(SubscriptionId after,
                                                                        int limit) const
{
    return SqliteStatement(m_handle,
                           "SELECT " SUBSCRIPTION_COLUMNS
                           " FROM subscriptions WHERE id > ? ORDER BY id LIMIT ?")
        .bind(after.value, limit)
        .all<Subscription>(readSubscription);
}

Result<qint64> SqliteSubscriptionStore::countInState(SubscriptionState state) const
{
    return SqliteStatement(m_handle,
                           "SELECT coalesce(sum(n), 0) FROM subscription_counts WHERE state = ?")
        .bind(state)
        .value<qint64>();
}

Result<qint64> SqliteSubscriptionStore::withoutReaderCount() const
{
    return SqliteStatement(m_handle,
                           "SELECT n FROM tallies WHERE what = 'subscriptions-of-nobody' "
                           "AND state = 0")
        .value<qint64>();
}

Result<QList<Subscription>> SqliteSubscriptionStore::ofReader(ReaderId reader) const
{
    return SqliteStatement(m_handle,
                           "SELECT " SUBSCRIPTION_COLUMNS
                           " FROM subscriptions WHERE reader_id = ? ORDER BY id")
        .bind(reader)
        .all<Subscription>(readSubscription);
}

Result<SubscriptionId> SqliteSubscriptionStore::add(const Subscription &subscription)
{
    return SqliteStatement(m_handle,
                           "INSERT INTO subscriptions (endpoint, endpoint_hash, p256dh, auth, "
                           "service_id, vapid_key_id, reader_id, language, state, created_at, "
                           "consent_at, consent_how, user_agent, last_accepted_at) "
                           "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .bind(subscription.endpoint, endpointHash(subscription.endpoint), subscription.p256dh,
              subscription.auth, subscription.service, subscription.vapidKey, subscription.reader,
              subscription.language, subscription.state, subscription.createdAt,
              subscription.consentAt, subscription.consentHow, subscription.userAgent,
              subscription.lastAcceptedAt)
        .insert<SubscriptionId>(ErrorCode::DuplicateSubscription, {});
}

Result<> SqliteSubscriptionStore::update(const Subscription &subscription)
{
    return SqliteStatement(m_handle,
                           "UPDATE subscriptions SET endpoint = ?, endpoint_hash = ?, p256dh = ?, "
                           "auth = ?, service_id = ?, vapid_key_id = ?, reader_id = ?, "
                           "language = ?, state = ?, created_at = ?, consent_at = ?, "
                           "consent_how = ?, user_agent = ?, last_accepted_at = ? WHERE id = ?")
        .bind(subscription.endpoint, endpointHash(subscription.endpoint), subscription.p256dh,
              subscription.auth, subscription.service, subscription.vapidKey, subscription.reader,
              subscription.language, subscription.state, subscription.createdAt,
              subscription.consentAt, subscription.consentHow, subscription.userAgent,
              subscription.lastAcceptedAt, subscription.id)
        .runOnOne(ErrorCode::NotASubscription, subscription.id.value,
                  ErrorCode::DuplicateSubscription, {});
}

Result<QList<ListWithCount>> SqliteSubscriptionStore::lists() const
{
    return SqliteStatement(m_handle,
                           "SELECT id, name, is_public, active FROM lists "
                           "WHERE removed_at IS NULL ORDER BY name")
        .all<ListWithCount>([](SqliteRow &row, ListWithCount &found) {
            readList(row, found.list);
            row >> found.active;
        });
}

Result<std::optional<SubscriberList>> SqliteSubscriptionStore::listByName(const QString &name) const
{
    return SqliteStatement(m_handle,
                           "SELECT id, name, is_public FROM lists "
                           "WHERE name = ? AND removed_at IS NULL")
        .bind(name)
        .one<SubscriberList>(readList);
}

Result<std::optional<SubscriberList>> SqliteSubscriptionStore::list(ListId id) const
{
    return SqliteStatement(m_handle,
                           "SELECT id, coalesce(removed_name, name), is_public FROM lists "
                           "WHERE id = ?")
        .bind(id)
        .one<SubscriberList>(readList);
}

Result<ListId> SqliteSubscriptionStore::addList(const SubscriberList &list)
{
    return SqliteStatement(m_handle, "INSERT INTO lists (name, is_public) VALUES (?,?)")
        .bind(list.name, list.isPublic)
        .insert<ListId>(ErrorCode::DuplicateList, list.name);
}

Result<> SqliteSubscriptionStore::updateList(const SubscriberList &list)
{
    return SqliteStatement(m_handle,
                           "UPDATE lists SET name = ?, is_public = ? "
                           "WHERE id = ? AND removed_at IS NULL")
        .bind(list.name, list.isPublic, list.id)
        .runOnOne(ErrorCode::UnknownList, list.id.value, ErrorCode::DuplicateList, list.name);
}

Result<> SqliteSubscriptionStore::setRemoved(ListId id, std::optional<UtcTime> at)
{
    auto stored = list(id);
    if (!stored)
        return fail(std::move(stored.error()));
    if (!*stored)
        return fail(ErrorCode::UnknownList, QString::number(id.value));
    const QString name = (*stored)->name;
    if (!at) {
        return SqliteStatement(m_handle,
                               "UPDATE lists SET removed_at = NULL, removed_name = NULL, name = ? "
                               "WHERE id = ?")
            .bind(name, id)
            .runOnOne(ErrorCode::UnknownList, id.value, ErrorCode::DuplicateList, name);
    }
    // Names are unique, so that of a removed list gives way to one that nobody types.
    return SqliteStatement(m_handle,
                           "UPDATE lists SET removed_at = ?, removed_name = ?, "
                           "name = char(31) || id WHERE id = ?")
        .bind(at, name, id)
        .runOnOne(ErrorCode::UnknownList, id.value);
}

Result<bool> SqliteSubscriptionStore::isRemoved(ListId id) const
{
    return SqliteStatement(m_handle, "SELECT removed_at IS NOT NULL FROM lists WHERE id = ?")
        .bind(id)
        .value<bool>();
}

Result<QList<ListId>> SqliteSubscriptionStore::listsOf(SubscriptionId subscription) const
{
    return SqliteStatement(m_handle,
                           "SELECT list_id FROM list_members WHERE subscription_id = ? "
                           "ORDER BY list_id")
        .bind(subscription)
        .all<ListId>([](SqliteRow &row, ListId &list) { row >> list; });
}

Result<bool> SqliteSubscriptionStore::addToList(ListId list, SubscriptionId subscription)
{
    auto added = SqliteStatement(m_handle,
                                 "INSERT INTO list_members (list_id, subscription_id) VALUES (?,?) "
                                 "ON CONFLICT DO NOTHING")
                     .bind(list, subscription)
                     .run();
    if (!added)
        return fail(std::move(added.error()));
    return *added > 0;
}

Result<> SqliteSubscriptionStore::removeFromLists(SubscriptionId subscription)
{
    return SqliteStatement(m_handle, "DELETE FROM list_members WHERE subscription_id = ?")
        .bind(subscription)
        .runOnAny();
}

Result<bool> SqliteSubscriptionStore::removeFromList(ListId list, SubscriptionId subscription)
{
    auto removed =
        SqliteStatement(m_handle,
                        "DELETE FROM list_members WHERE list_id = ? AND subscription_id = ?")
            .bind(list, subscription)
            .run();
    if (!removed)
        return fail(std::move(removed.error()));
    return *removed > 0;
}

Result<std::optional<Pairing>> SqliteSubscriptionStore::pairingByCodeHash(
    const QByteArray &codeHash) const
{
    return SqliteStatement(m_handle,
                           "SELECT id, reader_id, expires_at, used_at, used_by FROM pairings "
                           "WHERE code_hash = ?")
        .bind(codeHash)
        .one<Pairing>([](SqliteRow &row, Pairing &pairing) {
            row >> pairing.id >> pairing.reader >> pairing.expiresAt >> pairing.usedAt
                >> pairing.usedBy;
        });
}

Result<PairingId> SqliteSubscriptionStore::addPairing(const Pairing &pairing,
                                                      const QByteArray &codeHash)
{
    return SqliteStatement(m_handle,
                           "INSERT INTO pairings (reader_id, code_hash, expires_at, used_at, "
                           "used_by) VALUES (?,?,?,?,?)")
        .bind(pairing.reader, codeHash, pairing.expiresAt, pairing.usedAt, pairing.usedBy)
        .insert<PairingId>();
}

Result<> SqliteSubscriptionStore::usePairing(PairingId id, SubscriptionId by, UtcTime at)
{
    return SqliteStatement(m_handle, "UPDATE pairings SET used_at = ?, used_by = ? WHERE id = ?")
        .bind(at, by, id)
        .runOnOne(ErrorCode::InvalidPairingCode, id.value);
}

} // namespace bookbell
