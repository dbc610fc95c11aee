// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

#include "core/base/ids.h"

namespace bookbell {

/// The rows of a QueueModel, which are dropped between others; Alt with the arrows, Home and End
/// belongs to it while it has the focus. It changes nothing itself.
class QueueView final : public QListView
{
    Q_OBJECT

public:
    enum class Step { Up, Down, First, Last };

    explicit QueueView(QWidget *parent = nullptr);

Q_SIGNALS:
    /// Before what stands in `row` now; behind the last one where there is no such row.
    void dropped(bookbell::ReservationId id, int row);
    void stepped(bookbell::QueueView::Step step);
    /// Enter or a double click.
    void opened();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    /// Digits and letters are a scan, not a search.
    void keyboardSearch(const QString &) override { }
};

} // namespace bookbell
