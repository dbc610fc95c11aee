// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

#include "core/alerts/delivery.h"
#include "core/catalogue/book.h"
#include "core/catalogue/copy.h"
#include "core/circulation/reader.h"
#include "core/circulation/reservation.h"
#include "core/subscribers/subscription.h"

namespace bookbell {

// Rows as the tables of the window show them: a record with what stands beside it.

struct BookLine {
    Book book;
    int copies = 0;
    int available = 0; ///< copies that nobody has and nobody waits for
    int queue = 0; ///< open reservations

    bool operator==(const BookLine &) const = default;
};

struct ReaderLine {
    Reader reader;
    int devices = 0; ///< subscriptions that can be rung
    int reservations = 0; ///< open ones

    bool operator==(const ReaderLine &) const = default;
};

/// A reservation as it is shown beside its reader and book.
struct ReservationLine {
    Reservation reservation;
    Book book;
    Reader reader; ///< without an id once retention has taken the reader away
    std::optional<Copy> copy; ///< the one on the hold shelf
    QList<Delivery> deliveries; ///< its alerts, the newest last
    int devices = 0; ///< the reader's subscriptions that can be rung
    /// While it waits: barcodes of copies that stand in their place, a few at most.
    QStringList inPlace;

    bool operator==(const ReservationLine &) const = default;
};

/// A copy that lies on the hold shelf though nobody waits for it any more.
struct ToClearLine {
    Copy copy;
    Book book;
    std::optional<Reservation> heldFor; ///< whose end left it there; none: not known
    /// Copies of the book that are to be cleared and come before it, by barcode: each goes to a
    /// reader of its own.
    int before = 0;
    QList<Reservation> open; ///< of the book: the next of them, after those before, would get it
    QHash<ReaderId, Reader> readers; ///< of `open`

    bool operator==(const ToClearLine &) const = default;
};

struct SubscriptionLine {
    Subscription subscription;
    QString origin; ///< of its push service
    QString readerName; ///< empty: nobody's card
    QString cardNumber;
    QStringList lists; ///< by name

    bool operator==(const SubscriptionLine &) const = default;
};

struct DeliveryLine {
    Delivery delivery;
    QString readerName; ///< empty: nobody's card
    QString cardNumber;
    QString subject; ///< the book's title, or the announcement's

    bool operator==(const DeliveryLine &) const = default;
};

/// See ReservationPile.
struct ReservationPileCounts {
    qint64 toFetch = 0;
    qint64 beingTold = 0;
    qint64 toTell = 0;
    qint64 expiring = 0;
    qint64 toClear = 0; ///< copies
    qint64 waiting = 0;
    qint64 onShelf = 0;
    qint64 told = 0;
    qint64 closed = 0;

    bool operator==(const ReservationPileCounts &) const = default;
};

} // namespace bookbell
