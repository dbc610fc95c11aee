// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace bookbell {

/// How rows of a file look wherever the import shows them: whole rows are chosen, nothing is edited
/// in place, one line each.
void showAsFileRows(QTableView &table);

} // namespace bookbell
