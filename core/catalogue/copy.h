// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/ids.h"

namespace bookbell {

enum class CopyState {
    Available = 0,
    OnLoan = 1,
    OnHoldShelf = 2, ///< waits for the reader of `reservation`
    ToClear = 3, ///< still on the hold shelf, but its reservation has ended
};

/// One physical item, known by the barcode on it.
struct Copy {
    CopyId id;
    BookId book;
    QString barcode;
    CopyState state = CopyState::Available;
    ReservationId reservation; ///< valid only while OnHoldShelf
    ReaderId borrower; ///< valid only while OnLoan

    bool operator==(const Copy &) const = default;
};

} // namespace bookbell
