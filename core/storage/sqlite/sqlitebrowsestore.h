// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/browsestore.h"
#include "core/storage/sqlite/sqlitebookstore.h"
#include "core/storage/sqlite/sqlitedeliverystore.h"
#include "core/storage/sqlite/sqlitereaderstore.h"
#include "core/storage/sqlite/sqlitereservationstore.h"
#include "core/storage/sqlite/sqlitesubscriptionstore.h"

namespace bookbell {

/// Long lists from SQLite. Its indexes and their reasons: resources/migrations/sqlite/0002.sql.
class SqliteBrowseStore final : public BrowseStore
{
public:
    explicit SqliteBrowseStore(SqliteHandle &handle);

    [[nodiscard]] Result<RowKeys> keys(const BookQuery &query, qint64 limit,
                                       const CancelFlag &cancel) const override;
    [[nodiscard]] Result<RowKeys> keys(const ReaderQuery &query, qint64 limit,
                                       const CancelFlag &cancel) const override;
    [[nodiscard]] Result<RowKeys> keys(const ReservationQuery &query, qint64 limit,
                                       const CancelFlag &cancel) const override;
    [[nodiscard]] Result<RowKeys> keys(const ToClearQuery &query, qint64 limit,
                                       const CancelFlag &cancel) const override;
    [[nodiscard]] Result<RowKeys> keys(const SubscriptionQuery &query, qint64 limit,
                                       const CancelFlag &cancel) const override;
    [[nodiscard]] Result<RowKeys> keys(const DeliveryQuery &query, qint64 limit,
                                       const CancelFlag &cancel) const override;

    [[nodiscard]] Result<QList<BookLine>> bookLines(std::span<const qint64> keys) const override;
    [[nodiscard]] Result<QList<ReaderLine>> readerLines(
        std::span<const qint64> keys) const override;
    [[nodiscard]] Result<QList<ReservationLine>> reservationLines(
        std::span<const qint64> keys) const override;
    [[nodiscard]] Result<QList<ToClearLine>> toClearLines(
        std::span<const qint64> keys) const override;
    [[nodiscard]] Result<QList<SubscriptionLine>> subscriptionLines(
        std::span<const qint64> keys) const override;
    [[nodiscard]] Result<QList<DeliveryLine>> deliveryLines(
        std::span<const qint64> keys) const override;

    [[nodiscard]] Result<ReservationPileCounts> pileCounts(const WorkDay &day) const override;

private:
    SqliteHandle &m_handle;
    // A line is a record with what stands beside it, so the records come from their own stores.
    SqliteBookStore m_books;
    SqliteReaderStore m_readers;
    SqliteReservationStore m_reservations;
    SqliteSubscriptionStore m_subscriptions;
    SqliteDeliveryStore m_deliveries;
};

} // namespace bookbell
