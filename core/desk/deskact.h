// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/settings.h"
#include "core/circulation/queuerules.h"
#include "core/desk/journalrows.h"
#include "core/storage/settingstore.h"
#include "core/storage/stores.h"

namespace bookbell {

// What the desk looks up. Errors besides those of the database: UnknownBarcode, UnknownReader,
// UnknownReservation, UnknownBook, the subject being what was asked for.
[[nodiscard]] Result<Copy> findCopy(const Stores &stores, const QString &barcode);
[[nodiscard]] Result<Reader> findReader(const Stores &stores, const QString &card);
[[nodiscard]] Result<Reservation> findReservation(const Stores &stores, ReservationId id);
[[nodiscard]] Result<Book> findBook(const Stores &stores, BookId id);
/// 10 or 13 digits with a right check digit are an ISBN, else the book's id. Error: AmbiguousBook.
[[nodiscard]] Result<Book> findBook(const Stores &stores, const QString &isbnOrId);
/// The book's open reservations with their readers, and its copies.
[[nodiscard]] Result<BookState> loadBookState(const Stores &stores, BookId book);

/// One act at the desk, inside its transaction: stores what changes and keeps how it stood before
/// and after, for the journal.
class DeskAct
{
public:
    [[nodiscard]] static Result<DeskAct> begin(Stores &stores, UtcTime now, const Actor &actor);

    [[nodiscard]] Stores &stores() { return *m_stores; }
    [[nodiscard]] const Settings &settings() const { return m_settings; }
    [[nodiscard]] const Policy &policy() const { return m_policy; }
    [[nodiscard]] UtcTime now() const { return m_now; }

    [[nodiscard]] Result<> store(const QueueChanges &changes);
    [[nodiscard]] Result<> store(const Reservation &reservation);
    [[nodiscard]] Result<> store(const Copy &copy);
    [[nodiscard]] Result<ReservationId> add(Reservation reservation);
    [[nodiscard]] Result<> endWatch(Watch watch);
    [[nodiscard]] Result<> beginWatch(Watch watch);

    /// Writes the journal's entry. `action` "check-in", `subject` "copy A1".
    [[nodiscard]] Result<JournalId> record(const QString &action, const QString &subject);
    /// An entry about something that is no row of the queue.
    [[nodiscard]] Result<JournalId> record(const QString &action, const QString &subject,
                                           const QByteArray &before, const QByteArray &after);

private:
    DeskAct(Stores &stores, UtcTime now, Actor actor, Settings settings);

    Stores *m_stores;
    UtcTime m_now;
    Actor m_actor;
    Settings m_settings;
    Policy m_policy;
    JournalRows m_before;
    JournalRows m_after;
};

[[nodiscard]] QString subjectOf(ReservationId id);
[[nodiscard]] QString subjectOf(const Copy &copy);
[[nodiscard]] QString subjectOf(AnnouncementId id);

} // namespace bookbell
