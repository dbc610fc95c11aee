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

/// Without what is empty.
QStringList tidiedBarcodes(const QStringList &typed)
{
    QStringList barcodes;
    for (const QString &one : typed) {
        if (const QString barcode = one.trimmed(); !barcode.isEmpty())
            barcodes.append(barcode);
    }
    return barcodes;
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
    for (const QString &barcode : tidiedBarcodes(barcodes)) {
        if (const auto copy = addCopyNow(act, book->id, barcode); !copy)
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

/// A reader has it, or counts on it.
bool isSomebodys(const Copy &copy)
{
    return copy.state == CopyState::OnLoan || copy.state == CopyState::OnHoldShelf;
}

Result<BookChange> removeNow(DeskAct &act, BookId id)
{
    const auto book = standingBook(act.stores(), id);
    if (!book)
        return fail(book.error());
    const auto state = loadBookState(act.stores(), id);
    if (!state)
        return fail(state.error());
    const bool isFree = std::none_of(state->copies.cbegin(), state->copies.cend(), isSomebodys);
    if (!state->open.isEmpty() || !isFree)
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
    if (isSomebodys(*copy))
        return fail(ErrorCode::CopyInUse, copy->barcode);
    if (auto removed = act.remove(*copy); !removed)
        return fail(std::move(removed.error()));
    return changed(act, u"remove-copy"_s, *copy);
}

Result<CopiesChange> addCopiesNow(DeskAct &act, BookId id, const QStringList &typed)
{
    const QStringList barcodes = tidiedBarcodes(typed);
    if (barcodes.isEmpty())
        return fail(ErrorCode::MissingField, u"barcode"_s);
    const auto book = standingBook(act.stores(), id);
    if (!book)
        return fail(book.error());
    CopiesChange change;
    for (const QString &barcode : barcodes) {
        auto copy = addCopyNow(act, id, barcode);
        if (!copy)
            return fail(std::move(copy.error()));
        change.copies.append(std::move(*copy));
    }
    const QString subject =
        change.copies.size() == 1 ? subjectOf(change.copies.first()) : subjectOf(*book);
    const auto entry = act.record(u"add-copy"_s, subject);
    if (!entry)
        return fail(entry.error());
    change.journal = *entry;
    return change;
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

QFuture<Result<CopiesChange>> BookDesk::addCopies(BookId book, const QStringList &barcodes) const
{
    return inAct(m_database, m_clock, m_actor,
                 [=](DeskAct &act) { return addCopiesNow(act, book, barcodes); });
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

} // namespace bookbell
