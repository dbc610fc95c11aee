// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include "core/base/clock.h"
#include "core/storage/browselines.h"
#include "ui/wording.h"

namespace bookbell {

/// The open reservations of one book: those on the hold shelf first, which nobody can move, then
/// those that wait, in their order. A move shows at once; whoever makes it stores it.
class QueueModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ReservationRole = Qt::UserRole, ///< qint64
        PlaceRole, ///< "2nd", "On the shelf"
        NoteRole, ///< why it is passed over; empty: it is not
        IconNameRole, ///< of the note, in the icon theme
        ToneRole, ///< of the note: Tone as int
        IsMarkedRole,
    };
    /// What a dragged row is: the reservation's id in digits.
    static constexpr char mimeType[] = "application/x-bookbell-reservation";

    /// `clock` must outlive it.
    QueueModel(const Clock &clock, QTimeZone zone, QObject *parent = nullptr);

    /// `marked`: the one that is shown elsewhere; may be of another book, or none.
    void setQueue(const QList<ReservationLine> &lines, ReservationId marked);
    /// Those that wait, in the order that is shown.
    [[nodiscard]] QList<ReservationId> order() const;
    [[nodiscard]] const ReservationLine *line(ReservationId id) const;
    [[nodiscard]] ReservationId reservationAt(int row) const;
    /// -1: not in this queue.
    [[nodiscard]] int rowOf(ReservationId id) const;
    /// How many stand before the first that waits.
    [[nodiscard]] int readyCount() const;
    /// 1 for the first that waits; 0 for one on the shelf or not in this queue.
    [[nodiscard]] int placeOf(ReservationId id) const;
    /// To place 1..n of those that wait. False: it stands there already, or cannot be moved.
    bool moveTo(ReservationId id, int place);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

private:
    [[nodiscard]] Statement noteOf(const ReservationLine &line) const;
    [[nodiscard]] QString nameOf(const ReservationLine &line) const;
    [[nodiscard]] QString placeText(int row) const;

    const Clock &m_clock;
    QTimeZone m_zone;
    QList<ReservationLine> m_lines;
    ReservationId m_marked;
};

} // namespace bookbell
