// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/toclearmodel.h"

#include "core/circulation/reservationqueue.h"
#include "ui/models/statementcell.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static std::optional<ToClearOrder> toClearOrderOf(int column)
{
    switch (column) {
    case ToClearModel::Barcode:
        return ToClearOrder::Barcode;
    case ToClearModel::Title:
        return ToClearOrder::Title;
    case ToClearModel::CallNumber:
        return ToClearOrder::CallNumber;
    case ToClearModel::Since:
        return ToClearOrder::Since;
    default:
        return std::nullopt;
    }
}

Statement leftThereStatement(const ToClearLine &line, UtcTime now, const QTimeZone &zone)
{
    if (!line.heldFor)
        return {{}, u"–"_s, Tone::Muted, {}};
    const Reservation &reservation = *line.heldFor;
    if (isOpen(reservation.state))
        //: why a copy is to be cleared: its reservation was put back in the queue
        return {{}, ToClearModel::tr("Put back"), Tone::Normal, {}};
    const QString how = wording::reservation(reservation).text;
    if (!reservation.closedAt)
        return {{}, how, Tone::Normal, {}};
    //: why a copy is to be cleared, and since when; %1: "Expired", %2: "2 days ago"
    const QString text = ToClearModel::tr("%1, %2");
    return {{},
            text.arg(how, wording::ago(*reservation.closedAt, now, zone)),
            Tone::Normal,
            wording::exactTime(*reservation.closedAt, zone),
            text.arg(how, wording::timeInFile(*reservation.closedAt, zone))};
}

Statement nextStatement(const ToClearLine &line, UtcTime now, const QTimeZone &zone)
{
    const QList<Reservation> next =
        ReservationQueue(line.open).servable(line.readers, inZone(now, zone).date());
    if (next.size() <= line.before)
        return {u"go-home"_s, ToClearModel::tr("Nobody: back to its place"), Tone::Muted, {}};
    return {u"bookmarks"_s,
            wording::readerWithCard(line.readers.value(next.at(line.before).reader)), Tone::Accent,
            ToClearModel::tr("Stays on the hold shelf, for this reader")};
}

ToClearModel::ToClearModel(Database &database, const Clock &clock, const QTimeZone &zone,
                           QObject *parent)
    : LongListOf(database, parent)
    , m_clock(clock)
    , m_zone(zone)
{
}

int ToClearModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ToClearModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Barcode:
        return tr("Barcode");
    case Title:
        return tr("Title");
    case CallNumber:
        //: header of a column: the call number of a copy that is to be put back
        return tr("Belongs to");
    case Since:
        //: header of a column: why and since when a copy is to be cleared
        return tr("Left there");
    case Next:
        //: header of a column: the reader who gets a copy next
        return tr("Who would get it");
    default:
        return {};
    }
}

bool ToClearModel::isSortable(int column) const
{
    return toClearOrderOf(column).has_value();
}

bool ToClearModel::setOrder(int column, Qt::SortOrder order)
{
    const auto wanted = toClearOrderOf(column);
    if (!wanted)
        return false;
    ToClearQuery changed = query();
    changed.order = *wanted;
    changed.isDescending = order == Qt::DescendingOrder;
    setQuery(changed);
    return false; // setQuery() has read anew already
}

void ToClearModel::setSearch(const QString &search)
{
    ToClearQuery changed = query();
    changed.search = search;
    setQuery(changed);
}

Statement ToClearModel::said(const ToClearLine &line, int column) const
{
    switch (column) {
    case Barcode:
        return {{}, line.copy.barcode, Tone::Normal, {}};
    case Title:
        return {{},
                displayTitle(line.book),
                Tone::Normal,
                wording::bookLine(line.book, line.copy.barcode)};
    case CallNumber:
        return {{}, line.book.callNumber, Tone::Normal, {}};
    case Since:
        return leftThereStatement(line, m_clock.now(), m_zone);
    case Next:
        return nextStatement(line, m_clock.now(), m_zone);
    default:
        return {};
    }
}

QVariant ToClearModel::cell(const ToClearLine &line, int column, int role) const
{
    if (role == ElideRole)
        return column == Title ? QVariant(static_cast<int>(Qt::ElideMiddle)) : QVariant();
    return isStatementRole(role) ? statementCell(said(line, column), role) : QVariant();
}

} // namespace bookbell
