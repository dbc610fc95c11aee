// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/deskact.h"

#include <algorithm>

#include "core/desk/settingacts.h"
#include "core/storage/librarysettings.h"

namespace bookbell {

using namespace Qt::StringLiterals;

DeskAct::DeskAct(Stores &stores, UtcTime now, Actor actor, Settings settings)
    : m_stores(&stores)
    , m_now(now)
    , m_actor(std::move(actor))
    , m_settings(std::move(settings))
    , m_policy(policyOf(m_settings))
{
}

Result<DeskAct> DeskAct::begin(Stores &stores, UtcTime now, const Actor &actor)
{
    auto settings = loadSettings(stores);
    if (!settings)
        return fail(std::move(settings.error()));
    return DeskAct(stores, now, actor, std::move(*settings));
}

Result<> DeskAct::store(const QueueChanges &changes)
{
    for (const Reservation &reservation : changes.reservations) {
        if (auto stored = store(reservation); !stored)
            return stored;
    }
    for (const Copy &copy : changes.copies) {
        if (auto stored = store(copy); !stored)
            return stored;
    }
    return {};
}

template <class Row>
void DeskAct::remember(QList<Row> JournalRows::*rows, const std::optional<Row> &before,
                       const std::optional<Row> &after)
{
    QList<Row> &earlier = m_before.*rows;
    QList<Row> &later = m_after.*rows;
    const auto key = journalKey(before ? *before : *after);
    // Of a row that is changed twice in one act, the first and the last standing count.
    if (before && !rowWithKey(earlier, key) && !rowWithKey(later, key))
        earlier.append(*before);
    later.removeIf([&key](const Row &row) { return journalKey(row) == key; });
    if (after)
        later.append(*after);
}

Result<> DeskAct::store(const Reservation &reservation)
{
    auto before = findReservation(*m_stores, reservation.id);
    if (!before)
        return fail(std::move(before.error()));
    remember<Reservation>(&JournalRows::reservations, *before, reservation);
    return m_stores->reservations().update(reservation);
}

Result<> DeskAct::store(const Book &book)
{
    auto before = findBook(*m_stores, book.id);
    if (!before)
        return fail(std::move(before.error()));
    remember<Book>(&JournalRows::books, *before, book);
    return m_stores->books().update(book);
}

Result<> DeskAct::store(const Copy &copy)
{
    auto before =
        required(m_stores->books().copy(copy.id), ErrorCode::UnknownBarcode, copy.barcode);
    if (!before)
        return fail(std::move(before.error()));
    remember<Copy>(&JournalRows::copies, *before, copy);
    return m_stores->books().update(copy);
}

Result<> DeskAct::store(const Reader &reader)
{
    auto before = required(m_stores->readers().reader(reader.id), ErrorCode::UnknownReader,
                           reader.cardNumber);
    if (!before)
        return fail(std::move(before.error()));
    remember<Reader>(&JournalRows::readers, *before, reader);
    return m_stores->readers().update(reader);
}

Result<> DeskAct::store(const SubscriberList &list)
{
    auto before =
        required(m_stores->subscriptions().list(list.id), ErrorCode::UnknownList, list.name);
    if (!before)
        return fail(std::move(before.error()));
    remember<SubscriberList>(&JournalRows::lists, *before, list);
    return m_stores->subscriptions().updateList(list);
}

Result<SubscriptionStanding> DeskAct::standing(const Subscription &subscription) const
{
    auto lists = m_stores->subscriptions().listsOf(subscription.id);
    if (!lists)
        return fail(std::move(lists.error()));
    return SubscriptionStanding {subscription.id, subscription.state, subscription.reader,
                                 std::move(*lists)};
}

Result<> DeskAct::store(const Subscription &subscription)
{
    const auto earlier =
        required(m_stores->subscriptions().subscription(subscription.id),
                 ErrorCode::NotASubscription, QString::number(subscription.id.value));
    if (!earlier)
        return fail(earlier.error());
    const auto before = standing(*earlier);
    if (!before)
        return fail(before.error());
    SubscriptionStanding after = *before;
    after.state = subscription.state;
    after.reader = subscription.reader;
    remember<SubscriptionStanding>(&JournalRows::subscriptions, *before, after);
    return m_stores->subscriptions().update(subscription);
}

Result<> DeskAct::store(const QString &key, const std::optional<QString> &value)
{
    const auto stored = m_stores->settings().settings();
    if (!stored)
        return fail(stored.error());
    std::optional<StoredSetting> before;
    if (stored->contains(key))
        before = StoredSetting {key, stored->value(key)};
    std::optional<StoredSetting> after;
    if (value)
        after = StoredSetting {key, *value};
    if (before == after)
        return {};
    remember<StoredSetting>(&JournalRows::settings, before, after);
    if (auto done = value ? m_stores->settings().setSetting(key, *value)
                          : m_stores->settings().removeSetting(key);
        !done)
        return done;
    const SettingDefinition *definition = librarySettings().find(key);
    const QString standard = definition ? definition->defaultValue : QString();
    return followSetting(*this, key, before ? before->value : standard, value.value_or(standard));
}

Result<ReservationId> DeskAct::add(Reservation reservation)
{
    auto id = m_stores->reservations().add(reservation);
    if (id) {
        reservation.id = *id;
        remember<Reservation>(&JournalRows::reservations, std::nullopt, reservation);
    }
    return id;
}

Result<BookId> DeskAct::add(Book book)
{
    auto id = m_stores->books().add(book);
    if (id) {
        book.id = *id;
        remember<Book>(&JournalRows::books, std::nullopt, book);
    }
    return id;
}

Result<CopyId> DeskAct::add(Copy copy)
{
    auto id = m_stores->books().add(copy);
    if (id) {
        copy.id = *id;
        remember<Copy>(&JournalRows::copies, std::nullopt, copy);
    }
    return id;
}

Result<ReaderId> DeskAct::add(Reader reader)
{
    auto id = m_stores->readers().add(reader);
    if (id) {
        reader.id = *id;
        remember<Reader>(&JournalRows::readers, std::nullopt, reader);
    }
    return id;
}

Result<ListId> DeskAct::add(SubscriberList list)
{
    auto id = m_stores->subscriptions().addList(list);
    if (id) {
        list.id = *id;
        remember<SubscriberList>(&JournalRows::lists, std::nullopt, list);
    }
    return id;
}

Result<> DeskAct::remove(const Book &book)
{
    remember<Book>(&JournalRows::books, book, std::nullopt);
    return m_stores->books().setRemoved(book.id, m_now);
}

Result<> DeskAct::remove(const Copy &copy)
{
    remember<Copy>(&JournalRows::copies, copy, std::nullopt);
    return m_stores->books().setRemoved(copy.id, m_now);
}

Result<> DeskAct::remove(const Reader &reader)
{
    remember<Reader>(&JournalRows::readers, reader, std::nullopt);
    return m_stores->readers().setRemoved(reader.id, m_now);
}

Result<> DeskAct::remove(const SubscriberList &list)
{
    remember<SubscriberList>(&JournalRows::lists, list, std::nullopt);
    return m_stores->subscriptions().setRemoved(list.id, m_now);
}

Result<> DeskAct::bringBack(const Book &book)
{
    remember<Book>(&JournalRows::books, std::nullopt, book);
    return m_stores->books().setRemoved(book.id, std::nullopt);
}

Result<> DeskAct::bringBack(const Copy &copy)
{
    remember<Copy>(&JournalRows::copies, std::nullopt, copy);
    return m_stores->books().setRemoved(copy.id, std::nullopt);
}

Result<> DeskAct::bringBack(const Reader &reader)
{
    remember<Reader>(&JournalRows::readers, std::nullopt, reader);
    return m_stores->readers().setRemoved(reader.id, std::nullopt);
}

Result<> DeskAct::bringBack(const SubscriberList &list)
{
    remember<SubscriberList>(&JournalRows::lists, std::nullopt, list);
    return m_stores->subscriptions().setRemoved(list.id, std::nullopt);
}

template <class Change>
Result<bool> DeskAct::changeMembership(ListId list, SubscriptionId id, Change change)
{
    const auto subscription = m_stores->subscriptions().subscription(id);
    if (!subscription)
        return fail(subscription.error());
    if (!*subscription)
        return false;
    const auto before = standing(**subscription);
    if (!before)
        return fail(before.error());
    const auto changed = change(list, id);
    if (!changed || !*changed)
        return changed;
    SubscriptionStanding after = *before;
    if (after.lists.removeAll(list) == 0) {
        after.lists.append(list);
        std::sort(after.lists.begin(), after.lists.end());
    }
    remember<SubscriptionStanding>(&JournalRows::subscriptions, *before, after);
    return true;
}

Result<bool> DeskAct::addToList(ListId list, SubscriptionId subscription)
{
    return changeMembership(list, subscription, [this](ListId to, SubscriptionId id) {
        return m_stores->subscriptions().addToList(to, id);
    });
}

Result<bool> DeskAct::removeFromList(ListId list, SubscriptionId subscription)
{
    return changeMembership(list, subscription, [this](ListId from, SubscriptionId id) {
        return m_stores->subscriptions().removeFromList(from, id);
    });
}

Result<> DeskAct::endWatch(Watch watch)
{
    remember<Watch>(&JournalRows::watches, watch, std::nullopt);
    return m_stores->reservations().removeWatch(watch.book, watch.reader);
}

Result<> DeskAct::beginWatch(Watch watch)
{
    remember<Watch>(&JournalRows::watches, std::nullopt, watch);
    return m_stores->reservations().addWatch(watch.book, watch.reader, m_now);
}

/// What the rows are about: a reservation or a copy of a book is about the book.
static QList<BookId> booksOf(const JournalRows &rows)
{
    QList<BookId> books;
    for (const Book &book : rows.books)
        books.append(book.id);
    for (const Copy &copy : rows.copies)
        books.append(copy.book);
    for (const Reservation &reservation : rows.reservations)
        books.append(reservation.book);
    for (const Watch &watch : rows.watches)
        books.append(watch.book);
    return books;
}

Result<JournalId> DeskAct::record(const QString &action, const QString &subject)
{
    return record(action, subject, m_before.toBytes(), m_after.toBytes());
}

Result<JournalId> DeskAct::record(const QString &action, const QString &subject,
                                  const QByteArray &before, const QByteArray &after)
{
    JournalEntry entry;
    entry.at = m_now;
    entry.actor = m_actor;
    entry.action = action;
    entry.subject = subject;
    entry.before = before;
    entry.after = after;
    return m_stores->settings().record(entry, booksOf(m_before) + booksOf(m_after));
}

} // namespace bookbell
