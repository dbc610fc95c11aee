// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "core/base/result.h"
#include "core/storage/stores.h"

namespace bookbell {

/// One connection to a database, of whatever kind. Lives and is used on one thread only: the
/// factory that makes it is called there.
class Connection
{
public:
    virtual ~Connection() = default;

    [[nodiscard]] virtual Result<> beginRead() = 0;
    /// Takes the write lock at once. Error: LibraryBusy.
    [[nodiscard]] virtual Result<> beginWrite() = 0;
    [[nodiscard]] virtual Result<> commit() = 0;
    virtual void rollback() = 0;
    /// Whether anything was written since the last begin.
    [[nodiscard]] virtual bool hasChanged() const = 0;
    [[nodiscard]] virtual Stores &stores() = 0;
    /// A number that changes when another connection has committed.
    [[nodiscard]] virtual qint64 dataVersion() = 0;
};

using ConnectionFactory = std::function<Result<std::unique_ptr<Connection>>()>;

} // namespace bookbell
