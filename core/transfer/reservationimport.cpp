// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/importrule.h"

#include "core/circulation/pickup.h"
#include "core/circulation/reservationqueue.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// The place in the line behind everybody who asked earlier.
int positionFor(const ReservationQueue &queue, UtcTime placedAt)
{
    qsizetype before = queue.line().size();
    while (before > 0 && queue.line()[before - 1].placedAt > placedAt)
        --before;
    return static_cast<int>(before + 1);
}

/// Whether `copy` can lie on the hold shelf for `reservation` (not valid: a new one).
Result<> checkCopy(const Stores &stores, const Copy &copy, ReservationId reservation)
{
    if (copy.state == CopyState::OnLoan)
        return fail(ErrorCode::CopyAlreadyOnLoan, copy.barcode);
    if (copy.state != CopyState::OnHoldShelf || copy.reservation == reservation)
        return {};
    const auto other = stores.reservations().reservation(copy.reservation);
    if (!other)
        return fail(other.error());
    QString card;
    if (*other) {
        const auto reader = stores.readers().reader((*other)->reader);
        if (!reader)
            return fail(reader.error());
        card = *reader ? (*reader)->cardNumber : QString();
    }
    return fail(ErrorCode::CopyWaitsForOther, card);
}

} // namespace

Result<ReservationImport::Target> ReservationImport::resolve(const Stores &stores,
                                                             const ReservationRow &row) const
{
    Target target;
    if (!row.barcode.isEmpty()) {
        const auto copy = stores.books().copyByBarcode(row.barcode);
        if (!copy)
            return fail(copy.error());
        if (!*copy)
            return fail(ErrorCode::UnknownBarcode, row.barcode);
        const auto book = stores.books().book((*copy)->book);
        if (!book)
            return fail(book.error());
        if (*book && !row.isbn.isEmpty() && !(*book)->isbn.isEmpty() && (*book)->isbn != row.isbn)
            return fail(ErrorCode::InvalidCell, row.isbn + u' ' + row.barcode);
        target.copy = *copy;
        target.book = (*copy)->book;
    } else {
        const auto books = stores.books().booksByIsbn(row.isbn);
        if (!books)
            return fail(books.error());
        if (books->size() != 1) {
            return fail(books->isEmpty() ? ErrorCode::UnknownBook : ErrorCode::AmbiguousBook,
                        row.isbn);
        }
        target.book = books->first().id;
    }
    const auto reader = stores.readers().readerByCard(row.cardNumber);
    if (!reader)
        return fail(reader.error());
    if (!*reader)
        return fail(ErrorCode::UnknownReader, row.cardNumber);
    target.reader = **reader;
    return target;
}

Result<std::optional<Reservation>> ReservationImport::find(const Stores &stores,
                                                           const ReservationRow &row,
                                                           const Target &target) const
{
    if (!row.placedAt)
        return stores.reservations().latest(target.book, target.reader.id);
    auto same = stores.reservations().placed(target.book, target.reader.id, *row.placedAt);
    if (!same || *same || !isOpen(row.state.value_or(ReservationState::Waiting)))
        return same;
    const auto open = stores.reservations().openOfBook(target.book);
    if (!open)
        return fail(open.error());
    return ReservationQueue(*open).ofReader(target.reader.id);
}

Result<RowOutcome> ReservationImport::apply(Stores &stores, const ReservationRow &row)
{
    const auto target = resolve(stores, row);
    if (!target)
        return fail(target.error());
    const auto found = find(stores, row, *target);
    if (!found)
        return fail(found.error());
    if (!*found)
        return add(stores, row, *target);
    Result<RowOutcome> outcome = RowOutcome::Unchanged;
    if (m_rules.onMatch == OnMatch::Update && isOpen((*found)->state))
        outcome = change(stores, row, *target, **found);
    if (outcome && row.state == ReservationState::Ready
        && (*found)->state == ReservationState::Ready) {
        if (const Result<> rung = ringIfNever(stores, **found); !rung)
            return fail(rung.error());
    }
    return outcome;
}

Result<> ReservationImport::ringIfNever(Stores &stores, const Reservation &reservation)
{
    if (!m_rules.ring)
        return {};
    DeliveryFilter filter;
    filter.reservation = reservation.id;
    filter.kind = AlertKind::Ready;
    filter.limit = 1;
    const auto before = stores.deliveries().deliveries(filter);
    if (!before)
        return fail(before.error());
    return before->isEmpty() ? ring(stores, reservation) : Result<>();
}

Result<> ReservationImport::ring(Stores &stores, const Reservation &reservation)
{
    const Result<int> messages = m_rules.ring(stores, reservation);
    if (!messages)
        return fail(messages.error());
    m_rung += *messages;
    return {};
}

Result<RowOutcome> ReservationImport::add(Stores &stores, const ReservationRow &row,
                                          const Target &target)
{
    Reservation reservation;
    reservation.book = target.book;
    reservation.reader = target.reader.id;
    reservation.state = row.state.value_or(ReservationState::Waiting);
    reservation.placedAt = row.placedAt.value_or(m_rules.now);
    std::optional<Copy> copy;
    if (reservation.state == ReservationState::Ready) {
        if (const Result<> free = checkCopy(stores, *target.copy, {}); !free)
            return fail(free.error());
        copy = target.copy;
        copy->state = CopyState::OnHoldShelf;
        reservation.copy = copy->id;
        reservation.readyAt = m_rules.now;
        reservation.pickupBy = row.pickupBy.value_or(pickupBy(m_rules.now, m_rules.policy));
    } else if (!isOpen(reservation.state)) {
        reservation.pickupBy = row.pickupBy;
        reservation.closedAt = std::min(m_rules.now, row.pickupBy.value_or(reservation.placedAt));
        reservation.closeReason = u"import"_s;
    }
    const bool rings = reservation.state == ReservationState::Ready;
    if (Result<> stored = store(stores, std::move(reservation), std::move(copy), rings); !stored)
        return fail(stored.error());
    return RowOutcome::Added;
}

Result<RowOutcome> ReservationImport::change(Stores &stores, const ReservationRow &row,
                                             const Target &target, const Reservation &before)
{
    Reservation reservation = before;
    std::optional<Copy> copy;
    const ReservationState state = row.state.value_or(before.state);
    const bool wasReady = before.state == ReservationState::Ready;
    if (state == ReservationState::Ready && !wasReady) {
        if (const Result<> free = checkCopy(stores, *target.copy, before.id); !free)
            return fail(free.error());
        copy = target.copy;
        copy->state = CopyState::OnHoldShelf;
        reservation.state = state;
        reservation.copy = copy->id;
        reservation.readyAt = m_rules.now;
        reservation.pickupBy = row.pickupBy.value_or(pickupBy(m_rules.now, m_rules.policy));
    } else if (!isOpen(state)) {
        reservation.state = state;
        reservation.closedAt = m_rules.now;
        reservation.closeReason = u"import"_s;
        if (before.copy.isValid()) {
            auto shelved = stores.books().copy(before.copy);
            if (!shelved)
                return fail(shelved.error());
            copy = *shelved;
            const bool isCollected = state == ReservationState::Collected;
            copy->state = isCollected ? CopyState::OnLoan : CopyState::ToClear;
            copy->borrower = isCollected ? before.reader : ReaderId {};
            copy->reservation = {};
            reservation.copy = {};
        }
    } else if (!wasReady) {
        // A ready one never goes back to waiting because of an older file.
        reservation.state = state;
        if (state == ReservationState::Waiting)
            reservation.suspendedUntil = {};
    } else if (row.pickupBy && row.pickupBy > before.pickupBy) {
        reservation.pickupBy = row.pickupBy;
    }
    if (reservation == before)
        return RowOutcome::Unchanged;
    const bool rings = reservation.state == ReservationState::Ready && !wasReady;
    if (Result<> stored = store(stores, std::move(reservation), std::move(copy), rings); !stored)
        return fail(stored.error());
    return RowOutcome::Updated;
}

Result<> ReservationImport::store(Stores &stores, Reservation reservation, std::optional<Copy> copy,
                                  bool rings)
{
    const auto open = stores.reservations().openOfBook(reservation.book);
    if (!open)
        return fail(open.error());
    ReservationQueue queue(*open);
    const bool isNew = !reservation.id.isValid();
    const bool waits = isOpen(reservation.state) && reservation.state != ReservationState::Ready;
    if (isNew && waits)
        reservation.position = positionFor(queue, reservation.placedAt);
    if (!waits)
        reservation.position = 0;
    queue.apply(reservation);
    const QList<Reservation> changed = queue.changed();
    for (const Reservation &one : changed) {
        if (!one.id.isValid())
            continue;
        if (Result<> updated = stores.reservations().update(one); !updated)
            return updated;
    }
    if (isNew) {
        const Result<ReservationId> added = stores.reservations().add(reservation);
        if (!added)
            return fail(added.error());
        reservation.id = *added;
    }
    if (copy) {
        if (copy->state == CopyState::OnHoldShelf)
            copy->reservation = reservation.id;
        if (Result<> updated = stores.books().update(*copy); !updated)
            return updated;
    }
    return rings && m_rules.ring ? ring(stores, reservation) : Result<>();
}

} // namespace bookbell
