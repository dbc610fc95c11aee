// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqlitebookstore.h"

#include "core/storage/sqlite/sqlitestatement.h"

namespace bookbell {

#define BOOK_COLUMNS                                                                               \
    "id, control_number, isbn, title, volume, author, publisher, year, call_number, language"
#define COPY_COLUMNS "id, book_id, barcode, state, reservation_id, borrower_id"

static void readBook(SqliteRow &row, Book &book)
{
    row >> book.id >> book.controlNumber >> book.isbn >> book.title >> book.volume >> book.author
        >> book.publisher >> book.year >> book.callNumber >> book.language;
}

static void readCopy(SqliteRow &row, Copy &copy)
{
    row >> copy.id >> copy.book >> copy.barcode >> copy.state >> copy.reservation >> copy.borrower;
}

Result<std::optional<Book>> SqliteBookStore::book(BookId id) const
{
    return SqliteStatement(m_handle, "SELECT " BOOK_COLUMNS " FROM books WHERE id = ?")
        .bind(id)
        .one<Book>(readBook);
}

Result<QList<Book>> SqliteBookStore::booksByIsbn(const QString &isbn) const
{
    return SqliteStatement(m_handle,
                           "SELECT " BOOK_COLUMNS
                           " FROM books WHERE isbn = ? AND removed_at IS NULL ORDER BY id")
        .bind(isbn)
        .all<Book>(readBook);
}

Result<std::optional<Book>> SqliteBookStore::bookByControlNumber(const QString &number) const
{
    return SqliteStatement(m_handle,
                           "SELECT " BOOK_COLUMNS
                           " FROM books WHERE control_number = ? AND removed_at IS NULL")
        .bind(number)
        .one<Book>(readBook);
}

Result<QList<Book>> SqliteBookStore::booksAfter(BookId after, int limit) const
{
    return SqliteStatement(m_handle,
                           "SELECT " BOOK_COLUMNS
                           " FROM books WHERE id > ? AND removed_at IS NULL ORDER BY id LIMIT ?")
        .bind(after.value, limit)
        .all<Book>(readBook);
}

Result<qint64> SqliteBookStore::bookCount() const
{
    return SqliteStatement(m_handle, "SELECT n FROM tallies WHERE what = 'books' AND state = 0")
        .value<qint64>();
}

Result<BookId> SqliteBookStore::add(const Book &book)
{
    return SqliteStatement(m_handle,
                           "INSERT INTO books (control_number, isbn, title, volume, author, "
                           "publisher, year, call_number, language) VALUES (?,?,?,?,?,?,?,?,?)")
        .bind(nullIfEmpty(book.controlNumber), nullIfEmpty(book.isbn), book.title, book.volume,
              book.author, book.publisher, book.year, book.callNumber, book.language)
        .insert<BookId>(ErrorCode::DuplicateControlNumber, book.controlNumber);
}

Result<> SqliteBookStore::update(const Book &book)
{
    return SqliteStatement(m_handle,
                           "UPDATE books SET control_number = ?, isbn = ?, title = ?, volume = ?, "
                           "author = ?, publisher = ?, year = ?, call_number = ?, language = ? "
                           "WHERE id = ?")
        .bind(nullIfEmpty(book.controlNumber), nullIfEmpty(book.isbn), book.title, book.volume,
              book.author, book.publisher, book.year, book.callNumber, book.language, book.id)
        .runOnOne(ErrorCode::UnknownBook, book.id.value, ErrorCode::DuplicateControlNumber,
                  book.controlNumber);
}

Result<std::optional<Copy>> SqliteBookStore::copy(CopyId id) const
{
    return SqliteStatement(m_handle, "SELECT " COPY_COLUMNS " FROM copies WHERE id = ?")
        .bind(id)
        .one<Copy>(readCopy);
}

Result<std::optional<Copy>> SqliteBookStore::copyByBarcode(const QString &barcode) const
{
    return SqliteStatement(m_handle,
                           "SELECT " COPY_COLUMNS
                           " FROM copies WHERE barcode = ? AND removed_at IS NULL")
        .bind(barcode)
        .one<Copy>(readCopy);
}

Result<QList<Copy>> SqliteBookStore::copiesOf(BookId book) const
{
    return SqliteStatement(m_handle,
                           "SELECT " COPY_COLUMNS
                           " FROM copies WHERE book_id = ? AND removed_at IS NULL ORDER BY id")
        .bind(book)
        .all<Copy>(readCopy);
}

Result<QList<Copy>> SqliteBookStore::copiesOfBorrower(ReaderId reader) const
{
    return SqliteStatement(m_handle,
                           "SELECT " COPY_COLUMNS
                           " FROM copies WHERE borrower_id = ? AND removed_at IS NULL ORDER BY id")
        .bind(reader)
        .all<Copy>(readCopy);
}

Result<qint64> SqliteBookStore::toClearCount() const
{
    return SqliteStatement(m_handle,
                           "SELECT count(*) FROM copies WHERE state = 3 AND removed_at IS NULL")
        .value<qint64>();
}

Result<bool> SqliteBookStore::isRemoved(BookId id) const
{
    return SqliteStatement(m_handle, "SELECT removed_at IS NOT NULL FROM books WHERE id = ?")
        .bind(id)
        .value<bool>();
}

Result<bool> SqliteBookStore::isRemoved(CopyId id) const
{
    return SqliteStatement(m_handle, "SELECT removed_at IS NOT NULL FROM copies WHERE id = ?")
        .bind(id)
        .value<bool>();
}

Result<qint64> SqliteBookStore::copyCount() const
{
    return SqliteStatement(m_handle, "SELECT n FROM tallies WHERE what = 'copies' AND state = 0")
        .value<qint64>();
}

Result<CopyId> SqliteBookStore::add(const Copy &copy)
{
    return SqliteStatement(m_handle,
                           "INSERT INTO copies (book_id, barcode, state, reservation_id, "
                           "borrower_id) VALUES (?,?,?,?,?)")
        .bind(copy.book, copy.barcode, copy.state, copy.reservation, copy.borrower)
        .insert<CopyId>(ErrorCode::DuplicateBarcode, copy.barcode);
}

Result<> SqliteBookStore::update(const Copy &copy)
{
    return SqliteStatement(m_handle,
                           "UPDATE copies SET book_id = ?, barcode = ?, state = ?, "
                           "reservation_id = ?, borrower_id = ? WHERE id = ?")
        .bind(copy.book, copy.barcode, copy.state, copy.reservation, copy.borrower, copy.id)
        .runOnOne(ErrorCode::UnknownBarcode, copy.id.value, ErrorCode::DuplicateBarcode,
                  copy.barcode);
}

Result<> SqliteBookStore::setRemoved(BookId id, std::optional<UtcTime> at)
{
    auto stored = book(id);
    if (!stored)
        return fail(std::move(stored.error()));
    if (!*stored)
        return fail(ErrorCode::UnknownBook, QString::number(id.value));
    return SqliteStatement(m_handle, "UPDATE books SET removed_at = ? WHERE id = ?")
        .bind(at, id)
        .runOnOne(ErrorCode::UnknownBook, id.value, ErrorCode::DuplicateControlNumber,
                  (*stored)->controlNumber);
}

Result<> SqliteBookStore::setRemoved(CopyId id, std::optional<UtcTime> at)
{
    auto stored = copy(id);
    if (!stored)
        return fail(std::move(stored.error()));
    if (!*stored)
        return fail(ErrorCode::UnknownBarcode, QString::number(id.value));
    return SqliteStatement(m_handle, "UPDATE copies SET removed_at = ? WHERE id = ?")
        .bind(at, id)
        .runOnOne(ErrorCode::UnknownBarcode, id.value, ErrorCode::DuplicateBarcode,
                  (*stored)->barcode);
}

} // namespace bookbell
