// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circulation/queuefaults.h"

#include <QSet>

#include <algorithm>

namespace bookbell {

QList<QueueFault> faultsOf(const BookState &state)
{
    QList<QueueFault> faults;
    const auto tell = [&faults](QueueFault fault) {
        if (!faults.contains(fault))
            faults.append(fault);
    };
    // A queue numbers its line as it must be: what it would store differs from what is stored.
    const ReservationQueue queue(state.open);
    const auto standsOutside = [](const Reservation &ready) { return ready.position == 0; };
    if (!queue.changed().isEmpty()
        || !std::all_of(queue.ready().cbegin(), queue.ready().cend(), standsOutside))
        tell(QueueFault::WrongPositions);

    for (const Reservation &ready : queue.ready()) {
        const auto waitsForIt = [&ready](const Copy &copy) {
            return copy.state == CopyState::OnHoldShelf && copy.reservation == ready.id;
        };
        const auto isItsCopy = [&](const Copy &copy) {
            return waitsForIt(copy) && copy.id == ready.copy;
        };
        if (std::count_if(state.copies.cbegin(), state.copies.cend(), waitsForIt) != 1
            || std::none_of(state.copies.cbegin(), state.copies.cend(), isItsCopy))
            tell(QueueFault::ReadyWithoutCopy);
        if (!ready.pickupBy)
            tell(QueueFault::ReadyWithoutDate);
    }
    for (const Copy &copy : state.copies) {
        if (copy.state == CopyState::OnLoan && !copy.borrower.isValid())
            tell(QueueFault::LoanWithoutReader);
        if (copy.state != CopyState::OnHoldShelf)
            continue;
        const auto waiting = queue.find(copy.reservation);
        if (!waiting || waiting->state != ReservationState::Ready)
            tell(QueueFault::CopyWithoutReady);
    }
    QSet<ReaderId> readers;
    for (const Reservation &reservation : state.open) {
        if (!isOpen(reservation.state) || !reservation.reader.isValid())
            continue;
        if (readers.contains(reservation.reader))
            tell(QueueFault::ReservedTwice);
        readers.insert(reservation.reader);
    }
    return faults;
}

} // namespace bookbell
