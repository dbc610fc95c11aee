// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

#include "core/transfer/columns.h"

class QComboBox;

namespace bookbell {

class ImportPreviewModel;

/// The header of the first rows of a file: each column's name, and below it a choice of what it is.
class ImportColumnsHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit ImportColumnsHeader(ImportPreviewModel *model, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    /// What a column needs to show its name and its choice.
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

Q_SIGNALS:
    /// `column` of the file, from 0; no field: it is not used.
    void fieldChosen(int column, std::optional<bookbell::Field> field);
    /// The keyboard has come to the choice of a column, which may be out of sight.
    void columnEntered(int column);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void updateGeometries() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void showFields();
    void place();
    [[nodiscard]] QFont nameFont() const;
    [[nodiscard]] int nameHeight() const;

    ImportPreviewModel *m_model;
    QList<QComboBox *> m_choices; ///< one per column of the file
    std::optional<TransferKind> m_kind; ///< whose fields the choices offer
};

} // namespace bookbell
