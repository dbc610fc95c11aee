// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/transfer/rowparser.h"

namespace bookbell {

/// The keys that several rows of a file share, by their hashes: 8 bytes a key while counting, next
/// to nothing afterwards. Tells a dry run which rows later ones may depend on.
class RepeatedKeys
{
public:
    /// The endpoint, card, ISBN, control number and barcodes of a row.
    void count(const ImportRow &row);
    /// After the last row.
    void finish();
    [[nodiscard]] bool contains(const QString &key) const;

private:
    std::vector<size_t> m_hashes;
};

} // namespace bookbell
