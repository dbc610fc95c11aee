// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/booksmodel.h"

#include <QLocale>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

std::optional<BookOrder> bookOrderOf(int column)
{
    switch (column) {
    case BooksModel::Title:
        return BookOrder::Title;
    case BooksModel::Author:
        return BookOrder::Author;
    case BooksModel::CallNumber:
        return BookOrder::CallNumber;
    case BooksModel::Year:
        return BookOrder::Year;
    default:
        return std::nullopt;
    }
}

} // namespace

int BooksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BooksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Copies || section == Queue))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Title");
    case Author:
        return tr("Author");
    case CallNumber:
        return tr("Call number");
    case Isbn:
        return tr("ISBN");
    case Year:
        return tr("Year");
    case Copies:
        //: header of a column: copies that are at their place, of all
        return tr("Copies");
    case Queue:
        //: header of a column: how many reservations are open
        return tr("Reserved");
    default:
        return {};
    }
}

bool BooksModel::isSortable(int column) const
{
    return bookOrderOf(column).has_value();
}

bool BooksModel::setOrder(int column, Qt::SortOrder order)
{
    const auto wanted = bookOrderOf(column);
    if (!wanted)
        return false;
    BookQuery changed = query();
    changed.order = *wanted;
    changed.isDescending = order == Qt::DescendingOrder;
    setQuery(changed);
    return false; // setQuery() has read anew already
}

void BooksModel::setSearch(const QString &search)
{
    BookQuery changed = query();
    changed.search = search;
    setQuery(changed);
}

QVariant BooksModel::cell(const BookLine &line, int column, int role) const
{
    const bool isNumber = column == Copies || column == Queue;
    switch (role) {
    case Qt::DisplayRole:
        break;
    case Qt::ToolTipRole:
        if (column == Title)
            return displayTitle(line.book);
        if (column == Copies)
            return tr("%1 of %n copy(ies) at their place", "", line.copies).arg(line.available);
        if (column == Author)
            return line.book.author;
        return {};
    case Qt::TextAlignmentRole:
        return isNumber ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case ElideRole:
        return column == Title ? QVariant(static_cast<int>(Qt::ElideMiddle)) : QVariant();
    case ToneRole:
        if (column == Queue && line.queue > 0)
            return static_cast<int>(Tone::Accent);
        return static_cast<int>(column == Title || isNumber ? Tone::Normal : Tone::Muted);
    default:
        return {};
    }
    switch (column) {
    case Title:
        return displayTitle(line.book);
    case Author:
        return line.book.author;
    case CallNumber:
        return line.book.callNumber;
    case Isbn:
        return line.book.isbn;
    case Year:
        return line.book.year;
    case Copies:
        return line.copies == 0
            ? u"–"_s
            : u"%1 / %2"_s.arg(QLocale().toString(line.available), QLocale().toString(line.copies));
    case Queue:
        return line.queue == 0 ? QString() : QLocale().toString(line.queue);
    default:
        return {};
    }
}

} // namespace bookbell
