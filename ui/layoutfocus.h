// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace bookbell {

/// What the Tab key reaches inside `area`, in the order of its layouts: as it is read. Qt's own
/// order is that in which the widgets were made, where rows that come later stand last.
[[nodiscard]] QList<QWidget *> tabStops(QWidget *area);

/// For QWidget::focusNextPrevChild() of `area`: goes to the next or previous of its tab stops, from
/// the last or first one to what follows outside, and scrolls there. False: there is nothing to go
/// to.
[[nodiscard]] bool moveFocusInside(QWidget *area, bool next);

/// Scrolls what it lies in so that it is seen.
void scrollIntoSight(QWidget *widget);

} // namespace bookbell
