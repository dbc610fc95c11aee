// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include "core/base/ids.h"

namespace bookbell {

class RecentScansModel;

/// The table of what was done. The word in the last column, Delete, or the context menu take a row
/// back.
class RecentScansView final : public QTableView
{
    Q_OBJECT

public:
    /// The model must outlive the view.
    explicit RecentScansView(RecentScansModel *model, QWidget *parent = nullptr);

Q_SIGNALS:
    /// `what`: in words, for what this window has not done itself.
    void undoRequested(bookbell::JournalId journal, const QString &what);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void undoRow(int row);
    [[nodiscard]] int textWidth(int column) const;
    void fitColumns();

    RecentScansModel *m_model = nullptr;
    QAction *m_undo = nullptr;
};

} // namespace bookbell
