// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/daydesk.h"
#include "core/desk/desk.h"
#include "ui/models/alertfate.h"

namespace bookbell {

enum class DeskOutcome {
    OnHoldShelf,
    OnHoldShelfAlready, ///< a second check-in: nothing changed
    Available,
    AvailableAlready, ///< it stood at its place: nothing changed
    Lent,
    Reserved,
    Other, ///< done elsewhere than at the desk; `action` says what
    WaitsForOther, ///< nothing changed: the copy waits for `reader`, who is not at the desk
    Unknown, ///< neither a copy nor a reader
    Refused, ///< nothing changed; `problem` says why
};

/// One scan at the desk, or another act of the day: what was done, with the fate of its alert, or
/// why not.
struct DeskRecord {
    UtcTime at;
    DeskOutcome outcome = DeskOutcome::Available;
    QString action; ///< as the journal calls it; empty for a scan that changed nothing
    QString subject; ///< as the journal calls it, for what has neither book nor reader
    QString who; ///< empty: this user, in this program
    Book book;
    QString barcode;
    std::optional<Reader> reader;
    std::optional<Reader> borrower; ///< who had the copy at home before
    std::optional<Reservation> reservation; ///< ready, placed, or collected with a loan
    std::optional<Reservation> displaced; ///< somebody else's, sent back to first place
    QStringList passedOver;
    int devices = 0;
    AlertFate fate;
    QString problem; ///< why nothing was done, and what to do next
    JournalId journal; ///< not valid: nothing to undo
    bool isUndone = false;
    bool hasMovedOn = false; ///< something else was done with it since

    [[nodiscard]] bool isDone() const
    {
        return outcome != DeskOutcome::Unknown && outcome != DeskOutcome::Refused
            && outcome != DeskOutcome::WaitsForOther;
    }
    [[nodiscard]] bool isHold() const
    {
        return outcome == DeskOutcome::OnHoldShelf || outcome == DeskOutcome::OnHoldShelfAlready;
    }
    /// The copy still waits on the hold shelf for the reader.
    [[nodiscard]] bool isOnShelf() const
    {
        return isHold() && !isUndone && reservation
            && reservation->state == ReservationState::Ready;
    }
    [[nodiscard]] bool canUndo() const { return journal.isValid() && !isUndone && !hasMovedOn; }
    /// Whether its alert may still change.
    [[nodiscard]] bool isLive() const { return isHold() && !isUndone && reservation; }
    bool operator==(const DeskRecord &) const = default;
};

[[nodiscard]] DeskRecord recordOf(const CheckInResult &result, UtcTime at);
[[nodiscard]] DeskRecord recordOf(const CheckOutResult &result, UtcTime at);
[[nodiscard]] DeskRecord recordOf(const ReserveResult &result, UtcTime at);
/// `self`: whose acts are not told by name.
[[nodiscard]] DeskRecord recordOf(const DayAct &act, const Actor &self);
/// A scan that changed nothing.
[[nodiscard]] DeskRecord notDone(DeskOutcome outcome, const QString &scanned,
                                 const QString &problem, UtcTime at);

} // namespace bookbell
