// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/browselines.h"
#include "core/storage/stores.h"

namespace bookbell {

/// A book of the library that a record which is being written resembles.
struct KnownBook {
    BookLine line;
    bool hasSameIsbn = false; ///< volumes and sets may share one
    bool isLikelySame = false; ///< see isLikelySameBook()

    bool operator==(const KnownBook &) const = default;
};

/// Whether two records seem to speak of one book: the same volume, and either the same ISBN, or the
/// same title and author where not both have an ISBN. Spaces, signs, case and the way a volume is
/// counted ("2", "제2권", "vol. 2") say nothing, nor what only one of the authors adds ("지음").
[[nodiscard]] bool isLikelySameBook(const Book &a, const Book &b);

/// Those of the library that have the ISBN of `typed` or are likely the same book, the likeliest
/// first; never the one with its id. `typed`: as in a form, so its ISBN may be half or wrong.
[[nodiscard]] Result<QList<KnownBook>> findKnown(const Stores &stores, const Book &typed);

} // namespace bookbell
