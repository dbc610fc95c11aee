// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/storage/database.h"

namespace bookbell {

/// Makes `:/sample/books.csv`, `readers.csv` and `reservations.csv` known to a program that links
/// this library statically.
void initSampleResources();

/// Fills a library with invented readers, real books and some reservations that wait. Doing it
/// again changes nothing. Errors: those of the database.
[[nodiscard]] Result<> importSample(Database &database, const Clock &clock);

} // namespace bookbell
