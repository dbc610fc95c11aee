// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/browsestore.h"
#include "ui/widgets/longlistview.h"

namespace bookbell {

// What is particular to each pile of the reservations page.

/// How its columns stand at first. Of a pile of copies: none.
[[nodiscard]] LongListView::Layout layoutOf(ReservationPile pile);

/// What stands there while it is empty.
struct EmptyPile {
    QString icon;
    QString text;
    bool leadsToNew = false; ///< a new reservation would fill it
};
[[nodiscard]] EmptyPile emptinessOf(ReservationPile pile);

/// Which of the piles of all reservations one in this state lies in, and what the pile is a part
/// of.
[[nodiscard]] ReservationPile wholePileOf(ReservationState state);
[[nodiscard]] ReservationPile wholePileOf(ReservationPile pile);

} // namespace bookbell
