// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "core/storage/librarydoctor.h"

namespace bookbell {

class SqliteHandle;

using ContentFindings = QList<LibraryProblem>;

/// The doctor's second half: what stands in a library whose file is whole and of this program's
/// schema. `next` is called after each check and can end it with an error.
[[nodiscard]] Result<> examineContent(std::unique_ptr<SqliteHandle> handle, UtcTime now,
                                      ContentFindings &findings,
                                      const std::function<Result<>()> &next);

/// How many checks that are.
[[nodiscard]] int contentCheckCount();

} // namespace bookbell
