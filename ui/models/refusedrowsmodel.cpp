// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/refusedrowsmodel.h"

#include <QLocale>

#include "core/transfer/columns.h"

namespace bookbell {

void RefusedRowsModel::setRows(const RefusedRowsFile &rows, bool areRecords)
{
    beginResetModel();
    m_file = rows;
    m_areRecords = areRecords;
    endResetModel();
}

int RefusedRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_file.rows.size());
}

int RefusedRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstCellColumn + static_cast<int>(m_file.columns.size());
}

QVariant RefusedRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RefusedRow &row = m_file.rows[index.row()];
    if (role == Qt::TextAlignmentRole && index.column() == LineColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (index.column() == LineColumn)
        return role == Qt::DisplayRole ? QVariant(QLocale().toString(row.line)) : QVariant();
    if (index.column() == ReasonColumn)
        return row.reason;
    return row.cells.value(index.column() - FirstCellColumn);
}

QVariant RefusedRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == LineColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (section == LineColumn)
        //: Headings of a column: the number of the record in a MARC file; the line of another file
        return m_areRecords ? tr("Record number") : tr("Line");
    if (section == ReasonColumn)
        //: Heading of a column: why a row of a file was refused
        return tr("Why refused");
    const QString name = m_file.columns.value(section - FirstCellColumn);
    const auto field = m_areRecords ? fieldByName(TransferKind::Books, name) : std::nullopt;
    return field ? fieldLabel(*field) : name;
}

} // namespace bookbell
