// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/deskact.h"

#include "core/catalogue/isbn.h"
#include "core/storage/librarysettings.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// The row, or an error that names what was looked for.
template <class T>
Result<T> required(Result<std::optional<T>> found, ErrorCode code, const QString &subject)
{
    if (!found)
        return fail(std::move(found.error()));
    if (!*found)
        return fail(code, subject);
    return std::move(**found);
}

} // namespace

Result<Copy> findCopy(const Stores &stores, const QString &barcode)
{
    return required(stores.books().copyByBarcode(barcode.trimmed()), ErrorCode::UnknownBarcode,
                    barcode);
}

Result<Reader> findReader(const Stores &stores, const QString &card)
{
    return required(stores.readers().readerByCard(card.trimmed()), ErrorCode::UnknownReader, card);
}

Result<Reservation> findReservation(const Stores &stores, ReservationId id)
{
    return required(stores.reservations().reservation(id), ErrorCode::UnknownReservation,
                    QString::number(id.value));
}

Result<Book> findBook(const Stores &stores, BookId id)
{
    return required(stores.books().book(id), ErrorCode::UnknownBook, QString::number(id.value));
}

Result<Book> findBook(const Stores &stores, const QString &isbnOrId)
{
    const QString text = isbnOrId.trimmed();
    if (const auto isbn = toIsbn13(text)) {
        auto books = stores.books().booksByIsbn(*isbn);
        if (!books)
            return fail(std::move(books.error()));
        if (books->size() > 1)
            return fail(ErrorCode::AmbiguousBook, text);
        if (books->isEmpty())
            return fail(ErrorCode::UnknownBook, text);
        return books->constFirst();
    }
    bool isNumber = false;
    const BookId id {text.toLongLong(&isNumber)};
    if (!isNumber || !id.isValid())
        return fail(ErrorCode::UnknownBook, text);
    return findBook(stores, id);
}

Result<BookState> loadBookState(const Stores &stores, BookId book)
{
    BookState state;
    auto open = stores.reservations().openOfBook(book);
    if (!open)
        return fail(std::move(open.error()));
    auto copies = stores.books().copiesOf(book);
    if (!copies)
        return fail(std::move(copies.error()));
    for (const Reservation &reservation : *open) {
        if (!reservation.reader.isValid())
            continue;
        auto reader = stores.readers().reader(reservation.reader);
        if (!reader)
            return fail(std::move(reader.error()));
        if (*reader)
            state.readers.insert(reservation.reader, **reader);
    }
    state.open = std::move(*open);
    state.copies = std::move(*copies);
    return state;
}

DeskAct::DeskAct(Stores &stores, UtcTime now, Actor actor, Settings settings)
    : m_stores(&stores)
    , m_now(now)
    , m_actor(std::move(actor))
    , m_settings(std::move(settings))
    , m_policy(policyOf(m_settings))
{
}

Result<DeskAct> DeskAct::begin(Stores &stores, UtcTime now, const Actor &actor)
{
    auto settings = loadSettings(stores);
    if (!settings)
        return fail(std::move(settings.error()));
    return DeskAct(stores, now, actor, std::move(*settings));
}

Result<> DeskAct::store(const QueueChanges &changes)
{
    for (const Reservation &reservation : changes.reservations) {
        if (auto stored = store(reservation); !stored)
            return stored;
    }
    for (const Copy &copy : changes.copies) {
        if (auto stored = store(copy); !stored)
            return stored;
    }
    return {};
}

Result<> DeskAct::store(const Reservation &reservation)
{
    auto before = findReservation(*m_stores, reservation.id);
    if (!before)
        return fail(std::move(before.error()));
    m_before.reservations.append(*before);
    m_after.reservations.append(reservation);
    return m_stores->reservations().update(reservation);
}

Result<> DeskAct::store(const Copy &copy)
{
    auto before =
        required(m_stores->books().copy(copy.id), ErrorCode::UnknownBarcode, copy.barcode);
    if (!before)
        return fail(std::move(before.error()));
    m_before.copies.append(*before);
    m_after.copies.append(copy);
    return m_stores->books().update(copy);
}

Result<ReservationId> DeskAct::add(Reservation reservation)
{
    auto id = m_stores->reservations().add(reservation);
    if (id) {
        reservation.id = *id;
        m_after.reservations.append(reservation);
    }
    return id;
}

Result<> DeskAct::endWatch(Watch watch)
{
    m_before.watches.append(watch);
    return m_stores->reservations().removeWatch(watch.book, watch.reader);
}

Result<> DeskAct::beginWatch(Watch watch)
{
    m_after.watches.append(watch);
    return m_stores->reservations().addWatch(watch.book, watch.reader, m_now);
}

Result<JournalId> DeskAct::record(const QString &action, const QString &subject)
{
    return record(action, subject, m_before.toBytes(), m_after.toBytes());
}

Result<JournalId> DeskAct::record(const QString &action, const QString &subject,
                                  const QByteArray &before, const QByteArray &after)
{
    JournalEntry entry;
    entry.at = m_now;
    entry.actor = m_actor;
    entry.action = action;
    entry.subject = subject;
    entry.before = before;
    entry.after = after;
    return m_stores->settings().record(entry);
}

QString subjectOf(ReservationId id)
{
    return "reservation "_L1 + QString::number(id.value);
}

QString subjectOf(const Copy &copy)
{
    return "copy "_L1 + copy.barcode;
}

QString subjectOf(AnnouncementId id)
{
    return "announcement "_L1 + QString::number(id.value);
}

} // namespace bookbell
