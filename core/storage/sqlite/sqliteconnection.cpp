// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqliteconnection.h"

#include <sqlite3.h>

#include "core/storage/sqlite/sqlitebookstore.h"
#include "core/storage/sqlite/sqlitebrowsestore.h"
#include "core/storage/sqlite/sqlitedeliverystore.h"
#include "core/storage/sqlite/sqliteoutboxholdstore.h"
#include "core/storage/sqlite/sqlitereaderstore.h"
#include "core/storage/sqlite/sqliterehearsalstore.h"
#include "core/storage/sqlite/sqlitereservationstore.h"
#include "core/storage/sqlite/sqliteschedulestore.h"
#include "core/storage/sqlite/sqliteservicestore.h"
#include "core/storage/sqlite/sqlitesettingstore.h"
#include "core/storage/sqlite/sqlitestatement.h"
#include "core/storage/sqlite/sqlitesubscriptionstore.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static Stores makeStores(SqliteHandle &handle)
{
    return Stores({
        .books = std::make_unique<SqliteBookStore>(handle),
        .readers = std::make_unique<SqliteReaderStore>(handle),
        .reservations = std::make_unique<SqliteReservationStore>(handle),
        .subscriptions = std::make_unique<SqliteSubscriptionStore>(handle),
        .services = std::make_unique<SqliteServiceStore>(handle),
        .deliveries = std::make_unique<SqliteDeliveryStore>(handle),
        .outboxHold = std::make_unique<SqliteOutboxHoldStore>(handle),
        .settings = std::make_unique<SqliteSettingStore>(handle),
        .schedule = std::make_unique<SqliteScheduleStore>(handle),
        .rehearsal = std::make_unique<SqliteRehearsalStore>(handle),
        .browse = std::make_unique<SqliteBrowseStore>(handle),
    });
}

Result<std::unique_ptr<Connection>> SqliteConnection::open(const QString &path)
{
    auto handle = SqliteHandle::open(path);
    if (!handle)
        return fail(std::move(handle.error()));
    return std::make_unique<SqliteConnection>(std::move(*handle));
}

SqliteConnection::SqliteConnection(std::unique_ptr<SqliteHandle> handle)
    : m_handle(std::move(handle))
    , m_stores(makeStores(*m_handle))
{
}

Result<> SqliteConnection::beginRead()
{
    m_handle->forgetTrouble();
    m_changesAtBegin = sqlite3_total_changes64(m_handle->raw());
    return SqliteStatement(*m_handle, "BEGIN").runOnAny();
}

Result<> SqliteConnection::beginWrite()
{
    m_handle->forgetTrouble();
    m_changesAtBegin = sqlite3_total_changes64(m_handle->raw());
    if (auto begun = SqliteStatement(*m_handle, "BEGIN IMMEDIATE").runOnAny(); !begun)
        return begun;
    // Whoever moved the file away took it for closed: nothing is written behind their back.
    if (m_handle->hasMoved()) {
        rollback();
        return fail(ErrorCode::LibraryNotFound, m_handle->path(), u"the file was moved"_s);
    }
    return {};
}

Result<> SqliteConnection::commit()
{
    // A job may overlook an error: a full disk must not leave half of its work.
    if (m_handle->trouble())
        return fail(*m_handle->trouble());
    // SQLite ends a transaction by itself after some errors.
    if (sqlite3_get_autocommit(m_handle->raw()))
        return fail(ErrorCode::Internal, {}, u"the database has ended the transaction"_s);
    return SqliteStatement(*m_handle, "COMMIT").runOnAny();
}

void SqliteConnection::rollback()
{
    if (!sqlite3_get_autocommit(m_handle->raw()))
        (void)SqliteStatement(*m_handle, "ROLLBACK").runOnAny();
}

bool SqliteConnection::hasChanged() const
{
    return sqlite3_total_changes64(m_handle->raw()) != m_changesAtBegin;
}

qint64 SqliteConnection::dataVersion()
{
    return SqliteStatement(*m_handle, "PRAGMA data_version").value<qint64>().value_or(0);
}

} // namespace bookbell
