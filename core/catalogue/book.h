// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/ids.h"

namespace bookbell {

/// One bibliographic record. Many books have no ISBN, and sets and volumes share one: the identity
/// is the control number where there is one, then a copy's barcode, then an ISBN that only this
/// book has. A volume and a call number belong to the record.
struct Book {
    BookId id;
    QString controlNumber; ///< the record's number in the library's own system; empty: none
    QString isbn; ///< 13 digits without hyphens; empty: none
    QString title;
    QString volume;
    QString author;
    QString publisher;
    QString year;
    QString callNumber;
    QString language;

    bool operator==(const Book &) const = default;
};

/// "Title 2": the title with its volume, as people say it.
[[nodiscard]] QString displayTitle(const Book &book);

} // namespace bookbell
