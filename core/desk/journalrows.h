// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>

#include "core/base/result.h"
#include "core/catalogue/copy.h"
#include "core/circulation/reservation.h"

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

/// The rows of one side of a journal entry: how they stood before an act, or after it. A row that
/// did not exist is missing.
struct JournalRows {
    QList<Reservation> reservations;
    QList<Copy> copies;
    QList<Watch> watches;

    [[nodiscard]] QByteArray toBytes() const;
    /// Error: Internal, where the text is no such record.
    [[nodiscard]] static Result<JournalRows> fromBytes(const QByteArray &bytes);

    bool operator==(const JournalRows &) const = default;
};

/// Equal but for what changes without anybody's act: the place in the queue, and that the reader
/// was told.
[[nodiscard]] bool standsAsBefore(const Reservation &a, const Reservation &b);

} // namespace bookbell
