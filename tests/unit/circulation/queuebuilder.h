// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/circulation/queuerules.h"

namespace bookbell::test {

inline constexpr BookId book {7};

/// 2026-11-23 10:00 in Seoul.
inline UtcTime monday()
{
    return fromDateTime(QDateTime(QDate(2026, 11, 23), QTime(1, 0), QTimeZone::utc()));
}

inline Policy seoul()
{
    Policy policy;
    policy.zone = QTimeZone("Asia/Seoul");
    return policy;
}

inline Reader reader(qint64 id)
{
    Reader made;
    made.id = {id};
    made.cardNumber = QStringLiteral("R%1").arg(id);
    return made;
}

/// A book with readers 1..n waiting (reservation 10·i of reader i) and copies 100, 101, … on loan
/// to reader 99.
inline BookState queueOf(int waiting, int copies = 1)
{
    BookState state;
    for (int i = 1; i <= waiting; ++i) {
        Reservation reservation;
        reservation.id = {10 * i};
        reservation.book = book;
        reservation.reader = {i};
        reservation.position = i;
        reservation.placedAt = monday() - std::chrono::hours {100 - i};
        state.open.append(reservation);
        state.readers.insert({i}, reader(i));
    }
    for (int i = 0; i < copies; ++i) {
        Copy copy;
        copy.id = {100 + i};
        copy.book = book;
        copy.barcode = QStringLiteral("C%1").arg(i);
        copy.state = CopyState::OnLoan;
        copy.borrower = {99};
        state.copies.append(copy);
    }
    return state;
}

/// The state with the changes stored, as a database would have it.
inline BookState stored(BookState state, const QueueChanges &changes)
{
    for (const Reservation &changed : changes.reservations) {
        state.open.removeIf([&](const Reservation &r) { return r.id == changed.id; });
        if (isOpen(changed.state))
            state.open.append(changed);
    }
    for (const Copy &changed : changes.copies) {
        for (Copy &copy : state.copies) {
            if (copy.id == changed.id)
                copy = changed;
        }
    }
    return state;
}

/// "10 20s | 30r": the line in order, then the ready ones.
inline QString shape(const BookState &state)
{
    const ReservationQueue queue(state.open);
    QStringList line;
    for (const Reservation &r : queue.line()) {
        const bool isSuspended = r.state == ReservationState::Suspended;
        line.append(QString::number(r.id.value) + (isSuspended ? QStringLiteral("s") : QString()));
    }
    QStringList ready;
    for (const Reservation &r : queue.ready())
        ready.append(QString::number(r.id.value));
    return line.join(u' ') + QStringLiteral(" | ") + ready.join(u' ');
}

inline Reservation at(const BookState &state, qint64 id)
{
    return ReservationQueue(state.open).find({id}).value_or(Reservation());
}

} // namespace bookbell::test
