// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "ui/wording.h"

namespace bookbell {

/// What was done today, the newest first: at the desk of this window, on its other pages and by
/// others; and scans that changed nothing.
class RecentScansModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Title, Outcome, Alert, Undo, ColumnCount };
    enum Role {
        ToneRole = Qt::UserRole, ///< Tone as int
        IconNameRole,
        CanUndoRole,
        IsUndoneRole,
        IsQuietRole, ///< done elsewhere
    };
    /// More than a person scrolls back through.
    static constexpr int maxRecords = 200;

    RecentScansModel(const Clock &clock, QTimeZone zone, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    void prepend(const DeskRecord &record);
    /// What the journal tells, the newest first: takes in what is new, and what has become of the
    /// rest.
    void merge(const QList<DeskRecord> &acts);
    void setFate(ReservationId reservation, const AlertFate &fate, const Reservation &now);
    void markUndone(JournalId journal);
    /// It cannot be taken back any more.
    void forgetUndo(JournalId journal);
    /// The texts that tell a distance in time.
    void refreshTimes();

    [[nodiscard]] const QList<DeskRecord> &records() const { return m_records; }
    /// Reservations whose alert may still change, each once, newest first, at most `limit`.
    [[nodiscard]] QList<ReservationId> liveReservations(int limit) const;

private:
    void removeOldest();
    void insertByAge(const DeskRecord &record);
    [[nodiscard]] Statement alertOf(const DeskRecord &record) const;
    [[nodiscard]] Tone toneOf(const DeskRecord &record, int column) const;
    [[nodiscard]] QVariant text(const DeskRecord &record, int column) const;
    [[nodiscard]] QVariant detail(const DeskRecord &record, int column) const;

    const Clock &m_clock;
    QTimeZone m_zone;
    QList<DeskRecord> m_records;
};

} // namespace bookbell
