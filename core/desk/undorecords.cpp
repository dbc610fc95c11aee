// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/undorows.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

// Whether something hangs on a row that is to be taken away again.

Result<bool> isUsed(const Stores &stores, const Book &book)
{
    const auto open = stores.reservations().openOfBook(book.id);
    if (!open)
        return fail(open.error());
    const auto copies = stores.books().copiesOf(book.id);
    if (!copies)
        return fail(copies.error());
    return !open->isEmpty() || !copies->isEmpty();
}

/// It stands as it was added, at its place, so nobody has it.
Result<bool> isUsed(const Stores &, const Copy &)
{
    return false;
}

Result<bool> isUsed(const Stores &stores, const Reader &reader)
{
    const auto open = stores.reservations().openOfReader(reader.id);
    if (!open)
        return fail(open.error());
    const auto borrowed = stores.books().copiesOfBorrower(reader.id);
    if (!borrowed)
        return fail(borrowed.error());
    const auto devices = stores.subscriptions().ofReader(reader.id);
    if (!devices)
        return fail(devices.error());
    return !open->isEmpty() || !borrowed->isEmpty() || !devices->isEmpty();
}

Result<bool> isUsed(const Stores &stores, const SubscriberList &list)
{
    const auto lists = stores.subscriptions().lists();
    if (!lists)
        return fail(lists.error());
    for (const ListWithCount &one : *lists) {
        if (one.list.id == list.id)
            return one.active > 0;
    }
    return false;
}

/// A copy is of no use without its book.
Result<bool> canStand(const Stores &stores, const Copy &copy)
{
    const auto book = standingRow(stores, copy.book);
    if (!book)
        return fail(book.error());
    return book->has_value();
}

template <class Row>
Result<bool> canStand(const Stores &, const Row &)
{
    return true;
}

/// Rows that the act changed or removed.
template <class Row>
Result<> giveBack(DeskAct &act, JournalId id, const QList<Row> &before, const QList<Row> &after)
{
    for (const Row &row : before) {
        const std::optional<Row> left = rowWithKey(after, row.id);
        if (left == row)
            continue;
        const auto current = standingRow(act.stores(), row.id);
        if (!current)
            return fail(current.error());
        const auto can = canStand(act.stores(), row);
        if (!can)
            return fail(can.error());
        if (*current != left || !*can)
            return nothingToUndo(id);
        if (auto restored = left ? act.store(row) : act.bringBack(row); !restored)
            return restored;
    }
    return {};
}

/// Rows that the act made.
template <class Row>
Result<> takeAway(DeskAct &act, JournalId id, const QList<Row> &before, const QList<Row> &after)
{
    for (const Row &row : after) {
        if (rowWithKey(before, row.id))
            continue;
        const auto current = standingRow(act.stores(), row.id);
        if (!current)
            return fail(current.error());
        const auto used = isUsed(act.stores(), row);
        if (!used)
            return fail(used.error());
        if (*current != row || *used)
            return nothingToUndo(id);
        if (auto removed = act.remove(row); !removed)
            return removed;
    }
    return {};
}

/// What a device was made by the act: state and card. The rest of it may have moved on by itself.
Result<> restoreStanding(DeskAct &act, JournalId id, const SubscriptionStanding &before,
                         const SubscriptionStanding &after)
{
    if (before.state == after.state && before.reader == after.reader)
        return {};
    const auto current = act.stores().subscriptions().subscription(after.id);
    if (!current)
        return fail(current.error());
    if (!*current)
        return nothingToUndo(id);
    Subscription subscription = **current;
    if (before.state != after.state) {
        if (subscription.state != after.state)
            return nothingToUndo(id);
        subscription.state = before.state;
    }
    if (before.reader != after.reader) {
        const auto reader = standingRow(act.stores(), before.reader);
        if (!reader)
            return fail(reader.error());
        if (subscription.reader != after.reader || (before.reader.isValid() && !*reader))
            return nothingToUndo(id);
        subscription.reader = before.reader;
    }
    return act.store(subscription);
}

Result<> restoreMembership(DeskAct &act, JournalId id, const SubscriptionStanding &before,
                           const SubscriptionStanding &after)
{
    for (const ListId list : after.lists) {
        if (before.lists.contains(list))
            continue;
        const auto removed = act.removeFromList(list, after.id);
        if (!removed)
            return fail(removed.error());
        if (!*removed)
            return nothingToUndo(id);
    }
    for (const ListId list : before.lists) {
        if (after.lists.contains(list))
            continue;
        const auto standing = standingRow(act.stores(), list);
        if (!standing)
            return fail(standing.error());
        if (!*standing)
            return nothingToUndo(id);
        const auto added = act.addToList(list, after.id);
        if (!added)
            return fail(added.error());
        if (!*added)
            return nothingToUndo(id);
    }
    return {};
}

Result<> undoSubscriptions(DeskAct &act, JournalId id, const JournalRows &before,
                           const JournalRows &after)
{
    for (const SubscriptionStanding &row : after.subscriptions) {
        const auto earlier = rowWithKey(before.subscriptions, row.id);
        if (!earlier)
            return nothingToUndo(id);
        if (auto restored = restoreStanding(act, id, *earlier, row); !restored)
            return restored;
        if (auto restored = restoreMembership(act, id, *earlier, row); !restored)
            return restored;
    }
    return {};
}

Result<> undoSettings(DeskAct &act, JournalId id, const JournalRows &before,
                      const JournalRows &after)
{
    QStringList keys;
    for (const QList<StoredSetting> &side : {before.settings, after.settings}) {
        for (const StoredSetting &setting : side) {
            if (!keys.contains(setting.key))
                keys.append(setting.key);
        }
    }
    for (const QString &key : std::as_const(keys)) {
        const auto stored = act.stores().settings().settings();
        if (!stored)
            return fail(stored.error());
        const auto valueIn = [&key](const JournalRows &rows) {
            const auto setting = rowWithKey(rows.settings, key);
            return setting ? std::optional(setting->value) : std::nullopt;
        };
        const auto current =
            stored->contains(key) ? std::optional(stored->value(key)) : std::nullopt;
        if (current != valueIn(after))
            return nothingToUndo(id);
        if (auto restored = act.store(key, valueIn(before)); !restored)
            return restored;
    }
    return {};
}

} // namespace

Result<> undoRecords(DeskAct &act, const JournalEntry &entry, const JournalRows &before,
                     const JournalRows &after, UndoResult &result)
{
    const JournalId id = entry.id;
    // A book stands before its copies do, and its copies go before it does.
    Result<> done = giveBack(act, id, before.books, after.books);
    if (done)
        done = giveBack(act, id, before.copies, after.copies);
    if (done)
        done = takeAway(act, id, before.copies, after.copies);
    if (done)
        done = takeAway(act, id, before.books, after.books);
    if (done)
        done = giveBack(act, id, before.readers, after.readers);
    if (done)
        done = takeAway(act, id, before.readers, after.readers);
    if (done)
        done = giveBack(act, id, before.lists, after.lists);
    if (done)
        done = takeAway(act, id, before.lists, after.lists);
    if (done)
        done = undoSubscriptions(act, id, before, after);
    if (done)
        done = undoWatches(act, entry, before, after, result);
    if (done)
        done = undoSettings(act, id, before, after);
    return done;
}

} // namespace bookbell
