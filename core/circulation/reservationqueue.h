// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include "core/circulation/reader.h"
#include "core/circulation/reservation.h"

namespace bookbell {

using ReadersById = QHash<ReaderId, Reader>;

/// Somebody whose turn it was, and why they were passed over.
struct PassedOver {
    Reservation reservation;
    QString reason;

    bool operator==(const PassedOver &) const = default;
};

struct NextInQueue {
    std::optional<Reservation> reservation;
    QList<PassedOver> passedOver; ///< in queue order, those before `reservation`
};

/// The open reservations of one book, and what changes when one of them moves: positions are 1..n
/// without holes over the waiting and suspended ones, the ready ones stand outside at 0.
///
/// A value. It keeps what it was made from, so that changed() tells which rows to store.
class ReservationQueue
{
public:
    explicit ReservationQueue(const QList<Reservation> &open);

    /// The waiting and suspended ones, in order.
    [[nodiscard]] const QList<Reservation> &line() const { return m_line; }
    [[nodiscard]] const QList<Reservation> &ready() const { return m_ready; }
    [[nodiscard]] std::optional<Reservation> find(ReservationId id) const;
    [[nodiscard]] std::optional<Reservation> ofReader(ReaderId reader) const;
    [[nodiscard]] std::optional<Reservation> readyFor(CopyId copy) const;

    /// The first that can be served on `today`: waiting (or suspended until a day that has come),
    /// begun, still wanted. A reader who is blocked or whose card has expired is passed over.
    [[nodiscard]] NextInQueue next(const ReadersById &readers, QDate today) const;

    /// All that can be served on `today`, in queue order.
    [[nodiscard]] QList<Reservation> servable(const ReadersById &readers, QDate today) const;

    /// Stores a new state of a reservation: puts it where its state belongs, in the line at the
    /// position it names (1: first; the line's end for a new one), and closes the gaps.
    void apply(Reservation reservation);

    /// What differs from the beginning, in an order that can be stored row by row.
    [[nodiscard]] QList<Reservation> changed() const;

private:
    void renumber();

    QHash<ReservationId, Reservation> m_before;
    QList<Reservation> m_line;
    QList<Reservation> m_ready;
    QList<Reservation> m_closed; ///< those that apply() closed
};

} // namespace bookbell
