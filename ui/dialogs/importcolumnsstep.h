// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

#include "core/transfer/filepreview.h"

class QTableView;

namespace bookbell {

class ImportPreviewModel;
class StateLine;
class TextLabel;

/// The second step of an import: the first rows as they are understood, and above each column a
/// choice of what it is.
class ImportColumnsStep final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportColumnsStep(QWidget *parent = nullptr);

    /// `columnMap`: what led to this preview, as in ImportOptions.
    void setPreview(const FilePreview &preview, const QHash<QString, QString> &columnMap);
    [[nodiscard]] const QHash<QString, QString> &columnMap() const { return m_columnMap; }
    void setFocusToFirst();

Q_SIGNALS:
    /// Somebody said what a column is; wants another preview.
    void columnMapChanged();

private:
    void chooseField(int column, std::optional<Field> field);
    void showMissing();
    void showRefusal();
    void fitColumns();

    QHash<QString, QString> m_columnMap;
    ImportPreviewModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    TextLabel *m_file = nullptr;
    StateLine *m_columns = nullptr;
    StateLine *m_rows = nullptr;
};

} // namespace bookbell
