// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include "core/storage/stores.h"
#include "core/transfer/repeatedkeys.h"

namespace bookbell {

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
