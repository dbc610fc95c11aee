// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>

#include <optional>

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"

namespace bookbell {

/// Who did something, and from which program.
struct Actor {
    QString user; ///< the operating system's user
    QString program; ///< "window", "command line", "reader's page", "sender"

    bool operator==(const Actor &) const = default;
};

/// The program of entries whose time somebody named ("tick --now"): no clock has dated them.
[[nodiscard]] inline QString assumedTimeProgram()
{
    return QStringLiteral("tick --now");
}

/// A line of the record of who did what. `before` and `after` hold the changed rows as JSON, which
/// is what an undo needs.
struct JournalEntry {
    JournalId id;
    UtcTime at;
    Actor actor;
    QString action; ///< "check-in", "reserve", …
    QString subject; ///< "reservation 12", "copy A1"
    QByteArray before;
    QByteArray after;
    std::optional<UtcTime> undoneAt; ///< taken back; no second time
};

/// Stored settings (text over the registry's defaults) and the journal.
class SettingStore
{
public:
    virtual ~SettingStore() = default;

    [[nodiscard]] virtual Result<QMap<QString, QString>> settings() const = 0;
    [[nodiscard]] virtual Result<> setSetting(const QString &key, const QString &value) = 0;
    /// Back to the default.
    [[nodiscard]] virtual Result<> removeSetting(const QString &key) = 0;

    /// `books`: the ones that the entry is about.
    [[nodiscard]] virtual Result<JournalId> record(const JournalEntry &entry,
                                                   const QList<BookId> &books = {}) = 0;
    [[nodiscard]] virtual Result<QList<JournalEntry>> journal(int limit) const = 0;
    /// What was done at `since` or later, the newest first, at most `limit`.
    [[nodiscard]] virtual Result<QList<JournalEntry>> journalSince(UtcTime since,
                                                                   int limit) const = 0;
    /// What was done about a book, the newest first.
    [[nodiscard]] virtual Result<QList<JournalEntry>> journalOfBook(BookId book,
                                                                    int limit) const = 0;
    [[nodiscard]] virtual Result<std::optional<JournalEntry>> journalEntry(JournalId id) const = 0;
    [[nodiscard]] virtual Result<> markUndone(JournalId id, UtcTime at) = 0;
};

} // namespace bookbell
