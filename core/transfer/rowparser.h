// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTimeZone>

#include <variant>

#include "core/catalogue/book.h"
#include "core/circulation/reader.h"
#include "core/circulation/reservation.h"
#include "core/subscribers/subscription.h"
#include "core/transfer/columns.h"
#include "core/webpush/pushservice.h"

namespace bookbell {

// What a row says, checked as far as that goes without the library. Empty: the row does not say.

struct BookRow {
    Book book;
    QStringList barcodes;
};

struct ReaderRow {
    Reader reader;
    std::optional<bool> isBlocked;
};

struct ReservationRow {
    QString isbn; ///< 13 digits
    QString barcode;
    QString cardNumber;
    std::optional<UtcTime> placedAt;
    std::optional<ReservationState> state;
    std::optional<UtcTime> pickupBy;
};

struct SubscriptionRow {
    /// Without service and reader; vapidKey always set.
    Subscription subscription;
    bool namesVapidKey = false; ///< the row or the import says which key it was made with
    QString origin;
    QString cardNumber;
    QStringList lists;
};

using ImportRow = std::variant<BookRow, ReaderRow, ReservationRow, SubscriptionRow>;

/// Turns the texts of a file into values; needs no database, so it runs beside the writer.
class RowParser
{
public:
    struct Facts {
        TransferKind kind = TransferKind::Books;
        QTimeZone zone = QTimeZone::utc(); ///< of a time without an offset
        QStringList trustedOrigins;
        QHash<QByteArray, VapidKeyId> vapidKeys; ///< by public key, 65 bytes
        VapidKeyId vapidKey; ///< of rows that name none
        bool isVapidKeyChosen = false;
        QString listName; ///< one more list for every row
    };

    explicit RowParser(Facts facts)
        : m_facts(std::move(facts))
        , m_guard(m_facts.trustedOrigins)
    {
    }

    /// Errors, each for this row alone: MissingField, InvalidIsbn, InvalidTime, InvalidCell,
    /// TextTooLong, InvalidBase64, InvalidKey, UnknownVapidKey, InvalidEndpoint,
    /// EndpointNotTrusted.
    [[nodiscard]] Result<ImportRow> parse(const FieldValues &fields) const;

private:
    [[nodiscard]] Result<ImportRow> parseBook(const FieldValues &fields) const;
    [[nodiscard]] Result<ImportRow> parseReader(const FieldValues &fields) const;
    [[nodiscard]] Result<ImportRow> parseReservation(const FieldValues &fields) const;
    [[nodiscard]] Result<ImportRow> parseSubscription(const FieldValues &fields) const;

    Facts m_facts;
    EndpointGuard m_guard;
};

/// "ko-KR", "KOR", "korean" and "한국어" are all "ko": two letters where there are such, for the
/// codes of two and three letters of ISO 639 and for the names of the languages most used here.
[[nodiscard]] QString languageInFile(const QString &text);

/// A date or a time as files write it: ISO 8601 with or without an offset, a blank for the T, dots
/// or slashes between year, month and day; milliseconds since 1970. A date alone is its first
/// moment in `zone`, or its last where `isEnd`. Error: InvalidTime.
[[nodiscard]] Result<UtcTime> parseFileTime(const QString &text, const QTimeZone &zone, bool isEnd);

} // namespace bookbell
