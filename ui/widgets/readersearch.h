// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"
#include "ui/widgets/recordfinder.h"

namespace bookbell {

/// Finds readers by name, card, phone or e-mail; a whole card number needs no choice. The database
/// must outlive it.
[[nodiscard]] RecordFinder::Search readerSearch(Database &database);

} // namespace bookbell
