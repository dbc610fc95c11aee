// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/longlistmodel.h"

namespace bookbell {

/// The library's books, in any order and found by anything.
class BooksModel final : public LongListOf<BookQuery, BookLine, &BrowseStore::bookLines>
{
    Q_OBJECT

public:
    enum Column { Title, Author, CallNumber, Isbn, Year, Copies, Queue, ColumnCount };

    using LongListOf::LongListOf;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool isSortable(int column) const override;

    void setSearch(const QString &search);

protected:
    [[nodiscard]] qint64 keyOf(const BookLine &line) const override { return line.book.id.value; }
    [[nodiscard]] QVariant cell(const BookLine &line, int column, int role) const override;
    bool setOrder(int column, Qt::SortOrder order) override;
};

} // namespace bookbell
