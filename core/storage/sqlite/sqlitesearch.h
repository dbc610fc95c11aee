// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/sqlite/sqlitekeyreader.h"

namespace bookbell {

/// The books that a search finds, by words and by number; none of them is removed.
[[nodiscard]] Result<KeySet> findBooks(const SqliteKeyReader &reader, const QString &typed);
[[nodiscard]] Result<KeySet> findReaders(const SqliteKeyReader &reader, const QString &typed);

} // namespace bookbell
