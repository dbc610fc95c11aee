// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimeZone>

#include "core/alerts/delivery.h"
#include "core/desk/bookdesk.h"
#include "ui/look.h"
#include "ui/models/deskrecord.h"
#include "ui/timewording.h"

namespace bookbell {

/// What is shown wherever a state stands: the same icon, word and meaning everywhere.
struct Statement {
    QString icon; ///< a name in the icon theme
    QString text;
    Tone tone = Tone::Normal;
    QString detail; ///< the exact story, for a tooltip
    QString inFile = {}; ///< instead of a text with times as seen today; empty: the text

    bool operator==(const Statement &) const = default;
};

/// Words for values, in the program's language.
namespace wording {

[[nodiscard]] Statement fate(const AlertFate &fate, UtcTime now, const QTimeZone &zone);
/// Short enough for a row: "Hold shelf · Kim Minji".
[[nodiscard]] Statement outcome(const DeskRecord &record);
/// What the record is about: the book, else the reader, else what the journal calls it.
[[nodiscard]] QString subject(const DeskRecord &record);
/// An act by its name in the journal: "Book added", "Reservation cancelled"; empty where there are
/// no words for it.
[[nodiscard]] Statement act(const QString &action);
/// One line about what a scan did, for the list of what can be taken back.
[[nodiscard]] QString deskAct(const DeskRecord &record);
/// That it was taken back, and what readers hear of that.
[[nodiscard]] QString undone(const QString &what, const UndoResult &result);
[[nodiscard]] Statement reservation(const Reservation &reservation);
/// Until when a ready one is kept: quiet, amber on its last two days, red afterwards.
[[nodiscard]] Statement pickUp(const Reservation &reservation, UtcTime now, const QTimeZone &zone);
/// "2nd", the place in a queue.
[[nodiscard]] QString ordinal(int number);
/// The word for a state of deliveries, wherever one stands.
[[nodiscard]] Statement deliveryState(DeliveryState state);
/// What an alert is about: "Book ready", "Announcement".
[[nodiscard]] QString alertKind(AlertKind kind);
/// The same, but what takes news of a watched book back is called so.
[[nodiscard]] QString alertKind(const Delivery &delivery);
/// "201 (accepted)": the last answer of a push service; empty for 0.
[[nodiscard]] QString httpStatus(int status);
/// Where a copy is: "On loan · Kim Minji (R1001)".
[[nodiscard]] Statement copy(const CopyLine &line);
/// "Google", "Mozilla", …; the host where it is none of the large ones.
[[nodiscard]] QString pushService(const QString &origin);

/// Why a reader may neither reserve nor borrow on `today`; nothing when they may.
[[nodiscard]] Statement readerState(const Reader &reader, QDate today);
/// Whether a device can be rung, and why not.
[[nodiscard]] Statement subscription(SubscriptionState state);
/// "Firefox on Android", or by its push service where the browser did not say what it is.
[[nodiscard]] QString device(const Subscription &subscription, const QString &origin);
/// "Korean"; empty: the library's.
[[nodiscard]] QString language(const QString &code);

/// "Kim Minji (R1001)".
[[nodiscard]] QString readerWithCard(const Reader &reader);
/// "Title · author · barcode", without what is empty.
[[nodiscard]] QString bookLine(const Book &book, const QString &barcode);

} // namespace wording
} // namespace bookbell
