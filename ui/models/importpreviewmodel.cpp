// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/importpreviewmodel.h"

#include <QLocale>

#include "core/transfer/marcbook.h"
#include "ui/look.h"

namespace bookbell {

using namespace Qt::StringLiterals;

void ImportPreviewModel::setPreview(const FilePreview &preview)
{
    const auto namesOf = [](const FilePreview &of) {
        QStringList names;
        for (const PreviewColumn &column : of.columns)
            names.append(column.name);
        return names;
    };
    // The same file understood in another way: the view keeps its place.
    if (m_preview.rows.size() == preview.rows.size() && !preview.rows.empty()
        && namesOf(m_preview) == namesOf(preview)) {
        m_preview = preview;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    beginResetModel();
    m_preview = preview;
    endResetModel();
}

QString ImportPreviewModel::refusal(int row) const
{
    const auto &rows = m_preview.rows;
    if (row < 0 || row >= rowCount() || !m_preview.missing.isEmpty())
        return {};
    const std::optional<Error> &refusal = rows[static_cast<size_t>(row)].refusal;
    return refusal ? describeRefusal(*refusal) : QString();
}

int ImportPreviewModel::refusedCount() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += refusal(row).isEmpty() ? 0 : 1;
    return count;
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_preview.rows.size());
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : firstCellColumn + static_cast<int>(m_preview.columns.size());
}

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PreviewRow &row = m_preview.rows[static_cast<size_t>(index.row())];
    const int cell = index.column() - firstCellColumn;
    const QString reason = refusal(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cell < 0 ? QLocale().toString(row.line) : row.cells.value(cell);
    case Qt::ToolTipRole:
        return !reason.isEmpty() ? reason : cell < 0 ? QString() : row.cells.value(cell);
    case Qt::AccessibleDescriptionRole:
        return reason;
    case IsRefusedRole:
        return !reason.isEmpty();
    case Qt::TextAlignmentRole:
        return static_cast<int>((cell < 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ToneRole:
        if (!reason.isEmpty())
            return static_cast<int>(cell < 0 ? Tone::Negative : Tone::Normal);
        if (cell < 0 || !m_preview.columns[cell].field)
            return static_cast<int>(Tone::Muted);
        return static_cast<int>(Tone::Normal);
    default:
        return {};
    }
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    if (section == lineColumn)
        //: Headings of a column: the number of the record in a MARC file; the line of another file
        return m_preview.format.isMarc() ? tr("Record") : tr("Line");
    const QString &name = m_preview.columns[section - firstCellColumn].name;
    // The columns of MARC have no names of their own.
    const auto field =
        m_preview.format.isMarc() ? fieldByName(TransferKind::Books, name) : std::nullopt;
    return field ? marcPlaceOf(*field) : name;
}

} // namespace bookbell
