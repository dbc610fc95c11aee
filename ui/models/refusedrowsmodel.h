// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "core/transfer/refusedrows.h"

namespace bookbell {

/// The rows that an import refused: line and reason, then the cells as they stand in the file. Of a
/// MARC file: the number of the record, and its fields by the names that staff know.
class RefusedRowsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { LineColumn, ReasonColumn, FirstCellColumn };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const RefusedRowsFile &rows, bool areRecords);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    RefusedRowsFile m_file;
    bool m_areRecords = false;
};

} // namespace bookbell
