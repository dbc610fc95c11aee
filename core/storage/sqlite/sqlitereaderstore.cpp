// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqlitereaderstore.h"

#include "core/storage/sqlite/sqlitestatement.h"

namespace bookbell {

#define READER_COLUMNS                                                                             \
    "id, card_number, name, language, phone, email, is_blocked, blocked_reason, expires_on"

static void readReader(SqliteRow &row, Reader &reader)
{
    row >> reader.id >> reader.cardNumber >> reader.name >> reader.language >> reader.phone
        >> reader.email >> reader.isBlocked >> reader.blockedReason >> reader.expiresOn;
}

Result<std::optional<Reader>> SqliteReaderStore::reader(ReaderId id) const
{
    return SqliteStatement(m_handle, "SELECT " READER_COLUMNS " FROM readers WHERE id = ?")
        .bind(id)
        .one<Reader>(readReader);
}

Result<std::optional<Reader>> SqliteReaderStore::readerByCard(const QString &cardNumber) const
{
    return SqliteStatement(m_handle,
                           "SELECT " READER_COLUMNS
                           " FROM readers WHERE card_number = ? AND removed_at IS NULL")
        .bind(cardNumber)
        .one<Reader>(readReader);
}

Result<QList<Reader>> SqliteReaderStore::readersAfter(ReaderId after, int limit) const
{
    return SqliteStatement(m_handle,
                           "SELECT " READER_COLUMNS
                           " FROM readers WHERE id > ? AND removed_at IS NULL ORDER BY id LIMIT ?")
        .bind(after.value, limit)
        .all<Reader>(readReader);
}

Result<qint64> SqliteReaderStore::readerCount() const
{
    return SqliteStatement(m_handle, "SELECT n FROM tallies WHERE what = 'readers' AND state = 0")
        .value<qint64>();
}

Result<bool> SqliteReaderStore::isRemoved(ReaderId id) const
{
    return SqliteStatement(m_handle, "SELECT removed_at IS NOT NULL FROM readers WHERE id = ?")
        .bind(id)
        .value<bool>();
}

Result<ReaderId> SqliteReaderStore::add(const Reader &reader)
{
    return SqliteStatement(m_handle,
                           "INSERT INTO readers (card_number, name, language, phone, email, "
                           "is_blocked, blocked_reason, expires_on) VALUES (?,?,?,?,?,?,?,?)")
        .bind(reader.cardNumber, reader.name, reader.language, reader.phone, reader.email,
              reader.isBlocked, reader.blockedReason, reader.expiresOn)
        .insert<ReaderId>(ErrorCode::DuplicateCard, reader.cardNumber);
}

Result<> SqliteReaderStore::update(const Reader &reader)
{
    return SqliteStatement(m_handle,
                           "UPDATE readers SET card_number = ?, name = ?, language = ?, phone = ?, "
                           "email = ?, is_blocked = ?, blocked_reason = ?, expires_on = ? "
                           "WHERE id = ?")
        .bind(reader.cardNumber, reader.name, reader.language, reader.phone, reader.email,
              reader.isBlocked, reader.blockedReason, reader.expiresOn, reader.id)
        .runOnOne(ErrorCode::UnknownReader, reader.id.value, ErrorCode::DuplicateCard,
                  reader.cardNumber);
}

Result<> SqliteReaderStore::setRemoved(ReaderId id, std::optional<UtcTime> at)
{
    auto stored = reader(id);
    if (!stored)
        return fail(std::move(stored.error()));
    if (!*stored)
        return fail(ErrorCode::UnknownReader, QString::number(id.value));
    return SqliteStatement(m_handle, "UPDATE readers SET removed_at = ? WHERE id = ?")
        .bind(at, id)
        .runOnOne(ErrorCode::UnknownReader, id.value, ErrorCode::DuplicateCard,
                  (*stored)->cardNumber);
}

} // namespace bookbell
