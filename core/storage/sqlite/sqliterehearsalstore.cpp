// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqliterehearsalstore.h"

#include "core/storage/sqlite/sqlitestatement.h"

namespace bookbell {

Result<QList<RehearsalPhone>> SqliteRehearsalStore::phones() const
{
    return SqliteStatement(m_handle,
                           "SELECT subscription_id, private_key FROM rehearsal_phones "
                           "ORDER BY subscription_id")
        .all<RehearsalPhone>([](SqliteRow &row, RehearsalPhone &phone) {
            row >> phone.subscription >> phone.privateKey;
        });
}

Result<> SqliteRehearsalStore::addPhone(const RehearsalPhone &phone)
{
    return SqliteStatement(
               m_handle,
               "INSERT INTO rehearsal_phones (subscription_id, private_key) "
               "VALUES (?,?) ON CONFLICT DO UPDATE SET private_key = excluded.private_key")
        .bind(phone.subscription, phone.privateKey)
        .runOnAny();
}

} // namespace bookbell
