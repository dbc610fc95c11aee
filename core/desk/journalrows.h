// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>

#include <algorithm>
#include <optional>

#include "core/base/result.h"
#include "core/catalogue/book.h"
#include "core/catalogue/copy.h"
#include "core/circulation/reader.h"
#include "core/circulation/reservation.h"
#include "core/subscribers/subscription.h"

namespace bookbell {

[[nodiscard]] QJsonObject toJson(const Reservation &reservation);
[[nodiscard]] Reservation reservationFromJson(const QJsonObject &object);
[[nodiscard]] QJsonObject toJson(const Copy &copy);
[[nodiscard]] Copy copyFromJson(const QJsonObject &object);

/// A reader who wants to hear that a book is back.
struct Watch {
    BookId book;
    ReaderId reader;

    bool operator==(const Watch &) const = default;
};

/// What staff can change of a subscription. Its endpoint and keys are secrets, so the journal does
/// not have them.
struct SubscriptionStanding {
    SubscriptionId id;
    SubscriptionState state = SubscriptionState::Active;
    ReaderId reader;
    QList<ListId> lists; ///< ascending

    bool operator==(const SubscriptionStanding &) const = default;
};

/// A setting that differs from its default.
struct StoredSetting {
    QString key;
    QString value;

    bool operator==(const StoredSetting &) const = default;
};

/// The rows of one side of a journal entry: how they stood before an act, or after it. A row that
/// did not exist, or was removed, is missing.
struct JournalRows {
    QList<Reservation> reservations;
    QList<Book> books;
    QList<Copy> copies;
    QList<Reader> readers;
    QList<SubscriberList> lists;
    QList<SubscriptionStanding> subscriptions;
    QList<StoredSetting> settings;
    QList<Watch> watches;

    [[nodiscard]] QByteArray toBytes() const;
    /// Error: Internal, where the text is no such record.
    [[nodiscard]] static Result<JournalRows> fromBytes(const QByteArray &bytes);

    bool operator==(const JournalRows &) const = default;
};

/// What tells a row from the others of its kind.
template <class Row>
[[nodiscard]] auto journalKey(const Row &row)
{
    if constexpr (std::is_same_v<Row, StoredSetting>)
        return row.key;
    else if constexpr (std::is_same_v<Row, Watch>)
        return row;
    else
        return row.id;
}

template <class Row, class Key>
[[nodiscard]] std::optional<Row> rowWithKey(const QList<Row> &rows, const Key &key)
{
    const auto it = std::find_if(rows.cbegin(), rows.cend(),
                                 [&key](const Row &row) { return journalKey(row) == key; });
    return it == rows.cend() ? std::nullopt : std::optional(*it);
}

/// Equal but for what changes without anybody's act: the place in the queue, and that the reader
/// was told.
[[nodiscard]] bool standsAsBefore(const Reservation &a, const Reservation &b);

} // namespace bookbell
