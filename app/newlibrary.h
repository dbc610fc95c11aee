// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/storage/library.h"
#include "core/storage/settingstore.h"

namespace bookbell {

/// Makes a library; with `isSample` it is filled with books, readers, reservations and phones to
/// rehearse with, and its quiet hours are off so that a rehearsal rings at any time. All or
/// nothing: a library that could not be filled is taken away again. Errors: those of
/// createLibrary().
[[nodiscard]] Result<std::unique_ptr<Database>> makeLibrary(const LibraryLocation &location,
                                                            const NewLibrary &library,
                                                            bool isSample, const Clock &clock,
                                                            const Actor &actor);

} // namespace bookbell
