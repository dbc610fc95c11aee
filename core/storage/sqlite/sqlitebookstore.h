// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/bookstore.h"

namespace bookbell {

class SqliteHandle;

/// Books and copies in SQLite.
class SqliteBookStore final : public BookStore
{
public:
    explicit SqliteBookStore(SqliteHandle &handle)
        : m_handle(handle)
    {
    }

    [[nodiscard]] Result<std::optional<Book>> book(BookId id) const override;
    [[nodiscard]] Result<QList<Book>> booksByIsbn(const QString &isbn) const override;
    [[nodiscard]] Result<std::optional<Book>> bookByControlNumber(
        const QString &number) const override;
    [[nodiscard]] Result<QList<Book>> booksAfter(BookId after, int limit) const override;
    [[nodiscard]] Result<qint64> bookCount() const override;
    [[nodiscard]] Result<BookId> add(const Book &book) override;
    [[nodiscard]] Result<> update(const Book &book) override;

    [[nodiscard]] Result<std::optional<Copy>> copy(CopyId id) const override;
    [[nodiscard]] Result<std::optional<Copy>> copyByBarcode(const QString &barcode) const override;
    [[nodiscard]] Result<QList<Copy>> copiesOf(BookId book) const override;
    [[nodiscard]] Result<QList<Copy>> copiesOfBorrower(ReaderId reader) const override;
    [[nodiscard]] Result<qint64> copyCount() const override;
    [[nodiscard]] Result<qint64> toClearCount() const override;
    [[nodiscard]] Result<CopyId> add(const Copy &copy) override;
    [[nodiscard]] Result<> update(const Copy &copy) override;
    [[nodiscard]] Result<> setRemoved(BookId id, std::optional<UtcTime> at) override;
    [[nodiscard]] Result<> setRemoved(CopyId id, std::optional<UtcTime> at) override;

    [[nodiscard]] Result<bool> isRemoved(BookId id) const override;
    [[nodiscard]] Result<bool> isRemoved(CopyId id) const override;

private:
    SqliteHandle &m_handle;
};

} // namespace bookbell
