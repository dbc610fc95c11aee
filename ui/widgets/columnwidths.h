// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace bookbell {

/// A column whose width is to be found.
struct FlexibleColumn {
    int column = 0;
    int share = 0; ///< of what is left; 0: as wide as it wants
    int wantedPx = 0; ///< 0: not known, its share alone counts
};

/// One width for each column: who wants less than its share gets what it wants, the others share
/// the rest; what nobody wants is shared, too. Together they are never wider than `roomPx`, as long
/// as there is room for a few letters in each.
[[nodiscard]] QList<int> columnWidths(const QList<FlexibleColumn> &columns, int roomPx);

} // namespace bookbell
