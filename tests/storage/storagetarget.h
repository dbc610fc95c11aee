// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/connection.h"

namespace bookbell {

/// The database that the contract is tested on.
class StorageTarget
{
public:
    virtual ~StorageTarget() = default;
    /// A new, empty library in place of the last one.
    virtual void reset() = 0;
    /// Makes connections to it, on any thread.
    [[nodiscard]] virtual ConnectionFactory factory() = 0;
};

} // namespace bookbell
