// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

#include "ui/wording.h"

namespace bookbell {

/// Whether statementCell() answers `role`: others need no words to be found for a cell.
[[nodiscard]] bool isStatementRole(int role);

/// A cell of a LongListModel that shows `said`: its text, icon and tone. The tooltip has the text
/// as well, since a narrow column elides it.
[[nodiscard]] QVariant statementCell(const Statement &said, int role);

} // namespace bookbell
