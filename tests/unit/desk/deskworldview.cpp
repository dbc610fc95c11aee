// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold whatever was done at the desk.
#include <algorithm>

#include "core/desk/desklookup.h"
#include "core/storage/librarysettings.h"
#include "core/storage/workday.h"
#include "deskworld.h"

namespace bookbell::test {

using namespace Qt::StringLiterals;

QString DeskWorld::complaintAbout(const QList<Reservation> &open, const QList<Copy> &copies) const
{
    QList<int> positions;
    QHash<CopyId, ReservationId> shelved;
    QSet<ReaderId> readers;
    for (const Reservation &one : open) {
        const bool isReady = one.state == ReservationState::Ready;
        if (readers.contains(one.reader))
            return u"two open ones of one reader"_s;
        readers.insert(one.reader);
        if (one.closedAt || isReady != one.pickupBy.has_value() || isReady != one.copy.isValid()
            || isReady != one.readyAt.has_value() || isReady != (one.position == 0))
            return u"one that is neither ready nor in the line"_s;
        if (!isReady && (one.toldAt || one.remindedAt || !one.toldHow.isEmpty()))
            return u"one that was told of nothing"_s;
        if (!isReady)
            positions.append(one.position);
        else if (shelved.contains(one.copy))
            return u"two ready ones for one copy"_s;
        else
            shelved.insert(one.copy, one.id);
    }
    std::sort(positions.begin(), positions.end());
    for (qsizetype i = 0; i < positions.size(); ++i) {
        if (positions[i] != i + 1)
            return u"a hole in the queue"_s;
    }
    for (const Copy &copy : copies) {
        const bool isHeld = copy.state == CopyState::OnHoldShelf;
        if (copy.reservation != shelved.take(copy.id) || isHeld != copy.reservation.isValid()
            || (copy.state == CopyState::OnLoan) != copy.borrower.isValid())
            return u"a copy that is in two places"_s;
    }
    return shelved.isEmpty() ? QString() : u"a ready one without its copy"_s;
}

void DeskWorld::lookAt(BookId book)
{
    const auto [open, copies] = m_library.with(
        [book](Stores &stores) -> Result<std::pair<QList<Reservation>, QList<Copy>>> {
            return std::pair(*stores.reservations().openOfBook(book),
                             *stores.books().copiesOf(book));
        });
    if (const QString found = complaintAbout(open, copies); !found.isEmpty())
        complain(found);
}

void DeskWorld::lookAtEverything()
{
    for (const BookId book : std::as_const(m_books))
        lookAt(book);
    struct Tables {
        QList<Reservation> reservations;
        QList<Delivery> deliveries;
        QHash<int, qint64> countedStates;
        DeliveryCounts countedDeliveries;
        qint64 countedToTell = 0;
        qint64 countedToClear = 0;
        ReservationPileCounts piles;
        qsizetype toFetch = 0;
    };
    const UtcTime now = m_library.clock.now();
    const Tables tables = m_library.with([&](Stores &stores) -> Result<Tables> {
        Tables all;
        all.reservations = *stores.reservations().reservationsAfter({}, 1'000'000);
        DeliveryFilter filter;
        filter.limit = 1'000'000;
        all.deliveries = *stores.deliveries().deliveries(filter);
        all.countedDeliveries = *stores.deliveries().counts();
        all.countedToTell = *stores.reservations().toBeToldAnotherWayCount();
        all.countedToClear = *stores.books().toClearCount();
        for (int state = 0; state <= static_cast<int>(ReservationState::Lapsed); ++state)
            all.countedStates[state] =
                *stores.reservations().countInState(static_cast<ReservationState>(state));
        const Policy policy = policyOf(*loadSettings(stores));
        all.piles = *stores.browse().pileCounts(workDay(policy, now));
        for (const BookId book : std::as_const(m_books))
            all.toFetch += toFetch(*loadBookState(stores, book), policy, now).size();
        return all;
    });

    QHash<int, qint64> states;
    QHash<ReservationId, const Reservation *> byId;
    for (const Reservation &one : tables.reservations) {
        ++states[static_cast<int>(one.state)];
        byId.insert(one.id, &one);
        if (isOpen(one.state)) {
            m_closed.remove(one.id); // an undo has opened it, or it was never closed
            continue;
        }
        const auto before = m_closed.constFind(one.id);
        if (before != m_closed.cend() && *before != one && !m_hasUndone)
            complain(u"the closed one %1 changed"_s.arg(one.id.value));
        m_closed.insert(one.id, one);
    }
    m_hasUndone = false;
    for (auto it = tables.countedStates.cbegin(); it != tables.countedStates.cend(); ++it) {
        if (states.value(it.key()) != it.value())
            complain(u"reservations in state %1 are counted wrong"_s.arg(it.key()));
    }

    QHash<int, qint64> fates;
    QSet<ReservationId> ringing;
    QHash<std::pair<ReservationId, SubscriptionId>, int> rings;
    for (const Delivery &one : tables.deliveries) {
        ++fates[static_cast<int>(one.state)];
        const Reservation *about = byId.value(one.reservation);
        if (one.kind != AlertKind::Ready || !about)
            continue;
        const bool isReady = about->state == ReservationState::Ready;
        if (!isReady && isOpen(one.state) && one.state != DeliveryState::Leased)
            complain(u"an alert waits about one that is not ready"_s);
        if (!isReady || one.createdAt < *about->readyAt)
            continue;
        if (one.state <= DeliveryState::Accepted)
            ringing.insert(one.reservation);
        const bool rangByItself = one.state <= DeliveryState::Accepted && !one.renotify;
        if (rangByItself && ++rings[{one.reservation, one.subscription}] > 1)
            complain(u"a phone rings twice for one reason"_s);
    }
    for (int state = 0; state < deliveryStateCount; ++state) {
        if (tables.countedDeliveries.of(static_cast<DeliveryState>(state)) != fates.value(state))
            complain(u"deliveries in state %1 are counted wrong"_s.arg(state));
    }

    // Every ready one rang, rings, or is listed; none is forgotten.
    qint64 toTell = 0;
    for (const Reservation &one : tables.reservations) {
        if (one.state == ReservationState::Ready && !one.toldAt && !ringing.contains(one.id))
            ++toTell;
    }
    if (toTell != tables.countedToTell || toTell != tables.piles.toTell)
        complain(u"%1 are to be told another way, and %2 are counted"_s.arg(toTell).arg(
            tables.countedToTell));
    const auto copies = standing().copies;
    const auto toClear = std::count_if(copies.cbegin(), copies.cend(), [](const Copy &copy) {
        return copy.state == CopyState::ToClear;
    });
    if (toClear != tables.countedToClear || toClear != tables.piles.toClear)
        complain(u"the shelf to clear is counted wrong"_s);
    if (tables.toFetch != tables.piles.toFetch)
        complain(u"%1 could be fetched, and %2 are listed"_s.arg(tables.toFetch)
                     .arg(tables.piles.toFetch));
}

} // namespace bookbell::test
