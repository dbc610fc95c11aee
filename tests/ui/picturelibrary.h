// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/samplelibrary.h"

namespace bookbell {

/// Fills a sample library with what a small one looks like on a working day: a few dozen books and
/// readers, queues, lists, an announcement under way, alerts that arrived and some that failed. In
/// the library's own language. For pictures and for looking round.
void addWorkingDay(SampleLibrary &library);

} // namespace bookbell
