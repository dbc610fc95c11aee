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
    Unknown, ///< neither a copy nor a reader
    Refused, ///< nothing changed; `problem` says why
};

/// One scan at the desk of this window: what was done, with the fate of its alert, or why not.
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
    QString problem; ///< why nothing was done, and what to do next
    JournalId journal; ///< not valid: nothing to undo
    bool isUndone = false;

    [[nodiscard]] bool isDone() const
    {
        return outcome != DeskOutcome::Unknown && outcome != DeskOutcome::Refused;
    }
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
/// A scan that changed nothing.
[[nodiscard]] DeskRecord notDone(DeskOutcome outcome, const QString &scanned,
                                 const QString &problem, UtcTime at);

} // namespace bookbell
