// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "core/base/clock.h"
#include "core/storage/browselines.h"
#include "core/storage/database.h"
#include "core/storage/settingstore.h"

namespace bookbell {

struct ReaderChange {
    Reader reader;
    JournalId journal; ///< what undo takes back; not valid: nothing was changed
};

/// A reader with all that a librarian asks about them.
struct ReaderRecord {
    Reader reader;
    QList<SubscriptionLine> devices; ///< in any state, those that can be rung first
    QList<ReservationLine> reservations; ///< open ones
    QList<DeliveryLine> alerts; ///< the last ones, the newest first
    qint64 alertCount = 0; ///< of all that ever went to them

    bool operator==(const ReaderRecord &) const = default;
};

/// What staff do with readers; each act is one transaction with its entry in the journal, which
/// Desk::undo() takes back. Callable from any thread; database and clock must outlive it.
class ReaderDesk
{
public:
    ReaderDesk(Database &database, const Clock &clock, Actor actor);

    /// Errors: MissingField (no card number), DuplicateCard.
    [[nodiscard]] QFuture<Result<ReaderChange>> add(const Reader &reader) const;
    /// Blocking is an edit, too. `before`: as it was when editing began. Errors: those of add(),
    /// UnknownReader, ChangedElsewhere.
    [[nodiscard]] QFuture<Result<ReaderChange>> edit(const Reader &before,
                                                     const Reader &after) const;
    /// Their devices leave, what waits to be sent to them is dropped for good, and they watch no
    /// book any more. Errors: UnknownReader, ReaderInUse.
    [[nodiscard]] QFuture<Result<ReaderChange>> remove(ReaderId id) const;

    /// Error: UnknownReader, also when they have been removed.
    [[nodiscard]] QFuture<Result<ReaderRecord>> record(ReaderId id) const;
    /// By card; for a field that takes one. Error: UnknownReader.
    [[nodiscard]] QFuture<Result<Reader>> byCard(const QString &card) const;

    /// How many alerts record() brings at most.
    static constexpr int recentAlerts = 50;

private:
    Database &m_database;
    const Clock &m_clock;
    Actor m_actor;
};

} // namespace bookbell
