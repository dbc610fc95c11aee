// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/settings.h"
#include "core/circulation/queuerules.h"
#include "core/desk/desklookup.h"
#include "core/desk/journalrows.h"
#include "core/storage/settingstore.h"
#include "core/storage/stores.h"

namespace bookbell {

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

    /// Each replaces the row with that id.
    [[nodiscard]] Result<> store(const QueueChanges &changes);
    [[nodiscard]] Result<> store(const Reservation &reservation);
    [[nodiscard]] Result<> store(const Book &book);
    [[nodiscard]] Result<> store(const Copy &copy);
    [[nodiscard]] Result<> store(const Reader &reader);
    [[nodiscard]] Result<> store(const SubscriberList &list);
    [[nodiscard]] Result<> store(const Subscription &subscription);
    /// `value`: as the registry has checked it; empty: back to the default. What has to follow
    /// follows: new quiet hours move what waits for the old ones.
    [[nodiscard]] Result<> store(const QString &key, const std::optional<QString> &value);

    [[nodiscard]] Result<ReservationId> add(Reservation reservation);
    [[nodiscard]] Result<BookId> add(Book book);
    [[nodiscard]] Result<CopyId> add(Copy copy);
    [[nodiscard]] Result<ReaderId> add(Reader reader);
    [[nodiscard]] Result<ListId> add(SubscriberList list);

    /// Whether it may be removed is for the caller to know.
    [[nodiscard]] Result<> remove(const Book &book);
    [[nodiscard]] Result<> remove(const Copy &copy);
    [[nodiscard]] Result<> remove(const Reader &reader);
    [[nodiscard]] Result<> remove(const SubscriberList &list);
    /// A removed one stands again as it is given here. Errors: DuplicateControlNumber,
    /// DuplicateBarcode, DuplicateCard, DuplicateList.
    [[nodiscard]] Result<> bringBack(const Book &book);
    [[nodiscard]] Result<> bringBack(const Copy &copy);
    [[nodiscard]] Result<> bringBack(const Reader &reader);
    [[nodiscard]] Result<> bringBack(const SubscriberList &list);

    /// False: it stood so already.
    [[nodiscard]] Result<bool> addToList(ListId list, SubscriptionId subscription);
    [[nodiscard]] Result<bool> removeFromList(ListId list, SubscriptionId subscription);

    [[nodiscard]] Result<> endWatch(Watch watch);
    [[nodiscard]] Result<> beginWatch(Watch watch);

    /// The act is about a row that it leaves as it is: its entry names it.
    void mention(const Reservation &reservation)
    {
        remember<Reservation>(&JournalRows::reservations, reservation, reservation);
    }

    /// Some row differs from how the act found it.
    [[nodiscard]] bool hasChanged() const { return m_before != m_after; }

    /// Writes the journal's entry. `action` "check-in", `subject` "copy A1".
    [[nodiscard]] Result<JournalId> record(const QString &action, const QString &subject);
    /// An entry about something that is no row of the queue.
    [[nodiscard]] Result<JournalId> record(const QString &action, const QString &subject,
                                           const QByteArray &before, const QByteArray &after);

private:
    DeskAct(Stores &stores, UtcTime now, Actor actor, Settings settings);

    /// `before` empty: the act made the row; `after` empty: it took it away.
    template <class Row>
    void remember(QList<Row> JournalRows::*rows, const std::optional<Row> &before,
                  const std::optional<Row> &after);
    [[nodiscard]] Result<SubscriptionStanding> standing(const Subscription &subscription) const;
    /// Adds or removes, and remembers. `change`: (ListId, SubscriptionId) -> Result<bool>.
    template <class Change>
    [[nodiscard]] Result<bool> changeMembership(ListId list, SubscriptionId id, Change change);

    Stores *m_stores;
    UtcTime m_now;
    Actor m_actor;
    Settings m_settings;
    Policy m_policy;
    JournalRows m_before;
    JournalRows m_after;
};

} // namespace bookbell
