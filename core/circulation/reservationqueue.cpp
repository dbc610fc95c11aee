// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circulation/reservationqueue.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

std::optional<Reservation> findIn(const QList<Reservation> &list, auto matches)
{
    const auto it = std::find_if(list.cbegin(), list.cend(), matches);
    return it == list.cend() ? std::nullopt : std::optional(*it);
}

bool waitsOn(const Reservation &reservation, QDate today)
{
    const bool isSuspended = reservation.state == ReservationState::Suspended
        && !(reservation.suspendedUntil.isValid() && reservation.suspendedUntil <= today);
    const bool hasBegun = !reservation.startsOn.isValid() || reservation.startsOn <= today;
    return !isSuspended && hasBegun;
}

/// Empty: nothing speaks against serving it.
QString whyPassedOver(const Reservation &reservation, const ReadersById &readers, QDate today)
{
    if (reservation.notNeededAfter.isValid() && reservation.notNeededAfter < today)
        return QCoreApplication::translate("PassedOver", "not needed after %1")
            .arg(reservation.notNeededAfter.toString(Qt::ISODate));
    const auto reader = readers.constFind(reservation.reader);
    if (reader == readers.cend())
        return QCoreApplication::translate("PassedOver", "no reader");
    return barredReason(*reader, today);
}

} // namespace

ReservationQueue::ReservationQueue(const QList<Reservation> &open)
{
    for (const Reservation &reservation : open) {
        if (!isOpen(reservation.state))
            continue;
        m_before.insert(reservation.id, reservation);
        (reservation.state == ReservationState::Ready ? m_ready : m_line).append(reservation);
    }
    std::stable_sort(m_line.begin(), m_line.end(), [](const Reservation &a, const Reservation &b) {
        return a.position < b.position;
    });
    renumber();
}

std::optional<Reservation> ReservationQueue::find(ReservationId id) const
{
    const auto isIt = [id](const Reservation &r) { return r.id == id; };
    const auto inLine = findIn(m_line, isIt);
    return inLine ? inLine : findIn(m_ready, isIt);
}

std::optional<Reservation> ReservationQueue::ofReader(ReaderId reader) const
{
    const auto isTheirs = [reader](const Reservation &r) { return r.reader == reader; };
    const auto isReady = findIn(m_ready, isTheirs);
    return isReady ? isReady : findIn(m_line, isTheirs);
}

std::optional<Reservation> ReservationQueue::readyFor(CopyId copy) const
{
    return findIn(m_ready, [copy](const Reservation &r) { return r.copy == copy; });
}

NextInQueue ReservationQueue::next(const ReadersById &readers, QDate today) const
{
    NextInQueue answer;
    for (const Reservation &reservation : m_line) {
        if (!waitsOn(reservation, today))
            continue;
        const QString reason = whyPassedOver(reservation, readers, today);
        if (reason.isEmpty()) {
            answer.reservation = reservation;
            return answer;
        }
        answer.passedOver.append({reservation, reason});
    }
    return answer;
}

QList<Reservation> ReservationQueue::servable(const ReadersById &readers, QDate today) const
{
    QList<Reservation> answer;
    std::copy_if(m_line.cbegin(), m_line.cend(), std::back_inserter(answer),
                 [&](const Reservation &reservation) {
                     return waitsOn(reservation, today)
                         && whyPassedOver(reservation, readers, today).isEmpty();
                 });
    return answer;
}

void ReservationQueue::apply(Reservation reservation)
{
    const auto isIt = [id = reservation.id](const Reservation &r) { return r.id == id; };
    m_line.removeIf(isIt);
    m_ready.removeIf(isIt);
    m_closed.removeIf(isIt);
    if (reservation.state == ReservationState::Ready) {
        reservation.position = 0;
        m_ready.append(reservation);
    } else if (isOpen(reservation.state)) {
        const bool isNew = reservation.position <= 0 || reservation.position > m_line.size();
        m_line.insert(isNew ? m_line.size() : reservation.position - 1, reservation);
    } else {
        reservation.position = 0;
        m_closed.append(reservation);
    }
    renumber();
}

void ReservationQueue::renumber()
{
    for (qsizetype i = 0; i < m_line.size(); ++i)
        m_line[i].position = static_cast<int>(i + 1);
}

QList<Reservation> ReservationQueue::changed() const
{
    QList<Reservation> leaving;
    QList<Reservation> movingUp;
    QList<Reservation> movingDown;
    for (const QList<Reservation> &group : {m_closed, m_ready}) {
        for (const Reservation &reservation : group) {
            const auto before = m_before.constFind(reservation.id);
            if (before == m_before.cend() || *before != reservation)
                leaving.append(reservation);
        }
    }
    for (const Reservation &reservation : m_line) {
        const auto before = m_before.constFind(reservation.id);
        const int position = before == m_before.cend() ? 0 : before->position;
        if (before != m_before.cend() && *before == reservation)
            continue;
        // Who comes into the line takes a place that those behind must have left.
        if (position != 0 && reservation.position <= position)
            movingUp.append(reservation);
        else if (position != 0)
            movingDown.prepend(reservation);
    }
    QList<Reservation> entering;
    for (const Reservation &reservation : m_line) {
        const auto before = m_before.constFind(reservation.id);
        if (before == m_before.cend() || before->position == 0)
            entering.append(reservation);
    }
    return leaving + movingUp + movingDown + entering;
}

} // namespace bookbell
