// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "core/transfer/filepreview.h"

namespace bookbell {

/// The first rows of a file with the line they stand on. What is not used is muted; a row that
/// would be refused tells why in its tooltip and has a mark at its line.
class ImportPreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int lineColumn = 0;
    static constexpr int firstCellColumn = 1;
    enum Role {
        ToneRole = Qt::UserRole, ///< Tone, as int
        IsRefusedRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(const FilePreview &preview);
    [[nodiscard]] const FilePreview &preview() const { return m_preview; }
    /// Why a row would be refused; empty: it would not, or a column is missing to tell.
    [[nodiscard]] QString refusal(int row) const;
    [[nodiscard]] int refusedCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    FilePreview m_preview;
};

} // namespace bookbell
