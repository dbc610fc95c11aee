// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "core/base/clock.h"
#include "ui/models/longlistmodel.h"
#include "ui/wording.h"

namespace bookbell {

/// One pile of reservations. What its columns say depends on the pile: of those that wait the place
/// in the queue, of those on the shelf the copy and until when, of closed ones how they ended.
class ReservationsModel final
    : public LongListOf<ReservationQuery, ReservationLine, &BrowseStore::reservationLines>
{
    Q_OBJECT

public:
    enum Column {
        State, ///< the place in the queue, the copy on the shelf, or how it ended
        Title,
        Reader,
        When,
        Alert,
        Phone,
        Email,
        CallNumber,
        InPlace, ///< copies that staff could fetch
        ColumnCount
    };

    /// `clock` must outlive it.
    ReservationsModel(Database &database, const Clock &clock, const QTimeZone &zone,
                      QObject *parent);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool isSortable(int column) const override;

    /// Sorted by `column`, which must be one that can be sorted by.
    void setPile(ReservationPile pile, int column, Qt::SortOrder order);
    /// What the piles of a day's work go by.
    void setDay(const WorkDay &day);
    void setSearch(const QString &search);

protected:
    [[nodiscard]] qint64 keyOf(const ReservationLine &line) const override
    {
        return line.reservation.id.value;
    }
    [[nodiscard]] QVariant cell(const ReservationLine &line, int column, int role) const override;
    bool setOrder(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] Statement said(const ReservationLine &line, int column) const;
    [[nodiscard]] Statement stateSaid(const ReservationLine &line) const;
    [[nodiscard]] Statement timeSaid(const Reservation &reservation) const;

    const Clock &m_clock;
    QTimeZone m_zone;
    WorkDay m_day;
};

/// What became of the last alert about a reservation; of one that waits, whether an alert will
/// ring.
[[nodiscard]] Statement alertStatement(const ReservationLine &line, UtcTime now,
                                       const QTimeZone &zone);
/// "Cancelled: the reader has moved", in short for a row and a card.
[[nodiscard]] Statement closedStatement(const Reservation &reservation);

} // namespace bookbell
