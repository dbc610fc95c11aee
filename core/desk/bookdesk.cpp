// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/bookdesk.h"

#include <algorithm>

#include "core/catalogue/isbn.h"
#include "core/desk/inact.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// As it is stored: nothing around the texts, the ISBN in 13 digits.
Result<Book> tidied(const Book &typed)
{
    Book book = typed;
    for (QString *text : {&book.controlNumber, &book.isbn, &book.title, &book.volume, &book.author,
                          &book.publisher, &book.year, &book.callNumber, &book.language})
        *text = text->trimmed();
    if (book.title.isEmpty())
        return fail(ErrorCode::MissingField, u"title"_s);
    if (book.isbn.isEmpty())
        return book;
    auto isbn = toIsbn13(book.isbn);
    if (!isbn)
        return fail(ErrorCode::InvalidIsbn, book.isbn);
    book.isbn = std::move(*isbn);
    return book;
}

Result<QString> tidiedBarcode(const QString &typed)
{
    QString barcode = typed.trimmed();
    if (barcode.isEmpty())
        return fail(ErrorCode::MissingField, u"barcode"_s);
    return barcode;
}

Result<Book> standingBook(const Stores &stores, BookId id)
{
    return required(standingRow(stores, id), ErrorCode::UnknownBook, QString::number(id.value));
}

Result<Copy> standingCopy(const Stores &stores, CopyId id)
{
    return required(standingRow(stores, id), ErrorCode::UnknownBarcode, QString::number(id.value));
}

Result<Copy> addCopyNow(DeskAct &act, BookId book, const QString &barcode)
{
    Copy copy;
    copy.book = book;
    copy.barcode = barcode;
    const auto id = act.add(copy);
    if (!id)
        return fail(id.error());
    copy.id = *id;
    return copy;
}

Result<BookChange> changed(DeskAct &act, const QString &action, const Book &book)
{
    const auto entry = recordIfChanged(act, action, subjectOf(book));
    if (!entry)
        return fail(entry.error());
    return BookChange {book, *entry};
}

Result<CopyChange> changed(DeskAct &act, const QString &action, const Copy &copy)
{
    const auto entry = recordIfChanged(act, action, subjectOf(copy));
    if (!entry)
        return fail(entry.error());
    return CopyChange {copy, *entry};
}

Result<BookChange> addNow(DeskAct &act, const Book &typed, const QStringList &barcodes)
{
    auto book = tidied(typed);
    if (!book)
        return fail(std::move(book.error()));
    book->id = {};
    const auto id = act.add(*book);
    if (!id)
        return fail(id.error());
    book->id = *id;
    for (const QString &barcode : barcodes) {
        // A field left empty is no copy.
        if (barcode.trimmed().isEmpty())
            continue;
        if (const auto copy = addCopyNow(act, book->id, barcode.trimmed()); !copy)
            return fail(copy.error());
    }
    return changed(act, u"add-book"_s, *book);
}

Result<BookChange> editNow(DeskAct &act, const Book &before, const Book &after)
{
    auto book = tidied(after);
    if (!book)
        return fail(std::move(book.error()));
    const auto stored = standingBook(act.stores(), before.id);
    if (!stored)
        return fail(stored.error());
    if (*stored != before)
        return fail(ErrorCode::ChangedElsewhere, displayTitle(*stored));
    book->id = before.id;
    if (*book != *stored) {
        if (auto done = act.store(*book); !done)
            return fail(std::move(done.error()));
    }
    return changed(act, u"edit-book"_s, *book);
}

Result<BookChange> removeNow(DeskAct &act, BookId id)
{
    const auto book = standingBook(act.stores(), id);
    if (!book)
        return fail(book.error());
    const auto state = loadBookState(act.stores(), id);
    if (!state)
        return fail(state.error());
    const bool isAtHome =
        std::all_of(state->copies.cbegin(), state->copies.cend(),
                    [](const Copy &copy) { return copy.state == CopyState::Available; });
    if (!state->open.isEmpty() || !isAtHome)
        return fail(ErrorCode::BookInUse, displayTitle(*book));
    for (const Copy &copy : state->copies) {
        if (auto removed = act.remove(copy); !removed)
            return fail(std::move(removed.error()));
    }
    if (auto removed = act.remove(*book); !removed)
        return fail(std::move(removed.error()));
    return changed(act, u"remove-book"_s, *book);
}

Result<CopyChange> renumberNow(DeskAct &act, CopyId id, const QString &typed)
{
    const auto barcode = tidiedBarcode(typed);
    if (!barcode)
        return fail(barcode.error());
    auto copy = standingCopy(act.stores(), id);
    if (!copy)
        return fail(std::move(copy.error()));
    if (copy->barcode != *barcode) {
        copy->barcode = *barcode;
        if (auto done = act.store(*copy); !done)
            return fail(std::move(done.error()));
    }
    return changed(act, u"edit-copy"_s, *copy);
}

Result<CopyChange> removeCopyNow(DeskAct &act, CopyId id)
{
    const auto copy = standingCopy(act.stores(), id);
    if (!copy)
        return fail(copy.error());
    // One that is to be cleared still lies on the hold shelf, where somebody would look for it.
    if (copy->state != CopyState::Available)
        return fail(ErrorCode::CopyInUse, copy->barcode);
    if (auto removed = act.remove(*copy); !removed)
        return fail(std::move(removed.error()));
    return changed(act, u"remove-copy"_s, *copy);
}

/// Who has a copy, or whom it waits for.
Result<ReaderId> readerOf(const Stores &stores, const Copy &copy)
{
    if (!copy.reservation.isValid())
        return copy.borrower;
    const auto reservation = stores.reservations().reservation(copy.reservation);
    if (!reservation)
        return fail(reservation.error());
    return *reservation ? (*reservation)->reader : ReaderId();
}

Result<BookRecord> loadRecord(const Stores &stores, BookId id)
{
    BookRecord record;
    auto book = standingBook(stores, id);
    if (!book)
        return fail(std::move(book.error()));
    record.book = std::move(*book);
    const auto copies = stores.books().copiesOf(id);
    if (!copies)
        return fail(copies.error());
    for (const Copy &copy : *copies) {
        CopyLine line {copy, {}};
        const auto who = readerOf(stores, copy);
        if (!who)
            return fail(who.error());
        if (who->isValid()) {
            auto reader = stores.readers().reader(*who);
            if (!reader)
                return fail(std::move(reader.error()));
            line.reader = std::move(*reader);
        }
        record.copies.append(line);
    }
    const auto open = stores.reservations().openOfBook(id);
    if (!open)
        return fail(open.error());
    RowKeys keys;
    for (const Reservation &reservation : *open)
        keys.push_back(reservation.id.value);
    auto queue = stores.browse().reservationLines(keys);
    if (!queue)
        return fail(std::move(queue.error()));
    record.queue = std::move(*queue);
    return record;
}

} // namespace

BookDesk::BookDesk(Database &database, const Clock &clock, Actor actor)
    : m_database(database)
    , m_clock(clock)
    , m_actor(std::move(actor))
{
}

QFuture<Result<BookChange>> BookDesk::add(const Book &book, const QStringList &barcodes) const
{
    return inAct(m_database, m_clock, m_actor,
                 [=](DeskAct &act) { return addNow(act, book, barcodes); });
}

QFuture<Result<BookChange>> BookDesk::edit(const Book &before, const Book &after) const
{
    return inAct(m_database, m_clock, m_actor,
                 [=](DeskAct &act) { return editNow(act, before, after); });
}

QFuture<Result<BookChange>> BookDesk::remove(BookId id) const
{
    return inAct(m_database, m_clock, m_actor, [=](DeskAct &act) { return removeNow(act, id); });
}

QFuture<Result<CopyChange>> BookDesk::addCopy(BookId book, const QString &barcode) const
{
    return inAct(m_database, m_clock, m_actor, [=](DeskAct &act) -> Result<CopyChange> {
        const auto tidy = tidiedBarcode(barcode);
        if (!tidy)
            return fail(tidy.error());
        if (const auto standing = standingBook(act.stores(), book); !standing)
            return fail(standing.error());
        const auto copy = addCopyNow(act, book, *tidy);
        if (!copy)
            return fail(copy.error());
        return changed(act, u"add-copy"_s, *copy);
    });
}

QFuture<Result<CopyChange>> BookDesk::renumberCopy(CopyId copy, const QString &barcode) const
{
    return inAct(m_database, m_clock, m_actor,
                 [=](DeskAct &act) { return renumberNow(act, copy, barcode); });
}

QFuture<Result<CopyChange>> BookDesk::removeCopy(CopyId copy) const
{
    return inAct(m_database, m_clock, m_actor,
                 [=](DeskAct &act) { return removeCopyNow(act, copy); });
}

QFuture<Result<BookRecord>> BookDesk::record(BookId id) const
{
    return m_database.read([id](const Stores &stores) { return loadRecord(stores, id); });
}

QFuture<Result<QList<Book>>> BookDesk::withIsbn(const QString &isbn) const
{
    return m_database.read([isbn](const Stores &stores) -> Result<QList<Book>> {
        const auto wanted = toIsbn13(isbn);
        return wanted ? stores.books().booksByIsbn(*wanted) : QList<Book>();
    });
}

} // namespace bookbell
