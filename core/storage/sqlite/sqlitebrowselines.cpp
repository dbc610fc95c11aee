// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of SqliteBrowseStore: a prepared statement per key and table, a few µs each.
#include "core/storage/sqlite/sqlitebrowsestore.h"

#include <iterator>

#include "core/storage/sqlite/sqlitestatement.h"
#include "core/storage/sqlite/sqlitetry.h"

namespace bookbell {

namespace {

/// `make`: (key) -> Result<std::optional<Line>>
template <class Line, class Make>
Result<QList<Line>> linesOf(std::span<const qint64> keys, Make make)
{
    QList<Line> lines;
    lines.reserve(std::ssize(keys));
    for (const qint64 key : keys) {
        Result<std::optional<Line>> line = make(key);
        if (!line)
            return fail(std::move(line.error()));
        if (*line)
            lines.append(std::move(**line));
    }
    return lines;
}

Result<int> devicesOf(SqliteHandle &handle, ReaderId reader)
{
    return SqliteStatement(handle,
                           "SELECT count(*) FROM subscriptions WHERE reader_id = ? AND state = 0")
        .bind(reader)
        .value<int>();
}

/// Barcodes of copies that stand in their place: as many as staff would look for at once.
Result<QList<QString>> inPlaceOf(SqliteHandle &handle, BookId book)
{
    return SqliteStatement(handle,
                           "SELECT barcode FROM copies INDEXED BY copies_available "
                           "WHERE book_id = ? AND state = 0 AND removed_at IS NULL "
                           "ORDER BY id LIMIT 5")
        .bind(book)
        .all<QString>([](SqliteRow &row, QString &barcode) { row >> barcode; });
}

} // namespace

Result<QList<BookLine>> SqliteBrowseStore::bookLines(std::span<const qint64> keys) const
{
    return linesOf<BookLine>(keys, [this](qint64 key) -> Result<std::optional<BookLine>> {
        BOOKBELL_TRY(book, m_books.book({key}));
        if (!*book)
            return std::nullopt;
        BOOKBELL_TRY(line,
                     SqliteStatement(m_handle,
                                     "SELECT count(*), coalesce(sum(state = 0), 0), "
                                     "(SELECT count(*) FROM reservations r "
                                     "WHERE r.book_id = ?1 AND r.state < 3) "
                                     "FROM copies WHERE book_id = ?1 AND removed_at IS NULL")
                         .bind(key)
                         .one<BookLine>([](SqliteRow &row, BookLine &target) {
                             row >> target.copies >> target.available >> target.queue;
                         }));
        (*line)->book = std::move(**book);
        return line;
    });
}

Result<QList<ReaderLine>> SqliteBrowseStore::readerLines(std::span<const qint64> keys) const
{
    return linesOf<ReaderLine>(keys, [this](qint64 key) -> Result<std::optional<ReaderLine>> {
        BOOKBELL_TRY(reader, m_readers.reader({key}));
        if (!*reader)
            return std::nullopt;
        BOOKBELL_TRY(devices, devicesOf(m_handle, {key}));
        BOOKBELL_TRY(reservations,
                     SqliteStatement(m_handle,
                                     "SELECT count(*) FROM reservations "
                                     "WHERE reader_id = ? AND state < 3")
                         .bind(key)
                         .value<int>());
        return ReaderLine {std::move(**reader), *devices, *reservations};
    });
}

Result<QList<ReservationLine>> SqliteBrowseStore::reservationLines(
    std::span<const qint64> keys) const
{
    return linesOf<ReservationLine>(
        keys, [this](qint64 key) -> Result<std::optional<ReservationLine>> {
            BOOKBELL_TRY(reservation, m_reservations.reservation({key}));
            if (!*reservation)
                return std::nullopt;
            ReservationLine line;
            line.reservation = std::move(**reservation);
            BOOKBELL_TRY(book, m_books.book(line.reservation.book));
            line.book = std::move(*book).value_or(Book());
            if (line.reservation.reader.isValid()) {
                BOOKBELL_TRY(reader, m_readers.reader(line.reservation.reader));
                line.reader = std::move(*reader).value_or(Reader());
                BOOKBELL_TRY(devices, devicesOf(m_handle, line.reader.id));
                line.devices = *devices;
            }
            if (line.reservation.copy.isValid()) {
                BOOKBELL_TRY(copy, m_books.copy(line.reservation.copy));
                line.copy = std::move(*copy);
            }
            if (line.reservation.state < ReservationState::Ready) {
                BOOKBELL_TRY(barcodes, inPlaceOf(m_handle, line.reservation.book));
                line.inPlace = QStringList(std::move(*barcodes));
            }
            DeliveryFilter alerts;
            alerts.reservation = line.reservation.id;
            BOOKBELL_TRY(deliveries, m_deliveries.deliveries(alerts));
            line.deliveries = std::move(*deliveries);
            return line;
        });
}

Result<QList<SubscriptionLine>> SqliteBrowseStore::subscriptionLines(
    std::span<const qint64> keys) const
{
    return linesOf<SubscriptionLine>(
        keys, [this](qint64 key) -> Result<std::optional<SubscriptionLine>> {
            BOOKBELL_TRY(subscription, m_subscriptions.subscription({key}));
            if (!*subscription)
                return std::nullopt;
            BOOKBELL_TRY(line,
                         SqliteStatement(m_handle,
                                         "SELECT v.origin, r.name, r.card_number "
                                         "FROM services v LEFT JOIN readers r ON r.id = ?2 "
                                         "WHERE v.id = ?1")
                             .bind((*subscription)->service, (*subscription)->reader)
                             .one<SubscriptionLine>([](SqliteRow &row, SubscriptionLine &target) {
                                 row >> target.origin >> target.readerName >> target.cardNumber;
                             }));
            BOOKBELL_TRY(lists,
                         SqliteStatement(m_handle,
                                         "SELECT l.name FROM list_members m CROSS JOIN lists l "
                                         "ON l.id = m.list_id WHERE m.subscription_id = ? "
                                         "AND l.removed_at IS NULL ORDER BY l.name")
                             .bind(key)
                             .all<QString>([](SqliteRow &row, QString &name) { row >> name; }));
            (*line)->subscription = std::move(**subscription);
            (*line)->lists = QStringList(std::move(*lists));
            return line;
        });
}

Result<QList<DeliveryLine>> SqliteBrowseStore::deliveryLines(std::span<const qint64> keys) const
{
    return linesOf<DeliveryLine>(keys, [this](qint64 key) -> Result<std::optional<DeliveryLine>> {
        BOOKBELL_TRY(delivery, m_deliveries.delivery({key}));
        if (!*delivery)
            return std::nullopt;
        // Announcements go to subscriptions: whose they are is not in the delivery.
        BOOKBELL_TRY(
            line,
            SqliteStatement(m_handle,
                            "SELECT r.name, r.card_number, coalesce(a.title, b.title) "
                            "FROM deliveries d "
                            "LEFT JOIN subscriptions s ON s.id = d.subscription_id "
                            "LEFT JOIN readers r ON r.id = coalesce(d.reader_id, s.reader_id) "
                            "LEFT JOIN announcements a ON a.id = d.announcement_id "
                            "LEFT JOIN books b ON b.id = d.book_id WHERE d.id = ?")
                .bind(key)
                .one<DeliveryLine>([](SqliteRow &row, DeliveryLine &target) {
                    row >> target.readerName >> target.cardNumber >> target.subject;
                }));
        (*line)->delivery = std::move(**delivery);
        return line;
    });
}

} // namespace bookbell
