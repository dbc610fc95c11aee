// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/readersmodel.h"

#include <QLocale>

#include "ui/models/statementcell.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

std::optional<ReaderOrder> readerOrderOf(int column)
{
    if (column == ReadersModel::Name)
        return ReaderOrder::Name;
    if (column == ReadersModel::Card)
        return ReaderOrder::Card;
    return std::nullopt;
}

} // namespace

ReadersModel::ReadersModel(Database &database, const Clock &clock, QTimeZone zone, QObject *parent)
    : LongListOf(database, parent)
    , m_clock(clock)
    , m_zone(std::move(zone))
{
}

int ReadersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReadersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Reservations)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Card:
        return tr("Card");
    case Devices:
        return tr("Devices");
    case Reservations:
        //: header of a column: how many open reservations a reader has
        return tr("Reserved");
    case Phone:
        return tr("Phone");
    case Language:
        return tr("Language");
    case State:
        //: header of a column: whether a reader may borrow
        return tr("State");
    default:
        return {};
    }
}

bool ReadersModel::isSortable(int column) const
{
    return readerOrderOf(column).has_value();
}

bool ReadersModel::setOrder(int column, Qt::SortOrder order)
{
    const auto wanted = readerOrderOf(column);
    if (!wanted)
        return false;
    ReaderQuery changed = query();
    changed.order = *wanted;
    changed.isDescending = order == Qt::DescendingOrder;
    setQuery(changed);
    return false; // setQuery() has read anew already
}

void ReadersModel::setSearch(const QString &search)
{
    ReaderQuery changed = query();
    changed.search = search;
    setQuery(changed);
}

Statement ReadersModel::statement(const ReaderLine &line, int column) const
{
    const Reader &reader = line.reader;
    switch (column) {
    case Name:
        return {{}, reader.name, Tone::Normal, {}};
    case Card:
        return {{}, reader.cardNumber, Tone::Muted, {}};
    case Devices:
        if (line.devices == 0)
            //: in a table: a reader without a device that could be rung
            return {u"data-warning"_s, tr("none"), Tone::Caution,
                    tr("Nothing to ring: to be told another way")};
        return {u"smartphone"_s, QLocale().toString(line.devices), Tone::Normal,
                tr("%Ln device(s) can be rung", "", line.devices)};
    case Reservations:
        return {{},
                line.reservations == 0 ? QString() : QLocale().toString(line.reservations),
                Tone::Accent,
                {}};
    case Phone:
        return {{}, reader.phone, Tone::Muted, {}};
    case Language:
        return {{}, wording::language(reader.language), Tone::Muted, {}};
    case State:
        return wording::readerState(reader, inZone(m_clock.now(), m_zone).date());
    default:
        return {};
    }
}

QVariant ReadersModel::cell(const ReaderLine &line, int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return column == Reservations ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                      : QVariant();
    return isStatementRole(role) ? statementCell(statement(line, column), role) : QVariant();
}

} // namespace bookbell
