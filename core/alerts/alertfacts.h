// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

#include "core/base/clock.h"

namespace bookbell {

/// What a template may speak of. What does not apply is empty.
struct AlertFacts {
    QString readerName;
    QString bookTitle; ///< with its volume; of several books all titles, separated by commas
    QString bookAuthor;
    QString callNumber;
    std::optional<UtcTime> pickupBy; ///< of several books the earliest
    QString libraryName;
    QString reason; ///< of a cancellation
    int count = 1; ///< how many books the alert is about
    /// A Cancelled alert that takes an earlier one back: the reservation is open (again), or the
    /// watched book is not back after all.
    bool isCorrection = false;
    bool isOfWatch = false; ///< there is no reservation

    bool operator==(const AlertFacts &) const = default;
};

} // namespace bookbell
