// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/librarybackup.h"

namespace bookbell::backupwording {

/// "1,234 books, 1,500 copies, …".
[[nodiscard]] QString counts(const LibraryCounts &counts);
/// What is being done, by BackupStep.
[[nodiscard]] QString step(int step);

} // namespace bookbell::backupwording
