// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/base/clock.h"
#include "core/circulation/policy.h"
#include "core/storage/stores.h"
#include "core/transfer/rowparser.h"

namespace bookbell {

/// What happens to a row whose book, reader, … is known already.
enum class OnMatch {
    Skip, ///< nothing, not even its lists
    Update, ///< what the row says goes in; an empty cell and an absent column change nothing
};

enum class RowOutcome { Added, Updated, Unchanged };

/// Queues the alert of a reservation that has just become ready, in the same transaction; returns
/// how many messages that makes.
using RingFunction = std::function<Result<int>(Stores &, const Reservation &)>;

struct ImportRules {
    OnMatch onMatch = OnMatch::Skip;
    UtcTime now;
    Policy policy;
    RingFunction ring; ///< empty: nothing rings
};

/// Puts one row after the other into the library, each within the transaction of `stores`.
/// Remembers ids between rows, so it serves one import that is given up when a transaction fails.
///
/// A rule looks first and writes then: an error leaves nothing half done. Errors of the row, such
/// as UnknownReader, refuse it alone; see isRowError().
class BookImport
{
public:
    explicit BookImport(const ImportRules &rules)
        : m_rules(rules)
    {
    }
    /// Errors: DuplicateBarcode, AmbiguousBook, MissingField.
    [[nodiscard]] Result<RowOutcome> apply(Stores &stores, const BookRow &row);

private:
    Result<std::optional<Book>> find(const Stores &stores, const BookRow &row) const;
    Result<std::optional<Book>> findByBarcode(const Stores &stores, const BookRow &row) const;
    Result<std::optional<Book>> findByIsbn(const Stores &stores, const BookRow &row) const;
    [[nodiscard]] bool isAddedNow(BookId id) const;

    const ImportRules &m_rules;
    BookId m_firstAdded;
};

class ReaderImport
{
public:
    explicit ReaderImport(const ImportRules &rules)
        : m_rules(rules)
    {
    }
    [[nodiscard]] Result<RowOutcome> apply(Stores &stores, const ReaderRow &row);

private:
    const ImportRules &m_rules;
};

class ReservationImport
{
public:
    explicit ReservationImport(const ImportRules &rules)
        : m_rules(rules)
    {
    }
    /// Errors: UnknownBook, AmbiguousBook, UnknownBarcode, UnknownReader, InvalidCell, and for a
    /// ready one CopyAlreadyOnLoan, CopyWaitsForOther.
    [[nodiscard]] Result<RowOutcome> apply(Stores &stores, const ReservationRow &row);
    /// Messages queued so far.
    [[nodiscard]] qint64 rung() const { return m_rung; }

private:
    struct Target {
        BookId book;
        Reader reader;
        std::optional<Copy> copy;
    };
    Result<Target> resolve(const Stores &stores, const ReservationRow &row) const;
    Result<std::optional<Reservation>> find(const Stores &stores, const ReservationRow &row,
                                            const Target &target) const;
    Result<RowOutcome> add(Stores &stores, const ReservationRow &row, const Target &target);
    Result<RowOutcome> change(Stores &stores, const ReservationRow &row, const Target &target,
                              const Reservation &before);
    Result<> store(Stores &stores, Reservation reservation, std::optional<Copy> copy, bool rings);
    /// For one that came in before without ringing.
    Result<> ringIfNever(Stores &stores, const Reservation &reservation);
    Result<> ring(Stores &stores, const Reservation &reservation);

    const ImportRules &m_rules;
    qint64 m_rung = 0;
};

class SubscriptionImport
{
public:
    explicit SubscriptionImport(const ImportRules &rules)
        : m_rules(rules)
    {
    }
    /// Never brings back who has unsubscribed, was blocked or is gone: such a row is unchanged.
    /// Error: UnknownReader.
    [[nodiscard]] Result<RowOutcome> apply(Stores &stores, const SubscriptionRow &row);
    /// The list's id; it is made when it is missing.
    [[nodiscard]] Result<ListId> ensureList(Stores &stores, const QString &name);

private:
    Result<ServiceId> ensureService(Stores &stores, const QString &origin, VapidKeyId key);
    Result<RowOutcome> change(Stores &stores, const SubscriptionRow &row, ReaderId reader,
                              const Subscription &before);

    const ImportRules &m_rules;
    QHash<QString, ListId> m_lists;
    QHash<std::pair<QString, VapidKeyId>, ServiceId> m_services;
};

/// Whether the error refuses one row; all others (the disk, the database) end the import.
[[nodiscard]] bool isRowError(ErrorCode code);

/// `mine` becomes `theirs` unless that is empty.
inline void takePresent(QString &mine, const QString &theirs)
{
    if (!theirs.isEmpty())
        mine = theirs;
}

} // namespace bookbell
