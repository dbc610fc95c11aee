// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include <vector>

#include "core/storage/stores.h"
#include "core/transfer/rowparser.h"

namespace bookbell {

/// The keys that several rows of a file share, by their hashes: 8 bytes a key while counting, next
/// to nothing afterwards. Tells a dry run which rows later ones may depend on.
class RepeatedKeys
{
public:
    /// The endpoint, card, ISBN, control number and barcodes of a row.
    void count(const ImportRow &row);
    /// After the last row.
    void finish();
    [[nodiscard]] bool contains(const QString &key) const;

private:
    std::vector<size_t> m_hashes;
};

/// What a dry run would have changed: new rows that a later row of the file can refer to, and every
/// change of a book, copy or reservation. Lives as long as the dry run.
struct DryRunMemory {
    RepeatedKeys keys;
    qint64 lastId = 0; ///< of rows that do not exist; counted downwards

    QHash<BookId, Book> books;
    QHash<QString, BookId> booksByControlNumber;
    QMultiHash<QString, BookId> booksByIsbn;
    QHash<CopyId, Copy> copies;
    QHash<QString, CopyId> copiesByBarcode;
    QHash<QString, Reader> readersByCard;
    QHash<ReservationId, Reservation> reservations;
    QMultiHash<BookId, ReservationId> reservationsByBook;
    QHash<QString, Subscription> subscriptionsByEndpoint;
    QHash<QString, SubscriberList> lists;
    QSet<std::pair<ListId, SubscriptionId>> members;

    template <class IdType>
    [[nodiscard]] IdType nextId()
    {
        return IdType {--lastId};
    }
};

/// Stores that answer as if `memory` had been written over `base`, and write into `memory` only, so
/// that a dry run goes the way of a real import. Has the stores that an import uses, no others.
/// `base` and `memory` outlive it.
[[nodiscard]] Stores makeDryRunStores(const Stores &base, DryRunMemory &memory);

} // namespace bookbell
