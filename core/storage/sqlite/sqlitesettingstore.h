// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/settingstore.h"

namespace bookbell {

class SqliteHandle;

/// Settings and the journal in SQLite.
class SqliteSettingStore final : public SettingStore
{
public:
    explicit SqliteSettingStore(SqliteHandle &handle)
        : m_handle(handle)
    {
    }

    [[nodiscard]] Result<QMap<QString, QString>> settings() const override;
    [[nodiscard]] Result<> setSetting(const QString &key, const QString &value) override;
    [[nodiscard]] Result<> removeSetting(const QString &key) override;

    [[nodiscard]] Result<JournalId> record(const JournalEntry &entry,
                                           const QList<BookId> &books) override;
    [[nodiscard]] Result<QList<JournalEntry>> journalOfBook(BookId book, int limit) const override;
    [[nodiscard]] Result<QList<JournalEntry>> journal(int limit) const override;
    [[nodiscard]] Result<QList<JournalEntry>> journalSince(UtcTime since, int limit) const override;
    [[nodiscard]] Result<std::optional<JournalEntry>> journalEntry(JournalId id) const override;
    [[nodiscard]] Result<> markUndone(JournalId id, UtcTime at) override;

private:
    SqliteHandle &m_handle;
};

} // namespace bookbell
