// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/settings.h"
#include "core/storage/stores.h"
#include "core/transfer/rowparser.h"

namespace bookbell {

/// What an import has to know about the library before it can read a row.
struct ImportFacts {
    Settings settings;
    RowParser::Facts parser; ///< without a list; the key is the current one
};

[[nodiscard]] Result<ImportFacts> loadImportFacts(const Stores &stores, TransferKind kind);

} // namespace bookbell
