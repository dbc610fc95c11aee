// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqlitesettingstore.h"

#include "core/storage/sqlite/sqlitestatement.h"

namespace bookbell {

#define JOURNAL_COLUMNS "id, at, user, program, action, subject, before_json, after_json, undone_at"

static void readEntry(SqliteRow &row, JournalEntry &entry)
{
    row >> entry.id >> entry.at >> entry.actor.user >> entry.actor.program >> entry.action
        >> entry.subject >> entry.before >> entry.after >> entry.undoneAt;
}

Result<QMap<QString, QString>> SqliteSettingStore::settings() const
{
    QMap<QString, QString> settings;
    SqliteStatement statement(m_handle, "SELECT key, value FROM settings");
    for (;;) {
        auto isRow = statement.next();
        if (!isRow)
            return fail(std::move(isRow.error()));
        if (!*isRow)
            return settings;
        QString key;
        QString value;
        statement.row() >> key >> value;
        settings.insert(key, value);
    }
}

Result<> SqliteSettingStore::setSetting(const QString &key, const QString &value)
{
    return SqliteStatement(m_handle,
                           "INSERT INTO settings (key, value) VALUES (?,?) "
                           "ON CONFLICT DO UPDATE SET value = excluded.value")
        .bind(key, value)
        .runOnAny();
}

Result<> SqliteSettingStore::removeSetting(const QString &key)
{
    return SqliteStatement(m_handle, "DELETE FROM settings WHERE key = ?").bind(key).runOnAny();
}

Result<JournalId> SqliteSettingStore::record(const JournalEntry &entry, const QList<BookId> &books)
{
    auto id = SqliteStatement(m_handle,
                              "INSERT INTO journal (at, user, program, action, subject, "
                              "before_json, after_json) VALUES (?,?,?,?,?,?,?)")
                  .bind(entry.at, entry.actor.user, entry.actor.program, entry.action,
                        entry.subject, entry.before, entry.after)
                  .insert<JournalId>();
    if (!id)
        return id;
    for (const BookId book : books) {
        auto linked = SqliteStatement(m_handle,
                                      "INSERT INTO journal_books (book_id, journal_id) "
                                      "VALUES (?,?) ON CONFLICT DO NOTHING")
                          .bind(book, *id)
                          .runOnAny();
        if (!linked)
            return fail(std::move(linked.error()));
    }
    return id;
}

Result<QList<JournalEntry>> SqliteSettingStore::journalOfBook(BookId book, int limit) const
{
    return SqliteStatement(m_handle,
                           "SELECT " JOURNAL_COLUMNS " FROM journal_books b "
                           "JOIN journal j ON j.id = b.journal_id WHERE b.book_id = ? "
                           "ORDER BY b.journal_id DESC LIMIT ?")
        .bind(book, limit)
        .all<JournalEntry>(readEntry);
}

Result<QList<JournalEntry>> SqliteSettingStore::journal(int limit) const
{
    return SqliteStatement(m_handle,
                           "SELECT " JOURNAL_COLUMNS " FROM journal ORDER BY id DESC LIMIT ?")
        .bind(limit)
        .all<JournalEntry>(readEntry);
}

Result<QList<JournalEntry>> SqliteSettingStore::journalSince(UtcTime since, int limit) const
{
    return SqliteStatement(m_handle,
                           "SELECT " JOURNAL_COLUMNS " FROM journal WHERE at >= ? "
                           "ORDER BY at DESC, id DESC LIMIT ?")
        .bind(since, limit)
        .all<JournalEntry>(readEntry);
}

Result<std::optional<JournalEntry>> SqliteSettingStore::journalEntry(JournalId id) const
{
    return SqliteStatement(m_handle, "SELECT " JOURNAL_COLUMNS " FROM journal WHERE id = ?")
        .bind(id)
        .one<JournalEntry>(readEntry);
}

Result<> SqliteSettingStore::markUndone(JournalId id, UtcTime at)
{
    return SqliteStatement(m_handle, "UPDATE journal SET undone_at = ? WHERE id = ?")
        .bind(at, id)
        .runOnOne(ErrorCode::NothingToUndo, id.value);
}

} // namespace bookbell
