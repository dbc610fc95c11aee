// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/catalogue/book.h"
#include "core/catalogue/copy.h"

namespace bookbell {

/// Books and their copies. All functions: errors are those of the database (DiskFull,
/// LibraryBusy, LibraryDamaged, Internal) besides the ones named.
class BookStore
{
public:
    virtual ~BookStore() = default;

    [[nodiscard]] virtual Result<std::optional<Book>> book(BookId id) const = 0;
    /// `isbn`: 13 digits.
    [[nodiscard]] virtual Result<QList<Book>> booksByIsbn(const QString &isbn) const = 0;
    [[nodiscard]] virtual Result<std::optional<Book>> bookByControlNumber(
        const QString &number) const = 0;
    /// At most `limit` books with an id greater than `after`, by id.
    [[nodiscard]] virtual Result<QList<Book>> booksAfter(BookId after, int limit) const = 0;
    [[nodiscard]] virtual Result<qint64> bookCount() const = 0;
    /// Error: DuplicateControlNumber.
    [[nodiscard]] virtual Result<BookId> add(const Book &book) = 0;
    [[nodiscard]] virtual Result<> update(const Book &book) = 0;

    [[nodiscard]] virtual Result<std::optional<Copy>> copy(CopyId id) const = 0;
    [[nodiscard]] virtual Result<std::optional<Copy>> copyByBarcode(
        const QString &barcode) const = 0;
    [[nodiscard]] virtual Result<QList<Copy>> copiesOf(BookId book) const = 0;
    /// What the reader has at home, by id.
    [[nodiscard]] virtual Result<QList<Copy>> copiesOfBorrower(ReaderId reader) const = 0;
    [[nodiscard]] virtual Result<qint64> copyCount() const = 0;
    /// Copies that still lie on the hold shelf though their reservation has ended.
    [[nodiscard]] virtual Result<qint64> toClearCount() const = 0;
    /// Error: DuplicateBarcode.
    [[nodiscard]] virtual Result<CopyId> add(const Copy &copy) = 0;
    [[nodiscard]] virtual Result<> update(const Copy &copy) = 0;

    /// A removed record keeps its id for the history: book(id) and copy(id) still answer. It is in
    /// no list or count and is found by no number. `at` empty brings it back; errors:
    /// DuplicateControlNumber, DuplicateBarcode, where the number was given away meanwhile.
    [[nodiscard]] virtual Result<> setRemoved(BookId id, std::optional<UtcTime> at) = 0;
    [[nodiscard]] virtual Result<> setRemoved(CopyId id, std::optional<UtcTime> at) = 0;
    [[nodiscard]] virtual Result<bool> isRemoved(BookId id) const = 0;
    [[nodiscard]] virtual Result<bool> isRemoved(CopyId id) const = 0;
};

} // namespace bookbell
