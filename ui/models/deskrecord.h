// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/models/alertfate.h"

namespace bookbell {

enum class DeskOutcome {
    OnHoldShelf,
    OnHoldShelfAlready, ///< a second check-in: nothing changed
    Available,
    Lent,
};

/// One thing that was done at the desk in this window, with the fate of its alert.
struct DeskRecord {
    UtcTime at;
    DeskOutcome outcome = DeskOutcome::Available;
    Book book;
    QString barcode;
    std::optional<Reader> reader;
    std::optional<Reservation> reservation; ///< ready, or collected with a loan
    std::optional<Reservation> displaced; ///< somebody else's, sent back to first place
    QStringList passedOver;
    int devices = 0;
    AlertFate fate;
    JournalId journal; ///< not valid: nothing to undo
    bool isUndone = false;

    [[nodiscard]] bool canUndo() const { return journal.isValid() && !isUndone; }
    /// Whether its alert may still change.
    [[nodiscard]] bool isLive() const
    {
        return !isUndone && reservation && outcome != DeskOutcome::Lent;
    }
    bool operator==(const DeskRecord &) const = default;
};

[[nodiscard]] DeskRecord recordOf(const CheckInResult &result, UtcTime at);
[[nodiscard]] DeskRecord recordOf(const CheckOutResult &result, UtcTime at);

} // namespace bookbell
