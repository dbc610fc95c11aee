// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk.h"

#include "core/catalogue/isbn.h"
#include "core/desk/deskact.h"
#include "core/storage/librarysettings.h"

namespace bookbell {

namespace {

Result<QList<Delivery>> alertsOf(const Stores &stores, ReservationId id)
{
    DeliveryFilter filter;
    filter.reservation = id;
    return stores.deliveries().deliveries(filter);
}

Result<ReservationLine> lineOf(const Stores &stores, const Reservation &reservation,
                               const Reader &reader)
{
    ReservationLine line;
    line.reservation = reservation;
    line.reader = reader;
    auto book = findBook(stores, reservation.book);
    if (!book)
        return fail(std::move(book.error()));
    line.book = std::move(*book);
    if (reservation.copy.isValid()) {
        auto copy = stores.books().copy(reservation.copy);
        if (!copy)
            return fail(std::move(copy.error()));
        line.copy = std::move(*copy);
    }
    auto alerts = alertsOf(stores, reservation.id);
    if (!alerts)
        return fail(std::move(alerts.error()));
    line.deliveries = std::move(*alerts);
    return line;
}

/// Who has the copy at home, or whom it waits for on the hold shelf.
Result<std::optional<Reader>> holderOf(const Stores &stores, const Copy &copy)
{
    ReaderId holder = copy.borrower;
    if (copy.state == CopyState::OnHoldShelf) {
        const auto reservation = stores.reservations().reservation(copy.reservation);
        if (!reservation)
            return fail(reservation.error());
        if (*reservation)
            holder = (*reservation)->reader;
    }
    if (!holder.isValid())
        return std::optional<Reader>();
    return stores.readers().reader(holder);
}

Result<QList<BookLine>> linesWithIsbn(const Stores &stores, const QString &isbn)
{
    const auto books = stores.books().booksByIsbn(isbn);
    if (!books)
        return fail(books.error());
    RowKeys keys;
    for (const Book &book : *books)
        keys.push_back(book.id.value);
    return stores.browse().bookLines(keys);
}

} // namespace

QFuture<Result<ScanTarget>> Desk::recognise(const QString &scanned) const
{
    return m_database.read([text = scanned.trimmed()](const Stores &stores) -> Result<ScanTarget> {
        ScanTarget target;
        auto copy = stores.books().copyByBarcode(text);
        if (!copy)
            return fail(std::move(copy.error()));
        target.copy = std::move(*copy);
        auto reader = stores.readers().readerByCard(text);
        if (!reader)
            return fail(std::move(reader.error()));
        target.reader = std::move(*reader);
        if (target.copy) {
            auto holder = holderOf(stores, *target.copy);
            if (!holder)
                return fail(std::move(holder.error()));
            target.holder = std::move(*holder);
            auto book = stores.books().book(target.copy->book);
            if (!book)
                return fail(std::move(book.error()));
            target.book = std::move(*book);
        } else if (const auto isbn = toIsbn13(text); isbn && !target.reader) {
            auto books = linesWithIsbn(stores, *isbn);
            if (!books)
                return fail(std::move(books.error()));
            target.books = std::move(*books);
        }
        return target;
    });
}

QFuture<Result<ReaderCard>> Desk::readerCard(const QString &card) const
{
    return m_database.read([card](const Stores &stores) -> Result<ReaderCard> {
        auto reader = findReader(stores, card);
        if (!reader)
            return fail(std::move(reader.error()));
        ReaderCard shown;
        shown.reader = std::move(*reader);
        const auto open = stores.reservations().openOfReader(shown.reader.id);
        if (!open)
            return fail(open.error());
        for (const Reservation &reservation : *open) {
            auto line = lineOf(stores, reservation, shown.reader);
            if (!line)
                return fail(std::move(line.error()));
            shown.reservations.append(std::move(*line));
        }
        const auto devices = stores.subscriptions().activeOfReader(shown.reader.id);
        if (!devices)
            return fail(devices.error());
        shown.devices = static_cast<int>(devices->size());
        return shown;
    });
}

QFuture<Result<QList<Delivery>>> Desk::deliveriesOf(ReservationId id) const
{
    return m_database.read([id](const Stores &stores) { return alertsOf(stores, id); });
}

QFuture<Result<Today>> Desk::today() const
{
    return m_database.read([clock = &m_clock](const Stores &stores) -> Result<Today> {
        const auto settings = loadSettings(stores);
        if (!settings)
            return fail(settings.error());
        const auto waiting = stores.reservations().countInState(ReservationState::Waiting);
        if (!waiting)
            return fail(waiting.error());
        const auto piles = stores.browse().pileCounts(workDay(policyOf(*settings), clock->now()));
        if (!piles)
            return fail(piles.error());
        const QTimeZone zone = zoneOf(*settings);
        const QDateTime midnight = inZone(clock->now(), zone).date().startOfDay(zone);
        const auto sent = stores.deliveries().acceptedCountSince(fromDateTime(midnight));
        if (!sent)
            return fail(sent.error());
        const auto deliveries = stores.deliveries().counts();
        if (!deliveries)
            return fail(deliveries.error());
        const auto services = stores.services().services();
        if (!services)
            return fail(services.error());
        Today today;
        today.waiting = *waiting;
        today.ready = piles->onShelf;
        today.toTellAnotherWay = piles->toTell;
        today.toClear = piles->toClear;
        today.toFetch = piles->toFetch;
        today.expiring = piles->expiring;
        today.sentToday = *sent;
        today.deliveries = *deliveries;
        today.services = *services;
        return today;
    });
}

} // namespace bookbell
